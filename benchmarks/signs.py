"""How well the program notices bad signs: told discreetly by clients, and betrayed in somebody's own words.

    python benchmarks/signs.py [--errors] [--labels FILE]

Prints for clients' references and for lines of one's own work, by part of the corpus and by language, how many of those
with a bad sign are flagged (any flag counts), and how many harmless ones are flagged as well; then recall by sign. The
harmless lines were written to use near words, so that of ordinary references fewer are flagged. Parts a and b were read
while phrases were written; of part c only these counts were seen, and `--errors` doesn't print its lines. See
data/README.md for the labels.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality import read_lines

from tpmmatch.matching import Reader, load_rules
from tpmmatch.model.profile import read_profile
from tpmmatch.vocabulary import load_vocabulary

HERE = Path(__file__).parent
READ = ("a", "b")  # parts that those who wrote phrases have read
PERSON = {"name": "Kim Larsson", "label": "Project manager"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled line; `sign` is empty if it is harmless, `flags` are what the program finds."""

    part: str
    where: str
    language: str
    text: str
    sign: str
    flags: tuple[str, ...]


def judge(labels: Sequence[Mapping[str, Any]]) -> Iterator[Judged]:
    """Each line read as the only reference or the only highlight of somebody who leads projects."""
    reader = Reader(load_vocabulary(), load_rules())
    for label in labels:
        reading = reader.read(read_profile("", document_of(label["where"], label["text"])))
        place = [label[name] for name in ("part", "where", "language", "text")]
        yield Judged(*place, label["sign"] or "", tuple(flag.id for flag in reading.flags))


def document_of(where: str, text: str) -> dict[str, Any]:
    """A profile in which the line stands."""
    if where == "reference":
        return {"basics": PERSON, "references": [{"reference": text}]}
    work = {"position": "Project manager", "startDate": "2020-01", "endDate": "2022-06", "highlights": [text]}
    return {"basics": PERSON, "work": [work]}


def print_groups(judged: Sequence[Judged], group: Callable[[Judged], str]) -> None:
    """A row a group: of lines with a bad sign those flagged, of harmless ones those flagged."""
    for name in sorted({group(one) for one in judged}):
        some = [one for one in judged if group(one) == name]
        print(f"  {name:16}", *(_count([one for one in some if bool(one.sign) == bad]) for bad in (True, False)))


def _count(some: Sequence[Judged]) -> str:
    flagged = sum(bool(one.flags) for one in some)
    return f"{flagged:4} of {len(some):3} {flagged / len(some):6.3f}" if some else " " * 18


def print_errors(judged: Sequence[Judged]) -> None:
    """Each line of the parts read that is missed or wrongly flagged."""
    for one in judged:
        if one.part in READ and bool(one.flags) != bool(one.sign):
            told = f"{one.sign} missed" if one.sign else f"flagged {', '.join(one.flags)}"
            print(f"  {one.part} {one.language} {told}: {one.text}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labels", type=Path, default=HERE / "data" / "signs.jsonl")
    parser.add_argument("--errors", action="store_true", help="the lines of the parts read that it gets wrong as well")
    arguments = parser.parse_args()
    judged = list(judge(read_lines(arguments.labels)))
    for where in ("reference", "own"):
        here = [one for one in judged if one.where == where]
        print(f"{where + ':':18} {'bad, flagged':18} {'harmless, flagged':18}")
        print_groups(here, lambda one: f"part {one.part}")
        for name, parts in (("read", READ), ("not read", ("c",))):
            some = [one for one in here if one.part in parts]
            print(f" {name}")
            print_groups(some, lambda one: one.language)
            print_groups([one for one in some if one.sign], lambda one: one.sign)
            alarms = Counter(flag for one in some if not one.sign for flag in one.flags)
            print("  false alarms:", ", ".join(f"{flag} {count}" for flag, count in alarms.most_common()) or "none")
        if arguments.errors:
            print_errors(here)


if __name__ == "__main__":
    main()
