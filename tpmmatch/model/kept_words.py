"""Words as they are kept, so that what was said once is read in whatever language is spoken later."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from tpmmatch.model.document import day, mapping, text
from tpmmatch.model.terms import Money, read_money
from tpmmatch.model.words import Figure, Localised, Message, Words

_MESSAGE, _TEXTS, _MONEY, _DAY = "message", "texts", "money", "day"


def keep_words(words: Words) -> object:
    """Words as JSON."""
    return _keep(words)


def read_words(value: object) -> Words:
    """Words that were JSON; a plain text is one, and what can't be understood says nothing."""
    found = _read(value)
    return found if isinstance(found, str | Message | Localised) else ""


def _keep(value: object) -> object:
    if isinstance(value, Message):
        return {_MESSAGE: value.id, "values": {name: _keep(each) for name, each in value.values.items()}}
    if isinstance(value, Localised):
        return {_TEXTS: asdict(value)}
    if isinstance(value, Money):
        return {_MONEY: asdict(value)}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, Figure):
        return value.value
    if isinstance(value, tuple | list):
        return [_keep(each) for each in value]
    return value if isinstance(value, int | float) else str(value)


def _read(value: object) -> object:
    if isinstance(value, list):
        return [_read(each) for each in value]
    if not isinstance(value, Mapping):
        return value
    if _MESSAGE in value:
        values = mapping(value.get("values"))
        return Message(text(value[_MESSAGE]), {str(name): _read(each) for name, each in values.items()})
    if _TEXTS in value:
        texts = mapping(value[_TEXTS])
        return Localised(*(text(texts.get(language)) for language in ("en", "de", "fr", "es")))
    return read_money(value.get(_MONEY)) or day(value.get(_DAY)) or ""
