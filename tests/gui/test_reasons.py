"""The sheet that says why somebody stands where they stand: the same as their brief."""

from datetime import date

import pytest

from tpmmatch.model.brief import Brief, Term
from tpmmatch.model.match import Gate, GateState
from ui.pages.reasons_sheet import reasons_html


@pytest.mark.usefixtures("qapp")  # letters are measured
def test_what_is_not_known_stands_beside_what_to_ask() -> None:
    brief = Brief(
        project="Cheese shop",
        name="Ann <b>Archer</b>",
        headline="",
        place="",
        contact=(),
        rank=1,
        tied=False,
        people=3,
        gate=Gate.ASK_FIRST,
        fit=70.0,
        confidence=0.5,
        first_in=None,
        reasons=(),
        terms=(Term("Day rate", "up to €520 a day", "€560 a day", GateState.PASS, near=True),),
        unknown=("food delivery", *(f"wish {number}" for number in range(9))),
        mind=(),
        questions=("Could you start in May?",),
        ahead=None,
        rules="2",
        today=date(2026, 11, 26),
    )
    sheet = reasons_html(brief)
    for words in ("Ann &lt;b&gt;Archer", "food delivery", "wish 8", "nearly fits", "Could you start in May?"):
        assert words in sheet
