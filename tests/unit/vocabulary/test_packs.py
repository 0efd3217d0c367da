import dataclasses

import pytest

from tpmmatch.model.pack import Pack
from tpmmatch.model.project import read_project
from tpmmatch.model.words import Localised
from tpmmatch.vocabulary import load_packs, load_vocabulary, pack_for

PACKS = {pack.id: pack for pack in load_packs()}


def texts(thing: object) -> list[Localised]:
    if isinstance(thing, Localised):
        return [thing]
    if isinstance(thing, tuple):
        return [text for item in thing for text in texts(item)]
    if dataclasses.is_dataclass(thing):
        return [text for field in dataclasses.fields(thing) for text in texts(getattr(thing, field.name))]
    return []


def test_the_common_projects_have_their_pack() -> None:
    assert {"mobile_app", "crm", "website"} <= PACKS.keys()


@pytest.mark.parametrize("pack", PACKS.values(), ids=lambda pack: pack.id)
def test_a_pack_is_rich_enough_to_start_from(pack: Pack) -> None:
    assert len(pack.criteria) >= 8
    assert len(pack.failures) >= 6
    assert len(pack.questions) >= 6
    assert {question.criterion for question in pack.questions} <= {item.id for item in pack.criteria}


@pytest.mark.parametrize("pack", PACKS.values(), ids=lambda pack: pack.id)
def test_a_pack_speaks_four_languages(pack: Pack) -> None:
    assert all(text.en and text.de and text.fr and text.es for text in texts(pack))


@pytest.mark.parametrize("pack", PACKS.values(), ids=lambda pack: pack.id)
def test_a_pack_looks_for_what_the_vocabulary_knows(pack: Pack) -> None:
    assert {concept for item in pack.criteria for concept in item.concepts} <= load_vocabulary().concepts.keys()


def test_the_chosen_pack_goes_before_the_kind() -> None:
    project = read_project("p", {"title": "x", "kind": "crm", "pack": "website"})
    chosen = pack_for(project)
    assert chosen is not None
    assert chosen.id == "website"


def test_a_project_of_another_kind_has_no_pack() -> None:
    assert pack_for(read_project("p", {"title": "x"})) is None
