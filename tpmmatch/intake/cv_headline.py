"""What people call themselves beside or under their name: "Senior Project Manager"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tpmmatch.intake.cv_contact import is_contact, place_in
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_written import SMALL, as_name
from tpmmatch.intake.cv_words import is_title, names_document, role_in_document, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_LETTER = 0.5  # of the size: so wide is a letter on average
_LINES = 1.6  # of the size: so far apart stand lines at most
_NEAR = 0.8  # of a line's height: from a headline to where it goes on
_LITTLE = SMALL | {"and", "of", "the", "for", "und", "für", "et", "en"}
_PARTED = re.compile(r"\s+[–—|•·-]\s+")
_LABEL = re.compile(r"^\s*([^:\t]{2,40})(?:[:\t]+)\s*(\S.*)$")


def read_headline(draft: Draft, top: Sequence[Line], name_line: Line) -> None:
    """Write what stands beside or under the name and says what the person is."""
    places = [number for number, line in enumerate(top) if line.page == name_line.page and line.box == name_line.box]
    start = places[0] if places else 0
    if said := labelled_headline(top):
        draft.basic("label", *said)
        return
    found = list(_headlines([*_unwrapped(top[start : start + 12], name_line), *top[:start]], draft, name_line))
    # "Bewerbung als Projektleiterin" says it as well, unless something else does.
    for text, line, _ in sorted(found, key=lambda one: one[2])[:1]:
        draft.basic("label", _sentence_case(text), line)


def _headlines(lines: Sequence[Line], draft: Draft, name_line: Line) -> Iterator[tuple[str, Line, bool]]:
    """What may be a headline, each with its line, and whether it is only part of what the document calls itself."""
    for line in lines:
        for piece in line.text.split(GAP):
            text = tidy(piece).strip(" ,;|–—-•")
            if label := _LABEL.match(text):
                text = label[2] if fold(label[1]) in words("labels", "headline") else text
                if fold(label[1]) in words("labels", "name"):
                    continue
            if line is name_line or line.box == name_line.box or _is_right_under(line, name_line):
                name = draft.document.get("basics", {}).get("name") or as_name(name_line.text, doubtful=True)
                text = _behind_name(text, name)
            parts = _PARTED.split(text)
            # "Project manager – 15 years of experience": what has figures tells of more.
            for part in (*parts, text) if re.search(r"\d\d", text) else (text, *parts):
                of_document = names_document(part)
                if _is_headline(said := role_in_document(part) if of_document else part):
                    yield said, line, of_document


def _is_right_under(line: Line, name_line: Line) -> bool:
    """Whether a line may begin with the end of the name, in whose print it is."""
    return line.size == name_line.size > 0 and 0 < line.box[1] - name_line.box[1] < _LINES * line.size


def _unwrapped(lines: Sequence[Line], name_line: Line) -> list[Line]:
    """The lines below a name, those put together that were too long for their column."""
    widest = max((line.box[2] - line.box[0] for line in lines if line.size), default=0.0)
    whole: list[Line] = []
    last: Line | None = None
    for line in lines:
        ran_over = _goes_on_behind_name if last is not None and last.box == name_line.box else _ran_over
        if last is not None and ran_over(last, line, widest):
            whole[-1] = replace(whole[-1], text=joined([whole[-1], line]))
        else:
            whole.append(line)
        last = line
    return whole


def _ran_over(line: Line, below: Line, widest: float) -> bool:
    if not line.size or (line.size, line.bold, line.column) != (below.size, below.bold, below.column):
        return False
    if below.gap > _NEAR or GAP in line.text + below.text or is_contact(line.text) or is_contact(below.text):
        return False
    if heading_of(below.text) or place_in(below.text) or any(map(str.isdigit, below.text)) or not is_title(line.text):
        return False
    word = len(below.text.split()[0]) * _LETTER * line.size
    return line.text.endswith(("|", "·", ",", "/", "&", "-")) or line.box[2] - line.box[0] + word > 0.95 * widest


def _goes_on_behind_name(line: Line, below: Line, _: float) -> bool:
    """Whether a headline behind the name goes on below in its print: "Ada Kranz | Project" over "Manager, PMP"."""
    alike = (line.size, line.bold, line.column) == (below.size, below.bold, below.column)
    near = line.size > 0 and below.gap < _NEAR and GAP not in line.text + below.text
    told = is_contact(below.text) or bool(heading_of(below.text)) or any(map(str.isdigit, below.text))
    return alike and near and not told and len(_PARTED.split(line.text)) > 1


def labelled_headline(lines: Sequence[Line]) -> tuple[str, Line] | None:
    for line in lines:
        label = _LABEL.match(line.text)
        if label and fold(label[1]) in words("labels", "headline") and is_title(label[2]):
            return tidy(label[2]), line
    return None


def _behind_name(text: str, name: str) -> str:
    words_of_name = name.split()
    for first in range(len(words_of_name)):
        # A wide gap within the name leaves only its end in this piece.
        rest = " ".join(words_of_name[first:])
        if fold(text).startswith(fold(rest)):
            return text[len(rest) :].strip(" ,;|–—-•()")
    return text


def _is_headline(text: str) -> bool:
    return (
        3 < len(text) <= 130
        and is_title(text)
        and not is_contact(text)
        and not place_in(text)
        and not heading_of(text)
        and find_span(text) is None
        and not text.endswith(".")
        and len(text.split()) <= 18
        and not (text[-1].isdigit() and fold(text.split(maxsplit=1)[0]) in words("place", "streets"))
    )


def _sentence_case(text: str) -> str:
    if not text.isupper():
        return text
    return " ".join(
        word.lower() if fold(word) in _LITTLE else word if len(word) <= 3 else word.capitalize()
        for word in text.split()
    )
