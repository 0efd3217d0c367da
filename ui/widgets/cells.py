"""What a cell of a table shows, for a delegate to draw: a mark, a star, a bar with its number, dots, two lines."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from ui.widgets.marks import Shape

CELL = int(Qt.ItemDataRole.UserRole) + 1  # the role under which a model gives one of the cells below


@dataclass(frozen=True, slots=True)
class MarkCell:
    """A state."""

    shape: Shape
    token: str  # name of the theme's colour


@dataclass(frozen=True, slots=True)
class BarCell:
    """A share from 0 to 1 with the number that stands for it; beside it perhaps another share, with its own words."""

    share: float
    text: str
    own: float | None = None
    own_text: str = ""


@dataclass(frozen=True, slots=True)
class DotsCell:
    """So many dots out of four."""

    full: int
    of: int = 4


@dataclass(frozen=True, slots=True)
class PieCell:
    """A share from 0 to 1 as a piece of a circle, with the number that stands for it."""

    share: float
    text: str


@dataclass(frozen=True, slots=True)
class NameCell:
    """A name with something quieter below it."""

    name: str
    below: str


@dataclass(frozen=True, slots=True)
class PlaceCell:
    """A place, and below it how far it moved: up where the number is above 0."""

    text: str
    moved: int = 0


@dataclass(frozen=True, slots=True)
class TextCell:
    """A line of text, at the left or at the right."""

    text: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class StarCell:
    """Whether something is marked."""

    on: bool


@dataclass(frozen=True, slots=True)
class WordCell:
    """A state with its word, and something quieter behind it."""

    shape: Shape
    token: str
    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A person at the head of a column: a state and a name, a bar with its number, dots and a line below."""

    mark: MarkCell
    name: str
    bar: BarCell
    dots: DotsCell
    below: str


@dataclass(frozen=True, slots=True)
class RatingCell:
    """A rating out of so many steps with its number, None is none yet; below it something quieter, a line or more."""

    value: float | None
    of: int
    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class FoldCell:
    """A row that opens and closes what lies below it."""

    text: str
    is_open: bool


Cell = (
    MarkCell
    | BarCell
    | PieCell
    | DotsCell
    | NameCell
    | PlaceCell
    | TextCell
    | StarCell
    | WordCell
    | HeadCell
    | RatingCell
    | FoldCell
)
