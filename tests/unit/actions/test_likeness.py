"""Who of a batch may be the same as somebody else."""

import json
from collections.abc import Callable
from typing import Any

from tpmmatch.actions import Store
from tpmmatch.actions.likeness import Likeness, may_be_one
from tpmmatch.intake.identity import identity
from tpmmatch.model.report import Report
from tpmmatch.model.review import Draft, State

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


def draft(source: str, document: dict[str, Any]) -> Draft:
    return Draft(0, source, "", json.dumps(document), identity(document))


def test_the_same_address_is_suggested_with_the_reason(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a", email="Ann@example.com"))
    found = draft("cv.pdf", person("b", name="Person a", email=" ann@EXAMPLE.com"))
    Likeness(store).tell([found])
    assert [(one.id, one.name, [reason.id for reason in one.reasons]) for one in found.alike] == [
        ("a", "Person a", ["like_mail", "like_name_near"])
    ]
    assert found.known == ""


def test_whom_the_file_itself_means_is_known_and_no_suggestion(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a", email="ann@example.com"))
    found = draft("cv.json", person("a", email="ann@example.com", label="New"))
    Likeness(store).tell([found])
    assert (found.known, found.alike) == ("a", ())


def test_the_second_of_a_batch_names_the_first_also_in_a_later_block(store: Store, person: Person) -> None:
    likeness = Likeness(store)
    one, two = draft("one.pdf", person("a")), draft("two.pdf", person("a", label="x"))
    likeness.tell([one])
    likeness.tell([two])
    assert (one.first, two.first) == ("", "one.pdf")


def test_who_may_be_somebody_before_is_told_so(store: Store, person: Person) -> None:
    likeness = Likeness(store)
    one = draft("one.vcf", person("", name="Ann Berg", phone="+49 171 5550812"))
    two = draft("two.pdf", person("", name="Ann Berg", phone="0171 5550812", email="ann@example.com"))
    other = draft("three.pdf", person("", name="Bo Kranz", phone="0171 5550812"))
    likeness.tell([one])
    likeness.tell([two, other])
    assert [each.beside for each in (one, two, other)] == ["", "one.vcf", ""]


def test_two_files_that_mean_one_who_is_here_are_no_question(person: Person) -> None:
    one = draft("one.vcf", person("", name="Ann Berg", phone="+49 171 5550812"))
    two = draft("two.pdf", person("", name="Ann Berg", phone="0171 5550812", email="ann@example.com"))
    assert may_be_one(two, one)
    one.known = two.known = "a"
    assert not may_be_one(two, one)


def test_who_cannot_be_kept_is_refused(store: Store) -> None:
    deep: Any = "end"
    for _ in range(400):
        deep = [deep]
    found = draft("deep.json", {"basics": {"name": "Ann"}, "x": deep})
    Likeness(store).tell([found])
    assert found.state is State.REFUSED
