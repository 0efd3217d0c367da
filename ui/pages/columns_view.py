"""How the columns of a file are read: seen, put right, and the file read again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import tables
from tpmmatch.errors import UserError
from tpmmatch.model.review import Decision, Draft, Form, Origin
from tpmmatch.model.table import TableMapping
from ui.commands import LEAVE, with_keys
from ui.desk import Desk
from ui.pages.column_labels import fault_of
from ui.pages.columns_section import ColumnsSection
from ui.pages.labels import people_count
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.scroll import UprightScroll
from ui.widgets.wrap import Wrap
from ui.words import say


class ColumnsView(QWidget):
    """A section for each table of the file. Nothing changes before it is read again."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnsView")
        self._desk, self._reviews = desk, desk.reviews
        self.origin: Origin | None = None
        self.sections: list[ColumnsSection] = []
        self.title = ElidedLabel("", "section")
        self.says = label("", "muted", wrap=True)
        self.fault = label("", "wrong", wrap=True)
        self.leave = named(
            Button(self.tr("Back"), "back", "quiet"), "leaveColumns", self.tr("Back to the review"),
            with_keys(self.tr("Back to the review; nothing is changed"), LEAVE),
        )  # fmt: skip
        self.read = named(
            Button(self.tr("Read again"), role="primary"), "readAgain", self.tr("Read the file again"),
            self.tr("Read the file again as said here; lists with the same columns are read so from now on"),
        )  # fmt: skip
        self.leave.clicked.connect(self._leave)
        on_key(self, LEAVE, self._leave)
        self.read.clicked.connect(self._read_again)
        holder = QWidget()
        self._inside = column(None, space=Space.MEDIUM)
        holder.setLayout(self._inside)
        scroll = named(UprightScroll(holder), "columnsScroll", self.tr("The columns of the file"))
        words = column(self.title, self.says, self.fault, space=Space.HAIR)
        inside = column(Head(words, Wrap(self.leave, self.read)), scroll, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self._reviews.reading.connect(self._wait)
        self._reviews.not_reread.connect(self._tell)

    def show_draft(self, draft: Draft) -> None:
        """Show how the file of a draft is read."""
        self.origin = draft.origin
        self.title.setText(self.tr("Columns of {file}").format(file=draft.origin.source if draft.origin else ""))
        self._show(())
        self.says.setText(self.tr("Looking at the columns…"))
        self._desk.jobs.run(
            lambda token: self._reviews.sources.tables(draft, token.cancelled),
            done=self._found, parent=self, topic="columns",
        )  # fmt: skip

    # What is shown

    def _found(self, found: Sequence[TableMapping]) -> None:
        self._show(found)
        if self.sections:
            words = [self.tr("What isn't right can be put right here. The file itself stays as it is.")]
            if any(draft.origin != self.origin and _is_list(draft) for draft in self._reviews.drafts):
                words.append(self.tr("Other lists that are here already stay as they were read."))
            self.says.setText(" ".join(words))
            self.sections[0].choices[0].setFocus()
        else:
            self.says.setText(self.tr("The columns can't be shown: the file is gone, or holds no table now."))

    def _show(self, found: Sequence[TableMapping]) -> None:
        """Sheets with the same columns are read alike, and are one section."""
        for section in self.sections:
            self._inside.removeWidget(section)
            section.deleteLater()
        alike: dict[str, list[TableMapping]] = {}
        for table in found:
            alike.setdefault(table.fingerprint, []).append(table)
        several = len(alike) > 1
        self.sections = []
        for group in alike.values():
            section = ColumnsSection(group[0], [table.sheet for table in group if several and table.sheet])
            section.edited.connect(self._check)
            self._inside.insertWidget(len(self.sections), section)
            self.sections.append(section)
        self._check()

    def _check(self) -> None:
        said = [section.said for section in self.sections]
        some = not all(map(tables.is_left_out, said))  # then one of several sheets may be left out
        faults = (
            section.called(fault_of(table, tables.said_twice(table), tables.names_people(table)))
            for section, table in zip(self.sections, said, strict=True)
            if not (some and tables.is_left_out(table))
        )
        fault = next(filter(None, faults), "")
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.read.setEnabled(bool(said) and not fault and not self._reviews.is_reading)

    # What is done

    def _read_again(self) -> None:
        if self.origin is None:
            return
        mine = [draft for draft in self._reviews.drafts if draft.origin == self.origin]
        decided = [draft for draft in mine if draft.corrected or draft.decision is not Decision.OPEN]
        if decided:
            title = self.tr("Read {file} again?").format(file=self.origin.source)
            text = self.tr("What you decided on or corrected in it is forgotten: that of {people}.")
            text = text.format(people=people_count(len(decided)))
            if not self._desk.dialogs.confirm(title, text, self.tr("Read again")):
                return
        title = self.tr("Reading {file} again").format(file=self.origin.source)
        self._reviews.read_again(self.origin, [section.said for section in self.sections], title)

    def _leave(self) -> None:
        self._reviews.stop_reading()
        self.left.emit()

    def _wait(self, reading: bool) -> None:
        """Meanwhile nothing can be said; the keys stay in this view."""
        if reading and self.isVisible():
            self.leave.setFocus()
        for section in self.sections:
            section.setEnabled(not reading)
        self._check()
        if not reading and self.leave.hasFocus():
            self.read.setFocus()

    def _tell(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("The file couldn't be read again"), say(error))


def _is_list(draft: Draft) -> bool:
    return draft.origin is not None and draft.origin.form is Form.ROW
