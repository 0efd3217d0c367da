"""What a brief says: the strongest reasons, all that is open, and what stands against, as facts."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tpmmatch.briefs import candidate_brief
from tpmmatch.model.brief import Brief
from tpmmatch.model.call import Call, CallKind, FlagNote, Mode
from tpmmatch.model.match import Contribution, Flag, GateResult, GateState, Question, Quote
from tpmmatch.model.profile import read_profile
from tpmmatch.model.project import read_project
from tpmmatch.model.words import message
from tpmmatch.wording import say

Make = Callable[..., Brief]
Contribute = Callable[..., Contribution]


@pytest.fixture
def gather(ranked: Callable[..., Any], document: dict[str, Any]) -> Make:
    def make(**values: object) -> Brief:
        ranking, person = ranked(**values)
        project = read_project("shop", {"title": "Cheese shop", "max_day_rate": {"amount": 390, "currency": "EUR"}})
        return candidate_brief(project, ranking, person, read_profile("p", document))

    return make


def said(words: tuple[Any, ...]) -> list[str]:
    return [say(word) for word in words]


def test_says_who_it_is_and_how_to_reach_them(gather: Make) -> None:
    brief = gather()
    assert (brief.name, brief.headline) == ("Gráinne Mulqueen", "Website project manager for small firms")
    assert brief.place == "Ennis, IE"
    assert brief.contact == ("+353 20 914 2207", "grainne@example.com", "https://example.com/mulqueen")


def test_a_profile_without_a_name_has_the_matchs(gather: Make, document: dict[str, Any]) -> None:
    del document["basics"]
    brief = gather()
    assert (brief.name, brief.headline, brief.place, brief.contact) == ("Stored name", "", "", ())


@pytest.mark.parametrize(("tied", "rank"), [(False, 2), (True, 2)])
def test_the_place_is_the_bands_if_shared(gather: Make, *, tied: bool, rank: int) -> None:
    brief = gather(tied=tied)
    assert (brief.rank, brief.tied, brief.people, brief.first_in) == (rank, tied, 3, 0.25)


def test_the_last_of_a_tie_shares_the_first_ones_place(ranked: Callable[..., Any], document: dict[str, Any]) -> None:
    ranking, _ = ranked(tied=True)
    last = ranking.people[-1]
    brief = candidate_brief(read_project("s", {"title": "x"}), ranking, last, read_profile("p", document))
    assert (last.rank, brief.rank, brief.tied) == (3, 2, True)


@pytest.mark.parametrize("known", [True, False])
def test_terms_stand_beside_the_projects(gather: Make, *, known: bool) -> None:
    gate = GateResult("rate", "Day rate", GateState.UNKNOWN, "8 % over", 0.9, "€420 a day", known=known)
    (term,) = gather(gates=(gate,)).terms
    assert (say(term.label), say(term.asked), say(term.offered)) == ("Day rate", "up to €390 a day", "€420 a day")
    assert (term.state, term.known) == (GateState.UNKNOWN, known)


def test_a_wish_that_is_a_gate_is_no_term(gather: Make, contribute: Contribute) -> None:
    """It stands among the reasons, the questions or what to mind."""
    gates = (
        GateResult("Salesforce", "Salesforce", GateState.PASS, ""),
        GateResult("rate", "Day rate", GateState.PASS, ""),
    )
    brief = gather(contributions=(contribute("Salesforce", 0.9, "a"),), gates=gates)
    assert [term.label for term in brief.terms] == ["Day rate"]


def test_unknown_terms_then_must_haves_then_the_rest_by_weight(gather: Make, contribute: Contribute) -> None:
    brief = gather(
        contributions=(
            contribute("plus", None, weight=9, kind="plus"),
            contribute("light must", None, weight=1),
            contribute("known", 0.5, "a"),
            contribute("heavy must", None, weight=5),
            contribute("strict", None, weight=3),
            contribute("silent on it", None, weight=7, silent=True),
            contribute("wish of terms", None, kind="terms"),
        ),
        gates=(
            GateResult("rate", "Day rate", GateState.UNKNOWN, "not given", known=False),
            GateResult("start", "Start", GateState.UNKNOWN, "3 weeks late", 0.9),
            GateResult("overlap", "Shared hours", GateState.UNKNOWN, "to be settled"),
            GateResult("hours", "Hours", GateState.PASS, ""),
            GateResult("strict", "strict", GateState.UNKNOWN, "", known=False),
        ),
    )
    assert brief.unknown == ("Day rate", "heavy must", "strict", "light must", "plus")


def test_to_mind_are_failed_gates_missing_must_haves_known_harm_and_flags(gather: Make, contribute: Contribute) -> None:
    brief = gather(
        contributions=(
            contribute("nice", None, kind="nice", silent=True),
            contribute("something near a nice", 0.4, kind="nice"),
            contribute("speaks Dutch", None, weight=1, silent=True),
            contribute("makes a plan", 0.45, weight=5),  # tells only of something near it
            contribute("only said", 0.05, "x", weight=4),
            contribute("not known", None, weight=4),
            contribute("strict wish", None, weight=3, silent=True),
        ),
        gates=(
            GateResult("start", "Start", GateState.UNKNOWN, "Free 3 weeks after the start.", 0.9),
            GateResult("place", "Place", GateState.UNKNOWN, "Works remotely."),
            GateResult("rate", "Day rate", GateState.UNKNOWN, "not given", known=False),
            GateResult("strict wish", "strict wish", GateState.FAIL, "Not found.", 0.5),
            GateResult("craft", "Leads projects", GateState.PASS, "Told of.", 0.95),
        ),
        flags=(Flag("f", "Several clients at a time", Quote("Two clients at a time", "/projects/0/highlights/1")),),
    )
    assert said(brief.mind) == [
        "strict wish: Not found.",
        "Must-have not found: makes a plan",
        "Must-have not found: speaks Dutch",
        "Start: Free 3 weeks after the start.",
        "Place: Works remotely.",
        "Several clients at a time: “Two clients at a time”",
    ]


def test_nothing_is_said_twice(gather: Make, contribute: Contribute) -> None:
    gate = GateResult("lang_nl", message("term_language", language="Dutch"), GateState.UNKNOWN, "", known=False)
    again = replace(gate, label=message("term_language", language="Dutch"))
    assert len(gather(gates=(gate, again), contributions=(contribute("a", None), contribute("a", None))).unknown) == 2


def test_at_most_five_questions_in_the_order_of_the_match(gather: Make) -> None:
    questions = tuple(Question(f"Question {number}?", "x", 0.5) for number in range(7))
    assert gather(questions=questions).questions == tuple(f"Question {number}?" for number in range(5))


def test_content_needs_no_drawing_library() -> None:
    code = "import sys, tpmmatch.briefs; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_lesser_wish_on_which_the_profile_is_silent_is_asked_not_held_against(
    gather: Make, contribute: Contribute
) -> None:
    brief = gather(
        contributions=(
            contribute("speaks Dutch", None, kind="nice", silent=True),
            contribute("usual for such projects", None, kind="plus", silent=True),
            contribute("keeps the date", None, silent=True),
        )
    )
    assert brief.unknown == ("speaks Dutch",)
    assert [say(word) for word in brief.mind] == ["Must-have not found: keeps the date"]


def test_a_red_flag_noted_in_a_call_is_to_mind_on_the_first_page(
    ranked: Callable[..., Any], document: dict[str, Any]
) -> None:
    ranking, person = ranked()
    day = date(2026, 11, 13)
    flags = (FlagNote("late", day, "No answer for a week.", "Was ill."), FlagNote("rude", day, "Hung up."))
    call = Call("c", "p", CallKind.SCREEN, Mode.PHONE, datetime(2026, 11, 13, tzinfo=UTC), flags=flags)
    profile, project = read_profile("p", document), read_project("s", {"title": "x"})
    brief = candidate_brief(project, ranking, person, profile, (call,), [("Hard to reach", "late")])
    assert [line for line in said(brief.mind) if "noted on" in line] == [
        "Hard to reach, noted on 13 Nov 2026: No answer for a week. – They say: Was ill.",
        "rude, noted on 13 Nov 2026: Hung up.",
    ]
