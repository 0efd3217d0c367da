"""Whose CV it is, and what they call themselves."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tpmmatch.intake.cv_anonymous import are_initials
from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_contact import MAIL, is_contact
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_labels import name_in_labels
from tpmmatch.intake.cv_name_lines import name_over_lines
from tpmmatch.intake.cv_name_mail import SPELT, has_headline_below, name_by_head, name_by_mail
from tpmmatch.intake.cv_name_titles import has_letters_behind
from tpmmatch.intake.cv_name_told import told_name
from tpmmatch.intake.cv_name_written import SMALL, as_name, without_later
from tpmmatch.intake.cv_surnames import is_of_a_list, is_word_too
from tpmmatch.intake.cv_words import is_title, names_document, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Layout, Line

_MOST_ABOVE = 4  # lines above a name
_SURE = 1.8  # worth of a name from which on it is one
_LEAST_OF_PAGE = 3  # lines
_LEAST_LINES = 10  # of a page, so that it is seen in which print most is
_LOOKED_AT = 40  # lines from the top
_SPACED = re.compile(r"(?:[^\W\d_] ){2,24}[^\W\d_]")  # "A D A"
_DEGREE = re.compile(r"(?:\b[A-Z][a-z]{0,2}\.){2,}\s*$")  # "M.Sc." behind a name
_BEFORE_NAME = re.compile(r"[A-ZÀ-Ž][A-ZÀ-Ž -]{6,40}(?=[A-ZÀ-Ž][a-zß-ÿ])")  # "PERSONAL INFORMATIONAda Kranz"


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    line: Line
    worth: float
    proven: bool
    doubted: bool = False


def read_name(draft: Draft, layout: Layout, source: str, *, titled: bool = False) -> Line | None:
    """Write the name, or mark the likeliest as unsure; the line where it stands.

    `titled` says that what the document is called stood above the first line.
    """
    lines = _first_page(layout.lines)
    if any(line.column for line in lines):
        # A side bar is read first, but what stands at the top of the page is seen first.
        lines.sort(key=lambda line: line.box[1])
    lines = lines[:_LOOKED_AT]
    if labelled := name_in_labels(lines) or name_by_mail(lines):
        draft.basic("name", *labelled)
        return labelled[1]
    candidates = _likeliest_first(list(_candidates(layout, lines, source, titled=titled)))
    is_proven = _proof(layout, source)
    unsure = not (candidates and _is_sure(candidates))
    if unsure and (by_head := name_by_head(lines[_first_place(lines) :], is_proven)):
        draft.basic("name", by_head.name, by_head.line, sure=by_head.sure)
        return by_head.line
    if not candidates:
        if said := next(((name, line) for line in lines if (name := told_name(line.text, is_proven))), None):
            draft.basic("name", *said)
        else:
            _name_of_mail(draft, layout, lines, source)
        return said[1] if said else None
    best = candidates[0]
    draft.basic("name", best.name, best.line, sure=_is_sure(candidates))
    return best.line


def _first_page(lines: Sequence[Line]) -> list[Line]:
    """The lines of the first page, and of the next where hardly any stands there, as is left of a letter's head."""
    pages = sorted({line.page for line in lines})[:2]
    first = [line for line in lines if line.page in pages[:1]]
    return first if len(first) >= _LEAST_OF_PAGE else [line for line in lines if line.page in pages]


def _likeliest_first(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates by their worth, but what may be a tool or a language behind whom something else names."""
    known = any(one.proven for one in candidates)
    return sorted(candidates, key=lambda one: (known and not one.proven and is_of_a_list(one.name), -one.worth))


def _is_sure(candidates: Sequence[_Candidate]) -> bool:
    best = candidates[0]
    if best.doubted or are_initials(best.name):
        return False
    clear = len(candidates) == 1 or best.worth > candidates[1].worth or best.name == candidates[1].name
    return best.proven or (clear and best.worth >= _SURE)


def _candidates(layout: Layout, lines: Sequence[Line], source: str, *, titled: bool) -> Iterator[_Candidate]:
    largest = _largest(lines)
    is_proven, top = _proof(layout, source), _first_place(lines)
    for place, line in enumerate(lines):
        over_lines, doubted = name_over_lines(lines, place, largest, is_proven)
        headed = place == top and (_is_above_a_title(lines, place) or has_headline_below(lines, place))
        if is_bullet(line.text) or (_tells_more(line.text) and not over_lines):
            continue
        for number, piece in enumerate(_pieces(line)):
            name = (over_lines if number == 0 else "") or as_name(piece, doubtful=True)
            if not name:
                continue
            doubtful = not as_name(name)
            # "maria.berg@" speaks for "Anna" over "Maria" over "Berg".
            proven = is_proven(name) or (name == over_lines and is_proven(name.partition(" ")[2]))
            is_largest = largest > 0 and line.size >= largest - 0.3 and number == 0
            worth = 2.0 * is_largest + 1.5 * proven + (place <= top) * (1.5 if not largest else 0.5) + (line.level == 1)
            worth += 0.5 * line.bold - 0.02 * place - 0.5 * (place > 12) - 2.5 * (doubtful and _is_other(name))
            worth += 0.6 * (place <= top + 1 and has_letters_behind(line.text))
            if proven or (headed if doubtful else is_largest or place <= top + 1 or line.level == 1):
                yield _Candidate(
                    name,
                    line,
                    worth + (0.6 if not largest and place == top and (titled or _is_of_a_head(lines, place)) else 0),
                    proven,
                    doubted and number == 0,
                )


def _pieces(line: Line) -> Sequence[str]:
    """What stands side by side in a line, without the heading at its left in which forms ask for it."""
    first, *rest = _unspaced(line.text).split(GAP)
    if rest and heading_of(first) == "personal":
        return rest
    headed = _BEFORE_NAME.match(first)
    return (first[headed.end() :] if headed and heading_of(headed[0].strip()) == "personal" else first, *rest)


def _largest(lines: Sequence[Line]) -> float:
    """The largest print; none where most lines are in it, so that it tells nothing."""
    sizes = [line.size for line in lines if not _heads_all(line)]
    largest = max(sizes, default=0.0)
    as_large = sum(size >= largest - 0.3 for size in sizes)
    all_alike = len(lines) > 1 and all(line.size >= largest - 0.3 for line in lines)
    usual = all_alike or (as_large * 2 > len(sizes) and len(sizes) >= _LEAST_LINES)
    return 0.0 if usual else largest


def _heads_all(line: Line) -> bool:
    """Whether a line is the word for CV or a part's heading, whatever its print."""
    return fold(line.plain) in words("not_a_name", "cv") or bool(heading_of(line.text))


def _tells_more(text: str) -> bool:
    """Whether a line ends as no name does, or says from when to when: "Nordvik Mill (May 2013 – 2020)"."""
    time = find_span(text)
    timed = time is not None and not time.single
    whole = without_later(text.rstrip())
    ended = whole.endswith((".", ";", ":")) and not (_DEGREE.search(text) or has_letters_behind(text))
    return timed or ended


def _proof(layout: Layout, source: str) -> Callable[[str], bool]:
    """Tells whether an address or what the file is called speaks for a name."""
    mails = " ".join(MAIL.findall(layout.text[:20_000]) + [link for link in layout.links if "mailto:" in link])
    told = fold(f"{layout.title} {layout.author} {re.sub(r'[^A-Za-zÀ-ÿ]+', ' ', PurePath(source).stem)}").split()
    return lambda name: is_in_mail(name, mails) or sum(word in told for word in fold(name).split()) >= 2


def _unspaced(text: str) -> str:
    """A line whose letters are set wide, with its words together."""
    parts = text.split(GAP)
    return " ".join(part.replace(" ", "") for part in parts) if all(map(_SPACED.fullmatch, parts)) else text


def _is_other(name: str) -> bool:
    """Whether what may be a name may as well be a title, a firm or, as "La Paz", a place."""
    return is_word_too(name) or fold(name.split(maxsplit=1)[0]) in SMALL


def _name_of_mail(draft: Draft, layout: Layout, lines: Sequence[Line], source: str) -> None:
    """Write the name that the address says, as in "anna.kranz@…"; certain only if the file is called so, too."""
    for line in lines:
        for mail in MAIL.findall(line.text):
            parts = [part for part in re.split(r"[._-]", mail.partition("@")[0]) if part]
            name = as_name(" ".join(part.capitalize() for part in parts)) if len(parts) == 2 else ""
            if name and min(map(len, parts)) > 2:
                told = fold(f"{layout.title} {layout.author} {PurePath(source).stem}").split()
                draft.basic("name", name, line, sure=all(fold(part) in told for part in parts))
                return


def _first_place(lines: Sequence[Line]) -> int:
    """The first line that isn't only the word for CV, somebody's headline or the heading of their details."""
    first = 0
    while first < min(_MOST_ABOVE, len(lines) - 1) and _is_above_name(lines[first].text):
        first += 1
    return first


def _is_above_name(text: str) -> bool:
    beside = GAP in text and as_name(text.partition(GAP)[0])  # "Ada Kranz    Project manager"
    if beside or as_name(text, doubtful=True):
        return False
    return names_document(text) or is_title(text) or heading_of(text) in {"personal", "contact"}


def _is_of_a_head(lines: Sequence[Line], place: int) -> bool:
    """Whether an address follows, or a headline and then no time, as where somebody works."""
    below_a_title = place > 0 and is_title(lines[place - 1].text)
    reached = any(is_contact(line.text) for line in lines[place + 1 : place + 7])
    return below_a_title or reached or _is_above_a_title(lines, place)


def _is_above_a_title(lines: Sequence[Line], place: int) -> bool:
    below = lines[place + 1 : place + 3]
    return bool(below) and is_title(below[0].text) and not any(find_span(line.text) for line in below)


def is_in_mail(name: str, mails: str) -> bool:
    """Whether one of some addresses, parted by spaces, speaks for a name."""
    name = without_later(name)
    spelt = name.casefold().translate(SPELT)
    return _is_said(fold(name).split(), mails) or _is_said(fold(spelt).split(), mails)


def _is_said(folded: Sequence[str], mails: str) -> bool:
    addresses = [mail.partition("@") for mail in mails.split()]
    if any(folded[0] in fold(local) and folded[-1] in fold(host) for local, _, host in addresses):
        return True
    local = [fold(local.rpartition(":")[2]).replace(" ", "") for local, _, _ in addresses]
    return any(
        (folded[-1] in mail and (folded[0] in mail or mail[0] == folded[0][0]))
        or (mail[0] == folded[0][0] and any(len(word) > 3 and word in mail for word in folded[1:]))
        or (mail.startswith(folded[0]) and folded[0] != mail and len(folded[0]) > 3)
        for mail in local
        if mail
    )
