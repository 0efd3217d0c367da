"""How it went after 30, 60 and 90 days, by the very criteria of the decision, beside what was foreseen then."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from tpmmatch.actions.deciding import look_back
from tpmmatch.actions.following import FOLLOWED, counted_from
from tpmmatch.errors import UserError
from tpmmatch.model.decision import Decision, Foreseen, Outcome, fit_of, foreseen_of
from ui.commands import LEAVE, with_keys
from ui.desk import Desk
from ui.pages.calls.labels import RATINGS, rating_dots, rating_word
from ui.pages.decision.labels import day_word
from ui.pages.keeping import Keeper
from ui.pages.open_project import OpenProject
from ui.tokens import Space
from ui.widgets.build import column, label, named, tab_order
from ui.widgets.buttons import Button
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.prose import ProseField
from ui.widgets.rating_field import RatingField
from ui.widgets.scroll import UprightScroll
from ui.widgets.wrap import Wrap
from ui.words import say, say_date, say_number


class FollowView(QWidget):
    """What is rated is kept by itself; it changes no weight."""

    left = Signal()

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("followView")
        self._desk, self._open = desk, opened
        self._decision: Decision | None = None
        self._outcomes: Sequence[Outcome] = ()
        self.days = FOLLOWED[0]
        self.keeper = Keeper(desk, self)
        self.keeper.kept.connect(lambda _key: opened.heed_kept())
        self.keeper.refused.connect(self._refused)
        self.fields: dict[str, RatingField] = {}
        self.title, self.below = label("", "section", wrap=True), label("", "muted", wrap=True)
        self.note = named(ProseField(self.tr("what went well, what didn't"), least=3), "followNote", self.tr("A note"))
        self.note.edited.connect(lambda: self._keep(soon=True))
        self.mean = label("", wrap=True)
        self._rows, self._grid = QWidget(), QGridLayout()
        self._build()

    def show_decision(self, decision: Decision, outcomes: Sequence[Outcome], name: str, days: int) -> None:
        """Show what was foreseen, and how it went after so many days."""
        self._decision, self._outcomes, self.days = decision, outcomes, days
        self.title.setText(self.tr("How it goes with {name}").format(name=name))
        fit = fit_of(decision)
        told = self.tr("Chosen on {day}, rated {rating} of 5 by you").format(
            day=day_word(decision.at), rating=decision.rating
        )
        if fit is not None:
            told += "  ·  " + self.tr("fit {fit} then").format(fit=say_number(fit, most=0))
        self.below.setText(f"{told}\n{self._counted(decision)}")
        self._name_looks(decision, outcomes)
        self.looks[days].setChecked(True)
        self._fill(foreseen_of(decision))
        self._show_mean()

    def _counted(self, decision: Decision) -> str:
        """From which day the days are counted, and why from that."""
        begun = counted_from(decision, self._open.start)
        if begun == self._open.start:
            return self.tr("The days are counted from the start of the work, {day}.").format(day=say_date(begun))
        return self.tr("The days are counted from the decision: no later start is set.")

    def _name_looks(self, decision: Decision, outcomes: Sequence[Outcome]) -> None:
        """What was noted keeps its own day, whatever the days are counted from by now."""
        begun, noted = counted_from(decision, self._open.start), {each.days: each.at for each in outcomes}
        for each, button in self.looks.items():
            words = self.tr("{n} days, noted on {day}") if each in noted else self.tr("{n} days, on {day}")
            day = day_word(noted[each]) if each in noted else say_date(begun + timedelta(days=each))
            button.setText(words.format(n=each, day=day))
            button.setAccessibleName(button.text())

    def refresh(self, decision: Decision | None, outcomes: Sequence[Outcome], name: str) -> None:
        """Something was kept or undone; what is being typed stays."""
        if decision is None:
            self.left.emit()
        elif not self.keeper.waits and (decision, outcomes) != (self._decision, self._outcomes):
            if decision == self._decision and self._noted(outcomes) == self._now():  # as it is shown
                self._outcomes = outcomes
                self._show_mean()
            else:
                self.show_decision(decision, outcomes, name, self.days)

    def _noted(self, outcomes: Sequence[Outcome]) -> tuple[dict[str, int], str]:
        found = next((outcome for outcome in outcomes if outcome.days == self.days), None)
        return (dict(found.ratings), found.note) if found else ({}, "")

    def _now(self) -> tuple[dict[str, int], str]:
        ratings = {id: rating for id, field in self.fields.items() if (rating := field.rating())}
        return ratings, str(self.note.value())

    # Building

    def _build(self) -> None:
        leave = named(
            Button(self.tr("Everybody"), "back", "quiet"), "leaveFollow", self.tr("Back to everybody in play"),
            with_keys(self.tr("Back to everybody in play"), LEAVE),
        )  # fmt: skip
        leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        self.looks: dict[int, Button] = {}
        group = QButtonGroup(self)
        for days in FOLLOWED:
            tip = self.tr("How it went after {n} days").format(n=days)
            button = named(Button("", role="quiet"), f"follow_{days}", tip, tip)
            button.setCheckable(True)
            button.clicked.connect(partial(self._look_at, days))
            group.addButton(button)
            self.looks[days] = button
        says = self.tr(
            "Rate by what the choice was made by. It stands beside what was foreseen, so that you see where the reasons"
            " held; it changes no weight by itself."
        )
        self._grid.setHorizontalSpacing(Space.WIDE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(0, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._rows.setLayout(self._grid)
        inside = QWidget()
        inside.setProperty("measure", "page")
        inside.setLayout(
            column(
                label(says, "muted", wrap=True), Wrap(*self.looks.values()), self._rows, self.mean,
                label(self.tr("A note"), "field"), self.note, None, space=Space.MEDIUM,
            )
        )  # fmt: skip
        head = Head(column(self.title, self.below, space=Space.HAIR), Wrap(leave))
        whole = column(head, UprightScroll(inside), space=Space.MEDIUM)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _fill(self, foreseen: Sequence[Foreseen]) -> None:
        """A row a criterion."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        titles = (self.tr("Criterion"), self.tr("Foreseen"), self.tr("After {n} days").format(n=self.days))
        others = self.tr("Otherwise noted") if any(each.days != self.days for each in self._outcomes) else ""
        for place, title in enumerate((*titles, others)):
            self._grid.addWidget(label(title, "caption"), 0, place)
        ratings, note = self._noted(self._outcomes)
        for row, each in enumerate(foreseen, 1):
            words = say(each.label)
            field = named(RatingField(), f"went_{row}", self.tr("How it went: {what}").format(what=words))
            field.show_rating(ratings.get(each.id))
            field.edited.connect(lambda: self._keep(soon=False))
            self.fields[each.id] = field
            self._grid.addWidget(label(words, wrap=True), row, 0)
            self._grid.addWidget(label(_foreseen_word(each.value) or self.tr("not known")), row, 1)
            self._grid.addWidget(field, row, 2, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label(self._otherwise(each.id), "muted"), row, 3)
        self.note.show_value(note)
        tab_order([*self.looks.values(), *self.fields.values(), self.note])

    def _otherwise(self, id: str) -> str:
        """What was noted after other days."""
        others = [outcome for outcome in self._outcomes if outcome.days != self.days and id in outcome.ratings]
        told = self.tr("{days} days: {rating}")
        return "  ·  ".join(told.format(days=each.days, rating=each.ratings[id]) for each in others)

    def _show_mean(self) -> None:
        """What all of it comes to, beside what was foreseen of the same."""
        decision = self._decision
        rated = self._now()[0]
        known = {each.id: each.value for each in foreseen_of(decision)} if decision else {}
        then = [_on_scale(value) for id in rated if (value := known.get(id)) is not None]
        if not rated:
            self.mean.setText(self.tr("Nothing is rated yet."))
            return
        told = self.tr("It went {mean} of 5, by {n} criteria").format(
            mean=rating_word(sum(rated.values()) / len(rated)), n=len(rated)
        )
        if then:
            told += "  ·  " + self.tr("foreseen of those: {mean}").format(mean=rating_word(sum(then) / len(then)))
        self.mean.setText(told)

    # What is done

    def _look_at(self, days: int) -> None:
        if self._decision is not None:
            self.keeper.flush()
            self.days = days
            self._fill(foreseen_of(self._decision))
            self._show_mean()

    def _keep(self, *, soon: bool) -> None:
        ratings, note = self._now()
        days, project = self.days, self._open.id
        self._show_mean()
        keep = self.keeper.keep_soon if soon else self.keeper.keep
        keep(f"{days}", lambda store, now: look_back(store, project, Outcome(days, now, ratings, note), now))

    def _refused(self, _key: str, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def _on_scale(value: float) -> float:
    """What is borne out, 0 to 1, on the scale of the ratings."""
    return 1 + (RATINGS - 1) * value


def _foreseen_word(value: float | None) -> str:
    return "" if value is None else f"{rating_dots(_on_scale(value))}  {rating_word(_on_scale(value))}"
