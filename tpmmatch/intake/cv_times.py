"""Times of entries that stand apart from what they are of, put together: over two lines, at the margin, in lists."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import date_of, find_spans, is_present, months
from tpmmatch.intake.cv_durations import without_durations
from tpmmatch.intake.cv_heads import EDGES, LONG, ends_sentence, is_head, is_in_capitals, parted, without_lead
from tpmmatch.intake.cv_paired_times import with_paired_times
from tpmmatch.intake.cv_pieces import AT, labelled
from tpmmatch.intake.cv_words import is_company, is_degree, is_title, labels, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import is_town, split_place

_LASTING = re.compile(
    r"(?:\d+\s+(?:years?|months?|jahre?n?|monate?n?|ans?|mois|años?|mes(?:es)?)\s*){1,2}", re.IGNORECASE
)
_FIELDS = frozenset({"position", "employer", "time"})
_TIMED = re.compile(r"\s*(?P<title>[^()|;\t]{3,60}?)\s*(?P<time>\([^()]{4,40}\))(?:\s*[|;,/·\t]|$)")
_MOST = 3  # of so many times, all but one at most may stand otherwise than most
_SIGNS = re.compile(rf"\t|\s[|–—@·-]\s|,\s|:\s|\s(?:{AT}|en)\s")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+")
_POINTS = 3  # of a head, the last of which is a time
_LONG_TOLD = 40  # letters
_GOING_ON = ("–", "—", "-", ":")
_BEHIND = re.compile(r"\)(?::|,|\s[–—|-]\s)")
_OPENED = re.compile(r"\(([^()]{4,24})$")
_CLOSED = re.compile(r"([–—-]?\s*[^()]{4,24})\)")
_BEGUN = re.compile(r"^([^\t]{4,16})\t(\S.*)$")
_ENDED = re.compile(r"^[–—-]\s*([^\t]{3,20})(?:\t(\S.*))?$")
_ENDS_IN_MONTH = re.compile(r"[–—-]\s?[^\W\d_]{3,10}\.?\s*$")  # "May 2017 – July"
_YEAR = re.compile(r"(?:19|20)\d\d")
_CUT_DATE = re.compile(r"^(\S.{2,16}\s*[–—-])(?:\t|\s)\s*(\S.*)$")


def with_times_together(lines: Sequence[Line]) -> list[Line]:
    """The lines of a part, each time whole and beside or above what it is of."""
    lines = _with_addresses_below(_with_whole_brackets(_with_times_parted(with_paired_times(lines))))
    lines = without_durations(lines)
    apart = [part for line in lines if not _heads_a_table(line) for part in _each_title(_field(line))]
    return _with_whole_dates(_without_bullets(apart))


def _with_times_parted(lines: Sequence[Line]) -> list[Line]:
    """The lines; a month that no space parts from what stands before it is: "TesterSept 2017"."""
    return [replace(line, text=_glued().sub(GAP, line.text)) for line in lines]


@cache
def _glued() -> re.Pattern[str]:
    names = "|".join(sorted({name.capitalize() for name in months()}, key=len, reverse=True))
    return re.compile(rf"(?<=[a-zà-ÿ)])(?=(?:{names})\.?\s(?:19|20)\d\d)")


def _with_addresses_below(lines: Sequence[Line]) -> list[Line]:
    """The lines; a firm's address by itself above a time by itself stands below that."""
    ordered = list(lines)
    for place, line in enumerate(ordered[:-1]):
        if _ADDRESS.fullmatch(line.text.strip()) and _is_time(ordered[place + 1].text):
            ordered[place : place + 2] = ordered[place + 1], line
    return ordered


def _with_whole_brackets(lines: Sequence[Line]) -> list[Line]:
    """The lines; a time in brackets that goes on in the next one is brought together: "(2020" over "- 2022)"."""
    whole: list[Line] = []
    for line in lines:
        begun, ended = _OPENED.search(whole[-1].text) if whole else None, _CLOSED.match(line.text)
        if begun and ended and _is_time(f"{begun[1]} {ended[1]}") and not find_spans(line.text[ended.end() :]):
            rest = line.text[ended.end() :].rstrip()
            beside = rest if rest and parted("(", rest) else ""  # "(2020 - 2022) at Kranz AG"
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {ended[0]}{beside}")
            whole += [replace(line, text=rest.strip())] if rest and not beside else []
        else:
            whole.append(line)
    return whole


def _heads_a_table(line: Line) -> bool:
    """Whether a line only says what stands in the columns below it."""
    cells = line.text.split(GAP)
    return len(cells) > 1 and all(fold(cell) in labels() for cell in cells)


def _each_title(line: Line) -> Sequence[Line]:
    """ "Lead (2021 – now) | Architect (2019 – 2021)" in a line each."""
    parts = [found for found in _TIMED.finditer(line.text) if find_spans(found["time"])]
    whole = len(parts) > 1 and "".join(found[0] for found in parts) == line.text
    if not whole or not all(is_title(found["title"]) for found in parts) or is_bullet(line.text):
        return (line,)
    return [replace(line, text=f"{found['title']} {found['time']}") for found in parts]


def _field(line: Line) -> Line:
    """ "• Employer: Kranz AG" is a field of an entry, no point of what is told."""
    if not is_bullet(line.text):
        return line
    bare = replace(line, text=without_bullet(line.text))
    found = labelled(bare)
    return bare if found and found[0] in _FIELDS else line


def _without_bullets(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines; where all times stand behind signs of a list, these are the entries and their signs are taken away."""
    groups = _heads_of_groups(lines)
    lines = _with_bare_heads([line for line in lines if id(line) not in groups])
    timed = [line for line in lines if find_spans(line.text)]
    bare = {id(line) for line in timed if _is_timed(line)}
    roles = bare if _are_roles_of_firms(timed, bare) else set()
    if roles:
        return [replace(line, text=without_bullet(line.text)) if id(line) in roles else line for line in lines]
    if (
        not timed
        or id(timed[0]) not in bare
        or not (timed[0] is lines[0] or _are_roles_below_firms(lines, timed))
        or len(bare) * _MOST < len(timed) * (_MOST - 1)
    ):
        return lines
    return [replace(line, text=without_bullet(line.text)) if id(line) in bare else line for line in lines]


def _with_bare_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines; points that are heads themselves, over a time in the next line or down to one, without signs."""
    timed = [place for place, line in enumerate(lines) if find_spans(line.text) and not is_bullet(line.text)]
    above = [place - 1 for place in timed if place and _is_head_with_sign(lines[place - 1])]
    sure = all(lines[place].bold for place in above) or len(above) > 1
    if lines and is_bullet(lines[0].text) and _is_time_at_most_with_place(without_bullet(lines[0].text)):
        return list(lines)  # each time stands above what it is of
    bare = set(above) if above[:1] == [0] and len(above) == len(timed) and sure else set()
    for place, line in enumerate(lines):
        if is_bullet(line.text) and _is_time_at_most_with_place(without_bullet(line.text)):
            bare |= _down_to(lines, place)
    return [replace(line, text=without_bullet(line.text)) if n in bare else line for n, line in enumerate(lines)]


def _is_head_with_sign(line: Line) -> bool:
    return is_bullet(line.text) and is_head(replace(line, text=without_bullet(line.text)))


def _is_time_at_most_with_place(text: str) -> bool:
    spans = find_spans(text)
    rest = (text[: spans[0].first] + text[spans[0].last :]).strip(EDGES) if spans else text
    return bool(spans) and (not rest or is_town(rest) or bool(split_place(rest)[1]))


def _down_to(lines: Sequence[Line], last: int) -> set[int]:
    """The places of the points that end in one that is only a time, below a line of their own; none if there isn't."""
    first = last - 1
    while first >= 0 and last - first <= _POINTS and is_bullet(lines[first].text) and not lines[first].bold:
        first -= 1
    headed = first >= 0 and last - first <= _POINTS and not find_spans(lines[first].text)
    short = all(is_head(replace(line, text=without_bullet(line.text))) for line in lines[max(0, first) : last])
    titled = any(_is_head_with_sign(line) and is_title(line.text.split()[-1]) for line in lines[last + 1 : last + 2])
    return set(range(first, last + 1 + (titled and last - first == 1))) if headed and short else set()


def _heads_of_groups(lines: Sequence[Line]) -> set[int]:
    """Headings over points that are entries by themselves: each has its time, and what and for whom besides."""
    return {
        id(line)
        for line, below in pairwise(lines)
        if line.level and not find_spans(line.text) and _is_timed(below) and _names_two(below)
    }


def _are_roles_below_firms(lines: Sequence[Line], timed: Sequence[Line]) -> bool:
    """Whether each time is of a title set as a point, and the first of them stands below a line of its own."""
    above, below = lines[:2] if len(lines) > 1 else (lines[0], lines[0])
    if below is not timed[0] or not is_head(above):
        return False
    return all(_is_timed(line) and is_title(without_bullet(line.text)) for line in timed)


def _are_roles_of_firms(timed: Sequence[Line], points: Collection[int]) -> bool:
    """Whether the times that points have are of titles, and those of other lines of firms: the whole time there."""
    firms = [line for line in timed if not is_bullet(line.text)]
    if not firms or not points or timed[0] is not firms[0] or len(firms) + len(points) < len(timed):
        return False
    roles = [without_bullet(line.text) for line in timed if id(line) in points]
    titled = all(is_title(text[: find_spans(text)[0].first]) for text in roles)
    return titled and not any(is_title(line.text) for line in firms)


def _names_two(line: Line) -> bool:
    text = without_bullet(line.text)
    span = find_spans(text)[0]
    return len(_SIGNS.split((text[: span.first] + text[span.last :]).strip(EDGES))) > 1


def _is_timed(line: Line) -> bool:
    """Whether an entry's time stands before or behind what a point says."""
    text = without_bullet(line.text)
    spans = find_spans(text)
    if not spans or not is_bullet(line.text):
        return False
    before, after = text[: spans[0].first], text[spans[-1].last :]
    before = without_lead(before)
    bracketed = before.endswith("(") and _BEHIND.match(after) is not None  # "Kranz AG (2019 – 2021): Lead"
    led = is_title(before) and fold(text[spans[0].first :].split()[0]) in words("dates", "since")
    at_end = bracketed or not before.strip(EDGES) or (not after.strip(EDGES) and (led or parted(before, "")))
    return at_end and len(before) + len(after) <= LONG


def _with_whole_dates(lines: Sequence[Line]) -> list[Line]:
    """ "2020 –  Manager" with "Present  Led…" below it: the time put together; a date broken over two lines too."""
    whole = _with_own_dates(lines)
    for number in range(len(whole) - 1):
        text, below = whole[number].text, whole[number + 1].text
        if (begun := _BEGUN.match(text)) and (ended := _ENDED.match(below)) and _is_stacked(begun, ended):
            whole[number] = replace(whole[number], text=f"{begun[1]} – {ended[1]}{GAP}{begun[2]}")
            whole[number + 1] = replace(whole[number + 1], text=ended[2] or "")
        elif cut := _CUT_DATE.match(text):
            first, _, rest = below.partition(GAP) if GAP in below else below.partition(" ")
            two, _, rest_of_two = rest.partition(" ")
            if any(not span.first and span.last > cut.end(1) for span in find_spans(text)[:1]):
                continue  # it ends in its own line
            if rest.lstrip().startswith(_GOING_ON):
                continue  # the line below has a time of its own
            if date_of(cut[1].rstrip(" –—-")) and _ends_time(first):
                whole[number] = replace(whole[number], text=f"{cut[1]} {first}{GAP}{cut[2]}")
                whole[number + 1] = replace(whole[number + 1], text=rest)
            elif date_of(cut[1].rstrip(" –—-")) and _ends_time(f"{first} {two}"):
                whole[number] = replace(whole[number], text=f"{cut[1]} {first} {two}{GAP}{cut[2]}")
                whole[number + 1] = replace(whole[number + 1], text=rest_of_two)
        elif _ENDS_IN_MONTH.search(text) and _YEAR.fullmatch(below.strip()) and _is_ended(text, below):
            whole[number] = replace(whole[number], text=f"{text} {below.strip()}")
            whole[number + 1] = replace(whole[number + 1], text="")
        elif text.rstrip().endswith(("–", "—", "-")) and date_of(text.rstrip(" –—-")) and _ends_time(below.strip()):
            whole[number] = replace(whole[number], text=f"{text} {below}")
            whole[number + 1] = replace(whole[number + 1], text="")
    return [line for line in whole if line.text.strip()]


def _is_ended(text: str, below: str) -> bool:
    """Whether a year below ends the time that a line ends with: "Lead, May 2017 – July" over "2019"."""
    spans = find_spans(f"{text} {below.strip()}")
    return bool(spans) and not spans[-1].single and spans[-1].last > len(text) > spans[-1].first


def _is_stacked(begun: re.Match[str], ended: re.Match[str]) -> bool:
    """Whether "03/2019" over "– 05/2021" stand beside what somebody was and for whom."""
    return bool(date_of(begun[1])) and _ends_time(ended[1].strip())


def _with_own_dates(lines: Sequence[Line]) -> list[Line]:
    """A time that stands at the margin beside what is told, brought to the head above."""
    whole: list[Line] = []
    for line in lines:
        text, gap, margin = line.text.rpartition(GAP)
        told = is_bullet(text) or text[:1].islower() or ends_sentence(text.strip()) or _is_long(text, line)
        beside = gap and whole and told and (is_bullet(text) or is_head(whole[-1]) or _LASTING.fullmatch(margin))
        if beside and _LASTING.fullmatch(margin):
            whole.append(replace(line, text=text))
        elif beside and _is_time(margin) and not is_bullet(whole[-1].text) and not find_spans(whole[-1].text):
            whole[-1] = replace(whole[-1], text=whole[-1].text + GAP + margin)
            whole.append(replace(line, text=text))
        else:
            whole.append(line)
    return whole


def _is_long(text: str, line: Line) -> bool:
    """Whether a text is too long for a head; what names somebody's work may stand in cells of its own."""
    named = is_title(text) or is_degree(text) or (is_company(text) and is_in_capitals(text))
    return len(text) > _LONG_TOLD and line.gap < 0.8 and GAP not in text and not named


def _is_time(text: str) -> bool:
    """Whether a text is a time and nothing else."""
    spans = find_spans(text)
    return bool(spans) and not (text[: spans[0].first] + text[spans[0].last :]).strip(EDGES)


def _ends_time(text: str) -> bool:
    return is_present(text) or bool(date_of(text))
