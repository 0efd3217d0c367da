"""Odd people and odd needs: whom a ranking must not lift, whom it must not lose, and what must not break it."""

import random
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching import rank as rank_people
from tpmmatch.model.match import Gate, Match, Ranking
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.wording import say

Person = Callable[..., Profile]
Need = Callable[..., Project]
Rank = Callable[..., Ranking]
Lay = Callable[[Project], Table]
Read = Callable[[Profile], Reading]

CRM = "Led the introduction of a CRM for a dentist."
EUROS: dict[str, Any] = {"amount": 500, "currency": "EUR"}
THEMES = (
    "CRM",
    "Salesforce",
    "HubSpot",
    "data migration",
    "user training",
    "cut-over",
    "Scrum",
    "risk",
    "SAP",
    "agile",
)
KEYWORDS = [f"{theme} {tail}".strip() for theme in THEMES for tail in ("", *(f"level {n}" for n in range(1, 20)))]
NEED: dict[str, Any] = {
    "title": "A CRM for our practice",
    "kind": "crm",
    "must_have": ["CRM", "data migration", "user training"],
    "description": "We want one place for our customers instead of three spreadsheets.",
}


def order(ranking: Ranking) -> list[str]:
    return [ranked.match.person for ranked in ranking.people]


def match_of(ranking: Ranking, person: str) -> Match:
    return next(ranked.match for ranked in ranking.people if ranked.match.person == person)


# Those who show nothing


@pytest.mark.parametrize("how", ["bare", "headline", "summary", "all"])
@pytest.mark.parametrize(
    "told",
    [
        ("Led the introduction of a CRM for a law office.",),
        (
            "Ran the change of a law office from card files to one program that holds every client.",
            "Carried two thousand addresses over in a night, and counted them before and after.",
            "Sat beside each secretary until she did it alone, and wrote a sheet that they still use.",
        ),
    ],
    ids=["usual words", "own words"],
)
def test_keywords_without_work_never_stand_above_anybody_who_shows_work(
    person: Person, project: Need, ranking: Rank, how: str, told: tuple[str, ...]
) -> None:
    claims: dict[str, Any] = {}
    if how in ("headline", "all"):
        claims["headline"] = "CRM | Salesforce | HubSpot | data migration | user training | project manager"
    if how in ("summary", "all"):
        claims["summary"] = "CRM expert for data migration, user training and one place for customers."
    assert len(KEYWORDS) == 200
    found = ranking(project(**NEED), person(id="a", skills=KEYWORDS, **claims), person(*told, id="b"))
    assert order(found) == ["b", "a"]


@pytest.mark.parametrize(
    "need",
    [
        NEED,
        NEED | {"languages": ["German"]},
        {"title": "A CRM", "kind": "crm", "must_have": ["German"]},
        {"title": "Our plan", "must_have": ["CRM", "German"]},
    ],
)
@pytest.mark.parametrize("languages", [{}, {"German": "native"}])
def test_whoever_tells_of_no_work_at_all_has_no_fit(
    person: Person, project: Need, ranking: Rank, need: dict[str, Any], languages: dict[str, str]
) -> None:
    """A name and a language are no profile."""
    found = ranking(project(**need), person(id="a", languages=languages), person(CRM, id="b"))
    assert order(found) == ["b", "a"]
    empty = match_of(found, "a")
    assert (empty.fit, empty.confidence, empty.gate) == (None, 0.0, Gate.ASK_FIRST)
    assert empty.questions


def test_the_craft_without_any_of_the_usual_words_is_ranked(person: Person, project: Need, ranking: Rank) -> None:
    plain = person(
        "Ran the change of a law office from card files to one program that holds every client, from choosing to use.",
        "Carried two thousand addresses over in a night, and counted them before and after.",
        "Sat beside each secretary until she did it alone, and wrote a sheet that they still use.",
        title="The person in the middle",
        id="z",
    )
    baker = person("Baked bread for two thousand guests, and cleaned the mill.", title="Baker", id="a")
    found = ranking(project(**NEED), plain, baker)
    assert order(found) == ["z", "a"]
    assert (match_of(found, "z").fit or 0.0) > 2 * (match_of(found, "a").fit or 0.0)


# Ties


def test_fourteen_who_tell_the_same_share_a_place_whatever_they_are_called(
    person: Person, project: Need, ranking: Rank
) -> None:
    people = [person(CRM, id=f"p-{number:02}", name=f"N. {99 - number}") for number in range(14)]
    random.Random(7).shuffle(people)  # noqa: S311 - any order will do
    found = ranking(project(kind="crm"), *people)
    assert order(found) == [f"p-{number:02}" for number in range(14)]
    assert {ranked.tie_band for ranked in found.people} == {1}
    assert len({ranked.match.fit for ranked in found.people}) == 1
    assert all(ranked.lead is None or say(ranked.lead.reasons[0]) for ranked in found.people)


def test_a_band_begins_at_the_place_of_its_first(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    people = [person(CRM, id=f"a-{number}") for number in range(3)]
    people += [person(CRM, "Moved the data of all patients in one night.", id=f"b-{number}") for number in range(2)]
    people += [person(*telling, title="Baker", id=f"c-{number}") for number in range(2)]
    people += [person(id=f"d-{number}") for number in range(2)]
    found = ranking(project("Zorbelith", kind="crm", must_have=["data migration"]), *people)
    assert [name[0] for name in order(found)] == list("bbaaaccdd")
    assert [ranked.tie_band for ranked in found.people] == [1, 1, 3, 3, 3, 6, 6, 8, 8]


# Others in the store


def test_nobodys_numbers_change_when_others_come(person: Person, project: Need, ranking: Rank) -> None:
    need = project(**NEED, max_day_rate=EUROS, languages=["German"])
    mine = person(CRM, "Moved the data of all patients in one night.", id="m", skills=["Salesforce"])
    others = [person(CRM, id=f"x-{number}", skills=KEYWORDS[: number * 20]) for number in range(8)]
    alone, among = (match_of(ranking(need, mine, *rest), "m") for rest in ([], others))
    assert (alone.fit, alone.confidence, alone.gate) == (among.fit, among.confidence, among.gate)
    assert alone.contributions == among.contributions
    assert alone.gates == among.gates


def test_the_ranking_is_the_same_in_whatever_order_people_come(person: Person, project: Need, ranking: Rank) -> None:
    need = project(**NEED, max_day_rate=EUROS, languages=["German"])
    people = [
        person(CRM, id="p-a", terms={"day_rate": {"amount": 450, "currency": "GBP"}}),
        person(CRM, "Moved the data of all patients in one night.", id="p-b"),
        person(id="p-c", skills=KEYWORDS),
        person(id="p-d"),
        person("Ich habe die Einführung einer Kundendatenbank für die Praxis geleitet.", id="p-e"),
        person(CRM, id="p-f", references=["He missed the deadline twice."]),
    ]
    expected = ranking(need, *people)
    for seed in range(4):
        random.Random(seed).shuffle(people)  # noqa: S311 - any order will do
        assert ranking(need, *people) == expected


# Terms


@pytest.mark.parametrize(
    ("offer", "gate"),
    [
        (None, Gate.ASK_FIRST),
        ({"amount": 400, "currency": "EUR"}, Gate.READY),
        ({"amount": 400, "currency": "GBP"}, Gate.READY),  # € 468
        ({"amount": 500, "currency": "USD"}, Gate.READY),  # € 460
        ({"amount": 500, "currency": "GBP"}, Gate.ASK_FIRST),  # € 585
        ({"amount": 800, "currency": "GBP"}, Gate.MISSES),  # € 936
        ({"amount": 400, "currency": "XAU"}, Gate.ASK_FIRST),  # nobody knows what that is worth
    ],
)
def test_rates_unknown_and_in_other_currencies(
    person: Person, project: Need, ranking: Rank, offer: dict[str, Any] | None, gate: Gate
) -> None:
    found = ranking(project(kind="crm", max_day_rate=EUROS), person(CRM, terms={"day_rate": offer}), person(id="z"))
    assert match_of(found, "p-1").gate is gate


@pytest.mark.parametrize(
    ("free", "gate"),
    [
        ("2027-11-22", Gate.READY),
        ("2026-11-22", Gate.READY),
        ("2029-01-01", Gate.MISSES),
        (None, Gate.ASK_FIRST),
    ],
)
def test_a_start_a_year_away(person: Person, project: Need, ranking: Rank, free: str | None, gate: Gate) -> None:
    found = ranking(project(kind="crm", start="2027-11-22"), person(CRM, terms={"available_from": free}))
    assert match_of(found, "p-1").gate is gate


# Needs


def test_a_need_with_only_a_title_ranks(person: Person, project: Need, ranking: Rank) -> None:
    shop = person("Led the making of a web shop in Shopify for a bakery.", id="z")
    found = ranking(project("A web shop for our bakery"), person(CRM, id="a"), shop, person(id="b"))
    assert order(found) == ["z", "a", "b"]


def test_a_need_in_german_finds_who_writes_english_and_who_writes_german(
    person: Person, project: Need, ranking: Rank
) -> None:
    need = project(
        "Neuer Webshop für unsere Gärtnerei",
        must_have=["Datenmigration", "Schulung der Mitarbeitenden"],
        description="Wir wollen unsere Pflanzen auch über das Internet verkaufen und die Kunden sollen online zahlen.",
    )
    english = person(
        "Led the making of a web shop for a florist.",
        "Coordinated the data migration and trained the staff in two days.",
        id="en",
    )
    german = person(
        "Ich habe den neuen Webshop für eine Gärtnerei geleitet und den Termin gehalten.",
        "Die Datenmigration und die Schulung der Mitarbeitenden habe ich mit dem Lieferanten geplant und geleitet.",
        id="de",
        title="Projektleiterin",
    )
    found = ranking(need, person("Led the new timetable of a bus company.", id="a"), english, german)
    assert set(order(found)[:2]) == {"de", "en"}
    for id in ("de", "en"):
        shown = {item.criterion.id for item in match_of(found, id).contributions if item.rung is not None}
        assert "must:datenmigration" in shown


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("Led the AI project of a bank and kept its date.", True),
        ("Led the retail project of a chain and its email campaign.", False),
        ("Led the repair of the trains and their rails in Mumbai.", False),
    ],
)
def test_ai_in_retail_is_no_ai(person: Person, project: Need, ranking: Rank, told: str, *, meant: bool) -> None:
    found = match_of(ranking(project(must_have=["AI"]), person(told)), "p-1")
    wish = next(item for item in found.contributions if item.criterion.id == "must:ai")
    assert (wish.rung is not None) is meant
    assert bool(wish.evidence) is meant


@pytest.mark.parametrize("wish", ["cut-over", "cut over", "Cut-Over", "CUT‑OVER"])
@pytest.mark.parametrize("told", ["Planned and led the cut-over.", "Led the cut over of a mill in one night."])
def test_terms_of_several_words_meet_however_they_are_joined(
    person: Person, project: Need, ranking: Rank, wish: str, told: str
) -> None:
    """The last one has a hyphen that doesn't break (U+2011), as word processors write it."""
    found = match_of(ranking(project(must_have=[wish]), person(told)), "p-1")
    assert [quote.text for quote in found.contributions[0].evidence] == [told]


@pytest.mark.parametrize("told", ["Led the work on the migration of birds.", "Led the data centre."])
def test_a_term_of_two_words_is_not_met_by_its_words_apart(
    person: Person, project: Need, ranking: Rank, told: str
) -> None:
    found = match_of(ranking(project(must_have=["data migration"]), person(told)), "p-1")
    assert found.contributions[0].rung is None


@pytest.mark.parametrize("kind", ["crm", "website", "mobile_app", "it_infrastructure", "data_analytics", "other"])
@pytest.mark.parametrize("title", ["?!", "\u0000 \u202e 🚚", "x" * 20_000, "…"])
def test_an_odd_need_ranks_everybody(person: Person, project: Need, ranking: Rank, kind: str, title: str) -> None:
    found = ranking(project(title, kind=kind), person(CRM, id="a"), person(id="b"))
    assert sorted(order(found)) == ["a", "b"]


# Days and sizes


@pytest.mark.parametrize("written", ["0000-01-01", "0001-01-01", "9999-12-31", "9999", "1", "-5", "2026-02-31"])
def test_dates_out_of_this_world_move_nobody_up(person: Person, project: Need, ranking: Rank, written: str) -> None:
    need = project(kind="crm", start=written, time_zone="Europe/Dublin", min_overlap_hours=4)
    terms = {"available_from": written, "time_zone": "Asia/Tokyo"}
    odd = person(CRM, start=written, end=written, terms=terms, id="a")
    found = ranking(need, odd, person(CRM, id="b"))
    assert (match_of(found, "a").fit or 0.0) <= (match_of(found, "b").fit or 0.0)


@pytest.mark.slow
def test_a_profile_of_two_megabytes_is_ranked_in_little_memory(
    person: Person, project: Need, table: Lay, read: Read
) -> None:
    usage = pytest.importorskip("resource")
    rare = " ".join(f"word{number}x" for number in range(20_000))
    chatter = ". ".join(["Lorem ipsum dolor sit amet consectetur adipiscing elit"] * 30_000)
    profile = person(chatter, rare, CRM, id="huge", skills=["CRM"] * 10_000)
    known = table(project(**NEED))
    read(person(CRM))  # what is made ready once is not the profile's
    before = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss
    found = rank_people(known, [read(profile), read(person(CRM, id="plain")), read(person(id="empty"))])
    kilobytes = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss - before
    assert set(order(found)) == {"huge", "plain", "empty"}
    assert match_of(found, "huge").fit is not None
    assert kilobytes < 400_000 * (1024 if sys.platform == "darwin" else 1)  # there it counts bytes
