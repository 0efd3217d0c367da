"""PDF files: their text, or the sentence that says why there is none."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.pdf import PAGES_LIMIT, read_pdf

Page = Callable[[str, Callable[[Canvas], None]], Path]
Write = Callable[[str, object], Path]


def reason_of(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_pdf(Place(path, path.name))
    return refused.value.reason.id


def picture(canvas: Canvas) -> None:
    header = b"P6 40 40 255 "
    canvas.drawImage(ImageReader(io.BytesIO(header + bytes(range(256)) * 18 + bytes(192))), 0, 0, 595, 842)


def test_a_scan_is_called_a_picture(page: Page) -> None:
    assert reason_of(page("scan.pdf", picture)) == "intake_picture_of_page"


def test_text_behind_a_scan_counts_and_on_an_empty_page_it_does_not(page: Page) -> None:
    def write_unseen(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setTextRenderMode(3)
        for _ in range(5):
            text.textLine("Ada Kranz led the move of the shop and the release of the app.")
        canvas.drawText(text)

    def both(canvas: Canvas) -> None:
        picture(canvas)
        write_unseen(canvas)

    path = page("scan.pdf", both)
    assert "Ada Kranz" in read_pdf(Place(path, "scan.pdf")).text
    assert reason_of(page("empty.pdf", write_unseen)) == "intake_only_hidden"


def test_hidden_words_are_shown_as_such_and_never_counted(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(4):
            canvas.drawString(60, 700 - 20 * number, "Led the move of a shop to another place.")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(60, 500, "Kubernetes wizard")

    layout = read_pdf(Place(page("a.pdf", draw), "a.pdf"))
    assert "wizard" not in layout.text
    assert [line.text for line in layout.hidden] == ["Kubernetes wizard"]
    assert [warning.id for warning in layout.warnings] == ["intake_hidden_text"]


def test_a_password_is_asked_for_by_name(cvs: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(cvs / "en" / "one_column.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    assert reason_of(tmp_path / "locked.pdf") == "intake_locked"


def test_a_damaged_file_is_refused(cvs: Path, write: Write) -> None:
    assert reason_of(write("noise.pdf", b"%PDF-1.4 \x00\xff noise")) == "intake_pdf_broken"
    data = (cvs / "en" / "one_column.pdf").read_bytes()
    assert reason_of(write("cut.pdf", data[:300])) == "intake_pdf_broken"


def test_a_book_is_refused(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        for _ in range(PAGES_LIMIT + 1):
            canvas.drawString(60, 700, "A page of a book.")
            canvas.showPage()

    assert reason_of(page("book.pdf", draw)) == "intake_too_many_pages"


def test_a_font_that_does_not_say_its_letters_is_called_so(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(12):
            canvas.drawString(60, 700 - 20 * number, "Xqzvk bcdfg hjklm npqrs tvwxz bcdfg hjklmn pqrstv wxzbc dfghj")

    assert reason_of(page("rubbish.pdf", draw)) == "intake_font_unreadable"


def test_a_stream_that_unpacks_to_too_much_does_no_harm(write: Write) -> None:
    packed = zlib.compress(b" " * 30_000_000)
    body = b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    body += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj "
    body += (
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(packed)
        + packed
        + b"\nendstream endobj trailer<</Root 1 0 R>>"
    )
    assert reason_of(write("bomb.pdf", body)) in {"intake_picture_of_page", "intake_pdf_broken"}


def test_links_are_noted_and_pages_counted(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(2):
            canvas.drawString(60, 400, f"Led the move of a shop number {number} and the release of the app.")
            canvas.linkURL("https://github.com/ada", (60, 400, 100, 410))
            canvas.showPage()

    layout = read_pdf(Place(page("a.pdf", draw), "a.pdf"))
    assert layout.links == ("https://github.com/ada",)
    assert [line.page for line in layout.lines] == [0, 1]
