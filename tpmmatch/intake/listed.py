"""A web page that is no CV: most of what it says stands in a table of several people."""

from tpmmatch.intake.cleaning import seen
from tpmmatch.intake.encodings import page_text
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.layout import Layout
from tpmmatch.intake.markup_rows import grids_in_tags
from tpmmatch.intake.table_contents import is_person_name
from tpmmatch.intake.table_people import people_in_table
from tpmmatch.intake.tables import Table, best_table
from tpmmatch.intake.web_page import read_web_page
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes

_LEAST_PEOPLE = 2
_REACHED = frozenset({"email", "phone", "linkedin", "xing"})


def people_in_page(place: Place, wishes: TableWishes) -> list[Found | Note]:
    """The people of the table that a page is made for; nobody if it has none, or only beside what else it says."""
    table = _table_of(place, read_web_page(place), wishes)
    return list(people_in_table(table, place.source)) if table else []


def _table_of(place: Place, layout: Layout, wishes: TableWishes) -> Table | None:
    try:
        table = best_table(grids_in_tags(seen(page_text(read_bytes(place)))), wishes)
    except Refused:
        return None
    fields = {column.field for column in table.columns}
    if not table.header_line or not fields & {"name", "first_name", "last_name"} or not fields & _REACHED:
        return None
    rows = list(table.rows())
    if len(rows) < _LEAST_PEOPLE or not all(map(is_person_name, _names(table))):
        return None
    within = sum(len(cell) for row in rows for cell in row.cells)
    return table if 2 * within >= sum(len(line.text) for line in layout.lines) else None


def _names(table: Table) -> list[str]:
    """Whole names, if a column has them."""
    places = [place for place, column in enumerate(table.columns) if column.field == "name"]
    return [row.cells[at] for row in table.rows() for at in places if at < len(row.cells) and row.cells[at]]
