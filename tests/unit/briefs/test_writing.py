"""Lines and boxes on paper are fields of a form under the same names."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pypdf
import pytest

from tests.unit.briefs.papers import desk_of, page_of
from tpmmatch.briefs.pen import Block, stack
from tpmmatch.briefs.sections import RULED
from tpmmatch.briefs.writing import Writing

Read = Callable[[bytes], Any]


def block(writing: Writing) -> Block:
    parts = [
        writing.signature(),
        writing.lines("A_note", "A Note", 3, 60, 200),
        writing.line("rater", "Rated by", 60, 200),
        writing.tick("A", "1", "Blamed others", 60, 200),
        writing.tick("A", "2", "Waited", 60, 200),
        writing.ticks("mode", "How", {"phone": "by phone", "video": "by video"}, 60, 300),
    ]
    return stack(parts, gap=8)


def fields(form: str) -> dict[str, Any]:
    return dict(pypdf.PdfReader(BytesIO(page_of(desk_of(), block(Writing(desk_of(), form))))).get_fields() or {})


def test_a_form_has_a_field_for_each_place() -> None:
    found = fields('["shop", "c1"]')
    assert set(found) == {"form", "A_note", "rater", "A", "mode"}
    assert found["form"]["/V"] == '["shop", "c1"]'
    assert found["A_note"]["/TU"] == "A Note"
    assert found["A_note"]["/Ff"] & 1 << 12  # of several lines
    assert {"/1", "/2", "/Off"} <= set(found["A"]["/_States_"])
    assert {"/phone", "/video"} <= set(found["mode"]["/_States_"])


def test_paper_has_none() -> None:
    assert fields("") == {}


@pytest.mark.parametrize("form", ["", "x"])
def test_the_words_are_the_same_and_nothing_hidden_is_printed(form: str, read: Read) -> None:
    data = page_of(desk_of(), block(Writing(desk_of(), form)))
    assert read(data).text().startswith("Rated by 1 Blamed others 2 Waited How by phone by video foot")


def test_room_to_write_is_as_high_as_its_lines() -> None:
    assert Writing(desk_of()).lines("a", "a", 4, 0, 100).height == 4 * RULED


def test_a_long_text_behind_a_box_is_shortened() -> None:
    writing = Writing(desk_of())
    most = writing.tick("A", "1", "many words " * 90, 60, 200).height
    assert most == 3 * writing.tick("A", "1", "few", 60, 200).height
