"""What the head of an entry says of a job, with the lines that said it."""

from dataclasses import dataclass, field

from tpmmatch.intake.cv_dates import says_when
from tpmmatch.intake.layout import Line


@dataclass(slots=True)
class Role:
    """What a head says, with the lines; `unsure` names what may be wrong.

    `by_order` is true where only the order of the pieces told which of them is the title. `title_first` says what this
    head itself tells of the order, `for_certain` whether by words rather than by where a place stands.
    """

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    by_order: bool = False
    title_first: bool | None = None
    for_certain: bool = True

    def say(self, key: str, text: str, line: Line, *, sure: bool = True) -> None:
        """Note a value; nobody is called as a time is written."""
        if text and key not in self.values:
            self.values[key], self.lines[key] = text, line
            if not sure or says_when(text):
                self.unsure.add(key)
