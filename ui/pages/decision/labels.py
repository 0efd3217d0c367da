"""The words for what belongs to a decision."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from tpmmatch.actions.candidates import Candidate, Rated
from tpmmatch.model.decision import Closeness, Stage, StageChange
from tpmmatch.model.words import message
from ui.pages.calls.labels import mode_word, rating_word
from ui.words import say, say_date

STAGES = tuple(Stage)  # in the order of their keys, 1 to 7


def _tr(text: str) -> str:
    return QCoreApplication.translate("decision", text)


def stage_word(stage: Stage) -> str:
    """Where somebody stands."""
    return say(message(f"stage_{stage}"))


def day_word(at: datetime) -> str:
    """The owner's day of a moment."""
    return say_date(at.astimezone().date())


def change_line(change: StageChange) -> str:
    """A stage with its day."""
    return _tr("{stage}, {day}").format(stage=stage_word(change.stage), day=day_word(change.at))


def stage_line(one: Candidate) -> str:
    """Where somebody is, since when."""
    return change_line(one.stage) if one.stage else _tr("no stage yet")


def how_word(rated: Rated) -> str:
    """How people met, or by how many others somebody was rated."""
    if rated.mode is not None:
        return mode_word(rated.mode)
    return _tr("1 referee") if rated.calls == 1 else _tr("{n} referees").format(n=rated.calls)


def rated_line(rated: Rated) -> str:
    """What the calls of one mode came to."""
    return f"{rating_word(rated.overall)}  {how_word(rated)}"


def flags_line(one: Candidate) -> str:
    """How many red flags there are, and about how many they haven't been heard."""
    if not one.flags:
        return _tr("none")
    if not one.open_flags:
        return _tr("{n}, answered").format(n=len(one.flags))
    return _tr("{open} of {n} open").format(open=one.open_flags, n=len(one.flags))


def closeness_words() -> Sequence[tuple[Closeness, str]]:
    """How far somebody came."""
    words = {
        Closeness.NEVER_MET: _tr("never talked to"),
        Closeness.AFTER_CALL: _tr("after a phone call"),
        Closeness.FINALIST: _tr("considered to the end"),
    }
    return [(each, words[each]) for each in Closeness]


def anchors() -> list[str]:
    """What the owner's own rating of somebody means, 1 to 5."""
    return [
        _tr("Rather not; there are doubts that I can't get over."),
        _tr("With doubts: I would have to watch closely."),
        _tr("Would do the work; some of what I need is open."),
        _tr("Good: I would gladly work with them, with a small reservation."),
        _tr("Just whom we look for; nothing speaks against it."),
    ]
