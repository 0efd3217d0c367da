"""How well CVs are read: precision and recall by field, over invented people in many layouts.

    .venv/bin/python benchmarks/reading.py [--each] [--speed] [FOLDER…]

A folder holds CVs of one person beside an `expected.json`; without any, those of tests/data/cv are read. Where
TPMMATCH_REAL_DATA names a folder, its `pdf` is read too, and what was found is counted: what was to be found isn't
known there. Files as other programs make them (tests/data/elsewhere) are counted whole: read without a fault or not.
`--speed` tells how long fifty mixed CVs take in processes of their own, and how many documents and rows are
read a second.
"""

import argparse
import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tpmmatch.intake import Apart, Found, people_at, read_people
from tpmmatch.intake.folding import fold

ROOT = Path(__file__).resolve().parent.parent
FIELDS = (
    "name",
    "label",
    "mail",
    "phone",
    "city",
    "summary",
    "title",
    "employer",
    "dates",
    "highlight",
    "school",
    "degree",
    "language",
    "level",
    "skill",
    "certificate",
)

Facts = Counter[tuple[str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--each", action="store_true", help="tell of each file what is missing and what is wrong")
    parser.add_argument("--speed", action="store_true", help="tell how long fifty CVs take")
    arguments = parser.parse_args()
    if arguments.speed:
        tell_speed()
        return
    folders = arguments.folders or sorted(path.parent for path in (ROOT / "tests/data/cv").glob("*/expected.json"))
    right, said, wanted = Counter[str](), Counter[str](), Counter[str]()
    start, files, unread = time.perf_counter(), 0, 0
    for folder in folders:
        expected = facts_expected(json.loads((folder / "expected.json").read_text("utf-8")))
        for path in sorted(path for path in folder.iterdir() if path.name != "expected.json"):
            files += 1
            found = facts_of(path)
            unread += not found
            tally(expected, found, right, said, wanted)
            if arguments.each and found != expected:
                tell(path, expected, found)
    print(f"{files} files of {len(folders)} people, {unread} not read, {time.perf_counter() - start:.1f} s")
    print(f"{'':12}{'precision':>10}{'recall':>8}{'of':>6}")
    for field in FIELDS:
        if wanted[field]:
            precision, recall = right[field] / max(1, said[field]), right[field] / wanted[field]
            print(f"{field:12}{precision:10.3f}{recall:8.3f}{wanted[field]:6}")
    tell_elsewhere(ROOT / "tests/data/elsewhere", each=arguments.each)
    if real := os.environ.get("TPMMATCH_REAL_DATA"):
        tell_real(Path(real) / "pdf")


def tally(expected: Facts, found: Facts, right: Counter[str], said: Counter[str], wanted: Counter[str]) -> None:
    for field, _ in (expected & found).elements():
        right[field] += 1
    for field, _ in found.elements():
        said[field] += 1
    for field, _ in expected.elements():
        wanted[field] += 1


def tell(path: Path, expected: Facts, found: Facts) -> None:
    print(f"{path.parent.name}/{path.name}")
    for sign, facts in (("-", expected - found), ("+", found - expected)):
        for field, value in facts.elements():
            print(f"  {sign} {field}: {value[:110]}")


def tell_elsewhere(folder: Path, *, each: bool) -> None:
    """How many files of other programs give what stands in them: name, mail, jobs with their times, studies."""
    expected: dict[str, dict[str, Any] | None] = json.loads((folder / "expected.json").read_text("utf-8"))
    wrong = []
    for name, wanted in expected.items():
        people = [item.document for item in read_people(folder / name) if isinstance(item, Found)]
        if (wanted is None) != (not people) or (wanted and not _is_right(people[0], wanted)):
            wrong.append(name)
    nobody = sum(wanted is None for wanted in expected.values())
    print(
        f"\nfiles of other programs: {len(expected) - len(wrong)} of {len(expected)} right; {nobody} of them nobody's"
    )
    if each:
        print(*wrong, sep="\n")


def _is_right(document: dict[str, Any], wanted: dict[str, Any]) -> bool:
    basics = document.get("basics", {})
    keys = ("startDate", "endDate", "position", "name")
    jobs = [" | ".join(job.get(key, "") for key in keys) for job in document.get("work", ())]
    schools = [study.get("institution", "") for study in document.get("education", ())]
    return (
        basics.get("name") == wanted.get("name")
        and basics.get("email") == wanted.get("email")
        and jobs == wanted.get("jobs", [])
        and schools == [study.rpartition(" | ")[2] for study in wanted.get("studies", ())]
    )


def tell_speed() -> None:
    """Fifty CVs of all kinds at once, as they are imported; then text formats, one after the other."""
    files = sorted(path for path in (ROOT / "tests/data/cv").glob("*/*.*") if path.suffix not in {".json", ".py"})
    with TemporaryDirectory() as space, Apart(lambda: None) as apart:
        start = time.perf_counter()
        found = list(people_at(files[:50], Path(space), begin=apart.begin, ahead=apart.ahead))
        print(f"{len(found)} mixed CVs in {time.perf_counter() - start:.1f} s, {apart.ahead} at a time")
        sample = (ROOT / "resources/sample/people.jsonl").read_text("utf-8").splitlines()
        lines = [line for line in sample if line.strip()]
        many = Path(space) / "many.jsonl"
        many.write_text("\n".join(lines[number % len(lines)] for number in range(3000)), "utf-8")
        _tell_pace("JSON Resume documents", many)
        rows = (
            f"Ada Kranz{n},ada{n}@example.com,+43 316 5550{n},Graz,Scrum;Jira,€{500 + n % 300}" for n in range(10_000)
        )
        table = Path(space) / "many.csv"
        table.write_text("\n".join(["Name,E-mail,Phone,City,Skills,Day rate", *rows]), "utf-8")
        _tell_pace("rows of CSV", table)


def _tell_pace(what: str, path: Path) -> None:
    start = time.perf_counter()
    count = sum(isinstance(item, Found) for item in read_people(path))
    print(f"{what}: {count / (time.perf_counter() - start):,.0f} a second")


def tell_real(folder: Path) -> None:
    print(f"\n{folder}: found")
    for path in sorted(folder.glob("*")):
        counts = Counter(field for field, _ in facts_of(path).elements())
        print(
            f"  {path.name:44}",
            ", ".join(f"{field} {counts[field]}" for field in FIELDS if counts[field]) or "not read",
        )


def facts_of(path: Path) -> Facts:
    """What a file says of one person, comparable."""
    people = [item for item in read_people(path) if isinstance(item, Found)]
    return Counter(_facts(people[0].document)) if len(people) == 1 else Counter()


def _facts(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    basics = document.get("basics", {})
    yield from _said(("name", basics.get("name")), ("label", basics.get("label")), ("mail", basics.get("email")))
    yield from _said(
        ("phone", "".join(filter(str.isdigit, basics.get("phone", "")))), ("summary", basics.get("summary"))
    )
    yield from _said(("city", basics.get("location", {}).get("city")))
    yield from _facts_of_parts(document)


def _facts_of_parts(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for job in document.get("work", ()):
        yield from _said(("title", job.get("position")), ("employer", job.get("name")))
        yield "dates", f"{job.get('startDate', '')} {job.get('endDate', '')}"
        for point in job.get("highlights", ()):
            yield "highlight", fold(point)
    for entry in document.get("education", ()):
        yield from _said(
            ("school", entry.get("institution")), ("degree", f"{entry.get('studyType', '')} {entry.get('area', '')}")
        )
    for entry in document.get("languages", ()):
        yield from _said(
            ("language", entry.get("language")), ("level", f"{entry['language']} {entry.get('fluency', '')}")
        )
    for skill in document.get("skills", ()):
        for name in skill.get("keywords") or [skill["name"]]:
            yield "skill", fold(name)
    for entry in document.get("certificates", ()):
        yield from _said(("certificate", entry.get("name")))


def _said(*pairs: tuple[str, Any]) -> Iterator[tuple[str, str]]:
    return ((field, fold(value)) for field, value in pairs if value and fold(value))


def facts_expected(expected: dict[str, Any]) -> Facts:
    """The same for what is expected."""
    basics = {key: expected[key] for key in ("name", "label", "email", "phone", "summary")}
    document = expected | {
        "basics": basics | {"location": {"city": expected["city"]}},
        "skills": [{"name": skill} for skill in expected["skills"]],
        "certificates": [{"name": name} for name in expected["certificates"]],
    }
    return Counter([*_facts(document), *(("highlight", fold(point)) for point in expected["highlights"])])


if __name__ == "__main__":
    main()
