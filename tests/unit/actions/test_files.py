"""A file is written whole or not at all, and only where it may be."""

import os
import stat
from pathlib import Path

import pytest

from tests.disk import full_after
from tpmmatch.actions.files import check_free, safe_name, write_atomically
from tpmmatch.errors import UserError
from tpmmatch.wording import say

POSIX = pytest.mark.skipif(os.name != "posix", reason="this system's files have no such rights, links and devices")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refusal(path: Path, force: bool = False) -> str:
    with pytest.raises(UserError) as refused:
        write_atomically(path, b"new", force)
    assert str(path) in say(refused.value)
    return refused.value.id


def test_a_new_file_is_written_with_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    write_atomically(path, b"new", force=False)
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_there_is_left_as_it_is_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    assert refusal(path) == "file_exists"
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_isnt_there_is_told_and_not_made(tmp_path: Path, *, force: bool) -> None:
    assert refusal(tmp_path / "a" / "b" / "brief.pdf", force) == "file_no_folder"
    assert list(tmp_path.iterdir()) == []


@POSIX
def test_a_link_into_a_folder_that_isnt_there_is_told_and_stays(tmp_path: Path) -> None:
    link = tmp_path / "brief.pdf"
    link.symlink_to(tmp_path / "gone" / "brief.pdf")
    assert refusal(link) == "file_not_written"
    assert [*tmp_path.iterdir()] == [link]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "file_is_folder"
    assert refusal(tmp_path, force=True) == "file_is_folder"


def test_a_folder_that_cant_be_written_into_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    assert refusal(tmp_path / "file" / "brief.pdf") == "file_not_written"
    assert (tmp_path / "file").read_bytes() == b"old"


@POSIX
def test_a_folder_closed_to_us_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    assert refusal(folder / "brief.pdf") == "file_not_written"
    folder.chmod(0o000)
    try:
        assert refusal(folder / "brief.pdf") == "file_not_written"
    finally:
        folder.chmod(0o700)


def test_a_name_that_no_file_can_have_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("x" * 300)) == "file_not_written"
    assert list(tmp_path.iterdir()) == []


def test_the_longest_name_that_a_file_can_have_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("ł" * 125 + ".json")
    write_atomically(path, b"new", force=False)
    assert path.read_bytes() == b"new"


def test_a_disk_that_takes_no_more_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_bytes(b"old")
    with pytest.raises(UserError, match="file_not_written") as refused, full_after(4096):
        write_atomically(path, b"new" * 10_000, force=True)
    assert str(path) in say(refused.value)
    assert "die Datei ist zu groß für diesen Datenträger" in say(refused.value, "de")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


@POSIX
def test_a_device_or_pipe_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refusal(pipe, force=True) == "file_special"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert refusal(Path(os.devnull), force=True) == "file_special"


@POSIX
def test_a_new_file_is_as_closed_as_the_person_wants_new_files_to_be(tmp_path: Path) -> None:
    usual = os.umask(0o077)
    try:
        write_atomically(tmp_path / "people.json", b"new", force=False)
    finally:
        os.umask(usual)
    assert mode(tmp_path / "people.json") == 0o600


@POSIX
def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.touch()
    path.chmod(0o640)
    write_atomically(path, b"new", force=True)
    assert mode(path) == 0o640


@POSIX
def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "brief.pdf", tmp_path / "brief.pdf"
    link.symlink_to(target)
    write_atomically(link, b"new", force=False)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert refusal(link) == "file_exists"


def test_asking_before_the_work_gives_the_same_answer_and_writes_nothing(tmp_path: Path) -> None:
    check_free(tmp_path / "brief.pdf", force=False)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(UserError, match="file_no_folder"):
        check_free(tmp_path / "a" / "brief.pdf", force=True)
    with pytest.raises(UserError, match="file_is_folder"):
        check_free(tmp_path, force=True)
    with pytest.raises(UserError, match="file_not_written"):
        check_free(tmp_path / ("x" * 300), force=False)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Ärztin's CV (2).pdf", "Ärztin's CV (2).pdf"),
        ('a/b\\c:"d"?.pdf', "a_b_c__d__.pdf"),
        ("nul.pdf", "_nul.pdf"),
        ("con", "_con"),
        ("..", "_"),
        ("", "_"),
        ("ends with a dot. .", "ends with a dot"),
        ("new\nline\0.txt", "new_line_.txt"),
        ("half \ud83d.txt", "half _.txt"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_fits_every_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe
