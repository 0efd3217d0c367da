import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tpmmatch import intake, resources
from tpmmatch.intake import Found, FoundProject, read_people, read_projects
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message
from tpmmatch.wording import say

# Pieces that take readers further than noise does.
PIECES = [
    b'{"basics":', b'{"name":"x"}', b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\u0000", b"\\ud83d", b"NaN", b"1e999",
    b"\n", b"\r", b"\0", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xe2\x82", b"name", b"e-mail", b"Tagessatz", b";",
    b"\t", b"|", b"\xe9", b"x@y.example", b"520 EUR", b"-1", b"2027-02-31", b"31/12/2026", b"0", b"(", b"/", b"title",
    b'"work":[{"company":"x"}]', b'"location":', b'"meta":', b'"freelance":', b"languages", b"available from",
    b"time zone",
]  # fmt: skip
SENTENCES = tomllib.loads(resources.read_text("i18n/en/intake.toml"))


def assert_can_be_said(one: Found | FoundProject | Note) -> None:
    for words in (one.reason,) if isinstance(one, Note) else one.warnings:
        assert isinstance(words, Message)
        assert SENTENCES[words.id].format(**words.values).encode("utf-8")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map(b"".join)),
    ending=st.sampled_from(["json", "jsonl", "csv", "tsv"]),
)
def test_no_bytes_whatever_make_the_readers_raise(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"any.{ending}"
    path.write_bytes(data)
    people, projects = list(read_people(path)), list(read_projects(path))
    assert people
    assert projects
    for one in [*people, *projects]:
        assert_can_be_said(one)
        assert one.source.startswith(path.name)


def test_every_message_has_a_sentence_and_every_sentence_a_use() -> None:
    used = {
        id_
        for file in Path(intake.__file__).parent.glob("*.py")
        for id_ in re.findall(r'"(intake_[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert used == set(SENTENCES)


def test_every_sentence_says_who_is_safe_or_what_to_do() -> None:
    for id_, sentence in SENTENCES.items():
        assert id_.startswith("intake_")
        assert sentence.count(". ") + sentence.count("; ") + sentence.count(": ") >= 1, id_


def test_unknown_kinds_in_a_folder_are_refused_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"PK")
    (tmp_path / "b.csv").write_text("name\nAda\n")
    (tmp_path / "c.json").write_text('{"basics": {"name": "Bo"}}')
    (tmp_path / "d.json").write_text("{")
    strange, ada, bo, broken = read_people(tmp_path)
    assert strange == Note("a.xyz", Message("intake_kind_unknown", {"ending": ".xyz"}))
    assert isinstance(ada, Found)
    assert isinstance(bo, Found)
    assert isinstance(broken, Note)


def test_people_come_one_by_one_while_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_bytes(b'{"basics": {"name": "A"}}\n' * 3)
    found = read_people(path)
    assert isinstance(next(found), Found)
    assert len(list(found)) == 2


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    # A link to itself is there and can't be opened, whoever asks.
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")
    [found] = read_people(tmp_path)
    assert found == Note("loop.json", Message("intake_file_unreadable"))
    assert list(read_projects(tmp_path)) == [found]


@pytest.mark.parametrize("ending", ["pdf", "docx", "zip", "msg"])
def test_a_file_that_is_not_what_it_is_called_says_so(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"cv.{ending}").write_bytes(b"\x01\x02\x03\xff" * 500)
    [found] = read_people(tmp_path / f"cv.{ending}")
    assert isinstance(found, Note)
    assert isinstance(found.reason, Message)
    assert say(found.reason).startswith(f"This file is called .{ending}, but what is in it is something else")
