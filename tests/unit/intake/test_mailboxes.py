"""Records of one file with one address: one person if they are called alike, else several."""

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.mailboxes import told_apart
from tpmmatch.model.report import Note
from tpmmatch.model.words import message


def called(*names: str, mail: str = "ann@x.de") -> list[Found | Note]:
    return [
        Found({"basics": {"name": name, "email": mail}}, f"mail:{mail}", f"a.csv:{row}")
        for row, name in enumerate(names, 2)
    ]


def identities(items: list[Found | Note]) -> list[str]:
    return [item.identity for item in told_apart(items) if isinstance(item, Found)]


@pytest.mark.parametrize(
    "names", [("Ann Berg", "Ann Berg"), ("Ann Berg", "A. Berg"), ("Berg, Ann", "Ann Berg", ""), ("", "Ann")]
)
def test_alike_is_one(names: tuple[str, ...]) -> None:
    assert identities(called(*names)) == ["mail:ann@x.de"]


def test_a_record_without_a_name_makes_nobody_of_two() -> None:
    assert identities(called("", "Ann Berg", "Ben Ott")) == ["mail:ann@x.de ann berg", "mail:ann@x.de ben ott"]


def test_behind_an_office_only_the_same_name_is_one() -> None:
    found = identities(called("Ann", "Ann Berg", "Ann Berg", mail="office@x.de"))
    assert found == ["mail:office@x.de ann", "mail:office@x.de ann berg"]


def test_others_come_through_in_their_order() -> None:
    note, own = Note("a.csv:9", message("intake_csv_row_nameless")), Found({}, "id:1", "a.csv:10")
    first, second = called("Ann Berg", "Ann Berg")
    assert [item.source for item in told_apart([note, first, own, second, note])] == [
        "a.csv:9", "a.csv:2", "a.csv:10", "a.csv:9",
    ]  # fmt: skip
