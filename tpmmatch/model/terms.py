"""What both sides agree on before any work: money, time, place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from tpmmatch.model.document import day, mapping, number, text

HOURS_IN_WEEK = 168
_OFFSET = re.compile(r"(UTC|GMT)\s*([+−-]\s*\d{1,2}(:\d\d)?)?", re.IGNORECASE)


class WorkMode(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217 code)."""

    amount: float
    currency: str


@dataclass(frozen=True, slots=True)
class Terms:
    """A freelancer's terms; None is "not said", never a no."""

    day_rate: Money | None = None
    available_from: date | None = None
    hours_per_week: float | None = None
    time_zone: str | None = None
    work_mode: WorkMode | None = None


_MODES: Mapping[str, WorkMode] = {mode.value: mode for mode in WorkMode}


def read_money(value: object) -> Money | None:
    """`{"amount": 520, "currency": "EUR"}`; without a known amount it is not said."""
    amount, currency = number(mapping(value).get("amount")), text(mapping(value).get("currency")).upper()
    return Money(amount, currency) if amount and len(currency) == 3 else None


def read_work_mode(value: object) -> WorkMode | None:
    """`remote`, `hybrid` or `onsite`."""
    word = text(value).casefold().replace("-", "")
    return _MODES.get(word)


def read_terms(freelance: Mapping[str, Any]) -> Terms:
    """The object under `meta.freelance` of a person's document; what can't be meant is not said."""
    hours, zone = number(freelance.get("hours_per_week")), text(freelance.get("time_zone"))
    return Terms(
        day_rate=read_money(freelance.get("day_rate")),
        available_from=day(freelance.get("available_from")),
        hours_per_week=hours if hours and hours <= HOURS_IN_WEEK else None,
        time_zone=zone if is_zone(zone) else None,
        work_mode=read_work_mode(freelance.get("work_mode")),
    )


@lru_cache(maxsize=512)
def is_zone(name: str) -> bool:
    """Whether the time zone data knows this name."""
    if _OFFSET.fullmatch(name):
        return True
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        # OSError: the name of a folder of time zones, such as "Europe", or one too long for a file.
        return False
    return bool(name)
