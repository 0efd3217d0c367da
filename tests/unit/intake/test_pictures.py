"""A logo comes from any usual picture file; whatever else is in a file does no harm."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tpmmatch.errors import UserError
from tpmmatch.intake.pictures import read_logo


def picture(path: Path, size: tuple[int, int] = (60, 30), mode: str = "RGB") -> Path:
    Image.new(mode, size).save(path)
    return path


@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "webp", "bmp"])
def test_usual_kinds_become_one_kind(tmp_path: Path, ending: str) -> None:
    data = read_logo(picture(tmp_path / f"logo.{ending}"))
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (60, 30), "RGB")
    assert read_logo(tmp_path / f"logo.{ending}") == data


def test_what_shines_through_is_white_as_paper(tmp_path: Path) -> None:
    with Image.open(BytesIO(read_logo(picture(tmp_path / "clear.png", mode="RGBA")))) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)


def test_a_large_picture_is_made_as_small_as_a_letter_needs(tmp_path: Path) -> None:
    with Image.open(BytesIO(read_logo(picture(tmp_path / "big.png", (4000, 1000))))) as image:
        assert image.size == (1200, 300)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("logo.png", b"", "picture_unreadable"),
        ("logo.png", b"\x89PNG\r\n\x1a\n and then nothing", "picture_unreadable"),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_unreadable"),
        ("logo.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n", "picture_unreadable"),
        ("huge.png", b"\0" * (10 * 1024**2 + 1), "picture_too_large"),
    ],
)
def test_what_is_no_picture_is_told(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_logo(tmp_path / name)
    assert refused.value.id == why


@pytest.mark.parametrize("size", [(9000, 9000), (30_000, 20_000)])
def test_a_picture_that_unpacks_to_far_too_much_is_refused_unopened(tmp_path: Path, size: tuple[int, int]) -> None:
    bomb = picture(tmp_path / "bomb.png", size, "1")
    assert bomb.stat().st_size < 100_000
    with pytest.raises(UserError) as refused:
        read_logo(bomb)
    assert refused.value.id == "picture_too_wide"


def test_a_cut_picture_is_told(tmp_path: Path) -> None:
    whole = picture(tmp_path / "whole.jpg", (400, 400)).read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError) as refused:
        read_logo(tmp_path / "cut.jpg")
    assert refused.value.id == "picture_unreadable"


def test_no_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for place in (tmp_path / "nowhere.png", tmp_path):
        with pytest.raises(UserError) as refused:
            read_logo(place)
        assert refused.value.id == "picture_missing"
