from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import columns_of
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
    "row",
    [
        "Sum,,sum@example.org,",
        "Count,,,+49 151 2345678",
        "Total,,https://linkedin.com/in/total,",
        "Gesamt,Lind,,",
        "Min,,min2@example.org,",
        "Sum,Kim 2,sum2@example.org,",
    ],
)
def test_who_is_called_like_a_sum_is_somebody(row: str, people: People) -> None:
    found = people("a.csv", f"First name,Last name,Email,Phone\nAda,Kranz,ada@example.org,\n{row}\n")
    assert [type(item) for item in found] == [Found, Found]


@pytest.mark.parametrize("row", ["Sum,,12,", "Total,2,,", "Average,,,0.83333333333", "Gesamt,2 Leute,,", "Max,,7,"])
def test_what_adds_up_the_others_is_nobody(row: str, people: People) -> None:
    found = people("a.csv", f"First name,Last name,Email,Phone\nAda,Kranz,ada@example.org,\n{row}\n")
    assert [type(item) for item in found] == [Found]


def test_who_brings_a_whole_profile_is_no_sum(people: People) -> None:
    profile = '"{""basics"":{""name"":""Ada Kranz""},""meta"":{""id"":""total""}}"'
    found = people("a.csv", f"ID,Name,Profile as JSON Resume (leave as it is)\ntotal,Ada Kranz,{profile}\n")
    assert [type(item) for item in found] == [Found]


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
    columns = columns_of(["Name", "Points"])
    assert is_no_person(row("Total", "12"), columns)
    assert is_no_person(row("Name", "Points"), columns)
    assert not is_no_person(row("Toth", "12"), columns)


def test_what_heads_a_group_is_no_name() -> None:
    assert heads_a_group(row("", "Project managers", ""))
    assert not heads_a_group(row("Ada Kranz", "", ""))
    assert not heads_a_group(row("ada@example.org", "", ""))


GROUPS = "Name;Rolle;E-Mail\n{}Ada Kranz;PL;ada@b.example\n{}Bo Lind;PL;bo@b.example\n"


@pytest.mark.parametrize("heading", ["Hamburg", "Frankfurt am Main", "Agile Coaches", "Projektleiter", "Team A"])
@pytest.mark.parametrize("times", [1, 3])
def test_headings_between_people_are_nobody(heading: str, times: int, people: People) -> None:
    rows = GROUPS.format(f"{heading};;\n" * times, "Externe;;\n" * times)
    names = [item.document["basics"]["name"] for item in people("a.csv", rows) if isinstance(item, Found)]
    assert names == ["Ada Kranz", "Bo Lind"]


def test_headings_in_a_list_that_parts_names_are_nobody(people: People) -> None:
    rows = "Vorname;Nachname;E-Mail\nMünchen;;\nAda;Kranz;ada@b.example\nSofia;;\n"
    names = [item.document["basics"]["name"] for item in people("a.csv", rows) if isinstance(item, Found)]
    assert names == ["Ada Kranz", "Sofia"]


def test_in_a_list_of_nothing_but_names_people_may_be_called_like_towns(people: People) -> None:
    found = people("a.csv", "Name;E-Mail\nBo;\nLima;\nAda;\n")
    assert [type(item) for item in found] == [Found, Found, Found]


def test_who_stands_alone_among_others_that_do_is_somebody_though_called_like_a_town(people: People) -> None:
    rows = "Nachname;Vorname;E-Mail\nHagen;;\nKranz;Ada;ada@b.example\nNeu;;\nBauer;;\n"
    names = [item.document["basics"]["name"] for item in people("a.csv", rows) if isinstance(item, Found)]
    assert names == ["Hagen", "Ada Kranz", "Neu", "Bauer"]


def test_who_stands_below_the_names_is_somebody_where_headings_stand_beside_them(people: People) -> None:
    rows = "Team,Name,Email\nTeam North,,\n,Ada Kranz,ada@b.example\n,Lima,\n,Neu,\n"
    names = [item.document["basics"]["name"] for item in people("a.csv", rows) if isinstance(item, Found)]
    assert names == ["Ada Kranz", "Lima", "Neu"]


def test_an_address_by_itself_is_no_note() -> None:
    assert not is_note(row("Ada Kranz <ada@example.org> at 2 mills"), parted=True)
    assert not is_note(row("Made with Lists 2.1", "x"), parted=True)
