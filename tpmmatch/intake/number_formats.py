"""What spreadsheets show beside a number by its format alone: "650" that is seen as "650 €/Tag".

What is noted on the way is bounded, for a stranger's file may hold any number of styles.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from tpmmatch.intake.money import currency_in, currency_of_place

_LONGEST_CODE = 255  # as spreadsheets allow it
_STYLES_LIMIT = 65_536
_COLUMNS_LIMIT = 1_000
_STYLES_OF_COLUMN = 64
_PIECES = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|\[\$(?P<sign>[^\]-]*)(?:-(?P<place>[0-9A-Fa-f]{1,8}))?\]'
    r"|\[[^\]]*\]?|[_*].?|[0#?.,]|(?P<end>;)|(?P<plain>.)",
    re.DOTALL,
)


def money_beside(code: str) -> str:
    """What a format's code shows beside a positive number, if that names a currency; else nothing."""
    shown = []
    for found in _PIECES.finditer(code[:_LONGEST_CODE]):
        if found["end"]:
            break
        sign = found["sign"] or ""
        # "$" and "kr" are those of the country that stands behind them.
        named = currency_of_place(int(found["place"], 16)) if sign in {"$", "kr"} and found["place"] else sign
        shown.append(found["quoted"] or found["escaped"] or named or found["plain"] or "")
    text = " ".join("".join(shown).split())
    return text if currency_in(text) else ""


@dataclass(slots=True)
class NumberFormats:
    """The styles of a workbook and where its numbers bear them; sheets go by any key that the file tells them by."""

    codes: dict[int, str] = field(default_factory=dict)  # number of a format → what it shows beside a number
    styles: list[int] = field(default_factory=list)  # number of the format of each style
    _named: dict[str, int] = field(default_factory=dict)
    _borne: dict[str, dict[int, set[int]]] = field(default_factory=lambda: defaultdict(dict))

    def define(self, number: int, code: str) -> None:
        """Note a format, if it is one of money."""
        if len(self.codes) < _STYLES_LIMIT and (shown := money_beside(code)):
            self.codes[number] = shown

    def add_style(self, number: int) -> None:
        """Note that the next style has this format."""
        if len(self.styles) < _STYLES_LIMIT:
            self.styles.append(number)

    def style_of(self, text: str) -> int:
        """A style that shows a text beside numbers, where a file says it at each cell."""
        if text not in self._named:
            self._named[text] = len(self.styles)
            self.codes[-len(self._named)] = text
            self.add_style(-len(self._named))
        return self._named[text]

    def bear(self, sheet: str, column: int, style: int) -> None:
        """Note that a number in a column, counted from 0, bears a style."""
        if column < _COLUMNS_LIMIT:
            borne = self._borne[sheet].setdefault(column, set())
            if len(borne) < _STYLES_OF_COLUMN:
                borne.add(style)

    def of(self, sheet: str) -> Mapping[int, str]:
        """Column → what its numbers are shown with, where all that say something say the same."""
        shown = {column: self._shown(styles) for column, styles in self._borne.get(sheet, {}).items()}
        return {column: texts.pop() for column, texts in shown.items() if len(texts) == 1}

    def _shown(self, styles: set[int]) -> set[str]:
        numbers = (self.styles[style] for style in styles if style < len(self.styles))
        return {self.codes[number] for number in numbers if number in self.codes}
