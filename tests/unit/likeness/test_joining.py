"""Two documents become one without losing anything; a file that says something new changes only that."""

from typing import Any

import pytest

from tpmmatch.likeness.joining import joined, with_both
from tpmmatch.model.document import Document
from tpmmatch.model.likeness import Side


def join(kept: Document, other: Document, side: Side = Side.KEPT, then: Document | None = None) -> tuple[Document, Any]:
    document, differences = joined(kept, other, lambda *_: side, then)
    return document, [each.pointer for each in differences]


JOB = {"name": "Acme", "position": "Lead", "startDate": "2020-01"}
OLDER = {"name": "Bolt", "position": "Tester", "startDate": "2015-01"}


def test_what_one_does_not_say_comes_from_the_other() -> None:
    kept = {"basics": {"name": "Anna", "phone": ""}, "skills": [{"name": "Scrum", "keywords": ["Jira"]}]}
    other = {"basics": {"phone": "1"}, "skills": [{"name": "SCRUM", "keywords": ["jira", "SAFe"]}, {"name": "SQL"}]}
    document, differences = join(kept, other)
    assert document == {
        "basics": {"name": "Anna", "phone": "1"},
        "skills": [{"name": "Scrum", "keywords": ["Jira", "SAFe"]}, {"name": "SQL"}],
    }
    assert differences == []


def test_where_they_differ_somebody_chooses() -> None:
    kept, other = ({"basics": {"label": label, "email": mail}} for label, mail in (("A", "A@x.de"), ("B", "a@x.de")))
    assert join(kept, other) == (kept, ["/basics/label"])
    assert join(kept, other, Side.OTHER)[0] == {"basics": {"label": "B", "email": "A@x.de"}}


def test_work_is_told_in_its_order() -> None:
    kept = {"work": [{**JOB, "summary": "x"}, {**OLDER, "startDate": "2010-01"}]}
    document, _ = join(kept, {"work": [OLDER, {**JOB, "endDate": "2021-01"}]})
    assert [job["startDate"] for job in document["work"]] == ["2020-01", "2015-01", "2010-01"]
    assert document["work"][0] == {**JOB, "summary": "x", "endDate": "2021-01"}


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize(
    ("one", "other", "exact"),
    [("2022", "2022-03", "2022-03"), ("2022", "2022-03-01", "2022-03-01"), ("2022-03", "2022-03-15", "2022-03-15")],
)
def test_of_two_dates_that_agree_the_more_exact_is_kept(one: str, other: str, exact: str, side: Side) -> None:
    for kept, theirs in ((one, other), (other, one)):
        jobs = ({"work": [{**JOB, "endDate": date}]} for date in (kept, theirs))
        assert join(*jobs, side) == ({"work": [{**JOB, "endDate": exact}]}, [])
        certified = ({"certificates": [{"name": "PSM I", "date": date}]} for date in (kept, theirs))
        assert join(*certified, side) == ({"certificates": [{"name": "PSM I", "date": exact}]}, [])


@pytest.mark.parametrize(("one", "other"), [("2022", "2023-03"), ("2022-03", "2022-04"), ("2022-1", "2022-10")])
def test_dates_that_differ_are_chosen(one: str, other: str) -> None:
    kept, theirs = ({"work": [{**JOB, "endDate": date}]} for date in (one, other))
    assert join(kept, theirs) == (kept, ["/work/0/endDate"])
    assert join(kept, theirs, Side.OTHER)[0] == theirs


def test_a_date_that_a_file_says_otherwise_now_is_taken() -> None:
    known, now = ({"work": [{**JOB, "endDate": date}]} for date in ("2022-03", "2022"))
    assert join(known, now, then=known) == (now, [])


def test_a_place_and_a_rate_are_taken_whole() -> None:
    kept = {"basics": {"location": {"city": "Ulm", "countryCode": "DE"}}}
    other = {"basics": {"location": {"city": "Lyon", "address": "1, rue"}}}
    assert join(kept, other, Side.OTHER)[0] == other
    same = {"basics": {"location": {"city": "ULM", "postalCode": "89073"}}}
    assert join(kept, same)[0]["basics"]["location"]["postalCode"] == "89073"
    rates = [{"meta": {"freelance": {"day_rate": {"amount": 1, "currency": code}}}} for code in ("EUR", "CHF")]
    assert join(*rates) == (rates[0], ["/meta/freelance/day_rate"])


def test_what_is_said_of_the_document_is_nobodys_choice() -> None:
    kept = {"meta": {"id": "a", "version": "1", "csv": {"x": "1"}}}
    assert join(kept, {"meta": {"id": "b", "version": "2", "csv": {"x": "2", "y": "3"}}}, Side.OTHER) == (
        {"meta": {"id": "a", "version": "1", "csv": {"x": "1", "y": "3"}}},
        [],
    )


def test_addresses_that_are_not_chosen_stay_beside() -> None:
    kept, other = {"basics": {"email": "a@x.de", "label": "A"}}, {"basics": {"email": "b@x.de", "label": "B"}}
    document, differences = joined(kept, other, lambda *_: Side.OTHER)
    whole = with_both(document, differences)
    assert whole == {"basics": {"email": "b@x.de", "label": "B"}, "meta": {"also": {"email": ["a@x.de"]}}}
    assert with_both(kept, []) is kept


def test_a_file_changes_only_what_it_changed() -> None:
    then = {"basics": {"label": "A", "phone": "1"}, "work": [JOB, OLDER]}
    known = {
        "basics": {"label": "A", "phone": "2", "url": "x"},
        "work": [{**JOB, "summary": "mine"}, OLDER],
        "skills": [],
    }
    now = {"basics": {"label": "B", "phone": "1"}, "work": [{**JOB, "endDate": "2022-01"}]}
    document, differences = join(known, now, Side.KEPT, then)
    assert differences == []
    assert document == {
        "basics": {"label": "B", "phone": "2", "url": "x"},
        "work": [{**JOB, "summary": "mine", "endDate": "2022-01"}],
        "skills": [],
    }


def test_what_a_file_takes_back_goes_unless_others_said_it() -> None:
    then = {"basics": {"label": "A", "phone": "1"}, "skills": [{"name": "Scrum"}, {"name": "SQL"}]}
    known = {"basics": {"label": "A", "phone": "2"}, "skills": [{"name": "Scrum"}, {"name": "SQL", "level": "expert"}]}
    document, _ = join(known, {"basics": {}}, Side.KEPT, then)
    assert document["basics"] == {"phone": "2"}
    document, _ = join(known, {"basics": {}, "skills": []}, Side.KEPT, then)
    assert document["skills"] == [{"name": "SQL", "level": "expert"}]


def test_the_same_again_changes_nothing() -> None:
    known = {"basics": {"label": "A"}, "work": [JOB]}
    assert join(known, known) == (known, [])
    assert join(known, {"work": [OLDER]}, Side.KEPT, {"work": [OLDER]}) == (known, [])
