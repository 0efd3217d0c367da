"""`tpmmatch questions`."""

import argparse

from tpmmatch.actions import questions
from tpmmatch.cli.opening import now, opened
from tpmmatch.cli.output import print_json, print_line, print_table
from tpmmatch.model.call import Mode
from tpmmatch.model.own_question import OwnQuestion, own_questions_document
from tpmmatch.model.question import Quality
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import message
from tpmmatch.wording import say

_MODES = {"phone": (Mode.PHONE,), "video": (Mode.VIDEO,), "both": (Mode.PHONE, Mode.VIDEO)}
CALLS = tuple(_MODES)


def list_all(arguments: argparse.Namespace) -> int:
    """All questions, the owner's own first."""
    language: str = arguments.language
    with opened(arguments) as store:
        own, packaged = questions.own_questions(store), questions.packaged(store, language)
    if arguments.json:
        asked = [{"id": each.id, "quality": each.quality, "ask": ask, "on": on} for each, ask, on in packaged]
        print_json({"own": own_questions_document(own), "packaged": asked})
        return 0
    head = tuple(say(message(f"cli_column_{name}"), language) for name in ("id", "asked", "quality", "question"))
    rows = [(each.id, say(message("cli_own"), language), each.quality, each.words.ask) for each in own]
    rows += [
        (each.id, say(message("cli_on" if on else "cli_off"), language), each.quality, ask)
        for each, ask, on in packaged
    ]
    print_table([head, *rows])
    return 0


def add(arguments: argparse.Namespace) -> int:
    """Keep a question."""
    more, anchors = tuple(arguments.more), tuple(arguments.anchor)
    words = QuestionWords(arguments.ask, arguments.why, more, arguments.good, arguments.vague, anchors)
    modes, quality = _MODES[arguments.calls], Quality(arguments.quality)
    with opened(arguments) as store:
        asked = OwnQuestion(arguments.id, quality, words, modes, arguments.minutes)
        kept = questions.keep_question(store, asked, now(), arguments.language)
    if arguments.json:
        print_json(own_questions_document([kept])[0])
    else:
        print_line(say(message("cli_question_kept", id=kept.id), arguments.language))
    return 0


def remove(arguments: argparse.Namespace) -> int:
    """Forget a question of the owner's own."""
    with opened(arguments) as store:
        questions.remove_question(store, arguments.id, now())
    if arguments.json:
        print_json({"removed": arguments.id})
    return 0


def switch_on(arguments: argparse.Namespace) -> int:
    """Ask it again."""
    return _switch(arguments, on=True)


def switch_off(arguments: argparse.Namespace) -> int:
    """Ask it no longer."""
    return _switch(arguments, on=False)


def _switch(arguments: argparse.Namespace, *, on: bool) -> int:
    with opened(arguments) as store:
        questions.switch(store, arguments.id, on, now())
    if arguments.json:
        print_json({"id": arguments.id, "on": on})
    return 0
