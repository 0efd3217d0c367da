"""Jobs of a CV, each read with those beside it."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_undated import jobs_of
from tpmmatch.intake.cv_work import read_work
from tpmmatch.intake.layout import Line

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nEXPERIENCE\n\n"


def jobs(people: People, text: str) -> list[tuple[str | None, str | None]]:
    (found,) = people("cv.txt", HEAD + text)
    return [(job.get("position"), job.get("name")) for job in found.document.get("work", [])]


def test_the_roles_below_a_firm_with_its_whole_time_are_its_own(people: People) -> None:
    text = "Mill Ltd\n2015 – 2021\n\nLead\n2018 – 2021\n- Led it.\n\nTester\n2015 – 2018\n- Tried it.\n"
    assert jobs(people, text) == [("Lead", "Mill Ltd"), ("Tester", "Mill Ltd")]


def test_a_role_long_after_a_firm_is_not_its_own(people: People) -> None:
    text = "Mill Ltd\nLead\n2018 – 2021\n- Led it.\n\nTester\n2009 – 2011\n- Tried it.\n"
    assert jobs(people, text) == [("Lead", "Mill Ltd"), ("Tester", None)]


@pytest.mark.parametrize("told", ["Parental leave", "Elternzeit", "Zivildienst"])
def test_why_somebody_did_not_work_is_no_job(people: People, told: str) -> None:
    assert jobs(people, f"Lead\nMill Ltd\n2018 – 2021\n\n{told}\n2017 – 2018\n") == [("Lead", "Mill Ltd")]


FIRST = "Mill Ltd\nLead\n2018 – 2021\n- Led the move of all shops, stock and\n"


def test_a_bare_line_between_a_point_and_a_title_may_be_its_firm_so_none_is_taken(people: People) -> None:
    assert jobs(people, f"{FIRST}Meadow\nTester\n2015 – 2018\n- Tried it.\n") == [
        ("Lead", "Mill Ltd"),
        ("Tester", None),
    ]


@pytest.mark.parametrize(
    "told", ["- Led more.", "staff of the house", "Wrote the plans of the year, too, for all of them."]
)
def test_a_role_below_what_is_told_of_another_is_at_the_same_firm(people: People, told: str) -> None:
    assert jobs(people, f"{FIRST}{told}\n\nTester\n2015 – 2018\n- Tried it.\n") == [
        ("Lead", "Mill Ltd"),
        ("Tester", "Mill Ltd"),
    ]


FORMS = {
    "pt": "MOINHO NEGRO - Porto\nCargo: Analista\nPeríodo: 02/2020 até o momento\nPrincipais atividades: planos.\n\n"
    "FARMÁCIA AZUL - Braga\nCargo: Auxiliar Administrativo\nPeríodo: 03/2013 a 06/2016\n",
    "it": "• Date (da – a): 04/2017 – ad oggi\n• Nome e indirizzo del datore di lavoro: Moinho Negro\n"
    "• Tipo di azienda o settore: Tessile\n• Tipo di impiego: Analista\n\n• Date (da – a): 03/2013 – 06/2016\n"
    "• Nome e indirizzo del datore di lavoro: Farmácia Azul\n• Tipo di impiego: Auxiliar Administrativo\n",
    "nl": "Periode: 2017 – heden\nWerkgever: Moinho Negro\nFunctie: Analista\nTaken: plannen.\n\n"
    "Periode: 2013 – 2016\nWerkgever: Farmácia Azul\nFunctie: Auxiliar Administrativo\n",
}


@pytest.mark.parametrize("language", FORMS)
def test_forms_are_read_in_further_languages(people: People, language: str) -> None:
    found = [(title, (firm or "").casefold()) for title, firm in jobs(people, FORMS[language])]
    assert found == [("Analista", "moinho negro"), ("Auxiliar Administrativo", "farmácia azul")]


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Meadow - Graz", "Meadow"),
        ("Lead of shops", None),
        ("Meadow, Blue", None),
        ("Relaunch of the shop", None),
        ("Einführung CRM", None),
    ],
)
def test_a_lone_name_over_a_label_for_the_title_is_the_firm(people: People, line: str, firm: str | None) -> None:
    assert jobs(people, f"{line}\nPosition: Tester\nPeriod: 2019 – 2021\n- Tried it.\n") == [("Tester", firm)]


@pytest.mark.parametrize("field", ["Data", "Sales"])
def test_a_field_of_work_behind_a_title_is_no_firm(people: People, field: str) -> None:
    text = f"Manager, {field}\nKranz AG\n2018 – 2020\n- Led it.\n\nLead, {field}, Meadow\n2015 – 2018\n- Led it.\n"
    assert jobs(people, text) == [(f"Manager, {field}", "Kranz AG"), (f"Lead, {field}", "Meadow")]


FORM = """Zeitraum\tJanuar 2019 – Mai 2021
Beruf oder Funktion\tProjektleiterin, ab 2020 Scrum Master
Wichtigste Tätigkeiten und Zuständigkeiten\tEinführung der Lagerverwaltung
Name und Adresse des Arbeitgebers\tKranz Werkzeugbau GmbH, Graz

Zeitraum\tMärz 2015 – Dezember 2018
Position Held: Testerin
Aufgaben: Prüfung aller Ausgaben
Arbeitgeber: Mühle GmbH
"""


def test_forms_name_the_firm_below_the_duties(people: People) -> None:
    (found,) = people("cv.txt", HEAD + FORM)
    first, second = found.document["work"]
    assert (first["position"], first["name"]) == ("Projektleiterin, ab 2020 Scrum Master", "Kranz Werkzeugbau GmbH")
    assert (second["position"], second["name"]) == ("Testerin", "Mühle GmbH")
    assert not any("GmbH" in job.get("summary", "") for job in (first, second))


def test_a_job_that_a_table_lists_and_another_part_tells_of_is_one(people: People) -> None:
    listed = "2018 – 2021\tLead\tMill Ltd\n2015 – 2018\tTester\tMeadow Ltd\n"
    told = "\nWORK HISTORY\n\nLead\nMill Ltd\n2018 – 2021\n- Led it.\n\nTester\nMeadow Ltd\n2014 – 2018\n- Tried it.\n"
    (found,) = people("cv.txt", HEAD + listed + told)
    jobs = [(job["position"], job["startDate"], job.get("highlights")) for job in found.document["work"]]
    assert ("Lead", "2018", ["Led it."]) in jobs
    assert len([job for job in jobs if job[0] == "Lead"]) == 1
    assert len([job for job in jobs if job[0] == "Tester"]) == 2  # of other times: who knows which is right


def test_two_mandates_at_one_firm_in_the_same_years_are_two(people: People) -> None:
    head = "Project Manager, Kranz GmbH\t2019 – 2021\n"
    (found,) = people("cv.txt", f"{HEAD}{head}- Led the till.\n\n{head}- Led the shop.\n- Kept the budget.\n")
    told = [job.get("highlights") for job in found.document["work"]]
    assert told == [["Led the till."], ["Led the shop.", "Kept the budget."]]


def test_tools_between_a_head_and_its_time_cost_neither(people: People) -> None:
    first = "Project Manager, Kranz GmbH\nTechnologies: Java, Git\n01/2019 – 12/2021\n- Led it.\n"
    second = "\nTester, Heron Ltd\nTechnologies: Selenium\n01/2017 – 12/2018\n- Tried it.\n"
    assert jobs(people, first + second) == [("Project Manager", "Kranz GmbH"), ("Tester", "Heron Ltd")]


@pytest.mark.parametrize(
    ("head", "title", "firm"),
    [
        ("Nokia — Project Manager, Networks", "Project Manager, Networks", "Nokia"),
        ("ASST. MANAGER\nKRANZ GMBH", "ASST. MANAGER", "KRANZ GMBH"),
    ],
)
def test_departments_trades_and_short_words_stay_with_the_title(
    people: People, head: str, title: str, firm: str
) -> None:
    assert jobs(people, f"{head}\n2019 – 2021\n- Led it.\n") == [(title, firm)]


@pytest.mark.parametrize(
    "told",
    [
        "Clients: Mill Ltd, City of Graz, Rad AG",
        "Kunden u. a.: Nordwind SE, Lot AG",
        "Kunden (Auszug): Nordwind SE",
        "Kunden: Nordwind SE & Lot AG",
        "Principaux clients : Valmy SA et Groupe Lot",
        "Clientes: Banco Nervio, Lot SL",
        "Clients: Marks and Spencer",
        "Kunden: Siemens und Bosch",
    ],
)
@pytest.mark.parametrize("title", ["Freelance project manager", "Selbständiger Projektleiter"])
def test_those_for_whom_somebody_works_for_themselves_are_no_employer(people: People, title: str, told: str) -> None:
    text = f"{title}\n2018 – 2021\n{told}\n\nProject manager, Kranz GmbH\n2015 – 2018\n\nTester, Meadow\n2012 – 2015\n"
    (found,) = people("cv.txt", HEAD + text)
    assert [(job.get("name"), job.get("summary")) for job in found.document["work"]] == [
        (None, told),
        ("Kranz GmbH", None),
        ("Meadow", None),
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Client: Nordwind SE, Graz", "Nordwind SE"),
        ("Kunden: Nordwind SE", "Nordwind SE"),
        ("Auftraggeber: Nordwind SE", "Nordwind SE"),
        ("Kunden: zwei Banken, ein Händler", "zwei Banken, ein Händler"),
        ("Kunden: Müller & Partner", "Müller & Partner"),
        ("Kunden: Heckler & Koch GmbH", "Heckler & Koch GmbH"),
        ("Kunden: Kranz und Söhne, Graz", "Kranz und Söhne"),
        ("Clients: Rolls Royce and Partners", "Rolls Royce and Partners"),
        ("Clients: Nordwind A/S", "Nordwind A/S"),
    ],
)
def test_one_client_named_is_whom_somebody_works_for(people: People, told: str, name: str) -> None:
    assert jobs(people, f"2018 – 2021\nRole: Lead\n{told}\n") == [("Lead", name)]


@pytest.mark.parametrize(
    "told", ["Clients: Barclays and HSBC", "Kunden: Siemens und Bosch", "Clients : Renault et Peugeot"]
)
@pytest.mark.parametrize("whom", ["Nordwind Consulting Ltd, London\n{}", "Employer: Nordwind Consulting Ltd\n{}"])
def test_two_clients_take_nobody_s_employer_away(people: People, whom: str, told: str) -> None:
    (found,) = people("cv.txt", f"{HEAD}01/2017 – present Project Manager\n{whom.format(told)}\n- Led projects\n")
    (job,) = found.document["work"]
    assert (job["name"], job["summary"], job["highlights"]) == ("Nordwind Consulting Ltd", told, ["Led projects"])


def test_two_clients_stay_a_point_of_the_list(people: People) -> None:
    text = "01/2017 – present Project Manager\nNordwind SE\n- Led projects\n- Clients: Barclays and HSBC\n"
    (found,) = people("cv.txt", HEAD + text)
    (job,) = found.document["work"]
    assert (job["name"], job["highlights"]) == ("Nordwind SE", ["Led projects", "Clients: Barclays and HSBC"])


def test_points_of_a_definition_are_told_by_their_own_job(people: People) -> None:
    text = (
        "**2018–now** Freelance lead, own firm\n:   Clients: Mill Ltd, Rad AG\n\n"
        "**2015–2018** Project manager, *Meadow*\n:   Ran the shop.\n:   Tests.\n\n**2012–2015** Tester, *Lot*\n"
    )
    head = "Ada Kranz\n=========\nada.kranz@example.org\n\nExperience\n----------\n"
    (found,) = people("cv.md", head + text)
    assert [(job.get("position"), job.get("name")) for job in found.document["work"]] == [
        ("Freelance lead", None),
        ("Project manager", "Meadow"),
        ("Tester", "Lot"),
    ]


@pytest.mark.parametrize("told", ["Kunden: Lot AG, Mill GmbH", "Kunde: Lot AG", "Clients: Marks and Spencer"])
def test_a_project_is_for_all_clients_that_it_names(people: People, told: str) -> None:
    (found,) = people(
        "cv.txt", HEAD.replace("EXPERIENCE", "PROJECTS") + f"2018 – 2021\n{told}\nRole: Lead\n- Led it.\n"
    )
    (project,) = found.document["projects"]
    assert (project["entity"], project["roles"]) == (told.partition(": ")[2], ["Lead"])
    assert "description" not in project


def test_a_head_that_says_the_same_twice_is_read(lines: Callable[[str], list[Line]]) -> None:
    said = "Work with product and engineering"
    draft = Draft()
    read_work(draft, jobs_of(lines(f"{said}: - {said}\t01/2023 - 12/2023")))
    assert draft.document["work"][0]["startDate"] == "2023-01"


def test_a_dash_in_a_cell_without_a_head_takes_no_employer_away(people: People) -> None:
    text = "Kranz AG, Linz\n2019 – 2021\t–\tLead\n2017 – 2019\t–\tTester"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nWork experience\n{text}\n\nSkills\nScrum, Jira")
    assert [(job.get("name"), job["position"]) for job in found.document["work"]][1] == ("Kranz AG", "Tester")


def test_why_somebody_did_not_work_ends_no_job_before_it(people: People) -> None:
    text = "2021-02 – 2023-03\nLead\nMill Ltd\n- Led it.\n\nParental leave\n2020-08 – 2021-01\n"
    (found,) = people("cv.txt", HEAD + text)
    (job,) = found.document["work"]
    assert (job["position"], job["name"]) == ("Lead", "Mill Ltd")
    assert "Parental" not in str(found.document)


def test_since_when_somebody_was_more_is_a_point_of_its_own_below_others(people: People) -> None:
    text = "02/2014 – 12/2018 Lead, Mill Ltd\n- Led twelve people\nSince Jan 16 Head of PMO\n- Wrote the rules\n"
    (found,) = people("cv.txt", HEAD + text)
    (job,) = found.document["work"]
    assert job["highlights"] == ["Led twelve people", "Since Jan 16 Head of PMO", "Wrote the rules"]


@pytest.mark.parametrize(
    "told",
    [
        "Elternzeit (1. Kind)",
        "Sabbatical, Weltreise",
        "Mutterschutz und Elternzeit",
        "Career break – travel",
        "Militärdienst",
    ],
)
def test_more_may_be_told_of_a_leave(people: People, told: str) -> None:
    text = f"Lead, Mill Ltd\n2018 – 2021\n\n{told}\n2017 – 2018\n\nTester, Lot Ltd\n2014 – 2017\n"
    assert jobs(people, text) == [("Lead", "Mill Ltd"), ("Tester", "Lot Ltd")]


@pytest.mark.parametrize("told", ["Elternzeitvertretung, Kranz AG", "Sabbatical Consultant, Mill Ltd"])
def test_a_job_that_names_a_leave_is_one(people: People, told: str) -> None:
    assert len(jobs(people, f"Lead, Mill Ltd\n2018 – 2021\n\n{told}\n2017 – 2018\n")) == 2


def test_two_jobs_that_last_are_two(people: People) -> None:
    text = "Seit 2015: Geschäftsführerin der Nordlicht GmbH\nSeit 2019: Vorsitzende des Vereins\n"
    (found,) = people("cv.txt", HEAD + text)
    assert "Seit 2019" not in str([job.get("name") for job in found.document["work"]])


def test_a_firm_stands_below_a_head_that_names_only_a_town_beside_the_title(people: People) -> None:
    text = "Lead | 2018 – 2021 | Graz\nKranz Hospital Ltd\n- Led it.\n\nTester | 2014 – 2018 | Graz\nMill Ltd\n"
    assert jobs(people, text) == [("Lead", "Kranz Hospital Ltd"), ("Tester", "Mill Ltd")]


@pytest.mark.parametrize(
    "told", ["Schwerpunkt Logistik", "Digital Transformation", "Vorlesungen an der Universität Graz"]
)
def test_what_is_told_below_a_head_with_a_town_is_no_firm(people: People, told: str) -> None:
    text = f"Beraterin | 2018 – 2021 | Graz\n{told}\n- Konzepte\n\nTesterin | 2014 – 2018 | Graz\n- Pläne\n"
    assert told not in str([name for _, name in jobs(people, text)])


def test_a_firm_to_be_asked_about_is_no_surer_for_a_role_beside_it(people: People) -> None:
    text = "2018 – 2021\nLeiterin Nordlicht GmbH\n- Led it.\n\n2016 – 2018\nTesterin\n- Tried it.\n"
    (found,) = people("cv.txt", HEAD + text)
    assert "name" not in found.document["work"][1]
    asked = [one.pointer for one in found.traces if not one.sure]
    assert asked == ["/work/0/position", "/work/0/name", "/work/1/name"]


def test_a_firm_that_reads_like_a_title_stands_above_a_label_for_the_title(
    people: Callable[[str, object], list[Any]],
) -> None:
    jobs = "Transalp – Chambéry    2016 – 2020\nFonction : Chef de projet\n\n"
    jobs += "Cegel Ingénierie – Villeurbanne    2011 – 2016\nFonction : Ingénieur d’études\n"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nExpérience professionnelle\n\n{jobs}")
    assert [(job["position"], job["name"]) for job in found.document["work"]] == [
        ("Chef de projet", "Transalp"),
        ("Ingénieur d’études", "Cegel Ingénierie"),
    ]
