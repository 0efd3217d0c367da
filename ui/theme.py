"""How the tokens reach Qt: palette, style sheet and font, following the system where it says what it wants.

Which theme is on is read from the application's palette, so nobody has to hold it.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tpmmatch import resources
from ui.settings import ThemeChoice
from ui.stylesheet import stylesheet
from ui.tokens import DARK, LIGHT, Theme, Type


def current() -> Theme:
    """The theme that is on."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


class Dresser(QObject):
    """Gives the application its theme, and again whenever the system changes its mind."""

    def __init__(self, app: QApplication, choice: ThemeChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = choice
        app.setStyle("Fusion")
        _ensure_font(app)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    @property
    def choice(self) -> ThemeChoice:
        """What the owner chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Change the theme at once."""
        self._choice = choice
        self._dress()

    def _dress(self) -> None:
        theme = self._wanted()
        self._app.setPalette(palette(theme))
        drawn = [resources.path(f"icons/{name}-{theme.name}.svg").as_posix() for name in ("down", "up", "check")]
        self._app.setStyleSheet(stylesheet(theme, *drawn))

    def _wanted(self) -> Theme:
        if self._choice is not ThemeChoice.SYSTEM:
            return DARK if self._choice is ThemeChoice.DARK else LIGHT
        return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


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
        (role.PlaceholderText, theme.muted),
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
        found.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return found


def font(size: Type, *, strong: bool = False) -> QFont:
    """The system's font in one of our sizes, for painters; widgets get theirs from the style sheet."""
    found = QFont(QApplication.font())
    found.setPixelSize(size)
    found.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return found


def _ensure_font(app: QApplication) -> None:
    """The system's own font; on a machine without any, the one that briefs are printed in."""
    if not QFontDatabase.families():
        import fontpkg_fira_sans  # noqa: PLC0415 - hardly ever needed

        for weight in ("Regular", "SemiBold", "Italic"):
            QFontDatabase.addApplicationFont(f"{fontpkg_fira_sans.__path__[0]}/files/FiraSans-{weight}.ttf")
        app.setFont(QFont("Fira Sans"))
    chosen = app.font()
    chosen.setPixelSize(Type.BODY)
    app.setFont(chosen)
