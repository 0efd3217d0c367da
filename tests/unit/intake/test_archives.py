import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tpmmatch.intake import Found, archives, read_people
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

Calls = Callable[[Callable[[], object]], int]
People = Callable[[str, object], list[Found | Note]]
ADA = b"name,mail\nAda,a@example.com\n"


def packed(files: Mapping[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def told(found: list[Found | Note]) -> list[tuple[str, str]]:
    return [
        (one.source, one.reason.id if isinstance(one, Note) and isinstance(one.reason, Message) else "")
        for one in found
    ]


def test_all_kinds_lie_in_an_archive_and_one_bad_file_stops_no_other(people: People) -> None:
    inner = packed({"deep/b.json": b'{"basics": {"name": "Bo"}}'})
    card = b"BEGIN:VCARD\nFN:Cy\nEND:VCARD\n"
    data = packed({"a.csv": ADA, "bad.json": b"{", "c.vcf": card, "inner.zip": inner, "__MACOSX/._a.csv": b"x"})
    assert told(people("all.zip", data)) == [
        ("all.zip/a.csv:2", ""),
        ("all.zip/bad.json", "intake_json_cut"),
        ("all.zip/c.vcf:1", ""),
        ("all.zip/inner.zip/deep/b.json", ""),
    ]


def test_a_file_without_a_name_stops_no_other(people: People) -> None:
    data = packed({"a.csv": ADA, "?": b"x"}).replace(b"?", b"\0")
    assert told(people("all.zip", data)) == [("all.zip/a.csv:2", "")]


def test_names_that_lead_out_of_the_archive_lead_nowhere(people: People, tmp_path: Path) -> None:
    data = packed({"../../evil.csv": ADA, "/etc/evil.csv": ADA, "C:\\x\\..\\evil.csv": ADA, "a/\x07b.csv": ADA})
    before = sorted(tmp_path.rglob("*"))
    assert [source for source, _ in told(people("a.zip", data))] == [
        "a.zip/evil.csv:2",
        "a.zip/etc/evil.csv:2",
        "a.zip/C:/x/evil.csv:2",
        "a.zip/a/b.csv:2",
    ]
    assert sorted(tmp_path.rglob("*")) == [*before, tmp_path / "a.zip"]


def test_archives_within_archives_end_somewhere(people: People) -> None:
    data = packed({"a.csv": ADA})
    for _ in range(archives.DEPTH_LIMIT):
        data = packed({"a.zip": data})
    [(_, told_of)] = told(people("a.zip", data))
    assert told_of == "intake_zip_too_deep"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["{}.zip", "{}.csv"])
def test_many_files_in_an_archive_are_each_looked_at_once(people: People, calls: Calls, name: str) -> None:
    def read(count: int) -> int:
        content = packed({"a.csv": ADA}) if name.endswith(".zip") else ADA
        data = packed({name.format(number): content for number in range(count)})
        return calls(lambda: people(f"{count}.zip", data))

    assert read(120) < 2.4 * read(60)


@pytest.mark.slow
def test_files_of_one_name_are_numbered(people: People, calls: Calls) -> None:
    def read(count: int) -> int:
        # Each way leads to the same place.
        ways = ["".join("../" if number >> bit & 1 else "./" for bit in range(9)) for number in range(count)]
        data = packed({f"{way}a.csv": ADA for way in ways})
        sources: list[str] = []
        needed = calls(lambda: sources.extend(source for source, _ in told(people(f"{count}.zip", data))))
        names = ["a.csv", *(f"a ({number}).csv" for number in range(2, count + 1))]
        assert sources == [f"{count}.zip/{name}:2" for name in names]
        return needed

    assert read(400) < 2.4 * read(200)


def test_a_bomb_is_refused_before_it_fills_the_disk(people: People) -> None:
    nulls = bytes(1 << 20)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", nulls)
    lying = bytearray(data.getvalue())
    at = lying.rfind(b"PK\x01\x02")
    lying[at + 24 : at + 28] = (0xF0000000).to_bytes(4, "little")  # the size it says it has
    assert told(people("bomb.zip", bytes(lying))) == [("bomb.zip", "intake_bomb")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (packed({}), "intake_zip_empty"),
        (packed({".hidden": b"x"}), "intake_zip_empty"),
        (packed({"a.csv": ADA})[:-30], "intake_zip_broken"),
    ],
)
def test_archives_that_hold_nothing_or_are_cut(data: bytes, expected: str, people: People) -> None:
    assert told(people("a.zip", data)) == [("a.zip", expected)]


def test_a_locked_file_says_so(people: People) -> None:
    data = bytearray(packed({"a.csv": ADA}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(sign) + offset] |= 1
    assert told(people("a.zip", bytes(data))) == [("a.zip/a.csv", "intake_locked")]


def test_other_files_that_are_zipped_are_no_archives(people: People) -> None:
    data = packed({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"})
    assert told(people("a.pptx", data)) == [("a.pptx", "intake_kind_unknown")]


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
def test_a_damaged_member_costs_itself_alone_however_it_is_packed(tmp_path: Path, packing: int) -> None:
    person = '{"basics": {"name": "Ann Ash", "summary": "' + "Led a project. " * 50 + '"}}'
    with zipfile.ZipFile(tmp_path / "a.zip", "w", packing) as archive:
        archive.writestr("bad.json", person)
        archive.writestr("good.json", person, zipfile.ZIP_STORED)
    data = bytearray((tmp_path / "a.zip").read_bytes())
    at = data.find(b"bad.json") + 30
    data[at : at + 12] = b"\xff" * 12
    (tmp_path / "a.zip").write_bytes(data)
    told, found = read_people(tmp_path / "a.zip")
    assert isinstance(told, Note)
    assert isinstance(found, Found)


def test_archives_in_archives_share_one_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "UNPACKED_LIMIT", 300_000)
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("large.txt", "a" * 120_000)
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        for number in range(4):
            archive.write(inner, f"{number}.zip")
    reasons = [one.reason for one in read_people(tmp_path / "outer.zip") if isinstance(one, Note)]
    assert "intake_bomb" in {reason.id for reason in reasons if isinstance(reason, Message)}
