"""Whom an experienced recruiter would call first, and who somebody is never matters."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching import rank as rank_people
from tpmmatch.model.match import Match, Ranking
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Need = Callable[..., Project]
Rank = Callable[..., Ranking]

CRM_NEED: dict[str, Any] = {
    "title": "A CRM for our practice",
    "kind": "crm",
    "must_have": ["CRM", "data migration", "user training"],
    "description": "We want one place for our customers instead of three spreadsheets.",
}
THEMES = (
    "CRM",
    "Salesforce",
    "HubSpot",
    "data migration",
    "user training",
    "cut-over",
    "Scrum",
    "agile",
    "risk",
    "SAP",
)
KEYWORDS = [f"{theme} {tail}".strip() for theme in THEMES for tail in ("", *(f"level {n}" for n in range(1, 20)))]


def order(ranking: Ranking) -> list[str]:
    return [ranked.match.person for ranked in ranking.people]


def fits(ranking: Ranking) -> dict[str, float]:
    return {ranked.match.person: ranked.match.fit or 0.0 for ranked in ranking.people}


@pytest.fixture
def listing(person: Person) -> Profile:
    """Two hundred keywords, a loud headline, and no work."""
    assert len(KEYWORDS) == 200
    headline = "CRM | Salesforce | HubSpot | data migration | user training | Scrum | PRINCE2 project manager"
    return person(id="listing", headline=headline, skills=KEYWORDS, summary="CRM expert for data migration.")


@pytest.fixture
def modest(person: Person) -> Profile:
    """Somebody who has done it, in a few lines."""
    return person(
        "Led the introduction of a CRM for a law office.",
        "Moved two thousand clients from card files and trained the secretaries.",
        id="modest",
    )


@pytest.fixture
def plain(person: Person) -> Profile:
    """Somebody who has done the same and uses none of the usual words."""
    return person(
        "Ran the change of a law office from card files to one program that holds every client, from choosing to use.",
        "Carried two thousand addresses over in a night, and counted them before and after.",
        "Sat beside each secretary until she did it alone, and wrote a sheet that they still use.",
        title="The person in the middle",
        id="plain",
    )


def test_two_hundred_keywords_stand_below_a_modest_profile_with_work(
    project: Need, ranking: Rank, listing: Profile, modest: Profile
) -> None:
    found = fits(ranking(project(**CRM_NEED), listing, modest))
    assert found["modest"] > 2 * found["listing"]


def test_who_tells_the_work_in_own_words_stands_above_a_list_of_keywords(
    project: Need, ranking: Rank, listing: Profile, plain: Profile
) -> None:
    found = fits(ranking(project(**CRM_NEED), listing, plain))
    assert found["plain"] > found["listing"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Software developer", ("Programmed the CRM of a dentist in Salesforce.", "Wrote the data migration.")),
        ("Salesforce trainer", ("Trained the staff of a dentist in Salesforce.", "Gave CRM courses to clinics.")),
        ("UX designer", ("Designed the screens of a CRM in Salesforce.", "Drew dashboards for a clinic.")),
        ("Tester", ("Tested the CRM of a dentist in Salesforce.", "Checked the data migration.")),
    ],
)
def test_who_never_led_stands_below_a_leader_with_the_same_technology(
    person: Person, project: Need, ranking: Rank, title: str, told: tuple[str, ...]
) -> None:
    leader = person(
        "Led the introduction of a CRM in Salesforce for a dentist.", "Coordinated supplier and staff.", id="leader"
    )
    other = person(*told, title=title, id="another", skills=["Salesforce", "CRM"])
    found = fits(ranking(project("CRM in Salesforce", kind="crm", must_have=["Salesforce"]), other, leader))
    assert found["leader"] > 2 * found["another"]


def test_somebody_who_led_that_kind_stands_above_somebody_who_led_another(
    person: Person, project: Need, ranking: Rank
) -> None:
    app = person("Led the making of a mobile app for a bus company.", id="app")
    crm = person("Led the introduction of a CRM for a dentist.", id="crm")
    assert order(ranking(project("Our plan", kind="mobile_app"), crm, app)) == ["app", "crm"]
    assert order(ranking(project("Our plan", kind="crm"), app, crm)) == ["crm", "app"]


def test_a_plus_never_buys_back_a_must_have(person: Person, project: Need, ranking: Rank) -> None:
    need = project("Our plan", must_have=["Salesforce"], nice_to_have=["Scrum"], weights={"words": 0})
    tail = [
        "Wrote down what had been agreed with the council and sent it to everybody on the same evening, with names.",
        "Settled the quarrel of two depots about night shifts by listening to both and drawing one plan together.",
        "Kept the date that had been promised to the town, and told of each delay on the day it was known to us.",
        "Handed over all papers and passwords on the last day, and stayed for questions through the first month.",
    ]
    must = person("Led the introduction of Salesforce for a clinic.", *tail, id="must")
    nice = person("Led the new timetable of a bus company by Scrum for a small firm.", *tail, id="nice")
    assert order(ranking(need, nice, must)) == ["must", "nice"]


def whole(basics: dict[str, Any], **jobs: object) -> dict[str, Any]:
    job = {"name": "Own firm", "position": "Project manager", "startDate": "2019-03"}
    told = {"highlights": ["Led the introduction of a CRM for a dentist.", "Moved the data in one night."]}
    return {"basics": {"label": "Leads projects", **basics}, "work": [job | told | jobs], "meta": {"id": "p-1"}}


def unnamed(match: Match) -> Match:
    """The match but for the name that it is shown under."""
    return Match(match.person, "", *(getattr(match, field) for field in list(Match.__slots__)[2:]))


WHO = [
    {"name": "Mohammed Al-Rashid"},
    {"name": "Björk Guðmundsdóttir", "pronouns": "she/her"},
    {"name": "CRM Salesforce Migration", "pronouns": "they/them", "image": "photo.jpg"},
    {"name": "", "gender": "female", "birthDate": "1961-01-01", "nationality": "XX", "maritalStatus": "single"},
]


@pytest.mark.parametrize("basics", WHO)
def test_name_gender_photo_age_and_origin_never_matter(
    document_of: Person, project: Need, ranking: Rank, basics: dict[str, Any]
) -> None:
    need = project(**CRM_NEED)
    before = ranking(need, document_of(whole({"name": "Kim Larsson"}))).people[0].match
    after = ranking(need, document_of(whole(basics))).people[0].match
    assert unnamed(after) == unnamed(before)


def test_gaps_in_employment_cost_no_points(document_of: Person, project: Need, ranking: Rank) -> None:
    """The old job ends earlier by two years, both ends long enough ago to be as old as can be."""

    def history(old_end: str) -> dict[str, Any]:
        document = whole({"name": "Kim"}, startDate="2021-01")
        old = {"name": "Mill", "position": "Baker", "startDate": "1999-01", "endDate": old_end}
        document["work"].append(old | {"highlights": ["Baked bread for two thousand guests, and cleaned the mill."]})
        return document

    need = project(**CRM_NEED)
    one, other = (ranking(need, document_of(history(end))).people[0].match for end in ("2011-06", "2009-06"))
    assert (one.fit, one.confidence) == (other.fit, other.confidence)


def test_a_break_from_work_is_no_point_either_way(document_of: Person, project: Need, ranking: Rank) -> None:
    need = project(**CRM_NEED)
    plain = whole({"name": "Kim"})
    resting = whole({"name": "Kim"})
    resting["work"].append({"position": "Parental leave", "startDate": "2015-01", "endDate": "2018-12"})
    fit = [ranking(need, document_of(document)).people[0].match.fit for document in (plain, resting)]
    assert fit[0] == fit[1]


def test_a_huge_profile_is_ranked_like_any_other(
    person: Person, project: Need, table: Callable[[Project], Table], read: Callable[[Profile], Reading]
) -> None:
    chatter = f"{'Lorem ipsum dolor sit amet consectetur ' * 200}. " * 20
    huge = person(chatter, "Led the introduction of a CRM for a dentist.", id="huge", skills=["CRM"] * 2_000)
    found = rank_people(table(project(**CRM_NEED)), [read(huge), read(person(id="empty"))])
    assert order(found) == ["huge", "empty"]
