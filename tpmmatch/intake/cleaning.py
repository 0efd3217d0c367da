"""Making a JSON value fit to be kept: no half characters, no NULs, no bottomless nesting."""

import re

from tpmmatch.intake.found import Record, Refused
from tpmmatch.model.words import Message, message

DEPTH_LIMIT = 60
_HALF = re.compile("[\ud800-\udfff]")
_UNFIT = re.compile("[\0\ud800-\udfff]")


def clean(record: Record) -> tuple[object, tuple[Message, ...]]:
    """The record's value as it can be stored and printed, with a warning for each kind of change."""
    value = record.value
    if _deeper_than(value, DEPTH_LIMIT):
        raise Refused("intake_too_deep")
    if not record.escapes:
        return value, ()
    found: set[str] = set()
    cleaned = _without(value, found)
    odd = []
    if _HALF.search("".join(found)):
        odd.append(message("intake_characters_lost"))
    if "\0" in found:
        odd.append(message("intake_nul_dropped"))
    return cleaned, tuple(odd)


def _deeper_than(value: object, limit: int) -> bool:
    layer = [value]
    for _ in range(limit):
        inner: list[object] = []
        for item in layer:
            if isinstance(item, dict):
                inner += item.values()
            elif isinstance(item, list):
                inner += item
        if not inner:
            return False
        layer = inner
    return True


def _without(value: object, found: set[str]) -> object:
    if isinstance(value, str):
        return _text(value, found) if _UNFIT.search(value) else value
    if isinstance(value, dict):
        return {_without(key, found): _without(item, found) for key, item in value.items()}
    if isinstance(value, list):
        return [_without(item, found) for item in value]
    return value


def _text(value: str, found: set[str]) -> str:
    found.update(_UNFIT.findall(value))
    return _HALF.sub("\ufffd", value).replace("\0", "")
