"""Spacing, type and colour, named once."""

from dataclasses import dataclass
from enum import IntEnum


class Space(IntEnum):
    """Distances in pixels."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    HUGE = 32


class Type(IntEnum):
    """Sizes of type in pixels."""

    CAPTION = 11
    BODY = 13
    EMPHASIS = 15
    TITLE = 20
    NUMBER = 28


RADIUS = 6
ICON = 20
ROW = 36  # height of a table's row
TALL_ROW = 48  # of one with two lines


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by what they mean."""

    name: str
    page: str  # behind everything
    surface: str  # cards, tables, inputs
    sidebar: str
    raised: str  # a control under the pointer
    line: str
    edge: str  # the outline of an input
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str  # a chosen row
    ready: str
    ask: str
    misses: str
    unknown: str


LIGHT = Theme(
    name="light",
    page="#fafaf8",
    surface="#ffffff",
    sidebar="#f1f1ed",
    raised="#ebebe6",
    line="#e3e3dd",
    edge="#8b9097",
    text="#1e2227",
    muted="#5a6169",
    accent="#2c59b3",
    on_accent="#ffffff",
    accent_hover="#234a98",
    accent_soft="#e4ecfa",
    ready="#1b7439",
    ask="#8f5400",
    misses="#b3261e",
    unknown="#5a6169",
)

DARK = Theme(
    name="dark",
    page="#1b1d20",
    surface="#232629",
    sidebar="#16181a",
    raised="#2e3236",
    line="#34383d",
    edge="#747b83",
    text="#e8e9eb",
    muted="#a7adb4",
    accent="#8fb3f6",
    on_accent="#11151c",
    accent_hover="#abc6f9",
    accent_soft="#2a3a57",
    ready="#72d08d",
    ask="#f0b557",
    misses="#f59289",
    unknown="#a7adb4",
)
