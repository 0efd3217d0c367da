from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.people import read_people, read_tables
from tpmmatch.model.report import Note
from tpmmatch.model.table import NO_FIELD, Known, TableWishes
from tpmmatch.model.words import Message

Write = Callable[[str, object], Path]
People = Callable[[str, object], list[Found | Note]]


def taken(found: Found | Note) -> Found:
    assert isinstance(found, Found)
    return found


def refused(found: Found | Note) -> str:
    assert isinstance(found, Note)
    assert isinstance(found.reason, Message)
    return found.reason.id


def test_a_german_list_from_a_spreadsheet(people: People) -> None:
    header = (
        "Vorname;Nachname;E-Mail;Telefon;Ort;Land;Rolle;Firma;Notizen;Kenntnisse;Sprachen;Tagessatz (€);Verfügbar ab;"
    )
    header += "Stunden pro Woche;Zeitzone;Arbeitsweise;Webseite;LinkedIn;Lieblingsfarbe\n"
    row = "Jörg;Müller;joerg@example.com;491511234567.0;Wien;Österreich;IT-Projektleiter;Mühle AG;Leitete vieles.;"
    row += "Scrum, SAP;Deutsch (Muttersprache), Englisch C1;1.250,00;01.03.2027;32;Europe/Vienna;vor Ort;https://x.example;"
    row += "https://linkedin.com/in/jm;blau\n"
    [found] = people("liste.csv", (header + row).encode("cp1252"))
    assert taken(found).document == {
        "basics": {
            "name": "Jörg Müller",
            "label": "IT-Projektleiter",
            "email": "joerg@example.com",
            "phone": "491511234567",
            "url": "https://x.example",
            "summary": "Leitete vieles.",
            "location": {"city": "Wien", "countryCode": "AT"},
            "profiles": [{"network": "LinkedIn", "url": "https://linkedin.com/in/jm"}],
        },
        "work": [{"name": "Mühle AG", "position": "IT-Projektleiter"}],
        "skills": [{"name": "Scrum"}, {"name": "SAP"}],
        "languages": [{"language": "Deutsch", "fluency": "Muttersprache"}, {"language": "Englisch", "fluency": "C1"}],
        "meta": {
            "freelance": {
                "day_rate": {"amount": 1250, "currency": "EUR"},
                "available_from": "2027-03-01",
                "hours_per_week": 32,
                "time_zone": "Europe/Vienna",
                "work_mode": "onsite",
            },
            "csv": {"Lieblingsfarbe": "blau"},
        },
    }
    assert [one.id for one in taken(found).warnings] == ["intake_encoding_guessed", "intake_csv_columns_unknown"]


def test_what_cannot_be_read_is_kept_beside_and_told(people: People) -> None:
    text = "Name,Day rate (EUR),Available,Hours,Country,Remote\nAda,-520,03/04/2027,400,Atlantis,no\n"
    [found] = people("a.csv", text)
    assert taken(found).document["meta"] == {
        "csv": {
            "Country": "Atlantis",
            "Day rate (EUR)": "-520",
            "Available": "03/04/2027",
            "Hours": "400",
            "Remote": "no",
        }
    }
    assert [one.id for one in taken(found).warnings] == [
        "intake_cell_unread",
        "intake_cell_absurd",
        "intake_date_unsure",
        "intake_cell_absurd",
        "intake_cell_unread",
    ]


def test_the_parts_of_a_name_are_joined_whatever_columns_they_stand_in(people: People) -> None:
    found = people("list.csv", "Voornaam;Tussenvoegsel;Achternaam;Functie\nJan;van der;Berg;PM\nPiet;;Jansen;PM\n")
    found += people(
        "liste.csv",
        "Name;Vorname;Funktion\nMüller;Anna;PL\nSmith, Ann;Ann;PL\nMüller Peter;Peter;PL\nDr. Müller;Hans;PL\n",
    )
    assert [taken(one).document["basics"]["name"] for one in found] == [
        "Jan van der Berg",
        "Piet Jansen",
        "Anna Müller",
        "Ann Smith",
        "Peter Müller",
        "Dr. Hans Müller",
    ]
    assert all("meta" not in taken(one).document for one in found)


def test_no_cell_is_lost(people: People) -> None:
    text = "Full name,First name,Phone,Phone,Role,Title,Currency,Currency\nAda Kranz,Ada,1,2,Lead,PM,EUR,USD,more\n"
    [found] = people("a.csv", text)
    document = taken(found).document
    assert document["basics"] == {"name": "Ada Kranz", "label": "PM", "phone": "1"}
    assert sorted(document["meta"]["csv"].values()) == ["2", "Ada", "EUR", "Lead", "USD", "more"]


def test_rows_that_name_nobody_are_refused_one_by_one(people: People) -> None:
    found = people("a.csv", "Name,E-mail,City\nAda,,Graz\n,,Wien\n,,\n,bo@example.com,\n")
    assert [one.source for one in found] == ["a.csv:2", "a.csv:3", "a.csv:5"]
    assert refused(found[1]) == "intake_csv_row_nameless"
    assert taken(found[2]).identity == "mail:bo@example.com"


def test_an_hourly_rate_is_kept_and_told_unless_a_day_rate_is_there(people: People) -> None:
    only, both = people("a.csv", "Name,Hourly rate,Day rate\nAda,€ 65,\nBo,€ 65,€ 520\n")
    assert [one.id for one in taken(only).warnings] == ["intake_rate_hourly"]
    assert taken(only).document["meta"] == {"csv": {"Hourly rate": "€ 65"}}
    assert taken(both).warnings == ()
    assert taken(both).document["meta"]["freelance"]["day_rate"] == {"amount": 520, "currency": "EUR"}


def test_formulas_stay_plain_text(people: People) -> None:
    [found] = people("a.csv", 'Name,Notes\nAda,"=HYPERLINK(""http://x"",""y"")"\n')
    assert taken(found).document["basics"]["summary"] == '=HYPERLINK("http://x","y")'


def test_the_id_and_the_currency_may_have_columns_of_their_own(people: People) -> None:
    [found] = people("a.csv", "ID;Name;Tarif;Devise\nf-7;Ada;520;chf\n")
    assert taken(found).identity == "id:f-7"
    assert taken(found).document["meta"] == {
        "id": "f-7",
        "freelance": {"day_rate": {"amount": 520, "currency": "CHF"}},
    }


def test_a_town_with_its_country_is_parted_and_kept(people: People) -> None:
    [found] = people("a.csv", 'Name,Location\nAda,"Lyon, France"\n')
    assert taken(found).document["basics"]["location"] == {
        "address": "Lyon, France",
        "city": "Lyon",
        "countryCode": "FR",
    }


def test_nul_characters_are_left_out_and_told_once(people: People) -> None:
    found = people("a.csv", b"Name,Notes\nAda,a\0bcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\nBo,x\n")
    assert taken(found[0]).document["basics"]["summary"].startswith("abc")
    assert [[one.id for one in taken(one).warnings] for one in found] == [["intake_nul_dropped"], []]


def test_tables_without_people_or_rows_are_refused(people: People) -> None:
    assert [refused(one) for one in people("a.csv", "sku,price\n1,2\n")] == ["intake_csv_no_people"]
    assert [refused(one) for one in people("a.csv", "name,mail\n\n")] == ["intake_csv_no_rows"]
    assert [refused(one) for one in people("a.tsv", " \n")] == ["intake_file_empty"]


def test_that_letters_were_guessed_is_told_of_the_first_who_has_such_letters(people: People) -> None:
    text = "Name;E-mail;Verfügbar ab;Größe\nAnn Li;ann@example.com;1.3.2027;9\nJörg Müller;joerg@example.com;;8\n"
    found = people("liste.csv", (text + "Zoë Öz;zoe@example.com;;8\n").encode("cp1252"))
    told = [[one.id for one in taken(each).warnings] for each in found]
    assert told == [["intake_csv_columns_unknown"], ["intake_encoding_guessed"], []], "there the letters can be seen"


def test_numbers_and_addresses_in_one_column_and_a_title_before_the_surname(people: People) -> None:
    first, second = map(
        taken,
        people(
            "list.csv",
            'Name;Kontakt;Ort\n"Kranz, Ada";"0171/5550115, ada@kranz.example";Ulm\n'
            '"Dr. Özkan, Cem";cem@oezkan.example;Köln\n',
        ),
    )
    basics = first.document["basics"]
    assert (basics["email"], basics["phone"]) == ("ada@kranz.example", "0171/5550115")
    assert second.document["basics"]["name"] == "Dr. Cem Özkan"


def test_numbers_and_addresses_together_are_taken_as_the_owner_says(write: Write) -> None:
    rows = (
        "Name;Ort;Tagessatz (EUR);Kontakt;Zweites\n"
        '"Kranz, Ada";Ulm;700;"0171/5550115, ada@kranz.example";"0171/5550116, a@kranz.example"\n'
        "Bo Mill;Graz;650;0316 555001;anrufen\nCy Dorn;Wien;600;cy@dorn.example;schreiben\n"
    )
    path = write("list.csv", rows)
    [shown] = read_tables(path)
    assert [(use.field, use.known) for use in shown.columns[3:]] == [("contact", Known.NAME), ("", Known.UNKNOWN)]

    def read(contact: str, note: str) -> tuple[object, object, object]:
        said = TableWishes(remembered={shown.fingerprint: {"A": "name", "D": contact, "E": note}})
        found = taken(next(read_people(path, said)))
        basics, beside = found.document["basics"], found.document["meta"]["csv"]
        return basics.get("email"), basics.get("phone"), list(beside)

    kept = ["Kontakt", "Zweites"]
    assert read("contact", NO_FIELD) == ("ada@kranz.example", "0171/5550115", kept)
    assert read(NO_FIELD, "contact") == ("a@kranz.example", "0171/5550116", kept)
    assert read(NO_FIELD, NO_FIELD) == (None, None, kept), "kept beside, and nothing is taken from it"
    assert read("", "") == ("ada@kranz.example", "0171/5550115", kept), "left out in earlier versions, it was read"


@pytest.mark.parametrize("header", ["Contact", "Kontakt", "Contact details"])
def test_numbers_and_addresses_in_a_column_of_contacts_are_taken_beside_names(people: People, header: str) -> None:
    rows = "Bo Lind,,PM,bo@example.com / +353 1 4370001\nAnn Li,ann@example.com,PM,+353 1 2\n"
    found = people("list.csv", f"Name,E-mail,Headline,{header}\n{rows}")
    bo, ann = (taken(one).document["basics"] for one in found)
    assert (bo["name"], bo["email"], bo["phone"]) == ("Bo Lind", "bo@example.com", "+353 1 4370001")
    assert ann["phone"] == "+353 1 2"


def test_an_empty_number_is_filled_from_the_next_column(people: People) -> None:
    found = people("list.csv", "Name,Telefon,Mobiltelefon\nAda Kranz,,+43 660 5550101\nBo Mill,0316 555,+43 660 555\n")
    assert [taken(one).document["basics"]["phone"] for one in found] == ["+43 660 5550101", "0316 555"]


def test_a_firm_among_people_is_told_and_left_out(people: People) -> None:
    found = people(
        "book.csv",
        "First name,Last name,Company,E-mail,Phone\nAda,Kranz,Mill Ltd,ada@mill.example,1\n"
        ",,Mill Ltd,info@mill.example,2\n,,Mill Ltd,,3\n,,Mill Ltd,bo.lind@mill.example,4\n",
    )
    assert [isinstance(one, Found) for one in found] == [True, False, False, True]
    assert refused(found[1]) == refused(found[2]) == "intake_row_firm"


def test_a_title_and_how_one_addresses_somebody_stay_beside_the_name(people: People) -> None:
    [found] = people("a.csv", "Anrede;Titel;Vorname;Nachname;E-Mail\nFrau;Dr.;Ada;Kranz;ada@example.com\n")
    document = taken(found).document
    assert document["basics"] == {"name": "Dr. Ada Kranz", "email": "ada@example.com"}
    assert document["meta"]["csv"] == {"Anrede": "Frau", "Titel": "Dr."}


def test_marks_that_nobody_sees_are_no_part_of_a_number(people: People) -> None:
    [found] = people("a.csv", "Name,Phone\nAda\u00a0Kranz,\u202a+43\u00a0316\u00a01234\u202c\n")
    assert taken(found).document["basics"] == {"name": "Ada Kranz", "phone": "+43 316 1234"}


def test_a_second_place_counts_where_the_first_is_empty(people: People) -> None:
    found = people("a.csv", "Name,Business City,Home City\nAda Kranz,,Graz\nBo Lind,Lyon,Paris\n")
    assert [taken(one).document["basics"]["location"]["city"] for one in found] == ["Graz", "Lyon"]


def test_a_postcode_is_no_part_of_a_town(people: People) -> None:
    found = people("a.csv", "Name;PLZ/Ort\nAda Kranz;50667 Köln\nBo Lind;A-8010 Graz\nIda Moor;Lyon 3\n")
    assert [taken(one).document["basics"]["location"]["city"] for one in found] == ["Köln", "Graz", "Lyon 3"]


def test_what_stands_for_nothing_fills_no_field(people: People) -> None:
    header = "First name,Last name,Email,Phone,Company,Position,City,Skills,Hobby\n"
    rows = (
        "Ada,Kranz,NULL,N/A,NULL,n/a,-,None,NULL\nIda,Null,ida@example.org,nan,--,NA,Ulm,#N/A,\nNULL,NULL,NULL,,,,,,\n"
    )
    ada, ida, nobody = people("dump.csv", header + rows)
    assert taken(ada).document == {"basics": {"name": "Ada Kranz"}, "meta": {"csv": {"Hobby": "NULL"}}}
    assert taken(ida).document["basics"] == {
        "name": "Ida Null",
        "email": "ida@example.org",
        "location": {"city": "Ulm"},
    }
    assert "work" not in taken(ida).document
    assert refused(nobody) == "intake_csv_row_nameless"


def test_a_column_is_known_by_its_cells_though_some_say_nothing(people: People) -> None:
    rows = "Ada Kranz,N/A\nBo Lind,+43 316 123456\nIda Moor,-\nUli Beck,NULL\n"
    _, bo, *_ = people("dump.csv", "Name,Reach\n" + rows)
    assert taken(bo).document["basics"]["phone"] == "+43 316 123456"


def test_the_address_of_somebody_else_stands_in_for_nobodys(people: People) -> None:
    rows = "Ada Kranz,,bo@example.org,ida@example.org\nUli Beck,uli@example.org,bo@example.org,\n"
    ada, uli = people("staff.csv", "Name,Email,Manager email,Recruiter e-mail\n" + rows)
    assert "email" not in taken(ada).document["basics"]
    assert taken(uli).document["basics"]["email"] == "uli@example.org"


def test_an_area_is_no_town(people: People) -> None:
    rows = 'Ada Kranz,"London Area, United Kingdom"\nBo Lind,Greater Munich Metropolitan Area\n'
    found = people("a.csv", f"Name,Location\n{rows}")
    assert [one.document["basics"]["location"] for one in found if isinstance(one, Found)] == [
        {"address": "London Area, United Kingdom", "region": "London Area", "countryCode": "GB"},
        {"region": "Greater Munich Metropolitan Area"},
    ]


def test_an_address_without_a_name_is_told(people: People) -> None:
    rows = "Ada Kranz,ada@b.example\n,bo@b.example\n,info@b.example\nUntitled,ida@b.example\n"
    ada, bo, office, ida = people("a.csv", f"Name,E-mail\n{rows}")
    assert not taken(ada).warnings
    assert [one.id for one in taken(bo).warnings] == ["intake_row_unnamed"]
    assert refused(office) == "intake_row_office"
    assert [one.id for one in taken(ida).warnings] == ["intake_row_unnamed"]


@pytest.mark.parametrize(("header", "cell"), [("Skills", "Scrum"), ("Phone", "0316 1234567")])
def test_an_office_that_has_skills_or_is_called_may_be_of_one_person(header: str, cell: str, people: People) -> None:
    (found, _) = people("a.csv", f"Name,Email,{header}\n,info@kranz.example,{cell}\nBo Lind,bo@b.example,{cell}\n")
    assert taken(found).document["basics"]["email"] == "info@kranz.example"
