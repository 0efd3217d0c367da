"""The firm stands above every page, and takes nothing from it but room."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pytest
from PIL import Image

from tests.unit.briefs.test_sheet import crowded, empty, overfull, unbroken
from tpmmatch.briefs.pages import draw
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_X
from tpmmatch.model.brief import Brief, Paper
from tpmmatch.model.firm import Firm

Read = Callable[[bytes], Any]


def logo(width: int = 300, height: int = 100) -> bytes:
    made = BytesIO()
    Image.new("RGB", (width, height), "navy").save(made, "PNG")
    return made.getvalue()


FIRM = Firm("Kaas & Zonen <Sneek>", ("Dijk 3", "8601 Sneek", "www.kaas.example"), logo())


def test_name_address_and_logo_stand_in_the_head(brief: Brief, read: Read) -> None:
    data = draw([brief, replace(brief, name="Deniz A.")], Paper.A4, firm=FIRM)
    printed = read(data)
    for page in (0, 1):
        assert printed.text(page).startswith("Kaas & Zonen <Sneek> Dijk 3 · 8601 Sneek · www.kaas.example Candidate")
    first, second = (page.images for page in pypdf.PdfReader(BytesIO(data)).pages)
    assert [image.image.size for image in first if image.image] == [(300, 100)]
    assert len(second) == 1


def test_the_same_firm_gives_the_same_bytes_and_none_changes_nothing(brief: Brief) -> None:
    assert draw([brief], Paper.A4, firm=FIRM) == draw([brief], Paper.A4, firm=FIRM)
    assert draw([brief], Paper.A4, firm=Firm()) == draw([brief], Paper.A4)


@pytest.mark.parametrize(
    ("firm", "says"),
    [
        (Firm(name="Kaas"), "Kaas Candidate brief"),
        (Firm(address=("Dijk 3",)), "Dijk 3 Candidate brief"),
        (Firm(logo=logo(10, 900)), "Candidate brief"),
        (Firm(logo=b"\x89PNG spoilt"), "Candidate brief"),
    ],
)
def test_each_part_can_be_alone(brief: Brief, read: Read, firm: Firm, says: str) -> None:
    assert read(draw([brief], Paper.A4, firm=firm)).text().startswith(says)


LARGE = Firm(
    "Königliche Käsehandelsgesellschaft " * 4, ("Ein sehr langer Weg hinter dem Deich " * 3,) * 6, logo(40, 40)
)


@pytest.mark.parametrize("make", [lambda brief: brief, overfull, unbroken, empty, crowded])
@pytest.mark.parametrize("paper", list(Paper))
def test_it_is_still_one_page_with_every_letter_in_its_place(
    brief: Brief, read: Read, overlaps: Callable[..., list[Any]], make: Callable[[Brief], Brief], paper: Paper
) -> None:
    printed = read(draw([make(brief)], paper, firm=LARGE))
    ((width, height),) = printed.sizes
    letters = printed.letters()
    assert min(letter.left for letter in letters) >= MARGIN_X - 1
    assert max(letter.right for letter in letters) <= width - MARGIN_X + 1
    assert max(letter.top for letter in letters) <= height - 36
    foot = MARGIN_BOTTOM + FOOT - 8
    assert not [letter for letter in letters if letter.bottom < foot < letter.top]
    assert min(letter.bottom for letter in letters if letter.bottom > foot) > foot + 4
    assert overlaps(letters) == []
