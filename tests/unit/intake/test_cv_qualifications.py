"""Parts headed by what may be skills, studies or certificates."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_qualifications import with_qualifications_told
from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
TOP = "Ada Kranz\nEngineer\nada@example.com\n\n"


def part_below(lines: list[Line]) -> str:
    return with_qualifications_told(split(lines))[-1].name


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
