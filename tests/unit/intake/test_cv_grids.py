"""Grids of levels: one level for each language, and nothing of the grid itself."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_grids import with_grids_read
from tpmmatch.intake.found import Found
from tpmmatch.intake.layout import Line
from tpmmatch.model.report import Note

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Found | Note]]
HEAD = "Ada Kranz\nada@example.com\n\nExperience\nProject Manager, Mill Ltd\n2019 – 2021\n- Led it\n\n"
LEGEND = "Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient"


def read(people: People, text: str) -> tuple[list[tuple[str, str]], list[str]]:
    (found,) = people("cv.txt", f"{HEAD}{text}\n")
    assert isinstance(found, Found)
    spoken = [(each["language"], each.get("fluency", "")) for each in found.document["languages"]]
    return spoken, [each["name"] for each in found.document.get("skills", ())]


@pytest.mark.parametrize(
    "grid",
    [
        "Other language(s): English Listening C1 Reading C1 Writing B2 Spoken production C1 Spoken interaction C1",
        "Other language(s): English\nListening C1\nReading C1\nWriting B2",
        "Other language(s):\nEnglish\nLISTENING C1 READING C1 WRITING B2\nSPOKEN PRODUCTION C1 SPOKEN INTERACTION C1",
        "Other language(s)\tUNDERSTANDING\tSPEAKING\tWRITING\nListening\tReading\tSpoken interaction\nEnglish\tC1\tB2",
        "Other language(s) UNDERSTANDING SPEAKING WRITING\nListening Reading Spoken\nEnglish C1 C1 C1 C1 B2",
        "Other language(s)\nSelf-assessment\tUnderstanding\tSpeaking\nEuropean level (*)\tListening\tReading\n"
        "English\tC1\tProficient user\tB2 Independent user\n(*) Common European Framework of Reference",
    ],
)
@pytest.mark.parametrize(
    "legend", ["", f"\n{LEGEND} user", f"\n{LEGEND}\nuser", f"\n{LEGEND[:50]}\n{LEGEND[51:]} user"]
)
def test_a_language_has_the_level_that_holds_for_all_parts(people: People, grid: str, legend: str) -> None:
    spoken, skills = read(people, f"Languages\nMother tongue(s): German\n{grid}{legend}\n\nDigital skills\nJira, Scrum")
    assert spoken == [("German", "Mother tongue"), ("English", "B2")]
    assert skills == ["Jira", "Scrum"]


def test_a_language_that_follows_has_levels_of_its_own(people: People) -> None:
    text = "Mother tongue(s): German\nOther language(s):\nEnglish\nReading C1 Writing C1\nFrench\nReading B1 Writing A2"
    assert read(people, f"Languages\n{text}")[0][1:] == [("English", "C1"), ("French", "A2")]


def test_a_grid_without_a_label_is_known_by_its_headings(people: People) -> None:
    spoken, _ = read(people, "Languages\nListening\tReading\tWriting\nGerman\tC2\tC2\tC2\nEnglish\tC1\tB2\tB2")
    assert spoken == [("German", "C2"), ("English", "B2")]


def test_a_level_of_a_single_part_is_not_said_of_all(people: People) -> None:
    spoken, _ = read(people, "Languages\nMother tongue: German\nItalian Reading A2")
    assert spoken == [("German", "Mother tongue"), ("Italian", "Reading A2")]


@pytest.mark.parametrize(
    "text",
    [
        "Interests\nReading\tWriting\nListening",
        "Mother tongue: German\n\nInterests\nReading\tWriting",
        "Languages\nGerman (native), English: reading C1, writing B2",
        "Mother tongue: German\nOther languages: English (C1), French (A2 spoken, B1 written)",
        "Muttersprache: Deutsch\nEnglisch C1-C2",
        "Skills\nJava\tC1\tC2\nUnderstanding of processes\nSpeaking\tWriting",
        "Muttersprache: Deutsch\nSpanisch\nNiveau A1",
        "Muttersprache: Deutsch\nStufe A1 bis C2 unterrichtet",
        "Level A1 to C2 taught\nCommon European Framework of Reference",
        "Mother tongue: German\nOther languages: English C1\n\nSkills\nWriting\tSpeaking\nExpression",
    ],
)
def test_what_is_no_grid_stays_as_it_is(lines: Lines, text: str) -> None:
    assert with_grids_read(lines(text)) == lines(text)


def test_levels_below_a_mother_tongue_are_not_of_it(lines: Lines) -> None:
    text = "Mother tongue(s)\nGerman\nUNDERSTANDING\tSPEAKING\nC1\tB2\tC1"
    assert [line.text for line in with_grids_read(lines(text))][1] == "German"


def test_levels_that_nothing_names_are_not_of_the_language_before(lines: Lines) -> None:
    told = "Managed " * 40
    text = f"Other language(s):\nEnglish\tC1\tC1\nReading\tWriting\nA2\tA2\n{told}\nA1\tA1"
    assert [line.text for line in with_grids_read(lines(text))][1:] == ["English\tC1", "A2\tA2", told.strip(), "A1\tA1"]
