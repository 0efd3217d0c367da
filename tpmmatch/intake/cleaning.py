"""Making values fit to be kept: no half characters, no controls, no bottomless nesting; in lists nothing unseen."""

import re

from tpmmatch.intake.found import Record, Refused
from tpmmatch.model.words import Message, message

DEPTH_LIMIT = 60
_HALF = re.compile("[\ud800-\udfff]")
# Marks of the direction of writing, of places to break, and controls; joiners stay, as letters and emojis need them.
_UNSEEN = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_WIDE_SPACES = re.compile("[\u00a0\u2007\u202f]")
_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f]")  # but for those that break or part lines
_UNFIT = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_UNFIT_IN_ID = re.compile("[\0\ud800-\udfff]")  # without what is in it, an id may be that of somebody else


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
    if _CONTROL.search("".join(found)):
        odd.append(message("intake_nul_dropped"))
    return cleaned, tuple(odd)


def seen(text: str) -> str:
    """A list's text without what can't be seen: programs put such marks around telephone numbers."""
    return text if text.isascii() and text.isprintable() else _WIDE_SPACES.sub(" ", _UNSEEN.sub("", text))


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


def _without(value: object, found: set[str], unfit: re.Pattern[str] = _UNFIT) -> object:
    if isinstance(value, str):
        return _text(value, found, unfit) if unfit.search(value) else value
    if isinstance(value, dict):
        return {
            _without(key, found): _without(item, found, _UNFIT_IN_ID if key == "id" else _UNFIT)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_without(item, found) for item in value]
    return value


def _text(value: str, found: set[str], unfit: re.Pattern[str]) -> str:
    found.update(unfit.findall(value))
    return unfit.sub(lambda match: "\ufffd" if _HALF.match(match[0]) else "", value)
