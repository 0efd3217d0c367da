"""Of a list only the part of one person is shown."""

from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.kinds import kind_of
from tpmmatch.intake.record_lines import lines_of

CARDS = "BEGIN:VCARD\nFN:Ann Li\nEND:VCARD\n\nBEGIN:VCARD\nFN:Bob Ray\nend:vcard\nBEGIN:VCARD\nFN:Cy Dorn\n"


def lines(path: Path, source: str) -> list[str]:
    place = Place(path, path.name)
    return list(lines_of(place, kind_of(place), source))


@pytest.mark.parametrize(
    ("source", "name"), [("a.vcf:1", "FN:Ann Li"), ("a.vcf:5", "FN:Bob Ray"), ("a.vcf:8", "FN:Cy Dorn")]
)
def test_a_card_ends_where_it_says_or_with_the_file(tmp_path: Path, source: str, name: str) -> None:
    (tmp_path / "a.vcf").write_text(CARDS, "utf-8")
    assert lines(tmp_path / "a.vcf", source) == ["BEGIN:VCARD", name, "END:VCARD"]


def test_a_document_is_told_from_the_tenth(tmp_path: Path) -> None:
    people = ",".join(f'{{"basics": {{"name": "P{number}"}}}}' for number in range(1, 13))
    (tmp_path / "a.json").write_text(f"[{people}]", "utf-8")
    assert lines(tmp_path / "a.json", "a.json#1")[2] == '    "name": "P1"'
    assert lines(tmp_path / "a.json", "a.json#11")[2] == '    "name": "P11"'


def test_of_one_person_alone_the_whole_file_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nFN:Ann Li\nEND:VCARD\n", "utf-8")
    assert lines(tmp_path / "a.vcf", "a.vcf") == ["BEGIN:VCARD", "FN:Ann Li", "END:VCARD"]
