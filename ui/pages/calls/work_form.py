"""What came back of a work sample, beside its key; and who says what a testimonial tells."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from tpmmatch.actions import works
from tpmmatch.actions.works import ESTIMATED, OrderCheck
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer
from tpmmatch.model.document import day
from tpmmatch.model.question import Quality, SampleWords
from tpmmatch.model.words import message
from tpmmatch.model.work import Source, Work
from ui.tokens import Space
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named
from ui.widgets.fields import ChoiceField, DateField, NumberField, TextField
from ui.words import language, say


class ReturnForm(QFrame):
    """The order or the estimate that a candidate gave."""

    edited = Signal(object)  # the Work as it is now

    def __init__(self, parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("returnForm")
        self._work: Work | None = None
        self._words: SampleWords | None = None
        self.items = label("", "muted", wrap=True)
        order = self.tr("The order that came back, by its letters")
        self.order = named(TextField("C A B"), "returnedOrder", order)
        self.told = named(label("", wrap=True), "orderTold", self.tr("How the order compares with the key"))
        names = (self.tr("Days: the least"), self.tr("Days: the likely"), self.tr("Days: the most"))
        self.days = [
            named(NumberField(hint), f"days{place}", words)
            for place, (words, hint) in enumerate(zip(names, ("8", "12", "20"), strict=True))
        ]
        self._order = Beside([(order, self.order)])
        self._days = Beside(list(zip(names, self.days, strict=True)))
        self.order.edited.connect(self._edited)
        for field in self.days:
            field.edited.connect(self._edited)
        self.setLayout(column(self.items, self._order, self._days, self.told, space=Space.SMALL))

    def show_work(self, work: Work, words: SampleWords) -> None:
        """Show what came back so far."""
        self._work, self._words = work, words
        has_order, has_days = bool(words.items), work.place == ESTIMATED
        self.setVisible(has_order or has_days)
        self._order.setVisible(has_order)
        self._days.setVisible(has_days)
        lines = works.items_of(work.place, language()) if has_order else []
        self.items.setText("\n".join(f"{letter}  {text}" for letter, text in lines))
        self.items.setVisible(has_order)
        self.order.show_value(works.shown_order(work) if has_order else "")
        given = work.estimate
        for field, value in zip(
            self.days, (given.least, given.likely, given.most) if given else (None,) * 3, strict=True
        ):
            field.show_value(value)
        self._tell()

    def _edited(self) -> None:
        if self._work is None:
            return
        try:
            numbers = [field.value() for field in self.days]
            least, likely, most = (float(n) if isinstance(n, int | float) else None for n in numbers)
            order = works.read_order(self._work.place, self.order.text()) if self._words and self._words.items else ()
            estimate = works.read_estimate(likely, least, most)
        except UserError as error:
            self.told.setText(say(error))
            return
        self._work = replace(self._work, order=order, estimate=estimate)
        self._tell()
        self.edited.emit(self._work)

    def _tell(self) -> None:
        if self._work is not None and self._words is not None:
            check = works.checked_order(self._work)
            self.told.setText(self._compared(check, self._words) if check else "")

    def _compared(self, check: OrderCheck, words: SampleWords) -> str:
        if check.is_key:
            return self.tr("This is the key itself.")
        counted = self.tr("{kept} of {pairs} pairs stand as every good order has them.")
        lines = [counted.format(kept=check.kept, pairs=check.pairs)]
        before = self.tr("Should come earlier: {first} – before: {then}")
        lines += [before.format(first=words.items[one], then=words.items[two]) for one, two in check.turned[:3]]
        if check.missing:
            lines.append(self.tr("{n} not named").format(n=len(check.missing)))
        return "\n".join(lines)


class SourceForm(QFrame):
    """Who said it, where it stands, from when it is, what it tells of."""

    edited = Signal(object, str)  # the Source, and the quality

    def __init__(self, parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceForm")
        self.who, self.where = (
            TextField(self.tr("name and role")),
            TextField(self.tr("LinkedIn, their web page, a letter…")),
        )
        self.day = DateField("", self.tr("Pick the day of the testimonial"))
        self.quality = ChoiceField([(str(each), say(message(f"quality_{each}"))) for each in Quality])
        fields = (
            (self.tr("Who says it"), "sourceWho", self.who), (self.tr("Where it stands"), "sourceWhere", self.where),
            (self.tr("From when it is"), "sourceDay", self.day), (self.tr("Tells of"), "sourceQuality", self.quality),
        )  # fmt: skip
        for words, name, field in fields:
            named(field, name, words)
            field.edited.connect(self._edited)
        rows = [Beside([(words, field) for words, _, field in pair]) for pair in (fields[:2], fields[2:])]
        self.setLayout(column(*rows, space=Space.SMALL))

    def show_answer(self, answer: Answer) -> None:
        """Show the source of a testimonial."""
        source = answer.source or Source("")
        self.who.show_value(source.who)
        self.where.show_value(source.where)
        self.day.show_value(source.day.isoformat() if source.day else "")
        self.quality.show_value(answer.quality)

    def _edited(self) -> None:
        on: date | None = day(self.day.value())
        source = Source(str(self.who.value()) or "…", str(self.where.value()), on)
        self.edited.emit(source, self.quality.value())
