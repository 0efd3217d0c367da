"""The program's own order as the fairness test looks at it: places, numbers, and what they are made of."""

import math
from collections.abc import Callable, Iterable

from tpmmatch.matching.extract import extract
from tpmmatch.matching.index import Index
from tpmmatch.matching.order import Table, order
from tpmmatch.matching.reading import Reader
from tpmmatch.model.fairness import Score, Scores
from tpmmatch.model.profile import Profile
from tpmmatch.model.words import message

Scorer = Callable[[Iterable[Profile]], Scores]


def scorer(table: Table) -> Scorer:
    """What ranks people for this need. Each is read and forgotten, so that many may come."""
    reader = Reader(table.vocabulary, table.rules)

    def score(people: Iterable[Profile]) -> Scores:
        return _scores(table, Index(extract(reader.read(person), table.vocabulary, table.rules) for person in people))

    return score


def _scores(table: Table, index: Index) -> Scores:
    found = order(table, index)
    labels = tuple(criterion.label for criterion in found.criteria)
    people = []
    for place, row in enumerate(found.rows.tolist(), 1):
        values = tuple(value or None for value in found.values.value[:, row].tolist())
        terms = (float(found.gates.mark[row]), float(found.gates.harm[row]))
        parts = (*values, float(found.gates.craft[row]), float(index.columns.flags[row]), *terms)
        fit = _known(float(found.fit[row]))
        rounded = None if fit is None else round(fit, 1)
        people.append(Score(index.people[row], place, rounded, round(float(found.confidence[row]), 3), parts))
    own = (message("term_craft"), message("lead_flags"), message("fairness_mark"), message("fairness_terms"))
    return Scores((*labels, *own), tuple(people))


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
