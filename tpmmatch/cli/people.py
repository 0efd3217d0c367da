"""`tpmmatch people`."""

import argparse

from tpmmatch.actions import access, exporting, people
from tpmmatch.cli.opening import now, opened
from tpmmatch.cli.output import print_json, print_line, print_table, tell
from tpmmatch.errors import UserError
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.terms import Money
from tpmmatch.model.words import message
from tpmmatch.wording import say, say_date, say_money


def list_all(arguments: argparse.Namespace) -> int:
    """Everybody, by name."""
    with opened(arguments) as store:
        rows = people.rows(store, people.browse(store))
    if arguments.json:
        print_json([_form(row) for row in rows])
    elif rows:
        print_table([("id", "name", "place", "rate", "free from", "headline"), *map(_cells, rows)])
    else:
        tell("There is nobody yet. Bring people in with `tpmmatch import`, or try `tpmmatch demo`.")
    return 0


def _form(row: PersonRow) -> dict[str, object]:
    """A line of the list for other programs; null is "not said"."""
    rate = {"amount": row.rate_amount, "currency": row.rate_currency} if row.rate_amount else None
    return {
        "id": row.id,
        "name": row.name,
        "label": row.label,
        "city": row.city,
        "country": row.country,
        "day_rate": rate,
        "available_from": row.available_from.isoformat() if row.available_from else None,
        "hours_per_week": row.hours,
        "work_mode": row.work_mode,
    }


def _cells(row: PersonRow) -> tuple[str, ...]:
    rate = say_money(Money(row.rate_amount, row.rate_currency)) if row.rate_amount and row.rate_currency else "?"
    free = say_date(row.available_from) if row.available_from else "?"
    return row.id, row.name, row.city, rate, free, row.label[:60]


def show(arguments: argparse.Namespace) -> int:
    """One person's document."""
    with opened(arguments) as store:
        profile = people.find(store, arguments.id)
    if arguments.json:
        print_json(profile.document)
        return 0
    for line in (profile.name, profile.label, f"{profile.city} {profile.country_code}".strip(), profile.email):
        if line:
            print_line(line)
    print_json(profile.document)
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write people as JSON Resume, CSV, XLSX or vCard."""
    with opened(arguments) as store:
        count = exporting.export(store, arguments.ids, arguments.output, arguments.force)
    if arguments.json:
        print_json({"exported": count, "path": str(arguments.output)})
    else:
        print_line(f"{count} written to {arguments.output}")
    return 0


def hand_over(arguments: argparse.Namespace) -> int:
    """Write all that is kept of one person."""
    with opened(arguments) as store:
        access.write_access(store, arguments.id, arguments.output, now(), arguments.language, force=arguments.force)
    if arguments.json:
        print_json({"written": str(arguments.output)})
    else:
        print_line(say(message("cli_access_written", path=str(arguments.output)), arguments.language))
    return 0


def print_notice(arguments: argparse.Namespace) -> int:
    """What candidates should be told."""
    with opened(arguments) as store:
        print_line(access.notice(store, arguments.language))
    return 0


def erase(arguments: argparse.Namespace) -> int:
    """Forget a person, if it is meant so."""
    if not arguments.yes:
        raise UserError("erase_unconfirmed", id=arguments.id)
    with opened(arguments) as store:
        gone = people.erase(store, arguments.id)
    if arguments.json:
        others = [id for id in gone if id != arguments.id]
        print_json({"erased": arguments.id} | ({"with": others} if others else {}))
    else:
        for id in dict.fromkeys([arguments.id, *gone]):
            print_line(f"{id} is forgotten.")
    return 0
