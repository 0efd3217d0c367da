"""Languages by their codes."""

from functools import cache

import tomli

from tpmmatch import resources


@cache
def _names() -> dict[str, str]:
    table = tomli.loads(resources.read_text("vocabulary/languages.toml"))
    return {id.removeprefix("lang_"): names["en"][0].strip("=") for id, names in table.items() if names.get("en")}


def language_name(code: str) -> str:
    """ "de-AT" is German; what isn't known stays as it is."""
    return _names().get(code.split("-", maxsplit=1)[0].split("_", maxsplit=1)[0].casefold(), code)
