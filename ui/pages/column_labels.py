"""The window's words for the columns of a table: what they may hold, and how that is known."""

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.table import ColumnUse, Known, TableMapping
from tpmmatch.model.words import message
from ui.words import say

_IN_ORDER = (
    "name", "first_name", "last_name", "email", "phone", "contact", "headline", "position", "company", "city", "region",
    "country", "rate", "hourly_rate", "currency", "available_from", "hours_per_week", "work_mode", "time_zone",
    "skills", "languages", "certificates", "summary", "website", "linkedin", "xing", "github", "honorific",
    "middle_name", "particle", "second_last_name", "id", "profile",
)  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)


def field_words() -> dict[str, str]:
    """What a column can hold, in the order in which an owner looks for it."""
    return {field: say(message(f"column_{field}")) for field in _IN_ORDER}


def known_word(known: Known) -> str:
    """How it is known what a column holds."""
    return {
        Known.NAME: _tr("by its name"),
        Known.CONTENT: _tr("by its cells"),
        Known.OWNER: _tr("as you said"),
        Known.UNKNOWN: _tr("not known"),
    }[known]


def column_word(use: ColumnUse) -> str:
    """A column by its letter, and by its header if it has one."""
    return f"{use.letter}  {use.header}" if use.header else use.letter


def _in_words(use: ColumnUse) -> str:
    return f"{use.letter} ({use.header})" if use.header else use.letter


def fault_of(table: TableMapping, twice: str, names_people: bool) -> str:
    """Why a table can't be read so, in a sentence; empty if it can. `twice` is the field that two columns hold."""
    if twice:
        columns = [_in_words(use) for use in table.columns if use.field == twice]
        return _tr("“{field}” can be in one column only, not in {one} and {other}.").format(
            field=field_words()[twice], one=columns[0], other=columns[1]
        )
    return "" if names_people else _tr("Say which column holds the names or the e-mail addresses.")
