"""Names of things in a list, each with the mail of whoever looks after it."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note
from tpmmatch.wording import say

People = Callable[[str, object], list[Found | Note]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Name,Owner,Email\nLate supplier,Ada Kranz,ada.kranz@b.example\nKey person leaves,Bo Lind,lind@b.example\n",
            "(Late supplier, Key person leaves)",
        ),
        ("Name,Contact,Email\nPlan Day,Ada Kranz,ada@b.example\nMill Summit,Jo Moor,jo@b.example\n", "(Plan Day"),
        (
            "Name,Location,Assigned to,Email\nLAPTOP-ADA,Ulm,Ada Kranz,ada.kranz@b.example\n"
            "LAPTOP-IDA,Ulm,Ida Moor,ida.moor@b.example\nPrinter Floor 2,Ulm,,\n",
            "(LAPTOP-ADA",
        ),
        (
            "Name,Location,Phone,Email\nRoom Mill,Ulm,030 111122,mill@b.example\nRoom Lind,Ulm,,l@b.example\n",
            "(Room",
        ),
        ("Name,Phone,Email\nRaum 1,030 111122,eins@b.example\nRaum 2,030 111123,zwei@b.example\n", "(Raum 1, Raum 2"),
    ],
)
def test_things_with_the_mail_of_whoever_looks_after_them_are_nobody(text: str, told: str, people: People) -> None:
    (note,) = people("a.csv", text)
    assert isinstance(note, Note)
    assert told in say(note.reason)


@pytest.mark.parametrize(
    "text",
    [
        # The one who knows them is not the one who is reached.
        "Name,Contact owner,Email\nSigrun Voss,Ada Kranz,sigrun@voss.example\nBo Lind,Ada Kranz,b@b.example\n",
        # Their assistants are reached, but people have such first names.
        "Name,Assistant,Email\nPeter Voss,Ada Kranz,ada.kranz@b.example\nAnna Lind,Ida Moor,ida.moor@b.example\n",
        "Name,Email,Lead\nKranz Sigrun,sigrun.kranz@b.example,Ada Kranz\nLind Bo,lind@b.example,Ida Moor\n",
        # Whoever has skills or rates is somebody, though an agent is reached.
        "Name;Rolle;E-Mail;Ansprechpartner\nZsófi Moor;PMO;a.kranz@b.example;Ada Kranz\n"
        "Tjark Onno;PL;a.kranz@b.example;Ada Kranz\n",
        "Consultant;Tagessatz;Kontakt;E-Mail\nZsófi Moor;900 €;Ada Kranz;a.kranz@b.example\n"
        "Tjark Onno;800 €;Ada Kranz;a.kranz@b.example\n",
        # These don't look after anything; some are the same people.
        "Name,Email,Emergency contact\nZsófi Moor,ada.kranz@b.example,Ada Kranz\nWei Onno,lind@b.example,Bo Lind\n",
        "Name,Email,Full name (legal)\nZsófi,zsofi.moor@b.example,Zsófi Moor\nWei,wei.onno@b.example,Wei Onno\n",
        "Name,Mail,Maiden name\nZsófi Moor,zsofi.lind@b.example,Zsófi Lind\nWei Onno,wei.mill@b.example,Wei Mill\n",
        # Families, and some given names, are called like that, too.
        "Name,Email\nServer Moor,server@b.example\nServer Onno,sonno@b.example\n",
        "Name,Email\nRaum Sigrun,sigrun@b.example\nLind Bo,bo@b.example\n",
        "First name,Name,Email\nAda,Raum,ada@b.example\nBo,Salle,bo@b.example\n",
    ],
)
def test_people_beside_whom_others_are_named_are_taken(text: str, people: People) -> None:
    assert [type(one) for one in people("a.csv", text)] == [Found, Found]
