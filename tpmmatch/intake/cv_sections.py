"""Lines → the parts of a CV, by their headings. Each column of a page keeps its own thread over the pages."""

import re
from collections import Counter, deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile

from tpmmatch.intake import cv_alike
from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_span, find_spans
from tpmmatch.intake.cv_form_rows import heads_row
from tpmmatch.intake.cv_heading_lines import Look, headings_apart, look_of
from tpmmatch.intake.cv_headings import DECORATION, LONGEST, ends_in_heading, heading_of, named_heading
from tpmmatch.intake.cv_subjects import is_bare_degree, is_subject
from tpmmatch.intake.cv_words import (
    headings,
    is_company,
    is_degree,
    is_school,
    is_title,
    language_names,
    words,
)
from tpmmatch.intake.cv_wrapped import ends_joining
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

TOP = "top"
_INLINE = re.compile(r"([^:]{3,40}):\s*(\S.*)")
# "Engineering Experience" heads jobs, though its first word may name one; "User Experience" is what somebody knows.
_EXPERIENCE = re.compile(r"[A-Z][\w/&-]+(?: [\w/&-]+)? experiences?:?", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:user|customer|digital|guest|patient|employee|brand) experiences?\b", re.IGNORECASE)
_DASHED = re.compile(r"\s[–—|-]\s")  # before a firm: "Projects & Purchase – Mill Ltd"
_MOST_BELOW = 2  # lines below a firm down to its time
_WRAPPED, _LONG = 0.5, 50  # of a line's height; letters
_FEWER_WORDS, _WORDS = 5, 7  # of a heading of one's own, and of one behind a list, which has no sentences
_ROOM_OF_ROW = 0.6  # above a row whose first cell is a heading
_WORDS_OF_FORM = 3  # of a label that heads a part in a form: "Computer skills and competences"
_MARKED = 2  # headings that a file marks and words tell, from which on those that it doesn't mark are none
# What may stand as "Label: words" in one line.
_INLINE_PARTS = frozenset({"skills", "languages", "certificates", "interests"})
_LISTS = _INLINE_PARTS | {"publications", "awards"}
_ROW = ("skills", "languages")  # among skills, a line of languages has more skills below it
_OF_ENTRIES = frozenset({"work", "projects", "education", "volunteer"})
_LISTED = frozenset({"skills", "languages", "interests", "contact", "personal"})  # no titles stand in these
_BEFORE_WORK = frozenset(
    {TOP, "contact", "personal", "summary", "other", "skills", "languages", "certificates", "interests"}
)


@dataclass(slots=True)
class Section:
    """One part of a CV: `name` as in `resources/intake/headings.toml`, or "top" for what has no heading."""

    name: str
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)


def split(lines: Sequence[Line]) -> list[Section]:
    """The parts in the order of reading; the first is "top", perhaps empty."""
    lines = headings_apart(lines)
    labels = _labels_again(lines)
    beside = _titles_beside_times(lines)
    own = _styles_of_headings(lines, labels)
    marked = _are_marked(lines)
    # A column in which nothing looks as headings do elsewhere has its own looks.
    looks = {line.column: frozenset[Look]() for line in lines if line.column}
    looks |= {line.column: own for line in lines if line.column and look_of(line) in own}
    threads: dict[int, Section] = {}
    sections = [current := Section(TOP)]
    column = lines[0].column if lines else 0
    waiting = deque(lines)
    while waiting:
        line = waiting.popleft()
        if line.column != column:
            threads[column] = current
            column = line.column
            current = threads.get(column) or _beside(sections, line, current)
        line, *rest_of_line = _parted(line, labels, current.name, beside)
        waiting.extendleft(rest_of_line)
        known = looks.get(line.column, own)
        name = "" if fold(line.text) in labels else _begun(line, known, current, waiting, beside=bool(rest_of_line))
        if not name and marked and (above := _above(sections, current, line)):
            current = Section(above.name, above.heading)
            sections.append(current)
        if name:
            current = Section(name, line)
            sections.append(current)
        else:
            rest = None if marked and current.name not in _BEFORE_WORK else _inline(line, current, labels)
            if rest is None:
                current.lines.append(line)
            else:
                sections.append(Section(rest[0], line, [rest[1]]))
                if current.name not in {TOP, "contact", "personal"} and (current.name, rest[0]) != _ROW:
                    current = sections[-1]
    return sections


def _goes_on_above(line: Line, current: Section) -> bool:
    """Whether a line is the end of one that looks alike and was too long: "Consultant / Interim CTO" over "Mandate"."""
    above = current.lines[-1] if current.lines else None
    alike = above is not None and look_of(above) == look_of(line) and above.column == line.column
    if above is None or GAP in above.text:  # what stands beside something else isn't too long
        return False
    ran_over = len(above.text) > _LONG or ends_joining(above.text)
    return alike and line.size > 0 and line.gap < _WRAPPED and ran_over


def _beside(sections: list[Section], line: Line, current: Section) -> Section:
    """What a column goes on with that no other page has begun."""
    if current.heading is not None and not current.lines:
        return current  # a heading at the foot of a column: what it heads stands at the head of the next
    over = current.heading is not None and not current.heading.column
    if over and line.column and current.lines and all(one.column for one in current.lines):
        return current  # a list in two columns, below a heading over both
    if line.page > 0 or not line.column:
        return current if current.name != TOP or line.page > 0 else sections[0]
    return sections[0]


def _labels_again(lines: Sequence[Line]) -> frozenset[str]:
    """Folded headings that come again and again, as "Tools:" does under each project: they head nothing."""
    firsts = [first for line in lines if heading_of(first := line.text.partition(GAP)[0].strip())]
    labels = [found[1] for line in lines if (found := _INLINE.fullmatch(line.plain)) and heading_of(found[1])]
    counts = Counter(map(fold, [*firsts, *labels]))
    marked = {fold(first) for first in firsts if first.endswith(":")}
    marked |= words("labels", "tools") | words("labels", "within_jobs")
    return frozenset(text for text, count in counts.items() if count > 2 or (count > 1 and text in marked))


def _titles_beside_times(lines: Sequence[Line]) -> frozenset[tuple[float, float, int]]:
    """Where titles stand beside their times, known by those that read like nothing else."""
    firsts = (line.text.partition(GAP)[0] for line in lines)
    return cv_alike.stand_beside_times(lines, frozenset(first for first in firsts if heading_of(first)))


def _parted(line: Line, labels: frozenset[str], current: str, beside: Collection[object] = ()) -> Sequence[Line]:
    """The line, with a heading at its left parted from what it heads."""
    first, gap, rest = line.text.partition(GAP)
    if rest.startswith(":"):  # "Languages known    : English": no more than a label
        return (replace(line, text=f"{first}: {rest[1:].strip()}"),)
    name = heading_of(first) if gap and fold(first) not in labels else ""
    titled = is_title(first) and fold(first) not in headings()
    titled |= current == "personal" and fold(first) in words("labels", "headline")
    if name in {"", "terms", current} or titled or heading_of(line.text) or is_bullet(first) or find_span(first):
        return (line,)
    able = current in _OF_ENTRIES and name != "education"  # "Volunteer" is somebody's title
    if able and cv_alike.place_of(line) in beside and cv_alike.is_beside_time(line):
        return (line,)
    if name == "languages" and current == "skills":
        # A row of a table of skills; those that one programs in are no part of their own.
        return (replace(line, text=f"{first.rstrip(': ')}: {rest}") if _names_languages(rest) else line,)
    return replace(line, text=first), replace(line, text=rest)


def _begun(line: Line, own: frozenset[Look], current: Section, following: Iterable[Line], *, beside: bool) -> str:
    """The part that a line begins; none where it only reads so."""
    name = _begins(line, own, current, following, beside=beside)
    return "" if name and _heads_no_part(name, line, following, current, beside=beside) else name


def _begins(line: Line, own: frozenset[Look], current: Section, following: Iterable[Line], *, beside: bool) -> str:
    name, loosely = named_heading(line.text)
    told = is_bullet(line.text) or _says_of_a_job(line, current) or (loosely and not _stands_apart(line, own))
    if name and told:
        return ""
    if (
        name == "summary"
        and current.name == TOP
        and fold(line.text) in {"resume", "curriculum"}
        and len(current.lines) < 2
    ):
        return ""
    if name:
        odd = own and look_of(line) not in own and not line.level
        of_form = (
            beside and current.name not in _OF_ENTRIES and len(line.text.split()) >= _WORDS_OF_FORM and not loosely
        )
        of_list = beside and current.name in _LISTS and name not in _OF_ENTRIES
        of_form |= beside and not loosely and heads_row(name, current.name, current.lines, following)
        inner = _heads_within_others(line, current) and not loosely
        alone = _looks_alone(line) or of_form or of_list or inner or (beside and line.gap >= _ROOM_OF_ROW)
        return "" if odd and not alone else name
    stands_out = look_of(line) in own or (not line.size and line.gap >= 0.8 and not _is_of_an_entry(line, own))
    if stands_out and _looks_like_one(line) and (name := _heading_within(line.text)):
        return name
    looks = _looks_like_one(line, _WORDS if current.name in _LISTED and line.bold else _FEWER_WORDS)
    if look_of(line) in own and looks and current.name != TOP:
        return "other"
    return ""


def _heads_within_others(line: Line, current: Section) -> bool:
    """Whether a heading stands within a part that has several, or as the last did: "Further information"."""
    return current.name == "other" or (current.heading is not None and look_of(current.heading) == look_of(line))


def _heads_no_part(name: str, line: Line, following: Iterable[Line], current: Section, *, beside: bool) -> bool:
    """Whether what seems to head a part heads an entry, or ends the head of one if nothing stands `beside` it."""
    below = list(islice(following, cv_alike.MOST_BELOW))
    if (not beside and _goes_on_above(line, current)) or _is_title_of_entry(line, below, current):
        return True
    may_be_label = name == "projects" or fold(line.text) in words("labels", "within_jobs")
    if may_be_label and _heads_list_of_job(line, below, current):
        return True
    if current.name == "education" and _is_studied(line, current.lines[-1:], below[:1]):
        return True
    below = below[:_MOST_BELOW]
    return (name == "other" and _heads_an_entry(line, below, current)) or (
        name in _LISTED and _heads_a_job(line, below)
    )


def _is_studied(line: Line, above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether what may head a list of skills is a subject beside its degree or over its school: "Informatique"."""
    subject = not line.level and is_subject(line.text) and not ends_in_heading(line.text)
    if not subject and fold(line.text) not in words("degree", "studied"):
        return False
    return any(is_bare_degree(one.text) for one in (*above, *below)) or any(
        is_school(one.text) or (subject and is_degree(one.text)) for one in below
    )


def _heads_list_of_job(line: Line, below: Sequence[Line], current: Section) -> bool:
    """Whether a label heads what was done within a job: "Projects:" close below it, or over the next job's time."""
    head = current.heading
    label = _ends_in_colon(line) or fold(line.text) in words("labels", "within_jobs")
    if current.name != "work" or head is None or line.level or not label or _ends_in_colon(head):
        return False
    points = list(takewhile(lambda one: is_bullet(one.text), below))
    lasting = [any(not span.single for span in find_spans(one.text)) for one in below]
    if not points or any(lasting[: len(points)]) or not any(find_spans(one.text) for one in current.lines):
        return False
    return line.gap < _WRAPPED or any(lasting[len(points) : len(points) + _MOST_BELOW + 1])


def _ends_in_colon(line: Line) -> bool:
    return line.text.rstrip().endswith(":")


def _is_title_of_entry(line: Line, below: Sequence[Line], current: Section) -> bool:
    """Whether a line is a title in this part, though it reads like a heading: by those before it, or by its words."""
    if current.name not in _OF_ENTRIES:
        return False
    of_study = current.name != "education" and cv_alike.tells_of_study(below)
    alike = not of_study and cv_alike.heads_like_others(line, below, current.lines)
    name, loosely = named_heading(line.text)
    if name and not (loosely and _DASHED.search(line.text)):
        # What is a heading or begins as one does is one unless headings look otherwise.
        return alike and current.heading is not None and look_of(current.heading) != look_of(line)
    if alike:
        return True
    span = find_span(below[0].text) if below and not name else None
    return span is not None and not span.single and is_title(line.text) and not ends_in_heading(line.text)


def _heads_an_entry(line: Line, below: Sequence[Line], current: Section) -> bool:
    """Whether a line that looks as headings do names a job or a study of this part.

    Its time stands below, say, or below a title: "BRIGHTWATER" over "Manager" over "2019 – 2021".
    """
    if current.name not in _OF_ENTRIES:
        return False
    spans = [find_span(one.text) if one.column == line.column else None for one in below]
    timed = [span is not None and not span.single for span in spans]
    if timed[:1] == [True] or (any(timed) and is_title(below[0].text)):
        return True
    return is_title(line.text) or is_company(line.text) or is_school(line.text)


def _heads_a_job(line: Line, below: Sequence[Line]) -> bool:
    """Whether a marked line that only ends as a heading does is a firm, over the heading of a title there.

    The firm's place may stand between: "## Mill Technology" over "New York, NY" over "### Tester".
    """
    title = next((one for one in below if one.level or is_bullet(one.text)), None)
    return not heading_of(line.text) and title is not None and title.level > line.level > 0 and is_title(title.text)


def _is_of_an_entry(line: Line, own: frozenset[Look]) -> bool:
    """Whether a line is a title, a firm or a study; where headings are marked, one that isn't marked is none."""
    marked = any(style[3] for style in own)
    if _EXPERIENCE.fullmatch(line.text.strip()) and not _OF_OTHERS.search(line.text):
        return marked and not line.level
    named = is_title(line.text) or is_company(line.text) or is_degree(line.text) or is_school(line.text)
    return named or (marked and not line.level)


def _says_of_a_job(line: Line, current: Section) -> bool:
    """Whether "Achievements:" or "Tools:" belongs to the job above rather than begins a part."""
    text = line.text.rstrip()
    known = text.endswith(":") and any(fold(text) in words("labels", name) for name in ("duties", "tools"))
    return known and current.name in {"work", "projects", "summary"} and line.gap < 0.8


def _heading_within(text: str) -> str:
    """The part that a longer heading names by its last or first words: "Fachliche Schwerpunkte"."""
    if any(sign in text.strip(" :") for sign in ":(,") or _OF_OTHERS.search(text):
        return ""
    found = fold(DECORATION.sub("", text)).split()
    ends = (" ".join(found[count:]) for count in range(1, len(found)))
    starts = (" ".join(found[:-count]) for count in range(1, len(found)))
    return next((headings()[part] for part in (*ends, *starts) if len(part) > 3 and part in headings()), "")


def _looks_alone(line: Line) -> bool:
    return line.gap >= 0.8 or line.bold or line.text.isupper() or line.text.rstrip().endswith(":")


def _stands_apart(line: Line, own: frozenset[Look]) -> bool:
    """Whether a line looks otherwise than what is told around it."""
    return line.gap >= 0.8 or line.bold or line.level > 0 or line.text.isupper() or look_of(line) in own


def _looks_like_one(line: Line, words: int = _FEWER_WORDS) -> bool:
    text = line.text.strip()
    return (
        len(text) <= LONGEST
        and GAP not in text
        and ": " not in text  # "SCRUM: PSM I"
        and not is_bullet(text)
        and not text.endswith((".", ",", ";"))
        and text[:1].isupper()
        and len(text.split()) <= words
        and "@" not in text
        and find_span(text) is None
    )


def _styles_of_headings(lines: Sequence[Line], labels: frozenset[str]) -> frozenset[Look]:
    """How headings look here: as those do that are known by their words, if nothing else looks so."""
    heads = [bool(heading_of(line.text)) and fold(line.text) not in labels for line in lines]
    known = Counter(look_of(line) for line, head in zip(lines, heads, strict=True) if head and not is_bullet(line.text))
    others = Counter(look_of(line) for line, head in zip(lines, heads, strict=True) if not head)
    return frozenset(style for style, count in known.items() if count > 1 and others[style] <= count)


def _above(sections: Sequence[Section], current: Section, line: Line) -> Section | None:
    """The part that a marked line goes on with, where it stands beside the heading of one within it.

    "Kranz AG" below "Skills used" is of the work again, if both are headings of the same level within it.
    """
    if not 0 < line.level <= (current.heading.level if current.heading else 0):
        return None
    level = line.level
    for section in reversed(sections):
        found = section.heading.level if section.heading else 0
        if 0 < found < level:
            return section if section.name != "other" else None
        if section.name == TOP:
            return None
    return None


def _are_marked(lines: Sequence[Line]) -> bool:
    """Whether the file itself says what its headings are: then "Tools: Jira" below a job heads nothing."""
    return sum(line.level > 0 and bool(heading_of(line.text)) for line in lines) >= _MARKED


def _names_languages(text: str) -> bool:
    return any(fold(word) in language_names() for word in re.findall(r"\w+", text))


def _inline(line: Line, current: Section, labels: frozenset[str]) -> tuple[str, Line] | None:
    """The part and the rest of a line such as "Languages: German, English C1"."""
    found = _INLINE.fullmatch(without_bullet(line.text).replace(GAP, " "))
    if not found or fold(found[1]) in labels or (current.name not in _BEFORE_WORK and line.gap < 0.8):
        return None
    name = headings().get(fold(found[1]), "")
    if name not in _INLINE_PARTS or name == current.name:
        return None
    if name == "languages" and not _names_languages(found[2]):
        return None
    alike = current.heading is not None and _INLINE.fullmatch(current.heading.plain)  # a line each: one below the other
    if name == "skills" and current.name in _INLINE_PARTS and not alike and line.gap < 0.8:
        return None
    return name, replace(line, text=found[2])
