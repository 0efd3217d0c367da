"""What the owner sets once for all documents: the firm, the paper, the parts of a brief. It lies with the data."""

import base64
import binascii
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.keeping import change
from tpmmatch.actions.money import regions
from tpmmatch.errors import UserError
from tpmmatch.model.brief import FIRST_PAGE, DocumentKind, Paper, Section
from tpmmatch.model.document import mapping, text, texts
from tpmmatch.model.firm import Firm
from tpmmatch.store import Unit

FIRM, LOGO, PAPER, PICTURES = "firm", "firm_logo", "paper", "read_pictures"
SECTIONS, PACK_SECTIONS = "brief_sections", "pack_sections"

_LONGEST, _MOST_LINES = 120, 6


def firm(store: Store) -> Firm:
    """The firm as it stands on what is printed."""
    with store.read() as unit:
        return firm_of(unit)


def firm_of(unit: Unit) -> Firm:
    """The same for a piece of work under way."""
    said = mapping(unit.settings.get(FIRM))
    return Firm(text(said.get("name")), texts(said.get("address")), _decoded(text(unit.settings.get(LOGO))))


def call_firm(store: Store, name: str, address: str, now: datetime) -> None:
    """Set the firm's name and address, a line each."""
    name = " ".join(name.split())
    lines = [line for given in address.splitlines() if (line := " ".join(given.split()))]
    if len(name) > _LONGEST:
        raise UserError("firm_name_long", most=_LONGEST)
    if len(lines) > _MOST_LINES or any(len(line) > _LONGEST for line in lines):
        raise UserError("firm_address_long", lines=_MOST_LINES, most=_LONGEST)
    change(store, FIRM, {"name": name, "address": lines}, now)


def set_logo(store: Store, path: Path | None, now: datetime) -> None:
    """Set the firm's logo to the picture in a file; no file takes it away."""
    from tpmmatch.intake.pictures import read_logo  # noqa: PLC0415 - only when a picture is chosen

    logo = base64.b64encode(read_logo(path)).decode() if path else None
    change(store, LOGO, logo, now, within=timedelta(0))


def paper(store: Store, country: str) -> Paper:
    """The paper to print on: the owner's choice, else what is used in the country that the machine is set up for."""
    with store.read() as unit:
        chosen = unit.settings.get(PAPER)
    return Paper(chosen) if chosen in list(Paper) else usual_paper(country)


def usual_paper(country: str) -> Paper:
    """The paper of a country (ISO 3166); A4 where nothing is known."""
    return Paper.LETTER if country.upper() in regions()["letter"].split() else Paper.A4


def set_paper(store: Store, chosen: Paper, now: datetime) -> None:
    """Set the paper to print on."""
    change(store, PAPER, str(chosen), now)


def can_read_pictures() -> bool:
    """Whether the machine has what it takes to read the text of scans and photos."""
    from tpmmatch.intake.recognising import program  # noqa: PLC0415 - loads what reads PDFs

    return bool(program())


def reads_pictures(store: Store) -> bool:
    """Whether the text of scans and photos is to be read, where it can be."""
    with store.read() as unit:
        return unit.settings.get(PICTURES) is not False


def set_reads_pictures(store: Store, on: bool, now: datetime) -> None:
    """Set that."""
    change(store, PICTURES, on, now, within=timedelta(0))


def sections(store: Store, kind: DocumentKind = DocumentKind.CANDIDATE) -> tuple[Section, ...]:
    """The parts of a brief that the owner wants.

    Unless they chose it is the first page whole, and in a pack for a meeting the evidence on its back as well.
    """
    in_pack = kind is DocumentKind.PACK
    with store.read() as unit:
        wanted = texts(unit.settings.get(PACK_SECTIONS if in_pack else SECTIONS))
    return tuple(section for section in Section if section in wanted) or (tuple(Section) if in_pack else FIRST_PAGE)


def set_sections(
    store: Store, chosen: Sequence[Section], now: datetime, kind: DocumentKind = DocumentKind.CANDIDATE
) -> None:
    """Remember which parts of a brief are wanted, at least one; those in a pack are remembered apart."""
    names = [str(section) for section in named_sections([str(item) for item in chosen])]
    change(store, PACK_SECTIONS if kind is DocumentKind.PACK else SECTIONS, names, now)


def named_sections(names: Sequence[str]) -> tuple[Section, ...]:
    """The parts of a brief with these names, in the order of the page."""
    known = ", ".join(Section)
    for name in names:
        if name not in list(Section):
            raise UserError("sections_unknown", name=name, known=known)
    if not names:
        raise UserError("sections_none", known=known)
    return tuple(section for section in Section if section in names)


def _decoded(logo: str) -> bytes:
    try:
        return base64.b64decode(logo, validate=True)
    except (binascii.Error, ValueError):
        return b""
