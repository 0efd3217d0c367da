"""Where somebody works, and which languages they speak."""

from collections.abc import Callable

import pytest

from tpmmatch.matching import Rules
from tpmmatch.model.match import GateResult, GateState
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message
from tpmmatch.wording import LANGUAGES, say

Person = Callable[..., Profile]
Need = Callable[..., Project]
Gates = Callable[[Project, Profile], dict[str, GateResult]]

PASS, UNKNOWN = GateState.PASS, GateState.UNKNOWN
LED = "Led the introduction of a CRM for a dentist."
FREE = ""  # no harm
HERE = {"city": "Ennis", "countryCode": "IE"}


def harm(name: str, rules: Rules) -> float:
    return rules.terms[name] if name else 1.0


@pytest.mark.parametrize(
    ("home", "mode", "onsite", "hybrid"),
    [
        (HERE, "remote", (PASS, FREE), (PASS, FREE)),  # the same city: may come even if they like to stay at home
        ({"city": "ENNIS"}, None, (PASS, FREE), (PASS, FREE)),
        ({"city": "Cork", "countryCode": "ie"}, "onsite", (PASS, FREE), (PASS, FREE)),
        ({"city": "Cork", "countryCode": "ie"}, "hybrid", (PASS, FREE), (PASS, FREE)),
        ({"city": "Cork", "countryCode": "IE"}, "remote", (UNKNOWN, "place_harm"), (UNKNOWN, FREE)),
        ({"city": "Cork", "countryCode": "IE"}, None, (UNKNOWN, FREE), (UNKNOWN, FREE)),
        ({"city": "Porto", "countryCode": "PT"}, "onsite", (UNKNOWN, "place_harm"), (UNKNOWN, FREE)),
        ({"city": "Porto", "countryCode": "PT"}, "remote", (UNKNOWN, "place_harm"), (UNKNOWN, "hybrid_harm")),
        ({}, None, (UNKNOWN, FREE), (UNKNOWN, FREE)),
    ],
)
def test_where_somebody_lives_and_works(
    person: Person,
    project: Need,
    gates: Gates,
    rules: Rules,
    *,
    home: dict[str, str],
    mode: str | None,
    onsite: tuple[GateState, str],
    hybrid: tuple[GateState, str],
) -> None:
    somebody = person(LED, location=home, terms={"work_mode": mode})
    for work_mode, (state, cost) in (("onsite", onsite), ("hybrid", hybrid)):
        gate = gates(project(work_mode=work_mode, city="Ennis", time_zone="Europe/Dublin"), somebody)["place"]
        assert gate.state is state
        assert gate.harm == harm(cost, rules)


@pytest.mark.parametrize(
    ("home", "mode", "known", "offered"),
    [
        ({"city": "Cork", "countryCode": "IE"}, None, False, "Cork, IE"),  # may or may not come: not said
        ({"city": "Cork", "countryCode": "IE"}, "remote", True, "Cork, IE"),
        ({"city": "Porto", "countryCode": "PT"}, None, True, "Porto, PT"),
        ({}, "onsite", False, "not said"),
    ],
)
def test_what_is_not_said_of_the_place_is_not_known_and_all_of_it_is_asked(
    person: Person, project: Need, gates: Gates, home: dict[str, str], mode: str | None, offered: str, *, known: bool
) -> None:
    need = project(work_mode="onsite", city="Ennis", time_zone="Europe/Dublin")
    gate = gates(need, person(LED, location=home, terms={"work_mode": mode}))["place"]
    assert (gate.state, gate.known, say(gate.offered)) == (UNKNOWN, known, offered)
    assert isinstance(gate.ask, Message)
    assert gate.ask.id == "ask_place"


def test_remote_work_asks_for_no_place(person: Person, project: Need, gates: Gates) -> None:
    need = project(work_mode="remote", city="Ennis", time_zone="Europe/Dublin")
    assert "place" not in gates(need, person(LED, location={"city": "Porto", "countryCode": "PT"}))


@pytest.mark.parametrize(("zone", "state"), [("Europe/Dublin", PASS), ("Europe/Lisbon", UNKNOWN)])
def test_a_country_is_known_by_the_time_zone_if_by_nothing_else(
    person: Person, project: Need, gates: Gates, zone: str, state: GateState
) -> None:
    need = project(work_mode="onsite", city="Ennis", time_zone="Europe/Dublin")
    gate = gates(need, person(LED, terms={"time_zone": zone, "work_mode": "onsite"}))["place"]
    assert (gate.state, gate.known) == (state, True)


GERMAN = "Ich habe für die Praxis die Einführung der neuen Kundendatenbank mit allen Lieferanten geleitet."
POLISH = "Prowadziłem wdrożenie nowego systemu w szpitalu i przeszkoliłem wszystkich pracowników przed końcem roku."
DUTCH = "Ik heb de invoering van het nieuwe systeem in de praktijk geleid en we waren op tijd klaar, in een week."


@pytest.mark.parametrize(
    ("told", "listed", "state", "cost", "known"),
    [
        (LED, {"German": "C1"}, PASS, FREE, True),
        (LED, {"Deutsch": ""}, PASS, FREE, True),
        (LED, {"de": "C1"}, PASS, FREE, True),
        (LED, {"Allemand": "notions"}, UNKNOWN, "language_some_harm", True),
        (LED, {"English": "native", "French": "B2"}, UNKNOWN, "language_harm", True),
        (LED, {}, UNKNOWN, FREE, False),  # nothing listed: not known
        (GERMAN, {}, PASS, FREE, True),  # written in it
        (GERMAN, {"English": "C1"}, PASS, FREE, True),
    ],
)
@pytest.mark.parametrize("wanted", ["German", "Deutsch", "de"])
def test_a_language_listed_some_missing_or_written(
    person: Person,
    project: Need,
    gates: Gates,
    rules: Rules,
    *,
    wanted: str,
    told: str,
    listed: dict[str, str],
    state: GateState,
    cost: str,
    known: bool,
) -> None:
    gate = gates(project(languages=[wanted]), person(told, languages=listed))["lang_de"]
    assert (gate.state, gate.known) == (state, known)
    assert gate.harm == harm(cost, rules)


@pytest.mark.parametrize(
    ("told", "state"), [(LED, PASS), (POLISH, UNKNOWN), (DUTCH, UNKNOWN), ("CRM / ERP / SAP: Praha, Brno.", UNKNOWN)]
)
def test_only_who_surely_writes_in_english_passes_for_it_unlisted(
    person: Person, project: Need, gates: Gates, told: str, state: GateState
) -> None:
    """Nobody's small words are counted but those of four languages: the rest is not one of them for it."""
    gate = gates(project(languages=["English"]), person(told, told))["lang_en"]
    assert (gate.state, gate.known) == (state, state is PASS)


def test_each_language_is_one_gate_however_it_is_named(person: Person, project: Need, gates: Gates) -> None:
    need = project(languages=["Deutsch", "German", "français", "DE", "Klingon", "klingon "])
    found = gates(need, person(LED, languages={"German": "C1"}))
    assert [(id, gate.state) for id, gate in found.items()] == [
        ("lang_de", PASS),
        ("lang_fr", UNKNOWN),
        ("lang_klingon", UNKNOWN),
    ]


def test_a_language_that_nobody_knows_is_a_question_and_harms_nobody(
    person: Person, project: Need, gates: Gates
) -> None:
    need = project(languages=["C++"])
    (gate,) = gates(need, person(LED, languages={"German": "C1"})).values()
    assert (gate.state, gate.harm, gate.known) == (UNKNOWN, 1.0, False)
    assert "C++" in say(gate.ask)
    (listed,) = gates(need, person(LED, languages={"c++": "fluent"})).values()
    assert listed.state is PASS


def test_an_open_language_is_asked_and_one_spoken_is_not(person: Person, project: Need, gates: Gates) -> None:
    found = gates(project(languages=["German", "French"]), person(LED, languages={"German": "C1", "French": "basic"}))
    assert found["lang_de"].ask == ""
    assert isinstance(found["lang_fr"].ask, Message)
    assert found["lang_fr"].ask.id == "ask_language"
    assert say(found["lang_fr"].offered) == "French (basic)"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("Deutsch", ["Speaks German", "Spricht Deutsch", "Parle allemand", "Habla alemán"]),
        ("German C1", ["Speaks German C1", "Spricht German C1", "Parle German C1", "Habla German C1"]),
    ],
)
def test_a_language_is_called_as_the_reader_calls_it(
    person: Person, project: Need, gates: Gates, wanted: str, told: list[str]
) -> None:
    found = gates(project(languages=[wanted]), person(languages={"German": "C2"}))["lang_de"]
    assert [say(found.label, language) for language in LANGUAGES] == told
