"""The window's words for the columns of a table: what they may hold, and how that is known."""

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.table import ColumnUse, Known, TableMapping


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)


def field_words() -> dict[str, str]:
    """What a column can hold, in the order in which an owner looks for it."""
    return {
        "name": _tr("Name"),
        "first_name": _tr("First name"),
        "last_name": _tr("Last name"),
        "email": _tr("E-mail"),
        "phone": _tr("Phone"),
        "headline": _tr("Headline"),
        "position": _tr("Role"),
        "company": _tr("Company"),
        "city": _tr("City"),
        "region": _tr("Region"),
        "country": _tr("Country"),
        "rate": _tr("Day rate"),
        "hourly_rate": _tr("Hourly rate"),
        "currency": _tr("Currency"),
        "available_from": _tr("Free from"),
        "hours_per_week": _tr("Hours a week"),
        "work_mode": _tr("On site or remote"),
        "time_zone": _tr("Time zone"),
        "skills": _tr("Skills"),
        "languages": _tr("Languages"),
        "certificates": _tr("Certificates"),
        "summary": _tr("Summary"),
        "website": _tr("Website"),
        "linkedin": "LinkedIn",
        "xing": "Xing",
        "github": "GitHub",
        "honorific": _tr("Form of address"),
        "middle_name": _tr("Middle name"),
        "particle": _tr("Part before the last name (van, de)"),
        "second_last_name": _tr("Second last name"),
        "id": _tr("Number or code of the person"),
        "profile": _tr("Whole profile, as exported"),
    }


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
