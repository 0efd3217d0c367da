"""Reading character maps of real fonts, and passing over what is none."""

import shutil
from pathlib import Path

import pytest
import reportlab
from reportlab.pdfbase.ttfonts import TTFont

from tpmmatch.briefs.system_fonts import installed, read_fonts

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def test_the_map_says_the_same_as_the_drawing_library() -> None:
    (font,) = read_fonts(VERA)
    known = set(TTFont("vera-for-test", str(VERA)).face.charToGlyph)
    told = {code for code in range(0x20, 0x3000) if font.has(chr(code))}
    assert {"A", "é", "≡"} <= set(map(chr, told))
    assert told == {code for code in known if 0x20 <= code < 0x3000}


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0", b"OTTO" + bytes(200), b"ttcf" + b"\xff" * 40, b"\xff" * 500])
def test_what_is_no_usable_font_is_passed_over(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.ttf"
    file.write_bytes(content)
    assert read_fonts(file) == []


@pytest.mark.parametrize("length", [40, 300, 2_000, 30_000])
def test_a_font_cut_short_never_stops_a_brief(tmp_path: Path, length: int) -> None:
    file = tmp_path / "short.ttf"
    file.write_bytes(VERA.read_bytes()[:length])
    assert len(read_fonts(file)) <= 1


def test_plain_sans_serifs_come_first_and_names_decide_the_rest(tmp_path: Path) -> None:
    for name in ("Zed.ttf", "Able.ttf", "NotoSans-Italic.ttf", "NotoSans-Regular.ttf", "notes.txt"):
        shutil.copy(VERA, tmp_path / name)
    (tmp_path / "deep").mkdir()
    shutil.copy(VERA, tmp_path / "deep" / "DejaVuSans.TTF")
    found = [font.path.name for font in installed((str(tmp_path), str(tmp_path / "no such folder")))]
    assert found[0] == "NotoSans-Regular.ttf"
    assert found[-3:] == ["Able.ttf", "Zed.ttf", "NotoSans-Italic.ttf"]
    assert "notes.txt" not in found
