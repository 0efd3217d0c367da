"""Heads of entries, and what is sure of what was read of them."""

from typing import Any

from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.layout import Line


def sure(role: Role) -> dict[str, Any]:
    """The values that aren't marked."""
    return {key: value for key, value in role.values.items() if key not in role.unsure}


def heads(*texts: str) -> list[tuple[str, Line]]:
    """Each text as a line of its own."""
    return [(text, Line(text)) for text in texts]
