"""Pages whose box isn't their own, doesn't begin at the corner, is cropped, or is turned."""

import io
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake.files import Place
from tpmmatch.intake.pdf import read_pdf
from tpmmatch.intake.pdf_words import Word, words_of


def written(on_the_page: str, on_the_node_above: str, *, place: str = "1 0 0 1 60 820") -> bytes:
    """A file of one page that says "Kranz", as bare as it can be."""
    text = f"BT /F 12 Tf {place} Tm (Kranz) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[3 0 R]/Count 1 {on_the_node_above}>>".encode(),
        f"<</Type/Page/Parent 2 0 R {on_the_page}/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n"
    for number, one in enumerate(objects, 1):
        body += b"%d 0 obj %s endobj\n" % (number, one)
    return body + b"trailer<</Root 1 0 R>>"


def word_of(data: bytes) -> Word:
    document = pypdfium2.PdfDocument(data)
    try:
        [word] = words_of(document[0])
        return word
    finally:
        document.close()


A4_ABOVE = "/MediaBox[0 0 595 842]"


@pytest.mark.parametrize(
    ("own", "above", "from_top", "hidden"),
    [
        ("/MediaBox[0 0 595 842]", "", 22, False),
        ("", "/MediaBox[0 0 595 842]", 22, False),  # as fpdf2 and macOS write it
        ("", "/MediaBox[0 842 595 0]", 22, False),
        ("/MediaBox[0 0 595 842]", "/MediaBox[0 0 612 792]", 22, False),
        ("/MediaBox[-20 100 575 942]", "", 122, False),
        ("", "/MediaBox[-20 100 575 942]", 122, False),
        ("/MediaBox[0 0 595 842]/CropBox[0 0 595 800]", "", -20, True),
        ("", "/MediaBox[0 0 595 842]/CropBox[0 0 595 800]", -20, True),
        ("/MediaBox[0 0 595 842]", "/CropBox[0 0 595 800]", -20, True),
        ("/CropBox[0 20 595 842]", "/MediaBox[0 0 595 842]", 22, False),
        ("/MediaBox[0 0 595 842]/CropBox[-50 -50 900 900]", "", 22, False),  # no more than the page is shown
        ("/UserUnit 2", "/MediaBox[0 0 595 842]", 22, False),
        ("", "", -28, True),  # no box at all: American paper
    ],
)
def test_the_box_that_counts_is_the_pages_own_or_that_of_the_node_above(
    own: str, above: str, from_top: float, hidden: bool
) -> None:
    word = word_of(written(own, above))
    assert word.hidden is hidden
    assert word.bottom - 0.22 * word.size == pytest.approx(from_top, abs=0.1)


@pytest.mark.parametrize("turn", ["/Rotate 90", "/Rotate 180", "/Rotate 270", "/Rotate -90"])
def test_a_page_that_is_turned_is_read_as_it_is_seen(turn: str) -> None:
    turned = {
        "/Rotate 90": "0 1 -1 0 22 60",
        "/Rotate 180": "-1 0 0 -1 535 22",
        "/Rotate 270": "0 -1 1 0 573 782",
        "/Rotate -90": "0 -1 1 0 573 782",
    }
    for own, above in ((turn + A4_ABOVE, ""), ("", turn + A4_ABOVE)):
        word = word_of(written(own, above, place=turned[turn]))
        assert (word.text, word.hidden) == ("Kranz", False)
        assert (word.left, word.bottom - 0.22 * word.size) == pytest.approx((61, 22), abs=1)
        assert word.right - word.left == pytest.approx(30, abs=2)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_gives_the_lines_that_it_would_give_straight(turn: int, tmp_path: Path) -> None:
    straight = io.BytesIO()
    canvas = Canvas(straight, pagesize=(595, 842))
    for angle, across, up in ((90, 595, 0), (180, 595, 842), (270, 0, 842)):
        if angle == turn:
            canvas.translate(across, up)
            canvas.rotate(turn)
    canvas.setFont("Helvetica", 24)
    canvas.drawString(60, 500, "Ada Kranz")
    canvas.setFont("Helvetica", 12)
    for row in range(6):
        canvas.drawString(60, 460 - 20 * row, f"Led the move of shop {row} to another place.")
    canvas.setFillColorRGB(0.1, 0.2, 0.4)
    canvas.rect(50, 200, 200, 40, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(60, 215, "on blue")
    canvas.drawString(60, 150, "on white")
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(straight))
    writer.pages[0].rotate(turn)
    writer.write(tmp_path / "a.pdf")
    layout = read_pdf(Place(tmp_path / "a.pdf", "a.pdf"))
    assert [line.text for line in layout.lines] == [
        "Ada Kranz",
        *(f"Led the move of shop {row} to another place." for row in range(6)),
        "on blue",
    ]
    assert [line.text for line in layout.hidden] == ["on white"]
    assert layout.lines[0].size == 24
