"""Arabic and Hebrew as a reader of them expects: joined, from right to left, Latin and figures within them as usual."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.briefs.direction import in_ink_order, joined, runs_left
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pages import draw
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import BODY
from tpmmatch.model.brief import Brief, Paper

ARABIC, HEBREW = "محمد الأحمدي", "ניהלה את הפרויקט"


def test_letters_are_joined_and_points_left_out() -> None:
    assert joined("محمد") == "ﻣﺤﻤﺪ"
    assert joined("مُحَمَّد") == "ﻣﺤﻤﺪ"
    assert joined("שָׁלוֹם") == "שלום"
    assert joined("Łódź 2024") == "Łódź 2024"


def test_a_line_is_turned_around_but_not_what_runs_to_the_right_in_it() -> None:
    assert in_ink_order("אבג (CRM) 12", left=True) == "12 (CRM) גבא"
    assert in_ink_order("Tel (אבג), IL", left=False) == "Tel (גבא), IL"
    assert in_ink_order("plain", left=True) == "plain"


@pytest.mark.parametrize(
    ("text", "left"),
    [(ARABIC, True), ("seen · " + ARABIC, False), ("תל אביב, IL · mail", False), ("2024", False), ("", False)],
)
def test_a_text_runs_as_it_begins_and_as_most_of_its_letters_do(text: str, left: bool) -> None:
    assert runs_left(text) is left


@pytest.mark.parametrize("typed", [ARABIC, HEBREW])
def test_what_is_printed_is_read_as_it_was_typed(brief: Brief, read: Callable[[bytes], Any], typed: str) -> None:
    reasons = tuple(replace(reason, quote=typed, wish=typed) for reason in brief.reasons)
    text = read(draw([replace(brief, name=typed, headline=typed, reasons=reasons)], Paper.A4)).text()
    assert unicodedata.normalize("NFKC", text).count(typed) >= 6
    assert "▯" not in text


def test_lines_that_run_left_begin_below_each_other() -> None:
    setter = Setter(Fonts())
    lines = setter.lines((HEBREW + " ") * 12, BODY, 200.0, 9, "”")
    assert len(lines) > 2
    edges = [line.indent + line.width for line in lines]
    edges[0] -= setter.fonts.width("”", BODY)
    assert edges == [pytest.approx(edges[0])] * len(lines)
    assert max(edges) <= 200.0
    assert {line.indent for line in setter.lines("Plain words " * 30, BODY, 200.0, 9)} == {0.0}
