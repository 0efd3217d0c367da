"""Whose CV it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_headline import read_headline
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.layout import Layout, Line

People = Callable[[str, object], list[Any]]

Lines = Callable[[str], list[Line]]


def basics(layout: Layout, source: str = "cv.pdf") -> dict[str, Any]:
    draft = Draft()
    line = read_name(draft, layout, source)
    if line is not None:
        read_headline(draft, layout.lines, line)
    found: dict[str, Any] = draft.document.get("basics", {})
    return found


@pytest.mark.parametrize(
    "name",
    [
        "Anna Jordan",
        "Anna Burmeister",
        "Jonas Kaufmann",
        "Maria Headley",
        "Eva Masterson",
        "Omar Israel",
        "Le Van An",
        "Ellen Page",
    ],
)
def test_a_surname_that_is_a_word_too_needs_a_label_a_mail_or_the_file(lines: Lines, name: str) -> None:
    first, *_, last = name.split()
    below = "\nProject Manager\n"
    assert as_name(name) == ""
    found = basics(Layout(lines(f"{name}{below}{first.lower()}.{last.lower()}@example.org")))
    assert found == {"name": name, "label": "Project Manager"}
    assert basics(Layout(lines(f"{name}{below}77@example.org")), f"CV_{first}_{last}.pdf")["name"] == name
    assert basics(Layout(lines(f"Name: {name}{below}77@example.org")))["name"] == name


@pytest.mark.parametrize(
    ("text", "name"), [("THAO DO", "Thao Do"), ("WEI LI", "Wei Li"), ("BO LI", "Bo Li"), ("LIN MA", "Lin Ma")]
)
def test_short_surnames_in_capitals(lines: Lines, text: str, name: str) -> None:
    assert basics(Layout(lines(f"{text}\nProject Manager\n77@example.org")))["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "Graz Austria",
        "GRAZ AT",
        "Project Manager",
        "Kranz GmbH",
        "Kranz Ltd",
        "University of York",
        "Master of Science",
        "Head Coach",
        "Lead Developer",
        "Industriekaufmann Spedition",
    ],
)
def test_what_is_no_name_whatever_speaks_for_it(lines: Lines, text: str) -> None:
    mail = f"{text.replace(' ', '.').lower()}@example.org"
    assert as_name(text, doubtful=True) == ""
    assert "name" not in basics(Layout(lines(f"{text}\nProject Manager\n{mail}")), f"{text}.pdf")
    assert "name" not in basics(Layout(lines(f"Name: {text}")))


@pytest.mark.parametrize("first", ["Technischer Leiter", "Deutsche Bank", "La Paz"])
def test_what_might_be_a_name_or_else_is_asked_about(lines: Lines, first: str) -> None:
    draft = Draft()
    text = lines(f"{first}\nProjektmanager\nmail77@example.org")
    line = read_name(draft, Layout(text), "cv.pdf")
    assert "name" not in draft.document.get("basics", {})
    assert (draft.traces[0].pointer, line) == ("/basics/name", text[0])


def test_a_sure_name_goes_before_a_title_that_might_be_one(lines: Lines) -> None:
    text = "Technical Lead\nAda Kranz\nProject manager\nada.kranz@example.org"
    assert basics(Layout(lines(text)), "CV_Ada_Kranz_Technical_Lead.pdf")["name"] == "Ada Kranz"


def test_the_largest_line_is_the_name(lines: Lines) -> None:
    text = [
        replace(line, size=24.0 if "Ada" in line.text else 10.0)
        for line in lines("Last updated\nAda Kranz\nProject manager")
    ]
    assert basics(Layout(text)) == {"name": "Ada Kranz", "label": "Project manager"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada María Kranz de la\nVega\nContact", "Ada María Kranz de la Vega"),
        ("Ada María\nKranz de la\nVega\nContact", "Ada María Kranz de la Vega"),
        ("Ada Ní\nKranz-\nMühlen\nContact", "Ada Ní Kranz-Mühlen"),
        ("Ada\nKranz\nGraz", "Ada Kranz"),
        ("Ada Kranz\nGraz de la\nFrontera", "Ada Kranz"),
    ],
)
def test_a_name_in_the_largest_print_goes_on_while_its_line_cannot_be_the_last(
    lines: Lines, text: str, name: str
) -> None:
    large = [
        replace(
            line,
            size=20.0 if number < text.count("\n") else 10.0,
            gap=0.2,
            box=(40, 20 * number, 300, 20 * number + 18),
        )
        for number, line in enumerate(lines(text))
    ]
    assert basics(Layout(large)).get("name") == name


@pytest.mark.parametrize("between", ["", " ", "\t"])
@pytest.mark.parametrize("heading", ["PERSONAL INFORMATION", "INFORMATIONS PERSONNELLES", "PERSÖNLICHE DATEN"])
def test_the_heading_beside_a_name_is_no_part_of_it(lines: Lines, heading: str, between: str) -> None:
    text = f"Curriculum vitae\n{heading}{between}Ada Kranz\nada.kranz@example.com"
    assert basics(Layout(lines(text)))["name"] == "Ada Kranz"


def test_plain_text_begins_with_the_name(lines: Lines) -> None:
    found = basics(Layout(lines("Ada Kranz\nInterim Project Manager\nkranz.a@example.com\nLeads projects.")))
    assert found == {"name": "Ada Kranz", "label": "Interim Project Manager"}


@pytest.mark.parametrize("heading", ["Personal data", "Persönliche Daten", "Contact", "Coordonnées"])
def test_a_name_may_stand_first_below_the_heading_of_personal_details(lines: Lines, heading: str) -> None:
    text = [replace(line, bold=True) for line in lines(f"Curriculum Vitae\n{heading}\nAda Kranz\nGraz\n77@example.org")]
    assert basics(Layout(text))["name"] == "Ada Kranz"
    work = [replace(line, bold=True) for line in lines("Curriculum Vitae\nWork\nMerrow Tell\nGraz\n77@example.org")]
    assert "name" not in basics(Layout(work))


def test_letters_set_wide_are_words(lines: Lines) -> None:
    assert basics(Layout(lines("A D A\tK R A N Z\nProject manager\n77@example.org")))["name"] == "Ada Kranz"


@pytest.mark.parametrize(("mail", "name"), [("ada.kranz@example.org", "Ada Kranz"), ("77@example.org", None)])
def test_who_says_it_in_few_words_is_known_by_the_address_too(lines: Lines, mail: str, name: str | None) -> None:
    assert basics(Layout(lines(f"Welcome here.\nI am Ada Kranz, a project manager.\n{mail}"))).get("name") == name


def test_two_names_alike_make_neither_sure(lines: Lines) -> None:
    text = [replace(line, size=20.0) for line in lines("Quiet Meadow\nAda Kranz")]
    draft = Draft()
    read_name(draft, Layout([replace(line, box=text[0].box) for line in text]), "x")
    assert draft.traces[0].pointer == "/basics/name"


def test_no_name_is_made_of_nothing(lines: Lines) -> None:
    assert basics(Layout(lines("Profile\n\nleads projects"))) == {}


def test_an_address_spells_umlauts_out(lines: Lines) -> None:
    text = "Side bar\nSmall town\nSecond Name\nFriedemann Mühlen\nf.muehlen@example.com"
    assert basics(Layout(lines(text)))["name"] == "Friedemann Mühlen"


@pytest.mark.parametrize("text", ["Ada Kranz, M.Sc.", "Ada Kranz Ph.D.", "Ada Kranz (B.A.)"])
def test_a_degree_with_dots_ends_no_sentence(lines: Lines, text: str) -> None:
    assert basics(Layout(lines(f"{text}\n77@example.org")))["name"] == "Ada Kranz"
    assert "name" not in basics(Layout(lines("Ada Kranz.\n77@example.org")))


def test_a_heading_with_a_time_is_no_name() -> None:
    found = [Line("Experience", level=1), Line("Nordvik Mill (May 2013 – 2020)", level=1), Line("Tester", level=2)]
    assert "name" not in basics(Layout(found))


def test_letters_of_a_degree_behind_a_comma_speak_for_a_name(lines: Lines) -> None:
    found = basics(Layout(lines("CURRICULUM VITAE\nAda Berta Kranz, MD, MPH, MEcon\n\nPersonal data\n")))
    assert found["name"] == "Ada Berta Kranz"


WORD = Line("CURRICULUM VITAE", box=(40, 40, 200, 60), size=22, bold=True)


def test_a_name_below_the_word_for_a_cv_need_not_be_in_its_print() -> None:
    name = Line("Ada Maria Kranz, MD, MPH", box=(40, 70, 200, 80), size=11)
    told = Line("Born in Graz", box=(40, 90, 200, 100), size=11)
    assert basics(Layout([WORD, name, told]))["name"] == "Ada Maria Kranz"


@pytest.mark.parametrize("text", ["Ada Kranz, PhD.", "• Name: Ada Kranz", "• Nom : Kranz Ada"])
def test_a_dot_behind_letters_and_a_sign_before_a_label_hide_no_name(text: str) -> None:
    lines = [Line("Curriculum Vitae"), Line(text), Line("ada@example.org")]
    assert set(basics(Layout(lines))["name"].split()) == {"Ada", "Kranz"}


def test_a_sentence_about_somebody_is_no_name() -> None:
    assert "name" not in basics(Layout([WORD, Line("Mill Street, Graz.", size=11), Line("Led it.", size=11)]))


def test_where_all_print_is_alike_size_tells_nothing() -> None:
    texts = ["Ada Kranz", "IT-Projektleiter (freiberuflich)", "info@kranz.example", "Kenntnisse", "Jira", "Pflege"]
    more = ["PHP", "SQL", "Sprachen", "Deutsch", "Englisch", "Zertifikate", "PMP"]
    told = [Line(text, size=11.0, bold=text == "Ada Kranz") for text in texts + more]
    assert basics(Layout(told)) == {"name": "Ada Kranz", "label": "IT-Projektleiter (freiberuflich)"}


def test_a_headline_in_the_print_of_the_name_is_not_of_it() -> None:
    told = [Line("Ada Kranz", size=20.0), Line("IT-Projektleiter", size=20.0), Line("Ich leite Projekte.", size=9.0)]
    assert basics(Layout(told)) == {"name": "Ada Kranz", "label": "IT-Projektleiter"}


def test_a_later_of_the_same_name(lines: Lines) -> None:
    text = "Robert T. Kranz Jr.\nrobert.kranz@example.org\nProgram Manager"
    assert basics(Layout(lines(text)))["name"] == "Robert T. Kranz Jr."


@pytest.mark.parametrize("text", ["ADA M. KRANZ JR.", "Ada Kranz\tProject Manager", "Ada v. Kranz", "Dr.ssa Ada Kranz"])
def test_a_name_above_an_address_is_one_however_it_is_written(lines: Lines, text: str) -> None:
    found = basics(Layout(lines(f"{text}\nGraz · 77@example.org\n\nExperience\nMill Ltd")))
    assert found["name"].startswith("Ada ")


def test_two_titles_side_by_side_stand_above_a_name(lines: Lines) -> None:
    found = basics(Layout(lines("Technical Lead\tProject Manager\nAda Kranz\n77@example.org")))
    assert found["name"] == "Ada Kranz"


@pytest.mark.parametrize(
    "table",
    [
        "Certificates\nName\tIssuer\tYear\nPMP\tPMI\t2019",
        "Certificats\nNom\tOrganisme\tAnnée\nPMP\tPMI\t2019",
        "Projekte\nName\tKunde\tRolle\tZeitraum\nUmbau\tKranz AG\tLeiterin\t2019 – 2021",
        "Skills\nName\tLevel\tYears\nSQL\tExpert\t7",
    ],
)
def test_the_head_of_a_table_is_nobodys_name(people: People, table: str) -> None:
    (found,) = people("cv.txt", f"Ada Kranz\nada@kranz.example\n\nWork\n2019 – 2021 Tester, Mill Ltd\n\n{table}\n")
    assert found.document["basics"]["name"] == "Ada Kranz"


@pytest.mark.parametrize("heading", ["Languages", "Sprachen"])
def test_in_a_short_document_in_one_print_neither_a_town_nor_a_list_is_of_the_name(heading: str) -> None:
    texts = [
        "Jane Marlow",
        "Leeds, jane@marlow.example, 0451 555237",
        "Experience",
        "Lead, Mill Ltd, 2019 – 2024",
        heading,
        "English, French",
    ]
    assert basics(Layout([Line(text, size=11) for text in texts])).get("name") == "Jane Marlow"


def test_a_town_before_an_address_below_a_name_in_large_print_is_not_of_it() -> None:
    texts = ["Jane Marlow", "Leeds, jane@marlow.example, 0451 555237", "Experience", "Lead, Mill Ltd, 2019 – 2024"]
    lines = [Line(text, size=18 if n < 2 else 11) for n, text in enumerate(texts)]
    assert basics(Layout(lines)).get("name") == "Jane Marlow"
