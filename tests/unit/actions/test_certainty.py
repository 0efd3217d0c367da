"""Who may be kept without being looked at."""

import json
from typing import Any

import pytest

from tpmmatch.actions.certainty import doubts_of, off_picture
from tpmmatch.actions.reviewing import correct
from tpmmatch.model.review import Alike, Draft, Traced
from tpmmatch.model.words import message

WORK = [{"name": "Shop", "position": "Project manager"}]


def draft(document: dict[str, Any], **more: Any) -> Draft:  # noqa: ANN401 - any field of a draft
    return Draft(0, "cv.pdf", "", json.dumps(document), "", **more)


@pytest.mark.parametrize(
    ("basics", "work", "told"),
    [
        ({"name": "Ann", "email": "ann@example.com"}, [], []),
        ({"name": "Ann"}, WORK, []),
        ({"name": "Ann"}, [], ["review_little_known"]),
        ({"name": "Ann", "email": "n/a"}, [{}], ["review_little_known"]),
        ({"email": "ann@example.com"}, WORK, ["review_nameless"]),
        ({}, [], ["review_nameless", "review_little_known"]),
    ],
)
def test_a_name_with_an_address_or_work_is_certain(
    basics: dict[str, str], work: list[dict[str, str]], told: list[str]
) -> None:
    assert [doubt.id for doubt in doubts_of(draft({"basics": basics, "work": work}))] == told


@pytest.mark.parametrize(
    ("job", "told"),
    [
        ({"startDate": "2011", "endDate": "2014"}, ["review_jobs_nameless"]),
        ({"highlights": ["Ran a shop"]}, ["review_jobs_nameless"]),
        ({"startDate": "2011", "position": " ", "name": None}, ["review_jobs_nameless"]),
        ({"startDate": "2011", "position": "Lead"}, []),
        ({"startDate": "2011", "name": "Shop"}, []),
        ({}, []),
    ],
)
def test_a_job_of_which_neither_title_nor_firm_is_known_is_a_doubt(job: dict[str, Any], told: list[str]) -> None:
    document = {"basics": {"name": "Ann", "email": "ann@example.com"}, "work": [*WORK, job]}
    assert [doubt.id for doubt in doubts_of(draft(document))] == told


def test_a_job_whose_firm_may_be_taken_is_told_once() -> None:
    document = {"basics": {"name": "Ann", "email": "ann@example.com"}, "work": [{"startDate": "2011"}]}
    unsure = Traced("/work/0/name", 0, (0, 0, 0, 0), "Shop", sure=False)
    assert [doubt.id for doubt in doubts_of(draft(document, traces=(unsure,)))] == ["review_unsure"]


def test_what_may_be_otherwise_is_a_doubt() -> None:
    document = {"basics": {"name": "Ann", "email": "ann@example.com"}}
    unsure = Traced("/basics/label", 0, (0, 0, 0, 0), "Lead?", sure=False)
    alike = Alike("p-1", "Anne", (message("like_mail", mail="ann@example.com"),))
    hidden, harmless = message("intake_hidden_text", letters=40), message("intake_older_form", changes="x")
    found = doubts_of(draft(document, traces=(unsure,), alike=(alike,), warnings=(hidden, harmless), first="a.pdf"))
    assert [doubt.id for doubt in found] == ["review_unsure", "intake_hidden_text", "review_alike", "review_twice"]


def test_what_a_mail_says_of_the_terms_is_a_doubt() -> None:
    document = {"basics": {"name": "Ann", "email": "ann@example.com"}}
    found = doubts_of(draft(document, warnings=(message("intake_terms_of_mail"),)))
    assert [doubt.id for doubt in found] == ["intake_terms_of_mail"]


def test_who_is_read_off_a_picture_keeps_the_marks_of_each_job_when_one_is_removed() -> None:
    work = [{"name": name, "position": f"Lead at {name}"} for name in ("Mill", "Kranz", "Rad")]
    traces = tuple(
        Traced(f"/work/{number}/{key}", number, (0, 0, 0, 0), job[key])
        for number, job in enumerate(work)
        for key in ("name", "position")
    )
    unsure = Traced("/work/2/startDate", 2, (0, 0, 0, 0), "2019?", sure=False)
    read = draft({"work": work}, traces=(*traces, unsure), warnings=(message("intake_recognised"),))
    correct(read, {"work": [work[0], {**work[1], "name": "Kranz AG"}, work[2]]})
    correct(read, {"work": [{**work[1], "name": "Kranz AG"}, work[2]]})
    assert off_picture(read) == {"/work/0/position", "/work/1/name", "/work/1/position"}
    assert [(trace.pointer, trace.page) for trace in read.traces if trace.pointer.startswith("/work/1/")] == [
        ("/work/1/name", 2),
        ("/work/1/position", 2),
        ("/work/1/startDate", 2),
    ]
