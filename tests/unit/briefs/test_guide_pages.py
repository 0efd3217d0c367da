"""A call guide as printed: a page a competency, the codes of the screen, on any paper and with any text."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pytest

from tests.unit.briefs.papers import LONG, Overlaps, astray, desk_of, guide_paper, guided, pdf_of, texts
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.pages import NO_FIRM
from tpmmatch.model.brief import Paper
from tpmmatch.model.call import Answer, CallKind
from tpmmatch.model.guide import PaperGuide

Read = Callable[[bytes], Any]


def printed(*papers: PaperGuide, paper: Paper = Paper.A4, language: str = "en") -> bytes:
    desk = desk_of(paper, language)
    return pdf_of(desk, guide_booklet(desk, papers, NO_FIRM))


def test_each_competency_has_a_page_and_an_entry_of_the_outline(read: Read) -> None:
    found = read(printed(guide_paper()))
    assert found.contents() == [
        ("Video interview with Ann <b>", 0), ("A Organisation", 1), ("B Flexibility", 2), ("1 A term", 3),
        ("Red flags", 4), ("Around the questions", 4),
    ]  # fmt: skip
    assert "page 5 of 5" in found.text(4)
    assert "B Flexibility · 4 min And what changed?" in found.text(2)
    assert found.text(2).startswith("Video interview with Ann <b> · Cheese shop 7 Oct 2026")
    assert found.metadata["Title"] == "Video interview with Ann <b> – Cheese shop"


def test_questions_to_a_referee_are_short_and_red_flags_are_not_asked_about(read: Read) -> None:
    found = read(printed(guide_paper(CallKind.REFERENCE)))
    assert len(found.sizes) == 3
    assert "Reference sheet · Cheese shop" in found.text(0)
    assert "Red flags" not in texts(found)
    assert texts(found).count("What they say") == 3


def test_several_calls_are_told_apart(read: Read) -> None:
    found = read(printed(guide_paper(), guide_paper(name="Ben")))
    assert found.metadata["Title"] == "2 calls – Cheese shop"
    assert [title for title, _ in found.contents() if title.startswith("Video")] == [
        "Video interview with Ann <b>", "Video interview with Ben",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", [LONG * 3, "محمد عبد الرحمن", "<script>alert(1)</script>", ""])
def test_nothing_runs_out_or_over(paper: Paper, name: str, read: Read, overlaps: Overlaps) -> None:
    given = guide_paper(name=name, project=LONG * 2)
    answers = (*given.call.answers, *(Answer(f"ask:{number}", ask=LONG) for number in range(7)))
    questions = (*given.guide.questions, *(guided(LONG * 4, is_term=True) for _ in range(7)))
    full = replace(given, call=replace(given.call, answers=answers), guide=replace(given.guide, questions=questions))
    found = read(printed(full, paper=paper, language="de"))
    assert astray(found, overlaps) == []
    assert "7 Eine Kondition" in texts(found)


def test_a_form_names_its_fields_by_the_codes() -> None:
    fields = pypdf.PdfReader(BytesIO(printed(guide_paper(form='["shop", "c7", "x"]')))).get_fields() or {}
    assert {"form", "A", "A_situation", "A_action", "A_result", "B", "1", "1_situation", "held", "mode"} <= set(fields)
    assert "1_action" not in fields


@pytest.mark.parametrize("form", ["", "x"])
def test_equal_guides_give_equal_bytes(form: str) -> None:
    assert printed(guide_paper(form=form)) == printed(guide_paper(form=form))
