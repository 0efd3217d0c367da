"""Questions below each other on one page: what is asked in the same words as one above is asked in a few."""

from collections.abc import Iterable, Iterator

from tpmmatch.model.words import Message, Words, message

_SHORTER = {"ask_unknown": "brief_again_unknown", "ask_said": "brief_again_said"}


def without_repeats(questions: Iterable[Words]) -> Iterator[Words]:
    """The questions in their order; the first of each kind is asked in full."""
    asked: set[str] = set()
    for question in questions:
        again = _SHORTER.get(question.id) if isinstance(question, Message) else None
        if isinstance(question, Message) and again and question.id in asked:
            yield message(again, **question.values)
        else:
            yield question
        if isinstance(question, Message):
            asked.add(question.id)
