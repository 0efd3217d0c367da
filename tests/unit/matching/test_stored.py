import json
from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.extract import Extract, extract
from tpmmatch.matching.stored import Stored, packed, read_documents, unpacked
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Vocabulary

Person = Callable[..., Profile]
Take = Callable[[Profile], Extract]

CRM = "Led the introduction of a CRM for a dentist."


@pytest.fixture
def take(read: Callable[[Profile], Reading], vocabulary: Vocabulary, rules: Rules) -> Take:
    return lambda profile: extract(read(profile), vocabulary, rules)


PEOPLE: list[dict[str, Any]] = [
    {},
    {"told": [CRM, "Moved the data in one night."], "skills": ["Scrum"], "references": ["He missed the deadline."]},
    {
        "told": [CRM],
        "languages": {"German": "C1", "Łódź": ""},
        "location": {"city": "Zürich \ud83d", "countryCode": "CH"},
        "terms": {
            "day_rate": {"amount": 400.5, "currency": "CHF"},
            "available_from": "0001-01-01",
            "hours_per_week": 20,
            "time_zone": "Europe/Zurich",
            "work_mode": "hybrid",
        },
    },
    {"told": [CRM], "terms": {"day_rate": {"amount": 0, "currency": "EUR"}, "hours_per_week": 0}},
    {"told": ["\u0000 🚚 \ud800", "x" * 10_000], "start": "0001-01-01", "end": "9999-12-31"},
]


@pytest.mark.parametrize("told", PEOPLE)
def test_what_is_kept_comes_back_exactly(person: Person, take: Take, told: dict[str, Any]) -> None:
    told = dict(told)
    before = take(person(*told.pop("told", ()), **told))
    after = unpacked(before.person, packed(before))
    assert after.person == before.person
    assert after.facts == before.facts
    assert after.concepts.tolist() == before.concepts.tolist()
    assert after.words.tolist() == before.words.tolist()
    assert packed(after) == packed(before)


def test_the_same_profile_gives_the_same_bytes(person: Person, take: Take) -> None:
    one, other = (packed(take(person(CRM, name=name, languages={"German": "C1"}))) for name in ("Kim", "Łódź"))
    assert one == other
    assert isinstance(one, Stored)


def test_documents_are_read_in_their_order(person: Person, take: Take) -> None:
    people = [person(CRM), person(), person("Led the office move of a notary.", skills=["Scrum"])]
    assert read_documents(profile.document for profile in people) == [packed(take(profile)) for profile in people]
    assert read_documents([]) == []


@pytest.mark.parametrize("told", PEOPLE)
def test_the_json_of_a_document_is_read_as_the_document(person: Person, told: dict[str, Any]) -> None:
    told = dict(told)
    document = person(*told.pop("told", ()), **told).document
    assert read_documents([json.dumps(document)]) == read_documents([document])
