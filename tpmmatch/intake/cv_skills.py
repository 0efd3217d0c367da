"""Skills: lists and groups of them, however they are set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.cv_ends import asks, is_asked
from tpmmatch.intake.cv_skill_tables import without_levels
from tpmmatch.intake.cv_words import known_skills, words
from tpmmatch.intake.cv_wrapped import Edges, edges_of, runs_over, unwrapped_list
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_BETWEEN = re.compile(r"\s*[,;|•·●▪■◦]\s*(?![^()]*\))|\t|\s+/\s+")
_LISTED = re.compile(r"[,;|](?![^()]*\))")
_STROKE = re.compile(rf" *(?:{GAP} *\||\| *{GAP}) *(?:{GAP} *)?")
_GROUP = re.compile(r"^([^:]{2,40}):\s*(\S.*)$")
_SCALE = re.compile(r"[★☆●○◦■□▪]{2,}|\b\d{1,3}\s?%|\b\d\s?/\s?\d\b|\(\s*\)")
# "Jira (5 years)", "Jira – advanced"
_LEVELLED = re.compile(r"(?P<name>\S.*?)(?:\s*\((?P<inside>[^()]{1,30})\)?|\s+[–—-]\s+(?P<behind>[^()]{1,30}))")
_YEARS = re.compile(r"(?:ca\.? |> ?)?\d{1,2}\+? ?(?:years?|yrs?\.?|jahren?|jahre?|ans?|años?)", re.IGNORECASE)
_LONGEST = 60
_DASH = re.compile(r"\s+[–—]\s+")
_SEVERAL = 2
_MOST_WORDS = 7
_SIGNS = (",", ";", "|", "·", "•")  # that part what a line lists
_STROKES = (" | ", " · ", " • ")
_WRAPPED = 40  # letters of a line of plain text, from which on it may be broken
_FIGURE = re.compile(r"[\d.,+~<>–\s-]+(?:EUR|USD|GBP|CHF|[€$£%])?", re.IGNORECASE)


def read_skills(draft: Draft, *parts: Sequence[Line], edges: Edges | None = None) -> None:
    """Write the skills of one part or several: each by its name, or by its group with its words."""
    seen: set[str] = set()
    edges = edges or edges_of([line for lines in parts for line in lines])
    told = [without_levels([_with_strokes(line) for line in lines if not asks(line)]) for lines in parts]
    for line in _logical(_unwrapped(told), edges):
        text = without_bullet(line.text)
        group = _GROUP.match(tidy(text))
        label, gap, rest = text.partition(GAP)
        if not group and gap and _LISTED.search(rest) and len(label) <= 40 and "," not in label:
            group = _GROUP.match(f"{label.rstrip(':')}: {tidy(rest)}")
        if fold(group[1] if group else label) in words("state"):
            continue  # "Driving licence: B"
        if group:
            keywords = [word for word in items_of(group[2]) if len(word) <= _LONGEST]
            draft.entry("skills", {"name": group[1].strip(), "keywords": keywords}, {"name": line, "keywords": line})
            seen.update(map(_key, keywords))
            continue
        for number, name in enumerate(items_of(text)):
            if number and fold(name) in words("languages", "of_skills"):
                continue  # how well the one before it is known
            if _key(name) not in seen and len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS:
                seen.add(_key(name))
                draft.entry("skills", {"name": name}, {"name": line})


def _with_strokes(line: Line) -> Line:
    """The line; strokes set so wide apart from what they part that they stand in cells of their own are strokes."""
    return replace(line, text=_STROKE.sub(" | ", line.text)) if _STROKE.search(line.text) else line


def _unwrapped(parts: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all parts, each whole; without pages each is one of its own."""
    printed = any(line.box[2] > line.box[0] for lines in parts for line in lines)
    return [line for lines in parts for line in (_lines_of_list(lines, parts) if printed else lines)]


def _lines_of_list(lines: Sequence[Line], others: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The lines of a list, each whole; none that begins with a label goes on in the one above."""
    begins = [number for number, line in enumerate(lines) if number and _GROUP.match(line.text)]
    for first, last in pairwise([0, *begins, len(lines)]):
        yield from unwrapped_list(lines[first:last], others)


def _key(name: str) -> str:
    """By what a skill is the same as another: "C", "C++" and "C#" are three."""
    return fold(name) + "".join(sign for sign in name if sign in "+#")


def _logical(lines: Sequence[Line], edges: Edges) -> Iterator[Line]:
    """Lines, with those put together of which one goes on in the next."""
    held: list[Line] = []
    edges = _over_pages(edges)
    longest = max((len(line.text) for line in lines), default=0)
    for line in lines:
        if held and _goes_on(held[-1], line, edges, longest):
            held.append(line)
            continue
        if held:
            yield _one(held)
        held = [line]
    if held:
        yield _one(held)


def _over_pages(edges: Edges) -> Edges:
    """How far the lines of each column reach on any page: on a last one may be nothing but a short list."""
    return {key: max(edge for (_, column), edge in edges.items() if column == key[1]) for key in edges}


def _goes_on(line: Line, below: Line, edges: Edges, longest: int) -> bool:
    if is_bullet(below.text) or below.gap > 0.75 or _GROUP.match(below.text):
        return False
    text = line.text.rstrip()
    alike = line.bold == below.bold and _lists_alike(text, below.text)
    listed = GAP not in below.text and alike and _ran_over(line, below, edges, longest)
    wrapped = below.text[:1].islower() and (line.box[2] > line.box[0] or "," in text)  # else it's a line of its own
    whole = [*_BETWEEN.split(text)[-1].split(), *_BETWEEN.split(below.text)[0].split()]
    last = text.rpartition(" ")[2]  # "EN, FR, DE" ends in a language
    leads = last.islower() and fold(last) in words("skill_table", "leads") and len(whole) <= _MOST_WORDS
    return leads or text.endswith((",", "|", "&", "/", "\u00ad", " and", " und", " et", " y")) or wrapped or listed


def _lists_alike(text: str, below: str) -> bool:
    """Whether both list with the same sign, or the second ends what the first lists last: "CI" behind "GitLab"."""
    last = re.split("|".join(map(re.escape, _STROKES)), text)[-1]
    end = fold(f"{last} {below}") in known_skills() and fold(below) not in known_skills()
    end = end and any(text.count(sign) >= _SEVERAL for sign in _STROKES)
    return any(
        text.count(sign) >= _SEVERAL and (end or sign in below.strip(" |·"))
        for sign in _SIGNS
        if not text.endswith(sign)
    )


def _ran_over(line: Line, below: Line, edges: Edges, longest: int) -> bool:
    """Whether a line of a list is as long as its column, so that what it names last may go on below."""
    if line.box[2] > line.box[0]:
        return runs_over(
            replace(line, size=max(line.size, below.size)),
            replace(below, size=max(line.size, below.size), gap=0),
            edges,
        )
    word = below.text.split(maxsplit=1)[0]
    return not line.size and "," in line.text and len(line.text) >= max(_WRAPPED, longest - len(word))


def _one(lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    label, gap, rest = lines[0].text.partition(GAP)
    first = replace(lines[0], text=rest if gap else label)
    text = joined([first, *(replace(line, text=line.text.replace(GAP, ", ")) for line in lines[1:])])
    return replace(lines[0], text=f"{label}{GAP}{text}" if gap else text)


def items_of(text: str) -> list[str]:
    """The skills that a line names."""
    text = with_commas(text)
    found = []
    for part in _BETWEEN.split(_SCALE.sub(" ", text)):
        name = _without_level(tidy(without_bullet(part)).strip(" .;:–—-•"))
        if (len(name) > 1 or name in {"C", "R"}) and not (_is_figure(name) or is_asked(name)):
            found.append(name)
    return found


def _without_level(name: str) -> str:
    """A skill without how well or how long it is known."""
    if (found := _LEVELLED.fullmatch(name)) is None:
        return name
    said = found["inside"] or found["behind"]
    return found["name"] if _YEARS.fullmatch(said) or fold(said) in words("languages", "of_skills") else name


def _is_figure(text: str) -> bool:
    """Whether a text is a number, an amount or a day and no skill: "12", "000 EUR", "am 3. November 2026"."""
    if _FIGURE.fullmatch(text):
        return True
    spans = find_spans(text)
    rest = text[: spans[0].first] + text[spans[0].last :] if spans else text
    small = words("end", "before_day") | words("end", "beside_day")
    return bool(spans) and all(fold(word) in small for word in rest.split())


def with_commas(text: str) -> str:
    """A line with commas in place of dashes, where several part what it lists: "SQL – Java – Go"."""
    return _DASH.sub(", ", text) if len(_DASH.findall(text)) >= _SEVERAL and "," not in text else text
