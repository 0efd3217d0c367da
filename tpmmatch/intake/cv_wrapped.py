"""Heads that were too long for their column, put together again.

A line ran over if the first word of the line below would not have fitted behind it. In lists without sentences that is
often chance, so it is asked of heads only.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_span, find_spans
from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_heads import DASH, SLASH, STROKE, ends_sentence, style_of
from tpmmatch.intake.cv_hyphens import BROKEN, KEPT
from tpmmatch.intake.cv_issuers import is_issuer
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_words import has, is_company, is_school, is_title
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import is_town

_LETTER = 0.42  # of the size: at least so wide is a letter on average
_BOLD_LETTER = 0.56
_NEAREST = 0.45  # heights of a line: more room parts what stands under one another
_LONGEST = 94
_LONGEST_BOLD = 158
_JOINING = r"(?:of|and|for|the|und|für|der|des|de|du|et|y|del|la|in|en|zu|zur)"
_OPEN = re.compile(rf"(?:[,&/|–—\u00ad-]|& Co\.|\b{_JOINING})$", re.IGNORECASE)
# No line ends so: "Gestión de", but "Wilmington, DE", "built-in" and "Scrum, Jira," do.
_JOINED = re.compile(rf"[^\W\d_] (?:[&/|]|{_JOINING})$")
_WORDS_BELOW = 6  # of what ends a head in a line of its own
_SMALLER = 1.5  # points by which a title is smaller than the firm before it
_UNENDED = (",", "&", BROKEN, KEPT)

_TAGS = 3  # from which on a row holds tags, and no label before what it lists

Edges = Mapping[tuple[int, int], float]


def is_open(text: str) -> bool:
    """Whether a line can't end so: with a comma, a broken word, an "of"."""
    return _OPEN.search(text) is not None


def ends_joining(text: str) -> bool:
    """Whether a line ends with a word or a sign that only joins what stands before and behind it."""
    return _JOINED.search(text.lower() if text.isupper() else text) is not None


def opens_bracket(text: str) -> bool:
    return text.count("(") > text.count(")")


def edges_of(lines: Sequence[Line]) -> Edges:
    """How far to the right the lines of each page's columns reach."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = line.page, line.column
        edges[key] = max(edges.get(key, 0.0), line.box[2])
    return edges


def unwrapped_heads(lines: Sequence[Line], edges: Edges) -> list[Line]:
    """The lines, each head in one."""
    lines = _with_dashes_behind(lines)
    return _unwrapped(lines, lambda above, _, line: _may_run_over(above, line) and _is_one_head(above, line, edges))


def _with_dashes_behind(lines: Sequence[Line]) -> list[Line]:
    """The lines; what a line begins with a dash ends the head above, where others have dashes: "Mill" over "— Lead"."""
    if not any(DASH in line.text and not is_bullet(line.text) for line in lines):
        return list(lines)
    whole: list[Line] = []
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        above = whole[-1] if whole else None
        led = _is_led(line) and above is not None and not is_bullet(above.text) and not find_spans(above.text)
        led = led and is_title(line.text) and not any(map(_is_led, filter(None, (above, below))))  # several are points
        alike = above is not None and style_of(above) == style_of(line) and line.size > 0
        if above is not None and led and alike and line.gap <= _NEAREST and DASH not in above.text:
            box = (*above.box[:2], max(above.box[2], line.box[2]), line.box[3])
            whole[-1] = replace(above, text=f"{above.text} {line.text}", box=box)
        else:
            whole.append(line)
    return whole


def _is_led(line: Line) -> bool:
    return line.text.startswith(DASH.lstrip())


def unwrapped_certificates(lines: Sequence[Line], edges: Edges) -> list[Line]:
    """The lines, each certificate in one: narrow columns part most of them."""
    return _unwrapped(
        lines,
        lambda above, last, line: (
            (_is_one_certificate(last, line) and _is_one_head(last, line, edges))
            or (_lists_on(above) and runs_over(last, line, edges))
        ),
    )


def unwrapped_list(lines: Sequence[Line], others: Sequence[Sequence[Line]] = ()) -> list[Line]:
    """Lines of a list, those put together that stand nearer to the one above than others do, also in like lists."""
    gaps = [line.gap for listed in (lines, *others) for above, line in pairwise(listed) if line.page == above.page]
    if not lines or not gaps or max(gaps) - min(gaps) < 0.12 or any(is_bullet(line.text) for line in lines):
        return list(lines)
    widest = max(line.box[2] - line.box[0] for line in lines)
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        near = line.gap <= min(gaps) + 0.06 and above is not None and above.box[2] - above.box[0] >= 0.55 * widest
        near = near and above is not None and _is_of_one_look(above, line)
        if near and above is not None and _lists_further(above, line):
            whole[-1] = replace(above, text=f"{above.text} {line.text}", bold=line.bold)
        else:
            whole.append(line)
    return whole


def _lists_further(above: Line, line: Line) -> bool:
    """Whether a line may go on with what the one above lists; not below a row of tags, nor on another page."""
    tags = above.text.count(GAP) >= _TAGS - 1 and "," not in above.text
    return above.page == line.page and not tags and GAP not in line.text and find_span(above.text) is None


def _is_of_one_look(line: Line, below: Line) -> bool:
    """Whether what stands below may be the rest of a line: in other print it is, where some of a name still lacks."""
    rest = not is_issuer(below.text) and (is_open(below.text) or has(below.text, "certificate"))
    rest |= line.bold and below.lead != ""
    return line.size == below.size and (line.bold == below.bold or rest)


def _unwrapped(lines: Sequence[Line], is_one: Callable[[Line, Line, Line], bool]) -> list[Line]:
    """The lines, those put together of which it is so: of all that was put together, its last line, and the next."""
    whole: list[Line] = []
    last: Line | None = None
    for line in lines:
        above, end, last = (whole[-1] if whole else None), last, line
        if above is not None and end is not None and is_one(above, end, line):
            left, top, right, _ = above.box
            box = (min(left, line.box[0]), top, max(right, line.box[2]), line.box[3])
            before, gap, text = above.text.rpartition(GAP)
            if head := _before_time(above.text):
                text = joined([Line(head), line]) + GAP + above.text[len(head) :].strip()
            else:
                text = before + gap + joined([Line(text), line])
            whole[-1] = replace(above, text=text, box=box)
        else:
            whole.append(line)
    return whole


def _is_one_head(line: Line, below: Line, edges: Edges) -> bool:
    """Whether a line ran over, and is short enough for a head with the one below."""
    sure = (line.bold and below.bold) or line.text.endswith(SLASH.rstrip()) or DASH in line.text
    longest = _LONGEST_BOLD if sure else _LONGEST
    return len(_behind_time(line.text)) + len(below.text) <= longest and runs_over(line, below, edges)


def runs_over(line: Line, below: Line, edges: Edges) -> bool:
    """Whether the first word of the line below would not have fitted behind this one."""
    if line.box[2] <= line.box[0]:
        return False  # a paragraph of a document without pages is never broken
    smaller = _SMALLER if STROKE in line.text else 0  # "MILL LTD | Lead" may have a title in smaller print
    if not line.size or (line.page, line.column) != (below.page, below.column):
        return False
    if not 0 <= line.size - below.size <= smaller:
        return False
    if below.gap > _NEAREST or is_bullet(below.text):
        return False
    if line.text.endswith((BROKEN, KEPT, SLASH.rstrip())):
        return True
    word = below.text.split(maxsplit=1)[0]
    letter = _BOLD_LETTER if line.bold and below.bold else _LETTER
    return line.box[2] + (len(word) + 1) * letter * line.size > edges.get((line.page, line.column), 0.0)


def _may_run_over(line: Line, below: Line) -> bool:
    """Whether a head may go on below."""
    if is_bullet(line.text) or GAP in below.text or find_spans(below.text) or labelled(below):
        return False
    behind = _behind_time(line.text) != line.text
    if (GAP in line.text or find_spans(line.text)) and not (line.text.endswith(_UNENDED) or behind):
        head = _before_time(line.text)  # a date at the margin isn't the line's end
        ends = is_open(head) or _ends_with_dot(head, below.text)
        return bool(head) and ends and line.bold == below.bold and not is_title(below.text)
    if behind:
        _, gap, last = _behind_time(line.text).rpartition(GAP)
        if gap and is_town(last):
            return False  # a place at the margin is the line's end
        return is_open(line.text) or below.text[:1].islower() or is_company(below.text.split()[0].strip(",."))
    return _goes_on(line, below)


def _behind_time(text: str) -> str:
    """What stands behind a time and ends the line, as in "2019 – 2021    Lead, Mill"; else all of it."""
    time, _, rest = text.partition(GAP)
    spans = find_spans(time)
    alone = bool(spans) and not spans[0].first and spans[0].last == len(time)
    return rest if rest and alone and not find_spans(rest) else text


def _ends_with_dot(head: str, below: str) -> bool:
    """Whether a firm's name and its place go on below up to a full stop, with which LaTeX ends a head.

    So do "Lead, Mill    2019 – 2021" over "Services Ltd, Leeds." and "Lead, Mill Ltd,    2019 – 2021" over "Leeds."
    """
    text = below.removesuffix(".")
    listed = ", " in head and not head.endswith(".") and text != below and len(text.split()) <= _WORDS_BELOW
    whole = has(head.rpartition(", ")[2], "company", "legal")  # behind "Mill Ltd" stands no more than its town
    ends = is_town(text) if whole else is_company(text) or is_town(text.rpartition(", ")[2])
    return listed and not ends_sentence(text) and ends


def _before_time(text: str) -> str:
    """What stands before a time at the margin, as in "Lead at the Chair of    2019 – 2021"; else nothing.

    No gap may be left between both: "Lead, Mill 2019–2021".
    """
    head, gap, time = text.rpartition(GAP)
    spans = find_spans(time)
    if not gap and spans and spans[-1].last == len(text) and not spans[-1].single and not is_bullet(text):
        head = text[: spans[-1].first].rstrip()
        return head if ", " in head and not find_spans(head) else ""
    alone = bool(spans) and not (time[: spans[0].first] + time[spans[0].last :]).strip(" ()|,")
    return head if alone and GAP not in head and not find_spans(head) else ""


def _goes_on(line: Line, below: Line) -> bool:
    if is_open(line.text) or below.text[:1].islower() or below.text[:1].isdigit():
        return True
    if len(below.text.split()) <= 2:
        return line.bold == below.bold or not line.bold
    return line.bold == below.bold and not any(is_it(below.text) for is_it in (is_title, is_company, is_school))


def _lists_on(line: Line) -> bool:
    """Whether a line lists certificates, each with its time, of which the last has none yet."""
    *others, last = line.text.split(", ")
    return bool(others) and all(map(find_spans, others)) and not find_spans(last) and not is_bullet(line.text)


def _is_one_certificate(line: Line, below: Line) -> bool:
    """Whether a certificate goes on below; its date ends it, and a new one begins with what it is called."""
    if GAP in line.text or find_spans(line.text) or is_issuer(below.text):
        return False
    if is_open(line.text) or opens_bracket(line.text) or below.text[:1].islower() or below.text[0] == "(":
        return True
    first = below.text.split(maxsplit=1)[0]
    return not has(first, "certificate") or has(first, "certificate", "ends")
