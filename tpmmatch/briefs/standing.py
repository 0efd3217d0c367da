"""How somebody stands to one criterion, in a word and a mark."""

from tpmmatch.model.comparison import Stand
from tpmmatch.model.match import Contribution

MEETS, PARTLY = 0.6, 0.2  # of what a criterion can give; less than the second counts as lacking


def stand_of(given: Contribution) -> Stand:
    """What the value comes to; silence of a rich profile is lacking, of a thin one unknown."""
    if given.value is None:
        return Stand.LACKS if given.silent else Stand.UNKNOWN
    if given.value >= MEETS:
        return Stand.MEETS
    return Stand.PARTLY if given.value >= PARTLY else Stand.LACKS
