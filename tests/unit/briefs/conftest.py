"""People, matches and briefs to print, and a reader of printed pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pypdfium2 as pdfium
import pytest

from tpmmatch.model.brief import Ahead, Brief, Reason, Term
from tpmmatch.model.document import Document
from tpmmatch.model.match import (
    Contribution,
    Criterion,
    CriterionKind,
    Gate,
    GateState,
    Match,
    Quote,
    Ranked,
    Ranking,
    Rung,
)

TODAY = date(2026, 10, 7)


@pytest.fixture
def document() -> Document:
    """A person of the kind that the program is for."""
    return {
        "basics": {
            "name": "Gráinne Mulqueen",
            "label": "Website project manager for small firms",
            "email": "grainne@example.com",
            "phone": "+353 20 914 2207",
            "url": "https://example.com/mulqueen",
            "summary": "You get the plan on one page, and a phone call every Thursday whether there is news or not.",
            "location": {"city": "Ennis", "region": "Clare", "countryCode": "ie"},
        },
        "work": [
            {"name": "Self-employed", "position": "Freelance project manager", "startDate": "2019-02"},
            {"name": "Burrenside", "position": "Developer", "startDate": "2012-09", "endDate": "2016-04"},
        ],
        "projects": [
            {
                "name": "Garden centre webshop",
                "startDate": "2024-01",
                "endDate": "2024-05",
                "highlights": ["Opened on the day agreed", "Two clients at a time"],
            }
        ],
        "references": [{"name": "Owner, garden centre", "reference": "Opened on the Monday she said it would."}],
        "skills": [{"name": "Technology", "keywords": ["WooCommerce"]}],
        "certificates": [{"name": "PSM I", "issuer": "Scrum.org", "date": "2018-11"}],
    }


Contribute = Callable[..., Contribution]


@pytest.fixture
def contribute() -> Contribute:
    """A contribution from the words that matter in a test."""

    def make(
        label: str, value: float | None, *quotes: str, weight: float = 1.0, kind: str = "must", silent: bool = False
    ) -> Contribution:
        criterion = Criterion(label, label, CriterionKind(kind), weight)
        evidence = tuple(Quote(quote, "/projects/0/highlights/0", Rung.SHOWN) for quote in quotes)
        return Contribution(criterion, value, Rung.SHOWN if quotes else None, evidence, silent)

    return make


@pytest.fixture
def ranked() -> Callable[..., tuple[Ranking, Ranked]]:
    """A ranking of three with one person to print in the middle, tied with the last one if told."""

    def make(*, tied: bool = False, **values: object) -> tuple[Ranking, Ranked]:
        given: dict[str, Any] = {
            "person": "p", "name": "Stored name", "gate": Gate.ASK_FIRST, "fit": 86.44, "confidence": 0.71,
            "contributions": (), "gates": (), "flags": (), "questions": (),
        } | values  # fmt: skip
        match = Match(**given)
        person = Ranked(2, 2, 0.25, match, tied=tied)
        people = (Ranked(1, 1, 0.5, match), person, Ranked(3, 2 if tied else 3, None, match, tied=tied))
        return Ranking("shop", "Cheese shop", "2026.1", TODAY, (), people, len(people)), person

    return make


@pytest.fixture
def brief() -> Brief:
    """A brief with something in every part."""
    return Brief(
        project="Cheese shop",
        name="Gráinne Mulqueen",
        headline="Website project manager",
        place="Ennis, IE",
        contact=("+353 20 914 2207", "grainne@example.com"),
        rank=2,
        tied=False,
        people=24,
        gate=Gate.ASK_FIRST,
        fit=86.44,
        confidence=0.71,
        first_in=0.61,
        reasons=(
            Reason("keeps everybody informed", Rung.SHOWN, "A phone call every Thursday", "Garden shop, 2024"),
            Reason("warm but firm", Rung.VOUCHED, "She told us in week two", "reference: Owner"),
        ),
        terms=(
            Term("Day rate", "up to €390 a day", "€420 a day", GateState.UNKNOWN),
            Term("Start", "4 Jan 2027", "", GateState.UNKNOWN, known=False),
            Term("Hours", "8 h a week", "20 h a week", GateState.PASS),
            Term("Place", "on site, Sneek", "Ennis, IE", GateState.FAIL),
        ),
        unknown=("Start", "food delivery"),
        mind=("Must-have not found: Dutch",),
        questions=("Would €390 do?", "Why this project?"),
        ahead=Ahead("Deniz A.", 0.72, ("“keeps everybody informed” is better borne out: 4 points.",), ""),
        rules="2026.1",
        today=TODAY,
    )


@dataclass(frozen=True)
class Letter:
    """A printed sign with the box of its ink."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float


class Printed:
    """A PDF as its reader sees it."""

    def __init__(self, data: bytes) -> None:
        self._pdf = pdfium.PdfDocument(data)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        return [self._pdf[index].get_size() for index in range(len(self._pdf))]

    def text(self, index: int = 0) -> str:
        """All text of a page, line ends as spaces."""
        return " ".join(self._pdf[index].get_textpage().get_text_bounded().split())

    def letters(self, index: int = 0) -> list[Letter]:
        """Each sign that leaves ink."""
        page = self._pdf[index].get_textpage()
        signs = ((page.get_text_range(at, 1), page.get_charbox(at)) for at in range(page.count_chars()))
        return [Letter(sign, *box) for sign, box in signs if sign.strip() and box[2] > box[0]]

    def contents(self) -> list[tuple[str, int]]:
        """The outline: title and page."""
        found = []
        for entry in self._pdf.get_toc():
            target = entry.get_dest()
            assert target is not None
            found.append((entry.get_title(), target.get_index()))
        return found

    @property
    def metadata(self) -> dict[str, str]:
        return dict(self._pdf.get_metadata_dict())


@pytest.fixture
def read() -> Callable[[bytes], Printed]:
    return Printed


def _covers(one: Letter, other: Letter) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.bottom, other.bottom)
    return wide > 0.8 and high > 0.8


@pytest.fixture
def overlaps() -> Callable[[Sequence[Letter]], list[tuple[Letter, Letter]]]:
    """Letters that are printed over each other; neighbours of a line may touch by less than a point."""

    def find(letters: Sequence[Letter]) -> list[tuple[Letter, Letter]]:
        ordered = sorted(letters, key=lambda letter: letter.left)
        found = []
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 :]:
                if other.left > one.right:
                    break
                if _covers(one, other):
                    found.append((one, other))
        return found

    return find
