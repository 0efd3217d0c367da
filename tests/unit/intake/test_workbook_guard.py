"""Small files that would fill the memory of whoever reads them without a look."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.found import Refused
from tpmmatch.intake.workbook_guard import guard_old, guard_zipped
from tpmmatch.model.report import Note
from tpmmatch.wording import say

DATA = Path(__file__).resolve().parents[2] / "data" / "tables"
Guard = Callable[..., str]
People = Callable[[str, object], list[Found | Note]]


def guarded(files: Mapping[str, str]) -> str:
    """The reason why it is refused, or nothing."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    try:
        with zipfile.ZipFile(data) as archive:
            guard_zipped(archive)
    except Refused as refused:
        return refused.reason.id
    return ""


def sheet(cells: str) -> dict[str, str]:
    return {"xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{cells}</sheetData></worksheet>"}


def content(rows: str) -> dict[str, str]:
    names = 'xmlns:table="t" xmlns:office="o"'
    return {"content.xml": f"<office:doc {names}><table:table>{rows}</table:table></office:doc>"}


def test_cells_far_from_each_other() -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert guarded(sheet(far)) == "intake_sheet_too_large"
    assert guarded(sheet(far.replace('<c r="XFD1048576"><v>1</v></c>', '<c r="XFD1048576" s="1"/>'))) == ""
    assert guarded(sheet("<row><c><v>1</v></c><c><v>2</v></c></row>" * 10)) == ""


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A123456789">',
        '<c r="xfd1048576">',
        '<c r="$A$1">',
        '<c r="">',
        '<c r="A1" x:r="B2" r2="">',
    ],
)
def test_a_place_that_may_be_understood_otherwise_is_refused(cell: str) -> None:
    rows = f'<row r="1" xmlns:x="x">{cell}<v>1</v></c></row>'
    assert guarded(sheet(rows)) == ("" if "x:r" in cell else "intake_table_broken")
    assert guarded(sheet('<row r="1e9"><c><v>1</v></c></row>')) == "intake_table_broken"
    assert guarded(content('<table:table-row table:number-rows-repeated="9999999999"/>')) == "intake_table_broken"


def test_a_sheet_is_one_wherever_it_lies_and_whatever_stands_beside_its_place() -> None:
    far = '<row xmlns:x="x" r="1"><c r="XFD1048576" x:r="A1"><v>1</v></c></row>'
    for name in ("xl/worksheets/sheet1.xml", "xl/other/part.xml", "sheet"):
        assert guarded({name: f"<worksheet><sheetData>{far}</sheetData></worksheet>"}) == "intake_sheet_too_large"


def workbook(target: str) -> dict[str, str]:
    return {
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheet name="a" r:id="r1"/><sheet name="a" r:id="r2"/></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Target="{target}"/>'
        '<Relationship Id="r9" Target="vbaProject.bin"/></Relationships>',
        "xl/vbaProject.bin": "no text",
    }


def test_parts_that_are_no_sheets_need_not_be_text() -> None:
    beside = {
        "xl/embeddings/Microsoft_Excel_Worksheet.xlsx": "PK\3\4x",
        "xl/media/datasheet.png": "\x89PNG",
        "sheet": "",
    }
    assert guarded({**beside, **workbook("worksheets/sheet1.xml"), **sheet("<row><c><v>1</v></c></row>")}) == ""


@pytest.mark.parametrize("target", ["other.dat", "/xl/other.dat", "OTHER.dat", "x/../other.dat", "./other.dat"])
def test_what_the_book_calls_a_sheet_is_one_whatever_it_is_named(target: str) -> None:
    far = sheet('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')["xl/worksheets/sheet1.xml"]
    assert guarded({"xl/other.dat": far, **workbook(target)}) == "intake_sheet_too_large"
    assert guarded({"xl/other.dat": "x" + far, **workbook(target)}) == "intake_table_broken"


def test_a_workbook_of_binary_records_is_told(people: People) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in ("[Content_Types].xml", "xl/workbook.bin", "xl/worksheets/sheet1.bin"):
            archive.writestr(name, b"<Types/>" if name.endswith(".xml") else b"\x83\x01\0")
    [told] = people("list.xlsb", data.getvalue())
    assert isinstance(told, Note)
    assert "(.xlsb)" in say(told.reason)


def test_cells_that_are_repeated() -> None:
    def row(times: int, cell: str) -> str:
        return f'<table:table-row table:number-rows-repeated="{times}">{cell}</table:table-row>'

    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    filled = '<table:table-cell office:value-type="float" table:number-columns-repeated="16384"/>'
    assert guarded(content(row(1, filled) + row(1_048_575, empty))) == ""
    assert guarded(content(row(1_048_576, filled))) == "intake_sheet_too_large"


def test_entities_are_refused_before_they_grow() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert guarded({"content.xml": bomb + "<x>&b;</x>"}) == "intake_bomb"
    assert guarded({"xl/workbook.xml": bomb + "<x/>"}) == "intake_bomb"


def test_what_is_no_xml() -> None:
    assert guarded({"content.xml": "<a><b>"}) == "intake_table_broken"
    assert guarded({"content.xml": '<?xml version="1.0" encoding="TF-8"?><a/>'}) == "intake_table_broken"
    assert guarded({"xl/media/image1.png": "no matter"}) == ""


def test_an_old_workbook_passes_and_its_far_cells_dont() -> None:
    data = bytearray((DATA / "old.xls").read_bytes())
    guard_old(bytes(data))
    at = data.find(b"\xfd\x00\x0a\x00")  # the first cell of text
    for _ in range(3):
        data[at + 4 : at + 8] = b"\xff\xff\xff\xff"
        at = data.find(b"\xfd\x00\x0a\x00", at + 1)
    with pytest.raises(Refused) as refused:
        guard_old(bytes(data))
    assert refused.value.reason.id == "intake_sheet_too_large"


@pytest.mark.parametrize("cut", [0, 8, 100, 600, 2000])
def test_an_old_workbook_that_is_cut_brings_nobody_and_says_so(cut: int, tmp_path: Path) -> None:
    file = tmp_path / "cut.xls"
    file.write_bytes((DATA / "old.xls").read_bytes()[:cut])
    (told,) = read_people(file)
    assert isinstance(told, Note)
    assert say(told.reason)
