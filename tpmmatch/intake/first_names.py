"""First names that many people have."""

from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.intake.folding import fold


def is_common_first_name(text: str) -> bool:
    """Whether many people have this first name, or the first of these."""
    return fold(text).split(" ")[0] in _first_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(map(fold, tomli.loads(resources.read_text("intake/first_names.toml"))["names"]))
