from collections.abc import Callable

import pytest

from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.evidence import RUNNING, UNDATED, fluency, language_named
from tpmmatch.model.match import Rung
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Vocabulary

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]


def strengths(reading: Reading, concept: str = "crm") -> dict[str, tuple[Rung, float]]:
    """Sentence → rung and strength, for what bears a concept out."""
    return {item.quote.text: (item.rung, round(item.strength, 4)) for item in reading.evidence.get(concept, ())}


def test_the_ladder_from_a_keyword_to_a_client(person: Person, read: Read, rules: Rules) -> None:
    found = strengths(
        read(
            person(
                "Led the introduction of a CRM for a dentist.",
                headline="CRM for small firms",
                summary="CRM is my passion.",
                skills=["CRM"],
                references=["She brought our CRM in before the summer."],
            )
        )
    )
    assert found == {
        "Led the introduction of a CRM for a dentist.": (Rung.SHOWN, rules.strength["work"]),
        "She brought our CRM in before the summer.": (Rung.VOUCHED, rules.strength["reference"]),
        "CRM for small firms": (Rung.SAID, rules.strength["headline"]),
        "CRM is my passion.": (Rung.SAID, rules.strength["summary"]),
        "CRM": (Rung.SAID, rules.strength["skill"]),
    }


def test_evidence_is_in_order_strongest_first(person: Person, read: Read) -> None:
    reading = read(person("Led the introduction of a CRM for a dentist.", headline="CRM", skills=["CRM"]))
    found = [item.strength for item in reading.evidence["crm"]]
    assert found == sorted(found, reverse=True)
    assert reading.evidence["crm"][0].quote.source == "/work/0/highlights/0"


def test_a_summary_shows_only_an_own_act_with_a_figure(person: Person, read: Read) -> None:
    told = "I introduced the CRM of twelve dentists."
    found = strengths(read(person(summary=f"{told} I introduced CRM for dentists.")))
    assert found[told][0] is Rung.SHOWN
    assert found["I introduced CRM for dentists."][0] is Rung.SAID


def test_a_bare_list_is_only_said_wherever_it_stands(person: Person, read: Read, rules: Rules) -> None:
    listed = "CRM, ERP, Scrum, Jira, Kanban, PRINCE2"
    found = strengths(read(person(listed, "CRM")))
    assert found == {listed: (Rung.SAID, rules.strength["listed"]), "CRM": (Rung.SAID, rules.strength["listed"])}


def test_a_project_named_without_role_or_date_is_only_said(document_of: Person, read: Read) -> None:
    projects = [{"name": "CRM for a dentist", "startDate": "2022"}, {"name": "CRM for a vet"}]
    found = strengths(read(document_of({"projects": projects})))
    assert found["CRM for a dentist"][0] is Rung.SHOWN
    assert found["CRM for a vet"][0] is Rung.SAID


def test_leading_counts_in_full_and_being_near_counts_little(person: Person, read: Read, rules: Rules) -> None:
    led, took_part, near = (
        "Led the introduction of a CRM for a dentist.",
        "Took part in the introduction of a CRM at a clinic.",
        "Attended the meetings on the new CRM of the clinic.",
    )
    found = strengths(read(person(led, took_part, near)))
    assert found[led][1] == rules.part["led"]
    assert found[took_part][1] == rules.part["took_part"]
    assert found[near][1] == rules.part["near"]


def test_the_sentence_goes_before_the_title(person: Person, read: Read, rules: Rules) -> None:
    wrote, led = "Wrote the screens of the CRM for a dentist.", "Led the introduction of a CRM for a dentist."
    found = strengths(read(person(wrote, led, title="Software developer")))
    assert found[wrote][1] == rules.part["took_part"]
    assert found[led][1] == rules.part["led"]


@pytest.mark.parametrize(
    ("start", "end", "until"),
    [
        ("2019-03", None, RUNNING),
        ("2019-03", "2021-11-22", 2021),
        (None, "2016", 2016),
        (None, None, UNDATED),
        ("1985-01", "9999-12-31", 9999),
    ],
)
def test_the_last_year_of_the_work_is_told_with_it(
    person: Person, read: Read, start: str | None, end: str | None, until: int
) -> None:
    led = "Led the introduction of a CRM for a dentist."
    (item,) = (item for item in read(person(led, start=start, end=end)).evidence["crm"] if item.quote.text == led)
    assert item.until == until


def test_how_long_ago_does_not_change_the_strength_of_a_sentence(person: Person, read: Read) -> None:
    """What is long ago for a project is worked out with its day, not with the profile."""
    led = "Led the introduction of a CRM for a dentist."
    old, fresh = (strengths(read(person(led, start="1985-01", end=end))) for end in ("1990-01-01", None))
    assert old == fresh


def test_what_is_not_work_has_no_year(person: Person, read: Read) -> None:
    reading = read(person(summary="CRM is my passion.", skills=["CRM"], languages={"French": "native"}))
    assert {item.until for items in reading.evidence.values() for item in items} == {UNDATED}


def test_a_language_counts_where_it_is_listed_and_nowhere_else(person: Person, read: Read, rules: Rules) -> None:
    reading = read(person("Led a project for a German bakery.", languages={"French": "native", "Dutch": "A2"}))
    assert "lang_de" not in reading.evidence
    (french,), (dutch,) = reading.evidence["lang_fr"], reading.evidence["lang_nl"]
    assert (french.quote.text, french.quote.source) == ("French", "/languages/0/language")
    assert french.strength == rules.fluency["native"]
    assert dutch.strength == rules.fluency["some"]


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Native speaker", "native"),
        ("Muttersprache", "native"),
        ("langue maternelle", "native"),
        ("C2", "native"),
        ("C1", "good"),
        ("verhandlungssicher", "good"),
        ("courant", "good"),
        ("avanzado", "good"),
        ("basic", "some"),
        ("A2", "some"),
        ("Grundkenntnisse", "some"),
        ("limited working proficiency", "some"),
        ("", "unclear"),
        ("3/5", "unclear"),
    ],
)
def test_how_well_a_language_is_spoken_in_peoples_own_words(words: str, level: str) -> None:
    assert fluency(words) == level


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        ("German", "lang_de"),
        ("deutsch", "lang_de"),
        ("ALLEMAND", "lang_de"),
        ("español", "lang_es"),
        ("English (UK)", "lang_en"),
        ("Klingon", ""),
        ("", ""),
    ],
)
def test_a_language_is_known_by_its_name_in_any_of_the_four(vocabulary: Vocabulary, words: str, concept: str) -> None:
    assert language_named(words, vocabulary) == concept


def test_titles_and_bad_signs_are_no_evidence_of_a_wish(person: Person, read: Read, vocabulary: Vocabulary) -> None:
    reading = read(person("Led it for a dentist.", references=["He missed the deadline twice and left us."]))
    assert {vocabulary.kind(concept) for concept in reading.evidence} & {"roles", "flags"} == set()


@pytest.mark.parametrize("text", ["We sell retail goods and maintain email.", "From Australia to Austria, trust us."])
def test_ai_is_not_in_retail_nor_us_in_australia(person: Person, read: Read, text: str) -> None:
    found = {concept for line in read(person(text)).lines for concept in line.found}
    assert "ai_features" not in found
    assert all(concept != "us" and "usa" not in concept for concept in found)
