"""Questions of the owner's own, kept with the settings."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from tpmmatch.model.call import MEETINGS, Mode
from tpmmatch.model.document import Document, mapping, number, text, texts
from tpmmatch.model.question import Quality
from tpmmatch.model.question_words import QuestionWords, read_question_words

OWN_QUESTION = "own:"  # begins their ids


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """One question; `modes` say in which calls it is asked: by phone in the first one, by video in the second."""

    id: str
    quality: Quality
    words: QuestionWords
    modes: tuple[Mode, ...] = (Mode.VIDEO,)
    minutes: int = 4


def own_questions_document(questions: Iterable[OwnQuestion]) -> list[Document]:
    """Own questions as JSON."""
    return [
        {
            "id": each.id,
            "quality": str(each.quality),
            "modes": [str(mode) for mode in each.modes],
            "minutes": each.minutes,
            "words": {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(each.words).items()},
        }
        for each in questions
    ]


def read_own_questions(document: object) -> tuple[OwnQuestion, ...]:
    """Own questions that were JSON; what can't be understood is left out."""
    found: dict[str, OwnQuestion] = {}
    for item in map(mapping, document if isinstance(document, list) else ()):
        id, words = text(item.get("id")), read_question_words(item.get("words"))
        quality = next((quality for quality in Quality if quality == item.get("quality")), None)
        modes = tuple(mode for mode in MEETINGS if mode in texts(item.get("modes")))
        if id.startswith(OWN_QUESTION) and words and quality and modes:
            found[id] = OwnQuestion(id, quality, words, modes, int(number(item.get("minutes")) or 4))
    return tuple(found.values())
