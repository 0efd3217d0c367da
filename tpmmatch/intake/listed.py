"""A web page that is no CV: most of what it says stands in tables of several people."""

from tpmmatch.intake.cleaning import seen
from tpmmatch.intake.encodings import page_text
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.layout import Layout
from tpmmatch.intake.markup_rows import grids_in_tags
from tpmmatch.intake.table_blocks import tables_beside
from tpmmatch.intake.table_contents import is_person_name
from tpmmatch.intake.table_people import people_in_tables
from tpmmatch.intake.tables import Table
from tpmmatch.intake.web_page import read_web_page
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes

_LEAST_PEOPLE = 2
_REACHED = frozenset({"email", "phone", "linkedin", "xing"})


def people_in_page(place: Place, wishes: TableWishes) -> list[Found | Note]:
    """The people of the tables that a page is made for; nobody if it has none, or only beside what else it says."""
    return list(people_in_tables(_tables_of(place, read_web_page(place), wishes), place))


def _tables_of(place: Place, layout: Layout, wishes: TableWishes) -> list[Table]:
    try:
        found = tables_beside(grids_in_tags(seen(page_text(read_bytes(place)))), wishes)
    except Refused:
        return []
    tables = [table for table in found if _is_of_people(table)]
    rows = [row for table in tables for row in table.rows()]
    within = sum(len(cell) for row in rows for cell in row.cells)
    enough = len(rows) >= _LEAST_PEOPLE and 2 * within >= sum(len(line.text) for line in layout.lines)
    return tables if enough else []


def _is_of_people(table: Table) -> bool:
    fields = {column.field for column in table.columns}
    reached = table.header_line and fields & {"name", "first_name", "last_name"} and fields & _REACHED
    return bool(reached) and all(map(is_person_name, _names(table)))


def _names(table: Table) -> list[str]:
    """Whole names, if a column has them."""
    places = [place for place, column in enumerate(table.columns) if column.field == "name"]
    return [row.cells[at] for row in table.rows() for at in places if at < len(row.cells) and row.cells[at]]
