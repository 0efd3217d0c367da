from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

People = Callable[[str, object], list[Found | Note]]

CARD = """BEGIN:VCARD
VERSION:4.0
FN:Ada Kranz
N:Kranz;Ada;;;
ORG:Mill Ltd;IT
TITLE:Project manager
EMAIL;PREF=1:ada@example.com
EMAIL:ada@home.example
TEL;VALUE=uri;TYPE="work,voice":tel:+43-316-1234;ext=7
TEL;TYPE=fax:+43-316-9999
ADR:;;Mühlgasse 1;Graz;;8010;Österreich
URL:https://ada.example
X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ada
LANG:de
TZ:Europe/Vienna
CATEGORIES:Freelancer
NOTE:Led a CRM roll-out.
END:VCARD
"""


def test_a_card_with_all_that_cards_can_say(people: People) -> None:
    [found] = people("a.vcf", CARD)
    assert isinstance(found, Found)
    assert found.warnings == ()
    assert found.document == {
        "basics": {
            "name": "Ada Kranz",
            "label": "Project manager",
            "email": "ada@example.com",
            "phone": "+43-316-1234 ext. 7",
            "url": "https://ada.example",
            "summary": "Led a CRM roll-out.",
            "location": {"address": "Mühlgasse 1", "postalCode": "8010", "city": "Graz", "countryCode": "AT"},
            "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada"}],
        },
        "work": [{"name": "Mill Ltd", "position": "Project manager"}],
        "languages": [{"language": "German"}],
        "meta": {
            "freelance": {"time_zone": "Europe/Vienna"},
            "vcard": {"emails": ["ada@home.example"], "categories": ["Freelancer"]},
        },
    }


def test_cards_are_known_by_their_content(people: People) -> None:
    [found] = people("contacts.txt", "\n" + CARD)
    assert isinstance(found, Found)


def test_each_card_stands_or_falls_by_itself(people: People) -> None:
    firm = "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Mill Ltd\nEND:VCARD\n"
    apple = "BEGIN:VCARD\nVERSION:3.0\nFN:Mill Ltd\nORG:Mill Ltd\nX-ABShowAs:COMPANY\nEND:VCARD\n"
    nobody = "BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\n"
    parts = "BEGIN:VCARD\nVERSION:2.1\nN:Bell;Bo\nEND:VCARD\n"
    cut = "BEGIN:VCARD\nFN:Cy\n"
    found = people("a.vcf", firm + apple + nobody + parts + cut)
    assert [one.reason.id if isinstance(one, Note) and isinstance(one.reason, Message) else "" for one in found] == [
        "intake_vcard_firm",
        "intake_vcard_firm",
        "intake_vcard_nameless",
        "",
        "intake_vcard_cut",
    ]
    assert isinstance(found[3], Found)
    assert found[3].document == {"basics": {"name": "Bo Bell"}}


def test_files_without_cards_are_refused(people: People) -> None:
    for text, reason in (("", "intake_file_empty"), ("Ada\n", "intake_vcard_none")):
        [found] = people("a.vcf", text)
        assert isinstance(found, Note)
        assert isinstance(found.reason, Message)
        assert found.reason.id == reason


def test_cards_of_other_programs(real_data: Path) -> None:
    """Names and addresses as they stand in them, seen by eye."""
    found = [one for one in read_people(real_data / "vcard") if isinstance(one, Found)]
    said = {(one.document["basics"].get("name"), one.document["basics"].get("email")) for one in found}
    assert said >= {
        ("Arnold Smith", "asmithk@gmail.com"),
        ("Greg Dartmouth", "gdartmouth@hotmail.com"),
        ("Frank Dawson", "Frank_Dawson@Lotus.com"),
        ("Simon Perreault", "simon.perreault@viagenie.ca"),
        ("Given Family", None),
        (None, "john.doe@company.com"),
    }
    assert len(found) == 15


def test_a_number_in_the_place_of_a_name_is_none(people: People) -> None:
    [found] = people("a.vcf", "BEGIN:VCARD\nVERSION:2.1\nN:;+43316;;;\nFN:+43316\nTEL:+43316\nEND:VCARD\n")
    assert isinstance(found, Note)


def test_a_name_of_parts_keeps_its_title(people: People) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nN:Kranz;Ada;Maria;{};\nEMAIL:ada@example.com\nEND:VCARD\n"
    found = people("a.vcf", card.format("Dipl.-Ing.") + card.format("Frau").replace("ada@", "a@"))
    names = [one.document["basics"]["name"] for one in found if isinstance(one, Found)]
    assert names == ["Dipl.-Ing. Ada Maria Kranz", "Ada Maria Kranz"]


def test_what_only_names_a_firm_is_told(people: People) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nN:;;;;\nORG:Taxi\nEMAIL:{}\nTEL:1\nEND:VCARD\n"
    assert isinstance(people("a.vcf", card.format("", ""))[0], Note)
    assert isinstance(people("a.vcf", card.format("Taxi", "info@taxi.example"))[0], Note)
    assert isinstance(people("a.vcf", card.format("", "ada@taxi.example"))[0], Found)
    assert isinstance(people("a.vcf", card.format("Ada Kranz", "info@taxi.example"))[0], Found)


@pytest.mark.parametrize(
    "said", ["N:;Nordwind GmbH;;;", "N:Nordwind GmbH;;;;", "FN:Pizzeria Roma", "FN:X Ltd\nN:;X Ltd;;;"]
)
def test_a_firms_name_in_the_place_of_a_persons_is_told(said: str, people: People) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\n{}\nTEL:1\nEMAIL:{}\nEND:VCARD\n"
    [found] = people("a.vcf", card.format(said, "info@firm.example"))
    assert isinstance(found, Note)
    assert isinstance(found.reason, Message)
    assert found.reason.id == "intake_vcard_firm"


@pytest.mark.parametrize(
    ("said", "mail"),
    [
        ("N:Spa;Maria Grazia;;;", ""),
        ("FN:Ada Kranz Consulting\nN:;Ada Kranz Consulting;;;", "ada@kranz.example"),
        ("FN:Ada Kranz", "info@firm.example"),
    ],
)
def test_who_is_called_like_a_firm_is_somebody(said: str, mail: str, people: People) -> None:
    [found] = people("a.vcf", f"BEGIN:VCARD\nVERSION:3.0\n{said}\nTEL:1\nEMAIL:{mail}\nEND:VCARD\n")
    assert isinstance(found, Found)


def test_a_card_that_is_called_as_an_office_is_nobody(people: People) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nN:{};;;;\nORG:Mill Ltd\nEMAIL:{}@mill.example\nEND:VCARD\n"
    assert isinstance(people("a.vcf", card.format("info", "info", "info"))[0], Note)
    assert isinstance(people("a.vcf", card.format("Ada", "Ada", "info"))[0], Found)
    assert isinstance(people("a.vcf", card.format("Post", "Post", "ada.post"))[0], Found)


def test_several_first_names_keep_their_order(people: People) -> None:
    [found] = people("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:Kranz;Ada;Maria,Luise;Dr.;\nEND:VCARD\n")
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Dr. Ada Maria Luise Kranz"


def test_a_profile_that_a_card_tells_twice_is_one(people: People) -> None:
    links = "URL:https\\://www.linkedin.com/in/ada/\nX-SOCIALPROFILE;type=linkedin:http://linkedin.com/in/ada"
    [found] = people("a.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Kranz\n{links}\nEMAIL:a@b.example\nEND:VCARD\n")
    assert isinstance(found, Found)
    assert found.document["basics"]["profiles"] == [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada/"}]
