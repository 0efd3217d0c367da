"""Reading `resources/packs`: the starter packs."""

from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.model.match import CriterionKind
from tpmmatch.model.pack import Failure, Pack, PackCriterion, PackQuestion
from tpmmatch.model.project import Project
from tpmmatch.model.words import Localised


@cache
def load_packs() -> tuple[Pack, ...]:
    """All starter packs, in the order of their files' names; read once."""
    return tuple(_pack(tomli.loads(resources.read_text(name))) for name in resources.names("packs", ".toml"))


def pack_for(project: Project) -> Pack | None:
    """The pack that the owner chose, else the one that serves this kind of project, if any."""
    packs = load_packs()
    chosen = [pack for pack in packs if pack.id == project.pack]
    serving = [pack for pack in packs if pack.kind and pack.kind == project.kind]
    return next(iter(chosen + serving), None)


def _pack(table: dict[str, Any]) -> Pack:
    return Pack(
        id=table["id"],
        kind=table["kind"],
        title=Localised(**table["title"]),
        summary=Localised(**table["summary"]),
        criteria=tuple(
            PackCriterion(
                item["id"],
                CriterionKind(item["kind"]),
                float(item["weight"]),
                tuple(item["concepts"]),
                Localised(**item["label"]),
                Localised(**item["why"]),
            )
            for item in table["criteria"]
        ),
        failures=tuple(
            Failure(item["id"], Localised(**item["text"]), Localised(**item["guard"])) for item in table["failures"]
        ),
        questions=tuple(
            PackQuestion(
                item["id"],
                item["criterion"],
                Localised(**item["text"]),
                Localised(**item["good"]),
                Localised(**item["vague"]),
            )
            for item in table["questions"]
        ),
    )
