"""A few people of a ranking side by side."""

from collections.abc import Sequence

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.ranking import Lineup, tell
from tpmmatch.briefs import compare as compare_people
from tpmmatch.model.comparison import Comparison

MOST = 5  # people side by side


def compare(store: Store, lineup: Lineup, ids: Sequence[str], cancel: Cancel | None = None) -> Comparison:
    """These people in this order; whoever was forgotten meanwhile, or isn't in the order, is left out."""
    if not ids:
        return Comparison((), (), len(lineup))
    ranking = tell(store, lineup, ids, cancel)
    places = {place.match.person: place for place in ranking.people}
    with store.read() as unit:
        calls = unit.courses.get(lineup.table.project.id).calls
        profiles = {id: unit.people.get(id) for id in ids if id in places}
    people = [(places[id], profile) for id, profile in profiles.items() if profile is not None]
    return compare_people(lineup.table.project, ranking, people, calls)
