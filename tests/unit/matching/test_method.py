"""The page tells what is done: each claim on it is held against what does it."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tpmmatch import matching, resources
from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.fairness import idle
from tpmmatch.matching.method import DEGREES, RUNG_OF, method_of
from tpmmatch.matching.method_numbers import explanations
from tpmmatch.model.match import GateResult, Rung
from tpmmatch.model.method import Block, Grid, Method, Paragraph
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message, Words
from tpmmatch.wording import say

Person = Callable[..., Profile]
SENTENCES = tomllib.loads(resources.read_text("i18n/en/method.toml"))
PAPER = re.compile(r"(\w+)(?: & \w+)? ((?:19|20)\d\d), \"")


@pytest.fixture
def page(rules: Rules) -> Method:
    return method_of(rules)


def words_of(page: Method) -> Iterator[Words]:
    yield page.title
    for chapter in page.chapters:
        yield chapter.title
        for block in chapter.blocks:
            yield from words_in(block)


def words_in(block: Block) -> Iterator[Words]:
    if isinstance(block, Paragraph):
        yield block.words
    elif isinstance(block, Grid):
        yield from (cell for row in (block.head, *block.rows) for cell in row)
    else:
        yield from block.items


def text_of(page: Method) -> str:
    return "\n".join(say(words) for words in words_of(page))


def rows_of(page: Method, chapter: str) -> list[tuple[str, ...]]:
    blocks = next(found.blocks for found in page.chapters if found.id == chapter)
    return [tuple(map(say, row)) for block in blocks if isinstance(block, Grid) for row in block.rows]


def test_every_sentence_of_the_file_is_told(page: Method) -> None:
    told = {words.id for words in words_of(page) if isinstance(words, Message)}
    assert sorted(set(SENTENCES) - told - {"method_written", "method_mark_ready", "method_mark_misses"}) == []


def test_every_constant_of_the_rules_is_on_the_page_with_its_value(page: Method, rules: Rules) -> None:
    told = {name: (value, about) for name, value, about in rows_of(page, "numbers")}
    whole = tomllib.loads(resources.read_text("rules/rules.toml"))
    constants = {
        f"{group}.{key}": value for group, table in whole.items() if group != "version" for key, value in table.items()
    }
    assert told.keys() == constants.keys()
    assert {name for name, value in constants.items() if float(told[name][0]) != value} == set()
    assert [name for name, (_, about) in told.items() if len(about) < 5] == []
    assert f"version {rules.version}" in text_of(page)


def test_the_page_follows_the_rules(page: Method, rules: Rules) -> None:
    other = replace(rules, version="9", terms={**rules.terms, "late_harm": 0.123}, fit={**rules.fit, "prior": 0.321})
    changed = text_of(method_of(other))
    for sign in ("version 9", "12.3\u00a0%", "32.1 %"):
        assert sign in changed
        assert sign not in text_of(page)


def test_no_number_of_the_rules_is_typed_into_a_sentence() -> None:
    papers = {
        f"method_point_{name}" for name in ("smaa", "smaa_done", "sensitivity", "rates", "words", "index", "swaps")
    }
    plain = {id: re.sub(r"\{\w+\}", "", text) for id, text in SENTENCES.items() if id not in papers}
    typed = {id: re.findall(r"\d+(?:\.\d+)?", text) for id, text in plain.items()}
    assert {id: found for id, found in typed.items() if set(found) - {"0", "1", "100"}} == {}


def test_each_part_of_a_profile_stands_on_its_rung(
    rules: Rules, document_of: Callable[..., Profile], read: Callable[[Profile], Reading]
) -> None:
    job = {"position": "Project manager", "startDate": "2020-01", "name": "Some Firm of ours"}
    listed = {**job, "highlights": ["Scrum, Kanban, Jira, Excel, Word"]}
    told = {**job, "highlights": ["I led the move of the whole web shop to a new system."]}
    project = {"name": "The new web shop", "roles": ["Project manager"], "keywords": ["web shop"]}
    documents = {
        "headline": {"basics": {"label": "Project manager for web shops"}},
        "summary": {"basics": {"summary": "Web shops are a fine thing to have."}},
        "own": {"basics": {"summary": "I led the move of a web shop to a new system."}},
        "told": {"basics": {"summary": "I led the move of a web shop to a new system in 2019."}},
        "title": {"work": [{"position": "Project manager", "startDate": "2020-01"}]},
        "work": {"work": [told]},
        "listed": {"work": [listed]},
        "name": {"projects": [project]},
        "keyword": {"projects": [project]},
        "skill": {"skills": [{"keywords": ["web shops"]}]},
        "certificate": {"certificates": [{"name": "PRINCE2"}]},
        "study": {"education": [{"area": "Business"}]},
        "reference": {"references": [{"reference": "She led the move of our web shop."}]},
    }
    assert documents.keys() == RUNG_OF.keys() == rules.strength.keys()
    for name, document in documents.items():
        found = [(rung, strength) for rung, strength in read(document_of(document)).weights]
        parts = rules.part.values() if name in ("title", "work", "listed", "name", "keyword") else (1.0,)
        expected = [(RUNG_OF[name], pytest.approx(rules.strength[name] * part)) for part in parts]
        assert any(one == other for one in found for other in expected), (name, found)


ASKED: dict[str, Any] = {
    "max_day_rate": {"amount": 1000, "currency": "EUR"},
    "start": "2027-01-04",
    "hours_per_week": 100,
    "min_overlap_hours": 6,
    "time_zone": "Europe/Berlin",
    "languages": ["German"],
    "work_mode": "onsite",
}
ABROAD = {"countryCode": "US", "city": "Boston"}


def offers(table: Mapping[str, float]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Somebody at the far end of each degree: the term that it is about, and what they offer."""

    def rate(over: float) -> tuple[str, dict[str, Any]]:
        return "rate", {"terms": {"day_rate": {"amount": 1000 * (1 + over), "currency": "EUR"}}}

    def late(weeks: float) -> tuple[str, dict[str, Any]]:
        return "start", {"terms": {"available_from": str(date(2027, 1, 4) + timedelta(weeks=weeks))}}

    def hours(share: float) -> tuple[str, dict[str, Any]]:
        return "hours", {"terms": {"hours_per_week": 100 * share}}

    return {
        "rate_free": rate(table["rate_free"]),
        "rate_some": rate(table["rate_some"]),
        "rate_much": rate(table["rate_much"]),
        "rate_miss": rate(table["rate_much"] + 0.01),
        "late_free": late(table["late_free_weeks"]),
        "late_some": late(table["late_miss_weeks"]),
        "late_miss": late(table["late_miss_weeks"] + 1),
        "hours_enough": hours(table["hours_enough"]),
        "hours_some": hours(table["hours_few"]),
        "hours_few": hours(table["hours_few"] - 0.01),
        "overlap": ("overlap", {"terms": {"time_zone": "America/New_York"}}),
        "onsite": ("place", {"location": ABROAD}),
        "hybrid": ("place", {"location": ABROAD, "terms": {"work_mode": "remote"}}),
        "language_some": ("lang_de", {"languages": {"German": "basic"}}),
        "language_missing": ("lang_de", {"languages": {"French": "native"}}),
        "unsaid": ("rate", {}),
    }


def test_terms_cost_what_the_table_says(
    page: Method,
    rules: Rules,
    person: Person,
    project: Callable[..., Project],
    gates: Callable[..., dict[str, GateResult]],
) -> None:
    found = offers(rules.terms)
    assert found.keys() == DEGREES.keys()
    marks = {"pass": "Ready", "unknown": "Ask first", "fail": "Misses"}
    for (id, (about, offer)), (_, left, mark) in zip(found.items(), rows_of(page, "terms"), strict=True):
        asked = ASKED | {"work_mode": "hybrid"} if id == "hybrid" else ASKED
        gate = gates(project(**asked), person(**offer))[about]
        assert (f"{100 * gate.harm:g}\u00a0%", marks[gate.state]) == (left, mark), id


def test_what_is_said_never_to_count_can_not_change_a_fit() -> None:
    unread = idle()
    of_a_person = {"name", "image", "gender", "age", "birthDate", "nationality", "birthplace", "maritalStatus"}
    assert of_a_person | {"religion", "email", "phone", "url"} <= set(unread["basics"])
    assert {"address", "postalCode"} <= set(unread["location"])
    assert {"institution", "score"} <= set(unread["education"])


def test_every_paper_that_the_code_names_is_among_the_sources(page: Method) -> None:
    folder = Path(matching.__file__).parent
    named = {
        paper.groups()
        for file in sorted([*folder.rglob("*.py"), *(folder.parent / "vocabulary").glob("*.py")])
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (doc := ast.get_docstring(node))
        for paper in PAPER.finditer(" ".join(doc.split()))
    }
    assert len(named) >= 4
    text = text_of(page)
    assert [paper for paper in named if not re.search(rf"{paper[0]}.*{paper[1]}", text)] == []


def test_the_rungs_that_a_profile_can_reach_are_told_in_the_table() -> None:
    assert set(RUNG_OF.values()) == set(Rung) - {Rung.SEEN}, "what the owner saw comes from calls, not from profiles"


def test_each_group_says_what_it_is_about() -> None:
    told = explanations()
    assert [group for group in told if "." not in group and not told[group]] == []
