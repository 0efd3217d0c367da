"""`tpmmatch method`."""

import argparse

from tpmmatch.actions.method import how_it_is_worked_out, method_document
from tpmmatch.cli.output import print_json, write


def run(arguments: argparse.Namespace) -> int:
    """How the order is worked out, to be read, kept or put on a page of one's own."""
    if arguments.json:
        print_json(method_document(arguments.language))
    else:
        write(how_it_is_worked_out(arguments.language))
    return 0
