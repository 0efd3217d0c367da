"""The permutation test on the people and projects that come with the app, and bad signs told of any gender."""

import json
from copy import deepcopy
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import open_store
from tpmmatch.actions.fairness import hold_fairness
from tpmmatch.actions.importing import import_samples
from tpmmatch.actions.projects import add_samples
from tpmmatch.matching import Reader, load_rules
from tpmmatch.matching.fairness.genders import regendered
from tpmmatch.matching.fairness.lists import Gender
from tpmmatch.model.profile import read_profile
from tpmmatch.vocabulary import load_vocabulary

ROOT = Path(__file__).parents[2]
LABELS = [json.loads(line) for line in (ROOT / "benchmarks/data/signs.jsonl").read_text("utf-8").splitlines()]


def _document(where: str, text: str) -> dict[str, Any]:
    person = {"basics": {"name": "Kim Larsson", "label": "Project manager"}}
    if where == "reference":
        return person | {"references": [{"reference": text}]}
    return person | {"work": [{"position": "Project manager", "startDate": "2020-01", "highlights": [text]}]}


@pytest.mark.slow
def test_nobody_of_the_samples_moves_for_any_of_the_sample_projects(tmp_path: Path) -> None:
    now = datetime(2026, 11, 27, tzinfo=UTC)
    store = open_store(str(tmp_path / "people.sqlite"))
    import_samples(store, now)
    add_samples(store, now)
    with store.read() as unit:
        projects = list(unit.projects.all())
    assert len(projects) == 3
    for project in projects:
        found = hold_fairness(store, project, date(2026, 11, 27))
        assert found.people == 108
        assert [(swap.kind, move.name, move.causes) for swap in found.swaps for move in swap.moves] == []
    store.close()


@pytest.mark.slow
@pytest.mark.parametrize("gender", list(Gender))
def test_a_bad_sign_is_seen_whoever_it_is_told_of(gender: Gender) -> None:
    reader = Reader(load_vocabulary(), load_rules())

    def signs(document: dict[str, Any]) -> list[str]:
        return sorted(flag.id for flag in reader.read(read_profile("", document)).flags)

    told = [_document(label["where"], label["text"]) for label in LABELS]
    others = [regendered(deepcopy(document), gender) for document in told]
    differing = [index for index, other in enumerate(others) if other != told[index]]
    assert len(differing) > 30
    assert [LABELS[index]["part"] for index in differing if signs(told[index]) != signs(others[index])] == []
