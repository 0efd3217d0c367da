"""The font of fields to fill in: ours, embedded, with a map by letters."""

from io import BytesIO
from typing import Any

import pypdf
import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from tests.unit.briefs.papers import desk_of, page_of
from tpmmatch.briefs.writing import Writing


@pytest.fixture
def form() -> bytes:
    return page_of(desk_of(), Writing(desk_of(), "form").lines("note", "What they say", 3, 60, 300))


def font_of(pdf: bytes) -> Any:  # noqa: ANN401 - a part of a file
    root: Any = pypdf.PdfReader(BytesIO(pdf)).trailer["/Root"]
    (font,) = root["/AcroForm"]["/DR"]["/Font"].values()
    return font.get_object()


def test_the_font_of_the_fields_is_ours_and_embedded(form: bytes) -> None:
    font = font_of(form)
    assert "FiraSans" in font["/BaseFont"]
    assert font["/FontDescriptor"]["/FontFile2"].get_object().get_data()
    assert len(font["/Widths"]) == font["/LastChar"] - font["/FirstChar"] + 1
    assert b"Helvetica" not in form


def test_every_letter_of_the_code_page_has_an_outline(form: bytes) -> None:
    embedded = TTFontFile(BytesIO(font_of(form)["/FontDescriptor"]["/FontFile2"].get_object().get_data()))
    assert not [
        letter for letter in "Grüße, Šárka: „größte“ œuvre à 5 € – ½" if not embedded.charToGlyph.get(ord(letter))
    ]
    assert len({embedded.charToGlyph[ord(letter)] for letter in "ABCabc"}) == 6
