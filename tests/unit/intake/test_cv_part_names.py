"""Parts headed by what may be skills, studies or certificates."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_part_names import with_names_by_lines
from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
TOP = "Ada Kranz\nEngineer\nada@example.com\n\n"


def part_below(lines: list[Line]) -> str:
    return with_names_by_lines(split(lines))[-1].name


@pytest.mark.parametrize("heading", ["Qualifikationen", "Qualifications", "QUALIFICATION:"])
def test_certificates_below_qualifications_are_some(lines: Lines, heading: str) -> None:
    assert part_below(lines(f"{TOP}{heading}\n- PRINCE2 Practitioner (2018)\n- Certified ScrumMaster\n- Forklift")) == (
        "certificates"
    )


def test_skills_below_qualifications_stay_skills(lines: Lines) -> None:
    assert part_below(lines(f"{TOP}Qualifikationen\nPython\nJira\nPRINCE2")) == "skills"


@pytest.mark.parametrize(
    "below",
    ["SAP, Jira, ITIL, PRINCE2", "Fundierte Kenntnisse in ITIL\nAuch PRINCE2", "ITIL, Scrum\nPRINCE2, SAP"],
)
def test_what_somebody_knows_below_qualifications_stays_skills(lines: Lines, below: str) -> None:
    assert part_below(lines(f"{TOP}Qualifikationen\n{below}")) == "skills"
    assert part_below(lines(f"{TOP}Qualifications\n{below}")) == "skills"


def test_what_has_a_time_below_qualifications_may_be_a_study(lines: Lines) -> None:
    assert part_below(lines(f"{TOP}Qualifications\nPlanning, Mill Centre, 2016")) == "education"


def test_studies_below_qualifications_stay_studies(lines: Lines) -> None:
    found = part_below(
        lines(f"{TOP}Qualifications\nPRINCE2 Practitioner\nITIL Foundation\nBSc Physics, Mill University")
    )
    assert found == "education"


def test_certificates_below_skills_stay_there(lines: Lines) -> None:
    assert part_below(lines(f"{TOP}Skills\nPRINCE2 Practitioner\nCertified ScrumMaster")) == "skills"


GROUPS = [
    Line("Ada Kranz", size=20),
    Line("SKILLS", size=12, bold=True, gap=2),
    Line("Delivery", size=9, bold=True, gap=1),
    Line("PRINCE2\tScrum", size=8, gap=0.5),
    Line("Tools", size=9, bold=True, gap=1),
    Line("Jira\tSQL", size=8, gap=0.5),
    Line("Technology", size=9, bold=True, gap=1),
    Line("REST", size=8, gap=0.5),
    Line("INTERESTS", size=12, bold=True, gap=2),
    Line("Sailing", size=8, gap=0.5),
]


def test_an_unknown_group_among_skills_is_one_of_them() -> None:
    parts = [(one.name, [line.text for line in one.lines]) for one in with_names_by_lines(split(GROUPS))]
    assert ("skills", ["PRINCE2\tScrum"]) in parts
    assert ("interests", ["Sailing"]) in parts


def test_an_unknown_part_of_known_tools_lists_skills() -> None:
    parts = {"Education": "BSc", "Delivery": "PRINCE2 Scrum Calm", "Languages": "English", "Interests": "Chess"}
    page = [Line("Ada Kranz", size=20)]
    for heading, items in (parts | {"Awarded": "Miller Millers"}).items():
        page += [Line(heading, size=12, bold=True, gap=1), *(Line(item, size=9, gap=0.3) for item in items.split())]
    names = [one.name for one in with_names_by_lines(split(page))]
    assert names == ["top", "education", "skills", "languages", "interests", "other"]


@pytest.mark.parametrize(
    "below",
    [
        "PRINCE2 Practitioner, AXELOS\nCertified ScrumMaster, Scrum Alliance\nPMP, PMI",
        "Professional Scrum Master I (PSM I)\nAWS Certified Solutions Architect\nLean Six Sigma Green Belt",
        "PRINCE2 Practitioner\nGoogle Project Management Certificate",
    ],
)
def test_certificates_with_who_gives_them_below_qualifications_are_some(lines: Lines, below: str) -> None:
    assert part_below(lines(f"{TOP}Qualifications\n{below}")) == "certificates"


@pytest.mark.parametrize(
    ("heading", "below"), [("Memberships", "APM"), ("Family", "Two children"), ("Wehrdienst", "Bundesheer")]
)
def test_what_is_no_group_of_skills_is_none_below_some(lines: Lines, heading: str, below: str) -> None:
    text = f"{TOP}## Skills\nJira, SAP\n\n## {heading}\n{below}"
    assert part_below(lines(text)) != "skills"
