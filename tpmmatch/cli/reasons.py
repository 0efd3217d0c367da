"""`tpmmatch match PROJECT --why ID`: why one person stands where they stand, in sentences."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from tpmmatch.cli.output import print_paragraph
from tpmmatch.model.brief import Ahead, Brief
from tpmmatch.model.words import Figure, Message, Words, message

Speak = Callable[[Words], str]  # `say` in the reader's language
_MOST = 3


def about_message(title: str, people: int, rules: str, today: date) -> Message:
    """What a table is about, as the line above it."""
    return message("cli_about", title=title, people=people, rules=rules, today=today.isoformat())


def print_reasons(brief: Brief, speak: Speak) -> None:
    """The strongest reasons with their quotes, what is missing, what isn't known, and what would change the place."""
    for line in _lines(brief, speak):
        print_paragraph(line)


def _lines(brief: Brief, speak: Speak) -> Iterator[str]:
    yield speak(_place(brief))
    if brief.reasons:
        yield from ("", speak(message("cli_why")))
    for reason in brief.reasons[:_MOST]:
        rung = message(f"brief_rung_{reason.rung}")
        yield f"  {speak(reason.wish)}"
        yield f"    {speak(message('cli_reason', quote=reason.quote, rung=rung, where=reason.where))}"
    yield from _part(message("cli_mind"), brief.mind, speak)
    yield from _part(message("cli_unknown"), brief.unknown, speak)
    yield from _part(message("cli_questions"), brief.questions, speak)
    if brief.ahead:
        yield from _ahead(brief.ahead, speak)


def _place(brief: Brief) -> Words:
    """The person's place, fit, and how often they come first."""
    known = brief.fit is not None
    fit = message("cli_fit", fit=Figure(brief.fit or 0.0, least=1)) if known else message("cli_fit_none")
    place = f"{'=' if brief.tied else ''}{brief.rank}"
    if brief.first_in is None:
        return message("cli_place", name=brief.name, place=place, people=brief.people, fit=fit)
    share = Figure(brief.first_in, most=0, percent=True)
    return message("cli_place_first", name=brief.name, place=place, people=brief.people, fit=fit, share=share)


def _ahead(ahead: Ahead, speak: Speak) -> Iterator[str]:
    title = message("cli_before", name=ahead.next) if ahead.next else message("cli_before_next")
    yield from _part(title, ahead.reasons, speak)
    if ahead.wins is not None:
        yield f"  {speak(message('cli_stays', share=Figure(ahead.wins, most=0, percent=True)))}"
    yield from _part(message("cli_change"), [ahead.change] if ahead.change else [], speak)


def _part(title: Words, items: Sequence[Words], speak: Speak) -> Iterator[str]:
    if items:
        yield from ("", speak(title))
        yield from (f"  {speak(item)}" for item in items)
