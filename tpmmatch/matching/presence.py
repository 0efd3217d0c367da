"""Being there and being understood: place, work mode and languages as gates."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tpmmatch.matching.evidence import fluency, language_named
from tpmmatch.matching.offer import Bargain
from tpmmatch.matching.verdicts import passed, to_settle, unsaid
from tpmmatch.matching.zones import country_of_zone
from tpmmatch.model.match import GateResult
from tpmmatch.model.profile import SpokenLanguage
from tpmmatch.model.project import Project
from tpmmatch.model.terms import WorkMode
from tpmmatch.model.words import Words, message
from tpmmatch.vocabulary import Vocabulary

_PLACE = message("term_place")
Languages = tuple[tuple[SpokenLanguage, ...], str]


def hold_place(bargain: Bargain, offer: tuple[str, str, WorkMode | None]) -> Iterator[GateResult]:
    """Whether the person can come, where the work wants it. Countries go by what is said, else by the time zone."""
    project, (home, city, mode) = bargain.project, offer
    if project.work_mode not in (WorkMode.ONSITE, WorkMode.HYBRID):
        return
    ask = message("ask_place")
    there = country_of_zone(project.time_zone)
    offered = ", ".join(filter(None, (city, home)))
    if project.city and city.casefold() == project.city.casefold():
        yield passed("place", _PLACE, message("place_same_city", city=city), offered)
    elif not home or not there:
        yield unsaid("place", _PLACE, message("place_unknown"), ask)
    elif home == there and mode in (WorkMode.ONSITE, WorkMode.HYBRID):
        yield passed("place", _PLACE, message("place_same_country"), offered)
    elif home == there and mode is None:
        yield replace(unsaid("place", _PLACE, message("place_mode_unknown"), ask), offered=offered)
    else:
        why = message("place_remote" if mode is WorkMode.REMOTE else "place_other_country")
        harm = _place_harm(project, far=home != there, remote=mode is WorkMode.REMOTE, table=bargain.rules.terms)
        yield to_settle("place", _PLACE, why, harm, offered, ask)


def _place_harm(project: Project, *, far: bool, remote: bool, table: Mapping[str, float]) -> float:
    if project.work_mode is WorkMode.ONSITE:
        return table["place_harm"]
    return table["hybrid_harm"] if far and remote else 1.0


def hold_languages(bargain: Bargain, offer: Languages) -> Iterator[GateResult]:
    """A gate for each language asked for; one that nobody knows by that name is an open question."""
    for concept, wanted in wanted_languages(bargain).items():
        yield hold_language(wanted, concept, offer, bargain)


def wanted_languages(bargain: Bargain) -> Mapping[str, Words]:
    """The languages asked for, by their ids, each once."""
    wanted: dict[str, Words] = {}
    for words in bargain.project.languages:
        wanted.setdefault(language_id(words, bargain.vocabulary), language_called(words, bargain.vocabulary))
    return wanted


def language_called(words: str, vocabulary: Vocabulary) -> Words:
    """A language as each reader calls it, unless the owner said more of it than its name."""
    concept = vocabulary.concepts.get(language_id(words, vocabulary))
    if concept is None:
        return words
    name = concept.name
    names = {text.casefold() for text in (name.en, name.de, name.fr, name.es)}
    return name if words.strip().casefold() in names else words


def language_id(words: str, vocabulary: Vocabulary) -> str:
    """The concept of a language by its name or code; an id of its own for one that isn't in the vocabulary."""
    return language_named(words, vocabulary) or f"lang_{words.strip().casefold()}"


def hold_language(wanted: Words, concept: str, offer: Languages, bargain: Bargain) -> GateResult:
    """The gate of one language: the first of those spoken that is it, else what is written in it."""
    label, ask = message("term_language", language=wanted), message("ask_language", language=wanted)
    (spoken, written_in), vocabulary, table = offer, bargain.vocabulary, bargain.rules.terms
    for item in spoken:
        if language_id(item.language, vocabulary) == concept:
            told = f"{item.language} ({item.fluency})" if item.fluency else item.language
            if fluency(item.fluency) == "some":
                why = message("language_some")
                return to_settle(concept, label, why, table["language_some_harm"], told, ask)
            return passed(concept, label, message("language_fits"), told)
    if concept == f"lang_{written_in}":
        return passed(concept, label, message("language_written", language=wanted), wanted)
    if not spoken or concept not in vocabulary.concepts:
        return unsaid(concept, label, message("language_unknown"), ask)
    told = ", ".join(item.language for item in spoken)
    return to_settle(concept, label, message("language_missing"), table["language_harm"], told, ask)
