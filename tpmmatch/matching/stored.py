"""An extract as bytes and back, exactly: how a store keeps it without knowing what it says.

Facts are JSON, as there are few of them and they are of many kinds; concepts and words are the bytes of their arrays.
"""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from tpmmatch.lasting import uncollected
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.extract import CONCEPT, WORD, Extract, Facts, extracts
from tpmmatch.matching.offer import Offer
from tpmmatch.matching.reading import Reader
from tpmmatch.matching.rules import Rules, load_rules
from tpmmatch.model.document import Document
from tpmmatch.model.own_words import OwnWords
from tpmmatch.model.profile import SpokenLanguage, read_profile
from tpmmatch.model.terms import Money, Terms, WorkMode
from tpmmatch.vocabulary import Vocabulary, vocabulary_with

_SIGNS = tuple(field.name for field in fields(CraftSigns))
_signs_of = attrgetter(*_SIGNS)
_pack_facts = json.JSONEncoder(separators=(",", ":")).encode
_unpack_facts = json.JSONDecoder().raw_decode  # nothing stands around what we packed ourselves

# What the bytes mean: kept under another form they can't be read.
FORM = repr((2, _SIGNS, [field.name for field in fields(Facts)], CONCEPT.descr, WORD.descr))


class Stored(NamedTuple):
    """An extract as bytes, but for whose it is."""

    facts: bytes
    concepts: bytes
    words: bytes


def packed(extract: Extract) -> Stored:
    """The extract as bytes."""
    return Stored(_facts_bytes(extract.facts), extract.concepts.tobytes(), extract.words.tobytes())


def unpacked(person: str, stored: Stored) -> Extract:
    """The extract of this person that was packed."""
    return Extract(
        person=person,
        concepts=np.frombuffer(stored.concepts, CONCEPT),
        words=np.frombuffer(stored.words, WORD),
        facts=_facts_from(stored.facts),
    )


def read_documents(documents: Iterable[Document | str], own: OwnWords = ()) -> list[Stored]:
    """Packed extracts of people's documents, read with the packaged rules and vocabulary and the owner's words.

    A function of a module, so that another process can be asked for it; JSON texts of documents are sooner sent there.
    """
    vocabulary, rules = vocabulary_with(own), load_rules()
    with uncollected():
        told = (json.loads(document) if isinstance(document, str) else document for document in documents)
        return _packed(told, vocabulary, rules)


def _packed(documents: Iterable[Document], vocabulary: Vocabulary, rules: Rules) -> list[Stored]:
    """A function of its own: what was read is let go at its end, before anybody collects what there is too much of."""
    reader = Reader(vocabulary, rules)
    readings = [reader.read(read_profile("", document)) for document in documents]
    return list(map(packed, extracts(readings, vocabulary, rules)))


def _facts_bytes(facts: Facts) -> bytes:
    own = [facts.flags, facts.told_words, facts.tells, facts.areas]
    return _pack_facts([_signs_of(facts.craft), own, _offer_list(facts.offer)]).encode()


def _facts_from(data: bytes) -> Facts:
    signs, (flags, told_words, tells, areas), offer = _unpack_facts(data.decode())[0]
    return Facts(CraftSigns(*signs), flags, told_words, tuple(areas), tells, _offer_from(offer))


def _offer_list(offer: Offer) -> list[Any]:
    terms = offer.terms
    return [
        terms.day_rate and [terms.day_rate.amount, terms.day_rate.currency],
        terms.available_from and terms.available_from.isoformat(),
        terms.hours_per_week,
        terms.time_zone,
        terms.work_mode,
        offer.country,
        offer.city,
        [[spoken.language, spoken.fluency] for spoken in offer.languages],
        offer.written_in,
    ]


def _offer_from(parts: list[Any]) -> Offer:
    rate, free, hours, zone, mode, country, city, languages, written_in = parts
    terms = Terms(rate and _money(*rate), free and _day(free), hours, zone, mode and WorkMode(mode))
    return Offer(terms, country, city, tuple([_spoken(*words) for words in languages]), written_in)


# What many people offer alike is made once.
_money = lru_cache(100_000)(Money)
_day = lru_cache(10_000)(date.fromisoformat)
_spoken = lru_cache(100_000)(SpokenLanguage)
