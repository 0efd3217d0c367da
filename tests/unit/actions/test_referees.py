"""Who is asked about whom, with whose consent, and how far they agree with the owner."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.unit.actions.hiring import hold
from tpmmatch.actions import Store, courses, projects
from tpmmatch.actions.deciding import set_stage
from tpmmatch.actions.planning import begin_planned
from tpmmatch.actions.referees import Agreement, agreement_of, finalists, name_referee, words_of
from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind, Referee
from tpmmatch.model.decision import Stage
from tpmmatch.model.report import Report
from tpmmatch.wording import say


@pytest.fixture
def shop(store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]], now: datetime) -> str:
    bring_in(person("anna"), person("boris"), person("cleo"))
    return projects.save(store, {"title": "Shop"}, now).id


def test_finalists_are_listed_and_called_or_further(store: Store, shop: str, now: datetime) -> None:
    courses.keep_on_list(store, shop, "anna", now)
    hold(store, shop, "boris", CallKind.SCREEN, {}, now)  # called, and not on the list
    assert finalists(store, shop) == []
    hold(store, shop, "anna", CallKind.SCREEN, {}, now)
    set_stage(store, shop, "cleo", Stage.REFERENCES, now)
    assert [one.person for one in finalists(store, shop)] == ["anna", "cleo"]


def test_a_talk_that_nobody_agreed_to_is_told(store: Store, shop: str, now: datetime) -> None:
    call = begin_planned(store, shop, "anna", CallKind.REFERENCE, now, now, now.date())
    (one,) = finalists(store, shop)
    assert (one.held, len(one.references), one.without_consent) == (0, 1, 1)
    with pytest.raises(UserError, match="inquiry_to_come"):
        name_referee(store, shop, call.id, Referee("Tom", "client", now.date() + timedelta(days=2)), now)
    name_referee(store, shop, call.id, Referee("Tom", "client", date(2026, 11, 19)), now)
    (one,) = finalists(store, shop)
    assert (one.without_consent, one.references[0].referee) == (0, Referee("Tom", "client", date(2026, 11, 19)))
    with pytest.raises(UserError, match="call_not_found"):
        name_referee(store, shop, "c9", None, now)


def test_agreement_is_told_in_words_or_why_it_cannot_be(store: Store, shop: str, now: datetime) -> None:
    def told() -> str:
        return say(words_of(agreement_of(store, shop, "anna")))

    assert "No referee" in told()
    qualities = ["communication", "organisation", "flexibility", "methodology"]
    hold(store, shop, "anna", CallKind.INTERVIEW, dict(zip(qualities, (1, 3, 5, 2), strict=True)), now)
    hold(store, shop, "anna", CallKind.REFERENCE, {"communication": 1, "organisation": 3}, now)
    assert "Too little to tell: 2 qualities" in told()
    hold(store, shop, "anna", CallKind.REFERENCE, dict(zip(qualities, (1, 3, 5, 2), strict=True)), now)
    assert told().startswith("Referees agree with you: Krippendorff's alpha 1.00, from 4 qualities")
    with pytest.raises(UserError, match="person_not_found"):
        agreement_of(store, shop, "nobody")


@pytest.mark.parametrize(
    ("alpha", "begins"),
    [(0.8, "Referees agree with you:"), (0.7, "Referees agree with you broadly"), (0.2, "Referees see it otherwise in"),
     (-0.4, "Referees see it otherwise:"), (None, "All ratings of the 4")],
)  # fmt: skip
def test_the_words_go_by_the_customary_limits(alpha: float | None, begins: str) -> None:
    assert say(words_of(Agreement(alpha, (), 4, 1))).startswith(begins)
