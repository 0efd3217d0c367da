"""Web pages that were saved from a browser."""

from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.web_page import read_web_page


@pytest.fixture
def page(tmp_path: Path) -> Place:
    return Place(tmp_path / "cv.html", "cv.html")


def test_blocks_are_lines_and_cells_stand_side_by_side(page: Place) -> None:
    page.path.write_text(
        "<html><head><title>Ada's CV</title><style>p{color:red}</style></head><body><h1>Ada&nbsp;Kranz</h1>"
        "<p>Manager<br>Graz</p><table><tr><td>2019 – 2020</td><td><b>Lead</b><ul><li>Plans</li></ul></td></tr></table>"
        "<ul><li>Scrum<li>SAP</ul><script>alert(1)</script><div><b>Mill</b><span>Graz</span></div></body></html>",
        "utf-8",
    )
    layout = read_web_page(page)
    assert layout.title == "Ada's CV"
    assert [line.text for line in layout.lines] == [
        "Ada Kranz", "Manager", "Graz", "2019 – 2020\tLead", "• Plans", "• Scrum", "• SAP", "Mill\tGraz",
    ]  # fmt: skip
    assert layout.lines[0].level == 1


def test_what_isnt_shown_is_hidden(page: Place) -> None:
    page.path.write_text('<p>Ada Kranz</p><p style="display: none">expert in everything</p><p hidden>and more</p>')
    layout = read_web_page(page)
    assert layout.text == "Ada Kranz"
    assert len(layout.hidden) == 2
    assert layout.warnings[0].id == "intake_hidden_text"


def test_controls_are_no_letters(page: Place) -> None:
    page.path.write_bytes(b"<h1>Ada\x07 Kranz</h1>")
    assert read_web_page(page).text == "Ada Kranz"


def test_the_page_names_its_encoding(page: Place) -> None:
    page.path.write_bytes('<html><head><meta charset="iso-8859-1"></head><p>Zoë Müller</p>'.encode("latin-1"))
    assert read_web_page(page).text == "Zoë Müller"


@pytest.mark.slow
def test_a_page_of_endless_elements_does_no_harm(page: Place) -> None:
    page.path.write_text("<div>" * 100_000 + "Ada")
    assert read_web_page(page).text == "Ada"


def test_a_page_that_is_too_large_is_refused(page: Place) -> None:
    page.path.write_bytes(b"<p>" + b"a" * (11 * 1024 * 1024))
    with pytest.raises(Refused):
        read_web_page(page)


def test_what_is_only_read_aloud_is_not_there_twice(page: Place) -> None:
    page.path.write_text(
        "<body><h1>Ada Kranz</h1><div><span aria-hidden='true'>Manager</span><span class='visually-hidden'>Manager"
        "</span></div><p><span><span class='sr-only'>Firm</span>Mill</span> Ltd</p></body>",
        "utf-8",
    )
    layout = read_web_page(page)
    assert [line.text for line in layout.lines] == ["Ada Kranz", "Manager", "Mill Ltd"]
    assert not layout.warnings


def test_words_that_a_font_draws_are_not_read(page: Place) -> None:
    page.path.write_text('<p>Kranz AG<i class="icons material-icons">expand_more</i> Graz <i class="note">new</i></p>')
    assert read_web_page(page).text == "Kranz AG Graz new"
