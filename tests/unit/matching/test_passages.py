from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tpmmatch.matching.passages import Engagement, Section, engagements, read_passages
from tpmmatch.model.profile import Profile

Build = Callable[[dict[str, Any]], Profile]
At = Callable[[str, object], object]

ODD = "Moved “Łódź → Zürich” 🚚\u00a0in 3 nights.\n\u2022 مرحبا بالعالم، kept\u200b all data! L’équipe e\u0301tait là."

WHOLE: dict[str, Any] = {
    "basics": {"name": "Ada Headline", "label": "Leads web projects", "summary": "First one. Then another."},
    "work": [
        {
            "name": "Bakery",
            "position": "Project manager",
            "startDate": "2019-03",
            "summary": "Ran it.",
            "highlights": [],
        },
        {"name": "Mill", "highlights": ["Opened on time. Nobody left.", ODD], "description": "A mill"},
    ],
    "volunteer": [{"organization": "Library", "position": "Coordinator", "highlights": ["Moved the books."]}],
    "projects": [
        {"name": "New shop", "description": "Sold flour.", "keywords": ["Shopify"], "roles": ["Lead", "Tester"]},
    ],
    "skills": [{"name": "Tools", "keywords": ["Jira", "Trello"]}],
    "certificates": [{"name": "PRINCE2"}],
    "education": [{"area": "Informatics", "studyType": "BSc"}],
    "references": [{"name": "Zoe Referee", "reference": "She kept her word. We would call again."}],
}


def test_every_sentence_stands_verbatim_where_it_says(document_of: Build, at: At) -> None:
    passages = list(read_passages(document_of(WHOLE)))
    assert len(passages) > 20
    for passage in passages:
        found = at(passage.source, WHOLE)
        assert isinstance(found, str), passage.source
        assert passage.text in found


def test_unusual_letters_in_a_list_of_highlights_are_kept_as_written(document_of: Build) -> None:
    found = [p.text for p in read_passages(document_of(WHOLE)) if p.source == "/work/1/highlights/1"]
    assert len(found) >= 3
    assert found[0] == "Moved “Łódź → Zürich” 🚚\u00a0in 3 nights."
    assert "مرحبا" in found[1]
    assert found[-1].endswith("L’équipe e\u0301tait là.")


@pytest.mark.parametrize(
    ("pointer", "section"),
    [
        ("/basics/label", Section.HEADLINE),
        ("/basics/summary", Section.SUMMARY),
        ("/work/0/position", Section.TITLE),
        ("/work/0/name", Section.NAME),
        ("/work/0/summary", Section.WORK),
        ("/work/1/description", Section.WORK),
        ("/volunteer/0/highlights/0", Section.WORK),
        ("/volunteer/0/organization", Section.NAME),
        ("/projects/0/description", Section.WORK),
        ("/projects/0/keywords/0", Section.KEYWORD),
        ("/projects/0/roles/1", Section.TITLE),
        ("/skills/0/keywords/1", Section.SKILL),
        ("/certificates/0/name", Section.CERTIFICATE),
        ("/education/0/area", Section.STUDY),
        ("/references/0/reference", Section.REFERENCE),
    ],
)
def test_each_part_of_a_profile_is_known_for_what_it_is(document_of: Build, pointer: str, section: Section) -> None:
    found = [passage.section for passage in read_passages(document_of(WHOLE)) if passage.source == pointer]
    assert found
    assert set(found) == {section}


def test_names_of_persons_are_never_read(document_of: Build) -> None:
    text = " ".join(passage.text for passage in read_passages(document_of(WHOLE)))
    assert "Ada" not in text
    assert "Zoe" not in text


def test_work_goes_with_its_titles_and_dates(document_of: Build) -> None:
    first, second, library, shop = engagements(document_of(WHOLE))
    assert first == Engagement("/work/0", ("Project manager",), date(2019, 3, 1), None)
    assert second == Engagement("/work/1", (), None, None)
    assert library.titles == ("Coordinator",)
    assert shop.titles == ("Lead", "Tester")
    ran = next(p for p in read_passages(document_of(WHOLE)) if p.text == "Ran it.")
    assert ran.engagement == first


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"basics": None, "work": "a lot", "skills": {"keywords": ["x"]}, "references": [None, 3, "good"]},
        {"basics": {"label": 3, "summary": 4}, "work": [{"highlights": {"a": "b"}, "position": None}]},
        {"basics": {"label": " ", "summary": "\n\t"}, "work": [{"name": "", "highlights": ["", None, 7]}]},
    ],
)
def test_what_is_not_text_says_nothing(document_of: Build, document: dict[str, Any]) -> None:
    profile = document_of(document)
    assert list(read_passages(profile)) == []
    assert all(job.titles == () for job in engagements(profile))


def test_places_in_a_list_count_entries_that_are_skipped(document_of: Build) -> None:
    profile = document_of({"work": [None, {"highlights": [None, "Led it."]}]})
    assert [passage.source for passage in read_passages(profile)] == ["/work/1/highlights/1"]


@pytest.mark.parametrize("written", ["0000-01-01", "0", "soon", "2024-13-01", "99999", "", None, 2024])
def test_a_date_that_is_none_is_not_said(document_of: Build, written: object) -> None:
    (job,) = engagements(document_of({"work": [{"position": "Lead", "startDate": written, "endDate": written}]}))
    assert (job.start, job.end) == (None, None)
