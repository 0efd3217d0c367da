"""Who may be kept without being looked at."""

import json
from typing import Any

import pytest

from tpmmatch.actions.certainty import doubts_of
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


def test_what_may_be_otherwise_is_a_doubt() -> None:
    document = {"basics": {"name": "Ann", "email": "ann@example.com"}}
    unsure = Traced("/basics/label", 0, (0, 0, 0, 0), "Lead?", sure=False)
    alike = Alike("p-1", "Anne", (message("like_mail", mail="ann@example.com"),))
    hidden, harmless = message("intake_hidden_text", letters=40), message("intake_older_form", changes="x")
    found = doubts_of(draft(document, traces=(unsure,), alike=(alike,), warnings=(hidden, harmless), first="a.pdf"))
    assert [doubt.id for doubt in found] == ["review_unsure", "intake_hidden_text", "review_alike", "review_twice"]
