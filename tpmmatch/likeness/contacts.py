"""Addresses, phone numbers and links of profiles, as they are compared."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from phonenumbers import NumberParseException, PhoneNumberType, is_valid_number, number_type, parse

from tpmmatch.likeness.words import lists

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TAG = re.compile(r"\+[^@]*(?=@)")
_PARTED = re.compile(r"[.\-_]")
_SHORTEST = 6  # digits
_PLUSLESS = re.compile(r"[2-9]\d{10,13}")  # as a sheet keeps "+49 171 …"; those with 1 may be a town's in any country
_DIGITS = re.compile(r"\d")
# The part of a network's path behind which somebody's name stands; "" where it is the first part.
_NETWORKS = {
    "linkedin": "in",
    "xing": "profile",
    "github": "",
    "gitlab": "",
    "malt": "profile",
    "upwork": "freelancers",
}
_HOSTS = re.compile(r"(?:^|\.)(linkedin|xing|github|gitlab|malt|upwork)\.(?:com|de|fr|es|org)$")
_NOT_PEOPLE = frozenset({"orgs", "company", "companies", "school", "pages", "topics", "about", "features", "explore"})


class Phone(NamedTuple):
    """A number: the country's code, 0 if it isn't known, and the digits behind it without any leading zero."""

    country: int
    digits: str

    def is_same(self, other: "Phone") -> bool:
        """Whether both may be one number."""
        return self.digits == other.digits and (self.country == other.country or 0 in (self.country, other.country))


def read_mail(text: str) -> str:
    """The address as it is compared, or an empty text."""
    found = _TAG.sub("", text.strip().casefold().removeprefix("mailto:"))
    return found if _MAIL.fullmatch(found) else ""


def is_shared(mail: str) -> bool:
    """Whether an address is an office's rather than somebody's own."""
    local = mail.partition("@")[0]
    return not lists().shared.isdisjoint((local, _PARTED.split(local, maxsplit=1)[0]))


def read_phone(text: str, country: str) -> Phone | None:
    """The number in whatever spelling, by the country that its owner lives in."""
    if len(_DIGITS.findall(text)) < _SHORTEST:
        return None
    written = text.strip().removeprefix("tel:")
    if written.startswith("00"):
        written = f"+{written[2:]}"
    elif _PLUSLESS.fullmatch(written) and _is_whole(f"+{written}"):
        if not _is_whole(written, country):
            written = f"+{written}"
        elif not _is_mobile(written, country) and _is_mobile(f"+{written}"):
            return Phone(0, written)  # of a house here, or rather a mobile of another country
    try:
        found = parse(written, country or None)
    except NumberParseException:
        digits = "".join(_DIGITS.findall(written)).lstrip("0")
        return Phone(0, digits) if len(digits) >= _SHORTEST else None
    return Phone(found.country_code or 0, str(found.national_number))


def _is_whole(written: str, country: str = "") -> bool:
    try:
        return is_valid_number(parse(written, country or None))
    except NumberParseException:
        return False


def _is_mobile(written: str, country: str = "") -> bool:
    """Whether a valid number may be a mobile's."""
    kind = number_type(parse(written, country or None))
    return kind in {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def read_link(text: str, network: str = "") -> str:
    """ "https://de.linkedin.com/in/Anna-Berg/en?x=1" → "linkedin/anna-berg"; a page of one's own by its address.

    A user's name alone stands for a link if the network is told.
    """
    text = unquote(text.strip())
    if not text or " " in text:
        return ""
    known = re.sub(r"[^a-z]", "", network.casefold())
    if "/" not in text and "." not in text and known in _NETWORKS:
        return f"{known}/{text.lstrip('@').casefold()}"
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = [part.casefold() for part in parts.path.split("/") if part]
    if found := _HOSTS.search(host):
        return _in_network(found[1], path)
    return "/".join([host, *path]) if "." in host else ""


def _in_network(network: str, path: list[str]) -> str:
    before = _NETWORKS[network]
    if before in path:
        path = path[path.index(before) + 1 :]
    elif before or not path or path[0] in _NOT_PEOPLE:
        return ""
    return f"{network}/{path[0]}" if path else ""


def network_of(link: str) -> str:
    """The network that a link is in, or an empty text for a page of one's own."""
    network = link.partition("/")[0]
    return network if network in _NETWORKS else ""
