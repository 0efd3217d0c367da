"""The question bank of `resources/questions`: what may be asked, with its words in one language."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from tpmmatch.calls.words import read_form, read_words
from tpmmatch.model.call import Mode
from tpmmatch.model.own_question import OwnQuestion
from tpmmatch.model.question import (
    Cues,
    Quality,
    Question,
    RedFlag,
    Sample,
    SampleWords,
)
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.vocabulary import load_packs
from tpmmatch.wording import say

TOPICS = (*(str(quality) for quality in Quality), "areas", "packs", "flags", "terms", "claims", "references", "reviews")
OWN = "own"  # the topic of the owner's own questions
TESTIMONIAL = "testimonial"  # the question that is asked of each


class Bank:
    """All questions, work samples and cues, in one language."""

    def __init__(self, language: str, own: Sequence[OwnQuestion] = (), off: Collection[str] = ()) -> None:
        """The packaged one, with the owner's own questions, and without those that they switched off."""
        packaged = tuple(question for topic in TOPICS for question in _questions(topic))
        kept = (question for question in packaged if question.id not in off)
        self.questions = (*kept, *(Question(topic=OWN, **_form(each)) for each in own))
        self.samples = tuple(_sample(row) for row in read_form("samples")["sample"])
        self.cues = Cues(**{name: tuple(lines) for name, lines in read_words("cues", language).items()})
        self.flags: Mapping[str, RedFlag] = {flag.id: flag for flag in _flags(language)}
        self._words = {
            question.id: _question_words(_ready(question, language) | read_words(question.topic, language)[question.id])
            for question in packaged
        }
        self._samples = {
            sample.id: _sample_words(read_words("samples", language)[sample.id]) for sample in self.samples
        }
        self._words |= {id: _as_question(words) for id, words in self._samples.items()}
        self._words |= {each.id: each.words for each in own}

    def sample(self, id: str) -> Sample | None:
        """The work sample with this id."""
        return next((sample for sample in self.samples if sample.id == id), None)

    def words(self, question: str) -> QuestionWords:
        """The words of the question or work sample with this id."""
        return self._words[question]

    def sample_words(self, sample: str) -> SampleWords:
        """The words of the work sample with this id."""
        return self._samples[sample]

    def for_topic(self, topic: str) -> tuple[Question, ...]:
        """All of one file: those of a quality ("communication"), or "terms", "references"…"""
        return tuple(question for question in self.questions if question.topic == topic)

    def for_area(self, area: str) -> tuple[Question, ...]:
        """Those of an expertise area, by its concept."""
        return tuple(question for question in self.questions if question.area == area)

    def for_pack(self, pack: str) -> tuple[Question, ...]:
        """Those of a starter pack; each has the id that it has there."""
        return tuple(question for question in self.questions if question.pack == pack)

    def for_flag(self, flag: str) -> tuple[Question, ...]:
        """Those of a red flag, by its own id or by that of the vocabulary's flag that is a sign of it."""
        meant = {flag, *(found.id for found in self.flags.values() if flag in found.signs)}
        return tuple(question for question in self.questions if question.flag in meant)

    def for_claim(self, kind: str) -> tuple[Question, ...]:
        """Those about a claim that is only said, by its kind: "method", "tool", "duty" or "outcome"."""
        return tuple(question for question in self.questions if question.claim == kind)


@cache
def bank(language: str = "en") -> Bank:
    """The bank in a language; read once."""
    return Bank(language)


def _questions(topic: str) -> Iterator[Question]:
    for row in read_form(topic)["question"]:
        made = {
            "quality": Quality(row["quality"]),
            "modes": tuple(map(Mode, row["modes"])),
            "concepts": tuple(row["concepts"]),
        }
        yield Question(topic=topic, **(row | made))


def _ready(question: Question, language: str) -> dict[str, Any]:
    """What a starter pack says already."""
    found = (item for pack in load_packs() if pack.id == question.pack for item in pack.questions)
    ready = next((item for item in found if item.id == question.id), None)
    if not ready:
        return {}
    texts = {"ask": ready.text, "good": ready.good, "vague": ready.vague}
    return {name: say(text, language) for name, text in texts.items()}


def _question_words(row: Mapping[str, Any]) -> QuestionWords:
    return QuestionWords(**_fixed(row))


def _flags(language: str) -> Iterator[RedFlag]:
    words = read_words("flags", language)["flag"]
    for row in read_form("flags")["flag"]:
        yield RedFlag(row["id"], tuple(row["signs"]), words[row["id"]]["name"], words[row["id"]]["look"])


def _sample(row: Mapping[str, Any]) -> Sample:
    before = tuple((first, then) for first, then in row.get("before", ()))
    return Sample(**(_fixed(row) | {"quality": Quality(row["quality"]), "before": before}))


def _sample_words(row: Mapping[str, Any]) -> SampleWords:
    return SampleWords(**_fixed(row))


def _as_question(words: SampleWords) -> QuestionWords:
    """A work sample as it is rated: by its key and its mistakes, in the place of a good and a vague answer."""
    key, mistakes = " ".join(words.key), " ".join(words.mistakes)
    return QuestionWords(words.title, words.why, words.accept, key, mistakes, words.anchors)


def _form(own: OwnQuestion) -> dict[str, Any]:
    return {"id": own.id, "quality": own.quality, "minutes": own.minutes, "modes": own.modes}


def _fixed(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with its lists as tuples, which nobody changes."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
