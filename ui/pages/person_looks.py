"""What is known of a person beyond their words: what bears them out, where they stand, what was done."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from tpmmatch.actions import history, profiles
from tpmmatch.actions.profiles import Borne, Ranked
from tpmmatch.errors import UserError
from tpmmatch.model.history import Step
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.labels import source_word
from ui.pages.match_labels import GATE_MARK, gate_word, rung_word
from ui.pages.open_person import OpenPerson
from ui.widgets.build import column, named
from ui.widgets.sheet import Sheet, heading, mark, paragraph, quote, table
from ui.words import say, say_date, say_number

T = TypeVar("T")
AGAIN = "look:again"


class Look(QWidget):
    """Something about a person that is looked up when it is asked for."""

    def __init__(self, desk: Desk, opened: OpenPerson, name: str, accessible: str) -> None:
        super().__init__()
        self._desk, self._open = desk, opened
        self.setObjectName(name)
        self._is_told = False  # what was looked up
        self.sheet = named(Sheet(), f"{name}Sheet", accessible)
        self.sheet.anchorClicked.connect(lambda url: self._follow(url.toString()))
        self.setLayout(column(self.sheet))
        opened.loaded.connect(self._again)
        opened.saved.connect(self._again)

    def arrive(self) -> None:
        """Look it up."""

    def look_up(self, work: Callable[[Token], T], draw: Callable[[T], str], title: str = "") -> None:
        """Show what is found; what has a title takes long, and until then that is shown."""
        if title and not self._is_told:
            self.sheet.show_made(
                lambda: paragraph(f"{title}…") + paragraph(self.tr("It can be stopped below at the right."), "muted")
            )
        job = self._desk.jobs.run(
            work,
            done=lambda found: self._show(lambda: draw(found)),
            failed=self._tell,
            ended=lambda: self._show_stopped() if job.token.cancelled() else None,
            parent=self,
            topic="look",
            title=title,
        )

    def _show(self, make: Callable[[], str]) -> None:
        self._is_told = True
        self.sheet.show_made(make)

    def _show_stopped(self) -> None:
        """What was known before stays."""
        if not self._is_told:
            link = f'<p class="link"><a href="{AGAIN}">{escape(self.tr("Look again"))}</a></p>'
            says = self.tr("It was stopped. Nothing was changed.")
            self.sheet.show_made(lambda: paragraph(says) + link)

    def _follow(self, link: str) -> None:
        if link == AGAIN:
            self.arrive()
        else:
            self._desk.news.go.emit(link)

    def _again(self) -> None:
        if self.isVisible():
            self.arrive()

    def _tell(self, error: UserError) -> None:
        words = say(error)
        self.sheet.show_made(lambda: paragraph(words, "muted"))


class EvidenceView(Look):
    """Concept by concept, with quotes."""

    def __init__(self, desk: Desk, opened: OpenPerson) -> None:
        super().__init__(desk, opened, "personEvidence", "")
        self.sheet.setAccessibleName(self.tr("What the profile bears out"))

    def arrive(self) -> None:
        """Read the profile."""
        store, id = self._desk.store, self._open.id
        self.look_up(lambda _token: profiles.evidence(store, id), self._drawn)

    def _drawn(self, found: Sequence[Borne]) -> str:
        if not found:
            return paragraph(self.tr("Nothing in this profile bears anything out yet. Add work and projects."), "muted")
        return "".join(self._kinds(found))

    def _kinds(self, found: Sequence[Borne]) -> Iterator[str]:
        names = {
            "expertise": self.tr("Expertise"), "methods": self.tr("Ways of working"), "duties": self.tr("Tasks"),
            "tools": self.tr("Tools"), "industries": self.tr("Lines of business"), "outcomes": self.tr("Outcomes"),
            "traits": self.tr("Manner"), "languages": self.tr("Languages"),
        }  # fmt: skip
        for kind, those in groupby(found, key=lambda borne: borne.kind):
            yield heading(names[kind])
            for borne in those:
                yield heading(say(borne.name), 3)
                for said in borne.quotes:
                    yield quote(said.text, rung_word(said.rung))
                more = borne.sentences - len(borne.quotes)
                if more > 0:
                    yield paragraph(self.tr("and {n} more").format(n=more), "caption")


class ProjectsView(Look):
    """Where they stand in the order of each project, and on which shortlists they are."""

    def __init__(self, desk: Desk, opened: OpenPerson) -> None:
        super().__init__(desk, opened, "personProjects", "")
        self.sheet.setAccessibleName(self.tr("Projects and lists that this person is on"))

    def arrive(self) -> None:
        """Put everybody in order for each project."""
        store, id, today = self._desk.store, self._open.id, self._desk.today()
        self.look_up(
            lambda token: profiles.standings(store, id, today, token.progress, token.cancelled),
            self._drawn,
            self.tr("Looking through the projects"),
        )

    def _drawn(self, found: Sequence[Ranked]) -> str:
        if not found:
            return paragraph(self.tr("There are no projects yet."), "muted")
        return table([self._line(each) for each in found])

    def _line(self, each: Ranked) -> tuple[str, ...]:
        shape, _ = GATE_MARK[each.gate]
        link = f'<a href="project:{escape(each.project, quote=True)}">{escape(each.title)}</a>'
        place = escape(self.tr("place {place} of {people}").format(place=each.place, people=each.of))
        fit = self.tr("fit {fit}").format(fit=say_number(round(each.fit))) if each.fit is not None else ""
        since = self.tr("on the shortlist since {day}").format(day=say_date(each.listed.date())) if each.listed else ""
        return (
            link,
            f"{mark(shape, gate_word(each.gate))} {escape(gate_word(each.gate))}",
            place,
            escape(fit),
            escape(since),
        )


class HistoryView(Look):
    """When they came, and what was done since."""

    def __init__(self, desk: Desk, opened: OpenPerson) -> None:
        super().__init__(desk, opened, "personHistory", "")
        self.sheet.setAccessibleName(self.tr("What was done about this person"))

    def arrive(self) -> None:
        """Look up the steps."""
        store, id = self._desk.store, self._open.id
        self.look_up(
            lambda _token: [*history.steps_of(store, "person", id), *history.steps_of(store, "tags", id)], self._drawn
        )

    def _drawn(self, steps: Sequence[Step]) -> str:
        lines = [(step.at, say(history.told(step))) for step in {step.key: step for step in steps}.values()]
        if self._open.seen and (since := self._open.seen.line.added_at):
            source = self._open.seen.line.source
            words = (
                self.tr("Came from {source}").format(source=source_word(source)) if source else self.tr("Added by hand")
            )
            lines.append((since, words))
        lines.sort(key=lambda each: each[0], reverse=True)
        return table(
            [
                (escape(f"{say_date(at.astimezone().date())}, {at.astimezone():%H:%M}"), escape(words))
                for at, words in lines
            ]
        )
