"""`tpmmatch match`: the ranking as a table, or as the JSON that other programs rely on."""

import argparse
from collections.abc import Sequence
from functools import partial

from tpmmatch.actions import projects
from tpmmatch.actions.printing import brief_for, first_reason
from tpmmatch.actions.ranking import rank
from tpmmatch.cli.opening import day_of, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, progress, tell
from tpmmatch.cli.projects import tell_refused
from tpmmatch.cli.reasons import Speak, about_message, print_reasons
from tpmmatch.model.match import Contribution, GateResult, Question, Ranked, Ranking
from tpmmatch.model.words import Message, message
from tpmmatch.wording import say, say_number

COLUMNS = ("mark", "fit", "sure", "id", "name", "because")


def run(arguments: argparse.Namespace) -> int:
    """Rank everybody for a project."""
    language: str = arguments.language
    speak = partial(say, language=language)
    with opened(arguments) as store, progress(speak(message("cli_ranking"))) as show:
        project = project_of(arguments, store)
        tell_refused(projects.understand(store, project), language)
        wanted = [arguments.why] if arguments.why else None
        ranking = rank(store, project, day_of(arguments), show, top=arguments.top, ids=wanted)
        brief = brief_for(store, project, ranking, arguments.why, language) if arguments.why else None
    if brief:
        print_reasons(brief, speak)
        return 0
    if arguments.json:
        print_json(ranking_form(ranking, ranking.people, speak))
    elif ranking.people:
        print_ranking(ranking, ranking.people, language)
    else:
        tell(speak(message("cli_nobody_to_rank")))
    return 0


def print_ranking(ranking: Ranking, people: Sequence[Ranked], language: str = "en") -> None:
    """A table: place, mark, fit, confidence, who, and what their brief begins with."""
    print_line(say(about_message(ranking.title, ranking.count, ranking.rules, ranking.today), language))
    head = ("", *(say(Message(f"cli_column_{name}"), language) for name in COLUMNS))
    print_table([head, *(_row(person, language) for person in people)])
    print_line(say(message("cli_legend"), language))


def _row(person: Ranked, language: str) -> tuple[str, ...]:
    match = person.match
    mark = say(message(f"cli_gate_{match.gate}"), language)
    fit = "–" if match.fit is None else say_number(match.fit, language, least=1)
    sure = say_number(match.confidence, language, most=2, least=2)
    place = f"={person.tie_band}" if person.tied else str(person.rank)
    return place, mark, fit, sure, match.person, match.name, say(first_reason(match), language)


def ranking_form(ranking: Ranking, people: Sequence[Ranked], speak: Speak) -> dict[str, object]:
    """The document of `match --json`."""
    return {
        "project": {"id": ranking.project, "title": ranking.title},
        "rules": ranking.rules,
        "today": ranking.today.isoformat(),
        "ranking": [_person_form(person, speak) for person in people],
    }


def _person_form(person: Ranked, speak: Speak) -> dict[str, object]:
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
        "criteria": [_criterion_form(item, speak) for item in match.contributions],
        "gates": [_gate_form(gate, speak) for gate in match.gates],
        "questions": [_question_form(question, speak) for question in match.questions],
    }


def _criterion_form(item: Contribution, speak: Speak) -> dict[str, object]:
    return {
        "label": speak(item.criterion.label),
        "kind": item.criterion.kind,
        "weight": item.criterion.weight,
        "value": item.value,
        "rung": item.rung,
        "evidence": [{"quote": quote.text, "source": quote.source} for quote in item.evidence],
    }


def _gate_form(gate: GateResult, speak: Speak) -> dict[str, object]:
    return {"label": speak(gate.label), "state": gate.state, "why": speak(gate.why)}


def _question_form(question: Question, speak: Speak) -> dict[str, object]:
    return {"text": speak(question.text), "about": question.about, "chance": round(question.chance, 3)}
