"""Every red flag has a row, and the head of the table goes with them from page to page."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pypdf

from tests.unit.briefs.papers import Overlaps, astray, desk_of, names_of, pdf_of
from tpmmatch.briefs.booklet import Booklet, Mark
from tpmmatch.briefs.flag_rows import flag_pieces
from tpmmatch.briefs.flow import Head, Piece, flow
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.style import BODY
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.question import RedFlag

FLAGS = [RedFlag(f"f{number}", (), f"Flag {number}", f"Looks so {number}.") for number in range(30)]


def printed(form: str) -> bytes:
    desk = desk_of()
    pieces = [Piece(desk.paragraph("before", BODY, 1), mark=Mark("Guide")), *flag_pieces(Writing(desk, form), FLAGS)]
    return pdf_of(desk, Booklet("T", "S", flow(desk, Head(stack([]), stack([])), pieces, "foot")))


def test_all_flags_are_there_below_a_head_on_every_page(read: Callable[[bytes], Any], overlaps: Overlaps) -> None:
    found = read(printed(""))
    pages = [found.text(at) for at in range(1, len(found.sizes))]
    assert len(pages) > 1
    assert all("Day, and what shows it What they say to it" in page for page in pages)
    assert all(f"Flag {number} Looks so {number}." in " ".join(pages) for number in range(30))
    assert astray(found, overlaps) == []


def test_a_form_has_two_fields_for_each() -> None:
    fields = pypdf.PdfReader(BytesIO(printed("x"))).get_fields() or {}
    assert set(fields) == {f"flag_{flag.id}_{part}" for flag in FLAGS for part in ("evidence", "reply")}


def test_the_outline_leads_to_them() -> None:
    assert names_of(list(flag_pieces(Writing(desk_of()), FLAGS))) == ["Red flags"]
