"""Studies set as points of a list."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.found import Found
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]
HEAD = "Ada Kranz\nada@example.com\n\nWork experience\n2019 – 2022  Tester, Kranz GmbH, Graz\n- Tested\n\n"
BSC = {"studyType": "BSc", "area": "Computing", "institution": "University of Glamorgan"}


def document(people: People, text: str) -> dict[str, object]:
    (found,) = people("cv.txt", HEAD + text)
    assert isinstance(found, Found)
    return dict(found.document)


@pytest.mark.parametrize("grade", ["", " (2:1)", " (First)", ", Note 2,1", " (mit Auszeichnung)", " – Distinction"])
def test_a_grade_behind_the_years_loses_no_study(people: People, grade: str) -> None:
    text = f"Education\n- BSc Computing, University of Glamorgan, 2001 – 2004{grade}\n- A-Levels, Ysgol Glantaf, 2001\n"
    assert document(people, text)["education"] == [
        {**BSC, "startDate": "2001", "endDate": "2004"},
        {"studyType": "A-Levels", "institution": "Ysgol Glantaf", "endDate": "2001"},
    ]


def test_certificates_among_the_points_are_certificates(people: People) -> None:
    text = "Qualifications\n- BSc Computing, University of Glamorgan, 2004\n- PRINCE2 Practitioner (renewed 2024)\n"
    found = document(people, text + "- Professional Scrum Master I, 2013\n")
    assert found["education"] == [{**BSC, "endDate": "2004"}]
    assert [one["name"] for one in found["certificates"]] == ["PRINCE2 Practitioner", "Professional Scrum Master I"]  # type: ignore[attr-defined]


def test_points_below_a_study_are_told_of_it(people: People) -> None:
    text = "Education\n2001 – 2004  BSc Computing, University of Glamorgan\n- Project with a college of design, 2003\n"
    (study,) = document(people, text)["education"]  # type: ignore[misc]
    assert study["highlights"] == ["Project with a college of design, 2003"]


@pytest.mark.parametrize("heading", ["Formations complémentaires", "Fort- und Weiterbildungen"])
def test_certificates_among_courses_are_kept(people: People, heading: str) -> None:
    found = document(people, f"{heading}\n- Professional Scrum Master I (2018)\n- GPM Level D, 2018\n")
    assert [one["name"] for one in found["certificates"]] == ["Professional Scrum Master I", "GPM Level D"]  # type: ignore[attr-defined]


def test_a_degree_among_courses_is_a_study(people: People) -> None:
    found = document(
        people, "Cursos\n- Diplomatura en Gestión de Proyectos, Universidad de Ribalta, 2017\n- Liderazgo, 2018\n"
    )
    assert found["education"] == [
        {
            "studyType": "Diplomatura",
            "area": "Gestión de Proyectos",
            "institution": "Universidad de Ribalta",
            "endDate": "2017",
        },
        {"courses": ["Liderazgo, 2018"]},
    ]


@pytest.mark.parametrize(
    ("line", "study"),
    [
        (
            "2005 – 2009 BSc Maschinenbau, Rapperswil",
            {"studyType": "BSc", "area": "Maschinenbau", "institution": "Rapperswil"},
        ),
        (
            "2019 CAS Leadership, Universität St. Gallen",
            {"studyType": "CAS", "area": "Leadership", "institution": "Universität St. Gallen"},
        ),
        (
            "2018 MAS in Business Administration, Kranz",
            {"studyType": "MAS", "area": "Business Administration", "institution": "Kranz"},
        ),
    ],
)
def test_a_study_beside_work_is_one_also_among_courses(people: People, line: str, study: dict[str, str]) -> None:
    found = document(people, f"Weiterbildung\n{line}\n2021 Führung im Alltag\n")
    said, courses = found["education"]  # type: ignore[misc]
    assert courses == {"courses": ["2021 Führung im Alltag"]}
    assert {key: value for key, value in said.items() if not key.endswith("Date")} == study


@pytest.mark.parametrize("time", ["\t2007 – 2012", ", 2012", " 2007 – 2012"])
@pytest.mark.parametrize(
    ("line", "degree"),
    [
        ("B.S. in Computing", ("B.S.", "Computing")),
        ("Bachelor of Science in Computing", ("Bachelor of Science", "Computing")),
    ],
)
def test_a_state_that_reads_as_a_degree_is_none_above_one(
    people: People, time: str, line: str, degree: tuple[str, str]
) -> None:
    (study,) = document(people, f"Education\nMill University, Boston, MA{time}\n{line}\n")["education"]  # type: ignore[misc]
    assert (study["studyType"], study["area"], study["institution"]) == (*degree, "Mill University")


MSC = {"studyType": "MSc", "area": "Physics", "institution": "Mill University"}
BA = {"studyType": "BA", "area": "History", "institution": "University of Hill"}


@pytest.mark.parametrize(
    "text",
    [
        "MSc, Physics\nMill University\n\nBA, History\nUniversity of Hill",
        "MSc, Physics\nMill University\nBA, History\nUniversity of Hill",
        "Mill University\nMSc, Physics\n\nUniversity of Hill\nBA, History",
        "MSc, Physics, Mill University\nBA, History, University of Hill",
        "Mill University\nMSc\nPhysics\nUniversity of Hill\nBA\nHistory",
    ],
)
def test_studies_without_any_time_have_a_degree_and_a_school_each(people: People, text: str) -> None:
    assert document(people, f"Education\n\n{text}\n")["education"] == [MSC, BA]


def test_what_is_told_below_a_study_without_a_time_is_told(people: People) -> None:
    told = "Wrote about mills and of how they are made.\nWas best of the year."
    text = f"Education\n\nMSc, Physics\nMill University\n{told}\n\nBA, History\nUniversity of Hill\n"
    first, second = document(people, text)["education"]  # type: ignore[misc]
    assert first == {**MSC, "description": told.replace("\n", " ")}
    assert second == BA


@pytest.mark.parametrize(
    "text",
    ["MSc, Physics\nat Mill University\n2010 – 2012", "MasterMill University, Physics\t2010 – 2012"],
)
def test_a_school_led_by_a_small_word_and_one_glued_to_a_degree_are_schools(people: People, text: str) -> None:
    (study,) = document(people, f"Education\n\n{text}\n")["education"]  # type: ignore[misc]
    assert study["institution"] == "Mill University"


def test_a_letter_with_an_accent_within_a_degree_parts_nothing(people: People) -> None:
    text = "Education\n\nDiplôme d'ingénieur en informatique, École de Mill\t2009 – 2012\n"
    (study,) = document(people, text)["education"]  # type: ignore[misc]
    assert study["studyType"] == "Diplôme d'ingénieur"


@pytest.mark.parametrize("told", ["First class honours", "Thesis on School Timetables"])
def test_what_is_told_of_a_study_without_times_is_none(people: People, told: str) -> None:
    text = f"Education\nBSc Physics\nMill University\n{told}\n\nMSc Art\nHill University\n"
    studies = document(people, text)["education"]
    assert [one["institution"] for one in studies] == ["Mill University", "Hill University"]  # type: ignore[attr-defined]


def test_schools_without_degrees_are_several(people: People) -> None:
    found = document(people, "Education\nHill Primary School\nGymnasium Graz\nUniversität Graz\n\nSkills\nJira\n")
    assert [one["institution"] for one in found["education"]] == [  # type: ignore[attr-defined]
        "Hill Primary School",
        "Gymnasium Graz",
        "Universität Graz",
    ]


def test_a_school_of_a_university_is_one_with_it(people: People) -> None:
    found = document(
        people, "Education\nMill University\nSchool of Computing\nBSc Physics\n\nHill University\nMSc Art\n"
    )
    assert [one["studyType"] for one in found["education"]] == ["BSc", "MSc"]  # type: ignore[attr-defined]
