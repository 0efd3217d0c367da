import pytest

from tpmmatch.matching.criteria import CriteriaMaker
from tpmmatch.matching.phrases import PhraseReader
from tpmmatch.matching.wishes import Wish
from tpmmatch.model.match import CriterionKind
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.wording import say


@pytest.fixture
def maker(vocabulary: Vocabulary) -> CriteriaMaker:
    return CriteriaMaker(PhraseReader(vocabulary, "en"))


def test_a_named_tool_is_not_met_by_what_it_is_for(maker: CriteriaMaker) -> None:
    assert maker.of_phrase("the CRM HubSpot", CriterionKind.MUST, 1.0).concepts == ("hubspot",)


def test_a_quality_has_a_question_of_its_own(maker: CriteriaMaker) -> None:
    assert "hard" in say(maker.of_phrase("patient with everyone", CriterionKind.NICE, 1.0).ask)


def test_only_a_must_have_is_a_wish_for_its_method(maker: CriteriaMaker) -> None:
    must, nice = (Wish("Scrum or Kanban", kind, 5.0) for kind in (CriterionKind.MUST, CriterionKind.NICE))
    found = maker.method_in(must, 1.5)
    assert found is not None
    assert (set(found.concepts), found.any_of, found.weight) == ({"scrum", "kanban"}, True, 1.5)
    assert maker.method_in(nice, 1.5) is None


def test_a_language_is_asked_for_at_its_level(maker: CriteriaMaker) -> None:
    found = maker.of_wish(Wish("x", CriterionKind.MUST, 5.0, language="lang_fr"))
    assert found is not None
    assert "French" in say(found.label)
    assert found.concepts == ("lang_fr",)
