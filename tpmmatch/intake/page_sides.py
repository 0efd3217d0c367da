"""What stands on both sides of a gutter: two columns, or labels, times and headings beside what they are of."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.page_rows import DATE, Piece, Row, joined_words, text_of

LEAST_ROWS = 4  # of each side
APART = 0.5  # heights of a line: so much room stands above a heading
_NEAR = 3  # points between what begins at the same place
_LEAST_TIMES = 2  # at the left of a table without lines
_MOST_ABOVE = 2  # rows above headings that stand beside what they head, unless they are an address
_LEAST_PARTS = 2  # of a side bar
_LEAST_POINTS = 3
_TELLS, _LEAST_TOLD = 6, 2  # words of a line of what tells of somebody, and such lines
_LONGEST_LABEL = 24  # letters


@dataclass(frozen=True, slots=True)
class _Sides:
    """The rows of a stretch that have something at the left of a place, and at its right, and what that says."""

    left: Sequence[Row]
    right: Sequence[Row]
    texts: tuple[list[str], list[str]]


def _sides(rows: Sequence[Row], x: float) -> _Sides:
    left = [row for row in rows if row.pieces[0].left < x - 2]
    right = [row for row in rows if row.pieces[-1].left >= x - 2]
    texts = (
        [text_of([piece for piece in row.pieces if piece.left < x - 2]) for row in left],
        [text_of([piece for piece in row.pieces if piece.left >= x - 2]) for row in right],
    )
    return _Sides(left, right, texts)


def is_beside_bar(rows: Sequence[Row], x: float) -> bool:
    """Whether what is right of a place has headings, and what is left of it several with something below."""
    sides = _sides(rows, x)
    return _has_parts(sides.texts[0]) and _has_headings(sides.right, x)


def parts_columns(rows: Sequence[Row], x: float) -> bool:
    """Whether both sides of a place that nothing crosses are read one after another, not row by row."""
    sides = _sides(rows, x)
    left, right, texts = sides.left, sides.right, sides.texts
    if min(len(left), len(right)) < LEAST_ROWS:
        return False
    told = {id(row) for row, text in zip(left, texts[0], strict=True) if not heading_of(text)}
    headed = any(map(heading_of, texts[0])) and _has_headings(right, x, told=told)
    if _are_headings_beside(left, right, texts[0]) or _are_times_under_headings(left, right, x):
        return False
    if _are_labels_of(left, right, x) and not (headed and _has_parts(texts[0]) and not _are_on_its_lines(left, x)):
        return False
    addressed = _is_address(texts[0]) and _has_headings(right, x)
    return headed or addressed or not (_are_of_rows(sides, x) or _are_grid(sides))


def parts_address(rows: Sequence[Row], x: float) -> bool:
    """Whether what is left of a place says where to reach somebody, and what is right of it tells of them."""
    sides = _sides(rows, x)
    told = sum(len(text.split()) >= _TELLS and not find_span(text) for text in sides.texts[1])
    return _is_address(sides.texts[0]) and told >= _LEAST_TOLD and not any(map(heading_of, sides.texts[1]))


def _are_of_rows(sides: _Sides, x: float) -> bool:
    """Whether one side says when, or what, the other is of, row by row."""
    left, right, texts = sides.left, sides.right, sides.texts
    if _are_times_between(left, right) or any(map(_are_dates, texts)) or _are_points_beside(right, x):
        return True
    if _is_flush(right, x) and any(map(DATE.search, texts[1])):
        return True
    return _are_labels(left, texts[0], x) or _are_scattered(left) or _are_scattered(right)


def _are_grid(sides: _Sides) -> bool:
    """Whether both sides are the cells of a table: nearly each row of the fewer has one of the others beside it."""
    fewer, more = sorted((sides.left, sides.right), key=len)
    if _is_grid_under_headings(sides.texts, sides.right, sides.left):
        return True
    both = {id(row) for row in more}
    level = sum(id(row) in both for row in fewer) / len(fewer)
    return (level >= 0.85 and len(fewer) <= 0.75 * len(more)) or _is_grid(sides.texts, level)


def _are_dates(texts: Sequence[str]) -> bool:
    """Whether most of these short texts are dates."""
    return sum(len(text) <= 30 and bool(DATE.search(text)) for text in texts) >= 0.35 * len(texts)


def _are_times_between(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether times stand one under another between two columns, each beside something in both: a time line."""
    at_left, at_right = {id(row) for row in left}, {id(row) for row in right}
    rows = {id(row): row for row in (*left, *right)}
    timed = [
        (number, piece, key in at_left and key in at_right and 0 < number < len(row.pieces) - 1)
        for key, row in rows.items()
        for number, piece in enumerate(row.pieces)
        if is_time(joined_words(piece.words))
    ]
    middles = [(piece.left + piece.right) / 2 for _, piece, between in timed if between]
    return (
        len(middles) >= _LEAST_TIMES
        and all(between for _, _, between in timed)
        and max(middles) - min(middles) < 3 * _NEAR
    )


def _are_points_beside(right: Sequence[Row], x: float) -> bool:
    """Whether what is right of a place are points beside points, but for one row: the number of the page, a time."""
    points = [row for row in right if row.pieces[0].left < x - 2 and _are_points(row)]
    return len(points) >= _LEAST_POINTS and len(right) - len(points) <= 1


def _are_points(row: Row) -> bool:
    """Whether a row holds points of a list, perhaps beside the heading of that."""
    first, *others = [joined_words(piece.words) for piece in row.pieces]
    return all(map(is_bullet, others)) and (is_bullet(first) or bool(heading_of(first)))


def is_time(text: str) -> bool:
    span = find_span(text)
    return span is not None and len(text) - (span.last - span.first) < _NEAR


def _is_flush(rows: Sequence[Row], x: float) -> bool:
    """Whether what is right of a place keeps to the right margin and not to the left."""
    edge = max(row.pieces[-1].right for row in rows)
    lefts = [min(piece.left for piece in row.pieces if piece.left >= x - 2) for row in rows]
    flush = sum(edge - row.pieces[-1].right < 3 for row in rows)
    return flush >= 0.8 * len(rows) and sum(left - min(lefts) > 3 for left in lefts) >= 0.5 * len(rows)


def _are_headings_beside(left: Sequence[Row], right: Sequence[Row], texts: Sequence[str]) -> bool:
    """Whether all that is left are headings beside what they head, from the first one on.

    The last may head what the next page has; one of two words may take two rows: "Experiencia" over "profesional".
    """
    first = next((number for number, text in enumerate(texts) if heading_of(text)), len(texts))
    if not first < len(texts) or (first > _MOST_ABOVE and not _is_address(texts[:first])):
        return False
    level = {id(row) for row in right}
    alone = 0
    for number in range(first, len(texts)):
        if heading_of(texts[number]):
            alone += id(left[number]) not in level
        elif number == first or not heading_of(f"{texts[number - 1]} {texts[number]}"):
            return False
    return alone <= 1


def _are_labels_of(rows: Sequence[Row], right: Sequence[Row], x: float) -> bool:
    """Whether what is left is set against what is right of it, row by row, as in CVs made by LaTeX."""
    level = {id(row) for row in right}
    rights = [max(piece.right for piece in row.pieces if piece.left < x - 2) for row in rows]
    lefts = [row.pieces[0].left for row in rows]
    against = sum(max(rights) - right < 3 for right in rights) >= 0.7 * len(rows)
    flush = sum(left - min(lefts) < 3 for left in lefts) >= 0.6 * len(rows)
    return against and not flush and sum(id(row) in level for row in rows) >= 0.6 * len(rows)


def _are_on_its_lines(rows: Sequence[Row], x: float) -> bool:
    """Whether what is left of a place stands on the lines of what is right of it, as labels do and a bar doesn't."""
    beside = [
        min(abs(piece.words[0].bottom - row.pieces[0].words[0].bottom) for piece in row.pieces if piece.left >= x - 2)
        for row in rows
        if row.pieces[-1].left >= x - 2
    ]
    return sum(apart < 1 for apart in beside) >= 0.9 * len(rows)


def _has_parts(texts: Sequence[str]) -> bool:
    """Whether below two headings or more stands something that is neither a heading nor a time: a side bar."""
    headed = [bool(heading_of(above)) and not (heading_of(text) or is_time(text)) for above, text in pairwise(texts)]
    return sum(headed) >= _LEAST_PARTS


def _is_address(texts: Sequence[str]) -> bool:
    """Whether these lines say where to reach somebody, and nothing about when."""
    return any("@" in text for text in texts) and not any(map(find_span, texts))


def _are_labels(rows: Sequence[Row], texts: Sequence[str], x: float) -> bool:
    """Whether what is left of a place are labels: set against it, or said again and again."""
    rights = [max(piece.right for piece in row.pieces if piece.left < x - 2) for row in rows]
    lefts = [row.pieces[0].left for row in rows]
    against = sum(max(rights) - right < 3 for right in rights) >= 0.6 * len(rows)
    flush = sum(left - min(lefts) < 3 for left in lefts) >= 0.6 * len(rows)
    again = Counter(texts).most_common(2)
    return (against and not flush) or (len(again) == 2 and again[1][1] > 1 and sum(count for _, count in again) > 4)


def _are_scattered(rows: Sequence[Row]) -> bool:
    """Whether no two rows stand together: these are headings beside what they head."""
    return all(below.top - row.bottom > 1.2 * (row.bottom - row.top) for row, below in pairwise(rows))


def _is_grid(texts: tuple[list[str], list[str]], level: float) -> bool:
    """Whether it is a table of labels and what belongs to them."""
    return level >= 0.95 and len(texts[0]) == len(texts[1]) and max(map(len, texts[0])) <= _LONGEST_LABEL


def _is_grid_under_headings(texts: tuple[list[str], list[str]], right: Sequence[Row], left: Sequence[Row]) -> bool:
    """Whether it is a table whose rows stand under headings of their own; cells may go on, a day and a town end it."""
    level = {id(row) for row in right}
    inside = [
        pair for pair in zip(left, texts[0], strict=True) if pair[0].top < right[-1].bottom or not _is_signed(pair[1])
    ]
    alone = [text for row, text in inside if id(row) not in level]
    labels = [text for row, text in inside if id(row) in level]
    beside = {id(row) for row in left}
    begun = [
        row
        for above, row in zip([None, *right], right, strict=False)
        if above is None or id(row) in beside or row.top - above.bottom > APART * (row.bottom - row.top)
    ]
    headings = sum(bool(heading_of(text)) for text in alone)
    whole = headings == len(alone) and len(labels) == len(begun)
    most = headings >= max(_LEAST_PARTS, 0.75 * len(alone))
    return bool(alone) and (whole or most) and max(map(len, labels), default=99) <= _LONGEST_LABEL


def _is_signed(text: str) -> bool:
    """Whether a text is a day behind a town, with which a CV ends: "Bern, 29.11.2026"."""
    span = find_span(text)
    return (
        span is not None
        and span.single
        and span.last >= len(text.rstrip())
        and text[: span.first].rstrip().endswith((",", ", den"))
    )


def _are_times_under_headings(left: Sequence[Row], right: Sequence[Row], x: float) -> bool:
    """Whether times and labels stand beside what they are of, and headings above them: a table without lines.

    An address above the first of the headings is none of it.
    """
    left = _below_address(left, x)
    beside, labelled = {id(row) for row in right}, {id(row) for row in left}
    texts = {id(row): text_of([piece for piece in row.pieces if piece.left < x - 2]) for row in left}
    if _has_headings(right, x, labelled):
        return False  # a column that has headings is one
    alone = [text for row, text in texts.items() if row not in beside]
    labels = [text for row, text in texts.items() if row in beside]
    times = sum(bool(DATE.search(text) or find_span(text)) for text in labels)
    headed = sum(bool(heading_of(text)) for text in alone)
    longest = max((len(text) for text in labels if not find_span(text)), default=0) if times < len(labels) else 0
    return times >= _LEAST_TIMES and 0 < len(alone) <= 1.5 * headed and longest <= _LONGEST_LABEL


def _below_address(left: Sequence[Row], x: float) -> Sequence[Row]:
    """The rows from the first heading left of a place on, if those above say where to reach somebody."""
    texts = [text_of([piece for piece in row.pieces if piece.left < x - 2]) for row in left]
    first = next((number for number, text in enumerate(texts) if heading_of(text)), 0)
    return left[first:] if _is_address(texts[:first]) else left


def _has_headings(rows: Sequence[Row], x: float, beside: Collection[int] = (), told: Collection[int] = ()) -> bool:
    """Whether a line right of a place heads something: it reads like a heading and looks otherwise than what is told.

    A title may read so, and looks as other titles do. Rows `beside` (by id) something at the left aren't asked, nor
    `told` ones where all that is right looks alike: "Muttersprache" is said of a language.
    """
    parts = [(row, [piece for piece in row.pieces if piece.left >= x - 2]) for row in rows]
    reads = [_reads_like_headings(part) for _, part in parts]
    looks = [_look(part) for _, part in parts]
    others = Counter(look for look, head in zip(looks, reads, strict=True) if not head)
    known = Counter(looks) - others
    apart = [True, *(below.top - row.bottom >= APART * (row.bottom - row.top) for row, below in pairwise(rows))]
    alike = len(known | others) == 1
    return any(
        head and id(row) not in beside and (room and id(row) not in told if alike else others[look] < known[look])
        for (row, _), head, look, room in zip(parts, reads, looks, apart, strict=True)
    )


def _reads_like_headings(pieces: Sequence[Piece]) -> bool:
    """Whether pieces of a row are a heading, or one beside the other."""
    whole = text_of(pieces)
    several = len(pieces) > 1 and all(heading_of(joined_words(piece.words)) for piece in pieces)
    return (bool(heading_of(whole)) or several) and not is_bullet(whole)


def _look(pieces: Sequence[Piece]) -> tuple[float, bool, bool]:
    words = [word for piece in pieces for word in piece.words]
    return max(word.size for word in words), all(word.bold for word in words), text_of(pieces).isupper()
