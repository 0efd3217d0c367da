import struct

from tpmmatch.intake.number_formats import NumberFormats
from tpmmatch.intake.old_records import note_old_format, old_sheet, old_styles

FORMAT, STYLE, SHEET = 0x041E, 0x00E0, 0x0085


def test_sheets_formats_and_styles_are_told_by_their_records() -> None:
    formats = NumberFormats()
    euro = '0 "€"'.encode("utf-16-le")
    note_old_format(formats, FORMAT, struct.pack("<HHB", 164, len(euro) // 2, 1) + euro)
    note_old_format(formats, FORMAT, struct.pack("<HHB", 165, 3, 0) + b"0.0")
    for number in (0, 164, 165):
        note_old_format(formats, STYLE, struct.pack("<HH16x", 0, number))
    assert old_sheet(SHEET, struct.pack("<IHBB", 77, 0, 4, 0) + b"Pool") == ("Pool", 77)
    for column, style in [
        *old_styles(0x0203, struct.pack("<HHHd", 1, 4, 1, 650.0)),
        *old_styles(0x00BD, struct.pack("<HHHIHIHIH", 1, 5, 1, 0, 2, 0, 1, 0, 7)),
    ]:
        formats.bear("77", column, style)
    assert formats.of("77") == {4: "€", 5: "€", 7: "€"}


def test_records_that_are_cut_say_nothing() -> None:
    formats = NumberFormats()
    for length in range(5):
        note_old_format(formats, FORMAT, b"\1" * length)
        note_old_format(formats, STYLE, b"\1" * length)
        assert old_sheet(SHEET, b"\1" * length) is None
        assert [*old_styles(0x0203, b"\1" * length), *old_styles(0x00BD, b"\1" * length)] == []
    assert formats.of("77") == {}
