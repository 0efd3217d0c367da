"""One quiet line that somebody may be here twice, with the way to look at it; nothing while nobody seems to be."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from tpmmatch.model.likeness import Suggestion
from ui.desk import Desk
from ui.jobs import Token
from ui.widgets.build import named, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel

TWICE = "twice:"  # how the keys of these pages begin; whom to look at first follows
AND = "\n"  # between two who were chosen to be made one; no id has it


class TwiceLine(QWidget):
    """About one person, or everybody if there is no id; asks again whenever people change."""

    def __init__(self, desk: Desk, id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, id
        self.text = ElidedLabel("", "muted")
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look = self.tr("Look at who may be here twice")
        self.look = named(Button(self.tr("Look"), role="quiet"), "lookTwice", look, look)
        self.look.clicked.connect(lambda: desk.news.go.emit(TWICE + id))
        self.setLayout(row(self.text, self.look, None))
        self.hide()
        desk.news.people.connect(self.ask)

    def ask(self) -> None:
        """Look for them, beside the window."""
        store, id = self._desk.store, self._id

        def work(token: Token) -> list[Suggestion] | None:
            from tpmmatch.actions import duplicates  # noqa: PLC0415 - comparing people comes after the page

            if id:
                return duplicates.suggestions_for(store, id, token.cancelled)
            return duplicates.suggestions_unasked(store, token.progress, token.cancelled)

        # Whoever is gone meanwhile is nowhere twice.
        self._desk.jobs.run(work, done=self._show, failed=lambda _error: self._show(()), parent=self, topic="twice")

    def _show(self, found: Sequence[Suggestion] | None) -> None:
        if found is None:
            self.text.setText(self.tr("Among so many, people who are here twice are looked for when you ask"))
        else:
            self.text.setText(self._told(found) if found else "")
        self.setVisible(found is None or bool(found))

    def _told(self, found: Sequence[Suggestion]) -> str:
        if self._id:
            return self.tr("May be here twice, also as {name}").format(name=found[0].other_name or self.tr("(no name)"))
        if len(found) == 1:
            return self.tr("One person may be here twice")
        return self.tr("{n} pairs of people may each be one person").format(n=len(found))
