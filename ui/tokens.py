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
    """Sizes of type in pixels, at a text size of 100 %."""

    CAPTION = 11
    BODY = 13
    EMPHASIS = 15
    TITLE = 20
    NUMBER = 28


RADIUS = 6
ICON = 20
ROW = 36  # height of a table's row
TALL_ROW = 48  # of one with two lines
PAGE = 1100  # width of what is read or filled in from top to bottom
TEXT_SIZES = (100, 125, 150, 175, 200)  # per cent, offered to the owner


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by what they mean."""

    name: str
    arrows: str  # which drawings of the small arrows and the tick go with it: those for light or for dark
    page: str  # behind everything
    surface: str  # cards, tables, inputs
    sidebar: str
    raised: str  # a control under the pointer
    line: str
    edge: str  # the outline of an input
    text: str
    muted: str
    hint: str  # what a field may hold, as long as it holds nothing
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str  # a chosen row
    chosen: str  # the outline of a chosen row
    ready: str
    ask: str
    misses: str
    unknown: str


LIGHT = Theme(
    name="light",
    arrows="light",
    page="#fafaf8",
    surface="#ffffff",
    sidebar="#f1f1ed",
    raised="#ebebe6",
    line="#e3e3dd",
    edge="#8b9097",
    text="#1e2227",
    muted="#5a6169",
    hint="#5a6169",
    accent="#2c59b3",
    on_accent="#ffffff",
    accent_hover="#234a98",
    accent_soft="#e4ecfa",
    chosen="#e4ecfa",
    ready="#1b7439",
    ask="#8f5400",
    misses="#b3261e",
    unknown="#5a6169",
)

DARK = Theme(
    name="dark",
    arrows="dark",
    page="#1b1d20",
    surface="#232629",
    sidebar="#16181a",
    raised="#2e3236",
    line="#34383d",
    edge="#747b83",
    text="#e8e9eb",
    muted="#a7adb4",
    hint="#949aa1",
    accent="#8fb3f6",
    on_accent="#11151c",
    accent_hover="#abc6f9",
    accent_soft="#2a3a57",
    chosen="#2a3a57",
    ready="#72d08d",
    ask="#f0b557",
    misses="#f59289",
    unknown="#a7adb4",
)

CONTRAST_LIGHT = Theme(
    name="contrast_light",
    arrows="light",
    page="#ffffff",
    surface="#ffffff",
    sidebar="#ffffff",
    raised="#e6e6e6",
    line="#5c5c5c",
    edge="#000000",
    text="#000000",
    muted="#2b2b2b",
    hint="#595959",
    accent="#08307f",
    on_accent="#ffffff",
    accent_hover="#041f57",
    accent_soft="#dfe8fb",
    chosen="#08307f",
    ready="#004d1b",
    ask="#5a3400",
    misses="#8a0c08",
    unknown="#2b2b2b",
)

CONTRAST_DARK = Theme(
    name="contrast_dark",
    arrows="dark",
    page="#000000",
    surface="#000000",
    sidebar="#000000",
    raised="#2a2a2a",
    line="#a8a8a8",
    edge="#ffffff",
    text="#ffffff",
    muted="#e2e2e2",
    hint="#a8a8a8",
    accent="#ffe14d",
    on_accent="#000000",
    accent_hover="#fff0a3",
    accent_soft="#14305c",
    chosen="#ffe14d",
    ready="#7dfb9e",
    ask="#ffcf78",
    misses="#ffb3ab",
    unknown="#e2e2e2",
)

THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
