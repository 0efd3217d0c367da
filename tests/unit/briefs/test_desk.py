"""The tools that every part is set with."""

from datetime import date
from pathlib import Path

import pytest

from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Frame
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import BODY
from tpmmatch.model.brief import Paper


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Setter(Fonts((str(tmp_path),))), Frame(Paper.A4), "en")


def test_sentences_come_with_their_values(desk: Desk) -> None:
    assert desk.say("brief_foot", rules="7", day=date(2026, 10, 7)) == "TPM Match · as of 7 Oct 2026 · rules 7"


def test_a_paragraph_is_as_high_as_its_lines(desk: Desk) -> None:
    assert desk.paragraph("one line", BODY, 3).height == BODY.leading
    assert desk.paragraph("many words " * 60, BODY, 3).height == 3 * BODY.leading
    assert desk.paragraph("many words " * 12, BODY, 99, width=100).height > 6 * BODY.leading
    assert desk.paragraph("", BODY, 3).height == 0
