"""Scans and photos are read where the machine has Tesseract, and never as something certain."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image

from tpmmatch.intake import Apart, Found, people_at, read_people, recognising
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Original
from tpmmatch.intake.kinds import Kind
from tpmmatch.intake.showing import Shower, origin_of
from tpmmatch.model.report import Note
from tpmmatch.model.review import Form, PagePicture
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message
from tpmmatch.wording import say

Write = Callable[[str, object], Path]
WITH = pytest.mark.skipif(not recognising.program(), reason="Tesseract isn't on this machine")


@pytest.fixture(scope="module")
def pages(cvs: Path) -> list[Image.Image]:
    """A CV's pages as a scanner sees them."""
    document = pdfium.PdfDocument(cvs / "en" / "one_column.pdf")
    return [document[number].render(scale=200 / 72).to_pil().convert("L") for number in range(len(document))]


@pytest.fixture(scope="module")
def expected(cvs: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((cvs / "en" / "expected.json").read_text("utf-8"))
    return found


def saved(pages: list[Image.Image], form: str) -> bytes:
    data = io.BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if form in {"PDF", "TIFF"} else {}
    pages[0].save(data, form, **more)
    return data.getvalue()


def only(found: list[Found | Note]) -> Found:
    [one] = found
    assert isinstance(one, Found), say(one.reason) if isinstance(one.reason, Message) else one
    return one


@WITH
@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "name"), [("PDF", "scan.pdf"), ("PNG", "photo.png"), ("JPEG", "photo.jpg"), ("TIFF", "fax.tiff")]
)
def test_a_scan_is_read_and_is_to_be_looked_at(
    write: Write, pages: list[Image.Image], expected: dict[str, Any], form: str, name: str
) -> None:
    found = only(list(read_people(write(name, saved(pages, form)))))
    basics, wanted = found.document["basics"], expected
    assert (basics["name"], basics["email"]) == (wanted["name"], wanted["email"])
    assert [job["startDate"] for job in found.document["work"]] == [job["startDate"] for job in expected["work"]]
    assert "intake_recognised" in [warning.id for warning in found.warnings]
    assert found.document["meta"]["recognised"] is True
    assert found.original == Original(write(name, saved(pages, form)), name)
    mail = next(trace for trace in found.traces if trace.pointer == "/basics/email")
    assert 0 < mail.box[1] < mail.box[3] < 300, "in points, near the top of the page"


@WITH
@pytest.mark.slow
def test_it_is_read_in_a_process_apart_and_shown_as_a_page(write: Write, pages: list[Image.Image]) -> None:
    path = write("photo.png", saved(pages, "PNG"))
    with Apart(lambda: None) as apart:
        assert only(list(people_at([path], path.parent, begin=apart.begin))).document["basics"]["name"]
    origin = origin_of(Place(path, "photo.png"), Kind.PICTURE)
    assert origin.form is Form.PAGES
    shower = Shower()
    shown = shower.page(origin, 0, 100, lambda: None)
    shower.close()
    assert isinstance(shown, PagePicture)
    assert (round(shown.width), shown.of) == (595, 1)


@pytest.mark.parametrize("missing", [True, False])
def test_without_it_or_unasked_a_picture_is_refused_and_what_would_help_is_said(
    write: Write, pages: list[Image.Image], monkeypatch: pytest.MonkeyPatch, missing: bool
) -> None:
    if missing:
        monkeypatch.setenv("PATH", "")
    wishes = TableWishes(pictures=missing)
    for name, form in (("scan.pdf", "PDF"), ("photo.png", "PNG")):
        [found] = read_people(write(name, saved(pages, form)), wishes)
        assert isinstance(found, Note)
        assert isinstance(found.reason, Message)
        assert "With the free program Tesseract on this machine" in say(found.reason)


@WITH
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n broken", b"\xff\xd8\xff\xe0", b"II*\0\xff\xff\xff\xff"])
def test_what_is_no_picture_is_refused_in_a_sentence(write: Write, data: bytes) -> None:
    [found] = read_people(write("photo.png", data))
    assert isinstance(found, Note)
    assert "hardly any text could be recognised" in say(found.reason)  # type: ignore[arg-type]


@WITH
def test_a_landscape_is_nobody(write: Write) -> None:
    data = io.BytesIO()
    Image.linear_gradient("L").resize((800, 600)).save(data, "JPEG")
    [found] = read_people(write("sea.jpg", data.getvalue()))
    assert isinstance(found, Note)
    assert "hardly any text could be recognised" in say(found.reason)  # type: ignore[arg-type]
