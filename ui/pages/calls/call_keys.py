"""The keys of a call: what the call binds, what its foot tells of them, and what stands in the sheet of shortcuts."""

from PySide6.QtCore import QCoreApplication

from ui.commands import LEAVE, Keys, shown_keys
from ui.pages.calls.labels import RATINGS

# While the ratings have the focus: everywhere else letters and digits are for what is being written.
RATE = tuple(str(rating) for rating in range(1, RATINGS + 1))
NOT_ASKED, NO_EVIDENCE, WHY, WRITE = "0", "N", "W", "S"
# From anywhere in the call, also out of a note.
NEXT, BEFORE, FLAGS, CLOCK, FINISH = "PgDown", "PgUp", "Ctrl+R", "Ctrl+T", "Ctrl+E"


def _tr(text: str) -> str:
    return QCoreApplication.translate("callKeys", text)


def lines() -> list[Keys]:
    """For the sheet of shortcuts."""
    at_ratings = _tr("{keys}, at the ratings")
    return [
        Keys(_tr("From the notes to the ratings"), shown_keys(LEAVE)),
        Keys(_tr("Rate the answer"), at_ratings.format(keys=f"{RATE[0]}–{RATE[-1]}")),
        Keys(_tr("Not asked; it lowers nothing"), at_ratings.format(keys=NOT_ASKED)),
        Keys(_tr("Asked, and no evidence came"), at_ratings.format(keys=NO_EVIDENCE)),
        Keys(_tr("Why this is asked"), at_ratings.format(keys=WHY)),
        Keys(_tr("Back to the notes"), at_ratings.format(keys=WRITE)),
        Keys(_tr("To the next question, or the one before"), f"{shown_keys(NEXT)}, {shown_keys(BEFORE)}"),
        Keys(_tr("Red flags"), shown_keys(FLAGS)),
        Keys(_tr("Start the clock, or stop it"), shown_keys(CLOCK)),
        Keys(_tr("Close the call and see what it changed"), shown_keys(FINISH)),
    ]


def told() -> str:
    """For the foot of the call."""
    says = _tr(
        "{leave} from the notes to the ratings; there {first}–{last} rate, {not_asked} not asked,"
        " {no_evidence} no evidence, {why} why, {write} notes  ·  {next}, {before} question  ·  {flags} red flags"
    )
    return says.format(
        leave=shown_keys(LEAVE), first=RATE[0], last=RATE[-1], not_asked=NOT_ASKED, no_evidence=NO_EVIDENCE, why=WHY,
        write=WRITE, next=shown_keys(NEXT), before=shown_keys(BEFORE), flags=shown_keys(FLAGS),
    )  # fmt: skip
