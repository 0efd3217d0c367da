"""What parts one need from another, told in the language that is spoken when it is read."""

import json
from datetime import UTC, datetime

from tpmmatch.actions import Store
from tpmmatch.actions.shifts import shifts
from tpmmatch.model.course import Course, NeedChange, course_document, read_course
from tpmmatch.model.project import Project, read_project
from tpmmatch.wording import say

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def need(**fields: object) -> Project:
    return read_project("app", {"title": "App", **fields})


def told(store: Store, before: Project, after: Project, language: str = "en") -> list[tuple[str, str, str]]:
    kept = read_course(json.loads(json.dumps(course_document(Course(changes=(change(store, before, after),))))))
    return [
        (say(shift.label, language), say(shift.before, language), say(shift.after, language))
        for shift in kept.changes[0].shifts
    ]


def change(store: Store, before: Project, after: Project) -> NeedChange:
    return NeedChange(NOW, "", shifts(store, before, after))


def test_the_same_need_has_no_shifts(store: Store) -> None:
    assert told(store, need(must_have=["launch"]), need(must_have=["launch"], firm_aims="Grow")) == []


def test_stars_and_strictness_are_told(store: Store) -> None:
    before = need(must_have=["data migration"])
    heavier = need(must_have=["data migration"], weights={"must:data migration": 3})
    strict = need(must_have=["data migration"], strict=["data migration"])
    assert told(store, before, heavier) == [("data migration", "must have, weight 5", "must have, weight 3")]
    exactly = "must have without exception, weight 5"
    assert told(store, before, strict) == [("data migration", "must have, weight 5", exactly)]
    assert told(store, before, heavier, "de") == [("data migration", "Muss, Gewicht 5", "Muss, Gewicht 3")]


def test_terms_are_told_in_the_owners_words(store: Store) -> None:
    terms = {
        "start": "2027-01-04",
        "hours_per_week": 16,
        "time_zone": "Europe/Dublin",
        "min_overlap_hours": 3,
        "work_mode": "hybrid",
        "city": "Gouda",
        "method_wish": "required",
    }
    assert told(store, need(), need(**terms)) == [
        ("Start", "open", "4 Jan 2027"),
        ("Hours", "open", "16 h a week"),
        ("Shared office hours", "open", "3 h a day, Europe/Dublin time"),
        ("Place", "open", "hybrid, Gouda"),
        ("How much the way of working matters", "preferred", "required"),
    ]


def test_a_wish_that_is_no_must_any_more_is_told_once(store: Store) -> None:
    before, after = need(must_have=["data migration"]), need(nice_to_have=["data migration"])
    assert told(store, before, after) == [("data migration", "must have, weight 5", "nice to have, weight 2")]


def test_words_in_common_are_told_where_the_owner_weighs_them(store: Store) -> None:
    plain, longer = need(description="Bread by bike."), need(description="Bread by bike, every morning, in all towns.")
    assert told(store, plain, longer) == [("What you need, in your words", "", "written anew")]
    assert told(store, plain, need(description="Bread by bike.", weights={"words": 1}))[0][2].endswith("weight 1")


def test_what_was_kept_before_in_plain_words_is_still_told() -> None:
    kept = {"at": NOW.isoformat(), "reason": "", "shifts": [{"label": "Rate", "before": "open", "after": "up to €5"}]}
    (shift,) = read_course({"changes": [kept]}).changes[0].shifts
    assert (say(shift.label, "de"), shift.before, shift.after) == ("Rate", "open", "up to €5")
