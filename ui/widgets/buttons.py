"""Buttons with an icon of ours, which follows the theme."""

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.tokens import ICON, Space, Theme
from ui.widgets.build import label


class _Pressed(QPushButton):
    """Enter presses it like Space does, which Qt has in dialogs only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter as a click."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Button(_Pressed):
    """A push button in one of the style sheet's roles: "", primary, quiet, danger, nav, step."""

    def __init__(self, text: str, icon: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._worn: tuple[Theme, float] | None = None
        self.setProperty("role", role)
        self._dress()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show the text as it is: an ampersand typed by somebody is no shortcut."""
        super().setText(text.replace("&", "&&"))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon, self._worn = icon, None
            self._dress()

    def set_role(self, role: str) -> None:
        """Stand out, or no longer."""
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
            self._worn = None
            self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon anew when the theme or the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        if not self._icon or self._worn == theme.look():
            return
        self._worn = theme.look()
        now, role = theme.current(), self.property("role")
        self.setIconSize(QSize(theme.scaled(ICON), theme.scaled(ICON)))
        colour = {"primary": now.on_accent, "danger": now.misses}.get(role, now.muted)
        self.setIcon(icons.icon(self._icon, colour, now.muted))


class RoomyButton(Button):
    """As wide from the start as with the longest text that it will have, so that nothing beside it moves then."""

    def __init__(self, text: str, longest: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role=role, parent=parent)
        self._longest = longest

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for either text."""
        shown = self.text().replace("&&", "&")
        more = self.fontMetrics().horizontalAdvance(self._longest) - self.fontMetrics().horizontalAdvance(shown)
        return super().sizeHint().grownBy(QMargins(0, 0, max(0, more), 0))


class IconLabel(QLabel):
    """An icon by itself, as large as asked, in a colour of the theme."""

    def __init__(self, icon: str, size: int = ICON, ink: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._size, self._ink = icon, size, ink
        self._worn: tuple[Theme, float] | None = None
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon anew when the theme or the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        if self._worn == theme.look():
            return
        self._worn = theme.look()
        colour, size = str(getattr(theme.current(), self._ink)), theme.scaled(self._size)
        self.setFixedSize(size, size)
        self.setPixmap(icons.pixmap(self._icon, colour, size, self.devicePixelRatioF()))


class ChoiceCard(_Pressed):
    """A choice with room to say what it means: an icon, a title, a sentence or two; and a last line that stands out."""

    def __init__(self, icon: str, title: str, text: str, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(" – ".join(filter(None, [text, last])))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(label(title, "section", wrap=True))
        words.addWidget(label(text, "muted", wrap=True))
        if last:
            words.addWidget(label(last, wrap=True))
        words.addStretch(1)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        inside.setSpacing(Space.LARGE)
        inside.addWidget(IconLabel(icon, 28, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as what is in it; a plain button would only look at its text."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that shows every word at the present width."""
        inside = self.layout()
        if inside is None:
            return super().minimumSizeHint()
        least = inside.totalMinimumSize()
        width = max(self.width(), least.width())
        return QSize(least.width(), max(least.height(), inside.totalHeightForWidth(width)))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high it is at that width."""
        inside = self.layout()
        return inside.totalHeightForWidth(width) if inside is not None else super().heightForWidth(width)
