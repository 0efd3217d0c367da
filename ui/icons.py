"""Our own line icons, tinted with a colour of the theme and sharp on every screen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tpmmatch import resources
from ui.theme import scaled
from ui.tokens import ICON


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon `name` in `colour`; `disabled` is its colour where the control can't be used."""
    found = QIcon()
    for scale in sorted({1.0, _highest()}):
        drawn = pixmap(name, colour, scaled(ICON), scale)
        found.addPixmap(drawn)
        if disabled:
            other = drawn if disabled == colour else pixmap(name, disabled, scaled(ICON), scale)
            found.addPixmap(other, QIcon.Mode.Disabled)
    return found


def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """The icon drawn `size` logical pixels high, for a screen of that scale."""
    svg = resources.read_text(f"icons/{name}.svg").replace("currentColor", QColor(colour).name())
    image = QPixmap(round(size * scale), round(size * scale))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(svg.encode()).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def _highest() -> float:
    """The scale of the sharpest screen."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
