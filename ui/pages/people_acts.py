"""What is done to people from the window: each act shows whom it touches first, and can be undone."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from tpmmatch.actions import Store, people, tagging
from tpmmatch.errors import UserError
from tpmmatch.model.listing import PersonRow
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.labels import people_count
from ui.pages.saving import place_to_save
from ui.pages.twice_line import AND, TWICE
from ui.words import say

T = TypeVar("T")


class PeopleActs(QObject):
    """Acts on people by the keys of their lines."""

    begun = Signal(str)  # the id of somebody new

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def begin(self) -> None:
        """Add somebody by hand."""
        title = self.tr("Who is it?")
        text = self.tr("A name is enough to begin with; the rest can follow bit by bit.")
        name = self._desk.dialogs.ask_text(title, text, self.tr("Add"))
        if not name:
            return
        store, now = self._desk.store, self._desk.clock()

        def shown(id: str) -> None:
            self._desk.news.people.emit()
            self.begun.emit(id)

        self._run(lambda _token: _begin(store, name, now), shown)

    def remove(self, keys: Sequence[int]) -> None:
        """Take people out of the list."""
        self._review(keys, self._ask_remove)

    def tag(self, keys: Sequence[int], name: str = "") -> None:
        """Put a tag on people; without a name it is asked for."""
        name = name or self._desk.dialogs.ask_text(
            self.tr("New tag"), self.tr("A short word of your own, such as “call back”."), self.tr("Tag")
        )
        if name:
            self._review(keys, lambda rows: self._ask_tag(rows, name))

    def untag(self, keys: Sequence[int], name: str) -> None:
        """Take a tag off people."""
        self._review(keys, lambda rows: self._ask_untag(rows, name))

    def merge(self, keys: Sequence[int]) -> None:
        """Show two people side by side, to make one of them."""

        def show(rows: list[PersonRow]) -> None:
            if len(rows) > 1:  # one of them may be gone since they were chosen
                self._desk.news.go.emit(TWICE + AND.join(row.id for row in rows))

        self._review(keys, show)

    def export(self, keys: Sequence[int]) -> None:
        """Write people to a file; there is nothing to write of nobody."""
        if not keys:
            return
        store = self._desk.store
        kinds = self.tr(
            "JSON Resume (*.json);;Spreadsheet (*.xlsx);;CSV (*.csv);;Address cards (*.vcf);;One a line (*.jsonl)"
        )
        suggested = "people.json" if len(keys) != 1 else "person.json"
        path = place_to_save(
            self._desk, self.tr("Export {people}").format(people=people_count(len(keys))), suggested, kinds
        )
        if path is None:
            return

        def work(_token: Token) -> int:
            if not (ids := [row.id for row in people.rows(store, keys)]):
                raise UserError("nobody_to_export")  # none at all would mean everybody
            return _export(store, ids, path)

        def exported(count: int) -> None:
            words = self.tr("Exported {people} to {name}")
            self._desk.news.told.emit(words.format(people=people_count(count), name=path.name), False)

        self._run(work, exported, self.tr("Exporting people"))

    def erase(self, id: str, name: str) -> None:
        """Forget somebody for good."""
        title = self.tr("Erase {name} for good?").format(name=name)
        text = self.tr(
            "Everything kept about this person is removed, in the backups as well. This can't be undone. To only take "
            "them out of the list, choose Remove."
        )
        if self._desk.dialogs.confirm(title, text, self.tr("Erase")):
            store, news, reviews = self._desk.store, self._desk.news, self._desk.reviews

            def erased(_gone: tuple[str, ...]) -> None:
                news.people.emit()
                news.course.emit("")  # calls with them, and a decision for them, are gone from all projects
                news.told.emit(self.tr("Erased for good"), False)  # what was told last may name them
                reviews.arrived.emit()  # they may have been in the batch

            self._run(lambda _token: people.erase(store, id), erased)

    # Internal

    def _review(self, keys: Sequence[int], then: Callable[[list[PersonRow]], None]) -> None:
        """Look up who they are."""
        store = self._desk.store
        if keys:
            self._run(lambda _token: people.rows(store, keys), then)

    def _ask_remove(self, rows: list[PersonRow]) -> None:
        count = people_count(len(rows))
        title = self.tr("Remove {people}?").format(people=count)
        text = self.tr("They leave the list and every ranking. You can undo it.")
        if self._agreed(title, text, rows, self.tr("Remove"), danger=True):
            store, now, ids = self._desk.store, self._desk.clock(), [row.id for row in rows]
            said = self.tr("Removed {people}.").format(people=count)
            self._run(lambda _token: people.remove(store, ids, now), lambda _count: self._tell(said))

    def _ask_tag(self, rows: list[PersonRow], name: str) -> None:
        without = [row for row in rows if name not in row.tags]
        title = self.tr("Tag {people} with “{tag}”?").format(people=people_count(len(without)), tag=name)
        had = len(rows) - len(without)
        text = self.tr("Already tagged: {people}.").format(people=people_count(had)) if had else ""
        if not without:
            self._desk.news.told.emit(text, False)
        elif len(rows) == 1 or self._agreed(title, text, without, self.tr("Tag")):
            store, now, ids = self._desk.store, self._desk.clock(), [row.id for row in without]
            said = self.tr("Tagged {people} with “{tag}”.").format(people=people_count(len(ids)), tag=name)
            self._run(lambda _token: tagging.tag(store, ids, name, now), lambda _ids: self._tell(said))

    def _ask_untag(self, rows: list[PersonRow], name: str) -> None:
        those = [row for row in rows if name in row.tags]
        count = people_count(len(those))
        title = self.tr("Take “{tag}” off {people}?").format(people=count, tag=name)
        if not those:
            self._desk.news.told.emit(self.tr("Nobody who is chosen has the tag “{tag}”.").format(tag=name), False)
        elif len(rows) == 1 or self._agreed(title, "", those, self.tr("Take off")):
            store, now, ids = self._desk.store, self._desk.clock(), [row.id for row in those]
            said = self.tr("Took “{tag}” off {people}.").format(people=count, tag=name)
            self._run(lambda _token: tagging.untag(store, ids, name, now), lambda _ids: self._tell(said))

    def _agreed(self, title: str, text: str, rows: Sequence[PersonRow], action: str, *, danger: bool = False) -> bool:
        lines = [" · ".join(part for part in (row.name or self.tr("(no name)"), row.label) if part) for row in rows]
        return self._desk.dialogs.review(title, text, lines, action, danger=danger)

    def _tell(self, words: str) -> None:
        self._desk.news.people.emit()
        self._desk.news.told.emit(words, True)

    def _run(self, work: Callable[[Token], T], done: Callable[[T], None], title: str = "") -> None:
        self._desk.jobs.run(work, done=done, failed=self._failed, parent=self, title=title)

    def _failed(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def _begin(store: Store, name: str, now: datetime) -> str:
    from tpmmatch.actions import profiles  # noqa: PLC0415 - ranking is loaded with it

    return profiles.begin(store, name, now)


def _export(store: Store, ids: Sequence[str], path: Path) -> int:
    from tpmmatch.actions import exporting  # noqa: PLC0415 - all kinds of files are loaded with it

    return exporting.export(store, ids, path, force=True)
