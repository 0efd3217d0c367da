"""Places in a document have names that an owner knows."""

import pytest

from tpmmatch.actions.fields import field_of
from tpmmatch.wording import say


def test_a_field_is_called_as_the_owner_calls_it() -> None:
    assert say(field_of("/basics/phone")) == "phone"
    assert say(field_of("/work/2/position")) == "work 3: role"
    assert say(field_of("/basics/profiles/0/url")) == "profile 1: web page"
    assert say(field_of("/meta/freelance/day_rate")) == "day rate"


def test_what_has_no_name_is_called_as_in_the_document() -> None:
    assert say(field_of("/own~1thing")) == "own/thing"


@pytest.mark.parametrize("language", ["de", "es", "fr"])
@pytest.mark.parametrize("field", ["courses", "highlights", "keywords", "releaseDate", "organization"])
def test_a_field_has_a_name_in_each_language(field: str, language: str) -> None:
    named = say(field_of(f"/education/0/{field}"), language)
    assert named != say(field_of(f"/education/0/{field}"))
    assert field not in named
