import os
from pathlib import Path

import pytest

from tpmmatch.intake import files
from tpmmatch.intake.files import Place, files_at, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message, Words


def sources(path: Path) -> list[str]:
    return [found.source for found in files_at(path)]


def reason(found: Place | Note) -> str:
    assert isinstance(found, Note)
    return id_of(found.reason)


def id_of(words: Words) -> str:
    assert isinstance(words, Message)
    return words.id


def test_a_folder_gives_all_files_below_it_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.json", "a/z.CSV", "a/y.pdf", "c.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert sources(tmp_path) == ["a/y.pdf", "a/z.CSV", "b.json", "c.jsonl"]


def test_the_ending_counts_whatever_its_case(tmp_path: Path) -> None:
    assert Place(tmp_path / "List.JSON", "List.JSON").ending == ".json"


def test_hidden_files_and_litter_are_passed_over_silently(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".git/config.json", ".DS_Store", "Thumbs.db", "~$list.csv", "a.json"):
        (tmp_path / name).touch()
    assert sources(tmp_path) == ["a.json"]


def test_links_that_lead_back_up_end(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.json").touch()
    (inner / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.json").symlink_to(tmp_path / "self.json")
    assert sources(tmp_path) == ["inner/a.json", "self.json"]


def test_a_missing_file_and_an_impossible_name_are_told(tmp_path: Path) -> None:
    assert [reason(found) for found in files_at(tmp_path / "none.json")] == ["intake_file_missing"]
    assert [reason(found) for found in files_at(Path("a\0b"))] == ["intake_file_missing"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert [reason(found) for found in files_at(tmp_path)] == ["intake_folder_empty"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_refused_before_it_can_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    with pytest.raises(Refused) as refused:
        read_bytes(Place(pipe, pipe.name))
    assert refused.value.reason.id == "intake_file_special"


def test_a_file_above_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILE_LIMIT", 1024**2)
    path = tmp_path / "big.json"
    path.write_bytes(b"x" * (1024**2 + 1))
    with pytest.raises(Refused) as refused:
        read_bytes(Place(path, path.name))
    assert refused.value.reason == Message("intake_file_too_large", {"megabytes": 1})


def test_a_name_that_is_no_text_can_still_be_printed(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"m\xfcller.json")).touch()
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert "".join(sources(tmp_path)).encode("utf-8").startswith(b"m")
