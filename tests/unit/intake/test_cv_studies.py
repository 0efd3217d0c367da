"""Heads of studies, told apart."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.unit.intake.entry_heads import heads, sure
from tpmmatch.intake.cv_studies import read_study


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            ["Princeton University, PhD in Computer Science – Princeton, NJ"],
            {"institution": "Princeton University", "studyType": "PhD", "area": "Computer Science"},
        ),
        (
            ["Bachelor of Science in Computer Science, University of California, Berkeley, Berkeley, CA, USA"],
            {
                "institution": "University of California, Berkeley",
                "studyType": "Bachelor of Science",
                "area": "Computer Science",
            },
        ),
        (
            ["Diplom Wirtschaftsinformatik", "Technische Universität Ellernbach"],
            {
                "institution": "Technische Universität Ellernbach",
                "studyType": "Diplom",
                "area": "Wirtschaftsinformatik",
            },
        ),
        (
            ["Master of Business Administration, Stanford University, Stanford, CA, USA"],
            {"institution": "Stanford University", "studyType": "Master of Business Administration"},
        ),
        (
            ["CAS FHNW Projektmanagement"],
            {"institution": "FHNW", "studyType": "CAS", "area": "Projektmanagement"},
        ),
        (
            ["CAS Leadership (HWZ)"],
            {"institution": "HWZ", "studyType": "CAS", "area": "Leadership"},
        ),
        (
            ["CAS HES-SO en Gestion de projet"],
            {"institution": "HES-SO", "studyType": "CAS", "area": "Gestion de projet"},
        ),
        (
            ["Certificate of Advanced Studies in Leadership, HSLU"],
            {"institution": "HSLU", "studyType": "Certificate of Advanced Studies", "area": "Leadership"},
        ),
        (
            ["Bauingenieur FH, Hochschule Rapperswil"],
            {"institution": "Hochschule Rapperswil", "studyType": "Bauingenieur FH"},
        ),
        (
            ["Eidg. dipl. ICT-Manager (HFP), WISS Luzern"],
            {"institution": "WISS Luzern", "studyType": "Eidg. dipl. ICT-Manager (HFP)"},
        ),
        (
            ["Maestría en Administración Universidad Anáhuac"],
            {"institution": "Universidad Anáhuac", "studyType": "Maestría", "area": "Administración"},
        ),
        (
            ["HTL für EDV und Organisation", "HTL Leonding, Matura"],
            {"institution": "HTL Leonding", "studyType": "Matura"},
        ),
        (
            ["A-Levels: Maths, Physics, Notre Dame Sixth Form College"],
            {"institution": "Notre Dame Sixth Form College", "studyType": "A-Levels", "area": "Maths, Physics"},
        ),
        (
            ["Eton", "A-Levels: Maths, Physics, Chemistry"],
            {"studyType": "A-Levels", "area": "Maths, Physics, Chemistry"},
        ),
        (
            ["Bachelor (FH): Informatik, FH Wels"],
            {"institution": "FH Wels", "studyType": "Bachelor (FH)", "area": "Informatik"},
        ),
        (["A-Levels: Maths, Physics, Eton"], {"studyType": "A-Levels", "area": "Maths, Physics"}),
        (["Abitur (Note 1,3): Mathematik, Physik"], {"studyType": "Abitur (Note 1,3)", "area": "Mathematik"}),
        (
            ["Bachelor of Science (Major: Physics), Mill University"],
            {"institution": "Mill University", "studyType": "Bachelor of Science (Major: Physics)"},
        ),
        (
            ["Fachinformatikerin Anwendungsentwicklung", "Berufskolleg West"],
            {"institution": "Berufskolleg West", "studyType": "Fachinformatikerin Anwendungsentwicklung"},
        ),
        (
            ["CFC d'employée de commerce", "Gymnase de Morges"],
            {"institution": "Gymnase de Morges", "studyType": "CFC d'employée de commerce"},
        ),
        (
            ["Mill University / MSc, Physics"],
            {"institution": "Mill University", "studyType": "MSc", "area": "Physics"},
        ),
        (["CESS, Athénée royal de Dinant"], {"institution": "Athénée royal de Dinant", "studyType": "CESS"}),
        (
            ["Software Engineering, Mill University"],
            {"institution": "Mill University", "area": "Software Engineering"},
        ),
    ],
)
def test_studies(texts: list[str], values: dict[str, str]) -> None:
    assert sure(read_study(heads(*texts))) == values


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["Fachhochschule Ulm", "Diplom – Betriebswirtschaft"], ("Diplom", "Betriebswirtschaft", "Fachhochschule Ulm")),
        (["University of Leeds", "BA – History"], ("BA", "History", "University of Leeds")),
        (
            ["Grado, Ingeniería civil", "Universidad de Burgos"],
            ("Grado", "Ingeniería civil", "Universidad de Burgos"),
        ),
    ],
)
def test_fields_of_study_behind_a_dash_or_comma(texts: list[str], values: tuple[str, str, str]) -> None:
    found = sure(read_study(heads(*texts)))
    assert (found.get("studyType"), found.get("area"), found.get("institution")) == values


def test_a_firm_is_no_field_of_study() -> None:
    role = read_study(heads("Ausbildung zur Tischlerin, Kranz KG"))
    assert ("area" in role.values, role.values["institution"]) == (False, "Kranz KG")
    assert read_study(heads("BSc, Physics")).values["area"] == "Physics"


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("B.E. from Anna University in 2017 with 68%", "Anna University"),
        ("BSc, Mill School in Colours", "Mill School in Colours"),
        ("Técnico Superior en Finanzas y Comercio – IES Tierno", "IES Tierno"),
    ],
)
def test_what_a_school_is_called(text: str, school: str) -> None:
    assert read_study(heads(text)).values["institution"] == school


@pytest.mark.parametrize(
    ("text", "degree", "area", "school"),
    [
        ("Dipl.-Ing. (FH), Hochschule Ulm", "Dipl.-Ing. (FH)", None, "Hochschule Ulm"),
        ("Hochschule Ulm, Dipl.-Ing. (FH)", "Dipl.-Ing. (FH)", None, "Hochschule Ulm"),
        ("Diplom-Betriebswirt (FH), Fachhochschule Ulm", "Diplom-Betriebswirt (FH)", None, "Fachhochschule Ulm"),
        ("Diplom-Ingenieur (TU) Maschinenbau, TU Wien", "Diplom-Ingenieur (TU)", "Maschinenbau", "TU Wien"),
        ("Diplom-Ingenieur (FH)", "Diplom-Ingenieur (FH)", None, None),
        ("High school diploma, Nordlicht School", "High school diploma", None, "Nordlicht School"),
        ("University diploma in Physics, University of Leeds", "University diploma", "Physics", "University of Leeds"),
        # schools as before
        ("Diplom, Fachhochschule Ulm (FH)", "Diplom", None, "Fachhochschule Ulm (FH)"),
        ("Diplom, Technikum Wien (FH)", "Diplom", None, "Technikum Wien (FH)"),
        ("MSc (Physics), Master School of Leeds", "MSc", "Physics", "Master School of Leeds"),
        ("Master School of Leeds", None, None, "Master School of Leeds"),
    ],
)
def test_degrees_that_name_a_kind_of_school(
    text: str, degree: str | None, area: str | None, school: str | None
) -> None:
    values = read_study(heads(text)).values
    assert (values.get("studyType"), values.get("area"), values.get("institution")) == (degree, area, school)


@pytest.mark.parametrize(
    ("text", "degree", "area", "school"),
    [
        ("Diplôme d'ingénieur, ISAE-SUPAERO, Toulouse", "Diplôme d'ingénieur", None, "ISAE-SUPAERO"),
        ("MBA, INSEAD", "MBA", None, "INSEAD"),
        ("Dipl. Techniker HF Informatik, IBZ Bern", "Dipl. Techniker HF Informatik", None, "IBZ Bern"),
        ("BTS Informatique de gestion, INP-HB Bamako", "BTS Informatique de gestion", None, "INP-HB Bamako"),
        ("A.A.S., Networking, Mill Community College", "A.A.S.", "Networking", "Mill Community College"),
        (
            "Staatlich geprüfter Techniker, Fachschule Kranz, Bruchsal",
            "Staatlich geprüfter Techniker",
            None,
            "Fachschule Kranz",
        ),
        ("MSc Physics, EQF level 7, TU Wien", "MSc", "Physics", "TU Wien"),
        (
            "Diplôme d'ingénieur, spécialité bois\tNiveau 7 CEC Télécom Mill",
            "Diplôme d'ingénieur",
            "spécialité bois",
            "Télécom Mill",
        ),
        # subjects as before
        ("B.Tech, CSE", "B.Tech", "CSE", None),
        ("B.E., ECE, Anna University", "B.E.", "ECE", "Anna University"),
        ("Bachelor, BWL", "Bachelor", "BWL", None),
        ("MSc, Robotics, KTH", "MSc", "Robotics", "KTH"),
        ("MBA, FINANCE", "MBA", "FINANCE", None),
        ("Licence, LEA Anglais", "Licence", "LEA Anglais", None),
        ("BSc, Level 3 Design", "BSc", "Level 3 Design", None),
    ],
)
def test_a_school_by_its_abbreviation_is_no_subject(
    text: str, degree: str, area: str | None, school: str | None
) -> None:
    values = read_study(heads(text)).values
    assert (values.get("studyType"), values.get("area"), values.get("institution")) == (degree, area, school)


def test_an_abbreviation_behind_a_single_word_may_be_a_subject() -> None:
    assert sure(read_study(heads("Master, GRZ"))) == {"studyType": "Master"}
    assert sure(read_study(heads("Diplom Holzbau, GRZ")))["institution"] == "GRZ"


@pytest.mark.parametrize("framed", ["EQF level 7", "EQR-Niveau 7", "Niveau CEC 7", "Nivel MEC 7", "DQR 6"])
def test_how_high_a_degree_is_is_no_field_of_study(framed: str) -> None:
    role = read_study(heads(f"Master of Science\t{framed}", "Technische Universität Berlin"))
    assert sure(role) == {"studyType": "Master of Science", "institution": "Technische Universität Berlin"}


def test_a_town_behind_a_school_with_a_label_is_no_part_of_its_name() -> None:
    found = sure(read_study(heads("Degree\tBSc Physics", "Name of organisation\tMill University, Leeds")))
    assert found == {"studyType": "BSc", "area": "Physics", "institution": "Mill University"}


def test_a_school_of_another_is_named_with_it() -> None:
    found = sure(read_study(heads("Grenoble INP - Ensimag", "Informatique", "Diplôme d'ingénieur")))
    assert found == {
        "institution": "Grenoble INP - Ensimag",
        "studyType": "Diplôme d'ingénieur",
        "area": "Informatique",
    }


def test_what_stands_beside_a_school_and_names_no_field_is_asked_about() -> None:
    assert "area" not in sure(read_study(heads("University of Bath, Rowing Club")))


def test_a_university_keeps_the_town_within_its_name() -> None:
    found = sure(read_study(heads("Master Informatik", "FernUniversität in Hagen")))
    assert found["institution"] == "FernUniversität in Hagen"


@pytest.mark.parametrize("town", ["Los Angeles", "San Diego"])
def test_a_university_of_a_state_keeps_its_town_behind_a_label(town: str) -> None:
    found = sure(read_study(heads("Degree\tBSc Physics", f"School\tUniversity of California, {town}")))
    assert found["institution"] == f"University of California, {town}"


def test_a_long_degree_under_its_school_keeps_its_time(people: Callable[[str, object], list[Any]]) -> None:
    rows = "Mill Université\tLille\nMaster Informatique\t2010 — 2012\nUniversité Hill\tRennes\n"
    rows += "Licence professionnelle Systèmes informatiques et réseaux\t2009 — 2010\n"
    rows += "Lycée Voss\tBrest\nBTS Services informatiques aux organisations\t2007 — 2009"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nFormation\n\n{rows}\n\nCompétences\nJira\n")
    assert [(one["institution"], one["startDate"]) for one in found.document["education"]] == [
        ("Mill Université", "2010"),
        ("Université Hill", "2009"),
        ("Lycée Voss", "2007"),
    ]
    assert found.document["education"][1]["studyType"].startswith("Licence")


@pytest.mark.parametrize(
    ("head", "degree", "area"),
    [
        ("Physik (Diplom), TU München", "Diplom", "Physik"),
        ("Wirtschaftsinformatik (Dipl.), FH Fulda", "Dipl.", "Wirtschaftsinformatik"),
        ("Informatik (M.Sc.), Universität Kassel", "M.Sc.", "Informatik"),
        ("MSc (Physics), University of Leeds", "MSc", "Physics"),
    ],
)
def test_of_degree_and_subject_either_may_stand_in_brackets(head: str, degree: str, area: str) -> None:
    found = sure(read_study(heads(head)))
    assert (found["studyType"], found["area"]) == (degree, area)


@pytest.mark.parametrize(
    ("head", "degree", "firm"),
    [
        ("Bankkauffrau, Kasseler Sparkasse", "Bankkauffrau", "Kasseler Sparkasse"),
        ("Fachinformatiker Systemintegration (IHK), Kranz AG", "Fachinformatiker Systemintegration (IHK)", "Kranz AG"),
    ],
)
def test_a_trade_is_learned_at_a_firm(head: str, degree: str, firm: str) -> None:
    assert sure(read_study(heads(head))) == {"studyType": degree, "institution": firm}


@pytest.mark.parametrize(
    ("texts", "degree", "area", "school"),
    [
        (
            ["A-Levels, Maths, Economics, Geography", "Mill College"],
            "A-Levels",
            "Maths, Economics, Geography",
            "Mill College",
        ),
        (["Mill College, Unterau", "A-Levels, Maths, French"], "A-Levels", "Maths, French", "Mill College"),
        (
            ["University of California, Davis — B.S., Computer Science"],
            "B.S.",
            "Computer Science",
            "University of California, Davis",
        ),
        (
            ["Mill University, Unterau — B.Eng., Biomedical Engineering"],
            "B.Eng.",
            "Biomedical Engineering",
            "Mill University",
        ),
        (
            ["Polytech Mill", "Diplôme d’ingénieur, Systèmes d’information"],
            "Diplôme d’ingénieur",
            "Systèmes d’information",
            "Polytech Mill",
        ),
        (
            ["Mill Business School", "Digital Transformation", "Executive Master"],
            "Executive Master",
            "Digital Transformation",
            "Mill Business School",
        ),
        (
            ["Mill College", "Maths, Computing, French", "A levels"],
            "A levels",
            "Maths, Computing, French",
            "Mill College",
        ),
        (
            ["Mill University", "B.E. IN COMPUTER SCIENCE AND ENGINEERING"],
            "B.E.",
            "COMPUTER SCIENCE AND ENGINEERING",
            "Mill University",
        ),
        (
            ["Diplom-Informatiker, Informatik mit Nebenfach Wirtschaft, Universität Mill"],
            "Diplom-Informatiker",
            "Informatik mit Nebenfach Wirtschaft",
            "Universität Mill",
        ),
        (
            ["York University, Mill School of Business", "MBA, Operations"],
            "MBA",
            "Operations",
            "York University, Mill School of Business",
        ),
        (["MSc, Physics, with distinction", "Mill University"], "MSc", "Physics", "Mill University"),
        (
            ["University of Mill", "Bachelor of Science - BS, Physics"],
            "Bachelor of Science",
            "Physics",
            "University of Mill",
        ),
    ],
)
def test_subjects_belong_to_their_degrees(texts: list[str], degree: str, area: str, school: str) -> None:
    found = sure(read_study(heads(*texts)))
    assert (found["studyType"], found["area"], found["institution"]) == (degree, area, school)


def test_what_was_studied_may_stand_behind_a_label_and_a_comma() -> None:
    found = sure(read_study(heads("Abschluss: Diplomstudium, Maschinenbau", "Name der Bildungseinrichtung: TU Mill")))
    assert (found["studyType"], found["area"]) == ("Diplomstudium", "Maschinenbau")


def test_two_schools_of_which_none_is_a_university_are_not_one() -> None:
    assert sure(read_study(heads("Grundschule Ulm, Gymnasium Ulm")))["institution"] == "Grundschule Ulm"


def test_a_degree_in_capitals_keeps_its_of() -> None:
    found = sure(read_study(heads("BACHELOR OF SCIENCE IN COMPUTER SCIENCE", "UNIVERSITY OF MILL")))
    assert (found["studyType"], found["area"]) == ("BACHELOR OF SCIENCE", "COMPUTER SCIENCE")
