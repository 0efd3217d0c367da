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
    ("told", "part"),
    [
        ("Supported the project manager in bringing a CRM in.", "near"),
        ("Helped our PM with the CRM.", "near"),
        ("Reported to the project manager of the CRM.", "near"),
        ("Kept the minutes of the CRM project.", "near"),
        ("HubSpot power user, with the CRM open all day.", "near"),
        ("Supported 40 users of the CRM in their first week.", "took_part"),
        ("Under the direction of a consultant, tested builds of the CRM.", "took_part"),
        ("Habe die Projektleiterin beim CRM unterstützt und war mit ihr beim Kunden.", "near"),
        ("Ich habe beim CRM mitgearbeitet und die Daten geprüft.", "took_part"),
        ("J'ai assisté la cheffe de projet pour le CRM de la mairie.", "near"),
        ("J'ai participé à la mise en place du CRM dans une agence.", "took_part"),
        ("Apoyé a la jefa de proyecto con el CRM de la clínica.", "near"),
        ("Participé en la puesta en marcha del CRM de la clínica.", "took_part"),
        ("Led the CRM rollout for 40 users whom the vendor had supported.", "led"),
        ("Supported by two analysts, led the CRM rollout.", "led"),
    ],
)
def test_helping_whoever_leads_is_near_and_making_is_taking_part(
    person: Person, read: Read, rules: Rules, told: str, part: str
) -> None:
    assert strengths(read(person(told)))[told] == (Rung.SHOWN, rules.part[part])


@pytest.mark.parametrize(
    "told",
    [
        "The agency migrated the CRM of the clinic in two weeks.",
        "The CRM project of the clinic was led by the agency's PM.",
        "Die Agentur hat das CRM der Klinik in zwei Wochen migriert.",
        "Le prestataire a migré le CRM de la clinique en deux semaines, une nuit pour chaque boutique.",
        "El proveedor implementó el CRM de la clínica con los datos de dos años.",
    ],
)
def test_what_others_did_is_only_said(person: Person, read: Read, rules: Rules, told: str) -> None:
    assert strengths(read(person(told)))[told] == (
        Rung.SAID,
        round(rules.strength["listed"] * rules.part["near"], 4),
    )


@pytest.mark.parametrize(
    "told",
    [
        "I have never managed a CRM.",
        "Ich habe nie ein CRM verantwortet.",
        "Je n'ai jamais piloté le CRM de la mairie.",
        "Nunca he gestionado el CRM de los talleres y no lo busco.",
    ],
)
def test_what_the_person_denies_is_no_evidence(person: Person, read: Read, told: str) -> None:
    assert strengths(read(person(told, summary=told))) == {}


def test_a_project_without_a_role_goes_by_the_headline(document_of: Person, read: Read, rules: Rules) -> None:
    told = "New CRM for the dentists of two valleys."
    project = {"name": "Dentists", "startDate": "2022", "description": told}

    def found(headline: str) -> dict[str, tuple[Rung, float]]:
        return strengths(read(document_of({"basics": {"label": headline}, "projects": [project]})))

    assert found("Project manager")[told][1] == rules.part["led"]
    assert found("Software developer")[told][1] == rules.part["took_part"]
    assert found("")[told][1] == rules.part["unclear"]


def test_whoever_sells_is_near_unless_an_act_is_told(person: Person, read: Read, rules: Rules) -> None:
    sold, brought = "New CRM for the dentists of two valleys.", "Introduced the CRM at two dentists."
    found = strengths(read(person(sold, brought, title="Account manager")))
    assert found[sold][1] == rules.part["near"]
    assert found[brought][1] == rules.part["took_part"]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Sarah led the CRM rollout for us.", "led"),
        ("She supported us with the new CRM.", "led"),
        ("She had never managed a CRM, and it went well.", "led"),
        ("She supported our PM with the new CRM.", "near"),
        ("The CRM rollout was led by our PM.", "near"),
    ],
)
def test_a_referee_who_names_another_leader_vouches_for_less(
    person: Person, read: Read, rules: Rules, words: str, part: str
) -> None:
    found = strengths(read(person(headline="Project manager", references=[words])))
    assert found[words] == (Rung.VOUCHED, round(rules.strength["reference"] * rules.part[part], 4))


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
    found = {concept for line in read(person(text)).lines for concept in line.sentence.found}
    assert "ai_features" not in found
    assert all(concept != "us" and "usa" not in concept for concept in found)
