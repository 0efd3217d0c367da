"""Rows of a spreadsheet → people. What isn't understood is kept under `meta.csv`, column → cell."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from tpmmatch.intake import table_cells, table_names
from tpmmatch.intake.cleaning import clean, seen
from tpmmatch.intake.csv_rows import csv_grids, ruled_tables
from tpmmatch.intake.encodings import decode, page_text
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Found, Record, Refused, first_few, named, short
from tpmmatch.intake.grid import Grid, Row, letter
from tpmmatch.intake.identity import identity
from tpmmatch.intake.markup_rows import grids_in_tags
from tpmmatch.intake.money import currency_in
from tpmmatch.intake.name_credentials import without_certificates
from tpmmatch.intake.not_wanted import has_work
from tpmmatch.intake.overlay import laid_over
from tpmmatch.intake.person_row import row_of, unguarded
from tpmmatch.intake.places import country_code, is_area, split_place
from tpmmatch.intake.row_cells import RowCells
from tpmmatch.intake.table_addresses import place_in_address
from tpmmatch.intake.table_blocks import tables_below, tables_beside
from tpmmatch.intake.table_columns import Column, is_bare, is_of_address
from tpmmatch.intake.table_contents import EMAIL
from tpmmatch.intake.table_kinds import is_office
from tpmmatch.intake.table_name_order import given_before_family
from tpmmatch.intake.table_rows import people_of_row
from tpmmatch.intake.tables import Table, best_table
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note
from tpmmatch.model.table import Known, TableWishes
from tpmmatch.model.words import Message, message

ENDINGS = frozenset({".csv", ".tsv"})
_NOTHING = TableWishes()
_PARTS_OF_NAME = ("first_name", "middle_name", "particle", "last_name", "second_last_name")
_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,6}\s+(?=[^\W\d])")  # "50667 Köln"
_NETWORKS = {"linkedin": "LinkedIn", "xing": "XING", "github": "GitHub"}


def people_in_csv(place: Place, wishes: TableWishes = _NOTHING) -> Iterator[Found | Note]:
    """The people of the tables in a text file, one a row."""
    tables, warnings = tables_in_csv(place, wishes)
    yield from people_in_tables(tables, place, warnings)


def tables_in_csv(place: Place, wishes: TableWishes = _NOTHING) -> tuple[list[Table], tuple[Message, ...]]:
    """The tables of people in a text file, and what was odd in its text."""
    data = read_bytes(place)
    if data[:100].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return tables_beside(grids_in_tags(seen(page_text(data))), wishes), ()
    text, warnings = decode(data)
    if "\0" in text:
        text, warnings = text.replace("\0", ""), (*warnings, message("intake_nul_dropped"))
    if not text.strip():
        raise Refused("intake_file_empty")
    text = seen(text)
    ruled = [Grid(partial(iter, rows)) for rows in ruled_tables(text)]
    ways = [*ruled, *csv_grids(text)]
    beside = best_table(ways, wishes).grid in ruled
    return (tables_beside(ruled, wishes) if beside else tables_below(ways, wishes)), warnings


def people_in_tables(
    tables: Sequence[Table], place: Place, warnings: tuple[Message, ...] = ()
) -> Iterator[Found | Note]:
    """The people of all tables of a file; what is to be told of all of it goes with the first.

    That its letters were guessed goes with the first who has any beyond the common ones: there it can be seen.
    """
    guessed = tuple(warning for warning in warnings if warning.id == "intake_encoding_guessed")
    rest = tuple(warning for warning in warnings if warning not in guessed)
    for found in _people_in(tables, place, rest):
        if guessed and isinstance(found, Found) and not _is_common(found.document):
            yield replace(found, warnings=(*guessed, *found.warnings))
            guessed = ()
        else:
            yield found


def _is_common(value: object) -> bool:
    """Whether all texts in it are of letters that are written alike everywhere."""
    if isinstance(value, dict):
        return all(map(_is_common, value.values()))
    return all(map(_is_common, value)) if isinstance(value, list) else str(value).isascii()


def _people_in(tables: Sequence[Table], place: Place, warnings: tuple[Message, ...]) -> Iterator[Found | Note]:
    for table in tables:
        try:
            yield from people_in_table(table, named_table(place, table), warnings)
        except Refused as refused:
            if len(tables) == 1:
                raise
            yield Note(named_table(place, table), refused.reason)
        warnings = ()


def named_table(place: Place, table: Table) -> str:
    """What a table is called in a report: by its sheet, if it has a name."""
    return f"{place.source}#{short(table.grid.name, 40)}" if table.grid.name else place.source


def people_in_table(table: Table, source: str, warnings: tuple[Message, ...] = ()) -> Iterator[Found | Note]:
    """The people of a table, one a row or several; what is to be told of all of it goes with the first."""
    unused = [
        place
        for place, column in enumerate(table.columns)
        if not (column.field or column.instead or column.known is Known.OWNER)
    ]
    unknown = [name for place in unused if (name := _called(table, place))]
    guessed = [
        message(
            "column_read_as", column=short(column.header, 30) or letter(place), field=message(f"column_{column.field}")
        )
        for place, column in enumerate(table.columns)
        if column.known is Known.CONTENT and column.field
    ]
    if guessed:
        warnings = (*warnings, message("intake_columns_by_content", columns=first_few(guessed)))
    if unknown:
        warnings = (*warnings, message("intake_csv_columns_unknown", columns=named(unknown)))
    nothing = True
    for row in table.rows():
        nothing = False
        for found in _people(table, row, f"{source}:{row.line}", warnings):
            yield found
            if isinstance(found, Found):
                warnings = ()
    if nothing:
        raise Refused("intake_csv_no_rows")


def _called(table: Table, place: int) -> str:
    """What a column is called; its letter in a table that names none, if anything stands in it."""
    header = table.columns[place].header
    bare = not table.header_line and any(place < len(row.cells) and row.cells[place] for row in table.samples)
    return short(header, 30) or (letter(place) if bare else "")


def _people(table: Table, row: Row, source: str, warnings: tuple[Message, ...]) -> Iterator[Found | Note]:
    parted = people_of_row(table.columns, row.cells)
    for number, cells in enumerate(parted, 1):
        odd = (message("intake_row_of_several", count=len(parted)),) if len(parted) > 1 else ()
        yield person_of_row(table.columns, cells, f"{source}.{number}" if odd else source, warnings + odd)
        warnings = ()


def person_of_row(
    columns: tuple[Column, ...], row: list[str], source: str, warnings: tuple[Message, ...] = ()
) -> Found | Note:
    """The person in these cells, or why there is none."""
    cells = RowCells(columns, [unguarded(cell) for cell in row])
    base = _profile(cells)
    number = "" if base else cells.number()
    document = _document(cells, numbered=bool(number))
    if base:
        document = laid_over(base, document, _document(RowCells(columns, _cells_of(base, columns))))
    basics = mapping(document.get("basics"))
    if not (basics.get("name") or basics.get("email")) and not has_work(document):
        return Note(source, message("intake_csv_row_nameless"))
    if not base and _is_firm(columns, document):
        return Note(source, message("intake_row_firm"))
    if not base and not basics.get("name"):
        says_more = has_work(document) or document.get("skills") or basics.get("phone")
        if is_office(text(basics.get("email"))) and not says_more:
            return Note(source, message("intake_row_office"))
        cells.warnings.append(message("intake_row_unnamed"))
    manner = Manner.REPLACES if base else Manner.FILLS
    who = identity(document)
    if number and who.startswith("hash:"):
        who = f"row:{source.rpartition(':')[0]} {number} {text(basics.get('name')).casefold()}"
    return Found(document, who, source, warnings + tuple(cells.warnings), manner=manner)


def _is_firm(columns: tuple[Column, ...], document: Document) -> bool:
    """Whether only a firm stands where the others have names: address books hold both."""
    basics = mapping(document.get("basics"))
    mail = text(basics.get("email"))
    named = any(column.field in {"name", "first_name", "last_name"} for column in columns)
    return named and not basics.get("name") and bool(document.get("work")) and (not mail or is_office(mail))


def _profile(cells: RowCells) -> Document:
    """The whole profile that this program writes behind its rows; empty if there's none, or it isn't whole."""
    if not cells.profile:
        return {}
    try:
        value, _ = clean(Record("", json.loads("".join(cells.profile))))
    except (ValueError, RecursionError, Refused):
        cells.warnings.append(message("intake_profile_cut"))
        return {}
    return value if isinstance(value, dict) else {}


def _cells_of(document: Document, columns: tuple[Column, ...]) -> list[str]:
    """What this program would write for it under these columns."""
    row = row_of(document)
    return [row.pop(column.field, "") for column in columns]


def _document(cells: RowCells, *, numbered: bool = False) -> Document:
    basics = _basics(cells)
    name, certified = without_certificates(basics.get("name", ""))
    document: Document = {"basics": {**basics, **_said(name=name)}}
    if company := cells.text("company"):
        document["work"] = [_said(name=company, position=cells.text("position"))]
    held = {"skills": [], "certificates": certified}
    for section, items in held.items():
        if found := dict.fromkeys([*table_cells.items(cells.text(section)), *items]):
            document[section] = [{"name": item} for item in found]
    if cells.languages:
        document["languages"] = cells.languages
    terms = _terms(cells)
    id = "" if numbered else table_cells.plain(cells.text("id"))
    meta = _said(id=id, freelance=terms, csv=cells.unused())
    if meta:
        document["meta"] = meta
    return document


def _basics(cells: RowCells) -> dict[str, Any]:
    profiles = [{"network": shown, "url": cells.text(field)} for field, shown in _NETWORKS.items() if cells.text(field)]
    return _said(
        name=_name(cells),
        label=cells.text("headline") or cells.text("position"),
        email=cells.first("email", table_cells.emails)
        or table_cells.email_within([*cells.within_contact(), cells.peek("name")]),
        phone=_phone(cells),
        url=cells.text("website"),
        summary="\n\n".join(cells.summary),
        location=_location(cells),
        profiles=profiles,
    )


def _name(cells: RowCells) -> str:
    """The whole name, else one of its parts, else what stands before an address."""
    whole, parts = table_names.name(cells.text("name")), map(cells.text, _PARTS_OF_NAME)
    if "," not in cells.peek("name") and cells.has_families_first():
        whole = given_before_family(whole, EMAIL.findall(" ".join(cells.within_contact())))
    found = whole or table_names.name_of(*parts, may_be_whole=is_bare(cells.header("last_name")))
    found = found or next(filter(None, map(table_names.name_beside, cells.within_contact())), "")
    return table_names.titled(cells.honorifics, found)


def _phone(cells: RowCells) -> str:
    if EMAIL.search(cells.peek("phone")):
        cells.text("phone")
        return table_cells.phone_within(cells.within_contact())
    return cells.first("phone", table_cells.phones) or table_cells.phone_within(cells.within_contact())


def _location(cells: RowCells) -> dict[str, Any]:
    whole, header = cells.text("city"), cells.header("city")
    if is_of_address(header) and whole:
        return {"address": whole, **_said(region=cells.text("region")), **place_in_address(whole), **_coded(cells)}
    city, code = split_place(whole)
    city = _POSTCODE.sub("", city)
    area = city if is_area(city) else ""
    place = _said(
        address=whole if city != whole else "",
        city="" if area else city,
        region=cells.text("region") or area,
        countryCode=code,
    )
    return {**place, **_coded(cells)}


def _coded(cells: RowCells) -> dict[str, Any]:
    return _said(countryCode=cells.value("country", _country))


def _country(cell: str, column: Column) -> str:
    code = country_code(cell)
    if not code:
        raise Refused("intake_cell_unread", column=column.header, cell=cell)
    return code


def _terms(cells: RowCells) -> dict[str, Any]:
    def rate(cell: str, column: Column) -> dict[str, Any]:
        said, told = cells.peek("currency"), short(column.header, 30)
        usual = "" if said or column.currency else table_cells.usual_currency(cell, column)
        found = table_cells.day_rate(cell, column, currency_in(said.upper()) or usual)
        cells.text("currency")
        if usual:
            cells.warnings.append(message("intake_rate_usual_currency", cell=short(cell), column=told, currency=usual))
        return found

    day_rate = cells.value("rate", rate)
    if day_rate is None:
        cells.value("hourly_rate", table_cells.no_day_rate)
    return _said(
        day_rate=day_rate,
        available_from=cells.value("available_from", table_cells.start_day),
        hours_per_week=cells.value("hours_per_week", table_cells.hours),
        time_zone=cells.value("time_zone", table_cells.zone),
        work_mode=cells.value("work_mode", table_cells.mode),
    )


def _said(**values: object) -> dict[str, Any]:
    """Only what has something in it."""
    return {key: value for key, value in values.items() if value}
