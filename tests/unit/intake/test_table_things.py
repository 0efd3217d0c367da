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
        # Families are called like that, too.
        "Name,Email\nRaum Sigrun,sigrun@b.example\nLind Bo,bo@b.example\n",
        "First name,Name,Email\nAda,Raum,ada@b.example\nBo,Salle,bo@b.example\n",
    ],
)
def test_people_beside_whom_others_are_named_are_taken(text: str, people: People) -> None:
    assert [type(one) for one in people("a.csv", text)] == [Found, Found]
