"""Whatever stands in a file, its reader gives people or a sentence, and never raises."""

import io
import tomllib
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import KINDS
from tpmmatch import resources
from tpmmatch.intake import Found, read_people
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

DATA = Path(__file__).resolve().parents[2] / "data" / "tables"
FOUND, OUR_FAULT = DATA.parent / "fuzz", "intake_reader_failed"  # by `benchmarks/fuzz.py`
SENTENCES = tomllib.loads(resources.read_text("i18n/en/intake.toml"))
WHOLE = sorted(file for file in DATA.iterdir() if file.name != "expected.json" and file.stat().st_size)
OFTEN = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

# Pieces that take readers further than noise does.
PIECES = [
    b"BEGIN:VCARD\n", b"END:VCARD\n", b"FN:", b"N:;;", b"NOTE;ENCODING=QUOTED-PRINTABLE:=C3=\n", b"=C3=91",
    b"=\n", b"\n ", b"EMAIL;TYPE=", b";CHARSET=utf-7:", b";CHARSET=idna:", b"BASE64", b"item1.", b'"', b"\\n",
    b"\\", b",", b";", b":", b"\x00", b"\xff\xfe", b"X-JSON-RESUME:{", b"PHOTO:", b"TEL:", b"ADR:;;;;", b"\xe9",
    b"Name", b"e-mail", b"a@b.example", b"\n", b"Ada Kranz", b"'=1", b"Profile as JSON Resume", b"{}", b"1E+12",
    b"2027-02-31", b"46100", b"KIND:org\n", b"ORG:x\n",
]  # fmt: skip
INSIDE = [b"<", b'"', b"&x;", b"99999999", b"XFD", b"/>"]


# Lines of CVs, letters, pages and mails: put together anew, they lead readers of CVs astray.
KEPT = sorted(file for file in (DATA.parent / "elsewhere").iterdir() if file.suffix in {".txt", ".md", ".html", ".eml"})
LINES = sorted({line for file in KEPT for line in file.read_bytes().splitlines()})
JOINTS = [
    b"\n",
    b"\n\n",
    b"\t",
    b"   ",
    b"-\n",
    b" \xe2\x80\x93 ",
    b"\xc2\xad\n",
    b" | ",
    b"(",
    b"</td><td>",
    b"<li>",
    b": ",
]


def assert_told(path: Path) -> None:
    found = list(read_people(path))
    assert found
    for one in found:
        assert isinstance(one, Found | Note)
        for words in (one.reason,) if isinstance(one, Note) else one.warnings:
            assert isinstance(words, Message)
            assert SENTENCES[words.id].format(**words.values).encode("utf-8")


@OFTEN
@given(
    pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=4)), max_size=30),
    ending=st.sampled_from(["vcf", "csv", "xls", "xlsx", "zip", "ods", "txt"]),
)
def test_any_pieces(tmp_path: Path, pieces: list[bytes], ending: str) -> None:
    path = tmp_path / f"any.{ending}"
    path.write_bytes(b"".join(pieces))
    assert_told(path)


@pytest.mark.slow
@OFTEN
@given(
    parts=st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(JOINTS)), max_size=40),
    ending=st.sampled_from(["txt", "md", "html", "eml"]),
)
def test_lines_of_cvs_put_together_anew(tmp_path: Path, parts: list[tuple[bytes, bytes]], ending: str) -> None:
    path = tmp_path / f"any.{ending}"
    path.write_bytes(b"".join(line + joint for line, joint in parts))
    assert_told(path)


@OFTEN
@given(data=st.data())
def test_files_with_bytes_changed_or_cut(tmp_path: Path, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(WHOLE))
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(0, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.one_of(st.none(), st.integers(0, len(content))))
    path = tmp_path / file.name
    path.write_bytes(content[:cut])
    assert_told(path)


@pytest.mark.slow
@OFTEN
@given(data=st.data())
def test_parts_of_packed_files_changed_inside(tmp_path: Path, data: st.DataObject) -> None:
    """The archive stays sound, so that what lies in it is reached."""
    packed = [file for file in WHOLE if zipfile.is_zipfile(file)]
    file = data.draw(st.sampled_from(packed))
    made = io.BytesIO()
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(made, "w") as after:
        chosen = data.draw(st.sampled_from(before.namelist()))
        for name in before.namelist():
            content = bytearray(before.read(name))
            if name == chosen and content:
                at = data.draw(st.integers(0, len(content) - 1))
                piece = data.draw(
                    st.one_of(st.binary(max_size=6), st.sampled_from([b"<", b'"', b"&x;", b"99999999", b"XFD"]))
                )
                content[at : at + data.draw(st.integers(0, 8))] = piece
            after.writestr(name, bytes(content))
    path = tmp_path / file.name
    path.write_bytes(made.getvalue())
    assert_told(path)


@pytest.mark.parametrize("kept", sorted(FOUND.iterdir()), ids=lambda path: path.name)
def test_what_fuzzing_found(kept: Path, tmp_path: Path) -> None:
    kind = KINDS[kept.name.partition("-")[0]]
    path = tmp_path / f"any{kind.ending}"
    path.write_bytes(kind.make(kept.read_bytes()))
    assert_told(path)
    assert not [
        one for one in read_people(path) if isinstance(one, Note) and getattr(one.reason, "id", "") == OUR_FAULT
    ]
