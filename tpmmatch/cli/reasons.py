"""`tpmmatch match PROJECT --why ID`: why one person stands where they stand, in sentences."""

from collections.abc import Iterator, Sequence

from tpmmatch.cli.output import print_paragraph
from tpmmatch.model.brief import Ahead, Brief
from tpmmatch.model.words import Words
from tpmmatch.wording import say

_MOST = 3


def print_reasons(brief: Brief) -> None:
    """The strongest reasons with their quotes, what is missing, what isn't known, and what would change the place."""
    for line in _lines(brief):
        print_paragraph(line)


def _lines(brief: Brief) -> Iterator[str]:
    fit = "no fit: too little is known" if brief.fit is None else f"fit {brief.fit:.1f}"
    first = "" if brief.first_in is None else f", first in {brief.first_in:.0%} of trials"
    yield f"{brief.name}: place {'=' if brief.tied else ''}{brief.rank} of {brief.people}, {fit}{first}"
    if brief.reasons:
        yield from ("", "Why")
    for reason in brief.reasons[:_MOST]:
        yield f"  {say(reason.wish)}"
        yield f"    “{reason.quote}” ({reason.rung}, {say(reason.where)})"
    yield from _part("Mind", brief.mind)
    yield from _part("Not known", brief.unknown)
    yield from _part("Ask", brief.questions)
    if brief.ahead:
        yield from _ahead(brief.ahead)


def _ahead(ahead: Ahead) -> Iterator[str]:
    yield from _part(f"Why before {ahead.next or 'the next one'}", ahead.reasons)
    if ahead.wins is not None:
        yield f"  Stays before them in {ahead.wins:.0%} of all trials."
    yield from _part("What would change this", [ahead.change] if ahead.change else [])


def _part(title: str, items: Sequence[Words]) -> Iterator[str]:
    if items:
        yield from ("", title)
        yield from (f"  {say(item)}" for item in items)
