"""Tables of jobs and of studies, by what heads their columns."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_tables import with_tables_read
from tpmmatch.intake.cv_undated import jobs_of
from tpmmatch.intake.cv_work import read_work
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Any]]


def read(lines: list[Line], part: str = "work") -> list[str]:
    return [line.text for line in with_tables_read(lines, part)]


def work(people: People, told: str, part: str = "Work experience", key: str = "work") -> list[Any]:
    """The jobs of somebody whose part of a CV is given."""
    (found,) = people("cv.txt", f"Ada Kranz\nada.kranz@example.org\n\n{part}\n{told}\n\nSkills\nScrum, Jira\n")
    entries: list[Any] = found.document.get(key, [])
    return entries


@pytest.mark.parametrize(
    "table",
    [
        "From\tTo\tCompany\tPosition\n01/2019\tpresent\tKranz AG\tLead\n02/2015\t12/2018\tMill\tTester",
        "Von\tBis\tFirma\tFunktion\n01/2019\tpresent\tKranz AG\tLead\n02/2015\t12/2018\tMill\tTester",
        "Position\tCompany\tFrom\tTo\nLead\tKranz AG\t01/2019\tpresent\nTester\tMill\t02/2015\t12/2018",
        "Du\tAu\tSociété\tFonction\n01/2019\tpresent\tKranz AG\tLead\n02/2015\t12/2018\tMill\tTester",
        "Desde\tHasta\tEmpresa\tCargo\n01/2019\tpresent\tKranz AG\tLead\n02/2015\t12/2018\tMill\tTester",
        "Period\tCompany\tPosition\n01/2019 – present\tKranz AG\tLead\n02/2015 – 12/2018\tMill\tTester",
        "Period\tCompany\tPosition\nFrom\tTo\n01/2019\tpresent\tKranz AG\tLead\n02/2015\t12/2018\tMill\tTester",
        "No\tFrom\tTo\tEmployer\tRole\n1\t01/2019\tpresent\tKranz AG\tLead\n2\t02/2015\t12/2018\tMill\tTester",
    ],
)
def test_a_row_is_read_by_the_head_of_its_columns(lines: Lines, table: str) -> None:
    first, second = ("01/2019 – present", "02/2015 – 12/2018")
    assert sorted(read(lines(table))) == sorted(
        [
            *(f"Time: {first}", "Company: Kranz AG", "Position: Lead"),
            *(f"Time: {second}", "Company: Mill", "Position: Tester"),
        ]
    )
    assert read(lines(table))[0] == f"Time: {first}"


def test_a_head_of_studies_needs_their_part(lines: Lines) -> None:
    table = "Institution\tDegree\tYear\tGrade\nIBZ Bern\tTechniker HF\t2005\t5.1"
    assert read(lines(table), "education") == ["Time: 2005", "Degree: Techniker HF", "School: IBZ Bern", "Grade: 5.1"]
    assert read(lines(table)) == table.split("\n")
    assert read(lines(table), "skills") == table.split("\n")
    whole = "Years\tSchool\tDegree\n2005-2010\tAGH\tMSc Physics"
    assert read(lines(whole), "education") == ["Time: 2005-2010", "MSc Physics", "School: AGH"]


def test_the_newest_job_may_have_no_end_and_an_older_one_is_left_as_it_stands(lines: Lines) -> None:
    table = "From\tTo\tCompany\tPosition\n01/2019\tKranz AG\tLead\n02/2015\tMill\tTester"
    assert read(lines(table)) == [
        "Time: 01/2019 – present",
        "Company: Kranz AG",
        "Position: Lead",
        "02/2015\tMill\tTester",
    ]
    empty = "From\tTo\tCompany\tPosition\n01/2019\t\tKranz AG\tLead"
    assert read(lines(empty))[0] == "Time: 01/2019 – present"


def test_what_is_told_in_a_row_keeps_its_points(lines: Lines) -> None:
    table = (
        "Period\tCompany\tRole\tDuties\n2019 – 2021\tMill\tLead\t• Led it • Sold it\n2017 – 2019\tKranz\tLead\tTested"
    )
    assert read(lines(table)) == [
        *("Time: 2019 – 2021", "Company: Mill", "Position: Lead", "• Led it", "• Sold it"),
        *("Time: 2017 – 2019", "Company: Kranz", "Position: Lead", "Tasks: Tested"),
    ]


def test_a_row_that_lacks_a_cell_has_its_time_whole_and_nothing_is_guessed(lines: Lines) -> None:
    table = "From\tTo\tCompany\tCountry\tRole\n2019\t2021\tMill\tPeru\tLead\n2017\t2019\tKranz\tTester\nLed a team"
    assert read(lines(table))[-2:] == ["2017 – 2019\tKranz\tTester", "Led a team"]


def test_cells_that_may_go_on_below_are_not_named() -> None:
    rows = [
        "From\tTo\tCompany\tRole",
        "2019\t2021\tDubai Water and\tLead",
        "Power Authority",
        "2017\t2019\tMill\tBuyer",
    ]
    placed = [Line(text, box=(40, 20.0 * n, 300, 20.0 * n + 10)) for n, text in enumerate(rows)]
    assert read(placed) == ["2019 – 2021\tDubai Water and\tLead", "Power Authority", "2017 – 2019\tMill\tBuyer"]


def test_what_is_no_table_stays(lines: Lines) -> None:
    for text in (
        "Company\tPosition\nKranz AG\tLead",
        "From\tTo\nLead\tTester",
        "Start\tCompany\tEnd\nKickoff\tKranz AG\tRollout",
        "Period\tCompany\tPosition\nKranz AG\tLead\t40 people",
    ):
        assert read(lines(text))[-1] == text.split("\n")[-1]
    assert read(lines("Position\tCompany\tWage\n2019\tLead\tMill"))[0] == "Position\tCompany\tWage"


def test_only_rows_beside_others_that_may_be_theirs_stay_unnamed() -> None:
    rows = [
        "From\tTo\tCompany\tRole",
        "2019\t2021\tMill\tLead",
        "2017\t2019\tKranz\tBuyer",
        "2015\t2017\tWater and\tBuyer",
    ]
    placed = [Line(text, box=(40, 20.0 * n, 300, 20.0 * n + 10)) for n, text in enumerate([*rows, "Power Works"])]
    assert read(placed)[:3] == ["Time: 2019 – 2021", "Company: Mill", "Position: Lead"]
    assert read(placed)[-2:] == ["2015 – 2017\tWater and\tBuyer", "Power Works"]


def test_an_empty_cell_says_nothing(lines: Lines) -> None:
    table = "Degree\tInstitution\tYear\tGrade\nAbitur\tMill School\t1999\t\nMatura\tKranz School\t1998\t–"
    assert read(lines(table), "education") == [
        *("Time: 1999", "Abitur", "School: Mill School"),
        *("Time: 1998", "Matura", "School: Kranz School"),
    ]


def test_a_column_with_words_of_ones_own_is_told(lines: Lines) -> None:
    table = "From\tTo\tCompany\tHeadcount\tRole\n2019\t2021\tMill\t12\tLead"
    assert read(lines(table)) == ["Time: 2019 – 2021", "Company: Mill", "Position: Lead", "Headcount: 12"]


def test_a_table_of_projects(lines: Lines) -> None:
    table = "Period\tProject\tRole\tClient\n2019 – 2021\tMoving the mill\tLead\tKranz AG"
    assert sorted(read(lines(table), "projects")[1:]) == [
        "Company: Kranz AG",
        "Position: Lead",
        "Project: Moving the mill",
    ]
    assert read(lines(table), "projects")[0] == "2019 – 2021"


def test_a_column_that_may_hold_both_what_and_whom_is_not_named(lines: Lines) -> None:
    assert read(lines("Period\tCompany\n2019 – 2021\tKranz AG, Lead")) == ["2019 – 2021\tKranz AG, Lead"]
    assert read(lines("From\tTo\tPosition\n2019\t2021\tLead, Kranz AG")) == ["2019 – 2021\tLead, Kranz AG"]
    assert read(lines("Institution\tYear\nTU Wien, MSc Physics\t2005"), "education") == ["TU Wien, MSc Physics\t2005"]


@pytest.mark.parametrize("cell", ["″", '"', "〃", "dto.", "ditto", "idem", "wie oben"])
def test_a_row_with_a_ditto_mark_is_of_the_firm_above(lines: Lines, cell: str) -> None:
    table = f"Period\tCompany\tPosition\n2019 – 2021\tKranz AG\tLead\n2017 – 2019\t{cell}\tTester"
    assert read(lines(table))[3:] == ["Time: 2017 – 2019", "Company: Kranz AG", "Position: Tester"]
    studies = f"Years\tSchool\tDegree\n2005\tAGH\tMSc Physics\n2003\t{cell}\tBSc Physics"
    assert read(lines(studies), "education")[3:] == ["Time: 2003", "BSc Physics", "School: AGH"]


@pytest.mark.parametrize("cell", ["", "–", "-"])
def test_a_row_without_a_firm_is_left_as_it_stands(lines: Lines, cell: str) -> None:
    table = f"Period\tCompany\tPosition\n2019 – 2021\tMill\tLead\n2017 – 2019\t{cell}\tTester"
    assert read(lines(table)) == [
        *("Time: 2019 – 2021", "Company: Mill", "Position: Lead"),
        f"2017 – 2019\t{cell}\tTester",
    ]


@pytest.mark.parametrize(
    "row",
    [
        *("2021 – today\t–\tLead", "2021 – today\t-\tFreelance Project Manager", "2021 – today\t\tSelbständig"),
        "2021 – today\t\tFreelance Project Manager",
    ],
)
def test_a_job_without_a_firm_has_not_the_one_above(people: People, row: str) -> None:
    jobs = work(people, f"Period\tCompany\tPosition\n2019 – 2021\tKranz AG\tTester\n{row}")
    assert [job.get("name") for job in jobs] == ["Kranz AG", None]
    assert jobs[1]["position"] == row.rpartition("\t")[2]


def test_the_firm_of_the_row_above_is_asked_about_where_a_cell_is_empty(lines: Lines) -> None:
    table = "Period\tCompany\tPosition\n2019 – 2021\tKranz AG\tTester\n2018 – 2019\t\tBuyer"
    draft = Draft()
    read_work(draft, jobs_of(with_tables_read(lines(table), "work")))
    assert [(job.get("name"), job["position"]) for job in draft.document["work"]] == [
        ("Kranz AG", "Tester"),
        (None, "Buyer"),
    ]
    assert ("/work/1/name", "Kranz AG", False) in [(one.pointer, one.text, one.sure) for one in draft.traces]


@pytest.mark.parametrize("client", ["–", "-"])
def test_a_project_is_no_firm_where_a_row_names_none(people: People, client: str) -> None:
    rows = f"2019 – 2021\tKranz AG\tMoving the mill\tLead\n2017 – 2019\t{client}\tSea\tTester"
    first, second = work(people, f"Period\tClient\tProject\tRole\n{rows}")
    assert (first["name"], first["position"]) == ("Kranz AG", "Lead")
    assert ("name" in second, second["position"], second["summary"]) == (False, "Tester", "Project: Sea")


@pytest.mark.parametrize("title", ["Elternzeit", "Job search", "Elternkarenz", "Sabbatical", "Recherche d'emploi"])
@pytest.mark.parametrize("cell", ["", "–"])
def test_a_row_that_says_why_somebody_had_no_job_is_none(people: People, cell: str, title: str) -> None:
    jobs = work(people, f"Period\tCompany\tPosition\n2019 – 2021\tKranz AG\tTester\n2018 – 2019\t{cell}\t{title}")
    assert [job["position"] for job in jobs] == ["Tester"]


@pytest.mark.parametrize(
    ("said", "job"),
    [
        ("Project Manager, Nordwind GmbH (current)", ("Nordwind GmbH", "Project Manager")),
        ("Currently: Project Manager at Nordwind GmbH\nEarlier:", ("Nordwind GmbH", "Project Manager")),
        ("Currently Project Manager at Nordwind GmbH", ("Nordwind GmbH", "Project Manager")),
        ("Freelance Project Manager, Kranz Consulting", ("Kranz Consulting", "Freelance Project Manager")),
        (
            "Selbständige Projektleiterin, Kranz Consulting e.U.",
            ("Kranz Consulting e.U.", "Selbständige Projektleiterin"),
        ),
    ],
)
def test_a_job_said_above_a_table_is_kept_without_a_time(people: People, said: str, job: tuple[str, str]) -> None:
    table = "Period\tCompany\tPosition\n2019 – 2021\tKranz AG\tLead\n2017 – 2019\tMill\tTester"
    first, second, third = work(people, f"{said}\n{table}")
    assert (first["name"], first["position"]) == job
    assert not {"startDate", "endDate"} & first.keys()
    assert (second["name"], second["position"], second["startDate"]) == ("Kranz AG", "Lead", "2019")
    assert third["name"] == "Mill"


@pytest.mark.parametrize("caption", ["Banking and retail", "TU Wien", "Selected positions\nBanking and retail"])
def test_what_says_no_job_above_a_table_joins_none(people: People, caption: str) -> None:
    table = "Period\tCompany\tPosition\n2019 – 2021\tKranz AG\tLead"
    assert work(people, f"{caption}\n{table}") == work(people, table)
    studies = "Years\tSchool\tDegree\n2003 – 2005\tAGH\tMSc Physics"
    own = ("Education", "education")
    assert work(people, f"{caption}\n{studies}", *own) == work(people, studies, *own)
    projects = "Period\tProject\tRole\tClient\n2019 – 2021\tMoving the mill\tLead\tKranz AG"
    own = ("Projects", "projects")
    assert work(people, f"{caption} as a freelancer\n{projects}", *own) == work(people, projects, *own)


def test_a_firm_above_a_table_without_firms_is_that_of_its_rows(people: People) -> None:
    (job,) = work(people, "Kranz AG\nPeriod\tPosition\tProject\n2019 – 2021\tLead\tMill")
    assert job["name"] == "Kranz AG"


@pytest.mark.parametrize("today", ["today", "heute", "actuel"])
def test_a_table_without_a_head_has_its_days_in_two_columns(people: People, today: str) -> None:
    rows = (f"01/2021\t{today}\tNordwind GmbH\tLead", "01/2019\t12/2020\tMill AG\tConsultant")
    jobs = work(people, "\n".join([*rows, "01/2017\t12/2018\tLot AG\tTester"]))
    assert [(job["name"], job["position"], job["startDate"], job.get("endDate")) for job in jobs] == [
        ("Nordwind GmbH", "Lead", "2021-01", None),
        ("Mill AG", "Consultant", "2019-01", "2020-12"),
        ("Lot AG", "Tester", "2017-01", "2018-12"),
    ]


def test_studies_and_projects_without_a_head_have_their_days_in_two_columns(people: People) -> None:
    (study,) = work(people, "2005\t2009\tTU Wien\tMSc Physics", "Education", "education")
    assert (study["startDate"], study["endDate"]) == ("2005", "2009")
    (project,) = work(people, "01/2021\t12/2022\tERP rollout\tLead", "Projects", "projects")
    assert (project["startDate"], project["endDate"]) == ("2021-01", "2022-12")


def test_neither_a_project_nor_a_sector_is_the_firm_of_a_table_of_work(people: People) -> None:
    rows = "2019 – 2021\tBanking\tLead\tCore banking\n2017 – 2019\tRetail\tTester\tSea"
    jobs = work(people, f"Period\tIndustry\tPosition\tProject\n{rows}")
    assert [(job.get("name"), job.get("location"), job["position"]) for job in jobs] == [
        (None, None, "Lead"),
        (None, None, "Tester"),
    ]
    assert [job["summary"] for job in jobs] == ["Project: Core banking", "Project: Sea"]


def test_a_firm_above_a_table_of_its_projects_is_that_of_all_its_rows(people: People) -> None:
    rows = "2019 – 2021\tLead\tMill\n2017 – 2019\tTester\tSea"
    jobs = work(people, f"Nordwind GmbH\nPeriod\tPosition\tProject\n{rows}")
    assert [(job["name"], job["position"]) for job in jobs] == [("Nordwind GmbH", "Lead"), ("Nordwind GmbH", "Tester")]


def test_a_table_of_work_whose_titles_name_firms_is_left_as_it_stands(lines: Lines) -> None:
    table = "Period\tProject\tRole\n2019 – 2021\tMoving the mill\tLead, Kranz AG"
    assert read(lines(table)) == ["2019 – 2021\tMoving the mill\tLead, Kranz AG"]


def test_a_project_without_a_client_has_none(lines: Lines) -> None:
    table = "Period\tClient\tProject\tRole\n2019 – 2021\tKranz AG\tMill\tLead\n2017 – 2019\t–\tSea\tTester"
    assert sorted(read(lines(table), "projects")[4:]) == ["2017 – 2019", "Position: Tester", "Project: Sea"]


def test_a_long_project_above_a_table_is_kept(people: People) -> None:
    above = "ERP rollout in the mill, twelve sites, all of which went live at once"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nProjects\n{above}\nPeriod\tProject\tClient\tRole\n"
                      "2019 – 2021\tCRM\tKranz AG\tLead\n\nSkills\nScrum, Jira")  # fmt: skip
    assert len(found.document["projects"]) == 2


def test_a_long_line_that_says_what_list_follows_is_no_project(people: People) -> None:
    above = "Auswahl meiner Projekte der letzten zehn Jahre, weitere Referenzen gerne auf Anfrage"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nProjekte\n{above}\nZeitraum\tProjekt\tKunde\tRolle\n"
                      "2019 – 2021\tCRM\tKranz AG\tLeitung\n\nKenntnisse\nScrum, Jira")  # fmt: skip
    assert [project["name"] for project in found.document["projects"]] == ["CRM"]


def test_a_project_that_says_what_it_was_of_is_kept_above_a_table(people: People) -> None:
    above = "Leitung aller Projekte zur Umstellung der Buchhaltung auf SAP in neun Werken"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nProjekte\n{above}\nZeitraum\tProjekt\tKunde\tRolle\n"
                      "2019 – 2021\tCRM\tKranz AG\tLeitung\n\nKenntnisse\nScrum, Jira")  # fmt: skip
    assert len(found.document["projects"]) == 2
