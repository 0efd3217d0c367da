"""A few people side by side: what parts them comes first, and every mark has its proof."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tpmmatch.briefs import compare
from tpmmatch.model.comparison import Comparison, Stand
from tpmmatch.model.document import Document
from tpmmatch.model.match import Contribution, CriterionKind, Gate, GateResult, GateState, Match, Ranked, Ranking, Rung
from tpmmatch.model.profile import read_profile
from tpmmatch.model.project import read_project
from tpmmatch.wording import say

TODAY = date(2026, 11, 20)
Contribute = Callable[..., Contribution]


def rate(state: GateState, offered: str = "", *, known: bool = True) -> GateResult:
    return GateResult("rate", "Day rate", state, "why", 1.0, offered, known)


def compared(document: Document, *people: tuple[list[Contribution], list[GateResult]]) -> Comparison:
    project = read_project("shop", {"title": "Shop", "max_day_rate": {"amount": 390, "currency": "EUR"}})
    placed = [
        Ranked(place, place, 0.5, Match(f"p{place}", "", Gate.READY, 80.0, 0.7, tuple(given), tuple(gates), (), ()))
        for place, (given, gates) in enumerate(people, 1)
    ]
    criteria = tuple(item.criterion for item in people[0][0])
    ranking = Ranking("shop", "Shop", "2", TODAY, criteria, tuple(placed), 9)
    return compare(project, ranking, [(place, read_profile(place.match.person, document)) for place in placed])


def test_what_parts_them_comes_first_and_the_heaviest_before_others(document: Document, contribute: Contribute) -> None:
    found = compared(
        document,
        (
            [contribute("same", 0.9, weight=5), contribute("light", 0.9, weight=1), contribute("heavy", 0.9, weight=4)],
            [],
        ),
        (
            [
                contribute("same", 0.9, weight=5),
                contribute("light", None, weight=1),
                contribute("heavy", 0.3, weight=4),
            ],
            [],
        ),
    )
    assert [(row.label, row.differs) for row in found.rows] == [("heavy", True), ("light", True), ("same", False)]
    assert [person.id for person in found.people] == ["p1", "p2"]
    assert found.count == 9


def test_what_reads_alike_for_all_is_the_same_for_all(document: Document, contribute: Contribute) -> None:
    found = compared(
        document,
        ([contribute("shop", 1.0, "Opened on the day agreed")], []),
        ([contribute("shop", 0.75, "Opened on the day agreed")], []),
    )
    (row,) = found.rows
    assert [(cell.stand, cell.rung) for cell in row.cells] == [(Stand.MEETS, Rung.SHOWN)] * 2
    assert not row.differs


def test_each_mark_says_how_somebody_stands(document: Document, contribute: Contribute) -> None:
    given = [
        contribute("shop", 0.9, "Opened on the day agreed"),
        contribute("shop", 0.3),
        contribute("shop", None, silent=True),
        contribute("shop", None),
    ]
    (row,) = compared(document, *(([each], []) for each in given)).rows
    assert [cell.stand for cell in row.cells] == [Stand.MEETS, Stand.PARTLY, Stand.LACKS, Stand.UNKNOWN]
    assert [cell.rung for cell in row.cells] == [Rung.SHOWN, None, None, None]
    (proof,) = row.cells[0].proofs
    assert (proof.quote, say(proof.where)) == ("Opened on the day agreed", "Garden centre webshop, 2024")


def test_terms_stand_against_the_projects(document: Document, contribute: Contribute) -> None:
    found = compared(
        document,
        ([contribute("shop", 1.0)], [rate(GateState.PASS, "€360 a day")]),
        ([contribute("shop", 1.0)], [rate(GateState.UNKNOWN, known=False)]),
        ([contribute("shop", 1.0)], [rate(GateState.UNKNOWN, "€420 a day")]),
        ([contribute("shop", 1.0)], [rate(GateState.FAIL, "€900 a day")]),
        ([contribute("shop", 1.0)], []),
    )
    row = found.rows[0]
    assert (row.label, row.kind, say(row.asked)) == ("Day rate", CriterionKind.TERMS, "up to €390 a day")
    assert [cell.stand for cell in row.cells] == [
        Stand.MEETS,
        Stand.UNKNOWN,
        Stand.PARTLY,
        Stand.LACKS,
        Stand.UNKNOWN,
    ]
    assert row.cells[0].offered == "€360 a day"


def test_a_term_that_nearly_fits_is_told_from_one_that_does(document: Document, contribute: Contribute) -> None:
    found = compared(
        document,
        ([contribute("shop", 1.0)], [rate(GateState.PASS, "€390 a day")]),
        ([contribute("shop", 1.0)], [replace(rate(GateState.PASS, "€420 a day"), near=True)]),
    )
    assert [(cell.stand, cell.near) for cell in found.rows[0].cells] == [(Stand.MEETS, False), (Stand.MEETS, True)]


def test_one_alone_is_compared_with_nobody(document: Document, contribute: Contribute) -> None:
    assert not compared(document, ([contribute("shop", 1.0)], [])).rows[0].differs
