"""`tpmmatch project`."""

import argparse

from tpmmatch import resources
from tpmmatch.actions import exporting, projects
from tpmmatch.actions.home import list_projects
from tpmmatch.cli.importing import print_report
from tpmmatch.cli.opening import now, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, tell, write
from tpmmatch.model.pack import Pack
from tpmmatch.model.understanding import Understanding
from tpmmatch.model.words import message
from tpmmatch.wording import say


def add(arguments: argparse.Namespace) -> int:
    """Take in project files."""
    with opened(arguments) as store:
        report = projects.add_projects(store, arguments.files, now())
    return print_report(report, arguments.json)


def list_all(arguments: argparse.Namespace) -> int:
    """All projects."""
    with opened(arguments) as store:
        found = list_projects(store)
    if arguments.json:
        print_json([{"id": project.id, "title": project.title, "kind": project.kind} for project in found])
    elif found:
        print_table([("id", "kind", "title"), *((project.id, project.kind, project.title) for project in found)])
    else:
        tell("There is no project yet. Take one in with `tpmmatch project add FILE`.")
    return 0


def show(arguments: argparse.Namespace) -> int:
    """One project, and what was understood of it."""
    with opened(arguments) as store:
        project = project_of(arguments, store)
        understood = projects.understand(store, project)
    if arguments.json:
        print_json({**project.document, "understood": understanding_form(understood)})
        return 0
    print_line(project.title)
    print_understanding(understood)
    tell_refused(understood)
    if understood.pack:
        print_pack(understood.pack)
    return 0


def print_understanding(understood: Understanding) -> None:
    """The criteria by their weight, what hurts as their reason, and what can't be looked for."""
    for item in understood.criteria:
        why = f"  ({say(item.why)})" if projects.is_said(item) else ""
        print_line(f"  {item.kind:9} {item.weight:4.1f}  {say(item.label)}{why}")
    for phrase in understood.unknown:
        print_line(f"  ?               “{phrase}”: not understood, looked for as words")
    for phrase in understood.unwanted:
        print_line(f"  –               “{phrase}”: what you don't want can't be looked for; ask in the call")


def tell_refused(understood: Understanding, language: str = "en") -> None:
    """On stderr: what isn't used, what to ask for instead, and what counts only once it is set."""
    for refused in understood.refused:
        tell(say(message("cli_note", note=projects.refusal(refused)), language))
    for told in understood.told:
        tell(say(message("cli_note", note=projects.term_told(told)), language))


def understanding_form(understood: Understanding) -> dict[str, object]:
    """What was understood, for other programs."""
    return {
        "language": understood.language,
        "criteria": [
            {
                "id": item.id,
                "label": say(item.label),
                "kind": item.kind,
                "weight": item.weight,
                "concepts": list(item.concepts),
                "strict": item.strict,
                "why": say(item.why),
            }
            for item in understood.criteria
        ],
        "hurts": [
            {"id": pain.id, "label": say(pain.label), "said": pain.said, "chosen": pain.chosen}
            for pain in understood.pains
        ],
        "unknown": list(understood.unknown),
        "unwanted": list(understood.unwanted),
        "refused": [
            {
                "phrase": item.phrase,
                "words": item.words,
                "ground": item.ground,
                "instead": say(item.instead),
                "used": item.used,
            }
            for item in understood.refused
        ],
        "told": [{"key": item.key, "words": item.words, "value": item.value} for item in understood.told],
    }


def print_pack(pack: Pack) -> None:
    """What usually goes wrong in such projects, and what to ask."""
    print_line("What usually goes wrong:")
    for failure in pack.failures:
        print_line(f"  - {say(failure.text)} A good one: {say(failure.guard)}")
    print_line("What to ask, and what to listen for:")
    for question in pack.questions:
        print_line(f"  - {say(question.text)}")
        print_line(f"    good: {say(question.good)}")
        print_line(f"    vague: {say(question.vague)}")


def remove(arguments: argparse.Namespace) -> int:
    """Take a project out."""
    with opened(arguments) as store:
        projects.remove(store, arguments.project, now())
    if arguments.json:
        print_json({"removed": arguments.project})
    else:
        print_line(f"{arguments.project} is removed.")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write a project as its file."""
    with opened(arguments) as store:
        exporting.export_project(store, arguments.project, arguments.output, arguments.force)
    if arguments.json:
        print_json({"exported": arguments.project, "path": str(arguments.output)})
    else:
        print_line(f"{arguments.project} written to {arguments.output}")
    return 0


def schema(_arguments: argparse.Namespace) -> int:
    """The JSON Schema of a project file."""
    write(resources.read_text("schema/project.schema.json"))
    return 0
