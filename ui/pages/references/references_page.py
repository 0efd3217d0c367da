"""The references, a step: finalists at the left; their referees, the talks with them and the agreement at the right."""

from functools import partial

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, calls, referees
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.planning import begin_planned
from tpmmatch.actions.referees import Finalist
from tpmmatch.actions.scoring import heard_in
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.course import Course
from ui.commands import OPEN, TAKE_OFF, with_keys
from ui.desk import Desk
from ui.models.lines_model import Line, LinesModel
from ui.pages.calls.labels import asked_word, day_of, rating_word, standing_of
from ui.pages.decision.labels import change_line
from ui.pages.keeping import Keeper
from ui.pages.open_project import OpenProject
from ui.pages.references.agreement_sheet import agreement_html
from ui.pages.references.referee_form import RefereeForm
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.few_lines import FewLines
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.lines_list import LinesList
from ui.widgets.marks import Shape
from ui.widgets.scroll import UprightScroll
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split
from ui.widgets.stack import Stack
from ui.widgets.wrap import Wrap
from ui.words import say, say_date

_LIST, _RIGHT = 210, 380  # least widths, at a text size of 100 %
SHOWN, NOBODY = range(2)


class ReferencesPage(QWidget):
    """What is typed of a referee is kept by itself; a talk is held on the screen of all calls."""

    calls_asked = Signal()
    held = Signal(str)  # the id of a call
    planned = Signal(str)

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("referencesPage")
        self._desk, self._open = desk, opened
        self._finalists: list[Finalist] = []
        self._is_old = True
        self._is_new = False  # a talk was planned that isn't shown yet: whom it is with is written next
        self._shown = ""  # the id of the talk whose referee is shown
        self._keeper = Keeper(desk, self)
        self._keeper.kept.connect(lambda _key: opened.heed_kept())
        self._keeper.refused.connect(lambda _key, error: self._refused(error))
        self.people, self.talks = LinesModel(self), LinesModel(self)
        self.list = self._list(LinesList(), self.people, "finalists", self.tr("Who is close to being chosen"))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_person())
        self.calls = self._list(FewLines(), self.talks, "referenceCalls", self.tr("Talks with referees"))
        self.calls.setAccessibleDescription(self.tr("Enter holds a talk, Delete removes it."))
        self.calls.selectionModel().currentChanged.connect(lambda _now, _before: self._show_call())
        self.name = label("", "title", wrap=True)
        self.form = RefereeForm(desk.today)
        self.form.edited.connect(self._keep_referee)
        self.sheet = named(Sheet(), "agreement", self.tr("How far referees agree with you"))
        self.sheet.document().setDocumentMargin(0)  # it stands in line with what is above it
        self._build()
        opened.course_changed.connect(self._heed)
        desk.news.people.connect(self._heed)

    def arrive(self) -> None:
        """Everybody as they stand now."""
        if self._is_old:
            self._reload()
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back to the project from elsewhere sees it as it is now."""
        super().showEvent(event)
        if self._is_old and not event.spontaneous():
            self._reload()

    def chosen(self) -> Finalist | None:
        """Who is looked at."""
        place = self.list.currentIndex().row()
        return self._finalists[place] if 0 <= place < len(self._finalists) else None

    def call(self) -> Call | None:
        """The talk that is looked at."""
        one, place = self.chosen(), self.calls.currentIndex().row()
        return one.references[place] if one and 0 <= place < len(one.references) else None

    # Building

    def _list(self, made: LinesList, model: LinesModel, name: str, accessible: str) -> LinesList:
        named(made, name, accessible)
        made.setModel(model)
        made.setAccessibleDescription(self.tr("The arrow keys go from line to line."))
        return made

    def _build(self) -> None:
        self.list.setMinimumWidth(scaled(_LIST))
        says = self.tr("On the shortlist and called, or further: whoever you would choose, hear others about.")
        left, right = QWidget(), panel()
        left.setLayout(column(self.list, label(says, "caption", wrap=True)))
        text = self.tr("Nobody to ask is known yet. Plan a call, and note whom it is with.")
        self.none = label(text, "muted", wrap=True)
        acts = self._acts()
        self.part = QWidget()
        self.part.setLayout(column(self.calls, acts, Space.SMALL, self.form, space=Space.SMALL))
        head = Head(column(self.name), Wrap(self.plan))
        inside = column(head, self.none, self.part, self.sheet, space=Space.MEDIUM, margin=Space.LARGE)
        inside.setStretch(3, 1)
        right.setLayout(inside)
        scroll = UprightScroll(right)
        scroll.setMinimumWidth(scaled(_RIGHT))
        split = Split("referencesSplit", (left, scroll), (250, 720), self._desk.settings)
        text = self.tr("Referees are asked about whoever is on the shortlist and was called. Call somebody first.")
        nobody = EmptyState("people", self.tr("Nobody is that far yet"), text, self.tr("Show the calls"))
        nobody.acted.connect(self.calls_asked)
        self.stack = Stack()
        for part in (split, nobody):
            self.stack.addWidget(part)
        self.stack.setCurrentIndex(NOBODY)
        self.setLayout(column(self.stack))

    def _acts(self) -> Wrap:
        """Planning one more talk, and what can be done about the chosen one."""
        tip = self.tr("25 minutes: the same for all, and what this person claims")
        self.plan = self._button("planReference", self.tr("Plan a reference call"), tip, "plus", "primary")
        self.plan.clicked.connect(self._plan)
        tip = with_keys(self.tr("Ask, and note the answers"), OPEN)
        self.hold = self._button("holdReference", self.tr("Hold"), tip)
        self.hold.clicked.connect(lambda: self._tell(self.held))
        self.look = self._button("showReference", self.tr("Plan"), self.tr("The questions, and an invitation"))
        self.look.clicked.connect(lambda: self._tell(self.planned))
        tip = with_keys(self.tr("Remove the talk and what was noted"), TAKE_OFF)
        self.remove = self._button("removeReference", self.tr("Remove"), tip)
        self.remove.clicked.connect(self._remove)
        for keys in (OPEN, "Enter"):
            on_key(self.calls, keys, partial(self._tell, self.held), itself=True)
        on_key(self.calls, TAKE_OFF, self._remove, itself=True)
        return Wrap(self.hold, self.look, self.remove)

    def _button(self, name: str, text: str, tip: str, icon: str = "", role: str = "") -> Button:
        return named(Button(text, icon, role), name, text, tip)

    # What is shown

    def _heed(self) -> None:
        if self.isVisible():
            self._reload()
        else:
            self._is_old = True

    def _reload(self) -> None:
        store, project = self._desk.store, self._open.id
        self._desk.jobs.run(
            lambda _token: referees.finalists(store, project), done=self._show, parent=self, topic="finalists"
        )

    def _show(self, found: list[Finalist]) -> None:
        before, self._is_old = self.chosen(), False
        self._finalists = found
        self.stack.setCurrentIndex(SHOWN if found else NOBODY)
        self.people.show_lines([self._line(one) for one in found])
        ids = [one.person for one in found]
        place = ids.index(before.person) if before and before.person in ids else 0
        _go_to(self.list, place)
        self._show_person()
        if self._is_new and self.talks.rowCount():
            self._is_new = False
            _go_to(self.calls, self.talks.rowCount() - 1)
            self.form.name.setFocus()

    def _show_person(self) -> None:
        one, call = self.chosen(), self.call()
        if one is None:
            return
        self.name.setText(one.name or self.tr("(no name)"))
        self.talks.show_lines([self._talk(each) for each in one.references])
        ids = [each.id for each in one.references]
        _go_to(self.calls, ids.index(call.id) if call and call.id in ids else len(ids) - 1)
        self.none.setVisible(not ids)
        self.part.setVisible(bool(ids))
        self.sheet.show_made(lambda: agreement_html(one))
        self._show_call()

    def _show_call(self) -> None:
        if (call := self.call()) is not None:
            if call.id != self._shown or not self._keeper.waits:  # what is being typed stays
                self.form.show_referee(call.referee)
            self._shown = call.id
            self.hold.setText(self.tr("Open again") if call.finished else self.tr("Hold"))

    def _line(self, one: Finalist) -> Line:
        shape = Shape.FULL if one.held else Shape.HALF if one.references else Shape.EMPTY
        talks = self.tr("{held} of {n} talks held").format(held=one.held, n=len(one.references))
        told = talks if one.references else self.tr("no referee yet")
        if one.without_consent:
            shape, told = Shape.QUESTION, self.tr("{told}, consent missing").format(told=told)
        stage = change_line(one.stage) if one.stage else ""
        return Line(shape, "ask" if one.without_consent else "accent", one.name or self.tr("(no name)"), told, stage)

    def _talk(self, call: Call) -> Line:
        heard, who = heard_in(call), call.referee
        name = ", ".join(filter(None, (who.name, who.relation))) if who else self.tr("(nobody named yet)")
        if heard.overall is not None:
            name += "  ·  " + self.tr("{rating} of 5").format(rating=rating_word(heard.overall))
        agreed = (
            self.tr("agreed on {day}").format(day=say_date(who.consent))
            if who and who.consent
            else self.tr("no consent noted")
        )
        state = f"{standing_of(call, heard)}, {day_of(call)}  ·  {agreed}  ·  {asked_word(heard.asked, heard.planned)}"
        shape = Shape.FULL if call.finished else Shape.HALF if heard.asked else Shape.EMPTY
        return Line(shape, "accent", name, state)

    # What is done

    def _plan(self) -> None:
        if (one := self.chosen()) is None:
            return
        now, today = self._desk.clock(), self._desk.today()

        def act(store: Store, project: str) -> Course:
            begin_planned(store, project, one.person, CallKind.REFERENCE, now, now, today)
            return course_of(store, project)

        self._is_new = True
        told = self.tr("A reference call about {name} is planned").format(name=one.name or self.tr("(no name)"))
        self._open.change(act, told, once="reference")

    def _keep_referee(self) -> None:
        if (call := self.call()) is not None:
            project, id, referee = self._open.id, call.id, self.form.referee()
            self._keeper.keep_soon(id, lambda store, now: referees.name_referee(store, project, id, referee, now))

    def _remove(self) -> None:
        if (call := self.call()) is not None:
            now, id = self._desk.clock(), call.id
            told = self.tr("The call was removed")
            self._open.change(lambda store, project: calls.remove_call(store, project, id, now), told)

    def _tell(self, signal: object) -> None:
        if (call := self.call()) is not None:
            signal.emit(call.id)  # type: ignore[attr-defined]

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def _go_to(view: LinesList, place: int) -> None:
    index = view.model().index(place, 0)
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
