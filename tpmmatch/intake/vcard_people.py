"""Address cards → people."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tpmmatch.intake.cleaning import clean
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Found, Record, Refused
from tpmmatch.intake.identity import identity
from tpmmatch.intake.name_credentials import without_certificates
from tpmmatch.intake.not_wanted import has_work
from tpmmatch.intake.overlay import laid_over
from tpmmatch.intake.person_card import OWN_UID, PROFILE, plain_card_of
from tpmmatch.intake.places import country_code
from tpmmatch.intake.spoken import language_name
from tpmmatch.intake.table_contents import is_firm
from tpmmatch.intake.table_kinds import is_office
from tpmmatch.intake.table_names import name as spoken_name
from tpmmatch.intake.table_names import titled
from tpmmatch.intake.vcard_lines import Card, Property, cards_in
from tpmmatch.model.document import Document, mapping
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note
from tpmmatch.model.terms import is_zone
from tpmmatch.model.words import Message, message

ENDINGS = frozenset({".vcf", ".vcard"})
_NETWORKS = {
    "linkedin": "LinkedIn", "xing": "XING", "github": "GitHub", "twitter": "Twitter", "gitlab": "GitLab",
    "mastodon": "Mastodon",
}  # fmt: skip
_NOT_PHONES = frozenset({"FAX", "PAGER"})


def people_in_vcard(place: Place) -> Iterator[Found | Note]:
    """The people of a file of address cards; cards of firms and groups are told and left out."""
    data = read_bytes(place)
    if not data.strip():
        raise Refused("intake_file_empty")
    nothing = True
    for card in cards_in(data):
        nothing = False
        yield _person(card, f"{place.source}:{card.line}")
    if nothing:
        raise Refused("intake_vcard_none")


def _person(card: Card, source: str) -> Found | Note:
    if not card.whole:
        return Note(source, message("intake_vcard_cut"))
    kind = _first(card, "KIND").casefold() or _first(card, "X-ADDRESSBOOKSERVER-KIND").casefold()
    name = _name(card)
    base = _profile(card)
    firm = _first(card, "X-ABSHOWAS").casefold() == "company" or kind == "org"
    if not card.all("N"):
        firm = firm or (bool(_firm(card)) and name in {"", _firm(card)} and all(map(is_office, _mails(card))))
    if sum(1 for one in card.all("N")[:1] for part in one.parts() if part) < 2:
        firm = firm or (is_firm(name) and all(map(is_office, _mails(card))))
    # "info" with an office's address, as programs put by themselves what one has written to.
    firm = firm or (is_office(f"{name}@") and all(map(is_office, _mails(card))))
    if not base and (firm or kind in {"group", "location"}):
        return Note(source, message("intake_vcard_firm"))
    document = _document(card, name)
    if base:
        then = next(cards_in(plain_card_of(base).encode("utf-8")))
        document = laid_over(base, document, _document(then, _name(then)))
    basics = mapping(document.get("basics"))
    if not (basics.get("name") or basics.get("email")) and not has_work(document):
        return Note(source, message("intake_vcard_nameless"))
    manner = Manner.REPLACES if base else Manner.FILLS
    return Found(document, identity(document), source, _oddities(card), manner=manner)


def _profile(card: Card) -> Document:
    """The whole profile that this program writes into its cards; empty if there's none, or it was cut."""
    for one in card.all(PROFILE):
        try:
            value, _ = clean(Record("", json.loads(one.value())))
        except (ValueError, RecursionError, Refused):
            continue
        if isinstance(value, dict):
            return value
    return {}


def _oddities(card: Card) -> tuple[Message, ...]:
    return (message("intake_vcard_damaged"),) if card.damaged else ()


def _first(card: Card, name: str) -> str:
    return next((one.value() for one in card.all(name) if one.value()), "")


def _name(card: Card) -> str:
    """The name that the card shows, else what its parts make."""
    shown, parts = " ".join(_first(card, "FN").split()), ""
    for one in card.all("N")[:1]:
        last, first, middle, prefix = [*one.parts(), "", "", "", ""][:4]
        # A comma parts several names of a kind, and none of it is the family's before the first.
        parts = titled([prefix], spoken_name(f"{first} {middle} {last}".replace(",", " ")))
    # Some programs show the address where they know of no name.
    return parts if parts and (not shown or "@" in shown) else spoken_name(shown)


def _mails(card: Card) -> list[str]:
    return [one.value().removeprefix("mailto:") for one in card.all("EMAIL")]


def _document(card: Card, name: str) -> Document:
    emails = _mails(card)
    phones = [_phone(one) for one in card.all("TEL") if not one.parameters & _NOT_PHONES]
    sites, profiles = _links(card)
    position, firm = _first(card, "TITLE") or _first(card, "ROLE"), _firm(card)
    name, certified = without_certificates(name)
    basics = _said(
        name=name,
        label=position,
        email=emails[0] if emails else "",
        phone=phones[0] if phones else "",
        url=sites[0] if sites else "",
        summary="\n\n".join(one.value() for one in card.all("NOTE")),
        location=_location(card),
        profiles=profiles,
    )
    document: Document = {"basics": basics}
    if firm:
        document["work"] = [_said(name=firm, position=position)]
    if certified:
        document["certificates"] = [{"name": one} for one in certified]
    tags = [tag for one in card.all("CATEGORIES") for tag in one.items()]
    spoken = [{"language": language_name(one.value())} for one in card.all("LANG")]
    if spoken:
        document["languages"] = spoken
    zone = next((one.value() for one in card.all("TZ") if is_zone(one.value()) and "/" in one.value()), "")
    uid = _first(card, "UID")
    id = uid.removeprefix(OWN_UID) if uid.startswith(OWN_UID) else ""
    beside = _said(emails=emails[1:], phones=phones[1:], urls=sites[1:], categories=tags, uid="" if id else uid)
    if meta := _said(id=id, freelance=_said(time_zone=zone), vcard=beside):
        document["meta"] = meta
    return document


def _phone(one: Property) -> str:
    return one.value().removeprefix("tel:").replace(";ext=", " ext. ")


def _firm(card: Card) -> str:
    """The firm without its departments."""
    return next((part for one in card.all("ORG") for part in one.parts()[:1] if part), "")


def _links(card: Card) -> tuple[list[str], list[dict[str, str]]]:
    """Web sites, and profiles in networks: the ones that stand as such and those that are known by their address."""
    sites: list[str] = []
    profiles: list[dict[str, str]] = []
    for one in [*card.all("URL"), *card.all("X-SOCIALPROFILE"), *card.all("SOCIALPROFILE")]:
        link = one.value()
        network = next((shown for word, shown in _NETWORKS.items() if word in link.casefold()), "")
        network = network or next((shown for word, shown in _NETWORKS.items() if word.upper() in one.parameters), "")
        if not network:
            sites.append(link)
        elif _bare(link) not in {_bare(one["url"]) for one in profiles}:  # once as a link and once as a profile
            profiles.append({"network": network, "url": link})
    return sites, profiles


def _bare(link: str) -> str:
    """A link as it is compared: with and without "https" and "www" it leads to the same place."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.casefold()).rstrip("/")


def _location(card: Card) -> dict[str, Any]:
    for one in card.all("ADR"):
        _, extra, street, city, region, code, country = [*one.parts(), *[""] * 7][:7]
        found = _said(
            address=", ".join(part for part in (street, extra) if part),
            postalCode=code,
            city=city,
            region=region,
            countryCode=country_code(country),
        )
        if found:
            return found
    return {}


def _said(**values: object) -> dict[str, Any]:
    """Only what has something in it."""
    return {key: value for key, value in values.items() if value}
