"""`tpmmatch log`, `stage`, `decline`, `decide`, `outcome`: from the first call to how it went."""

import argparse
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from tpmmatch.actions import Store, calls, deciding, people
from tpmmatch.actions.candidates import Candidate, candidates
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.declining import decline_draft, decline_text, save_draft
from tpmmatch.actions.files import check_free
from tpmmatch.cli.opening import day_of, now, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, tell, write
from tpmmatch.errors import UserError
from tpmmatch.model.call import Inquiry
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Closeness, Outcome, Stage, StageChange, foreseen_of
from tpmmatch.model.words import message
from tpmmatch.wording import say

ASKED, ANSWERED, MISSED = LOGGED = ("asked", "answered", "missed")


def rating(text: str) -> tuple[str, int]:
    """CRITERION=1-5, as `outcome --rate` takes it; ids have an equals sign of their own at times."""
    id, _, value = text.rpartition("=")
    if not id or value not in ("1", "2", "3", "4", "5"):
        raise argparse.ArgumentTypeError(f"“{text}” is not a criterion with a rating from 1 to 5, such as kind:crm=4")
    return id, int(value)


def log(arguments: argparse.Namespace) -> int:
    """Note what was asked and answered between calls, or tell how quickly everybody answers."""
    with opened(arguments) as store:
        project = project_of(arguments, store)
        if arguments.person is not None and arguments.what is None:
            raise UserError("log_without_what")
        if arguments.person is None:
            return _tell_replies(arguments, candidates(store, project.id, now(), now().astimezone().date()))
        name = people.find(store, arguments.person).name
        _note(store, project.id, arguments.person, name, arguments.what, arguments.at or now())
    if arguments.json:
        print_json({"person": arguments.person, "logged": arguments.what})
    else:
        print_line(say(message("cli_logged", name=name), arguments.language))
    return 0


def stage(arguments: argparse.Namespace) -> int:
    """Bring somebody to a stage, or tell where everybody is."""
    language: str = arguments.language
    with opened(arguments) as store:
        project = project_of(arguments, store)
        if arguments.person is None:
            return _tell_stages(arguments, candidates(store, project.id, now(), day_of(arguments), language))
        if arguments.stage is None:
            raise UserError("stage_without_stage")
        name = people.find(store, arguments.person).name
        deciding.set_stage(store, project.id, arguments.person, Stage(arguments.stage), now(), arguments.note)
    if arguments.json:
        print_json({"person": arguments.person, "stage": arguments.stage})
    else:
        print_line(say(message("cli_stage_set", name=name, stage=message(f"stage_{arguments.stage}")), language))
    return 0


def decline(arguments: argparse.Namespace) -> int:
    """Print a polite text, or write it as a mail."""
    language: str = arguments.language
    after = Closeness(arguments.after) if arguments.after else None
    if arguments.output is not None:
        check_free(arguments.output, arguments.force)
    with opened(arguments) as store:
        project = project_of(arguments, store)
        found = decline_text(store, project.id, arguments.person, language, after)
        if arguments.output is not None:
            save_draft(decline_draft(found.to, found.subject, found.text), arguments.output, arguments.force)
        if arguments.sent:
            deciding.set_stage(store, project.id, arguments.person, Stage.DECLINED, now())
    if arguments.json:
        print_json({"after": found.closeness, "to": found.to, "subject": found.subject, "text": found.text})
    elif arguments.output is not None:
        print_line(say(message("cli_decline_written", path=str(arguments.output)), language))
    else:
        write(f"{found.subject}\n\n{found.text}\n")
    return 0


def decide(arguments: argparse.Namespace) -> int:
    """Choose somebody, with a rating and a reason."""
    with opened(arguments) as store:
        project = project_of(arguments, store)
        before = course_of(store, project.id).decision
        made = deciding.decide(
            store, project.id, arguments.person, arguments.rating, arguments.reason, now(), day_of(arguments)
        )
    if arguments.json:
        print_json({"person": made.person, "rating": made.rating, "digest": made.digest, "record": made.record})
        return 0
    print_line(say(message("cli_decided", id=made.person, digest=made.digest), arguments.language))
    if before is not None:
        day = before.at.astimezone().date()
        print_line(say(message("cli_superseded", id=before.person, day=day), arguments.language))
    return 0


def outcome(arguments: argparse.Namespace) -> int:
    """Note how it went after so many days, or show what was foreseen and what came."""
    with opened(arguments) as store:
        project = project_of(arguments, store)
        if arguments.days is None:
            if arguments.rate or arguments.note:
                raise UserError("outcome_without_days")
            return _tell_outcomes(arguments, course_of(store, project.id))
        if not (arguments.rate or arguments.note.strip()):
            raise UserError("outcome_without_ratings")
        noted = Outcome(arguments.days, now(), dict(arguments.rate), arguments.note.strip())
        deciding.look_back(store, project.id, noted, now())
    if arguments.json:
        print_json(_outcome_form(noted))
    else:
        print_line(say(message("cli_outcome_noted", days=noted.days), arguments.language))
    return 0


def _note(store: Store, project: str, person: str, name: str, what: str, at: datetime) -> None:
    if what != ANSWERED:
        calls.log_inquiry(store, project, Inquiry(person, at, missed_call=what == MISSED), now())
        return
    log = course_of(store, project).inquiries
    waiting = next((one for one in log if one.person == person and one.waits), None)
    if waiting is None:
        raise UserError("cli_nothing_waits", name=name)
    calls.log_reply(store, project, waiting, at, now())


def _tell_replies(arguments: argparse.Namespace, people: list[Candidate]) -> int:
    language: str = arguments.language
    if arguments.json:
        print_json([{"person": one.person, "name": one.name} | _reply_form(one) for one in people])
    elif people:
        columns = ("id", "name", "usual", "waiting", "missed")
        head = tuple(say(message(f"cli_column_{name}"), language) for name in columns)
        rows = []
        for one in people:
            hours = _reply_form(one)["median_hours"]
            usual = "–" if hours is None else say(message("cli_hours", hours=hours), language)
            rows.append((one.person, one.name, usual, str(one.replies.waiting), str(one.replies.missed_calls)))
        print_table([head, *rows])
    else:
        tell(say(message("cli_nobody_in_play"), language))
    return 0


def _reply_form(one: Candidate) -> dict[str, Any]:
    usual = one.replies.usual
    return {
        "median_hours": None if usual is None else round(usual.total_seconds() / 3600, 1),
        "answered": one.replies.answered,
        "waiting": one.replies.waiting,
        "missed_calls": one.replies.missed_calls,
    }


def _tell_stages(arguments: argparse.Namespace, people: list[Candidate]) -> int:
    language: str = arguments.language
    if arguments.json:
        print_json([_stages_form(one) for one in people])
    elif people:
        columns = ("id", "name", "stage", "since", "note")
        head = tuple(say(message(f"cli_column_{name}"), language) for name in columns)
        print_table([head, *(_stage_row(one, language) for one in people)])
    else:
        tell(say(message("cli_nobody_in_play"), language))
    return 0


def _stage_row(one: Candidate, language: str) -> tuple[str, ...]:
    if (change := one.stage) is None:
        return one.person, one.name, "–", "", ""
    stage = say(message(f"stage_{change.stage}"), language)
    return one.person, one.name, stage, change.at.astimezone().date().isoformat(), change.note


def _stages_form(one: Candidate) -> dict[str, object]:
    return {
        "person": one.person,
        "name": one.name,
        "stage": one.stage.stage if one.stage else None,
        "since": one.stage.at.isoformat() if one.stage else None,
        "history": [_stage_form(change) for change in one.stages],
    }


def _stage_form(change: StageChange) -> dict[str, object]:
    return {"stage": change.stage, "at": change.at.isoformat(), "note": change.note}


def _tell_outcomes(arguments: argparse.Namespace, course: Course) -> int:
    language: str = arguments.language
    if (decision := course.decision) is None:
        raise UserError("decision_not_made")
    foreseen = foreseen_of(decision)
    if arguments.json:
        criteria: list[Mapping[str, object]] = [
            {"id": each.id, "label": say(each.label, language), "foreseen": each.value} for each in foreseen
        ]
        noted = [_outcome_form(each) for each in course.outcomes]
        print_json({"person": decision.person, "criteria": criteria, "outcomes": noted})
        return 0
    days = [message("cli_column_after", days=each.days) for each in course.outcomes]
    titles = [*(message(f"cli_column_{name}") for name in ("id", "criterion", "foreseen")), *days]
    rows = [
        (
            each.id,
            say(each.label, language),
            "–" if each.value is None else f"{each.value:.0%}",
            *_went(course, each.id),
        )
        for each in foreseen
    ]
    print_table([tuple(say(title, language) for title in titles), *rows])
    return 0


def _went(course: Course, criterion: str) -> list[str]:
    return [str(each.ratings.get(criterion, "–")) for each in course.outcomes]


def _outcome_form(noted: Outcome) -> dict[str, object]:
    return {"days": noted.days, "at": noted.at.isoformat(), "ratings": dict(noted.ratings), "note": noted.note}
