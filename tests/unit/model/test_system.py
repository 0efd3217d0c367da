"""The system's reasons are told in the owner's language."""

import errno

import pytest

from tpmmatch.model.system import why_of
from tpmmatch.wording import LANGUAGES, say


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EFBIG])
def test_usual_reasons_are_told_in_each_language(code: int) -> None:
    told = {say(why_of(OSError(code, "in the system's own words")), language) for language in LANGUAGES}
    assert len(told) == len(LANGUAGES)
    assert not any("system" in text for text in told)


def test_a_rare_reason_is_told_as_the_system_says_it() -> None:
    assert why_of(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert why_of(OSError("made of words alone")) == "made of words alone"
