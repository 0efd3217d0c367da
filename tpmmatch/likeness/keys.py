"""The keys of a person: two who may be the same always have one in common, and few others have it."""

from collections.abc import Iterator
from hashlib import blake2b

from tpmmatch.likeness.contacts import network_of
from tpmmatch.likeness.names import Name
from tpmmatch.likeness.traits import Traits, telling
from tpmmatch.likeness.words import sound

FORM = 2  # made otherwise, the keys that are kept are made anew

_WORDS, _JOBS = 4, 4
_LAST = 8  # digits of a number; how those before are written hangs on the country


def keys_of(traits: Traits) -> frozenset[int]:
    """The keys, each as a number of 64 bits with its sign."""
    return frozenset(_number(key) for key in _keys(traits))


def _number(key: tuple[str, ...]) -> int:
    digest = blake2b("\0".join(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _keys(traits: Traits) -> Iterator[tuple[str, ...]]:
    own = traits.own_mails
    heard = traits.name.sounds[:_WORDS]
    for mail in traits.mails:
        yield from [("mail", mail)] if mail in own else (("mail", mail, word) for word in heard)
    for phone in traits.phones:
        # A whole office may have the number; without a name it is by itself all that is known.
        yield from (("phone", phone.digits[-_LAST:], word) for word in heard or ("",))
    for link in traits.links:
        yield from [("link", link)] if network_of(link) else (("link", link, word) for word in heard)
    yield from _with_name(traits)


def _with_name(traits: Traits) -> Iterator[tuple[str, ...]]:
    pairs = sorted(set(_pairs(traits.name)))
    for job in [job for job in traits.jobs if job.firm][:_JOBS]:
        firm = " ".join(sorted(map(sound, job.firm.split())))
        yield from (("firm", firm, word, letter) for word, letter in pairs)
        if traits.name.words and len(job.starts) == len("2020-01"):
            yield "since", firm, traits.name.sounds[0], job.starts
    if traits.city:
        heard = traits.name.sounds[:_WORDS]
        names = [(one, other) for one in heard for other in heard if one < other]
        yield from (("city", traits.city, word, *both) for word in telling(traits.headline) for both in names)


def _pairs(name: Name) -> Iterator[tuple[str, str]]:
    """A word and the letter with which another begins: "J. Berg" and "Jan Berg" have one in common."""
    heard = name.sounds[:_WORDS]
    letters = [sound(letter) for letter in name.initials[:_WORDS]]
    for place, word in enumerate(heard):
        for letter in [*letters, *(other[0] for number, other in enumerate(heard) if number != place)]:
            yield word, letter
