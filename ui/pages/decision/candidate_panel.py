"""One person in play: where they stand, changed by one key or click, how they came there, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions.candidates import Candidate
from tpmmatch.model.decision import Stage
from ui.commands import with_keys
from ui.pages.decision.labels import STAGES, change_line, stage_word
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice, Choices
from ui.widgets.prose import ProseField
from ui.widgets.scroll import UprightScroll
from ui.widgets.wrap import Wrap

CHOOSE_KEY = "C"


class CandidatePanel(UprightScroll):
    """Tells by signals what is to be done."""

    stage_chosen = Signal(object)  # a Stage
    noted = Signal(str)
    choose_asked = Signal()
    decline_asked = Signal()
    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._inside = panel()
        super().__init__(self._inside, parent)
        self.setObjectName("candidatePanel")
        self.person: Candidate | None = None
        self.name = label("", "title", wrap=True)
        self.stages = named(Choices(), "stages", self.tr("Where they stand"))
        self.stages.chosen.connect(lambda key: self.stage_chosen.emit(STAGES[int(key) - 1]))
        self._further: Stage | None = None
        self.go_on = named(
            Button("", "check", "quiet"), "stageHeard", "",
            self.tr("Where somebody stands is only changed by you."),
        )  # fmt: skip
        self.go_on.clicked.connect(lambda: self.stage_chosen.emit(self._further))
        self.note = named(ProseField(self.tr("a word on it, if you like"), least=1, most=4), "stageNote", "")
        self.note.edited.connect(lambda: self.noted.emit(str(self.note.value())))
        self.way = label("", "muted", wrap=True)
        self._build()

    def show_person(
        self, one: Candidate | None, chosen: str, further: Stage | None = None, *, is_writing: bool = False
    ) -> None:
        """Show somebody; `chosen` is whom the owner chose, if anybody, `further` the stage that calls have led to.

        A note that is being written stays.
        """
        before = self.person.stage if self.person else None
        self.person = one
        self.setEnabled(one is not None)
        name = (one.name or self.tr("(no name)")) if one else ""
        self.name.setText(name)
        last = one.stage if one else None
        self.stages.show_choices([Choice(str(key), self._word(stage, one, chosen)) for key, stage in _keys()])
        self.stages.choose(str(1 + STAGES.index(last.stage)) if last else "")
        self._further = further
        self._further_part.setVisible(further is not None)
        if further is not None:
            self.go_on.setText(self.tr("Move to “{stage}”").format(stage=stage_word(further)))
            self.go_on.setAccessibleName(self.go_on.text())
        self._note_part.setVisible(last is not None)
        if last is not None:
            about = self.tr("Note on “{stage}”").format(stage=stage_word(last.stage))
            self._note_title.setText(about)
            self.note.setAccessibleName(about)
            is_same = before is not None and (before.person, before.at) == (last.person, last.at)
            if not (is_same and is_writing) and last.note != self.note.value():
                self.note.show_value(last.note)
        earlier = one.stages[:-1] if one else ()
        lines = [" – ".join(filter(None, (change_line(change), change.note))) for change in reversed(earlier)]
        self.way.setText("\n".join(lines))
        self._way_part.setVisible(bool(lines))
        is_chosen = one is not None and one.person == chosen
        self.choose.setText(self.tr("Decide anew…") if is_chosen else self.tr("Choose…"))
        self.choose.setAccessibleName(self.choose.text().rstrip("…"))
        self.decline.setVisible(last is None or last.stage is not Stage.CHOSEN)

    def _word(self, stage: Stage, one: Candidate | None, chosen: str) -> str:
        """Choosing asks for more than a click."""
        asks = stage is Stage.CHOSEN and (one is None or one.person != chosen)
        return f"{stage_word(stage)}…" if asks else stage_word(stage)

    def _build(self) -> None:
        self.choose = named(
            Button(self.tr("Choose…"), role="primary"), "choosePerson", self.tr("Choose"),
            with_keys(self.tr("Choose this person, with your own rating and a reason"), CHOOSE_KEY),
        )  # fmt: skip
        self.choose.clicked.connect(self.choose_asked)
        self.decline = named(
            Button(self.tr("Say no…"), "mail"), "declinePerson", self.tr("Say no politely"),
            self.tr("A polite text without reasons, to be edited and sent"),
        )  # fmt: skip
        self.decline.clicked.connect(self.decline_asked)
        self.file = named(
            Button(self.tr("Red flags, replies…")), "personFile", self.tr("Red flags and replies"),
            self.tr("All red flags with what they say to them, and how quickly they answer"),
        )  # fmt: skip
        self.file.clicked.connect(self.file_asked)
        self._further_part = QWidget()
        heard = label(self.tr("By the calls that you held:"), "caption", wrap=True)
        self._further_part.setLayout(column(heard, Wrap(self.go_on), space=0))
        self._note_title, self._note_part, self._way_part = label("", "field", wrap=True), QWidget(), QWidget()
        self._note_part.setLayout(column(self._note_title, self.note, space=Space.HAIR))
        self._way_part.setLayout(column(label(self.tr("Before"), "field"), self.way, space=Space.HAIR))
        inside = column(
            self.name, Wrap(self.choose, self.decline, self.file), label(self.tr("Where they stand"), "field"),
            self.stages, self._further_part, self._note_part, self._way_part, None,
            space=Space.SMALL, margin=Space.LARGE,
        )  # fmt: skip
        self._inside.setLayout(inside)


def _keys() -> list[tuple[int, Stage]]:
    return list(enumerate(STAGES, 1))
