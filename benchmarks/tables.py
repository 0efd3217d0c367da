"""How much of lists, address cards and exports is read right, field by field, without anybody's help.

    python benchmarks/tables.py [--each]

The files and what stands in them lie in `tests/data/tables`; a file of which nothing is expected is no list of people.
Where TPMMATCH_REAL_DATA names a folder with address cards of other programs, it's told how many of those are read.
"""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.vcard_lines import cards_in
from tpmmatch.model.document import Document, entries, mapping

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "tables"
FIELDS = (
    "name", "email", "phone", "city", "position", "company", "rate", "available", "skills", "languages",
)  # fmt: skip


def main() -> None:
    """Print a line for each field, and with `--each` every file that isn't read right."""
    parser = argparse.ArgumentParser(description="How much of lists and cards is read right.")
    parser.add_argument("--each", action="store_true", help="name the files that aren't read right")
    each = parser.parse_args().each
    expected = json.loads((DATA / "expected.json").read_text("utf-8"))
    counts, wrong = measured(expected)
    right = len(expected) - len(wrong)
    print(f"{right} of {len(expected)} files are read without a fault")
    print(f"{'field':<12}{'precision':>10}{'recall':>8}{'n':>5}")
    for field in FIELDS:
        good, found, there = counts[field, "good"], counts[field, "found"], counts[field, "there"]
        print(f"{field:<12}{good / found if found else 1:>10.3f}{good / there if there else 1:>8.3f}{there:>5}")
    if each:
        for line in wrong:
            print(line)
    if folder := os.environ.get("TPMMATCH_REAL_DATA"):
        print(real_cards(Path(folder) / "vcard"))


def measured(expected: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Counter[tuple[str, str]], list[str]]:
    """Fields found, expected and right; and the files in which any isn't."""
    counts: Counter[tuple[str, str]] = Counter()
    wrong = []
    for name, wanted in expected.items():
        found = [said(item.document) for item in read_people(DATA / name) if isinstance(item, Found)]
        faults = list(compared(found, wanted, counts))
        if faults:
            wrong.append(f"{name}: {'; '.join(faults)}")
    return counts, wrong


def compared(
    found: Sequence[Mapping[str, Any]], wanted: Sequence[Mapping[str, Any]], counts: Counter[tuple[str, str]]
) -> Iterator[str]:
    """Count the fields of people in their order, and tell what is wrong."""
    if len(found) != len(wanted):
        yield f"{len(found)} people, not {len(wanted)}"
    for place in range(max(len(found), len(wanted))):
        mine = found[place] if place < len(found) else {}
        theirs = wanted[place] if place < len(wanted) else {}
        for field in FIELDS:
            counts[field, "found"] += field in mine
            counts[field, "there"] += field in theirs
            counts[field, "good"] += field in theirs and mine.get(field) == theirs[field]
            if mine.get(field) != theirs.get(field):
                yield f"#{place + 1} {field} is {mine.get(field)!r}, not {theirs.get(field)!r}"


def said(document: Document) -> dict[str, Any]:
    """The fields of a document by the names of `FIELDS`."""
    basics, terms = mapping(document.get("basics")), mapping(mapping(document.get("meta")).get("freelance"))
    work = next((item for _, item in entries(document, "work")), {})
    found = {
        "name": basics.get("name"),
        "email": basics.get("email"),
        "phone": basics.get("phone"),
        "city": mapping(basics.get("location")).get("city"),
        "position": work.get("position") or basics.get("label"),
        "company": work.get("name"),
        "rate": mapping(terms.get("day_rate")).get("amount"),
        "available": terms.get("available_from"),
        "skills": [item.get("name") for _, item in entries(document, "skills")],
        "languages": [item.get("language") for _, item in entries(document, "languages")],
    }
    if document.get("work"):
        found["position"] = work.get("position")
    return {field: value for field, value in found.items() if value}


def real_cards(folder: Path) -> str:
    """How many of the cards that other programs wrote are taken in."""
    cards = sum(1 for file in sorted(folder.glob("*.vcf")) for _ in cards_in(file.read_bytes()))
    people = [item for item in read_people(folder) if isinstance(item, Found)]
    clean = sum(not item.warnings for item in people)
    return f"cards of other programs: {len(people)} of {cards} taken in, {clean} without a warning"


if __name__ == "__main__":
    main()
