"""What lies beside the owner in a call: its questions in words, and a cheat sheet of the need and of the person."""

from dataclasses import dataclass
from datetime import date

from tpmmatch.model.call import Call
from tpmmatch.model.match import Quote
from tpmmatch.model.question import Cues, RedFlag, SampleWords
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import Words


@dataclass(frozen=True, slots=True)
class Guided:
    """One question as it is said; `words` tell how an answer is read, None where the bank has nothing on it.

    `anchors` are what the ratings 1-5 sound like, `quality` is what it belongs to, and `is_term` says whether a fact is
    asked for; `fact` names it where it can be written into the profile from the call,
    and `about` the language of one. `sample` are the words of a work
    sample, with its key.
    """

    ask: Words
    words: QuestionWords | None
    anchors: tuple[Words, ...]
    quality: Words
    is_term: bool = False
    fact: str = ""
    about: Words = ""
    sample: SampleWords | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a person says of themselves about one wish."""

    label: Words
    quote: Quote


@dataclass(frozen=True, slots=True)
class CheatSheet:
    """The need in a few lines, what this person claims, what to be careful about, and what to ask above all."""

    need: tuple[Words, ...]
    claims: tuple[Claim, ...]
    mind: tuple[Claim, ...]
    ask: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """All that a call is held with, in one language. `questions` go with the answers of the call, one by one.

    `name` is the candidate's, `firm` the owner's firm's.
    """

    name: str
    firm: str
    minutes: int
    questions: tuple[Guided, ...]
    sheet: CheatSheet
    cues: Cues
    flags: tuple[RedFlag, ...]


@dataclass(frozen=True, slots=True)
class PaperGuide:
    """A call with its guide, to print for the project of this title; one kept in the store is `kept` under its id.

    `form` names the call in a PDF form that is filled in and read back; it is empty where none is wanted.
    """

    project: str
    call: Call
    guide: Guide
    rules: str
    today: date
    kept: bool = False
    form: str = ""
