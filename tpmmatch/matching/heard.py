"""What was heard in calls goes before what profiles say: it is laid over the values that were worked out from those.

A rating tells of one criterion of one project, and of nobody's profile; so the index never knows of it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import numpy as np

from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.values import Values
from tpmmatch.model.match import Criterion, Heard

ByPerson = Mapping[str, Mapping[str, Heard]]  # person → criterion's id → what was heard


def lay_over(values: Values, criteria: Sequence[Criterion], heard: ByPerson, people: Sequence[str]) -> None:
    """Put what was heard in its place; `people` are the ids of the columns, in order. Who isn't there is left out."""
    numbers = {criterion.id: number for number, criterion in enumerate(criteria)}
    for person, told in heard.items():
        column = bisect_left(people, person)
        if column == len(people) or people[column] != person:
            continue
        for id, item in told.items():
            if (number := numbers.get(id)) is not None:
                values.value[number, column] = np.float32(item.value)
                values.rung[number, column] = RUNGS.index(item.rung)
                values.silent[number, column] = False
