"""The lines of a cell that names one thing, a firm or a title: which go on below, and what is only told there."""

from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_firms import is_alone, is_field
from tpmmatch.intake.cv_hyphens import BROKEN
from tpmmatch.intake.cv_words import has, is_company, is_degree, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.page_rows import joined_words
from tpmmatch.intake.pdf_words import Word
from tpmmatch.intake.places import country_code, is_town

_FULL = 0.7  # so much of a column takes a line that goes on below
_ROOM = 16  # points: of a space and of the margins of two cells
_WIDE = 34  # points: the same where margins are wide
_GO_ON = (BROKEN, "/", "&", ",", "-", "–")
_MOST_OF_NAME = 3  # words of what goes on below though the line above isn't full


def paragraphs_of(lines: Sequence[list[Word]], end: float) -> list[list[Word]]:
    """The lines of a cell, those together that go on below: names that aren't whole above, or what follows a bullet."""
    paragraphs = [list(lines[0])]
    for line, after in pairwise(lines):
        above = paragraphs[-1]
        pointed = is_bullet(joined_words(above))
        named = not pointed and len(paragraphs) == 1
        goes_on = _goes_on(above, line, after, end) if named else pointed or _runs_on(line, after, end)
        if goes_on and not is_bullet(joined_words(after)):
            above += after
        else:
            paragraphs.append(list(after))
    return paragraphs


def _goes_on(name: Sequence[Word], line: Sequence[Word], after: Sequence[Word], end: float) -> bool:
    """Whether a name whose last line is given goes on below: as all lines do, or because it isn't whole yet."""
    above, below = joined_words(name), joined_words(after)
    if _says_form(line[-1].text):
        return line[-1].text.endswith(_GO_ON) or below.startswith("&")
    if _runs_on(line, after, end) or fold(line[-1].text) in words("table", "small"):
        return True
    if _says_form(after[-1].text):
        return not is_title(above)
    bare = len(above.split()) == 1 and (is_school(above) or is_company(above))  # "FH", "Banco"
    short = len(after) <= _MOST_OF_NAME and below[:1].isalpha() and not after[-1].text[:1].islower()
    placed = is_town(below.partition(",")[0]) or country_code(below) != ""
    tight = line[-1].right + _WIDE + after[0].right - after[0].left > end  # else somebody broke the line there
    known = _is_whole(below) or tight
    return short and (bare or (known and not (_is_whole(above) or placed or _says_of_what(below))))


def _runs_on(line: Sequence[Word], after: Sequence[Word], end: float) -> bool:
    """Whether a line seems to go on in the one below: it is full, or its last word or the next one says so."""
    left, right = min(line[0].left, after[0].left), line[-1].right
    full = right - left >= _FULL * (end - left) or right + _ROOM + after[0].right - after[0].left > end
    return full or line[-1].text.endswith(_GO_ON) or after[0].text[:1].islower()


def _is_whole(name: str) -> bool:
    """Whether a name says by its words what it is of: "Interim" is no title yet."""
    known = is_company(name) or is_school(name) or is_title(name) or is_degree(name)
    return known and not is_alone(name)


def _says_of_what(text: str) -> bool:
    """Whether a line only says in which sector a firm is or of what kind the work was."""
    return is_field(text) or fold(text) in words("employment", "terms")


def _says_form(word: str) -> bool:
    """Whether a word is the legal form that ends a firm's name."""
    return has(word.strip(",").replace(".", ""), "company", "legal")
