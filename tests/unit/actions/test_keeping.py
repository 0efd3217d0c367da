"""What is set is a step, unless it was set already."""

from datetime import datetime, timedelta

from tpmmatch.actions import Store, history, settings
from tpmmatch.model.brief import Paper


def test_setting_the_same_again_is_no_step(store: Store, now: datetime) -> None:
    settings.set_paper(store, Paper.LETTER, now)
    settings.set_paper(store, Paper.LETTER, now + timedelta(hours=1))
    assert len(history.steps(store)) == 1


def test_what_is_set_later_is_another_step(store: Store, now: datetime) -> None:
    settings.set_paper(store, Paper.LETTER, now)
    settings.set_paper(store, Paper.A4, now + timedelta(hours=1))
    history.undo(store, now)
    assert settings.paper(store, "") is Paper.LETTER
