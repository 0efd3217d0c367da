"""Heads of entries, told apart."""

import pytest

from tests.unit.intake.entry_heads import heads, sure
from tpmmatch.intake.cv_roles import read_role
from tpmmatch.intake.layout import Line


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            ["Project Manager, Mill Ltd, Cork, Ireland"],
            {"position": "Project Manager", "name": "Mill Ltd", "location": "Cork, Ireland"},
        ),
        (
            ["Nexus AI, Co-Founder & CTO – San Francisco, CA"],
            {"position": "Co-Founder & CTO", "name": "Nexus AI", "location": "San Francisco, CA"},
        ),
        (
            ["Senior Software Engineer", "Stripe • San Francisco, CA"],
            {"position": "Senior Software Engineer", "name": "Stripe", "location": "San Francisco, CA"},
        ),
        (
            ["Kranz Maschinenbau GmbH", "Projektleiter CRM-Einführung"],
            {"position": "Projektleiter CRM-Einführung", "name": "Kranz Maschinenbau GmbH"},
        ),
        (
            ["Product Manager, Google, Mountain View, CA, USA"],
            {"position": "Product Manager", "name": "Google", "location": "Mountain View, CA, USA"},
        ),
        (
            ["Project Manager, Manufacturing Systems, Janssen Sciences UC, Cork"],
            {"position": "Project Manager, Manufacturing Systems", "name": "Janssen Sciences UC", "location": "Cork"},
        ),
        (["Tester, Nordvik AS, NO"], {"position": "Tester", "name": "Nordvik AS", "location": "NO"}),
        (
            ["Tester, Nordvik", "Wagga NSW, Australia"],
            {"position": "Tester", "name": "Nordvik", "location": "Wagga NSW, Australia"},
        ),
        (["Engineer – Firmware | Kranz AG"], {"position": "Engineer – Firmware", "name": "Kranz AG"}),
        (["Kranz AG\tEngineer – Firmware"], {"position": "Engineer – Firmware", "name": "Kranz AG"}),
        (
            ["Engineer, Kranz Inc\tSomerville MA"],
            {"position": "Engineer", "name": "Kranz Inc", "location": "Somerville MA"},
        ),
        (["Entwickler, kranz.com ag"], {"position": "Entwickler", "name": "kranz.com ag"}),
        (["Mill School of Leeds, MSL", "Teacher"], {"position": "Teacher", "name": "Mill School of Leeds"}),
        (["Salt – Paris"], {"name": "Salt", "location": "Paris"}),
        (["Consultant, Deloitte Consulting"], {"position": "Consultant", "name": "Deloitte Consulting"}),
        (["Director, Product Management – Acme Ltd"], {"position": "Director, Product Management", "name": "Acme Ltd"}),
        (["Jefa de proyecto | Datos del Turia S.L."], {"position": "Jefa de proyecto", "name": "Datos del Turia S.L."}),
        (["Project Manager at Mill"], {"position": "Project Manager", "name": "Mill"}),
    ],
)
def test_work(texts: list[str], values: dict[str, str]) -> None:
    assert sure(read_role(heads(*texts), None)) == values


def test_without_a_word_for_a_title_nothing_is_sure() -> None:
    assert sure(read_role(heads("Quiet Meadow", "Blue Heron"), None)) == {}


def test_the_order_of_other_entries_tells() -> None:
    assert sure(read_role(heads("Wizard", "Blue Heron"), title_first=True)) == {
        "position": "Wizard",
        "name": "Blue Heron",
    }


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["Autónoma", "Jefa de proyectos"], {"position": "Jefa de proyectos", "name": "Autónoma"}),
        (
            ["CRM-Beraterin, ab 2015 Projektleiterin, Leinetal Systemhaus GmbH"],
            {"position": "CRM-Beraterin, ab 2015 Projektleiterin", "name": "Leinetal Systemhaus GmbH"},
        ),
        (["Principal, Technology, Kranz"], {"position": "Principal, Technology", "name": "Kranz"}),
        (
            ["Cooperativa frutícola", "Encargada de almacén"],
            {"position": "Encargada de almacén", "name": "Cooperativa frutícola"},
        ),
    ],
)
def test_what_reads_like_a_title_and_is_none(texts: list[str], values: dict[str, str]) -> None:
    assert sure(read_role(heads(*texts), None)) == values


def test_the_owners_name_tells_the_firm() -> None:
    role = read_role(heads("Asmuth Projektleitung", "Freie Projektleiterin"), None, own=frozenset({"asmuth"}))
    assert sure(role) == {"position": "Freie Projektleiterin", "name": "Asmuth Projektleitung"}


def test_of_two_titles_the_order_of_other_entries_tells() -> None:
    role = read_role(heads("Planer & Leiter", "Projektleiterin"), title_first=False)
    assert (role.values["position"], role.values["name"], role.by_order) == ("Projektleiterin", "Planer & Leiter", True)


@pytest.mark.parametrize(
    ("texts", "title_first", "values"),
    [
        (["Glassblower & potter", "Molten Heron, Easthampton, MA"], True, ("Glassblower & potter", "Molten Heron")),
        (["Lutenist, Galliard Consort, York"], True, ("Lutenist", "Galliard Consort")),
        (["St Brannoc Hospital\tHaworth", "Phlebologist"], False, ("Phlebologist", "St Brannoc Hospital")),
        (["Hotel Larch, Haworth — Line Cook"], False, ("Line Cook", "Hotel Larch")),
        (["Manager, Baker Hughes"], None, ("Manager", "Baker Hughes")),
        (["Grundschullehrerin", "Grundschule am Anger, Erfurt"], None, ("Grundschullehrerin", "Grundschule am Anger")),
    ],
)
def test_rare_trades_go_by_the_order_of_the_other_entries(
    texts: list[str], title_first: bool | None, values: tuple[str, str]
) -> None:
    found = sure(read_role(heads(*texts), title_first))
    assert (found["position"], found["name"]) == values


def test_a_place_behind_what_should_be_the_title_leaves_both_open() -> None:
    role = read_role(heads("Molten Heron, Easthampton, MA", "Whittler"), True)
    assert role.unsure == {"position", "name"}


def test_without_any_order_a_rare_trade_is_left_open() -> None:
    assert "position" not in sure(read_role(heads("Wrangler", "Blue Mesa"), None))


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["Übersetzerin", "Selbständig"], {"position": "Übersetzerin", "name": "Selbständig"}),
        (["Traductora jurada", "Autónoma"], {"position": "Traductora jurada", "name": "Autónoma"}),
        (["Manager, Baker Hughes"], {"position": "Manager", "name": "Baker Hughes"}),
        (["Intérim (Manpower) – Cariste"], {"position": "Cariste", "name": "Intérim (Manpower)"}),
        (["Freelance (Spain)", "Designer"], {"position": "Designer", "name": "Freelance", "location": "Spain"}),
        (["Interim Manager, Mill Ltd"], {"position": "Interim Manager", "name": "Mill Ltd"}),
    ],
)
def test_working_for_oneself_is_no_title_beside_one(texts: list[str], values: dict[str, str]) -> None:
    assert read_role(heads(*texts), None).values == values


def test_a_firm_named_like_a_profession_says_nothing_certain_of_the_order() -> None:
    assert not read_role(heads("Dessinatrice", "Bureau Morand Architectes"), None).for_certain
    assert read_role(heads("Dessinatrice", "Bureau Morand SA"), None).for_certain
    role = read_role(heads("Dessinatrice", "Bureau Morand Architectes"), title_first=True)
    assert (role.values["position"], role.values["name"]) == ("Dessinatrice", "Bureau Morand Architectes")


def test_several_words_in_small_letters_employ_nobody() -> None:
    assert "name" not in read_role(heads("Manager, missions diverses"), True).values
    assert read_role(heads("Manager, adidas"), True).values["name"] == "adidas"


def test_a_lone_piece_has_no_order() -> None:
    assert sure(read_role(heads("Rotes Kreuz Krems"), True)) == {}
    assert sure(read_role(heads("Kranz AG"), True)) == {"name": "Kranz AG"}


def test_a_degree_behind_a_subject_is_no_state() -> None:
    assert "location" not in read_role(heads("Mill School", "Psychology MA"), None).values
    assert read_role(heads("Lead, Mill", "Boston MA"), None).values["location"] == "Boston MA"


def test_a_town_with_its_country_in_brackets_stands_behind_a_firm() -> None:
    assert read_role(heads("Lead", "Tejeros del Sur, Lliria (Spain)"), None).values["location"] == "Lliria (Spain)"
    behind_title = read_role(heads("Project Manager, Nexo (Spain)"), None).values
    assert behind_title["name"] == "Nexo"
    behind_field = read_role(heads("Project Manager, Marketing, Nexo (Spain)"), None).values
    assert behind_field["name"] == "Nexo"


@pytest.mark.parametrize("terms", ["Full-time", "80 %", "Teilzeit, 60%", "CDI", "contract"])
def test_on_what_terms_somebody_works_is_neither_a_place_nor_a_firm(terms: str) -> None:
    for head in (["Lead", f"Kranz AG · {terms}"], ["Lead", f"Kranz AG ({terms})"], ["Lead, Kranz AG", terms]):
        assert read_role(heads(*head), None).values == {"position": "Lead", "name": "Kranz AG"}
    assert "name" not in read_role(heads("Project Manager", terms), None).values


@pytest.mark.parametrize(
    ("text", "title", "firm", "place"),
    [
        ("PM | Kranz AG", "PM", "Kranz AG", None),
        ("Kranz AG | PM", "PM", "Kranz AG", None),
        ("QA | Kranz AG", "QA", "Kranz AG", None),
        ("Director, IT – Kranz AG", "Director, IT", "Kranz AG", None),
        ("Product Manager, AI – Kranz", "Product Manager, AI", "Kranz", None),
        ("Project Manager, TV – Mill Ltd", "Project Manager, TV", "Mill Ltd", None),
        # places as before
        ("Manager, Kranz AG, UK", "Manager", "Kranz AG", "UK"),
        ("Manager | Kranz AG | AT", "Manager", "Kranz AG", "AT"),
        ("Manager | Little Rill, FR", "Manager", None, "Little Rill, FR"),
        ("Manager | Kranz AG | Boston, MA, US", "Manager", "Kranz AG", "Boston, MA, US"),
        ("Manager, Kranz AG, Milan, IT", "Manager", "Kranz AG", "Milan, IT"),
        ("Kranz AG, Tour Guide Manager, SC", "Tour Guide Manager", "Kranz AG", "SC"),
        ("Director, Italy – Kranz AG", "Director", "Kranz AG", "Italy"),
    ],
)
def test_codes_of_countries_are_places_only_where_places_stand(
    text: str, title: str, firm: str | None, place: str | None
) -> None:
    found = sure(read_role(heads(text), None))
    assert (found.get("position"), found.get("name"), found.get("location")) == (title, firm, place)


def test_two_titles_of_a_line_below_a_heading_are_of_the_firm_there() -> None:
    def values(level: int, *texts: str) -> dict[str, str]:
        return read_role([(text, Line(text, level=level if not n else 0)) for n, text in enumerate(texts)], None).values

    assert values(3, "Meadow", "Team leader · Web developer")["name"] == "Meadow"
    assert values(3, "Meadow", "Team leader · Baker GmbH")["name"] == "Baker GmbH"


def test_on_what_terms_somebody_worked_is_no_title_where_one_stands_before_it() -> None:
    assert (
        read_role(heads("Sales & Care - Intérim", "Meadow France"), None).values["position"] == "Sales & Care, Intérim"
    )
    assert read_role(heads("Intérim, soudeur", "Meadow"), None).values["position"] == "soudeur"


def test_what_goes_on_in_small_letters_names_no_firm() -> None:
    role = read_role(heads("Manager of teams in web, telephony and mail", "Blue Meadow"), None)
    assert (role.values["position"], role.values["name"]) == (
        "Manager of teams in web, telephony and mail",
        "Blue Meadow",
    )
    assert read_role(heads("Manager, van Meadow"), None).values["name"] == "van Meadow"
    assert read_role(heads("Manager - Blue Meadow\t8 meses"), None).values["name"] == "Blue Meadow"


def test_a_place_in_brackets_tells_that_a_firm_stands_before_it() -> None:
    values = sure(read_role(heads("Blue Meadow (Malmö, Sweden)"), None))
    assert values == {"name": "Blue Meadow", "location": "Malmö, Sweden"}


@pytest.mark.parametrize(
    "unit", ["Centre for Sound", "Department of Physics", "Fakultät für Technik", "Institut du Son"]
)
def test_a_part_of_a_school_or_firm_is_none_of_the_title(unit: str) -> None:
    assert read_role(heads(f"Lecturer, {unit}, University of Merrow"), None).values["position"] == "Lecturer"
    assert read_role(heads("Head of Department, Mill Ltd"), None).values["position"] == "Head of Department"


@pytest.mark.parametrize("text", ["Blue Meadow: Lead engineer", "Lead engineer >> Blue Meadow"])
def test_signs_that_seldom_part_do_where_nothing_else_tells_the_firm(text: str) -> None:
    assert sure(read_role(heads(text), None)) == {"position": "Lead engineer", "name": "Blue Meadow"}


@pytest.mark.parametrize(
    "text",
    [
        "Lead engineer >> Sales",
        "Lead engineer » architect",
        "C# / Web engineer",
        "Duties: Lead engineer",
        "Jira: Lead engineer",
        "Part-time: Lead engineer",
        "Lead engineer: tests and more",
    ],
)
def test_such_signs_in_a_title_part_nothing(text: str) -> None:
    assert "name" not in read_role(heads(text), None).values
    assert read_role(heads("Lead engineer >> Blue Sky", "Mill Ltd"), None).values["name"] == "Mill Ltd"


def test_a_department_behind_a_title_is_no_firm_where_another_line_names_one() -> None:
    role = read_role(heads("Head of Delivery, Digital Products Department", "Meadow"), None)
    assert (role.values["position"], role.values["name"]) == ("Head of Delivery, Digital Products Department", "Meadow")
    assert read_role(heads("Officer, Fire Department"), None).values["name"] == "Fire Department"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Kerguelec — Université de Brest", "Kerguelec — Université de Brest"),
        ("Kerguelec, University of Leeds, Leeds, UK", "Kerguelec, University of Leeds"),
        ("Department of Sound, University of Leeds", "University of Leeds"),
        ("Technology, University of Leeds", "University of Leeds"),
        ("School of Law and Politics, University of Leeds, Leeds, UK", "University of Leeds"),
        ("Faculty of History, Leeds Merrow University", "Leeds Merrow University"),
        ("School of Law, Merrow", "School of Law"),
        ("Faculty of Sound, Institute of Light", "Faculty of Sound"),
        ("Mill Ltd, University of Leeds", "Mill Ltd"),
        ("Sound and light of large halls, University of Leeds", "University of Leeds"),
        ("Leeds, University of Leeds", "University of Leeds"),
    ],
)
def test_who_stands_before_a_school_is_named_with_it_unless_a_part_of_it(line: str, name: str) -> None:
    assert read_role(heads("Research engineer", line), None).values["name"] == name


def test_what_stands_between_a_title_and_a_school_is_of_the_title() -> None:
    values = read_role(heads("Lecturer, Physics, University of Leeds"), None).values
    assert (values["position"], values["name"]) == ("Lecturer, Physics", "University of Leeds")


@pytest.mark.parametrize("text", ["Montréal, QC (Sur place)", "Oslo, Norway", "Austin, TX (Hybrid)"])
def test_a_head_that_is_only_a_place_names_no_firm(text: str) -> None:
    assert read_role(heads(text), True).values == {"location": text}


def test_a_place_keeps_what_is_said_of_it_and_a_firm_behind_which_it_stands() -> None:
    values = {"location": "Germany (Remote)", "name": "Mill", "position": "Lead"}
    assert sure(read_role(heads("Mill - Lead", "Germany (Remote)"), None)) == values


@pytest.mark.parametrize(("text", "firm"), [("Kranz AG, Unterau", "Kranz AG"), ("Kranz AG, St. Gallus", "Kranz AG")])
def test_what_a_comma_parts_from_a_firm_is_no_sure_title(text: str, firm: str) -> None:
    assert sure(read_role(heads(text), False)) == {"name": firm}


def test_a_firm_of_another_head_is_one() -> None:
    role = read_role(heads("Brightwater | Ambassador", "Mill University"), None, own=frozenset({"=brightwater"}))
    assert sure(role)["name"] == "Brightwater"
    assert "name" not in sure(read_role(heads("Brightwater Ambassador"), None, own=frozenset({"=brightwater"})))


def test_a_legal_form_may_have_a_gap() -> None:
    values = sure(read_role(heads("Desarrollador - Nexo S. A. – División de Obras"), None))
    assert (values["position"], values["name"]) == ("Desarrollador", "Nexo S. A.")


@pytest.mark.parametrize("sign", ["@", "at", "bei", "chez"])
def test_what_such_words_lead_to_employs(sign: str) -> None:
    values = sure(read_role(heads(f"Head of Delivery – Data Platform {sign} Meadow"), None))
    assert (values["position"], values["name"]) == ("Head of Delivery – Data Platform", "Meadow")


def test_a_comma_alone_parts_no_sure_title_from_a_firm() -> None:
    assert sure(read_role(heads("Quiet Meadow, Blue Heron"), title_first=True)) == {}
    assert sure(read_role(heads("Quiet Meadow | Blue Heron"), title_first=True)) != {}


def test_neither_a_school_nor_a_firm_is_a_title_by_where_it_stands() -> None:
    assert "position" not in sure(read_role(heads("University of Leeds", "Kranz AG"), title_first=True))
    assert "position" not in sure(read_role(heads("Kranz AG", "Mill Ltd"), title_first=True))


def test_words_in_small_letters_are_no_sure_firm_by_where_they_stand() -> None:
    assert "name" not in sure(read_role(heads("Wizard", "for all the houses"), title_first=True))


@pytest.mark.parametrize(
    ("text", "title", "firm"),
    [
        ("Tester (Kranz GmbH)", "Tester", "Kranz GmbH"),
        ("Teaching assistant (Mill School & Kranz University)", "Teaching assistant", "Mill School & Kranz University"),
        ("Tester (part of Services)", "Tester (part of Services)", None),
        ("Tester (Cooperativa)", "Tester (Cooperativa)", None),
        ("Tester (Head of plans)", "Tester (Head of plans)", None),
    ],
)
def test_brackets_behind_a_title_may_name_who_employed(text: str, title: str, firm: str | None) -> None:
    values = read_role([(text, Line(text))], None).values
    assert (values.get("position"), values.get("name")) == (title, firm)


def test_a_legal_form_tells_a_firm_before_words_that_titles_have_as_well() -> None:
    head = "Support and Services, Mill GmbH"
    values = read_role([(head, Line(head))], None).values
    assert values.get("name") == "Mill GmbH"


def test_a_title_and_a_firm_that_nothing_parts_are_asked_about() -> None:
    role = read_role(heads("Leiterin Nordlicht GmbH"), None)
    assert role.values == {"position": "Leiterin", "name": "Nordlicht GmbH"}
    assert role.unsure == {"position", "name"}


def test_a_firm_of_several_is_no_title_before_a_firm() -> None:
    assert "position" not in read_role(heads("Ingenieure Nord GmbH"), None).values


@pytest.mark.parametrize("firm", ["Boeing", "Samsung", "ING"])
def test_a_firm_that_ends_as_fields_do_is_no_field_of_its_title(firm: str) -> None:
    head = f"Project Manager, {firm}, Commercial Airplanes"
    assert read_role([(head, Line(head))], None).values["position"] == "Project Manager"


@pytest.mark.parametrize("firm", ["Technische Informationsbibliothek (TIB)", "Mill Versicherung (MV)"])
def test_a_firm_keeps_its_own_letters_in_brackets(firm: str) -> None:
    role = read_role(heads("Lead", firm), None)
    assert role.values == {"position": "Lead", "name": firm}


def test_a_country_in_brackets_behind_a_firm_is_its_place() -> None:
    assert read_role(heads("Lead", "Ulster Bank Ltd (UK)"), None).values["name"] == "Ulster Bank Ltd"


@pytest.mark.parametrize("sign", [", ", " | ", " – "])
def test_a_field_behind_a_title_stays_with_it_before_a_firm(sign: str) -> None:
    head = f"Program Manager, Connected Products and Services{sign}Voss Automation Ltd"
    values = read_role([(head, Line(head))], None).values
    assert (values["position"], values["name"]) == (head.split(sign + "Voss", maxsplit=1)[0], "Voss Automation Ltd")
