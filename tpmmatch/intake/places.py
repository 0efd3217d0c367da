"""Countries by name or code, and places written as "City, Country"."""

import tomllib
from functools import cache
from typing import Any

from tpmmatch import resources
from tpmmatch.intake.folding import fold


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("intake/countries.toml"))


@cache
def _countries() -> dict[str, str]:
    table = _table()
    known = {code.casefold(): code for code in table["codes"].split()}
    for code, names in table["names"].items():
        known.update({fold(name): code for name in names})
    return known


def country_code(text: str) -> str:
    """The ISO 3166 code of a country's code or usual name, or an empty string."""
    return _countries().get(fold(text), "")


def is_state(text: str) -> bool:
    """Whether this is the code of a state or province as it stands behind a town: "Portland, OR"."""
    return text in _table()["states"].split()


def split_place(text: str) -> tuple[str, str]:
    """City and country code of "Graz, Austria" or "Lyon (FR)"; what isn't said is empty."""
    parts = [part.strip() for part in text.replace("(", ",").replace(")", "").split(",") if part.strip()]
    if not parts:
        return "", ""
    code = country_code(parts[-1])
    if len(parts) == 1:
        return ("", code) if code else (parts[0], "")
    # Behind a town, some letters are as often a state ("Portland, OR") as a country.
    return parts[0], "" if parts[-1].upper() in _table()["states"].split() else code
