"""Fields to fill in: in our own letters, and small."""

from io import BytesIO

import pikepdf
import pypdf
import pypdfium2
import pytest

from tests.unit.briefs.papers import desk_of, guide_paper, page_of, pdf_of
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.firm import Firm

TYPED = "Grüße, Šárka: „größte“ œuvre à 5 € – ½"


@pytest.fixture
def form() -> bytes:
    writing = Writing(desk_of(), '["shop", "c1"]')
    rooms = [writing.lines("note", "What they say", 3, 60, 300), writing.tick("A", "1", "Blamed", 60, 200)]
    return page_of(desk_of(), stack([*rooms, writing.tick("A", "2", "Waited", 60, 200)], gap=8))


def test_what_is_typed_shows_in_it(form: bytes) -> None:
    """Each letter has its own glyph: the page looks other with each of them."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(form))
    writer.update_page_form_field_values(writer.pages[0], {"note": TYPED, "A": "/2"}, auto_regenerate=False)
    filled = BytesIO()
    writer.write(filled)
    document = pypdfium2.PdfDocument(filled.getvalue())
    document.init_forms()
    page = document[0]
    shown, empty = (page.render(may_draw_forms=drawn).to_pil().convert("L") for drawn in (True, False))
    document.close()
    assert sum(shown.histogram()[:128]) > sum(empty.histogram()[:128]) + 200


def test_boxes_share_their_pictures(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as opened:
        boxes = [mark for mark in opened.pages[0].Annots if "/Parent" in mark]
        empty = {box.AP.N.Off.objgen for box in boxes}
        assert (len(boxes), len(empty)) == (2, 1)
        assert [str(box.TU) for box in boxes] == ["A 1: Blamed", "A 2: Waited"]
        assert opened.check_pdf_syntax() == []


def test_a_form_of_many_pages_is_small() -> None:
    desk = desk_of()
    assert len(pdf_of(desk, guide_booklet(desk, [guide_paper(form="f")], Firm()))) < 100_000
