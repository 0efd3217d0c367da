"""A head that stands below what was learnt."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.cv_head_below import with_head_first
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[object]]

STUDY = "Education\nMSc Informatics, TU Wien, 2012\n\n"
REST = (
    "\n\nExperience\nProject Manager, Mill GmbH, Wien\n01/2018 – present\n- Led\n\n"
    "Consultant, Lot AG, Graz\n03/2012 – 12/2017\n- Advised\n"
)


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("Ines Mayrhofer\nProject Manager\noffice@post.example\n+43 660 7654321", "Project Manager"),
        ("Ines Mayrhofer\nim@post.example\nProject Manager\n+43 660 7654321", "Project Manager"),
        ("Ines Mayrhofer\noffice@mayrhofer.example\n+43 660 7654321", None),
        ("Ines Mayrhofer\nmayrhofer@post.example\n+43 660 7654321", None),
    ],
)
@pytest.mark.parametrize("above", [STUDY, "Education\nTU Wien\n\n"])
def test_it_is_read_as_if_it_stood_above(people: People, above: str, head: str, label: str | None) -> None:
    (found,) = people("cv.txt", above + head + REST)
    assert isinstance(found, Found), found
    basics = found.document["basics"]
    assert (basics["name"], basics.get("label"), basics["phone"]) == ("Ines Mayrhofer", label, "+43 660 7654321")
    assert basics["email"] in head
    assert "description" not in found.document["education"][0]
    assert len(found.document["work"]) == 2


@pytest.mark.parametrize(
    ("above", "learnt"),
    [
        ("Skills\nScrum, Jira\n\n", {"skills": ["Scrum", "Jira"]}),
        ("Certificates\nPMP\nPRINCE2\n\n", {"certificates": ["PMP", "PRINCE2"]}),
        ("Sprachen\nDeutsch\n\nSkills\nScrum\nJira\n\n", {"skills": ["Scrum", "Jira"]}),
        ("Education\nMSc Physics, TU Wien, 2009\nCertificates\nPMP\n\n", {"certificates": ["PMP"]}),
    ],
)
@pytest.mark.parametrize("town", ["", "Linz\n"])
def test_a_line_that_says_how_to_reach_somebody_is_no_skill_and_no_certificate(
    people: People, above: str, learnt: dict[str, list[str]], town: str
) -> None:
    (found,) = people("cv.txt", f"{above}Ada Kranz\nProject Manager\n{town}ada@post.example\n+43 664 1234567{REST}")
    assert isinstance(found, Found), found
    basics = found.document["basics"]
    assert (basics["name"], basics["label"], basics["email"]) == ("Ada Kranz", "Project Manager", "ada@post.example")
    read = {part: [one["name"] for one in found.document.get(part, [])] for part in ("skills", "certificates")}
    assert {part: names for part, names in read.items() if names} == learnt


@pytest.mark.parametrize(
    "text",
    [
        "Ines Mayrhofer\nProject Manager\nim@post.example",
        "Education\nMSc Informatics\nTU Wien\noffice@post.example",
        "Experience\nMill Ltd\nAda Kranz\nProject Manager\nada@post.example",
        "Education\nTU Wien\n\nReferences\nAda Kranz\nProject Manager\nada@post.example",
        "Education\nTU Wien\n\nAda Kranz\nProject Manager\nada@post.example\n2012 – 2014",
        "Education\nTU Wien\nThesis supervised by\nBo Lot\nbo.lot@post.example",
        "Education\nTU Wien\n\nBo Lot\nbo.lot@post.example\n\nContact\nAda Kranz",
        "Education\nTU Wien\n\nBo Lot\nbo.lot@post.example\n\nPersonal details\nKranz",
        "Education\nTU Wien\n\nBo Lot\nbo.lot@post.example\n\nName: Ada Kranz",
        "Education\nTU Wien\n\nCertificates\nPMP\n\nBo Lot\nHead of PMO\n+44 113 2433000",
        "Awards\nBest PM, nominated by\n\nBo Lot\nHead of PMO\nbo.lot@post.example",
        "",
    ],
)
def test_other_lines_stay(lines: Lines, text: str) -> None:
    told = lines(text)
    assert with_head_first(told) == told


def test_nobody_is_refused_for_a_mail_that_may_be_of_a_school(people: People) -> None:
    (found,) = people("cv.txt", f"Education\nMSc Informatics, TU Wien, 2012\noffice@post.example{REST}")
    assert isinstance(found, Found), found
    assert "email" not in found.document["basics"]
    assert len(found.document["work"]) == 2
