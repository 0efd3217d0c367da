"""Reading forms that others filled in; whatever else is handed in is refused with a reason."""

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.errors import UserError
from tpmmatch.intake.pdf_forms import is_pdf, read_form


@pytest.fixture
def form(tmp_path: Path) -> Path:
    stream = BytesIO()
    canvas = Canvas(stream)
    for page in (1, 2):
        canvas.drawString(50, 800, f"page {page}")
        canvas.acroForm.textfield(name=f"text{page}", x=50, y=700, maxlen=None, fieldFlags="multiline")
        for value in "12N":
            canvas.acroForm.radio(name=f"box{page}", value=value, x=50 + 30 * ord(value), y=600, fieldFlags="radio")
        canvas.showPage()
    canvas.save()
    path = tmp_path / "form.pdf"
    path.write_bytes(stream.getvalue())
    return path


def test_what_was_filled_in_is_read(form: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=str(form))
    for page in writer.pages:
        values: dict[str, str | list[str] | tuple[str, str, float]] = {"text2": "Zażółć\nŁ 🧀", "box1": "/N"}
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(form)
    assert read_form(form) == {"text1": "", "box1": "N", "text2": "Zażółć\nŁ 🧀", "box2": ""}


def test_an_empty_form_is_a_form(form: Path) -> None:
    assert set(read_form(form).values()) == {""}


def test_a_pdf_without_fields_has_none(tmp_path: Path) -> None:
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(50, 700, "words")
    canvas.save()
    (tmp_path / "plain.pdf").write_bytes(stream.getvalue())
    assert read_form(tmp_path / "plain.pdf") == {}


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nnonsense", b"text"])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.pdf"
    path.write_bytes(content)
    with pytest.raises(UserError, match="form_unreadable"):
        read_form(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="form_unreadable"):
        read_form(tmp_path / "gone.pdf")
    assert not is_pdf(tmp_path / "gone.pdf")


def test_a_pdf_is_known_by_its_beginning(form: Path, tmp_path: Path) -> None:
    (tmp_path / "call.json").write_text("{}", encoding="utf-8")
    assert is_pdf(form)
    assert not is_pdf(tmp_path / "call.json")
