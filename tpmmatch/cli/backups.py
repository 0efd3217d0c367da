"""`tpmmatch backup`, `restore` and `check`: keeping a copy, bringing it back, seeing that all is sound."""

import argparse

from tpmmatch import paths
from tpmmatch.actions.backups import back_up, check, restore_at
from tpmmatch.cli.opening import now, opened
from tpmmatch.cli.output import print_line, tell
from tpmmatch.model.words import message
from tpmmatch.wording import say

UNSOUND = 1


def run_backup(arguments: argparse.Namespace) -> int:
    """Write all people, projects and settings to a file."""
    with opened(arguments) as store:
        found = back_up(store, arguments.path, force=arguments.force)
    print_line(say(message("backed_up", people=found.people, projects=found.projects, path=str(arguments.path))))
    return 0


def run_restore(arguments: argparse.Namespace) -> int:
    """Put a backup in the place of all that is there."""
    found = restore_at(arguments.data or paths.default_store(), arguments.path, now())
    print_line(say(message("restored", people=found.backup.people, projects=found.backup.projects)))
    if found.before:
        print_line(say(message("restored_before", path=str(found.before))))
    return 0


def run_check(arguments: argparse.Namespace) -> int:
    """Look at every record; 1 if anything is wrong."""
    with opened(arguments) as store:
        found, place = check(store), store.location
    if found.sound:
        print_line(say(message("check_sound", place=place)))
        return 0
    if found.database:
        tell(say(message("check_database", place=place)))
    for kind, ids in (("check_person", found.people), ("check_project", found.projects)):
        for id in ids:
            tell(say(message(kind, id=id)))
    return UNSOUND
