"""Questions that nobody should be asked: known by their words in all four languages, with lawful ones instead."""

from collections.abc import Mapping
from functools import cache

from tpmmatch.calls.words import read_form, read_words
from tpmmatch.model.question import Lawful
from tpmmatch.vocabulary.finder import Found
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES
from tpmmatch.vocabulary.protected import load_protected
from tpmmatch.vocabulary.spotting import Spotter

_FREES = {"refuse": ("free", "work"), "said": ("work",)}  # a school's faith in a question is work, in a refusal hardly


def refusal_of(text: str, language: str = "en") -> Lawful | None:
    """Why an owner's question is refused and what may be asked, in `language`; None where nothing speaks against it."""
    ground = _asked_about(text) or _wished_for(text)
    return lawful(language)[ground] if ground else None


def lawful_grounds(text: str, language: str = "en") -> tuple[str, ...]:
    """The names of all that a text touches on and must not, so that whoever sends it can think again."""
    grounds = dict.fromkeys(ground for line in text.splitlines() for ground in _spoken_of(line))
    return tuple(lawful(language)[ground].name for ground in grounds)


@cache
def lawful(language: str = "en") -> Mapping[str, Lawful]:
    """What to say and to ask instead, by ground."""
    rows = {ground: read_words("lawful", language)[ground] for ground in read_form("lawful")}
    return {id: Lawful(id, row["name"], row["why"], tuple(row["instead"])) for id, row in rows.items()}


def _asked_about(text: str) -> str:
    """The ground that the longest piece asks about."""
    longest = max(_pieces(text, "refuse"), key=lambda item: (item.end - item.start, -item.start), default=None)
    return _ground(longest) if longest else ""


def _wished_for(text: str) -> str:
    """The ground that is refused in a wish for a person, too."""
    return next((hit.rule.ground for hit in load_protected().in_wish(text)), "")


def _spoken_of(line: str) -> list[str]:
    """All grounds that a line asks about, wishes for or makes a statement of."""
    wished = [hit.rule.ground for hit in load_protected().in_wish(line)]
    return [*map(_ground, _pieces(line, "refuse", "said")), *wished]


def _pieces(text: str, *parts: str) -> list[Found]:
    """The pieces of these parts, but for what a longer phrase holds that frees them."""
    found = _spotter().find(text)
    wanted = [item for item in found if _part(item) in parts]
    return [item for item in wanted if not any(_frees(other, item) for other in found)]


@cache
def _spotter() -> Spotter:
    rows = read_form("lawful").items()
    table = {f"{part} {ground}": phrases for ground, row in rows for part, phrases in row.items()}
    return Spotter(table, TEXT_LANGUAGES)


def _frees(other: Found, item: Found) -> bool:
    """Whether the other phrase holds this piece, and is of those that free it."""
    holds = other.start <= item.start and item.end <= other.end
    return holds and _ground(other) == _ground(item) and _part(other) in _FREES[_part(item)]


def _part(item: Found) -> str:
    return item.concept.partition(" ")[0]


def _ground(item: Found) -> str:
    return item.concept.partition(" ")[2]
