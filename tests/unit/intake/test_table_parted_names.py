from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


def names(found: list[Found | Note]) -> list[str]:
    return [item.document["basics"].get("name", "") for item in found if isinstance(item, Found)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada,Kranz,ada.kranz@b.example\nBo,Lind,bo.lind@b.example\nIda,Moor,ida@c.example\n",
        "KRANZ;Ada;Ulm;ada.kranz@b.example\nLIND;Bo;Graz;bo.lind@b.example\nMOOR;Ida;Lyon;moor@c.example\n",
        "1,Kranz,Ada,akranz@b.example\n2,Lind,Bo,blind@b.example\n3,Moor,Ida,imoor@b.example\n",
        "nr;fn;ln;reach\n1;Ada;Kranz;kranz.ada@b.example\n2;Bo;Lind;b.lind@b.example\n3;Ida;Moor;ida.moor@b.example\n",
    ],
)
def test_names_in_two_columns_are_told_by_the_addresses(text: str, people: People) -> None:
    assert [name.casefold() for name in names(people("a.csv", text))] == ["ada kranz", "bo lind", "ida moor"]


@pytest.mark.parametrize(
    "text",
    [
        "Ulm,Mitte,ulm@b.example\nGraz,Nord,graz@b.example\nLyon,Centre,lyon@b.example\n",
        "Brot,Laden,info@brot.example\nRad,Werkstatt,office@rad.example\nBuch,Handel,mail@buch.example\n",
        "Chair,Oak,x1@b.example\nTable,Ash,x2@b.example\nShelf,Elm,x3@b.example\n",
        "Ada,Kranz,Ulm\nBo,Lind,Graz\nIda,Moor,Lyon\n",
    ],
)
def test_two_columns_of_words_are_no_names_by_themselves(text: str, people: People) -> None:
    assert not any(names(people("a.csv", text)))


def test_the_one_column_of_long_numbers_beside_them_is_their_telephones(people: People) -> None:
    rows = "Ada;Kranz;3471234567;ada.kranz@b.example\nBo;Lind;3387654321;bo.lind@b.example\n"
    assert [item.document["basics"]["phone"] for item in people("a.csv", rows) if isinstance(item, Found)] == [
        "3471234567",
        "3387654321",
    ]


def test_numbers_that_a_header_names_or_of_which_there_are_two_kinds_are_none(people: People) -> None:
    headed = "fn;ln;member;reach\nAda;Kranz;3471234567;ada.kranz@b.example\nBo;Lind;3387654321;bo.lind@b.example\n"
    two = "Ada;Kranz;347123456;998877665;ada.kranz@b.example\nBo;Lind;338765432;112233445;bo.lind@b.example\n"
    for text in (headed, two):
        found = [item for item in people("a.csv", text) if isinstance(item, Found)]
        assert len(found) == 2
        assert not any("phone" in item.document["basics"] for item in found)
