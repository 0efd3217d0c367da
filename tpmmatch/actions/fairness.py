"""The fairness test of one project on everybody in the store."""

from collections.abc import Iterator
from datetime import date

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.ranking import table_for
from tpmmatch.briefs.fairness import FairnessPage, fairness_page
from tpmmatch.matching.fairness import counting, hold_trial, idle, scorer
from tpmmatch.model.fairness import Fairness, SwapKind
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

__all__ = ["FairnessPage", "fairness_page", "hold_fairness"]


def hold_fairness(
    store: Store, project: Project, today: date, progress: Progress | None = None, cancel: Cancel | None = None
) -> Fairness:
    """Rank everybody once as they are and once for each kind of swap. Raises `Cancelled` when asked to stop."""
    step = checked(progress, cancel)
    with store.read() as unit:
        table = table_for(project, unit, today)
        count, done = unit.people.count(), 0

        def people() -> Iterator[Profile]:
            nonlocal done
            for person in unit.people.all():
                yield person
                done += 1
                step(done, count * (1 + len(SwapKind)))

        swaps = hold_trial(people, scorer(table), project.id, table.vocabulary)
    return Fairness(project.id, project.title, count, swaps, counting(), idle(), table.rules.version, today)
