"""What was heard in a call goes before what a profile says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching import rank as rank_people
from tpmmatch.model.match import Criterion, CriterionKind, Gate, Heard, Match, Quote, Ranking, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Read = Callable[[Profile], Reading]
Held = Callable[..., Ranking]

CRM = "Led the introduction of a CRM for a dentist."
MOVED = "Moved the data of nine hundred patients into it in one night, without a loss."
NOTE = Quote("Counted the records before and after, and found forty lost ones.", "call:c-1", Rung.SEEN)


@pytest.fixture
def held(table: Lay, read: Read) -> Held:
    """A ranking of people, with what was heard of them."""

    def make(need: Project, people: list[Profile], heard: dict[str, Any], more: tuple[Criterion, ...] = ()) -> Ranking:
        laid = table(need)
        laid = replace(laid, criteria=(*laid.criteria, *more), heard=heard)
        return rank_people(laid, [read(profile) for profile in people])

    return make


def of(ranking: Ranking, person: str) -> Match:
    return next(ranked.match for ranked in ranking.people if ranked.match.person == person)


def test_a_good_call_lifts_and_a_bad_one_lowers(person: Person, project: Need, held: Held) -> None:
    need = project(kind="crm", must_have=["data migration"])
    people = [person(CRM, MOVED, id="a"), person(CRM, MOVED, id="b"), person(CRM, MOVED, id="c")]
    id = next(item.id for item in held(need, people, {}).criteria if item.id.startswith("must:"))
    good, bad = Heard(1.0, Rung.SEEN, (NOTE,)), Heard(0.05, Rung.SEEN)
    found = held(need, people, {"c": {id: good}, "a": {id: bad}, "gone": {id: good}})
    assert [ranked.match.person for ranked in found.people] == ["c", "b", "a"]
    seen = next(item for item in of(found, "c").contributions if item.criterion.id == id)
    assert (seen.value, seen.rung, seen.evidence[0]) == (1.0, Rung.SEEN, NOTE)
    assert of(found, "c").confidence > of(found, "b").confidence


def test_what_was_seen_is_no_question_any_more(person: Person, project: Need, held: Held) -> None:
    need, people = project(kind="crm", must_have=["data migration"]), [person(CRM, id="a"), person(CRM, id="b")]
    before = held(need, people, {})
    about = next(question.about for question in of(before, "a").questions if question.about.startswith("must:"))
    after = held(need, people, {"a": {about: Heard(0.6, Rung.SEEN)}})
    assert about not in {question.about for question in of(after, "a").questions}
    assert about in {question.about for question in of(after, "b").questions}


def test_a_quality_that_no_profile_tells_counts_only_for_whom_it_was_judged(
    person: Person, project: Need, held: Held
) -> None:
    need, people = project(kind="crm"), [person(CRM, id="a"), person(CRM, id="b")]
    quality = Criterion("quality:communication", "Communication", CriterionKind.INFERRED, 2.0)
    plain = held(need, people, {})
    found = held(need, people, {"a": {quality.id: Heard(0.05, Rung.SEEN)}}, (quality,))
    assert (of(found, "a").fit or 0) < (of(plain, "a").fit or 0)
    assert of(found, "b").fit == of(plain, "b").fit, "unknown is not zero"
    told = next(item for item in of(found, "b").contributions if item.criterion.id == quality.id)
    assert (told.value, told.silent) == (None, False)


@pytest.mark.parametrize(("value", "gate"), [(0.05, Gate.MISSES), (0.85, Gate.READY)])
def test_a_strict_wish_is_settled_by_a_call(
    person: Person, project: Need, held: Held, value: float, gate: Gate
) -> None:
    need = project(kind="crm", must_have=["data migration"], strict=["data migration"])
    people = [person(CRM, *[MOVED] * 3, id="a")]
    id = next(item.id for item in held(need, people, {}).criteria if item.strict)
    found = held(need, people, {"a": {id: Heard(value, Rung.SEEN)}})
    assert of(found, "a").gate is gate
