"""A pack begins with what is in it, and says the page of each."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark, bind
from tpmmatch.briefs.contents import Chapter, Cover, pack_booklet
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.foot import draw_foot
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pen import Frame, Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.model.brief import Paper
from tpmmatch.model.firm import Firm

Read = Callable[[bytes], Any]


def pack(people: int, note: str = "") -> bytes:
    desk = Desk(Setter(Fonts()), Frame(Paper.A4), "en")

    def draw(pen: Pen, number: int, count: int) -> None:
        draw_foot(desk, pen, "", number, count)

    briefs = tuple(Leaf(desk.frame.size, draw, (Mark(f"Person {at} <b>"), Mark("Evidence", 1))) for at in range(people))
    chapters = [
        Chapter("What we look for", Booklet("n", "", (Leaf(desk.frame.size, draw),))),
        Chapter("Candidate briefs", Booklet("b", "", briefs)),
        Chapter("Record", Booklet("r", "", (Leaf(desk.frame.size, draw, (Mark("Record · Shop"),)),))),
    ]
    running = running_head(desk, "Meeting", date(2026, 1, 1))
    cover = Cover("Meeting papers – Shop", "Meeting papers", "foot", running, note)
    return bind(pack_booklet(desk, cover, chapters, Firm()), desk.setter.fonts, "en")


def test_every_document_and_person_has_a_line_with_the_page(read: Read) -> None:
    printed = read(pack(2))
    assert "What we look for 2 Candidate briefs 3 Person 0 <b> 3 Person 1 <b> 4" in printed.text(0)
    assert "Evidence" not in printed.text(0)
    assert "Record · Shop" not in printed.text(0)
    assert printed.contents() == [
        ("Contents", 0), ("What we look for", 1), ("Candidate briefs", 2), ("Person 0 <b>", 2), ("Evidence", 2),
        ("Person 1 <b>", 3), ("Evidence", 3), ("Record", 4), ("Record · Shop", 4),
    ]  # fmt: skip
    assert "page 4 of 5" in printed.text(3)


def test_what_is_not_in_it_is_said_below(read: Read) -> None:
    printed = read(pack(1, "Not in here: the fairness test."))
    assert "Not in here: the fairness test." in printed.text(0)


def test_lines_lead_to_their_pages(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").write_bytes(pack(2))
    reader = pypdf.PdfReader(tmp_path / "pack.pdf")
    assert len(reader.pages[0]["/Annots"]) == 5  # type: ignore[arg-type]


@pytest.mark.parametrize("people", [60, 130])
def test_long_contents_count_their_own_pages(read: Read, people: int) -> None:
    printed = read(pack(people))
    own = len(printed.sizes) - people - 2
    assert own > 1
    first = dict(printed.contents())["Person 0 <b>"]
    assert first == own + 1
    assert re.search(rf"Person 0 <b> ?{first + 1} ", printed.text(0))
