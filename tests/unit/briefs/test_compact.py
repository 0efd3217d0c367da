"""A file in less room is the same file."""

import io
from typing import Any

import pikepdf
import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs.compact import compact


def written(pages: int) -> bytes:
    """As the library writes it, with outlines and links as small objects."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.setTitle("Grüße (1)")
    for page in range(pages):
        canvas.bookmarkPage(f"p{page}")
        canvas.addOutlineEntry(f"Page {page} endobj stream", f"p{page}")
        canvas.drawString(72, 700, f"page {page} endstream")
        canvas.linkURL(f"https://example.com/{page}", (72, 690, 200, 710))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("pages", [1, 90])  # and more small objects than one stream takes
def test_texts_outline_links_and_metadata_stay(pages: int) -> None:
    before, after = (pypdf.PdfReader(io.BytesIO(pdf)) for pdf in (written(pages), compact(written(pages))))
    assert after.metadata == before.metadata
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    titles: list[list[Any]] = [
        [entry.title for entry in one.outline if not isinstance(entry, list)] for one in (before, after)
    ]
    assert titles[0] == titles[1] != []
    page: Any = after.pages[-1]
    assert page["/Annots"][0].get_object()["/A"]["/URI"] == f"https://example.com/{pages - 1}"
    assert after.trailer["/ID"] == before.trailer["/ID"]


def test_it_is_smaller_put_together_well_and_always_the_same() -> None:
    small = compact(written(90))
    assert len(small) < len(written(90)) / 2
    assert small == compact(written(90))
    with pikepdf.open(io.BytesIO(small)) as opened:
        assert opened.check_pdf_syntax() == []
        assert opened.Root.Type == "/Catalog"


@pytest.mark.parametrize("other", [b"", b"%PDF-1.7\nxref\n", b"words"])
def test_what_is_written_otherwise_stays_as_it_is(other: bytes) -> None:
    assert compact(other) == other
    assert compact(compact(written(2))) == compact(written(2))
