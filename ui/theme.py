"""How the tokens reach Qt: palette, style sheet and font, following the system where it says what it wants.

Which theme is on is read from the application's palette, and how large text is from its font, so nobody has to
hold either.
"""

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from tpmmatch import resources
from ui.settings import ThemeChoice
from ui.stylesheet import stylesheet
from ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, TEXT_SIZES, THEMES, Theme, Type

_USUAL = 13  # pixels: up to here a system's font counts as being of the usual size
_BY_PAGE = {theme.page: theme for theme in reversed(THEMES)}


def current() -> Theme:
    """The theme that is on."""
    page = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _BY_PAGE.get(page.name(), DARK if page.lightness() < 128 else LIGHT)


def scale() -> float:
    """How much larger text is than at 100 %."""
    return max(1.0, QApplication.font().pixelSize() / Type.BODY)


def scaled(length: float) -> int:
    """A length that has to hold text, as large as text is now."""
    return round(length * scale())


def look() -> tuple[Theme, float]:
    """All that a drawing depends on; whoever keeps one draws it anew when this has changed."""
    return current(), scale()


class Dresser(QObject):
    """Gives the application its theme and text size, and again whenever the system or the owner has another wish."""

    resized = Signal(int)  # the text size in per cent

    def __init__(
        self, app: QApplication, choice: ThemeChoice, size: int = TEXT_SIZES[0], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app, self._choice, self._size = app, choice, size
        self._windows: list[QWidget] = []
        self._system_palette_is_stark = is_stark(QGuiApplication.palette())
        app.setStyle("Fusion")
        self._system_font = _usable_font()
        self._hints = QGuiApplication.styleHints()  # held, as what it gives lives only as long as this name for it
        self._hints.colorSchemeChanged.connect(self._dress)
        # Since Qt 6.10; before, only the palette tells.
        self._access = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        if self._access is not None:
            self._access.contrastPreferenceChanged.connect(self._dress)
        self._dress()

    @property
    def choice(self) -> ThemeChoice:
        """What the owner chose."""
        return self._choice

    @property
    def size(self) -> int:
        """The text size that the owner chose, in per cent of the system's."""
        return self._size

    def dress(self, window: QWidget) -> None:
        """Give a window the style sheet, and all that is or will be in it and its dialogs.

        Not the application: then whatever isn't in a window yet would be dressed at each step of being put together,
        which takes longer than all the rest.
        """
        self._windows.append(window)
        window.destroyed.connect(lambda: self._windows.remove(window))
        window.setStyleSheet(self._sheet)

    def choose(self, choice: ThemeChoice) -> None:
        """Change the theme at once."""
        self._choice = choice
        self._dress()

    def resize(self, size: int) -> None:
        """Change the text size at once."""
        if size != self._size:
            self._size = size
            self._dress()
            self.resized.emit(size)

    def step(self, by: int) -> None:
        """The next larger or smaller text size; 0 is the system's own."""
        place = TEXT_SIZES.index(self._size) + by if by else 0
        self.resize(TEXT_SIZES[min(max(0, place), len(TEXT_SIZES) - 1)])

    def _dress(self) -> None:
        theme = self._wanted()
        sized = QFont(self._system_font)
        usual = max(1.0, QFontInfo(self._system_font).pixelSize() / _USUAL)
        sized.setPixelSize(round(Type.BODY * usual * self._size / 100))
        self._app.setFont(sized)
        self._app.setPalette(palette(theme))
        drawn = [resources.path(f"icons/{name}-{theme.arrows}.svg").as_posix() for name in ("down", "up", "check")]
        self._sheet = stylesheet(theme, scale(), *drawn)
        for window in self._windows:
            window.setStyleSheet(self._sheet)

    def _wanted(self) -> Theme:
        is_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        if self._choice is ThemeChoice.CONTRAST or (self._choice is ThemeChoice.SYSTEM and self._system_is_stark()):
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        if self._choice is not ThemeChoice.SYSTEM:
            return DARK if self._choice is ThemeChoice.DARK else LIGHT
        return DARK if is_dark else LIGHT

    def _system_is_stark(self) -> bool:
        if self._access is None:
            return self._system_palette_is_stark
        return self._access.contrastPreference() == Qt.ContrastPreference.HighContrast


def is_stark(system: QPalette) -> bool:
    """Whether a system's palette is one of high contrast: one ground of black or white for all, nothing shaded."""
    grounds = {system.color(role).name() for role in _GROUNDS}
    return grounds in ({"#000000"}, {"#ffffff"})


_GROUNDS = (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button)


def palette(theme: Theme) -> QPalette:
    """Qt's own colours for a theme, for everything that the style sheet doesn't name."""
    role = QPalette.ColorRole
    found = QPalette()
    for name, value in (
        (role.Window, theme.page),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.page),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.hint),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.misses),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Light, theme.raised),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
        (role.Shadow, theme.edge),
    ):
        found.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.hint))
    return found


def font(size: Type, *, strong: bool = False) -> QFont:
    """The system's font in one of our sizes, for painters; widgets get theirs from the style sheet."""
    return _sized(QApplication.font(), scaled(size), strong)


@lru_cache(maxsize=64)
def _sized(usual: QFont, pixels: int, strong: bool) -> QFont:
    found = QFont(usual)
    found.setPixelSize(pixels)
    found.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return found


def _usable_font() -> QFont:
    """The system's own font; on a machine without any, the one that briefs are printed in."""
    if not QFontDatabase.families():
        import fontpkg_fira_sans  # noqa: PLC0415 - hardly ever needed

        for weight in ("Regular", "SemiBold", "Italic"):
            QFontDatabase.addApplicationFont(f"{fontpkg_fira_sans.__path__[0]}/files/FiraSans-{weight}.ttf")
        return QFont("Fira Sans")
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
