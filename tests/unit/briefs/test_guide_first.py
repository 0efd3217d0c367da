"""The first page of a guide holds what the first minute needs: whom, what to say, the need, claims, what comes when."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import LONG, Overlaps, astray, desk_of, guide_paper, guided, page_of, pdf_of
from tpmmatch.briefs.guide_first import opening
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.pages import NO_FIRM
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.brief import Paper
from tpmmatch.model.call import Answer, CallKind
from tpmmatch.model.guide import PaperGuide

Read = Callable[[bytes], Any]


def first(read: Read, paper: PaperGuide) -> str:
    desk = desk_of()
    return str(read(page_of(desk, opening(Writing(desk, paper.form), paper, 700))).text())


def test_the_first_page_gives_an_overview(read: Read) -> None:
    text = first(read, guide_paper())
    for said in (
        "Video interview with Ann <b>", "Call c7 in TPM Match", "Day", "Rated by", "by phone by video in person",
        "good poor broke", "To begin – I am ……", "What you need – Cheese shop – What hurts: nobody tells us",
        "What they claim keeps everybody informed", "“I wrote to all each Friday”", "How to rate",
        "The questions · 45 minutes – To begin min 0–2 The same for all, in this order A What went wrong? min 2–7",
        "B And what changed? min 7–11", "For this person 1 May? min 11–13",
        "– Their own questions, and the end min 13–45", "Taking notes I take notes.",
    ):  # fmt: skip
        assert said in text, said


def test_a_call_that_is_not_kept_has_no_number(read: Read) -> None:
    assert "in TPM Match" not in first(read, guide_paper(kept=False))


def test_a_guide_for_all_leaves_room_for_the_name(read: Read) -> None:
    paper = guide_paper()
    text = first(read, replace(paper, call=replace(paper.call, person=""), kept=False))
    assert "Video interview: the same questions for all" in text
    assert "Name" in text


def test_of_a_referee_relation_and_consent_are_asked(read: Read) -> None:
    paper = guide_paper(CallKind.REFERENCE)
    text = first(read, paper)
    for said in ("Whom you talk to", "Who they are to the candidate", "Agreed to be asked, on"):
        assert said in text, said


def test_a_day_is_asked_for_in_a_form_as_it_can_be_read(read: Read) -> None:
    assert "Day (2026-11-30)" in first(read, guide_paper(form="x"))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("kind", [CallKind.INTERVIEW, CallKind.REFERENCE])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_full_call_has_it_all_on_the_first_page(
    paper: Paper, kind: CallKind, language: str, read: Read, overlaps: Overlaps
) -> None:
    given = guide_paper(kind, name="Maximilian" * 12, project=LONG)
    claims = given.guide.sheet.claims * 6
    sheet = replace(given.guide.sheet, need=(LONG * 2,) * 5, claims=claims)
    call = replace(given.call, answers=tuple(Answer(f"q{at}", "organisation", minutes=3) for at in range(11)))
    questions = tuple(guided(LONG * 2) for _ in range(11))
    full = replace(given, call=call, guide=replace(given.guide, sheet=sheet, questions=questions))
    desk = desk_of(paper, language)
    printed = read(pdf_of(desk, guide_booklet(desk, [full], NO_FIRM)))
    assert desk.say("guide_last") in printed.text(0)
    assert "Maximilian" * 12 in printed.text(0).replace(" ", "")
    assert "MaximilianMaximilian" in printed.text(1)[:120]
    assert desk.say("guide_rating") in printed.text(0)
    assert printed.text(1).split(" A ")[0].endswith("2026")
    assert astray(printed, overlaps) == []


def test_a_referee_is_asked_about_the_claims_and_they_are_told_once(read: Read) -> None:
    assert "What they claim" not in first(read, guide_paper(CallKind.REFERENCE))


SHORT, LONGER = (
    "What was agreed at the beginning, and where was it written down?",
    "How did you work together: what were you there, from when to when, and who had hired whom when all of it began?",
)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("kind", list(CallKind))
def test_questions_stand_there_whole_while_there_is_room(paper: Paper, kind: CallKind, read: Read) -> None:
    given = guide_paper(kind)
    asked = [f"{question} ({at})" for at, question in enumerate([SHORT, LONGER, SHORT] * 3)]
    call = replace(given.call, answers=tuple(Answer(f"q{at}", "organisation", minutes=3) for at in range(len(asked))))
    sheet = replace(given.guide.sheet, claims=given.guide.sheet.claims * 5)
    guide = replace(given.guide, questions=tuple(map(guided, asked)), sheet=sheet)
    desk = desk_of(paper)
    text = read(pdf_of(desk, guide_booklet(desk, [replace(given, call=call, guide=guide)], NO_FIRM))).text(0)
    assert [question for question in asked if question not in text] == []
