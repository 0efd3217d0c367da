"""A whole document told of somebody else: each text in its own language, what isn't prose left alone."""

from typing import Any

import pytest

from tpmmatch.matching.fairness.genders import regendered, retold
from tpmmatch.matching.fairness.lists import Gender

DOCUMENT: dict[str, Any] = {
    "basics": {"name": "Frau Holle", "label": "Projektleiterin", "email": "her@his.example",
               "location": {"city": "Man"}},
    "work": [{"position": "Cheffe de projet", "highlights": ["She led the app.", "Sie hat das Budget gehalten."]}],
    "references": [{"reference": "She was right and we thank her. Elle est arrivée à temps."}],
    "languages": [{"language": "Man", "fluency": "her"}],
    "meta": {"id": "she", "freelance": {"work_mode": "remote"}},
}  # fmt: skip


def test_every_text_is_told_of_a_man_in_its_own_language() -> None:
    told = regendered(DOCUMENT, Gender.MAN)
    assert told["basics"] == DOCUMENT["basics"] | {"label": "Projektleiter"}
    assert told["work"] == [
        {"position": "Chef de projet", "highlights": ["He led the app.", "Er hat das Budget gehalten."]}
    ]
    assert told["references"] == [{"reference": "He was right and we thank him. Il est arrivé à temps."}]
    assert (told["languages"], told["meta"]) == (DOCUMENT["languages"], DOCUMENT["meta"])


def test_the_document_itself_is_not_touched() -> None:
    before = repr(DOCUMENT)
    regendered(DOCUMENT, Gender.NEITHER)
    assert repr(DOCUMENT) == before


@pytest.mark.parametrize("text", ["", "  ", "Projekt\n\n  Ende.  ", "★ 🚀 张伟"])
def test_what_stands_between_sentences_stays(text: str) -> None:
    assert retold(text, "en", Gender.WOMAN) == text
