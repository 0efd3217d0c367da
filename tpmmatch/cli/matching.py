"""`tpmmatch match`: the ranking as a table, or as the JSON that other programs rely on."""

import argparse
from collections.abc import Sequence

from tpmmatch.actions import projects
from tpmmatch.actions.printing import brief_for, first_reason
from tpmmatch.actions.ranking import rank
from tpmmatch.cli.opening import day_of, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, progress, tell
from tpmmatch.cli.projects import tell_refused
from tpmmatch.cli.reasons import print_reasons
from tpmmatch.model.match import Contribution, Gate, GateResult, Question, Ranked, Ranking
from tpmmatch.wording import say

MARKS = {Gate.READY: "ready", Gate.ASK_FIRST: "ask first", Gate.MISSES: "misses"}


def run(arguments: argparse.Namespace) -> int:
    """Rank everybody for a project."""
    with opened(arguments) as store, progress("Ranking") as show:
        project = project_of(arguments, store)
        tell_refused(projects.understand(project))
        wanted = [arguments.why] if arguments.why else None
        ranking = rank(store, project, day_of(arguments), show, top=arguments.top, ids=wanted)
        brief = brief_for(store, project, ranking, arguments.why) if arguments.why else None
    if brief:
        print_reasons(brief)
        return 0
    if arguments.json:
        print_json(ranking_form(ranking, ranking.people))
    elif ranking.people:
        print_ranking(ranking, ranking.people)
    else:
        tell("There is nobody to rank yet. Bring people in with `tpmmatch import`.")
    return 0


def print_ranking(ranking: Ranking, people: Sequence[Ranked]) -> None:
    """A table: place, mark, fit, confidence, who, and what their brief begins with."""
    print_line(f"{ranking.title}: {ranking.count} people, rules {ranking.rules}, {ranking.today.isoformat()}")
    print_table([("", "mark", "fit", "sure", "id", "name", "because"), *map(_row, people)])
    print_line("fit: 0-100, how far the need is borne out; sure: 0-1, how much is known; ask first: something is open")


def _row(person: Ranked) -> tuple[str, ...]:
    match = person.match
    fit = "–" if match.fit is None else f"{match.fit:.1f}"
    place = f"={person.tie_band}" if person.tied else str(person.rank)
    return place, MARKS[match.gate], fit, f"{match.confidence:.2f}", match.person, match.name, say(first_reason(match))


def ranking_form(ranking: Ranking, people: Sequence[Ranked]) -> dict[str, object]:
    """The document of `match --json`."""
    return {
        "project": {"id": ranking.project, "title": ranking.title},
        "rules": ranking.rules,
        "today": ranking.today.isoformat(),
        "ranking": [_person_form(person) for person in people],
    }


def _person_form(person: Ranked) -> dict[str, object]:
    match = person.match
    return {
        "rank": person.rank,
        "tie_band": person.tie_band,
        "person": match.person,
        "name": match.name,
        "gate": match.gate,
        "fit": match.fit,
        "confidence": match.confidence,
        "first_in": person.first_in,
        "criteria": [_criterion_form(item) for item in match.contributions],
        "gates": [_gate_form(gate) for gate in match.gates],
        "questions": [_question_form(question) for question in match.questions],
    }


def _criterion_form(item: Contribution) -> dict[str, object]:
    return {
        "label": say(item.criterion.label),
        "kind": item.criterion.kind,
        "weight": item.criterion.weight,
        "value": item.value,
        "rung": item.rung,
        "evidence": [{"quote": quote.text, "source": quote.source} for quote in item.evidence],
    }


def _gate_form(gate: GateResult) -> dict[str, object]:
    return {"label": say(gate.label), "state": gate.state, "why": say(gate.why)}


def _question_form(question: Question) -> dict[str, object]:
    return {"text": say(question.text), "about": question.about, "chance": round(question.chance, 3)}
