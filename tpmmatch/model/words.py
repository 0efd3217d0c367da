"""Things that can be said: the owner's own text, a message id with values, one text in four languages, a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


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


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with as many digits behind the point as it needs, from `least` to `most`; or a share, in per cent."""

    value: float
    most: int = 1
    least: int = 0
    percent: bool = False


Words = str | Message | Localised | Figure


def message(id: str, /, **values: object) -> Message:
    """Write a message as it is spoken: `message("over_cap", rate=rate)`."""
    return Message(id, values)


def in_json(said: Message) -> list[Any]:
    """A message in what JSON has, with the messages among its values."""
    return [said.id, {name: _plain(value) for name, value in said.values.items()}]


def of_json(told: Sequence[Any]) -> Message:
    """The message again."""
    id, values = told
    return Message(id, {name: _said(value) for name, value in values.items()})


def _plain(value: object) -> object:
    if isinstance(value, Message):
        return {"says": in_json(value)}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _said(value: object) -> object:
    if isinstance(value, dict):
        return of_json(value["says"])
    return [_said(each) for each in value] if isinstance(value, list) else value
