"""Why somebody isn't certain, what may be right and can be taken, who they may be; and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tpmmatch.actions.suggestions import can_be_taken
from tpmmatch.model.review import Alike, Draft, Stay, Traced
from tpmmatch.model.words import Words
from ui.pages.person_fields import Part, parts
from ui.tokens import Space
from ui.widgets.build import label, named, row
from ui.widgets.buttons import Button, IconLabel
from ui.words import say

_OFFERED = "review_alike"  # said with what can be done about it
_MOST = 12  # suggestions at once; when one is taken, the next comes
_MOST_STAYING = 6
_MOST_ALIKE = 4  # the likeliest come first


class ReviewDoubts(QWidget):
    """Shows nothing where there is nothing to say."""

    took = Signal(object)  # the Traced whose value is right
    pointed = Signal(str)  # the pointer of a value that is looked at
    means = Signal(str)  # the id of who this is
    overruled = Signal()  # what the file says is to go over what is known

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(2, 0, Space.MEDIUM, 0)  # as the form below has
        self._lines.setSpacing(Space.SMALL)
        self.setLayout(self._lines)
        self._shown: list[QWidget] = []

    def show_draft(self, draft: Draft) -> None:
        """Show what is to be said of somebody."""
        for gone in self._shown:
            self._lines.removeWidget(gone)
            gone.deleteLater()  # with the next turn; to part it from its parent now would dress all of it once more
        self._shown = []
        if draft.reason is not None:
            self._say(draft.reason, "misses")
        if draft.known:
            self._add(row(IconLabel("person"), label(self.tr(
                "Already among your people: keeping brings in what is new here, and what this file doesn't say stays."
            ), "muted", wrap=True)))  # fmt: skip
        if draft.stays:
            self._tell_what_stays(draft.stays)
        for doubt in draft.doubts:
            if doubt.id != _OFFERED:
                self._say(doubt, "ask")
        for number, trace in enumerate(draft.unsure[:_MOST], 1):
            self._suggest(number, trace)
        self._offer_alike(draft.alike)
        rest = [
            warning for warning in draft.warnings if warning not in draft.doubts and warning.id != "intake_cv_unsure"
        ]
        for warning in rest:
            self._add(row(IconLabel("page"), label(say(warning), "muted", wrap=True)))
        self.setVisible(bool(self._shown))

    def _tell_what_stays(self, stays: Sequence[Stay]) -> None:
        told = [field_word(stay.pointer) + (f" ({stay.known})" if stay.known else "") for stay in stays[:_MOST_STAYING]]
        if len(stays) > _MOST_STAYING:
            told.append(f"… (+{len(stays) - _MOST_STAYING})")
        says = self.tr("This file says otherwise, yet what is known stays: {fields}.")
        words = label(says.format(fields=", ".join(told)), wrap=True)
        take = self._button(self.tr("Take the file's"), "doubtOverrule", self.tr("Take what the file says"), "")
        take.clicked.connect(self.overruled)
        self._add(row(IconLabel("warning", ink="ask"), words))
        self._add(row(take, None))

    def _say(self, words: Words, ink: str) -> None:
        self._add(row(IconLabel("warning", ink=ink), label(say(words), wrap=True)))

    def _suggest(self, number: int, trace: Traced) -> None:
        field = field_word(trace.pointer)
        words = label(self.tr("{field}: “{text}”?").format(field=field, text=trace.text), wrap=True)
        look = self._button(self.tr("Where?"), f"doubtLook_{number}", self.tr("Show where {what} stands"), words.text())
        look.clicked.connect(lambda: self.pointed.emit(trace.pointer))
        buttons = [look]
        if can_be_taken(trace):
            take = self._button(self.tr("Take"), f"doubtTake_{number}", self.tr("Take {what}"), words.text())
            take.clicked.connect(lambda: self.took.emit(trace))
            buttons.insert(0, take)
        self._add(row(IconLabel("search"), words, *buttons))

    def _offer_alike(self, alike: Sequence[Alike]) -> None:
        for one in alike[:_MOST_ALIKE]:
            self._offer(one)
        if len(alike) > _MOST_ALIKE:
            self._add(row(IconLabel("people"), label(f"… (+{len(alike) - _MOST_ALIKE})", "muted")))

    def _offer(self, one: Alike) -> None:
        name = one.name or one.id
        says = self.tr("Perhaps {name}, who is among your people already:").format(name=name)
        words = label("\n".join([says, *(f"• {say(reason)}" for reason in one.reasons)]), "muted", wrap=True)
        same = self._button(self.tr("Update {name}").format(name=name), f"alike_{one.id}", "", "")
        same.setAccessibleName(self.tr("This is {name}: keep what is new of them").format(name=name))
        same.clicked.connect(lambda: self.means.emit(one.id))
        self._add(row(IconLabel("people"), words))
        self._add(row(same, None))

    def _button(self, text: str, name: str, accessible: str, what: str) -> Button:
        return named(Button(text), name, accessible.format(what=what) if accessible else text, text)

    def _add(self, line: QHBoxLayout) -> None:
        line.setStretch(1, 1)
        for place in range(line.count()):
            if (item := line.itemAt(place)) and (part := item.widget()):
                line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        widget = QWidget()
        widget.setLayout(line)
        self._lines.addWidget(widget)
        self._shown.append(widget)


def field_word(pointer: str) -> str:
    """What a field is called: "Work 2: Role"."""
    way = pointer.strip("/").split("/")
    for part in sorted(parts(), key=lambda part: -len(part.path)):
        if tuple(way[: len(part.path)]) == part.path:
            rest = way[len(part.path) :]
            number = f" {int(rest[0]) + 1}" if part.one and rest and rest[0].isdigit() else ""
            return _joined(part, number, rest[-1] if rest else "")
    return pointer


def _joined(part: Part, number: str, key: str) -> str:
    title = next((asked.title for asked in part.fields if asked.key == key), "")
    if not title:
        return f"{part.title}{number}"
    return f"{part.title}{number}: {title}" if part.path != ("basics",) else title
