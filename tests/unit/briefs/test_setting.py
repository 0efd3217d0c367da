"""Lines of a given width: whole if they fit, else ending in an ellipsis."""

from pathlib import Path

import pytest

from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.setting import Line, Setter
from tpmmatch.briefs.style import BODY

LONG = "Someone who writes down what was said and by whom, and tells the truth about money"


@pytest.fixture
def setter(tmp_path: Path) -> Setter:
    return Setter(Fonts((str(tmp_path),)))


def text(line: Line) -> str:
    return "".join(piece for _, piece in line.runs)


def test_a_short_text_is_one_line(setter: Setter) -> None:
    (line,) = setter.lines("as typed", BODY, 200, 3)
    assert text(line) == "as typed"
    assert line.width == pytest.approx(setter.fonts.width("as typed", BODY))


def test_no_text_is_no_line(setter: Setter) -> None:
    assert setter.lines("  ", BODY, 200, 3) == ()
    assert text(setter.line("", BODY, 200)) == ""


def test_all_words_in_order_and_no_line_too_wide(setter: Setter) -> None:
    lines = setter.lines(LONG, BODY, 120, 99)
    assert " ".join(map(text, lines)) == LONG
    assert len(lines) > 2
    assert max(line.width for line in lines) <= 120


def test_too_long_a_text_ends_in_an_ellipsis_behind_a_word(setter: Setter) -> None:
    lines = setter.lines(LONG, BODY, 120, 2)
    shown = " ".join(map(text, lines))
    assert len(lines) == 2
    assert shown.endswith("…")
    assert LONG.startswith(shown[:-1])
    assert LONG[len(shown) - 1] in " ,"
    assert max(line.width for line in lines) <= 120


def test_a_quotation_mark_closes_the_quote_cut_or_not(setter: Setter) -> None:
    assert text(setter.lines(LONG, BODY, 120, 2, "”")[-1]).endswith("…”")
    assert text(setter.lines("whole", BODY, 120, 2, "”")[-1]) == "whole”"


@pytest.mark.parametrize("word", ["x" * 300, "grainne@" + "example" * 30 + ".com", "e\u0336" * 120, "漢" * 90])
def test_a_word_wider_than_the_line_is_broken_and_nothing_lost(setter: Setter, word: str) -> None:
    readable = setter.fonts.readable(word)
    lines = setter.lines(f"before {word} behind", BODY, 100, 99)
    assert "".join(map(text, lines)).replace(" ", "") == f"before{readable}behind"
    assert max(line.width for line in lines) <= 100


def test_a_single_word_too_wide_for_one_line_is_cut(setter: Setter) -> None:
    line = setter.line("x" * 300, BODY, 100)
    assert text(line).endswith("x…")
    assert 90 < line.width <= 100


def test_a_line_knows_whether_a_sign_stands_in_for_a_letter(setter: Setter) -> None:
    assert setter.line("whole", BODY, 200).whole
    assert setter.line("rocket 🚀", BODY, 200).whole
    assert not setter.line("nobody’s letter \U000efffe", BODY, 200).whole
    assert setter.line("flag 🇵🇹", BODY, 200).whole


def test_fits_tells_what_one_line_takes(setter: Setter) -> None:
    assert setter.fits("short", BODY, 100)
    assert not setter.fits(LONG, BODY, 100)


def test_a_long_double_name_breaks_behind_its_hyphen(setter: Setter) -> None:
    lines = setter.lines("Maximiliana-Konstantina", BODY, 80, 5)
    assert ["".join(text for _, text in line.runs) for line in lines] == ["Maximiliana-", "Konstantina"]


def test_a_very_long_word_at_the_end_of_the_room_shows_its_beginning(setter: Setter) -> None:
    shown = text(setter.line("Reference call with " + "Maximilian" * 12, BODY, 200))
    assert shown.startswith("Reference call with MaximilianMaxi")
    assert shown.endswith("…")
