"""Parts that begin by the words of their headings, however these look."""

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line


def test_a_label_right_below_another_label_begins_a_part_of_its_own() -> None:
    texts = ["Études", "Licence, Université de Mill, 2014", "Certificats : PSM I", "Outils : Jira, Miro"]
    lines = [Line(text, size=10, gap=1 if n < 3 else 0.3) for n, text in enumerate(texts)]
    assert [part.name for part in split(lines)] == ["top", "education", "certificates", "skills"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Puestos desempeñados", "work"),
        ("Áreas de experiencia", "skills"),
        ("Project Details:", "projects"),
        ("Postes occupés", "work"),
        ("Highlights of Qualifications", "summary"),
        ("Key qualifications", "summary"),
        ("Assignments", "projects"),
    ],
)
def test_headings_of_functional_cvs(heading: str, name: str) -> None:
    lines = [Line("Ada Kranz", size=10), Line(heading, size=12, bold=True, gap=1), Line("Jira, Miro", size=10)]
    assert [part.name for part in split(lines)] == ["top", name]


def test_a_label_in_a_column_of_its_own_before_a_colon_is_a_label() -> None:
    lines = [
        Line("Personal details", size=12, bold=True),
        Line("Languages known\t: English (fluent), Tamil", size=10, gap=0.3),
    ]
    assert [(part.name, [line.text for line in part.lines]) for part in split(lines)][-1] == (
        "languages",
        ["English (fluent), Tamil"],
    )


def test_a_plain_heading_within_further_information_begins_its_part() -> None:
    looks = [("Ada Kranz", 20), ("EDUCATION", 12), ("BSc, University of Mill", 9), ("SKILLS", 12), ("Jira", 9)]
    looks += [("ADDITIONAL INFORMATION", 12), ("Certificates", 9), ("PSM I, 2019", 9), ("Interests", 9), ("Rowing", 9)]
    parts = split([Line(text, size=size, bold=size > 9) for text, size in looks])
    assert [part.name for part in parts][-3:] == ["other", "certificates", "interests"]


@pytest.mark.parametrize("label", ["Assignments", "Key qualifications", "Erfahrungsbereiche", "Personal skills"])
def test_a_heading_within_each_job_is_a_label(label: str) -> None:
    texts = ["Ada Kranz", "Experience", "Lead, Mill Ltd", "2019 – 2021", label, "• Led it"]
    texts += ["Tester, Kranz AG", "2015 – 2019", label, "• Tested it", "Education", "BSc, University of Mill"]
    marked = {"Ada Kranz", "Experience", "Education", label}
    lines = [
        Line(text, size=10, bold=text in marked, gap=1 if text in {"Experience", "Education"} else 0.3)
        for text in texts
    ]
    assert [part.name for part in split(lines)] == ["top", "work", "education"]
