"""What candidates are told of a need, and what stays in the house."""

from datetime import date

from tpmmatch.briefs.need import NeedSheet, need_sheet
from tpmmatch.model.project import read_project
from tpmmatch.wording import say

TODAY = date(2026, 11, 20)
DOCUMENT = {
    "title": "Shop", "kind": "website", "description": "The partners quarrel.", "industry": "cheese",
    "must_have": ["web shop"], "nice_to_have": ["Dutch"], "methodology": ["Scrum"], "method_wish": "required",
    "start": "2027-01-04", "weeks": 20, "hours_per_week": 8, "max_day_rate": {"amount": 390, "currency": "EUR"},
    "languages": ["English", "Dutch"], "time_zone": "Europe/Amsterdam", "min_overlap_hours": 4, "work_mode": "hybrid",
    "city": "Sneek", "firm_aims": "Open in three more towns", "hurts": ["late"], "strict": ["web shop"],
    "weights": {"must:0": 9}, "criteria": [{"label": "calm", "kind": "must", "weight": 3}],
}  # fmt: skip


def all_said(sheet: NeedSheet) -> str:
    terms = [words for term in sheet.terms for words in term]
    parts = (*sheet.what, sheet.description, *sheet.needed, *sheet.welcome, *terms, *sheet.working, sheet.aims)
    return "\n".join(map(say, (*parts, *sheet.choosing, *sheet.tell_us)))


def test_everything_that_a_candidate_needs_is_there() -> None:
    sheet = need_sheet(read_project("n", DOCUMENT), TODAY)
    text = all_said(sheet)
    for said in ("a website or web shop", "cheese", "4 Jan 2027", "20 weeks", "8 h a week", "hybrid, Sneek",
                 "4 h a day, Amsterdam time", "English, Dutch", "led by: Scrum",
                 "Open in three more towns"):  # fmt: skip
        assert said in text, said
    assert sheet.needed == ("web shop", "calm")
    assert sheet.welcome == ("Dutch",)


def test_rate_weights_pains_and_frank_words_stay_in_the_house() -> None:
    text = all_said(need_sheet(read_project("n", DOCUMENT), TODAY))
    for kept in ("390", "EUR", "quarrel", "late\n", "strict", "weight"):
        assert kept not in text, kept
    assert need_sheet(read_project("n", DOCUMENT), TODAY, described=True).description == "The partners quarrel."


def test_a_need_with_nothing_but_a_title_says_little_and_is_open() -> None:
    sheet = need_sheet(read_project("n", {"title": "Shop"}), TODAY)
    assert (sheet.terms, sheet.needed, sheet.welcome, sheet.aims) == ((), (), (), "")
    assert "open about the method" in say(sheet.working[0])
    assert "Reachable" not in all_said(sheet)


def test_what_is_half_said_is_told_as_far_as_it_goes() -> None:
    asked = {"title": "Shop", "city": "Sneek", "time_zone": "Europe/Paris", "methodology": ["Kanban"]}
    text = all_said(need_sheet(read_project("n", asked), TODAY))
    assert "Sneek" in text
    assert "Paris time" in text
    assert "like to work by: Kanban" in text
    only_hours = need_sheet(read_project("n", {"title": "Shop", "min_overlap_hours": 3}), TODAY)
    assert "3 h a day together" in all_said(only_hours)
