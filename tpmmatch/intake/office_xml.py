"""Parts of zipped office documents as trees, with nothing in them that could do harm.

No document type is allowed, hence no entities, and nothing outside is ever asked for. What unpacks to more than a
document can have is refused before it fills the memory.
"""

import re
import zipfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from tpmmatch.intake.files import FILE_LIMIT, Place
from tpmmatch.intake.found import Refused

_PART_LIMIT = 40 * 1024 * 1024
_DEPTH_LIMIT = 200
_NAMES_LIMIT = 5_000


class Package:
    """An open office document."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def names(self, pattern: str) -> Sequence[str]:
        """The parts whose names match, in order."""
        return sorted(name for name in self._archive.namelist() if re.fullmatch(pattern, name))

    def tree(self, name: str) -> Element | None:
        """The root of a part; None if there is no such part."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise Refused("intake_locked")
        with self._archive.open(info) as part:
            data = part.read(_PART_LIMIT + 1)
        if len(data) > _PART_LIMIT:
            raise Refused("intake_bomb")
        return _parsed(data)


@contextmanager
def opened(place: Place) -> Iterator[Package]:
    """The document, closed at the end; whatever is wrong with it is Refused."""
    if place.path.stat().st_size > FILE_LIMIT:
        raise Refused("intake_file_too_large", megabytes=FILE_LIMIT // 1024**2)
    try:
        with zipfile.ZipFile(place.path) as archive:
            if len(archive.namelist()) > _NAMES_LIMIT:
                raise Refused("intake_bomb")
            yield Package(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        raise Refused("intake_office_broken") from None
    except (expat.ExpatError, zipfile.zlib.error, LookupError):  # type: ignore[attr-defined]
        raise Refused("intake_office_broken") from None


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its name without the namespace; empty if it isn't there."""
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, its child of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((item for item in element if local(item) == name), None)
    return element


def nearest(element: Element, name: str, apart: Collection[str] = ()) -> Iterator[Element]:
    """All elements of that name below this one, but none inside another of that name, or inside one that is `apart`."""
    waiting = list(reversed(element))
    while waiting:
        item = waiting.pop()
        if local(item) == name:
            yield item
        elif local(item) not in apart:
            waiting += reversed(item)


def _parsed(data: bytes) -> Element:
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate(namespace_separator="}")

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEPTH_LIMIT:
            raise Refused("intake_too_deep")
        builder.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag)

    def refuse(*_: object) -> NoReturn:
        raise Refused("intake_bomb")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, builder.data
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.buffer_text = True
    parser.Parse(data, True)
    return builder.close()
