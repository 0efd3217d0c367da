import gc

import pytest

from tpmmatch.lasting import lasting


class Knot:
    """Refers to itself, so that only the collector can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_it_was_afterwards_also_after_trouble(*, before: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if before else gc.disable)()
        with lasting():
            assert not gc.isenabled()
        assert gc.isenabled() is before
        with pytest.raises(KeyError), lasting():
            raise KeyError
        assert gc.isenabled() is before
    finally:
        (gc.enable if was else gc.disable)()
        gc.unfreeze()


def test_what_was_made_is_left_out_of_collections() -> None:
    kept = gc.get_freeze_count()
    with lasting():
        knots = [Knot() for _ in range(100)]
    assert gc.get_freeze_count() >= kept + len(knots)
    gc.unfreeze()
