"""The lines of a part → its entries: each a head with its time, and what is told below.

A date anchors an entry. How many lines of a head stand above the date is learnt (`cv_starts`) and kept to.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bare_dashes import with_bare_dashes_read
from tpmmatch.intake.cv_bullets import is_bullet, points_apart, without_bullet
from tpmmatch.intake.cv_dated import SENTENCES, Dated, dated_at
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_firms import is_field, may_be_field
from tpmmatch.intake.cv_heads import (
    WORDS_OF_TITLE,
    begins_low,
    ends_sentence,
    goes_on_low,
    is_head,
    is_written_as_title,
    says_duties,
    style_of,
)
from tpmmatch.intake.cv_pieces import AT, labelled, names_clients, pieces_of
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_starts import starts_of
from tpmmatch.intake.cv_subjects import is_bare_degree, is_subject
from tpmmatch.intake.cv_times import with_times_together
from tpmmatch.intake.cv_words import (
    has,
    is_by_school,
    is_company,
    is_degree,
    is_school,
    is_title,
    is_undertaking,
    words,
)
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import is_town

_MOST_BELOW = 70  # letters of a head's line below its time
_CLOSE, _FAR, _FAR_FOR_WHAT_LACKS = 0.6, 1.6, 3.0  # of a line's height
_OF_HEADS = frozenset({"position", "employer", "place", "time", "sector", "degree", "area", "school"})
_JOINS = frozenset({"and", "of", "for", "&", "und", "für", "et", "de", "y"})
# "Kunden: zwei Banken" tells, where it isn't a label that is known.
_RANK = re.compile(r"\s(?:Sr|Jr)\.$")  # "PMO Sr."
_SAYS = re.compile(r"[^\W\d_][^\W\d_ /&-]{2,24}:\s")
_WORDS_MARKED = 4  # more that a title in bold may have
_WITH_FIELD = 2  # parts of a title and its field
_OF_OTHERS = re.compile(rf"[\t|•·–—@]| - | {AT} ")
_STATES = ("MA", "MS")  # that are degrees as well
_PARTED = re.compile(rf"[\t,|•·–—@]| - | {AT} ")  # with a comma as well


def entries_of(lines: Sequence[Line], dateless: bool = False) -> list[Entry]:
    """The entries in order. Lines before the first date are told by nobody, unless there may be entries without one."""
    before, dated = around_first_date(lines)
    return [*(_by_looks(before) if dateless else ()), *dated]


def around_first_date(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Entry]]:
    """The lines before the first entry that has a date, and the entries from there on."""
    whole = with_times_together(lines)
    dated = [found for place, line in enumerate(whole) if (found := dated_at(place, line, whole))]
    if not dated:
        return whole, []
    starts = starts_of(whole, dated)
    return whole[: starts[0]], _by_dates(whole, dated, starts)


def _by_dates(lines: Sequence[Line], dated: Sequence[Dated], starts: Sequence[int]) -> list[Entry]:
    ends = [*starts[1:], len(lines)]
    entries = [_entry(lines, one, start, end) for one, start, end in zip(dated, starts, ends, strict=True)]
    return _evened(with_bare_dashes_read(entries))


def _evened(entries: list[Entry]) -> list[Entry]:
    """The entries; one whose head lacks a line that most have gets it: "Lead, Data" is only a title."""
    counts = Counter(len(_head_lines(entry)) for entry in entries)
    usual, often = counts.most_common(1)[0]
    if often < 2 or often * 2 < len(entries):
        return entries
    if usual == 1:
        for entry in entries if often * 2 > len(entries) else ():
            _lower(entry)
        return entries
    for entry in entries:
        if often * 2 > len(entries) or _may_name_field([text for text, _ in entry.heads]):
            _raise(entry, usual)
    return entries


def _raise(entry: Entry, usual: int) -> None:
    """Give a head the lines that it lacks: of more than one, the first has to read like a firm."""
    lacks = usual - len(_head_lines(entry))
    while lacks > 0 and entry.body:
        first = entry.body[0]
        label = labelled(first)
        able = label[0] in _OF_HEADS if label and lacks < usual - 1 else not (label or _tells(first.text))
        if not (is_head(first) and _is_near(first) and able) or (lacks > 1 and not _may_name_firm(first.text)):
            return
        entry.heads.append((first.text, first))
        entry.body = entry.body[1:]
        lacks -= 1


def _is_near(line: Line) -> bool:
    """Whether no gap parts a line, short or of several pieces, from the one above."""
    return line.gap < 0.8 and (len(line.text) <= _MOST_BELOW or len(pieces_of([(line.text, line)])) > 1)


def _lower(entry: Entry) -> None:
    """Where all others say it beside their times, what this one has below its title is told."""
    if len(entry.heads) > 1 and entry.heads[-1][1] is not entry.span_line:
        (head, _), (below, line) = entry.heads[-2:]
        if _is_told(head, below):
            entry.heads.pop()
            entry.body = [line, *entry.body]


def _is_told(head: str, below: str) -> bool:
    """Whether what stands below a title names by its words neither an employer nor a title."""
    return is_title(head) and not (is_company(below) or is_school(below) or is_title(below))


def _head_lines(entry: Entry) -> set[int]:
    lines = {id(line) for _, line in entry.heads}
    return lines | ({id(entry.span_line)} if entry.span_line is not None else set())


def _entry(lines: Sequence[Line], one: Dated, start: int, end: int) -> Entry:
    entry = Entry(span=one.span, span_line=lines[one.place])
    above = lines[start : one.place]
    of_firm = [line for line in above if line is not above[0] and _tells_of_firm(above[0], line)]
    entry.heads = [(line.text, line) for line in above if line not in of_firm]
    told = labelled(lines[one.place])
    if one.rest and not (told and told[0] == "time"):
        entry.heads.append((one.rest, lines[one.place]))
    below = one.place + 1
    while below < end and goes_on(entry, lines, below, end):
        entry.heads.append((lines[below].text, lines[below]))
        below += 1
    if below < end and _is_title_with_dot(entry, lines[below]):
        text = lines[below].text
        entry.heads.append((text if _RANK.search(text) else text.rstrip("."), lines[below]))
        below += 1
    rises: Sequence[Line] = ()
    if (firm := _firm_below_rises(entry, lines, below, end)) is not None:
        rises = lines[below:firm]
        entry.heads.append((lines[firm].text, lines[firm]))
        below = firm + 1
    entry.body = [*of_firm, *rises, *lines[below:end]]
    return entry


def _firm_below_rises(entry: Entry, lines: Sequence[Line], below: int, end: int) -> int | None:
    """Where the firm stands below since when somebody was more: "Seit 2019 Head of IT" over "Kranz AG"."""
    place = below
    while place < end and _begins_with_time(lines[place]) and lines[place].gap < _CLOSE:
        place += 1
    known = [text for text, _ in entry.heads]
    lacks = any(map(is_title, known)) and not any(map(is_company, known)) and not _names_more_than_titles(known)
    if place in (below, end) or not lacks or lines[place].gap >= _CLOSE:
        return None
    return place if is_head(lines[place]) and _names_whom(lines[place].text) else None


def _tells_of_firm(heading: Line, line: Line) -> bool:
    """Whether a line below the heading of a firm tells what it does: "A young shop. Graz. https://…"."""
    told = "://" in line.text or SENTENCES.search(line.text) is not None
    return heading.level > 0 == line.level and told and not is_title(line.text)


def goes_on(entry: Entry, lines: Sequence[Line], place: int, end: int) -> bool:
    """Whether the head goes on in this line."""
    line = lines[place]
    label = labelled(line)
    if label and not says_duties(line):
        # "Client: Kranz (2019 – 2020)" tells of a project
        return label[0] in _OF_HEADS and (label[0] == "time" or not find_spans(line.text))
    if not is_head(line) or len(entry.heads) >= 4 or _is_far(entry, line) or _tells(line.text):
        return False
    after = lines[place + 1] if place + 1 < end else None
    if _begins_with_time(line):
        return False  # "seit 2021 Abteilungsleiter" tells of a rise
    if after is not None and not is_bullet(after.text) and begins_low(after.text) and not _begins_with_time(after):
        return False
    known = [text for text, _ in entry.heads]
    degrees = [text for text in known if is_degree(text) and not (is_degree(line.text) and _ends_in_state(text))]
    has_what = any(map(is_title, known)) or bool(degrees)
    has_whom = any(is_company(text) or is_school(text) for text in known) or _names_more_than_titles(known)
    if _may_name_field(known) and _names_whom(line.text):
        has_whom = False
    if has_what and has_whom and _names_place_alone(known):
        # "Lead, 2019 – 2021, Kiel" over "Kranz AG"; "2019 – 2021    Lead    Kiel" over "Kranz"
        has_whom = not (_names_whom(line.text) or (_has_place_at_margin(entry) and _may_name_firm(line.text)))
    if has_what and has_whom:
        # "BA, Business Administration" and "Dipl. Ingenieurin FH" name no school yet.
        named = any(is_school(text) and not is_by_school(text) for text in known)
        lacks_subject = is_bare_degree(known[-1]) and is_subject(line.text) and any(map(is_school, known))
        lacks_school = is_school(line.text) and any(map(is_degree, known)) and not named
        return lacks_subject or lacks_school or _says_where(line, known)
    if not known:
        return True
    if not has_what:
        return is_title(line.text) or is_degree(line.text) or len(known) < 2
    named = len(line.text.split()) <= 8 or is_company(line.text) or is_school(line.text)
    return named and len(line.text) <= _MOST_BELOW


def _may_name_field(known: Sequence[str]) -> bool:
    """Whether all that is known is a title with a comma, behind which a field may stand: "Lead, Data and Tools"."""
    parts = known[0].split(", ") if len(known) == 1 else []
    return (
        len(parts) == _WITH_FIELD
        and (" " in parts[1] or may_be_field(parts[1]))  # "Accenture" is a firm
        and not has(parts[1], "company", "legal")
        and is_written_as_title(known[0])
        and not _OF_OTHERS.search(known[0])
    )


def _says_where(line: Line, known: Sequence[str]) -> bool:
    """Whether a line close below a whole head is nothing but a town that it lacks."""
    placed = any(is_town(part.strip()) for text in known for part in _PARTED.split(text))
    return line.gap < _CLOSE and not placed and is_place_only(line)


def _is_far(entry: Entry, line: Line) -> bool:
    """Whether so much room parts a line from the head above that it may belong to it only as what that lacks.

    A title may stand far below a firm, and a firm below a title beside whose time, over two lines, it begins.
    """
    heads = [text for text, _ in entry.heads]
    if heads and is_bare_degree(heads[-1]) and is_subject(line.text):
        return line.gap > _FAR_FOR_WHAT_LACKS
    titled = any(map(is_title, heads))
    may_be = _names_whom(line.text) and not any(map(is_company, heads)) if titled else is_title(line.text)
    words_of_title = WORDS_OF_TITLE + (titled or (_WORDS_MARKED if line.bold and is_title(line.text.split()[0]) else 0))
    short = len(line.text.split()) <= words_of_title or is_written_as_title(line.text)
    lacks = entry.span is not None and bool(heads) and short and may_be and not find_spans(line.text)
    return line.gap > (_FAR_FOR_WHAT_LACKS if lacks else _FAR)


def _ends_in_state(text: str) -> bool:
    """Whether letters behind a comma are of a state where a degree stands below: "Mill University, Boston, MA"."""
    before, _, last = text.rpartition(", ")
    return last in _STATES and is_school(before) and not is_degree(before)


def _tells(text: str) -> bool:
    """Whether a line tells something by a word before a colon, or leads to it; "Internship: Tester" is a title."""
    found = _SAYS.match(text)
    leads = text.rstrip().endswith(":") and not is_title(text)
    return leads or names_clients(text) or (found is not None and not has(found[0], "employment", "kinds"))


def _is_title_with_dot(entry: Entry, line: Line) -> bool:
    """Whether a line says what somebody was, as a sentence of its own: "Co-founder and lead developer."."""
    text = line.text.rstrip(".")
    told = is_bullet(line.text) or len(text.split()) > WORDS_OF_TITLE or SENTENCES.search(text) or begins_low(text)
    titled = any(is_title(head) for head, _ in entry.heads)
    return not (told or titled) and line.text.endswith(".") and is_all_title(_RANK.sub("", line.text).rstrip("."))


def is_all_title(text: str) -> bool:
    """Whether no word is left but of titles, and of what is written with capitals: not "Reported to the manager"."""
    said = [word for word in text.split() if word not in _JOINS]
    return bool(said) and is_title(said[-1]) and all(is_title(word) or word[0].isupper() for word in said[1:])


def _names_more_than_titles(known: Sequence[str]) -> bool:
    """Whether a head has several parts of which one is neither a title nor a field of work."""
    parts = [part for text in known for part in _PARTED.split(text) if part.strip()]
    return len(parts) > 1 and not all(is_title(part) or is_field(part) or goes_on_low(part) for part in parts)


def _names_place_alone(known: Sequence[str]) -> bool:
    """Whether a head names nothing beside its title but a town: for whom it was may stand below."""
    parts = [part.strip() for text in known for part in _PARTED.split(text) if part.strip()]
    others = [part for part in parts if not (is_title(part) or is_field(part) or goes_on_low(part))]
    return len(others) == 1 and is_town(others[0])


def _names_whom(text: str) -> bool:
    """Whether a line names a firm or a school by a sure word, and tells nothing: not "Logistik und Services"."""
    plain = text.replace(".", "")
    first, *others = text.split()
    told = any(word.islower() and fold(word) not in words("table", "small") for word in others)
    named = (has(plain, "company") or is_school(text)) and not (told or is_undertaking(first))
    return named or has(plain, "company", "legal")


def _has_place_at_margin(entry: Entry) -> bool:
    """Whether a town stands at the right margin, as in rows of a table: what stands below is whole by itself."""
    cells = entry.span_line.text.split(GAP) if entry.span_line is not None else []
    return len(cells) > 2 and is_town(cells[-1])


def _may_name_firm(text: str) -> bool:
    """Whether a line may be no more than a firm's name: a few words in capitals, no title and nothing that was done."""
    said = text.split()
    small = [word for word in said if word.islower() and fold(word) not in words("table", "small")]
    told = ends_sentence(text) or is_title(text) or is_undertaking(text)
    return len(said) <= WORDS_OF_TITLE and not (small or told)


def _begins_with_time(line: Line) -> bool:
    spans = find_spans(line.text)
    return bool(spans) and spans[0].first == 0 and spans[0].open


def _by_looks(lines: Sequence[Line]) -> list[Entry]:
    """Entries without dates: a head stands out, or stands behind free room above what is told."""
    if not lines:
        return []
    lead = lines[0]
    differs = any(style_of(line) != style_of(lead) for line in lines)
    entries: list[Entry] = []
    for number, line in enumerate(lines):
        begins = number == 0 or (is_head(line) and (style_of(line) == style_of(lead) if differs else line.gap >= 0.8))
        if begins and not is_bullet(line.text):
            if entries and not entries[-1].body and not differs:
                entries[-1].heads.append((line.text, line))
            else:
                entries.append(Entry(heads=[(line.text, line)]))
        elif not entries:
            entries.append(Entry(body=[line]))
        else:
            entries[-1].body.append(line)
    return entries


def _without_label(line: Line) -> Line:
    """ "Tasks: Leads two teams" tells of the tasks."""
    found = labelled(line)
    return replace(line, text=found[1]) if found and found[0] == "duties" and not is_bullet(line.text) else line


def _begins_since(line: Line) -> bool:
    """Whether a line begins with since when something is so: "Since May 20 Head of PMO" below points of a list."""
    spans = find_spans(line.text)
    return bool(spans) and spans[0].first == 0 and spans[0].open and line.text[:1].isupper()


def told(body: Sequence[Line]) -> tuple[list[list[Line]], list[list[Line]]]:
    """What an entry tells: its paragraphs and its points, each with its lines."""
    paragraphs: list[list[Line]] = []
    points: list[list[Line]] = []
    current: list[Line] | None = None
    for line in map(_without_label, points_apart(body)):
        if is_bullet(line.text):
            current = [replace(line, text=without_bullet(line.text))]
            points.append(current)
        elif points and current is points[-1] and line.gap < 0.75 and _begins_since(line):
            current = [line]
            points.append(current)
        elif current is not None and (line.gap < 0.75 or line.text[:1].islower()) and not says_duties(line):
            current.append(line)
        elif not says_duties(line, first=current is None):
            current = [line]
            paragraphs.append(current)
        else:
            current = None
    return [lines for lines in paragraphs if fold(lines[0].text)], points
