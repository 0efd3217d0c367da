"""People in a few lines, projects, and a ranking of them with the vocabulary and the rules that are packaged."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from tpmmatch.matching import Reader, Reading, Rules, Table, load_rules, rank, understand
from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.explain import explain
from tpmmatch.matching.extract import CONCEPT, RUNGS, WORD, Extract, Facts, extract
from tpmmatch.matching.gates import Gates
from tpmmatch.matching.index import Index
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.matching.offer import Bargain, offer_of
from tpmmatch.matching.order import Order, order, reweighed
from tpmmatch.matching.terms import hold_terms
from tpmmatch.matching.values import NONE, Values
from tpmmatch.model.match import Contribution, Criterion, Flag, Gate, GateResult, Match, Ranking, Rung
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.model.project import Project, read_project
from tpmmatch.vocabulary import Vocabulary, load_vocabulary

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
    return Reader(load_vocabulary(), load_rules()).read


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
        vocabulary, rules = load_vocabulary(), load_rules()
        need = understand(project, vocabulary, rules)
        return Table(project, need.criteria, need.pack, vocabulary, rules, RATES, TODAY)

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
        bargain = Bargain(project, known.vocabulary, known.rules, known.rates, known.today)
        return {gate.id: gate for gate in hold_terms(bargain, offer_of(person, read(person).written_in))}

    return make


@pytest.fixture
def contribute() -> Callable[[Criterion, Reading, Table], Contribution]:
    """What one criterion gives to one person."""

    def make(criterion: Criterion, reading: Reading, table: Table) -> Contribution:
        alone = replace(table, criteria=(criterion,))
        index = Index([extract(reading, table.vocabulary, table.rules)])
        return explain(alone, order(alone, index), 0, reading).contributions[0]

    return make


@pytest.fixture
def give(
    project: Callable[..., Project],
    table: Callable[[Project], Table],
    contribute: Callable[[Criterion, Reading, Table], Contribution],
) -> Callable[[str, Reading], Contribution]:
    """What one must-have gives."""

    def make(wish: str, reading: Reading) -> Contribution:
        known = table(project(must_have=[wish]))
        (criterion,) = (item for item in known.criteria if item.id == f"must:{wish.casefold()}")
        return contribute(criterion, reading, known)

    return make


@pytest.fixture
def made(vocabulary: Vocabulary) -> Callable[..., Extract]:
    """An extract by hand: concept → strength (0-255), rung and last year; word → strength."""
    numbers = concept_numbers(vocabulary)
    no_signs = CraftSigns(
        acts=0, headline=False, own_title=False, alone_days=0, alone_since=0, any_days=0, any_since=0, left=1.0
    )

    def make(
        id: str,
        concepts: Mapping[str, tuple[int, Rung, int]] | None = None,
        words: Mapping[str, int] | None = None,
        **facts: object,
    ) -> Extract:
        rows = [(numbers[name], how, RUNGS.index(rung), year) for name, (how, rung, year) in (concepts or {}).items()]
        plain: dict[str, Any] = {
            "craft": no_signs,
            "flags": 0,
            "told_words": 0,
            "areas": (0.0,) * len(AREAS),
            "tells": True,
            "offer": offer_of(read_profile(id, {}), ""),
        }
        return Extract(
            person=id,
            concepts=np.array(sorted(rows), CONCEPT),
            words=np.array(sorted((word_key(word), how) for word, how in (words or {}).items()), WORD),
            facts=Facts(**plain | facts),
        )

    return make


@pytest.fixture
def ordered(rules: Rules) -> Callable[..., Order]:
    """An order by hand: the answers of each person (None is not known), and whatever else matters."""

    def make(
        criteria: Sequence[Criterion],
        answers: Sequence[Sequence[float | None]],
        *,
        harm: Sequence[float] = (),
        rungs: Sequence[Sequence[Rung | None]] = (),
        silent: Sequence[Sequence[bool]] = (),
        misses: Sequence[bool] = (),
        known: Sequence[int] = (),
        terms: int = 0,
        confidence: Sequence[float] = (),
        led: Sequence[bool] = (),
        rules: Rules = rules,
    ) -> Order:
        people, none = len(answers), [[None] * len(criteria)] * len(answers)
        value = np.array([[v or 0.0 for v in row] for row in answers], np.float32)
        rung = [[NONE if item is None else RUNGS.index(item) for item in row] for row in rungs or none]
        shape = (people, len(criteria))
        arrays = value, np.array(rung, np.int8), np.array(silent or none, np.bool_)
        values = Values(*(array.reshape(shape).T for array in arrays))
        left = np.array(harm or [1.0] * people, np.float32)
        zeros = np.zeros(people, np.float32)
        gates = Gates(
            mark=np.array(misses or [False] * people, np.int8) * np.int8(2),
            harm=left,
            known=np.array(known or [0] * people, np.float32),
            terms=terms,
            craft=zeros,
            years=zeros,
            musts={},
            tells=np.ones(people, np.bool_),
            led=np.array(led or [False] * people, np.bool_),
        )
        sure = np.array(confidence or [0.5] * people, np.float64)
        start = Order(tuple(criteria), values, gates, left, sure, sure, np.arange(people))
        return reweighed(start, [item.weight for item in criteria], rules)

    return make


@pytest.fixture
def match() -> Callable[..., Match]:
    """Somebody of an order made by hand, in words; without quotes."""

    def make(found: Order, row: int, gates: Sequence[GateResult] = (), flags: Sequence[Flag] = ()) -> Match:
        fit, contributions = float(found.fit[row]), []
        for criterion, value, rung, silent in zip(
            found.criteria,
            found.values.value[:, row].tolist(),
            found.values.rung[:, row].tolist(),
            found.values.silent[:, row].tolist(),
            strict=True,
        ):
            known = value or None
            contributions.append(Contribution(criterion, known, None if rung == NONE else RUNGS[rung], (), silent))
        gate = Gate.MISSES if found.misses[row] else Gate.READY
        fit_or_none = None if np.isnan(fit) else fit
        told, signs = tuple(contributions), tuple(flags)
        return Match(f"p{row}", "N. N.", gate, fit_or_none, 0.5, told, tuple(gates), signs, ())

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
