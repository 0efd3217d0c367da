"""The sheet to send: one page for a usual need, more for a long description, as typed."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from tpmmatch.briefs.booklet import bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.need import need_sheet
from tpmmatch.briefs.need_page import need_booklet
from tpmmatch.briefs.pen import Frame
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import MARGIN_X
from tpmmatch.model.brief import Paper
from tpmmatch.model.firm import Firm
from tpmmatch.model.project import read_project

Read = Callable[[bytes], Any]
FIRM = Firm("Kaas & Zonen", ("Dijk 3", "8601 Sneek"))


def sheet(paper: Paper = Paper.A4, language: str = "en", firm: Firm = FIRM, **values: object) -> bytes:
    document = {"title": "Cheese <shop>", "kind": "website", "must_have": ["a & b"], "start": "2027-01-04", **values}
    desk = Desk(Setter(Fonts()), Frame(paper), language)
    content = need_sheet(read_project("n", document), date(2026, 11, 20), described=True)
    return bind(need_booklet(desk, content, firm), desk.setter.fonts, language)


def test_a_page_says_who_asks_for_what(read: Read) -> None:
    printed = read(sheet())
    assert len(printed.sizes) == 1
    text = printed.text()
    for said in (
        "Kaas & Zonen",
        "Cheese <shop>",
        "You bring – a & b",
        "Start 4 Jan 2027",
        "How we choose",
        "Please tell us",
    ):
        assert said in text, said
    assert "rules" not in text
    assert "Aims" not in text


@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_description_flows_over_pages(
    read: Read, overlaps: Callable[[Sequence[Any]], list[Any]], paper: Paper
) -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    printed = read(sheet(paper, description=f"{words}\n\nSecond <b>part</b>", firm_aims="Grow " * 200))
    assert len(printed.sizes) > 3
    whole = " ".join(printed.text(page) for page in range(len(printed.sizes)))
    assert all(f"word{number}" in whole for number in (0, 1500, 2999))
    assert "Second <b>part</b>" in whole
    for number, (width, _) in enumerate(printed.sizes):
        letters = printed.letters(number)
        assert max(letter.right for letter in letters) <= width - MARGIN_X + 1
        assert min(letter.bottom for letter in letters) >= 18
        assert overlaps(letters) == []


@pytest.mark.parametrize(
    ("language", "said"), [("de", "Sie bringen mit"), ("fr", "Vous apportez"), ("es", "Usted aporta")]
)
def test_it_speaks_the_candidates_language(read: Read, language: str, said: str) -> None:
    assert said in read(sheet(language=language, firm=Firm())).text()


def height_of(printed: Any, said: str) -> float:  # noqa: ANN401 - a printed file
    """How high on the first page something is said."""
    letters = printed.letters(0)
    at = "".join(letter.sign for letter in letters).index(said)
    return float(letters[at].top)


def test_a_page_that_is_a_little_too_full_is_set_closer(read: Read) -> None:
    wishes = [f"wish {at}" for at in range(30)]
    made = [read(sheet(must_have=wishes[:count])) for count in range(10, 30)]
    sizes = [len(printed.sizes) for printed in made]
    assert sizes == sorted(sizes)
    fullest, fuller = made[sizes.index(2) - 1], made[sizes.index(2)]
    assert height_of(fullest, "Youbring") > height_of(made[0], "Youbring")
    assert height_of(fuller, "Youbring") == height_of(made[0], "Youbring")
