"""How a value is called."""

from collections.abc import Callable

import pytest

from tpmmatch.briefs.standing import stand_of
from tpmmatch.model.comparison import Stand
from tpmmatch.model.match import Contribution


@pytest.mark.parametrize(
    ("value", "silent", "stand"),
    [
        (0.6, False, Stand.MEETS),
        (0.59, False, Stand.PARTLY),
        (0.2, False, Stand.PARTLY),
        (0.1, False, Stand.LACKS),
        (None, True, Stand.LACKS),
        (None, False, Stand.UNKNOWN),
    ],
)
def test_a_value_has_a_word(
    contribute: Callable[..., Contribution], value: float | None, silent: bool, stand: Stand
) -> None:
    assert stand_of(contribute("wish", value, silent=silent)) is stand
