from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note
from tpmmatch.wording import say

People = Callable[[str, object], list[Found | Note]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SKU;Name;Price;Stock\nA;Chair;49,90;12\n", "(SKU, Price, Stock)"),
        ("Rechnungsnummer;Name;Betrag\n1;Mühle;10\n", "(Rechnungsnummer, Betrag)"),
        ("Name,Datum\nMesse 2027,x\nFeier 2026,y\n", "(Messe 2027, Feier 2026)"),
        ("Name,Phone\nMill Ltd,1\nAcme GmbH,2\n", "not of people (Mill Ltd, Acme GmbH)"),
    ],
)
def test_other_lists_are_called_what_they_are(text: str, told: str, people: People) -> None:
    [found] = people("a.csv", text)
    assert isinstance(found, Note)
    assert told in say(found.reason)


@pytest.mark.parametrize(
    "text",
    [
        "Name,Price,Availability\nAda Kranz,€ 520,2027-01-01\n",
        "Name,Mail,Account,Amount\nAda Kranz,a@b.example,1,2\n",
        "Name\nAda\n",
        "First name,Last name,Budget,Total\nAda,Kranz,1,2\n",
        "Name,Company\nAda Kranz,Mill Ltd\n",
    ],
)
def test_lists_of_people_with_some_money_in_them_are_taken(text: str, people: People) -> None:
    assert all(isinstance(one, Found) for one in people("a.csv", text))


def test_a_sheet_of_hours_is_no_list_of_those_who_worked(people: People) -> None:
    (note,) = people(
        "hours.csv",
        "Date,Employee,Project,Task,Start,End,Hours\n2026-11-02,Jane Holloway,Portal,Workshop,09:00,12:30,3.5\n"
        "2026-11-02,Jane Holloway,Portal,Minutes,13:00,14:00,1.0\n2026-11-03,Mark Devlin,Portal,Test,09:00,17:00,7.5\n"
        "2026-11-04,Mark Devlin,Intern,Admin,09:00,10:00,1.0\n",
    )
    assert isinstance(note, Note)
    assert "(Task, End" in say(note.reason)
