"""Several of a few values, each with a word for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.tokens import Space
from ui.widgets.build import column, named


class ChecksField(QWidget):
    """Boxes to tick. What a document holds in other words is kept as it came for as long as its boxes stay ticked.

    `read` says which values such words mean; none if nobody knows.
    """

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, str]], read: Callable[[str], list[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._came: list[str] = []
        tip = self.tr("Space ticks it and takes the tick away")
        self.boxes = {value: named(QCheckBox(word), f"check_{value}", word, tip) for value, word in choices}
        for box in self.boxes.values():
            box.clicked.connect(lambda _on: self.edited.emit())
        self.setLayout(column(*self.boxes.values(), space=Space.HAIR))
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> object:
        """The ticked values, or the words that came for them."""
        ticked = [value for value, box in self.boxes.items() if box.isChecked()]
        kept = [words for words in self._came if all(value in ticked for value in self._read(words))]
        meant = {value for words in kept for value in self._read(words)}
        return kept + [value for value in ticked if value not in meant]

    def show_value(self, value: object) -> None:
        """Tick what the texts of a list mean; a lone text counts as one."""
        parts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        self._came = [part for part in parts if isinstance(part, str)]
        meant = {known for words in self._came for known in self._read(words)}
        for known, box in self.boxes.items():
            box.setChecked(known in meant)
