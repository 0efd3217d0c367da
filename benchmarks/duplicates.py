"""How well those are found who are here twice, and how quickly: people with planted second spellings and look-alikes.

    .venv/bin/python benchmarks/duplicates.py [--people N] [--each]

A twentieth of the people come a second time, each in one of the ways in which that happens; as many look-alikes, who
are somebody else, stand beside others. All names, firms and numbers are drawn by chance, so that there are namesakes
whom nobody planted.
"""

import argparse
import copy
import random
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import people as invented  # noqa: E402 - found beside this file
from tpmmatch.actions import Store, duplicates, open_store  # noqa: E402 - this checkout's
from tpmmatch.model.document import Document  # noqa: E402 - this checkout's
from tpmmatch.store import entry  # noqa: E402 - this checkout's

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SHARE = 20  # one in so many comes twice, and one in so many has a look-alike
_BATCH = 2000

NAMES = tomllib.loads((ROOT / "benchmarks/data/namesakes.toml").read_text("utf-8"))
GIVEN, FAMILY, CITIES = NAMES["given"], NAMES["family"], NAMES["cities"]
FIRMS = [*NAMES["firms"], *(f"{name}{number} Ltd" for name in NAMES["numbered"] for number in range(200))]
TITLES = ["Project Manager", "Technical Project Manager", "Programme Lead", "Scrum Master", "IT Consultant", "PMO Lead"]
SHORT = {
    "Robert": "Bob",
    "William": "Bill",
    "James": "Jim",
    "Maximilian": "Max",
    "Alexander": "Alex",
    "Elizabeth": "Liz",
}

Change = Callable[[Document, random.Random], None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000, metavar="N")
    parser.add_argument("--each", action="store_true", help="tell whom of the planted were missed or taken wrongly")
    arguments = parser.parse_args()
    planted: dict[tuple[str, str], str] = {}
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "people.sqlite"))
        documents = list(everybody(arguments.people, planted))
        put(store, documents)
        found = timed(store, len(documents))
        tell_how_well(found, planted, {document["meta"]["id"]: document for document in documents}, arguments.each)
        store.close()


def timed(store: Store, number: int) -> dict[tuple[str, str], Any]:
    """Look for everybody and for one, and tell how long it took."""
    start = time.perf_counter()
    first = duplicates.suggestions_for(store, "1")
    print(f"{number} people; keys made: {time.perf_counter() - start:.1f} s, then kept")
    start = time.perf_counter()
    found = duplicates.suggestions(store)
    print(f"all suggestions: {time.perf_counter() - start:.2f} s, {len(found)} pairs (first asked for: {len(first)})")
    times = []
    for id in range(1, 200):
        start = time.perf_counter()
        duplicates.suggestions_for(store, str(id))
        times.append(time.perf_counter() - start)
    print(f"one person: median {sorted(times)[len(times) // 2] * 1000:.1f} ms, longest {max(times) * 1000:.1f} ms")
    return {tuple(sorted((each.id, each.other))): each for each in found}  # type: ignore[misc]


def tell_how_well(
    found: dict[tuple[str, str], Any], planted: dict[tuple[str, str], str], known: dict[str, Document], each: bool
) -> None:
    """Precision and recall, and both by what was planted."""
    same = {pair: kind for pair, kind in planted.items() if not kind.startswith("not")}
    hits = [pair for pair in found if pair in same]
    print(f"precision {len(hits) / max(1, len(found)):.4f}, recall {len(hits) / max(1, len(same)):.4f}")
    total, met = Counter(planted.values()), Counter(planted[pair] for pair in found if pair in planted)
    for kind in sorted(total):
        print(f"  {kind:<42} {met[kind]:>5} of {total[kind]:>5} suggested")
    chance = [pair for pair in found if pair not in planted]
    print(f"  namesakes whom nobody planted              {len(chance):>5} suggested")
    if each:
        for pair in [*chance[:10], *(pair for pair, kind in planted.items() if (pair in found) != (pair in same))][:60]:
            print(planted.get(pair, "by chance"), *(short(known[id]) for id in pair), sep="\n   ")


def short(document: Document) -> str:
    basics, work = document["basics"], document["work"]
    jobs = [f"{job['name']} {job['position']} {job['startDate']}" for job in work]
    profiles = [item["url"] for item in basics.get("profiles", [])]
    city = basics.get("location", {}).get("city")
    return f"{basics['name']} {basics.get('email')} {basics.get('phone')} {city} {profiles} {jobs}"


def put(store: Store, documents: list[Document]) -> None:
    for start in range(0, len(documents), _BATCH):
        with store.work() as unit:
            some = documents[start : start + _BATCH]
            unit.people.put([entry(f"id:{one['meta']['id']}", one, "bench") for one in some], NOW)
            unit.commit()


def everybody(number: int, planted: dict[tuple[str, str], str]) -> Iterator[Document]:
    chance = random.Random(7)  # noqa: S311 - the same in every run, nothing to guard
    ids = map(str, count(1))
    for place, document in enumerate(invented.people(number * SHARE // (SHARE + 2))):
        identify(document, next(ids), chance)
        yield document
        for turn, kinds in ((0, TWICE), (SHARE // 2, LIKE)):
            if place % SHARE == turn:
                kind = chance.choice(list(kinds))
                other = copy.deepcopy(document)
                other["meta"]["id"] = next(ids)
                kinds[kind](other, chance)
                pair = sorted((document["meta"]["id"], other["meta"]["id"]))
                planted[pair[0], pair[1]] = kind
                yield other


def identify(document: Document, id: str, chance: random.Random) -> None:
    """Give somebody what tells them from others."""
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    number = chance.randrange(10**8)
    document["meta"] = {**document.get("meta", {}), "id": id}
    basics = document["basics"]
    basics |= {
        "name": f"{given} {family}",
        "email": f"{given}.{family}{number}@mail{number % 50}.example.org".lower(),
        "phone": f"+49 17{number % 10} {number:08}",
        "location": {"city": chance.choice(CITIES), "countryCode": "DE"},
        "label": chance.choice([basics.get("label", ""), *TITLES]),
    }
    slug = f"{given}-{family}-{number:x}".lower()
    basics["profiles"] = [{"network": "LinkedIn", "url": f"https://www.linkedin.com/in/{slug}"}] * (number % 2)
    year = chance.randrange(2000, 2020)
    document["work"] = [work(document, year + 3 * step, chance) for step in reversed(range(chance.randrange(1, 4)))]


def work(document: Document, year: int, chance: random.Random) -> dict[str, Any]:
    told = (document.get("work") or [{}])[0].get("highlights", [])
    starts, ends = f"{year}-{chance.randrange(1, 13):02}", f"{year + 2}-{chance.randrange(1, 13):02}"
    named = {"name": chance.choice(FIRMS), "position": chance.choice(TITLES)}
    return {**named, "startDate": starts, "endDate": ends, "highlights": told}


def _parts(document: Document) -> list[str]:
    parts: list[str] = document["basics"]["name"].split(" ")
    return parts


def _only(document: Document, *keys: str) -> None:
    """A poorer source: of what tells somebody from others, only this is said."""
    for key in ("email", "phone", "profiles", "location"):
        if key not in keys:
            document["basics"].pop(key, None)
    if "work" not in keys:
        document["work"] = []


def _turned(document: Document, chance: random.Random) -> None:  # noqa: ARG001 - as all changes are called
    given, family = _parts(document)
    document["basics"]["name"] = f"{family}, {given}"
    document["basics"]["email"] = document["basics"]["email"].upper()
    _only(document, "email")


def _latin(document: Document, chance: random.Random) -> None:  # noqa: ARG001 - as all changes are called
    spelt = {"ü": "ue", "ö": "oe", "ä": "ae", "ß": "ss", "Ö": "Oe", "ł": "l", "é": "e", "è": "e", "ç": "c", "ş": "s"}
    document["basics"]["name"] = "".join(spelt.get(letter, letter) for letter in document["basics"]["name"])
    document["basics"]["phone"] = "0" + document["basics"]["phone"].removeprefix("+49 ").replace(" ", "/")
    _only(document, "phone", "location")


def _page(document: Document, chance: random.Random) -> None:
    given, family = _parts(document)
    number = chance.randrange(10**6)
    document["basics"]["name"] = f"{given[0]}. {family}"
    document["basics"]["profiles"] = [{"network": "XING", "username": f"{given}_{family}{number}"}]
    document["basics"]["email"] = document["basics"]["email"].replace("@", "+cv@")
    _only(document, "email", "profiles", "work")


def _initial_at_work(document: Document, chance: random.Random) -> None:  # noqa: ARG001 - as all changes are called
    given, family = _parts(document)
    document["basics"]["name"] = f"{given[0]}. {family}"
    _only(document, "work")


def _short_form(document: Document, chance: random.Random) -> None:  # noqa: ARG001 - as all changes are called
    given, family = _parts(document)
    document["basics"]["name"] = f"{SHORT.get(given, given)} {family}"
    _only(document, "phone", "work")


def _at_work(document: Document, chance: random.Random) -> None:
    for job in document["work"]:
        job["name"] = job["name"].split(" ")[0]
        job["startDate"] = job["startDate"][:4]
        job["endDate"] = job["endDate"][:4]
    document["basics"]["email"] = f"new{chance.randrange(10**6)}@example.net"
    _only(document, "email", "work", "location")


def _married(document: Document, chance: random.Random) -> None:
    document["basics"]["name"] = f"{_parts(document)[0]} {chance.choice(FAMILY)}-{chance.choice(FAMILY)}"
    _only(document, "email", "work")


def _middle_name(document: Document, chance: random.Random) -> None:
    given, family = _parts(document)
    document["basics"]["name"] = f"Dr. {given} {chance.choice(GIVEN)} {family}, PMP"
    _only(document, "phone")


def _elsewhere(document: Document, chance: random.Random) -> None:
    """Another life: only what is kept afterwards is the same."""
    name, city = document["basics"]["name"], document["basics"]["location"]
    identify(document, document["meta"]["id"], chance)
    document["basics"] |= {"name": name, "location": city}


def _namesake(document: Document, chance: random.Random) -> None:
    _elsewhere(document, chance)
    document["basics"]["location"] = {"city": "Graz", "countryCode": "AT"}


def _same_town(document: Document, chance: random.Random) -> None:
    label = document["basics"]["label"]
    _elsewhere(document, chance)
    document["basics"]["label"] = label


def _son(document: Document, chance: random.Random) -> None:
    phone, years = document["basics"]["phone"], [int(job["startDate"][:4]) for job in document["work"]]
    _elsewhere(document, chance)
    document["basics"]["phone"] = phone
    for job in document["work"]:
        job["startDate"] = f"{max(years) + 25}-03"
        job["endDate"] = ""


def _sister(document: Document, chance: random.Random) -> None:
    family, given, phone = _parts(document)[1], _parts(document)[0], document["basics"]["phone"]
    _elsewhere(document, chance)
    other = chance.choice([name for name in GIVEN if name != given])
    document["basics"] |= {"name": f"{other} {family}", "phone": phone}


def _colleague(document: Document, chance: random.Random) -> None:
    jobs = copy.deepcopy(document["work"])
    name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
    if set(name.split(" ")) & set(_parts(document)):
        name = "Rosalind Quartermaine"
    identify(document, document["meta"]["id"], chance)
    document["basics"] |= {
        "name": name,
        "phone": document["basics"]["phone"],
        "email": f"info@agency{chance.randrange(200)}.example.org",
    }
    document["work"] = jobs


def _once_there(document: Document, chance: random.Random) -> None:
    """A namesake who was with the same firm at another time."""
    firm = document["work"][0]["name"]
    last = max(int(job["endDate"][:4]) for job in document["work"])
    _elsewhere(document, chance)
    document["work"] = [{"name": firm, "position": "Accountant", "startDate": f"{last + 2}-01", "endDate": ""}]


TWICE: dict[str, Change] = {
    "mail, name the other way round": _turned,
    "phone and umlauts otherwise": _latin,
    "mail with a tag, an initial": _page,
    "an initial, the same jobs": _initial_at_work,
    "a short form, the same phone": _short_form,
    "jobs by the year, another mail": _at_work,
    "another family name, the same mail": _married,
    "a title and a middle name, the same phone": _middle_name,
}
LIKE: dict[str, Change] = {
    "not: a namesake in another town": _namesake,
    "not: a namesake of the trade in the same town": _same_town,
    "not: father and son with one phone": _son,
    "not: brother and sister with one phone": _sister,
    "not: a colleague with the same jobs": _colleague,
    "not: a namesake there at another time": _once_there,
}

if __name__ == "__main__":
    main()
