"""A work sample is handed out without its key, and an order that comes back stands beside it."""

import pytest

from tpmmatch.calls import bank
from tpmmatch.calls.samples import check_order, hand_out, letters
from tpmmatch.model.question import Sample


def sample(id: str) -> Sample:
    found = bank().sample(id)
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("id", ["status_report", "backlog_order", "five_steps", "same_estimate"])
def test_the_key_never_leaves(id: str, language: str) -> None:
    words = bank(language).sample_words(id)
    sheet = hand_out(sample(id), words)
    told = "\n".join([sheet.title, sheet.task, *sheet.given, *(text for _, text in sheet.items)])
    for secret in (*words.key, *words.accept, *words.mistakes, *words.anchors):
        assert secret not in told


def test_items_are_listed_only_where_they_give_nothing_away() -> None:
    assert len(hand_out(sample("backlog_order"), bank().sample_words("backlog_order")).items) == 8
    assert hand_out(sample("five_steps"), bank().sample_words("five_steps")).items == ()
    assert tuple(letters(sample("backlog_order")).values()) != sample("backlog_order").best


def test_an_order_is_held_against_what_every_good_order_keeps() -> None:
    asked = sample("backlog_order")
    assert check_order(asked, ()) is None
    key = check_order(asked, asked.best)
    assert key is not None
    assert (key.is_key, key.kept, key.pairs, key.turned, key.missing) == (True, 13, 13, (), ())
    turned = check_order(asked, tuple(reversed(asked.best)))
    assert turned is not None
    assert (turned.kept, len(turned.turned)) == (0, 13)
    part = check_order(asked, ("new_colours", "till_fault"))
    assert part is not None
    assert part.turned == (("till_fault", "new_colours"),)
    assert len(part.missing) == 6
