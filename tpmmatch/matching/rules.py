"""The constants of the matching, as data: `resources/rules/rules.toml`, versioned."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources


@dataclass(frozen=True, slots=True)
class Rules:
    """A version of the rules; every group is a mapping name → number."""

    version: str
    strength: Mapping[str, float]
    part: Mapping[str, float]
    recency: Mapping[str, float]
    fluency: Mapping[str, float]
    words: Mapping[str, float]
    craft: Mapping[str, float]
    weights: Mapping[str, float]
    fit: Mapping[str, float]
    flags: Mapping[str, float]
    terms: Mapping[str, float]
    confidence: Mapping[str, float]
    bands: Mapping[str, float]
    robustness: Mapping[str, float]
    calls: Mapping[str, float]


@cache
def load_rules() -> Rules:
    """The packaged rules; read once."""
    return read_rules(tomli.loads(resources.read_text("rules/rules.toml")))


def read_rules(table: Mapping[str, Any]) -> Rules:
    """Rules from a table of groups; a group missing or too many raises TypeError."""
    return Rules(**table)
