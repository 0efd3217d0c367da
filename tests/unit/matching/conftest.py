"""People in a few lines, projects, and a ranking of them with the vocabulary and the rules that are packaged."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from tpmmatch.matching import Reader, Reading, Rules, Table, load_rules, rank, understand
from tpmmatch.matching.contributions import contribute
from tpmmatch.matching.terms import Bargain, hold_terms
from tpmmatch.model.match import Contribution, GateResult, Ranking
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.model.project import Project, read_project
from tpmmatch.vocabulary import Vocabulary, load_vocabulary, pack_for

TODAY = date(2026, 11, 22)
RATES = {"EUR": 1.0, "GBP": 1.17, "USD": 0.92, "CHF": 1.06}
RUNNING_WORK = "2019-03"


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.fixture
def rules() -> Rules:
    return load_rules()


@pytest.fixture
def person() -> Callable[..., Profile]:
    """A person with one job that goes on; `told` are the sentences about it."""

    def make(
        *told: str,
        id: str = "p-1",
        name: str = "Kim Larsson",
        title: str = "Project manager",
        start: str | None = RUNNING_WORK,
        end: str | None = None,
        headline: str = "",
        summary: str = "",
        skills: Sequence[str] = (),
        references: Sequence[str] = (),
        languages: Mapping[str, str] | None = None,
        terms: Mapping[str, object] | None = None,
        location: Mapping[str, str] | None = None,
        **sections: object,
    ) -> Profile:
        job = {"name": "Own firm", "position": title, "startDate": start, "endDate": end, "highlights": list(told)}
        document: dict[str, Any] = {
            "basics": {"name": name, "label": headline, "summary": summary, "location": location or {}},
            "work": [job] if told or start is None else [],
            "skills": [{"keywords": list(skills)}],
            "references": [{"name": "A client", "reference": words} for words in references],
            "languages": [{"language": word, "fluency": how} for word, how in (languages or {}).items()],
            "meta": {"id": id, "freelance": dict(terms or {})},
        }
        return read_profile(id, document | sections)

    return make


@pytest.fixture
def document_of() -> Callable[..., Profile]:
    """A person from a whole document."""

    def make(document: dict[str, Any], id: str = "p-1") -> Profile:
        return read_profile(id, document)

    return make


@pytest.fixture
def read() -> Callable[[Profile], Reading]:
    return Reader(load_vocabulary(), load_rules(), TODAY).read


@pytest.fixture
def project() -> Callable[..., Project]:
    """A project by its title and whatever else matters."""

    def make(title: str = "Our plan", **fields: object) -> Project:
        return read_project("n-1", {"title": title, **fields})

    return make


@pytest.fixture
def table() -> Callable[[Project], Table]:
    """All that a ranking needs but the people."""

    def make(project: Project) -> Table:
        vocabulary, rules, pack = load_vocabulary(), load_rules(), pack_for(project)
        criteria = understand(project, pack, vocabulary, rules).criteria
        return Table(project, criteria, pack, vocabulary, rules, RATES, TODAY)

    return make


@pytest.fixture
def ranking(table: Callable[[Project], Table], read: Callable[[Profile], Reading]) -> Callable[..., Ranking]:
    """Everybody given, ranked for a project."""

    def make(project: Project, *people: Profile) -> Ranking:
        return rank(table(project), [read(person) for person in people])

    return make


@pytest.fixture
def gates(
    table: Callable[[Project], Table], read: Callable[[Profile], Reading]
) -> Callable[..., dict[str, GateResult]]:
    """The terms of a project held against a person, by their ids."""

    def make(project: Project, person: Profile) -> dict[str, GateResult]:
        known = table(project)
        bargain = Bargain(project, read(person), known.vocabulary, known.rules, known.rates, known.today)
        return {gate.id: gate for gate in hold_terms(bargain)}

    return make


@pytest.fixture
def give(project: Callable[..., Project], table: Callable[[Project], Table]) -> Callable[[str, Reading], Contribution]:
    """What one must-have gives."""

    def make(wish: str, reading: Reading) -> Contribution:
        known = table(project(must_have=[wish]))
        (criterion,) = (item for item in known.criteria if item.id == f"must:{wish.casefold()}")
        return contribute(criterion, reading, known.vocabulary, known.rules)

    return make


@pytest.fixture
def telling() -> tuple[str, ...]:
    """Enough sentences of led work for silence to tell something; none speaks of computers."""
    return (
        "Led the new timetable of a bus company and kept the date that had been promised to the council.",
        "Coordinated drivers, mechanics and the town every Monday in a meeting that never took over half an hour.",
        "Wrote down what had been agreed and sent it to everybody on the same evening, with names and dates.",
        "Settled the quarrel of two depots about night shifts by listening to both and drawing one plan together.",
    )


@pytest.fixture
def at() -> Callable[[str, object], object]:
    """What stands at a JSON Pointer (RFC 6901) of a document."""

    def find(pointer: str, document: object) -> object:
        for key in pointer.split("/")[1:]:
            if isinstance(document, list):
                document = document[int(key)]
            else:
                assert isinstance(document, dict)
                document = document[key]
        return document

    return find
