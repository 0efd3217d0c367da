"""Pictures of pages → their text, by Tesseract: read where the machine has it, and never needed.

It is a program of its own, asked page by page with a limit on time and on how large a picture may be. What it makes of
a picture is never certain: whoever reads it here is to be looked at before they are kept.
"""

import csv
import io
import os
import shutil
import subprocess
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from tpmmatch.intake.columns import lines_of
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout, Line
from tpmmatch.intake.pdf_words import Word
from tpmmatch.intake.running import without_running
from tpmmatch.model.words import message

if TYPE_CHECKING:
    from PIL.Image import Image

PAGES_LIMIT = 12
PAGE_SECONDS = 45
_LANGUAGES = ("eng", "deu", "fra", "spa")
_DOTS = 300  # an inch: fewer are read worse, more not better
_POINTS_AN_INCH = 72
_PAGE_WIDTH = 8.27  # inches, where a picture doesn't say how large the paper was
_LONGEST = 4_200  # dots of a side
_MOST_DOTS = 60_000_000  # of a picture as it comes; more would fill the memory
_KINDS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP")
_LEAST_SURE = 25  # of 100; below are stains, lines and logos
_LEAST_TEXT = 60  # letters; less is no CV
_BULLETS = frozenset("*¢®©«»°+e")  # what a point before a line is taken for


def program() -> str:
    """Where Tesseract is; empty if the machine hasn't got it."""
    return shutil.which("tesseract") or ""


def read_scan(place: Place) -> Layout:
    """The lines of a scanned PDF or of a photo, page by page. Raises `Refused` if there is hardly any text in it."""
    pages, heights = list[list[Line]](), list[float]()
    for number, picture in enumerate(pictures_of(place)):
        factor = _factor(picture)
        pages.append(lines_of(_words(_recognised(picture), factor), number))
        heights.append(picture.height * factor)
    lines = without_running(pages, heights)
    if sum(letter.isalnum() for line in lines for letter in line.text) < _LEAST_TEXT:
        raise Refused("intake_picture_unread")
    return Layout(lines=lines, warnings=(message("intake_recognised"),))


def pictures_of(place: Place) -> Iterator["Image"]:
    """The pages as pictures, each small enough to be worked with. Raises `Refused` for what no page can be made of."""
    data = read_bytes(place)
    try:
        yield from _pages(data) if b"%PDF-" in data[:1024] else _frames(data)
    except Refused:
        raise
    except Exception:  # noqa: BLE001 - decoders raise whatever a spoilt file leads them to
        raise Refused("intake_picture_unread") from None


def points_of(picture: "Image") -> tuple[float, float]:
    """Width and height in points, as the places of words are told."""
    return picture.width * _factor(picture), picture.height * _factor(picture)


def _factor(picture: "Image") -> float:
    return _POINTS_AN_INCH * _PAGE_WIDTH / max(1, picture.width)


def _pages(data: bytes) -> Iterator["Image"]:
    import pypdfium2 as pdfium  # noqa: PLC0415 - only for PDFs

    document = pdfium.PdfDocument(data)
    if len(document) > PAGES_LIMIT:
        raise Refused("intake_too_many_pages", pages=len(document), limit=PAGES_LIMIT)
    for number in range(len(document)):
        page = document[number]
        scale = min(_DOTS / _POINTS_AN_INCH, _LONGEST / max(*page.get_size(), 1.0))
        yield page.render(scale=scale, grayscale=True).to_pil()
        page.close()


def _frames(data: bytes) -> Iterator["Image"]:
    from PIL import Image, ImageOps, ImageSequence  # noqa: PLC0415 - large, and only needed for this

    with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=_KINDS) as image:
        warnings.simplefilter("ignore")  # our own limit follows
        for frame in islice(ImageSequence.Iterator(image), PAGES_LIMIT):
            if frame.width * frame.height > _MOST_DOTS:
                raise Refused("intake_picture_unread")
            upright = ImageOps.exif_transpose(frame).convert("L")
            wanted = round(_PAGE_WIDTH * _DOTS)
            if upright.width < wanted // 2:  # letters of a few dots are read better when they are drawn larger
                upright = upright.resize((upright.width * 2, upright.height * 2))
            upright.thumbnail((_LONGEST, _LONGEST))
            yield upright


@cache
def _spoken() -> str:
    """The languages of ours that it has learnt, as it wants to be told them."""
    told = _asked(["--list-langs"], b"").split()
    return "+".join(language for language in _LANGUAGES if language in told)


def _recognised(picture: "Image") -> str:
    if not _spoken():
        raise Refused("intake_picture_unread")
    data = io.BytesIO()
    picture.save(data, "PNG", compress_level=1)
    dots = str(round(picture.width / _PAGE_WIDTH))
    return _asked(["stdin", "stdout", "-l", _spoken(), "--dpi", dots, "tsv"], data.getvalue())


def _asked(arguments: list[str], given: bytes) -> str:
    """What it answers; it works in one thread, as files are read beside each other anyway."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - found by its name, and told nothing that a file says
            [program(), *arguments], input=given, capture_output=True, timeout=PAGE_SECONDS, check=False,
            env=environment, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Refused("intake_reader_slow", seconds=PAGE_SECONDS) from None
    except OSError:
        raise Refused("intake_picture_unread") from None
    return done.stdout.decode("utf-8", "replace")


def _words(table: str, factor: float) -> list[Word]:
    """The words of a page with their places; those of a line stand as high as it, and are as large."""
    words: list[Word] = []
    top = bottom = 0.0
    first = True
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        try:
            level = int(row["level"])
            left, above, width, height = (float(row[key]) * factor for key in ("left", "top", "width", "height"))
            sure = float(row["conf"])
        except (KeyError, TypeError, ValueError):
            continue
        if level < _WORD:
            top, bottom, first = above, above + height, True
            continue
        shown = _shown(row, sure, first=first)
        if shown:
            words.append(Word(shown, left, top, left + width, bottom, bottom - top, bold=False, hidden=False))
        first = first and not shown
    return words


_WORD = 5  # of the levels page, block, paragraph, line, word


def _shown(row: Mapping[str, str | None], sure: float, *, first: bool) -> str:
    text = (row.get("text") or "").strip()
    if sure < _LEAST_SURE:
        return ""
    return "•" if first and text in _BULLETS else text
