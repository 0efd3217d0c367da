"""Parts of office files that could do harm are refused."""

import zipfile
from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.office_xml import local, opened

BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def packed(folder: Path, text: str) -> Place:
    with zipfile.ZipFile(folder / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("part.xml", text)
    return Place(folder / "a.docx", "a.docx")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (BOMB, "intake_bomb"),
        (OUTSIDE, "intake_bomb"),
        ("<a>" * 300 + "</a>" * 300, "intake_too_deep"),
        ("<a><b></a>", "intake_office_broken"),
        ("", "intake_office_broken"),
    ],
)
def test_hostile_parts_are_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused, opened(packed(tmp_path, text)) as package:
        package.tree("part.xml")
    assert refused.value.reason.id == reason


def test_what_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused, opened(packed(tmp_path, "<a>" + " " * 50_000_000 + "</a>")) as package:
        package.tree("part.xml")
    assert refused.value.reason.id == "intake_bomb"


def test_sound_parts_are_trees_and_missing_ones_are_none(tmp_path: Path) -> None:
    with opened(packed(tmp_path, '<x:a xmlns:x="urn:x"><x:b/></x:a>')) as package:
        tree = package.tree("part.xml")
        assert tree is not None
        assert [local(item) for item in tree.iter()] == ["a", "b"]
        assert package.tree("other.xml") is None


def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(Refused), opened(Place(tmp_path / "a.docx", "a.docx")):
        pass
