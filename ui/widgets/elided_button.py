"""A button whose text gives way."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.widgets.buttons import Button
from ui.widgets.elided import NARROW


class ElidedButton(Button):
    """Cuts its text where there is no room, and tells the whole on demand."""

    def __init__(self, text: str, icon: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text, or as much of it as there is room for; the tooltip has all of it."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters will do."""
        return QSize(min(self.sizeHint().width(), NARROW), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        room -= 0 if self.icon().isNull() else self.iconSize().width() + 4
        elide, flag = Qt.TextElideMode.ElideRight, Qt.TextFlag.TextShowMnemonic.value
        option.text = self.fontMetrics().elidedText(self.text(), elide, room, flag)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
