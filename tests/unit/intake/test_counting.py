"""How many people files will bring, before they are read."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tpmmatch.intake import about_how_many

ANNA = {"basics": {"name": "Anna"}, "meta": {"note": "x" * 700_000}}


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("one.json", json.dumps(ANNA), 1),
        ("list.json", json.dumps([ANNA] * 3), 3),
        ("lines.jsonl", (json.dumps(ANNA) + "\n") * 3, 3),
        ("table.csv", "name;rate\nAnna;400\nBoris;500\n", 3),
        ("cards.vcf", "BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 4, 4),
        ("letter.txt", "Dear all\n", 1),
        ("empty.json", "", 1),
    ],
)
def test_each_kind_of_file_is_counted(tmp_path: Path, name: str, content: str, count: int) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert about_how_many([tmp_path / name]) == count


def test_a_folder_holds_what_its_files_do_and_a_missing_file_nobody(tmp_path: Path) -> None:
    paths: Sequence[Path] = [tmp_path / "people", tmp_path / "gone.json"]
    paths[0].mkdir()
    for number in range(4):
        (paths[0] / f"{number}.json").write_text(json.dumps(ANNA), "utf-8")
    assert about_how_many(paths) == 4
