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
        ("Name,Phone,Mail\nHotel Seeblick,1,a@b.example\nGasthof Krone,2,c@d.example\n", "not of people (Hotel"),
        ("Name,Type,Value\nexample.org,A,1\nmail.example.org,MX,2\n", "(example.org, mail.example.org)"),
        ("Task Name,Due date,Email,Phone\nHire Ada,x,,\nWrite Plan,y,,\n", "(Task Name, Due date)"),
        (
            "Time,Email,Are you satisfied?,What is missing?,Your role\n"
            "1,ada@b.example,4,Tea,Lead\n2,bo@c.example,5,,PMO\n",
            "(Are you satisfied?, What is missing?)",
        ),
        ("Amount,Customer email\n20,a@b.example\n30,c@d.example\n", "(Amount)"),
        ("Firma,Ort,E-Mail,Branche\nKranz,Ulm,ladenkranz@b.example,Brot\n", "list of firms"),
        ("Laptop,Inventarnr.,Ort,Holder\nX1,1,Ulm,Ada Kranz\nX2,2,Ulm,Bo Lind\n", "(Inventarnr.)"),
        (
            "Name,City,Latitude,Longitude,IATA\nMill Lane,Ulm,48.1,9.2,UMX\nPark Row,Graz,47.0,15.4,GPR\n",
            "(Latitude, Longitude, IATA)",
        ),
        (
            "name,city,phone,email,lat,lon\nMill House,Ulm,0731 123456,info@b.example,48.1,9.2\n"
            "Bella Vista,Graz,0316 123456,office@c.example,47.0,15.4\n",
            "(lat, lon)",
        ),
        ("Name;Kürzel\nAmt Für Kultur;A1\nFachbereich Zentrale Dienste;F2\n", "not of people (Amt Für Kultur"),
        (
            "Title,Hiring lead,Salary,Skills,Summary\nTest engineer,Ada Kranz,52000,Jira,Tests all.\n"
            "Data engineer,Bo Lind,58000,SQL,Moves data.\n",
            "(Ada Kranz, Bo Lind)",
        ),
        ("Name,Phone\nMoor Pizza,0316 123456\nLind Roofing,0316 123457\n", "not of people (Moor Pizza"),
        ("Name\nXML\nC++\nVB6\nSQL Basics\n", "(XML, C++, VB6"),
        ("Name,Speed,Power,Weight\nMustang,9,8,7\nPanther,5,4,3\n", "(Weight)"),
        ("name,hp,attack,defense\nMustang,9,8,7\nPanther,5,4,3\n", "(Mustang, Panther)"),
        (
            "Film,Overview,Certificate,Made by\n"
            "12 steps to the mill,Two meet.,A,Ada Kranz\nOf bread and salt,One goes.,U,Bo Lind\n",
            "(Ada Kranz, Bo Lind)",
        ),
        (
            "User,Email,Task,Duration\nada,a@b.example,x,1\nada,a@b.example,y,1\nbo,b@b.example,z,1\n",
            "(Task, Duration)",
        ),
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
        "Name,Company,Industry,Title\nAda Kranz,Mill Ltd,Food,Manager\nBo Lind,Hotel Krone,Travel,Manager\n",
        "Name,Mail\nAda Kranz Consulting,a@b.example\nBo Lind,b@b.example\nIda Moor,i@b.example\n",
        "Name,Mail,Task\nAda Kranz,a@b.example,x\nAda Kranz,a@b.example,y\n",
        "Company,E-mail,Phone\nMill Ltd,ada@b.example,1\n",
        "Ansprechpartner,Firma,E-Mail,Telefon\nAda Kranz,Mill Ltd,info@b.example,1\nBo Lind,Moor,office@c.example,2\n",
        "Email\na@b.example\nc@d.example\n",
        "What is your name?,Email,Do you like tea?\nAda Kranz,a@b.example,yes\n",
        "Email,When are you available?\na@b.example,2027-01-01\n",
        "Name,E-mail,City,Lat,Lon\nAda Kranz,a@b.example,Ulm,48.1,9.2\nBo Lind,b@b.example,Graz,47.0,15.4\n",
        "First name,Last name,Latitude,Longitude\nAda,Kranz,48.1,9.2\nBo,Lind,47.0,15.4\n",
        "Name\nada kranz\nBO LIND\nIda\n",
        "Name,Skills,Rating\nAda Kranz,Jira,4.5\nBo Lind,Scrum,4.1\n",
        "Name,Rating,Department\nAda Kranz,4,Sales\nBo Lind,3,Sales\n",
        "No,Name,Age,Height,Salary\n1,Ada,41,170,52000\n2,Bo,38,180,48000\n",
        "Name,Age,Salary,Score\nAda Kranz,41,52000,7.5\nBo Lind,38,48000,8\n",
        "First name,Last name,Age,Salary,Score\nAda,Kranz,41,52000,7.5\nBo,Lind,38,48000,8\n",
        "Name,Mail,Latitude,Longitude\nAda Kranz,a@b.example,48.1,9.2\nBo Lind,b@b.example,47.0,15.4\n",
        "Name,Maths,Physics,Mail,Art\nAda,5,4,a@b.example,3\nBo,3,2,b@b.example,1\n",
        "Dept,Wer,Skills\nNorth Wing,Ada Kranz,Jira\nNorth Wing,Bo Lind,Scrum\n",
        "Wer,Skills,Tagessatz\nAda Kranz,Jira,900\nBo Lind,Scrum,800\n",
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


@pytest.mark.parametrize(
    "text",
    [
        "Date,Employee,Hours,Description\n2026-01-02,Ada Kranz,7,x\n2026-01-03,Ada Kranz,8,y\n2026-01-03,Bo Lind,6,z\n",
        "City,Country,Population,Mayor\nKöln,Germany,1073096,Ada Kranz\nLyon,France,522250,Bo Lind\n",
        "Rechnungsnr.;Datum;Ansprechpartner;Betrag\n1;01.02.2026;Herr Kranz;1\n2;02.02.2026;Frau Lind;2\n",
    ],
)
def test_those_who_are_only_spoken_of_are_left_out(text: str, people: People) -> None:
    assert [type(one) for one in people("a.csv", text)] == [Note]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Name,Hours\n2026-01-02,Ada Kranz,20\n2026-01-03,Bo Lind,30\n",
        "Date,Name,Email\n2026-01-02,Ada Kranz,a@b.example\n2026-01-03,Ada Kranz,c@b.example\n",
        "City,Wer\nKöln,Ada Kranz\nLyon,Bo Lind\n",
    ],
)
def test_a_day_or_a_town_beside_people_is_no_reason_to_refuse_them(text: str, people: People) -> None:
    assert [type(one) for one in people("a.csv", text)] == [Found, Found]


def test_what_this_program_wrote_is_never_refused(people: People) -> None:
    profile = '"{{""basics"":{{""name"":""{0}""}},""meta"":{{""id"":""{1}""}}}}"'
    rows = [f"{name},{profile.format(name, id)}" for id, name in (("a", "Kranz Consulting GmbH"), ("b", "Lind Ltd"))]
    header = "Name,{}\n"
    own = "Profile as JSON Resume (leave as it is)"
    found = people("out.csv", header.format(own) + "\n".join(rows) + "\n")
    assert [type(item) for item in found] == [Found, Found]
    other = people("out.csv", header.format("Website") + "Kranz Consulting GmbH,x\nLind Ltd,y\n")
    assert [type(item) for item in other] == [Note]
    empty = people("out.csv", header.format(own) + "Kranz Consulting GmbH,\nLind Ltd,\n")
    assert [type(item) for item in empty] == [Note]
