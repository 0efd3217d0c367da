"""Languages under the labels of Europass, "Mother tongue(s)" and "Other language(s)": each is given what is said of it.

A heading takes the label's place, so that the languages are found wherever it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_words import language_names, mother_tongue, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_OF_SEVERAL = re.compile(r"\((?:n|s|en)\)", re.IGNORECASE)
_LONGEST = 4  # words of a label, and of a language with its level
_SENTENCE = re.compile(r"[^\W\d_]{2,}\.(?:\s|$)")
_PARTS = re.compile(r"\s*[|,;/•·]\s*|\t")
_LANGUAGES = "languages"
_SKILLS = "skills"
_OF_SKILLS = "Skills"  # the heading of what goes on; the same one twice would be a label
_HEADING = "Languages"  # a label itself is none: "Muttersprache" is what stands beside a language, too
_ROOM = 1.0
_ASIDE = 30  # points right of where what it may be of begins
_EDGES = " \t:–—-"


def with_tongues_named(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the level behind each mother tongue instead of a label before it."""
    found: list[Line] = []
    level = part = ""  # of the languages in lines of their own below a label; what the last heading heads
    for number, line in enumerate(lines):
        label, rest = parted_label(line.text)
        tongue = mother_tongue(label)
        if tongue and not (rest or level) and _is_of_above(lines, number):
            found[-1:] = _named(found[-1], found[-1].text, tongue)
        elif (tongue and (rest or _is_languages(lines[number + 1 : number + 2]))) or (label and not tongue):
            if part != _LANGUAGES:
                found.append(replace(line, text=_HEADING, gap=max(line.gap, _ROOM)))
            found += _named(line, rest, tongue) if tongue else [replace(line, text=rest, gap=0.0)] if rest else []
            level, part = ("" if rest else tongue), _LANGUAGES
        elif level and _is_languages([line]):
            found += _named(line, line.text, level)
        else:
            found.append(line)
            level, part = "", heading_of(line.text) or part
    return _with_skills_going_on(found)


def _with_skills_going_on(lines: Sequence[Line]) -> list[Line]:
    """The lines; rows of a form that list skills below its languages stand below the heading of skills again.

    Not where one of the rows heads them itself: "Digital skills    Jira, SQL".
    """
    found: list[Line] = []
    skills: Line | None = None  # the heading of the part within which the languages stand
    within = False
    for number, line in enumerate(lines):
        part = heading_of(line.text)
        if part == _LANGUAGES and line.text == _HEADING:
            rows = takewhile(lambda row: not heading_of(row.text), lines[number + 1 :])
            within = skills is not None and not any(map(_heads_skills, rows))
        elif part:
            skills, within = (line if part == _SKILLS else None), False
        elif within and skills is not None and _lists_skills(line.text):
            found.append(replace(skills, text=_OF_SKILLS, page=line.page, column=line.column, gap=max(line.gap, _ROOM)))
            within = False
        found.append(line)
    return found


def _heads_skills(line: Line) -> bool:
    label, gap, _ = line.text.partition(GAP)
    return bool(gap) and len(label.split()) > 1 and heading_of(label) == _SKILLS


def _lists_skills(text: str) -> bool:
    """Whether a row lists something behind its label that is no language: "Methods    Scrum, Kanban"."""
    label, gap, rest = text.partition(GAP)
    listed = [part for part in _PARTS.split(rest) if part.strip()]
    named = heading_of(label) in {"", _SKILLS} and not _begins_with_language(label)
    return bool(gap) and len(listed) > 1 and named and not any(map(_begins_with_language, listed))


def is_tongue_label(text: str) -> bool:
    """Whether a text is a label of the form and nothing else."""
    label, rest = parted_label(text)
    return bool(label) and not rest


def is_mother_label(text: str) -> bool:
    """Whether a text is the label of mother tongues and nothing else."""
    label, rest = parted_label(text)
    return bool(mother_tongue(label)) and not rest


def names_languages(text: str) -> bool:
    """Whether a text names languages and says nothing else."""
    return _is_languages([Line(text)])


def _is_of_above(lines: Sequence[Line], number: int) -> bool:
    """Whether a label in a line of its own says how well the language directly above it is spoken.

    What stands at the right, away from where the languages begin, heads none below.
    """
    line, above, below = lines[number], lines[max(number - 1, 0) : number], lines[number + 1 : number + 2]
    several = _OF_SEVERAL.search(line.text) is not None
    aside = bool(above) and line.box[0] - above[0].box[0] > _ASIDE
    nearer = not below or line.gap <= below[0].gap or below[0].box[1] < line.box[1]  # above, beside those two
    return _is_languages(above) and not several and (aside or nearer)


def _named(line: Line, text: str, level: str) -> Iterator[Line]:
    """A line for each language; what says how well it is spoken itself, or is of the others, stays as it is."""
    for part in _PARTS.split(text):
        name = part.strip()
        label, rest = parted_label(name)
        if label and rest:
            yield replace(line, text=rest, gap=0.0)
        elif name and not label:
            yield replace(line, text=f"{name} ({level})" if fold(name) in _tongues() else name, gap=0.0)


def parted_label(text: str) -> tuple[str, str]:
    """The label that a line begins with, without its sign for several, and what stands behind it."""
    bare = _OF_SEVERAL.sub("", without_bullet(text))
    several = bare != without_bullet(text)
    pieces = re.split(r"([\s:]+)", bare.replace(GAP, f" {GAP}"))
    for count in range(_LONGEST, 0, -1):
        label = "".join(pieces[: 2 * count - 1]).strip(_EDGES)
        rest = "".join(pieces[2 * count - 1 :]).strip(_EDGES)
        told = several or ":" in "".join(pieces[2 * count - 1 : 2 * count]) or GAP in rest
        if _is_label(label) and (not rest or _begins_with_language(rest)) and (told or _are_languages(rest)):
            return label, rest
    return "", ""


def _is_label(text: str) -> bool:
    return bool(mother_tongue(text)) or fold(text) in words("languages", "others")


def _begins_with_language(text: str) -> bool:
    said = fold(_PARTS.split(text)[0]).split()
    return any(" ".join(said[:count]) in _tongues() for count in (1, 2))


def _tongues() -> frozenset[str]:
    return language_names() | words("languages", "rare")


def _are_languages(text: str) -> bool:
    """Whether a text names languages, each perhaps with how well, and is no sentence."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    short = all(len(part.split()) <= _LONGEST for part in parts)
    return short and all(map(_begins_with_language, parts)) and not _SENTENCE.search(text)


def _is_languages(lines: Sequence[Line]) -> bool:
    """Whether these lines name languages and say nothing else."""
    return bool(lines) and all(
        fold(part) in language_names() for line in lines for part in _PARTS.split(line.text) if part.strip()
    )
