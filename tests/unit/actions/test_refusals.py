"""Many files of an archive that are refused alike are told once."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.actions import Store, reviewing
from tpmmatch.model.review import Draft, State
from tpmmatch.wording import say

Write = Callable[[str, object], Path]


def archive(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for name, data in files.items():
            written.writestr(name, data)
    return made.getvalue()


@pytest.fixture
def read(store: Store, tmp_path: Path) -> Callable[[Path], list[Draft]]:
    def from_file(path: Path) -> list[Draft]:
        space = tmp_path / "space"
        space.mkdir(exist_ok=True)
        return reviewing.read_batch(store, [path], space, folding=True)

    return from_file


def test_a_thousand_refusals_of_an_archive_in_an_archive_are_one_line(
    write: Write, read: Callable[[Path], list[Draft]]
) -> None:
    odd = {f"{number:04}.bin": b"\0\1\2" for number in range(1_000)}
    inner = archive({**odd, "empty.txt": b"", "list.csv": b"Name,E-mail\nAnn,ann@example.com\n"})
    path = write("all.zip", "")
    path.write_bytes(archive({"in.zip": inner, "9999.bin": b"\0\1\2"}))
    drafts = read(path)
    assert [draft.source for draft in drafts if draft.state is not State.REFUSED] == ["all.zip/in.zip/list.csv:2"]
    refused = {draft.source: say(draft.reason) for draft in drafts if draft.reason}
    assert list(refused) == ["all.zip", "all.zip/in.zip/empty.txt"]
    assert "1001 files" in refused["all.zip"]
    assert "9999.bin, in.zip/0000.bin" in refused["all.zip"]
    assert "(+997)" in refused["all.zip"]


def test_a_few_and_those_of_a_folder_are_told_each(
    write: Write, read: Callable[[Path], list[Draft]], tmp_path: Path
) -> None:
    path = write("few.zip", "")
    path.write_bytes(archive({f"{number}.bin": b"\0\1\2" for number in range(3)}))
    assert [draft.source for draft in read(path)] == ["few.zip/0.bin", "few.zip/1.bin", "few.zip/2.bin"]
    folder = tmp_path / "folder" / "below"
    folder.mkdir(parents=True)
    for number in range(20):
        (folder / f"{number:02}.bin").write_bytes(b"\0\1\2")
    assert len(read(folder.parent)) == 20
