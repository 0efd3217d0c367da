"""Words in their places on a page, and what is read of them."""

from tpmmatch.intake.columns import lines_of
from tpmmatch.intake.layout import Line
from tpmmatch.intake.pdf_words import Word


def cell(left: float, top: float, text: str, *, size: float = 10, bold: bool = False) -> list[Word]:
    """Words that begin at a place; a letter is half as wide as high."""
    words = []
    for word in text.split():
        right = left + len(word) * size / 2
        words.append(Word(word, left, top, right, top + size, size, bold=bold, hidden=False))
        left = right + 0.3 * size
    return words


def flush(right: float, top: float, text: str) -> list[Word]:
    """Words that end at a place."""
    words = cell(0, top, text)
    return cell(right - words[-1].right, top, text)


def row(top: float, *cells: tuple[float, str], size: float = 10, bold: bool = False) -> list[Word]:
    return [word for left, text in cells for word in cell(left, top, text, size=size, bold=bold)]


def lines(*rows: list[Word]) -> list[Line]:
    return lines_of([word for words in rows for word in words], 0)


def texts(*rows: list[Word]) -> list[str]:
    return [line.text for line in lines(*rows)]
