"""Real PDFs, read back: as typed, embedded, one page each, the same every time."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pytest

from tpmmatch.briefs.pages import draw
from tpmmatch.model.brief import Brief, Paper
from tpmmatch.model.match import Rung

Read = Callable[[bytes], Any]


@pytest.mark.parametrize(
    "typed",
    [
        '<b>&"\'</b> <img src="x"/> &amp; %s {brace} \\n',
        "Łucja Żółć, Zażółć gęślą jaźń",
        "Ελληνική Ώριμη δουλειά",
        "Щёлково Їжак Ђорђе",
        "Trần Gia Khánh",
    ],
)
def test_text_is_printed_as_typed(brief: Brief, read: Read, typed: str) -> None:
    typed_in = replace(
        brief,
        name=typed,
        headline=typed,
        project=typed,
        reasons=tuple(replace(reason, quote=typed, wish=typed, where=typed) for reason in brief.reasons),
        terms=(replace(brief.terms[0], offered=typed),),
        unknown=(typed,),
        mind=(typed,),
        questions=(typed,),
    )
    assert read(draw([typed_in], Paper.A4)).text().count(typed) >= 9


def test_everything_of_a_brief_is_on_its_page(brief: Brief, read: Read) -> None:
    text = read(draw([brief], Paper.A4)).text()
    for said in (
        "Candidate brief · Cheese shop", "7 Oct 2026", "Gráinne Mulqueen", "Website project manager",
        "Ennis, IE · +353 20 914 2207 · grainne@example.com", "Place 2 of 24", "Ask first", "86.4", "well documented",
        "61 %", "“A phone call every Thursday”", "shown in work · Garden shop, 2024", "vouched for · reference: Owner",
        "up to €390 a day €420 a day discuss", "4 Jan 2027 not said ask", "8 h a week 20 h a week fits",
        "on site, Sneek Ennis, IE misses", "food delivery", "Must-have not found: Dutch", "Why this project?",
        "rules 2026.1", "page 1 of 1",
    ):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("headline", ["plain", "★ 🚀 张伟 שלום مرحبا 🇧🇷🇵🇹"])
def test_every_font_is_embedded_as_a_subset(brief: Brief, headline: str) -> None:
    page: Any = pypdf.PdfReader(BytesIO(draw([replace(brief, headline=headline)], Paper.A4))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert len(fonts) >= 2
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
        assert font["/BaseFont"][7] == "+"
        assert "/ToUnicode" in font


def test_what_no_font_has_is_told_once_on_its_own_page_only(brief: Brief, read: Read) -> None:
    # a code point that stands for nothing, so that no font has it
    strange = replace(brief, name="Ro\U000e0fff\U000efffe Li", headline="again \U000efffe")
    printed = read(draw([brief, strange], Paper.A4))
    note = "▯ stands for signs that can’t be printed"
    assert note not in printed.text(0)
    assert printed.text(1).count(note) == 1
    assert "Ro▯ Li" in printed.text(1)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595.3, 841.9)), (Paper.LETTER, (612.0, 792.0))])
def test_paper_sizes(brief: Brief, read: Read, paper: Paper, size: tuple[float, float]) -> None:
    assert read(draw([brief, brief], paper)).sizes == [pytest.approx(size, abs=0.1)] * 2


def test_each_brief_has_its_page_outline_entry_and_number(brief: Brief, read: Read) -> None:
    names = ["Ann", "Ben <i>", "Ann", ""]
    printed = read(draw([replace(brief, name=name) for name in names], Paper.A4))
    assert printed.contents() == [("Ann", 0), ("Ben <i>", 1), ("Ann", 2), ("No name given", 3)]
    assert "page 3 of 4" in printed.text(2)


def test_equal_briefs_give_equal_bytes(brief: Brief) -> None:
    briefs = [brief, replace(brief, name="Щукин ★", reasons=())]
    written = re.sub(r"<(\w+\.\w+): '\w+'>", r"\1", repr(briefs)).replace("datetime.date", "date")
    code = f"""
import sys
from datetime import date
from tpmmatch.briefs.pages import draw
from tpmmatch.model.brief import *
from tpmmatch.model.match import *
sys.stdout.buffer.write(draw({written}, Paper.A4))
"""
    elsewhere = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert draw(briefs, Paper.A4) == draw(briefs, Paper.A4) == elsewhere


def test_metadata_says_what_it_is_and_in_which_language(brief: Brief, read: Read) -> None:
    data = draw([brief], Paper.A4)
    found = read(data).metadata
    assert found["Title"] == "Gráinne Mulqueen – Cheese shop"
    assert found["Author"] == "TPM Match"
    assert found["Subject"] == "Candidate brief · Cheese shop"
    root: Any = pypdf.PdfReader(BytesIO(data)).trailer["/Root"]
    assert root["/Lang"] == "en"
    assert read(draw([brief, brief], Paper.A4)).metadata["Title"] == "2 candidates – Cheese shop"


@pytest.mark.parametrize("rung", list(Rung))
def test_every_rung_has_a_word(brief: Brief, read: Read, rung: Rung) -> None:
    shown = replace(brief, reasons=(replace(brief.reasons[0], rung=rung),))
    assert " · Garden shop, 2024" in read(draw([shown], Paper.A4)).text()


def test_nothing_to_draw_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="nothing"):
        draw([], Paper.A4)
