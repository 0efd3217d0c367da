from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Reading
from tpmmatch.model.profile import Profile

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]

LED = "Led the introduction of a CRM for a dentist."


def flags(reading: Reading) -> set[str]:
    return {flag.id for flag in reading.flags}


@pytest.mark.parametrize(
    ("reference", "signs"),
    [
        (
            "The go-live moved three times and we heard it from the vendor.",
            {"missed_deadline", "hidden_delay"},
        ),
        ("He missed the deadline twice.", {"missed_deadline"}),
        ("Never again: she left us halfway through the project.", {"left_early"}),
        ("She never answered our calls.", {"unresponsive"}),
        ("She did not tell us about the delay.", {"hidden_delay"}),
        ("She left us halfway through the project.", {"left_early"}),
        ("Er hat den Termin dreimal verschoben.", {"missed_deadline"}),
    ],
)
def test_a_bad_sign_in_a_reference_is_found(person: Person, read: Read, reference: str, signs: set[str]) -> None:
    found = read(person(LED, references=[reference]))
    assert signs <= flags(found)
    assert all(flag.quote.text == reference for flag in found.flags)
    assert all(flag.quote.source == "/references/0/reference" for flag in found.flags)


@pytest.mark.parametrize(
    "reference",
    [
        "We never once had to ask where we stood.",
        "We never had to ask him for a report.",
        "She shouted at no one.",
        "Nobody had to chase her.",
        "We never, ever had to chase him.",
        "It was never difficult to reach her.",
        "No missed deadlines, no surprises.",
        "Wir mussten nie nachfragen, wo wir stehen.",
        "Wir mussten sie kein einziges Mal mahnen.",
        "Nous n'avons jamais dû le relancer pour un rapport.",
    ],
)
def test_a_bad_sign_that_is_denied_is_none(person: Person, read: Read, reference: str) -> None:
    assert flags(read(person(LED, references=[reference]))) == set()


@pytest.mark.parametrize(
    "reference",
    [
        "He never missed a deadline.",
        "In four years she never missed a date, and she was always on time.",
        "Our company has worked with her since 2019.",
        "A world-class professional who always delivers on time.",
    ],
)
def test_what_would_be_boasting_is_praise_from_somebody_else(person: Person, read: Read, reference: str) -> None:
    assert flags(read(person(LED, references=[reference]))) == set()


def test_a_rescue_told_by_the_rescuer_is_no_bad_sign(person: Person, read: Read) -> None:
    told = "Took over after he missed the deadline twice and the client had to chase him for every report."
    assert flags(read(person(told, summary=f"I rescue projects. {told}"))) == set()


def test_each_bad_sign_is_told_once_with_the_first_place(person: Person, read: Read) -> None:
    first, again = "He missed the deadline in May.", "He missed the deadline in June, too."
    found = read(person(LED, references=[first, again])).flags
    assert [(flag.id, flag.quote.source) for flag in found] == [("missed_deadline", "/references/0/reference")]


def test_words_told_leave_out_lists_and_headlines(person: Person, read: Read) -> None:
    reading = read(person("Led the new shop.", summary="I like order.", headline="Leads shops", skills=["CRM", "ERP"]))
    assert reading.told_words == 4 + 3


def test_words_are_found_by_their_stem_in_the_language_of_the_line(person: Person, read: Read) -> None:
    german = "Ich habe die Umstellung der Kassen in den Filialen geleitet."
    reading = read(person(german, "Moved the bakeries to new tills."))
    lines = {line.passage.text: place for place, line in enumerate(reading.lines)}
    assert lines[german] in reading.words["filial"]
    assert lines["Moved the bakeries to new tills."] in reading.words["bakeri"]


def test_each_sentence_is_read_in_its_own_language(person: Person, read: Read) -> None:
    reading = read(
        person(
            "Ich habe die Umstellung der Kassen in den Filialen für die Bäckerei geleitet.",
            "Das war für mich und für die Leute nicht leicht, aber es ist gelungen.",
            "We then moved all of the customers to the new shop and it was a success.",
        )
    )
    assert reading.language == "de"
    spoken = [line.sentence.language for line in reading.lines if line.passage.source.startswith("/work/0/highlights")]
    assert spoken == ["de", "de", "en"]


POLISH = "Prowadziłem wdrożenie nowego systemu w szpitalu i przeszkoliłem wszystkich pracowników przed końcem roku."


def test_the_same_line_is_read_in_the_language_of_each_profile(person: Person, read: Read) -> None:
    told = {
        "en": "I led the move of a shop to the cloud and it was on time.",
        "de": "Ich habe den Umzug eines Ladens in die Cloud geleitet und er war pünktlich.",
    }
    for language, sentence in [*told.items(), *told.items()]:
        lines = read(person(sentence, "Salesforce, SAP")).lines
        assert [line.sentence.language for line in lines if line.passage.text == "Salesforce, SAP"] == [language]


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("Led the new website of a museum and trained all of the staff for it.", "en"),
        ("Ich habe die Umstellung der Kassen in den Filialen für die Bäckerei geleitet.", "de"),
        (POLISH, ""),
        ("CRM, ERP, SAP", ""),
    ],
)
def test_the_language_written_in_is_told_only_where_it_is_sure(
    person: Person, read: Read, told: str, language: str
) -> None:
    assert read(person(told)).written_in == language


def test_a_headline_or_a_skill_is_no_running_text(person: Person, read: Read) -> None:
    reading = read(person(POLISH, headline="The one who leads your project to the end", skills=["for the people"]))
    assert reading.written_in == ""
    assert read(person(headline="The one who leads your project to the end")).written_in == ""


def test_the_same_profile_read_twice_is_the_same(person: Person, read: Read) -> None:
    profile = person(LED, references=["She kept her word."], languages={"German": "C1"})
    assert read(profile) == read(profile)


NOT_OF_INTEREST: list[dict[str, Any]] = [
    {"name": "Mohammed Al-Rashid", "image": "https://example.com/photo.jpg"},
    {"name": "Anna Scrum Master CRM", "pronouns": "she/her"},
    {"name": "", "gender": "x", "birthDate": "1961-01-01", "nationality": "Ruritania", "religion": "none"},
]


@pytest.mark.parametrize("basics", NOT_OF_INTEREST)
def test_who_somebody_is_changes_nothing_that_is_read(document_of: Person, read: Read, basics: dict[str, Any]) -> None:
    work = [{"position": "Project manager", "startDate": "2020", "highlights": [LED]}]
    plain = read(document_of({"basics": {"name": "Kim", "label": "Leads projects"}, "work": work}))
    other = read(document_of({"basics": {"label": "Leads projects", **basics}, "work": work}))
    assert other.evidence == plain.evidence
    assert other.craft == plain.craft
    assert other.areas == plain.areas
    assert other.words == plain.words


def test_nothing_at_all_is_read_from_an_empty_profile(document_of: Person, read: Read) -> None:
    reading = read(document_of({}))
    assert reading.lines == ()
    assert reading.evidence == {}
    assert reading.told_words == 0


@pytest.mark.slow
def test_two_megabytes_of_text_are_read_to_the_end(person: Person, read: Read) -> None:
    chatter = f"{'Lorem ipsum dolor sit amet consectetur adipiscing elit ' * 50}. " * 400
    last = "Led the introduction of a CRM for a dentist."
    endless = "x" * 1_000_000  # one word without an end
    reading = read(person(chatter + last, endless, summary="," * 50_000))
    assert reading.evidence["crm"][0].quote.text == last
