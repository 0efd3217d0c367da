"""When somebody who was read in a file is certain, so that they may be kept without being looked at one by one.

Certain is who has a name, and an e-mail address or work; of whom nothing was read that may be otherwise; in whose file
nothing is amiss that matters; and who isn't perhaps somebody else of the batch or of the store.
"""

from collections.abc import Iterable

from tpmmatch.actions.alignment import Alignment, value_at
from tpmmatch.intake.identity import is_email
from tpmmatch.model.document import Document, entries, mapping, text
from tpmmatch.model.review import Draft
from tpmmatch.model.words import Message, message

# What is told of a file and doesn't make its person uncertain: it was moved, left aside or kept as it is, and counts
# for nothing. All else that is told matters.
HARMLESS = frozenset(
    {
        "intake_older_form",
        "intake_other_form",
        "intake_schema_broken",
        "intake_terms_odd",
        "intake_nul_dropped",
        "intake_key_twice",
        "intake_number_lost",
        "intake_csv_columns_unknown",
        "intake_cell_unread",
        "intake_cell_absurd",
        "intake_date_unsure",
        "intake_rate_hourly",
        "intake_rate_no_currency",
        "intake_rate_unit_unsure",
        "intake_phone_rounded",
        "intake_sheets_left_out",
    }
)
_RECOGNISED = "intake_recognised"
# Told by the suggestions themselves, one by one, and by the name that lacks.
_TOLD_APART = frozenset({"intake_cv_unsure", "intake_row_unnamed"})


def doubts_of(draft: Draft) -> tuple[Message, ...]:
    """Why this person isn't certain; none if they are."""
    document = draft.document
    basics = mapping(document.get("basics"))
    found: list[Message] = []
    if not text(basics.get("name")) and not draft.known:  # who is known keeps the name that they have
        found.append(message("review_nameless"))
    if not is_email(text(basics.get("email"))) and not any(_says(entry) for _, entry in entries(document, "work")):
        found.append(message("review_little_known"))
    if nameless := _nameless_jobs(draft):
        found.append(message("review_jobs_nameless", count=nameless))
    if draft.unsure:
        found.append(message("review_unsure", count=len(draft.unsure)))
    found += [warning for warning in draft.warnings if warning.id not in HARMLESS | _TOLD_APART]
    found += [message("review_alike", name=one.name or one.id) for one in draft.alike]
    if draft.onto:
        found.append(message("review_onto", name=draft.onto))
    if draft.first:
        found.append(message("review_twice", source=draft.first))
    elif draft.beside:
        found.append(message("review_perhaps_twice", source=draft.beside))
    return tuple(found)


def is_recognised(warnings: Iterable[Message]) -> bool:
    """Whether somebody was read off a picture, so that any letter may be wrong."""
    return any(warning.id == _RECOGNISED for warning in warnings)


def off_picture(draft: Draft) -> frozenset[str]:
    """The pointers of the values that were read off a picture and that nobody has put right since."""
    if not is_recognised(draft.warnings):
        return frozenset()
    return frozenset(trace.pointer for trace in draft.traces if trace.sure) - draft.typed


def keep_marks(draft: Draft, document: Document) -> None:
    """Let what is known of each value go where it is in what somebody made of the draft's document."""
    read, moves = draft.document, Alignment(draft.document, document)
    traced = {trace.pointer: moves.followed(trace.pointer) for trace in draft.traces}
    changed = {now for was, now in traced.items() if now and value_at(read, was) != value_at(document, now)}
    draft.typed = moves.pointers(draft.typed) | changed
    draft.traces = moves.traces(draft.traces)


def _nameless_jobs(draft: Draft) -> int:
    """How many jobs tell something, but neither a title nor a firm, and have none that may be taken."""
    offered = {trace.pointer.rpartition("/")[0] for trace in draft.unsure}
    return sum(
        any(entry.values()) and not _says(entry) and f"/work/{place}" not in offered
        for place, entry in entries(draft.document, "work")
    )


def _says(entry: object) -> bool:
    return bool(text(mapping(entry).get("name")) or text(mapping(entry).get("position")))
