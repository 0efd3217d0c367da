"""The words of a question, as far as calls keep them: how it is asked and how an answer is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tpmmatch.model.document import mapping, text, texts


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of a question. `anchors` say what the ratings 1-5 look like; a mere term has none, it isn't rated.

    {quote} stands for the person's own sentence in questions about claims, {name} for the person in those to referees.
    """

    ask: str
    why: str
    more: tuple[str, ...]
    good: str
    vague: str
    anchors: tuple[str, ...]


def read_question_words(value: object) -> QuestionWords | None:
    """Words that were JSON; None without a question."""
    item: Mapping[str, Any] = mapping(value)
    if not (ask := text(item.get("ask"))):
        return None
    more, anchors = texts(item.get("more")), texts(item.get("anchors"))
    return QuestionWords(ask, text(item.get("why")), more, text(item.get("good")), text(item.get("vague")), anchors)
