"""The ranking: the order of everybody read, each explained, with what to ask.

The numbers come from `order`, the words from `explain`; both speak of the same values.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tpmmatch.matching.explain import explain
from tpmmatch.matching.extract import extract
from tpmmatch.matching.index import Index
from tpmmatch.matching.leads import Leads
from tpmmatch.matching.order import Order, Table, order
from tpmmatch.matching.questions import Asker
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Ranked, Ranking


def rank(table: Table, people: Iterable[Reading]) -> Ranking:
    """Everybody's place, marks, numbers and reasons; an empty ranking for nobody."""
    readings = {reading.profile.id: reading for reading in people}
    index = Index(extract(readings[id], table.vocabulary, table.rules) for id in sorted(readings))
    found = order(table, index)
    return ranking_of(table, index, found, lambda id: readings[id], len(index))


def ranking_of(table: Table, index: Index, found: Order, read: Callable[[str], Reading], top: int) -> Ranking:
    """The first `top` of an order with their reasons; `read` is asked for the profile of each, once."""
    rows = found.rows[:top].tolist()
    robustness = Robustness(table, found, index.people)
    asker, leads = Asker(table, found, robustness), Leads(table, found, robustness)
    matches = [asker.with_questions(explain(table, found, row, read(index.people[row])), row) for row in rows]
    # One more than is shown: the last may be tied with somebody who isn't.
    bands = list(_bands(found, found.rows[: top + 1].tolist(), robustness, table.rules))
    sizes = Counter(bands)
    ranked = []
    for place, (match, band) in enumerate(zip(matches, bands, strict=False)):
        below = place + 1
        lead = leads.over(match, rows[place], matches[below], rows[below]) if below < len(rows) else None
        ranked.append(Ranked(place + 1, band, robustness.first_in(rows[place]), match, lead, sizes[band] > 1))
    return Ranking(
        project=table.project.id,
        title=table.project.title,
        rules=table.rules.version,
        today=table.today,
        criteria=table.criteria,
        people=tuple(ranked),
        count=len(index),
    )


def _bands(found: Order, rows: Sequence[int], robustness: Robustness, rules: Rules) -> Iterator[int]:
    """The first place of each one's band: of those whose fits are as good as equal, or where none wins clearly."""
    opened = 0
    for place, row in enumerate(rows):
        before, first = rows[place - 1], rows[opened]
        if place and not _tied(found, first, before, row, robustness, rules):
            opened = place
        yield opened + 1


def _tied(found: Order, first: int, before: int, row: int, robustness: Robustness, rules: Rules) -> bool:
    if found.misses[first] != found.misses[row]:
        return False
    fits = float(found.fit[first]), float(found.fit[row])
    if math.isnan(fits[1]):
        return math.isnan(fits[0])
    gap, wins = fits[0] - fits[1], robustness.wins(before, row)
    return gap < rules.bands["tie"] or (gap < rules.bands["near"] and wins is not None and wins <= rules.bands["wins"])
