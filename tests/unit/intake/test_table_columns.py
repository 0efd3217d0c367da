import tomllib

import pytest

from tpmmatch import resources
from tpmmatch.intake.folding import fold
from tpmmatch.intake.table_columns import Column, columns_of, unit_in


def fields(*headers: str) -> list[str]:
    return [column.field for column in columns_of(list(headers))]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Full Name", "E-Mail*", "Phone number", "City", "Country"], ["name", "email", "phone", "city", "country"]),
        (["Vorname", "Nachname", "Ort", "Verfügbar ab"], ["first_name", "last_name", "city", "available_from"]),
        (["Prénom", "Nom", "Courriel", "Langues"], ["first_name", "last_name", "email", "languages"]),
        (["Nombre", "Apellidos", "Correo electrónico", "Idiomas"], ["first_name", "last_name", "email", "languages"]),
        (["Name", "Occupation", "Job title"], ["name", "", "position"]),
        (
            ["Titre", "Prénom", "Nom", "Société", "Titre1"],
            ["headline", "first_name", "last_name", "company", "position"],
        ),
        (["Imię i nazwisko", "Rola", "Tel. kom."], ["name", "position", "phone"]),
        (["Nom", "Prénom", "Titre1", "Fonction"], ["last_name", "first_name", "", "position"]),
        (["Name", "Schwerpunkt", "Skills"], ["name", "", "skills"]),
        (["Name", "Occupation", "Phones", "Schwerpunkt"], ["name", "position", "phone", "skills"]),
        (["FIRST_NAME", "Skills (comma separated)", "Shoe size"], ["name", "skills", ""]),
    ],
)
def test_columns_in_four_languages(headers: list[str], expected: list[str]) -> None:
    assert fields(*headers) == expected


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Day rate (EUR)", Column("Day rate (EUR)", "rate", "day", "EUR")),
        ("rate (GBP)", Column("rate (GBP)", "rate", "", "GBP")),
        ("Tagessatz netto in €", Column("Tagessatz netto in €", "rate", "day", "EUR")),
        ("TJM", Column("TJM", "rate", "day", "")),
        ("Tarifa por día", Column("Tarifa por día", "rate", "day", "")),
        ("EUR/day", Column("EUR/day", "rate", "day", "EUR")),
        ("Stundensatz", Column("Stundensatz", "hourly_rate", "hour", "")),
        ("Rate per month", Column("Rate per month", "", "longer", "")),
        ("Success rate", Column("Success rate")),
        ("Day", Column("Day")),
        ("x" * 500, Column("x" * 500)),
    ],
)
def test_money_by_the_words_of_its_column(header: str, column: Column) -> None:
    assert columns_of([header]) == (column,)


def test_a_rate_by_the_day_beats_one_of_no_unit() -> None:
    assert fields("Rate", "Day rate") == ["", "rate"]
    assert fields("Hourly rate", "Day rate") == ["hourly_rate", "rate"]


def test_a_second_column_of_a_kind_is_kept_apart_but_texts_join() -> None:
    assert fields("Phone", "Mobile", "Notes", "About") == ["phone", "", "summary", "summary"]


def test_units() -> None:
    assert unit_in("65 €/h") == "hour"
    assert unit_in("520 par jour") == "day"
    assert unit_in("520") == ""


def test_no_name_of_a_column_means_two_things() -> None:
    table = tomllib.loads(resources.read_text("intake/columns.toml"))["columns"]
    names = [(fold(name), field) for field, listed in table.items() for name in listed]
    assert len({name for name, _ in names}) == len(set(names))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Cognome", "Nome", "Ruolo", "Tariffa giornaliera"], ["last_name", "first_name", "position", "rate"]),
        (["Imię", "Nazwisko", "Stanowisko", "Stawka dzienna"], ["first_name", "last_name", "position", "rate"]),
        (["Naam", "Woonplaats", "Dagtarief", "Beschikbaar vanaf"], ["name", "city", "rate", "available_from"]),
        (["Nome completo", "Função", "Localidade", "Telemóvel"], ["name", "position", "city", "phone"]),
    ],
)
def test_columns_in_languages_of_neighbours(headers: list[str], expected: list[str]) -> None:
    assert fields(*headers) == expected


def test_a_further_number_stands_in_for_the_first() -> None:
    assert columns_of(["Name", "Telefon", "Mobiltelefon"])[2].instead == "phone"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Voornaam", "Tussenvoegsel", "Achternaam"], ["first_name", "particle", "last_name"]),
        (["Vorname", "Zweitname", "Namenszusatz", "Name"], ["first_name", "middle_name", "particle", "last_name"]),
        (["Prénom", "Deuxième prénom", "Nom"], ["first_name", "middle_name", "last_name"]),
        (["Nombre", "Segundo nombre", "Primer apellido", "Segundo apellido"],
         ["first_name", "middle_name", "last_name", "second_last_name"]),
        (["Full name", "First name"], ["name", "first_name"]),
    ],
)  # fmt: skip
def test_parts_of_a_name_that_stand_by_themselves(headers: list[str], expected: list[str]) -> None:
    assert fields(*headers) == expected


def fields_of(*headers: str) -> list[str]:
    return [column.field for column in columns_of(list(headers))]


def test_what_one_applies_for_is_not_what_one_is() -> None:
    assert fields_of("Name", "E-Mail", "Stelle", "Bewerbungsdatum") == ["name", "email", "", ""]
    assert fields_of("Name", "Email", "Job", "Stage") == ["name", "email", "", ""]
    assert fields_of("Name", "Email", "Job title", "Stage") == ["name", "email", "position", ""]
    assert fields_of("Name", "E-Mail", "Stelle", "Firma") == ["name", "email", "position", "company"]


def test_a_title_beside_a_firm_is_what_somebody_does_there() -> None:
    assert fields_of("First Name", "Last Name", "Title", "Account Name")[2:] == ["position", "company"]
    assert fields_of("Name", "Title", "Job title", "Company")[1:] == ["headline", "position", "company"]
    assert fields_of("Name", "Headline", "Company")[1:] == ["headline", "company"]
    assert fields_of("Name", "Title", "Email")[1:] == ["headline", "email"]


def test_since_when_people_are_employed_is_not_from_when_on_they_are_free() -> None:
    assert fields_of("Full Name", "Department", "Start Date") == ["name", "", ""]
    assert fields_of("Employee No", "Name", "Available from")[2] == "available_from"
    assert fields_of("Name", "Start Date", "Skills")[1] == "available_from"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["GivenName", "Surname", "EmailAddress", "MobilePhone"], ["first_name", "last_name", "email", "phone"]),
        (["CompanyName", "ContactName", "ContactTitle"], ["company", "name", "position"]),
        (["employee_first_name", "employee_last_name", "employee_email"], ["first_name", "last_name", "email"]),
        (["NombreEmpleado", "Kontakt Telefon", "Speaker job title"], ["name", "phone", "position"]),
        (["Société", "Nom dirigeant", "Prénom dirigeant"], ["company", "last_name", "first_name"]),
        (["Cognome", "Nome", "Nome genitore", "Telefono madre"], ["last_name", "first_name", "", ""]),
        (["Name", "Manager email", "Phone of the guardian", "Name des Vorgesetzten"], ["name", "", "", ""]),
        (["contactname", "jobtitle", "companyname"], ["name", "position", "company"]),
        (["ID", "FNAME", "LNAME"], ["id", "first_name", "last_name"]),
        (["ProductName", "ContactType", "EmployeeCount", "EmailSent"], ["", "", "", ""]),
        (["Contact owner", "Emergency contact name", "Name of the contact form"], ["", "", ""]),
    ],
)
def test_names_that_programs_join_or_begin_with_whose_they_are(headers: list[str], expected: list[str]) -> None:
    assert fields(*headers) == expected


@pytest.mark.parametrize(
    "header", ["Handy privat", "Mob.", "Direct line", "Diensthandy", "Festnetz", "Mobil privat", "Phones", "Durchwahl"]
)
def test_a_further_number_stands_in_where_the_first_is_missing(header: str) -> None:
    _, phone, further = columns_of(["Name", "Telefon", header])
    assert (phone.field, further.field, further.instead) == ("phone", "", "phone")
