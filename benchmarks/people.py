"""Invented people in any number, drawn from the sentences of the sample people: the same ones for the same seed.

A person is put together from one language: a headline, a summary, work and projects with their dates, skills,
languages and references, until the text is as long as wanted; the terms are drawn anew.

    python benchmarks/people.py NUMBER > people.jsonl
"""

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from tpmmatch import resources
from tpmmatch.model.document import Document, entries, mapping, text, texts
from tpmmatch.vocabulary.languages import language_of
from tpmmatch.vocabulary.tokens import sentences

LENGTH = 2600  # bytes of text in a person, on average

_MODES = ("remote", "remote", "hybrid", "onsite", None)
_FREE = date(2026, 9, 1)  # the first day on which anybody is free


class _Pool:
    """All pieces of the people of one language, by where they stand."""

    def __init__(self) -> None:
        self.people = 0
        self.pieces: dict[str, list[Any]] = {}

    def take_apart(self, document: Document) -> None:
        """Add the pieces of one person."""
        self.people += 1
        basics = mapping(document.get("basics"))
        self._add("label", [text(basics.get("label"))])
        self._add("summary", _sentences(text(basics.get("summary"))))
        for section in ("work", "projects"):
            for _, item in entries(document, section):
                self._add(f"{section} names", [text(item.get("name"))])
                self._add("titles", [text(item.get("position")), *texts(item.get("roles"))])
                self._add("told", texts(item.get("highlights")))
                self._add("told", _sentences(text(item.get("summary")) + "\n" + text(item.get("description"))))
        for section in ("skills", "languages", "references", "certificates"):
            self._add(section, [dict(item) for _, item in entries(document, section)])
        location = mapping(basics.get("location"))
        self._add("locations", [dict(location)] if location else [])

    def _add(self, name: str, pieces: Sequence[Any]) -> None:
        self.pieces.setdefault(name, []).extend(piece for piece in pieces if piece)


def people(number: int, seed: int = 1) -> Iterator[Document]:
    """So many people; those of a longer list begin with those of a shorter one."""
    pools, terms = _pools()
    chance = random.Random(seed)  # noqa: S311 - the same in every run, nothing to guard
    for place in range(number):
        pool = chance.choices(pools, [pool.people for pool in pools])[0]
        yield _person(place, pool, terms, chance)


def _pools() -> tuple[list[_Pool], Mapping[str, list[Any]]]:
    """The pools by language, and what is offered as terms."""
    pools: dict[str, _Pool] = {}
    terms: dict[str, list[Any]] = {}
    for line in resources.read_text("sample/people.jsonl").splitlines():
        document = json.loads(line)
        pools.setdefault(language_of(_texts(document)), _Pool()).take_apart(document)
        for name, value in mapping(mapping(document.get("meta")).get("freelance")).items():
            terms.setdefault(name, []).append(value)
    return [pools[language] for language in sorted(pools)], terms


def _person(place: int, pool: _Pool, terms: Mapping[str, list[Any]], chance: random.Random) -> Document:
    pieces = pool.pieces
    document: Document = {
        "basics": {
            "name": f"Person {place}",
            "label": chance.choice(pieces["label"]),
            "email": f"person.{place}@example.com",
            "summary": " ".join(_some(pieces["summary"], 2, 5, chance)),
            "location": chance.choice(pieces["locations"]),
        },
        "work": [],
        "projects": [],
        "skills": _some(pieces.get("skills", []), 1, 2, chance),
        "languages": _some(pieces["languages"], 1, 3, chance),
        "certificates": _some(pieces.get("certificates", []), 0, 2, chance),
        "references": _some(pieces.get("references", []), 0, 1, chance),
        "meta": {"id": f"g-{place:06}", "freelance": _terms(terms, chance)},
    }
    missing, year = chance.uniform(0.6, 1.4) * LENGTH - _length(document), 2026
    while missing > 0:
        years = chance.randint(1, 4)
        section = chance.choice(("work", "work", "projects"))
        document[section].append(_engagement(section, pieces, year, years, chance))
        missing, year = missing - _length(document[section][-1]), year - years
    return document


def _engagement(
    section: str, pieces: Mapping[str, list[Any]], year: int, years: int, chance: random.Random
) -> dict[str, Any]:
    title = chance.choice(pieces["titles"])
    told = {
        "name": chance.choice(pieces[f"{section} names"]),
        "startDate": f"{year - years}-{chance.randint(1, 12):02}",
    }
    told |= {"roles": [title]} if section == "projects" else {"position": title}
    if year < 2026 or chance.random() < 0.4:
        told["endDate"] = f"{year}-{chance.randint(1, 12):02}"
    return told | {"highlights": _some(pieces["told"], 1, 4, chance)}


def _terms(shown: Mapping[str, list[Any]], chance: random.Random) -> dict[str, Any]:
    """Each of the terms is said by four in five."""
    rate = chance.choice(shown["day_rate"])
    drawn = {
        "day_rate": rate | {"amount": round(rate["amount"] * chance.uniform(0.7, 1.4) / 5) * 5},
        "available_from": (_FREE + timedelta(days=chance.randrange(300))).isoformat(),
        "hours_per_week": chance.randrange(8, 41, 2),
        "time_zone": chance.choice(shown["time_zone"]),
        "work_mode": chance.choice(_MODES),
    }
    return {name: value for name, value in drawn.items() if value is not None and chance.random() < 0.8}


def _some(pieces: Sequence[Any], least: int, most: int, chance: random.Random) -> list[Any]:
    return [chance.choice(pieces) for _ in range(chance.randint(least, most))] if pieces else []


def _sentences(running: str) -> list[str]:
    return [running[start:end] for start, end in sentences(running)]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def text_of(document: Mapping[str, Any]) -> str:
    """All that a full-text search would look into."""
    return " ".join(_texts(document))


def _length(document: Mapping[str, Any]) -> int:
    return len(text_of(document).encode())


if __name__ == "__main__":
    for document in people(int(sys.argv[1])):
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
