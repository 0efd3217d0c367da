from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_nobody import heads_a_group, is_no_person, is_note
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


def row(*cells: str) -> Row:
    return Row(1, list(cells))


def test_max_is_somebody_unless_numbers_alone_stand_beside_him(people: People) -> None:
    rows = "First name,Last name,Points\nMax,Kranz,3\nMin,Lind,4\nMax,,4\nMin,,3\n"
    found = [item.document for item in people("a.csv", rows) if isinstance(item, Found)]
    assert [one["basics"]["name"] for one in found] == ["Max Kranz", "Min Lind"]


@pytest.mark.parametrize(
    ("header", "rows", "names"),
    [
        ("Name", "Ada Kranz\nBo Lind\n\nMade with Lists 2.1\nPage 1 of 3\n", ["Ada Kranz", "Bo Lind"]),
        ("Name", "Ada Kranz\nBo\nMaria de la Luz Moor\n", ["Ada Kranz", "Bo", "Maria de la Luz Moor"]),
        ("First name,Last name", "Ada,Kranz\nBo,\nMary Ann,\nSent from a telephone\n", ["Ada Kranz", "Bo", "Mary Ann"]),
    ],
)
def test_a_sentence_by_itself_is_nobody(header: str, rows: str, names: list[str], people: People) -> None:
    found = [item.document for item in people("a.csv", f"{header}\n{rows}") if isinstance(item, Found)]
    assert [one["basics"]["name"] for one in found] == names


def test_sums_and_headers_are_no_persons() -> None:
    assert is_no_person(row("Total", "12"), ["Name", "Points"])
    assert is_no_person(row("Name", "Points"), ["Name", "Points"])
    assert not is_no_person(row("Toth", "12"), ["Name", "Points"])


def test_what_heads_a_group_is_no_name() -> None:
    assert heads_a_group(row("", "Project managers", ""))
    assert not heads_a_group(row("Ada Kranz", "", ""))
    assert not heads_a_group(row("ada@example.org", "", ""))


def test_an_address_by_itself_is_no_note() -> None:
    assert not is_note(row("Ada Kranz <ada@example.org> at 2 mills"), parted=True)
    assert not is_note(row("Made with Lists 2.1", "x"), parted=True)
