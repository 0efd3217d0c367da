"""Words of a page: their looks, and whether anybody sees them."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake.pdf_words import Word, words_of

Page = Callable[[str, Callable[[Canvas], None]], Path]


def read(path: Path) -> list[Word]:
    document = pypdfium2.PdfDocument(path)
    try:
        return words_of(document[0])
    finally:
        document.close()


def test_size_weight_and_place_are_kept(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(60, 700, "Ada Kranz")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 680, "Leads projects")

    words = read(page("a.pdf", draw))
    assert [(word.text, word.size, word.bold) for word in words] == [
        ("Ada", 20, True),
        ("Kranz", 20, True),
        ("Leads", 10, False),
        ("projects", 10, False),
    ]
    assert words[0].left < words[1].left
    assert words[0].bottom < words[2].top


@pytest.mark.parametrize(
    ("font", "seen"),
    [
        ("OpenSans-SemiCondensed", True),
        ("LMSansDemiCond10", True),
        ("Lexicon-No1", True),
        ("MaterialIcons-Regular", False),
        ("Ionicons", False),
        ("FontAwesome5Free", False),
    ],
)
def test_letters_of_fonts_of_icons_are_no_words_and_those_of_narrow_fonts_are(
    page: Page, font: str, seen: bool
) -> None:
    path = page("a.pdf", lambda canvas: canvas.drawString(60, 700, "Ada Kranz"))
    path.write_bytes(path.read_bytes().replace(b"/Helvetica", f"/{font}".encode()))
    assert [word.text for word in read(path)] == (["Ada", "Kranz"] if seen else [])


def test_white_on_white_tiny_and_off_the_page_are_hidden(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 700, "seen")
        canvas.drawString(-400, 700, "outside")
        canvas.setFont("Helvetica", 1)
        canvas.drawString(60, 650, "tiny")
        canvas.setFont("Helvetica", 10)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(60, 600, "white")
        canvas.setFillColorRGB(0.1, 0.2, 0.4)
        canvas.rect(50, 500, 200, 40, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(60, 515, "on-blue")

    assert {word.text: word.hidden for word in read(page("a.pdf", draw))} == {
        "seen": False,
        "outside": True,
        "tiny": True,
        "white": True,
        "on-blue": False,
    }


@pytest.mark.parametrize(
    ("before", "accent", "behind", "read_as"),
    [
        ("Falc", "˜", "ao", "Falcão"),
        ("M", "¨", "uller", "Müller"),
        ("Andr", "´", "e", "André"),
        ("Fran", "¸", "cois", "François"),
        ("Bla", "´", "xt", "Bla´xt"),  # there is no such letter
    ],
)
def test_an_accent_that_is_drawn_over_a_letter_is_one_with_it(
    page: Page, before: str, accent: str, behind: str, read_as: str
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        at = 60 + canvas.stringWidth(before, "Helvetica", 12)
        canvas.drawString(60, 700, before)
        canvas.drawString(at, 700, accent)
        canvas.drawString(at, 700, behind)

    assert [word.text for word in read(page("a.pdf", draw))] == [read_as]


def test_an_accent_for_an_apostrophe_stays(page: Page) -> None:
    words = read(page("a.pdf", lambda canvas: canvas.drawString(60, 700, "l´entreprise, don´t")))
    assert [word.text for word in words] == ["l´entreprise,", "don´t"]


def test_short_words_in_capitals_stay_apart(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 700, "IT PM QA")

    assert [word.text for word in read(page("a.pdf", draw))] == ["IT", "PM", "QA"]


def test_small_capitals_set_wide_are_one_word_with_their_large_one(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setCharSpace(1.4)
        for large, small in (("P", "rofessional "), ("S", "kills")):
            text.setFont("Helvetica", 12.6)
            text.textOut(large)
            text.setFont("Helvetica", 9)
            text.textOut(small)
        canvas.drawText(text)

    assert [word.text for word in read(page("a.pdf", draw))] == ["Professional", "Skills"]


@pytest.mark.parametrize("apart", [1.4, 1.6])
def test_small_letters_set_wide_are_one_word_and_the_next_stays_apart(page: Page, apart: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        place = 60.0
        for letter in "Freelance Agile Delivery Lead":
            canvas.drawString(place, 700, letter)
            place += canvas.stringWidth(letter, "Helvetica", 12) + apart

    assert [word.text for word in read(page("a.pdf", draw))] == ["Freelance", "Agile", "Delivery", "Lead"]


def test_letters_drawn_one_by_one_make_words_on_a_page_with_few_of_them(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        for left, top, text in ((50, 773, "Publications"), (165, 780, "Small batches, 2022")):
            place = float(left)
            for letter in text:
                if letter != " ":
                    canvas.drawString(place, top, letter)
                place += canvas.stringWidth(letter, "Helvetica", 12)

    assert [word.text for word in read(page("a.pdf", draw))] == ["Publications", "Small", "batches,", "2022"]


def test_a_family_name_in_bold_close_behind_a_first_name_is_a_word(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        for x, name, font in ((60, "Ada", "Helvetica"), (97, "Kranz", "Helvetica-Bold"), (200, "KRANz", "Helvetica")):
            canvas.setFont(font, 20)
            canvas.drawString(x, 700, name)

    assert [word.text for word in read(page("a.pdf", draw))] == ["Ada", "Kranz", "KRANz"]


# A page as LaTeX makes them whose bitmap fonts don't say what their signs are.
_BITMAPS = rb"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 61>> stream
BT /F 10 Tf 20 100 Td (Pro\034le 2019\0252021 \210 e\033ort) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 0/LastChar 255
/CharProcs<</a 6 0 R>>/Encoding<</Type/Encoding/Differences[0 NAMES]>>/Widths[WIDTHS]>> endobj
6 0 obj <</Length 37>> stream
500 0 0 0 500 700 d1 0 0 400 700 re f
endstream endobj
trailer <</Root 1 0 R>>
%%EOF
"""


def test_ligatures_dashes_and_points_of_latex_are_read_where_no_font_names_them(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_BITMAPS.replace(b"NAMES", b"/a" * 256).replace(b"WIDTHS", b"500 " * 256))
    assert [word.text for word in read(path)] == ["Proﬁle", "2019–2021", "•", "eﬀort"]


def test_discs_before_lines_are_points_although_signs_part_the_contact(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 740, "Leeds • York • Graz")
        for number, text in enumerate(("Led", "Moved", "Tested")):
            canvas.circle(63, 703 - 20 * number, 1.5, stroke=0, fill=1)
            canvas.drawString(70, 700 - 20 * number, text)

    assert [word.text for word in read(page("a.pdf", draw)) if word.left < 66] == ["Leeds", "•", "•", "•"]
