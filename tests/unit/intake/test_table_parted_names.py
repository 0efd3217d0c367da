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


@pytest.mark.parametrize(
    "text",
    [
        "Anna,Kranz,4.5\nPeter,Lind,3\nIda,Moor,2\nMartin,Beck,1\n",
        "1;Kranz;Anna;x\n2;Lind;Peter;y\n3;Moor;Ida;z\n4;Beck;Martin;x\n",
        "Anna,Kranz,,Mill,11 Jun 2026\nPeter,Lind,,,3 May 2026\nIda,Moor,,,2 May 2026\nMartin,Beck,,,1 May 2026\n",
    ],
)
def test_common_first_names_tell_names_where_nothing_else_does(text: str, people: People) -> None:
    assert names(people("a.csv", text)) == ["Anna Kranz", "Peter Lind", "Ida Moor", "Martin Beck"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna,Sales,4\nPeter,Sales,3\nIda,Sales,2\nMartin,Sales,1\n",
        "Tool,Who,Pieces\nSaw,Anna,4\nDrill,Peter,3\nPlane,Ida,2\nFile,Martin,1\n",
        "Oak,Chair,4\nAsh,Table,3\nElm,Shelf,2\nFir,Bench,1\n",
        "Anna,Kranz\n",
    ],
)
def test_common_first_names_beside_other_words_are_no_whole_names(text: str, people: People) -> None:
    assert not any(names(people("a.csv", text)))
