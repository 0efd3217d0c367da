"""What reading the phrases made is kept, and never believed where it isn't what was kept."""

from pathlib import Path

import pytest

from tpmmatch.vocabulary.kept import kept_patterns
from tpmmatch.vocabulary.patterns import Pattern, read_phrase

PHRASES = ("took|take over .. project", "=IT", "projektleit*", "e-mail|mail ... list")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def read() -> list[Pattern]:
    return [pattern for phrase in PHRASES for pattern in read_phrase(phrase, "concept", "de", apart=phrase == "=IT")]


def not_read() -> list[Pattern]:
    raise AssertionError("they were kept")


def file_in(folder: Path) -> Path:
    (found,) = folder.rglob("phrases-de.jsonl")
    return found


def test_what_was_kept_is_what_was_read(folder: Path) -> None:
    first = kept_patterns("de", read)
    assert kept_patterns("de", not_read) == first == read()
    assert [file.name for file in file_in(folder).parent.iterdir()] == ["phrases-de.jsonl"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda content: content[: len(content) // 2], id="cut off"),
        pytest.param(lambda content: content.replace(b"concept", b"another", 1), id="changed"),
        pytest.param(lambda content: b"0" * 64 + content[64:], id="of another version"),
        pytest.param(lambda _content: b"\xff\xfe\x00", id="no text"),
        pytest.param(lambda _content: b"", id="empty"),
    ],
)
def test_what_is_damaged_is_read_again_and_kept_anew(folder: Path, damage: object) -> None:
    kept_patterns("de", read)
    file = file_in(folder)
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert kept_patterns("de", read) == read()
    assert kept_patterns("de", not_read) == read()


def test_where_nothing_can_be_kept_they_are_read_each_time(folder: Path) -> None:
    kept_patterns("de", read)
    place = file_in(folder).parent
    file_in(folder).unlink()
    place.rmdir()
    place.write_text("a file stands where the folder would be", encoding="utf-8")
    assert kept_patterns("de", read) == read()
    assert kept_patterns("de", read) == read()
