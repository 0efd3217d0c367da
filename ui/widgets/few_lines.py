"""A list that takes no more room than its lines need."""

from PySide6.QtCore import QAbstractItemModel, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.lines_list import LinesList

_MOST = 4


class FewLines(LinesList):
    """As high as its lines, up to a few; where there are more, they scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: QAbstractItemModel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        """Show these lines; the height follows them."""
        super().setModel(model)
        self._lines = model
        if model is not None:
            for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as what is shown at once."""
        shown = min(self._lines.rowCount() if self._lines is not None else 0, _MOST)
        lines = sum(self.sizeHintForRow(row) for row in range(shown))
        return QSize(super().sizeHint().width(), lines + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height, however narrow."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
