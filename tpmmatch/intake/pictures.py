"""A picture from a file, made small and harmless: whatever came, a PNG on white goes on."""

import warnings
from io import BytesIO
from pathlib import Path

from tpmmatch.errors import UserError

_KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_MOST_MEGABYTES = 10
_MOST_POINTS = 40_000_000  # of a picture as it comes; more would fill the memory
_LARGEST = (1200, 480)  # points that print sharply in the head of a letter


def read_logo(path: Path) -> bytes:
    """The picture in a file, as large as a letter's head needs it. The same file gives the same bytes."""
    data = _read(path)
    from PIL import Image  # noqa: PLC0415 - large, and only needed for this

    try:
        with warnings.catch_warnings(), Image.open(BytesIO(data), formats=_KINDS) as image:
            warnings.simplefilter("ignore")  # our own limit follows
            if image.width * image.height > _MOST_POINTS:
                raise _too_wide(path)
            image.draft("RGB", _LARGEST)
            flat = Image.new("RGB", image.size, "white")
            coloured = image.convert("RGBA")
            flat.paste(coloured, mask=coloured.getchannel("A"))
    except UserError:
        raise
    except Image.DecompressionBombError as error:  # its limit is above ours, and it says no sizes
        raise _too_wide(path) from error
    except Exception as error:  # its decoders raise whatever a spoilt file leads them to
        raise UserError("picture_unreadable", name=path.name) from error
    flat.thumbnail(_LARGEST)
    made = BytesIO()
    flat.save(made, "PNG", optimize=True)
    return made.getvalue()


def _too_wide(path: Path) -> UserError:
    return UserError("picture_too_wide", name=path.name, millions=_MOST_POINTS // 1_000_000)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UserError("picture_missing", name=path.name)
        with path.open("rb") as file:
            data = file.read(_MOST_MEGABYTES * 1024**2 + 1)
    except (OSError, ValueError) as error:
        raise UserError("picture_missing", name=path.name) from error
    if len(data) > _MOST_MEGABYTES * 1024**2:
        raise UserError("picture_too_large", name=path.name, megabytes=_MOST_MEGABYTES)
    return data
