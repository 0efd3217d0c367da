"""Words in their places → lines in the order in which a person reads them: columns and side bars one after another.

A gutter is a strip that no line crosses over a good part of the page. Not each gutter parts columns: dates at the right
margin, or labels at the left, belong to the row in which they stand.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_skill_tables import roles_of_skills
from tpmmatch.intake.layout import Line
from tpmmatch.intake.page_rows import DATE, Piece, Row, joined_words, rows_of, text_of
from tpmmatch.intake.page_tables import table_in
from tpmmatch.intake.page_timelines import timeline_in
from tpmmatch.intake.pdf_words import Word
from tpmmatch.intake.whole_cells import with_whole_cells

_LEAST_ROWS = 4  # of each side of a gutter
_ALIGNED = 3  # points between what begins at the same place
_LEAST_TIMES = 2  # at the left of a table without lines
_LONGEST_LABEL = 24  # letters
_APART = 0.5  # heights of a line: so much room stands above a heading
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two columns of a page begin at the left."""

    first: float
    second: float


def columns_of(lines: Sequence[Line]) -> Columns | None:
    """The columns that a page has, if it has two, for the pages that go on in them."""
    lefts = {column: min((line.box[0] for line in lines if line.column == column), default=0.0) for column in (1, 2)}
    return Columns(lefts[1], lefts[2]) if all(lefts.values()) else None


def lines_of(words: Sequence[Word], page: int, before: Columns | None = None) -> list[Line]:
    """The lines of a page; a coloured side bar is a column whatever stands in it.

    `before` are the columns of the first page: a later one may have less in them than shows a gutter by itself.
    """
    bar, rest = [word for word in words if word.in_bar], [word for word in words if not word.in_bar]
    if not bar or not rest:
        return _read(list(words), page, 0, 0, before)
    parts = sorted((bar, rest), key=lambda part: sum(word.left for word in part) / len(part))
    return [line for column, part in enumerate(parts, 1) for line in _read(part, page, column, 1)]


def _read(words: list[Word], page: int, column: int, depth: int, before: Columns | None = None) -> list[Line]:
    rows = rows_of(words)
    if (table := table_in(rows) or timeline_in(rows)) is not None:
        above = _read(_words(rows[: table.first]), page, column, depth, before)
        below = _read(_words(rows[table.last :]), page, column, depth, before)
        return _below(_below(above, _lines(table.rows, page, column)), below)
    cut = _gutter(rows) if depth < _DEEPEST and len(rows) >= _LEAST_ROWS else None
    if cut is None and before is not None:
        cut = _gutter_as_before(rows, before)
    if cut is None:
        return _lines(with_whole_cells(rows), page, column)
    first, last, x = cut
    inside = [word for row in rows[first:last] for piece in row.pieces for word in piece.words]
    return [
        *_read(_words(rows[:first]), page, column, depth + 1),
        *_read([word for word in inside if word.left < x - 1], page, column * 10 + 1, depth + 1),
        *_read([word for word in inside if word.left >= x - 1], page, column * 10 + 2, depth + 1),
        *_read(_words(rows[last:]), page, column, depth + 1),
    ]


def _below(above: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Lines below others, with the room that is between them."""
    if not above or not lines:
        return [*above, *lines]
    first = lines[0]
    room = first.box[1] - max(line.box[3] for line in above)
    return [*above, replace(first, gap=max(0.0, room) / max(first.box[3] - first.box[1], 1.0)), *lines[1:]]


def _words(rows: Sequence[Row]) -> list[Word]:
    return [word for row in rows for piece in row.pieces for word in piece.words]


def _gutter(rows: Sequence[Row]) -> tuple[int, int, float] | None:
    """The rows between which a gutter runs, and the left edge of what is right of it; None if there is none."""
    best, found = 0.0, None
    leftmost = min(row.pieces[0].left for row in rows)
    tables = _tables_of_skills(rows)
    edges: dict[int, list[float]] = {}
    for row in rows:
        for piece in row.pieces:
            edges.setdefault(round(piece.left / 3), []).append(piece.left)
    for lefts in edges.values():
        x = min(lefts)
        if len(lefts) < 3 or x < leftmost + 30:
            continue
        for first, last in _free_runs(rows, x):
            tall = rows[last - 1].bottom - rows[first].top
            whole = not any(first <= head < last for head in tables)
            if tall > best and whole and _parts_columns(rows[first:last], x):
                best, found = tall, (first, last, x)
    return found


def _tables_of_skills(rows: Sequence[Row]) -> Sequence[int]:
    """The rows that head tables of skills: below their heading, "Experience" beside "Skill" heads no part."""
    return [
        number
        for number, (above, row) in enumerate(pairwise(rows), 1)
        if len(above.pieces) == 1
        and heading_of(text_of(above.pieces)) == "skills"
        and roles_of_skills([joined_words(piece.words) for piece in row.pieces])
    ]


def _gutter_as_before(rows: Sequence[Row], before: Columns) -> tuple[int, int, float] | None:
    """The gutter of the first page, where something stands in both of its columns here and nothing crosses it."""
    for first, last in _free_runs(rows, before.second):
        lefts = [row.pieces[0].left for row in rows[first:last] if row.pieces[0].left < before.second - 2]
        rights = [piece.left for row in rows[first:last] for piece in row.pieces if piece.left >= before.second - 2]
        if lefts and rights and abs(min(lefts) - before.first) < _ALIGNED > abs(min(rights) - before.second):
            return first, last, before.second
    return None


def _free_runs(rows: Sequence[Row], x: float) -> list[tuple[int, int]]:
    """Stretches of rows that nothing crosses at this place, without what goes on with those that cross it next."""
    runs, first = [], 0
    for index in range(len(rows) + 1):
        if index == len(rows) or _is_crossed(rows[index], x):
            begin, end = _begin_of(rows, first, index, x), _end_of(rows, first, index, x)
            if end - begin >= _LEAST_ROWS:
                runs.append((begin, end))
            first = index + 1
    return runs


def _begin_of(rows: Sequence[Row], first: int, last: int, x: float) -> int:
    """Where a stretch begins behind the last words of a paragraph that crosses the place above it."""
    while 0 < first < last and rows[first].pieces[-1].left < x - 2:
        above, row = rows[first - 1], rows[first]
        if row.top - above.bottom >= _APART * (row.bottom - row.top) or heading_of(text_of(row.pieces)):
            break
        first += 1
    return first


def _end_of(rows: Sequence[Row], first: int, last: int, x: float) -> int:
    """Where a stretch ends before the heading of what crosses the place next, with the head of an entry below it.

    At the end of a page only a list in two columns ends so: below a side bar another may be shorter.
    """
    beside = [n for n in range(first, last) if any(abs(one.left - x) < _ALIGNED for one in rows[n].pieces)]
    if last == len(rows) and not _are_points([rows[number] for number in beside]):
        return last
    end = beside[-1] + 1 if beside else first
    return next((n for n in range(end, last) if _heads_at_the_left(rows[n], x)), last)


def _are_points(rows: Sequence[Row]) -> bool:
    """Whether these rows list points beside points, the last of which may stand alone."""
    level = any(len(row.pieces) > 1 for row in rows)
    return level and all(is_bullet(joined_words(piece.words)) for row in rows for piece in row.pieces)


def _is_crossed(row: Row, x: float) -> bool:
    """Whether a piece reaches over a place, other than a word too long for its column where something begins there."""
    crossing = [piece for piece in row.pieces if piece.left < x - 2 and piece.right > x - 5]
    return any(len(piece.words) > 1 for piece in crossing) or (
        bool(crossing) and not any(abs(piece.left - x) < 2 for piece in row.pieces)
    )


def _heads_at_the_left(row: Row, x: float) -> bool:
    return row.pieces[-1].left < x - 2 and bool(heading_of(text_of(row.pieces)))


def _parts_columns(rows: Sequence[Row], x: float) -> bool:
    left = [row for row in rows if row.pieces[0].left < x - 2]
    right = [row for row in rows if row.pieces[-1].left >= x - 2]
    if min(len(left), len(right)) < _LEAST_ROWS:
        return False
    texts = (
        [text_of([piece for piece in row.pieces if piece.left < x - 2]) for row in left],
        [text_of([piece for piece in row.pieces if piece.left >= x - 2]) for row in right],
    )
    headed = _are_headings_beside(left, right, texts[0]) or _are_times_under_headings(left, right, x)
    if headed or _are_labels_of(left, right, x):
        return False
    if any(map(heading_of, texts[0])) and _has_headings(right, x):
        return True
    if _are_times_between(left, right):
        return False
    if any(_are_dates(side) for side in texts) or (_is_flush(right, x) and any(map(DATE.search, texts[1]))):
        return False
    if _are_labels(left, texts[0], x) or _are_scattered(left) or _are_scattered(right):
        return False
    fewer, more = sorted((left, right), key=len)
    if _is_grid_under_headings(texts, right, left):
        return False
    both = {id(row) for row in more}
    level = sum(id(row) in both for row in fewer) / len(fewer)
    return not (level >= 0.85 and len(fewer) <= 0.75 * len(more)) and not _is_grid(texts, level)


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
        if _is_time(joined_words(piece.words))
    ]
    middles = [(piece.left + piece.right) / 2 for _, piece, between in timed if between]
    return (
        len(middles) >= _LEAST_TIMES
        and all(between for _, _, between in timed)
        and max(middles) - min(middles) < 3 * _ALIGNED
    )


def _is_time(text: str) -> bool:
    span = find_span(text)
    return span is not None and len(text) - (span.last - span.first) < _ALIGNED


def _is_flush(rows: Sequence[Row], x: float) -> bool:
    """Whether what is right of a place keeps to the right margin and not to the left."""
    edge = max(row.pieces[-1].right for row in rows)
    lefts = [min(piece.left for piece in row.pieces if piece.left >= x - 2) for row in rows]
    flush = sum(edge - row.pieces[-1].right < 3 for row in rows)
    return flush >= 0.8 * len(rows) and sum(left - min(lefts) > 3 for left in lefts) >= 0.5 * len(rows)


def _are_headings_beside(left: Sequence[Row], right: Sequence[Row], texts: Sequence[str]) -> bool:
    """Whether all that is left are headings beside what they head; the last may head what the next page has."""
    level = {id(row) for row in right}
    return all(map(heading_of, texts)) and sum(id(row) not in level for row in left) <= 1


def _are_labels_of(rows: Sequence[Row], right: Sequence[Row], x: float) -> bool:
    """Whether what is left is set against what is right of it, row by row, as in CVs made by LaTeX."""
    level = {id(row) for row in right}
    rights = [max(piece.right for piece in row.pieces if piece.left < x - 2) for row in rows]
    lefts = [row.pieces[0].left for row in rows]
    against = sum(max(rights) - right < 3 for right in rights) >= 0.7 * len(rows)
    flush = sum(left - min(lefts) < 3 for left in lefts) >= 0.6 * len(rows)
    return against and not flush and sum(id(row) in level for row in rows) >= 0.6 * len(rows)


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
        if above is None or id(row) in beside or row.top - above.bottom > _APART * (row.bottom - row.top)
    ]
    return (
        bool(alone)
        and all(map(heading_of, alone))
        and len(labels) == len(begun)
        and max(map(len, labels), default=99) <= _LONGEST_LABEL
    )


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
    """Whether times and labels stand beside what they are of, and headings above them: a table without lines."""
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


def _has_headings(rows: Sequence[Row], x: float, beside: Collection[int] = ()) -> bool:
    """Whether a line right of a place heads something: it reads like a heading and looks otherwise than what is told.

    A title may read so, and looks as other titles do. Rows `beside` (by id) something at the left aren't asked.
    """
    parts = [(row, [piece for piece in row.pieces if piece.left >= x - 2]) for row in rows]
    reads = [bool(heading_of(text := text_of(part))) and not is_bullet(text) for _, part in parts]
    looks = [_look(part) for _, part in parts]
    others = Counter(look for look, head in zip(looks, reads, strict=True) if not head)
    known = Counter(looks) - others
    apart = [True, *(below.top - row.bottom >= _APART * (row.bottom - row.top) for row, below in pairwise(rows))]
    return any(
        head and id(row) not in beside and (room if len(known | others) == 1 else others[look] < known[look])
        for (row, _), head, look, room in zip(parts, reads, looks, apart, strict=True)
    )


def _look(pieces: Sequence[Piece]) -> tuple[float, bool, bool]:
    words = [word for piece in pieces for word in piece.words]
    return max(word.size for word in words), all(word.bold for word in words), text_of(pieces).isupper()


def _lines(rows: Sequence[Row], page: int, column: int) -> list[Line]:
    lines: list[Line] = []
    for row in rows:
        words = [word for piece in row.pieces for word in piece.words]
        if not words:
            continue
        lead = row.pieces[0].words if len(row.pieces[0].words) > 1 or len(row.pieces) == 1 else words
        above = lines[-1].box[3] if lines else row.top
        lines.append(
            Line(
                text=text_of(row.pieces),
                page=page,
                box=(row.pieces[0].left, row.top, max(piece.right for piece in row.pieces), row.bottom),
                size=max(word.size for word in words),
                bold=all(word.bold for word in lead if word.text[0].isalnum()) and any(word.bold for word in lead),
                column=column,
                gap=max(0.0, row.top - above) / max(row.bottom - row.top, 1.0),
            )
        )
    return lines
