"""Records of one file with one address: one person if they are called alike, else several."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.mailboxes import told_apart
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

Calls = Callable[[Callable[[], object]], int]


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


def test_of_a_persons_further_spellings_each_must_go_with_who_comes() -> None:
    found = identities(called("Ann Berg", "A. Berg", "Ann Maria Berg", "Anton Berg", "Ann Luise Berg", "Ann Berg"))
    assert found == ["mail:ann@x.de ann maria berg", "mail:ann@x.de anton berg", "mail:ann@x.de ann luise berg"]


def test_what_each_record_says_otherwise_is_kept_once() -> None:
    items = called("Ann Berg", "Ann Berg", "Ann Berg", "Ann Berg")
    for item, city in zip(items, ("Ulm", "Bonn", "Ulm", "Bonn"), strict=True):
        assert isinstance(item, Found)
        item.document["basics"]["location"] = {"city": city}
    [ann] = told_apart(items)
    assert isinstance(ann, Found)
    assert ann.document["basics"]["location"] == {"city": "Ulm"}
    assert ann.document["meta"]["said_otherwise"] == {"/basics/location": [{"city": "Bonn"}]}


SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstvz" for vowel in "aeiou"]


def word(number: int) -> str:
    """A name of three syllables, another for each number."""
    return "".join(SYLLABLES[number * 104_729 // 75**place % 75] for place in range(3))


@pytest.mark.parametrize("mail", ["office@x.de", "ann@x.de"])
def test_many_names_behind_an_address_are_not_each_compared_with_all(calls: Calls, mail: str) -> None:
    def read(count: int) -> None:
        names = [f"{word(number)} {word(number + 5_000)}" for number in range(count)]
        assert len(identities(called(*names, mail=mail))) == count

    assert calls(lambda: read(400)) < 3 * calls(lambda: read(200))


def test_many_records_of_one_name_are_not_each_compared_with_all(calls: Calls) -> None:
    def read(count: int) -> None:
        items = [
            replace(item, warnings=(message("intake_characters_lost", place=place),))
            for place, item in enumerate(called(*["Ann Berg"] * count))
            if isinstance(item, Found)
        ]
        [ann] = told_apart(items)
        assert isinstance(ann, Found)
        assert len(ann.warnings) == count + 1

    assert calls(lambda: read(400)) < 3 * calls(lambda: read(200))
