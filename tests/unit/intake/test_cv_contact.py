"""Reaching a person."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.intake.cv_contact import is_contact, is_only_contact, place_in, read_contact
from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Any]]


def basics(lines: list[Line], links: tuple[str, ...] = ()) -> dict[str, Any]:
    draft = Draft()
    read_contact(draft, lines, lines, links)
    found: dict[str, Any] = draft.document.get("basics", {})
    return found


def test_all_in_one_line(lines: Lines) -> None:
    found = basics(
        lines("Graz, Austria | ada@example.com | +43 660 555 01 23 | linkedin.com/in/ada-kranz | adakranz.dev")
    )
    assert found["email"] == "ada@example.com"
    assert found["phone"] == "+43 660 555 01 23"
    assert found["location"] == {"city": "Graz", "countryCode": "AT"}
    assert found["url"] == "https://adakranz.dev"
    assert found["profiles"] == [
        {"network": "LinkedIn", "username": "ada-kranz", "url": "https://linkedin.com/in/ada-kranz"}
    ]


def test_years_and_numbers_are_no_phones(lines: Lines) -> None:
    assert "phone" not in basics(lines("2015 - 2019\n01.02.1980\n12345"))


def test_links_behind_words_are_used(lines: Lines) -> None:
    found = basics(lines("Ada Kranz\nada"), ("mailto:ada@example.com?subject=x", "https://github.com/ada"))
    assert (found["email"], found["profiles"][0]["network"]) == ("ada@example.com", "GitHub")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("San Francisco, CA", {"city": "San Francisco", "region": "CA", "countryCode": "US"}),
        ("Mountain View, CA, USA", {"city": "Mountain View", "region": "CA", "countryCode": "US"}),
        ("Wohnort: Leipzig", {"city": "Leipzig"}),
        ("Augsburg DE", {"city": "Augsburg", "countryCode": "DE"}),
        (
            "Hauptstraße 5, 8010 Graz, Österreich",
            {"city": "Graz", "countryCode": "AT", "address": "Hauptstraße 5, 8010 Graz, Österreich"},
        ),
        ("Calle Mayor 3, Madrid, España", {"city": "Madrid", "countryCode": "ES"}),
        ("2210 Mill St NE, Apt 7C, Atlanta, GA 30318", {"city": "Atlanta", "region": "GA", "countryCode": "US"}),
        ("2210 Mill St, Savannah, GA", {"city": "Savannah", "region": "GA", "countryCode": "US"}),
        ("14 Rose Lane, Toronto, ON M5V 2T6", {"city": "Toronto", "region": "ON", "countryCode": "CA"}),
        ("20121 Milano, MI", {"city": "Milano", "address": "20121 Milano, MI"}),
        ("2210 Mill Street", {}),
        ("2210 Mill Ave SW", {}),
        ("Lincoln, NE", {"city": "Lincoln", "region": "NE", "countryCode": "US"}),
        ("Project Manager, Germany", {}),
        ("Somewhere nice", {}),
    ],
)
def test_places(text: str, place: dict[str, str]) -> None:
    assert place_in(text) == place


def test_an_address_broken_in_a_narrow_column_is_whole() -> None:
    draft = Draft()
    read_contact(draft, found := [Line("h.anderson-"), Line("smith@example.com"), Line("Graz")], found, ())
    assert draft.document["basics"]["email"] == "h.anderson-smith@example.com"
    assert draft.document["basics"]["location"] == {"city": "Graz"}


def test_a_word_beside_an_address_that_is_no_town() -> None:
    draft = Draft()
    read_contact(draft, found := [Line("Verheiratet"), Line("ada@example.com"), Line("English")], found, ())
    assert "location" not in draft.document["basics"]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("948 555 012 / 655 550 199", "948 555 012"),
        ("03831 / 55 50 17", "03831 / 55 50 17"),
        ("01 55 50 10 20 - 06 55 50 10 20", "01 55 50 10 20"),
        ("Mangrove Labs (2018 - 2021)", None),
    ],
)
def test_one_number_of_two_and_no_years(lines: Lines, text: str, phone: str | None) -> None:
    assert basics(lines(text)).get("phone") == phone


def test_a_country_behind_a_postal_code_is_no_town(lines: Lines) -> None:
    assert basics(lines("7, Keizersgracht 900, Amsterdam, 1017 Netherlands"))["location"]["city"] == "Amsterdam"


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("C.C. 1.000.555.012 — Bogotá\nCelular: 300 555 0188", "300 555 0188"),
        ("DNI nº 12345678\n655 550 123", "655 550 123"),
        ("Passport No: 12345678 | 0171 5550123", "0171 5550123"),
        ("Phone No. 0171 5550123", "0171 5550123"),
        ("Cork County 021 555 0123", "021 555 0123"),
    ],
)
def test_the_number_of_a_passport_is_none_to_ring(lines: Lines, text: str, phone: str) -> None:
    assert basics(lines(text))["phone"] == phone


def test_what_somebody_studies_is_no_town(lines: Lines) -> None:
    assert "location" not in basics(lines("Student der Informatik\nada@example.com"))
    assert basics(lines("Frankfurt am Main\nada@example.com"))["location"] == {"city": "Frankfurt am Main"}


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("Technical Project Manager @ Booking.com\nada.kranz@example.org", "ada.kranz@example.org"),
        ("Product Owner @ kranz.example", None),
        ("Founder @ kranz.example", None),
        ("ada.kranz @ example.org", "ada.kranz@example.org"),
        ("ada.kranz@ example.org | Graz", "ada.kranz@example.org"),
        ("E-Mail: ada.kranz @ example.org", "ada.kranz@example.org"),
        ("Mail ada.kranz @ example.org", "ada.kranz@example.org"),
        ("You reach me at ada.kranz(at)example.org", "ada.kranz@example.org"),
        ("ada.kranz [at] example [dot] org", "ada.kranz@example.org"),
        ("ada.kranz [at] example.org", "ada.kranz@example.org"),
    ],
)
def test_mails_with_room_in_them_and_where_somebody_works(lines: Lines, text: str, mail: str | None) -> None:
    assert basics(lines(text)).get("email") == mail


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("Ada Kranz, M.Sc.\nada.kranz@example.org", "ada.kranz@example.org"),
        ("I led programmes in banks.\nada.kranz@example.org", "ada.kranz@example.org"),
        ("Kranz GmbH & Co.\nada.kranz@example.org", "ada.kranz@example.org"),
        ("Write to ada.kranz@example.org.\nGraz", "ada.kranz@example.org"),
        ("ada.kranz@mail.example.\norg", "ada.kranz@mail.example.org"),
        ("ada.kranz@\nexample.org", "ada.kranz@example.org"),
        ("ada.kranz\n@example.org", "ada.kranz@example.org"),
        ("ada_\nkranz@example.org", "ada_kranz@example.org"),
    ],
)
def test_full_stops_above_a_mail_and_mails_over_two_lines(lines: Lines, text: str, mail: str) -> None:
    assert basics([replace(line, gap=0.0) for line in lines(text)])["email"] == mail


@pytest.mark.parametrize(
    "text",
    [
        "über 1000 Mitarbeiter betreut",
        "since 2012 Scrum Master",
        "2012 Scrum Master",
        "a programme for 12000 Users in six countries",
        "12000 Users in six countries",
        "Date of birth: 12 April 1985 Vienna",
        "Date of birth: 12 April 1985, Vienna",
        "12 April 1985 Vienna",
        "Geburtsort: 1010 Wien",
        "from 2010 Wien",
    ],
)
def test_numbers_and_births_make_no_town(text: str) -> None:
    assert place_in(text) == {}


@pytest.mark.parametrize(
    ("text", "city", "address"),
    [
        ("8010 Graz", "Graz", "8010 Graz"),
        ("A-8010 Graz", "Graz", "A-8010 Graz"),
        ("CH-8001 Zürich", "Zürich", "CH-8001 Zürich"),
        ("2000 Antwerpen", "Antwerpen", "2000 Antwerpen"),
        ("Wohnhaft: 10115 Berlin", "Berlin", "10115 Berlin"),
        ("Hauptstraße 5 8010 Graz", "Graz", "Hauptstraße 5 8010 Graz"),
        ("I live in 8010 Graz", "Graz", "8010 Graz"),
        ("Am Ring 5, 15230 Frankfurt an der Oder", "Frankfurt an der Oder", "Am Ring 5, 15230 Frankfurt an der Oder"),
        ("Adresse : 3 rue Haute, 35000 Bourg sous Bois", "Bourg sous Bois", "3 rue Haute, 35000 Bourg sous Bois"),
        ("Kranzweg 12, 99998 Kleinkranz", "Kleinkranz", "Kranzweg 12, 99998 Kleinkranz"),
    ],
)
def test_towns_behind_their_postal_code(text: str, city: str, address: str) -> None:
    found = place_in(text)
    assert (found["city"], found["address"]) == (city, address)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Senior ASP.NET Consultant", None),
        ("ASP.NET", None),
        ("Jira | Monday.com", None),
        ("I built it with Socket.io and more", None),
        ("I led projects in banks.It was good", None),
        ("ada.kranz(at)example.org", None),
        ("Graz | ada@example.org | adakranz.dev", "https://adakranz.dev"),
        ("ada@example.org adakranz.dev", "https://adakranz.dev"),
        ("Website: adakranz.dev", "https://adakranz.dev"),
        ("Portfolio adakranz.dev", "https://adakranz.dev"),
        ("See www.adakranz.dev for more", "https://adakranz.dev"),
        ("My work is at adakranz.dev/work", "https://adakranz.dev/work"),
    ],
)
def test_tools_and_firms_are_no_pages_of_the_person(lines: Lines, text: str, page: str | None) -> None:
    assert basics(lines(text)).get("url") == page


def test_a_tool_that_looks_like_a_page_leaves_a_headline_one() -> None:
    assert not is_contact("Senior ASP.NET Consultant")
    assert is_contact("adakranz.dev")


@pytest.mark.parametrize(
    "text",
    [
        "WhatsApp\n+49 151 5550123",
        "Portable\n06 55 50 10 20",
        "Móvil\n655 550 123",
        "Correo\nada@example.org",
        "Courriel\nada@example.org",
        "Homepage\nada@example.org",
        "Nichtraucher\nada@example.org",
        "Kontaktieren Sie mich\nada@example.org",
        "Verfügbarkeit sofort\nada@example.org",
        "ada.kranz(at)example.org",
        "ada@example.org | 0171 5550123 | WhatsApp",
    ],
)
def test_words_beside_a_mail_or_a_number_are_no_towns(lines: Lines, text: str) -> None:
    draft = Draft()
    read_contact(draft, found := lines(text), found, ())
    assert not [trace for trace in draft.traces if trace.pointer == "/basics/location"]


def test_an_unknown_town_is_certain_only_between_a_mail_and_a_number(lines: Lines) -> None:
    draft = Draft()
    read_contact(draft, found := lines("Kleinkranz\nada@example.org"), found, ())
    assert [trace.sure for trace in draft.traces if trace.pointer == "/basics/location"] == [False]
    assert basics(lines("Kleinkranz\n0171 5550123\nada@example.org"))["location"] == {"city": "Kleinkranz"}
    assert basics(lines("ada@example.org | 0171 5550123 | Kleinkranz"))["location"] == {"city": "Kleinkranz"}
    assert basics(lines("Sonnenhof\nada@example.org\nGraz"))["location"] == {"city": "Graz"}


def test_what_leads_to_a_number_behind_an_address_is_no_part_of_it(lines: Lines) -> None:
    found = basics(lines("Kranzweg 4, 8004 Zürich, Tel. +41 79 222 33 44, ada@example.org"))
    assert found["location"] == {"city": "Zürich", "address": "Kranzweg 4, 8004 Zürich"}
    assert found["phone"] == "+41 79 222 33 44"


JOBS = (
    "Jobs\nLead, Weide GmbH, 2019 – 2021\n{told}\n- Planned\n- Built\n- Sold\n- Closed\nDegrees\nBSc, Leeds, 2009{foot}"
)


@pytest.mark.parametrize(
    ("told", "foot", "found"),
    [
        ("office@weide.example, Tel. 0421 5550140", "", {}),
        ("anna.moor@weide.example", "", {"email": "anna.moor@weide.example"}),  # her own
        ("", "\nam@post.example\n+49 170 5550142", {"email": "am@post.example", "phone": "+49 170 5550142"}),
        ("", "\nMobil: 0170 5550142", {"phone": "0170 5550142"}),
        ("", "\nAsk Weide Consulting for more, office@weide.example, 0421 5550140", {}),
    ],
)
def test_who_is_reached_outside_of_a_head(lines: Lines, told: str, foot: str, found: dict[str, str]) -> None:
    text = lines(JOBS.format(told=told, foot=foot))
    draft = Draft()
    draft.basic("name", "Anna Moor", text[0])
    read_contact(draft, [], text, (), set(text[1:]))
    basics = draft.document["basics"]
    assert {key: basics[key] for key in ("email", "phone") if key in basics} == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Address: Rua do Almada 142,", {}),
        ("Dirección\tC/ Gran de Gràcia 88, 3º 2ª", {}),
        ("Address: 12 Mill Street, Kranzton", {}),
        ("Adresse: Hauptstraße 5a", {}),
        ("Location: Dublin 4", {"city": "Dublin"}),
        ("Wohnort: Kleinkranzdorf", {"city": "Kleinkranzdorf"}),
        ("Location: Kranzton, Peru", {"city": "Kranzton", "countryCode": "PE"}),
    ],
)
def test_a_street_with_its_number_is_no_town(text: str, place: dict[str, str]) -> None:
    assert place_in(text) == place


def test_a_town_below_a_street_is_found(lines: Lines) -> None:
    assert basics(lines("Address: Rua do Almada 142,\n4050-031, Porto, Portugal"))["location"]["city"] == "Porto"


def test_what_may_be_a_name_is_no_certain_town(lines: Lines) -> None:
    assert "location" not in basics(lines("Jane Kranz\njk@example.org\n0171 5550123"))


@pytest.mark.parametrize("text", ["freelancermap.de", "freelancermap.de – Profil #48213", "www.malt.fr"])
def test_the_address_of_a_portal_is_nobodys_page(lines: Lines, text: str) -> None:
    assert "url" not in basics(lines(f"Ada Kranz\n{text}\nada@kranz.example"))


@pytest.mark.parametrize("page", ["monster.dev", "freelance.io", "hays.io", "indeed.me"])
def test_an_address_that_only_begins_like_a_portals_is_the_own(lines: Lines, page: str) -> None:
    assert basics(lines(f"Ada Kranz\n{page}\nada@kranz.example"))["url"] == f"https://{page}"


def test_a_page_at_a_portal_is_somebodys(lines: Lines) -> None:
    found = basics(lines("Ada Kranz\nwww.malt.fr/profile/adakranz\nada@kranz.example"))
    assert found["url"].endswith("malt.fr/profile/adakranz")


@pytest.mark.parametrize("label", ["Position", "Kunde", "Rolle"])
def test_a_label_beside_a_number_is_no_town(lines: Lines, label: str) -> None:
    assert "location" not in basics(lines(f"ada@kranz.example\n+49 173 5550118\n{label}\nTest"))


@pytest.mark.parametrize("line", ["ada@example.org", "+43 664 1234567", "E-Mail: ada@example.org", "Tel. 0664 1234567"])
def test_a_line_that_only_says_how_to_reach_somebody_is_no_skill_and_no_certificate(people: People, line: str) -> None:
    lists = f"Skills\nScrum\nJira\n{line}\n\nCertificates\nPMP\n{line}\n\nLanguages\nEnglish"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\n{lists}")
    read = [one["name"] for part in ("skills", "certificates") for one in found.document[part]]
    assert read == ["Scrum", "Jira", "PMP"]


@pytest.mark.parametrize("line", ["PMP 1234567890", "PMP (pmp@pmi.example)", "ITIL 4, 12.2019 - 12.2022"])
def test_a_certificate_beside_a_number_is_one(line: str) -> None:
    assert not is_only_contact(line)


def test_labels_over_what_belongs_to_them_are_no_town(people: People) -> None:
    text = "Ada Kranz\nAddress\tPhone\tE-Mail\tLinkedIn\nGraz\t+43 316 123456\tada@kranz.example\tlinkedin.com/in/ada\n"
    (found,) = people("cv.txt", f"{text}\nExperience\n2019 – 2021 Tester, Mill Ltd\n")
    assert "Phone" not in str(found.document["basics"].get("location", ""))


def test_a_profile_in_a_line_of_its_own_is_taken_wherever_it_stands(people: People) -> None:
    text = "Ada Kranz\nada@kranz.example\n\nExperience\n2019 – 2021 Tester, Mill Ltd\n\nLanguages\nEnglish\n"
    (found,) = people("cv.txt", f"{text}linkedin.com/in/ada-kranz\n")
    assert [one["username"] for one in found.document["basics"]["profiles"]] == ["ada-kranz"]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("HSR Layout, Sector 2, Bengaluru 560102", "Bengaluru"),
        ("12 Baner Road, Pune - 411045, India", "Pune"),
        ("Mylapore, Chennai 600 004", "Chennai"),
    ],
)
def test_a_town_before_an_indian_postal_code(lines: Lines, text: str, city: str) -> None:
    assert basics(lines(f"ada@example.in\n{text}"))["location"]["city"] == city
