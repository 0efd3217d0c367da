"""A font for every letter, tried with the fonts that come with the libraries, whatever this computer has."""

import shutil
from pathlib import Path

import pytest
import reportlab

from tpmmatch.briefs.fonts import SUBSTITUTE, Fonts
from tpmmatch.briefs.style import BODY, STRONG, Weight

SHIPPED = Path(reportlab.__file__).parent / "fonts"
OURS = "FiraSans-Regular"


@pytest.fixture
def bare(tmp_path: Path) -> Fonts:
    """On a computer without any font."""
    return Fonts((str(tmp_path / "none"),))


@pytest.fixture
def vera(tmp_path: Path) -> Fonts:
    """On a computer with one family, which has ≡ and ∃; beside it lies a damaged file."""
    shutil.copy(SHIPPED / "Vera.ttf", tmp_path / "Vera.ttf")
    shutil.copy(SHIPPED / "VeraBd.ttf", tmp_path / "Vera-Bold.ttf")
    (tmp_path / "Sans.ttf").write_bytes((SHIPPED / "Vera.ttf").read_bytes()[:20_000])
    return Fonts((str(tmp_path),))


@pytest.mark.parametrize(
    "text", ["Zażółć gęślą jaźń", "Ώριμη δουλειά", "Щёлково, Їжак", "Trần Gia Khánh", "€420 ≤ £390"]
)
def test_latin_greek_and_cyrillic_are_ours(bare: Fonts, text: str) -> None:
    assert bare.readable(text) == text
    assert bare.runs(text, Weight.REGULAR) == ((OURS, text),)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("PM 🇧🇷🇵🇹", "PM BR PT"),
        ("𝐁𝐨𝐥𝐝 𝓬𝓵𝓪𝓲𝓶", "Bold claim"),
        ("① ㎏", "1 kg"),
        ("first 🚀🎉 then", "first then"),
        ("PM 👍, Blumen 🌻 GmbH", "PM, Blumen GmbH"),
        ("“🌸 A team of 5 👥. On time ⏱️ 🎯!”", "“A team of 5. On time!”"),
        ("(✅ done 🎉)", "(done)"),
        ("shop🎯with 1️⃣", "shop with 1"),
        ("🚀 at both ends 🚀", "at both ends"),
        ("張偉", SUBSTITUTE),
    ],
)
def test_without_a_font_letters_are_plain_or_stood_in_for(bare: Fonts, typed: str, printed: str) -> None:
    readable = bare.readable(typed)
    assert "".join(text for _, text in bare.runs(readable, Weight.REGULAR)) == printed


def test_a_letter_that_we_lack_comes_from_the_computers_fonts(vera: Fonts) -> None:
    readable = vera.readable("a ≡ b ∃")
    fonts = [(Path(font).name, text) for font, text in vera.runs(readable, Weight.REGULAR)]
    assert fonts == [(OURS, "a "), ("Vera.ttf#0", "≡"), (OURS, " b "), ("Vera.ttf#0", "∃")]


def test_strong_text_gets_a_bold_font(vera: Fonts) -> None:
    ((font, _),) = vera.runs("≡", Weight.STRONG)
    assert Path(font).name == "Vera-Bold.ttf#0"


def test_width_counts_every_font(vera: Fonts) -> None:
    whole = vera.width("a≡b", BODY)
    assert whole == pytest.approx(sum(vera.width(letter, BODY) for letter in "a≡b"))
    assert vera.width("wide", STRONG) > vera.width("wide", BODY) > 0
