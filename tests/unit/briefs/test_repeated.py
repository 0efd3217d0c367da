"""A page doesn't ask five times in the same words."""

import pytest

from tpmmatch.briefs.repeated import without_repeats
from tpmmatch.model.words import message
from tpmmatch.wording import LANGUAGES, say


def test_the_first_of_a_kind_is_asked_in_full_and_the_others_shortly() -> None:
    known = [message("ask_unknown", wish="Dutch"), "Could you start in May?", message("ask_unknown", wish="CRM")]
    first, own, again = without_repeats(known)
    assert (first, own) == tuple(known[:2])
    assert say(again) == "And “CRM”? One case again: your own part, and the result."


def test_another_kind_is_asked_in_full_too() -> None:
    known = [message("ask_unknown", wish="Dutch"), message("ask_said", wish="CRM")]
    assert list(without_repeats(known)) == known


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_still_names_its_wish(language: str) -> None:
    for kind in ("ask_unknown", "ask_said"):
        full, short = without_repeats([message(kind, wish="Dutch"), message(kind, wish="Frisian")])
        assert "Frisian" in say(short, language)
        assert len(say(short, language)) < len(say(full, language))
