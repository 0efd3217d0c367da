"""Things that can be said: the owner's own text, a message id with values, or one text in four languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of `resources/i18n` and the values that go into it."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Localised:
    """One text in the languages of the product; English is always there."""

    en: str
    de: str = ""
    fr: str = ""
    es: str = ""


Words = str | Message | Localised


def message(id: str, /, **values: object) -> Message:
    """Write a message as it is spoken: `message("over_cap", rate=rate)`."""
    return Message(id, values)
