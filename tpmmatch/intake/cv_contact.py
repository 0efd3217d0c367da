"""Mail, phone, links and place, wherever they stand in a CV."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from tpmmatch.intake import cv_wrapped_addresses
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import Draft, tidy
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_phones import PHONE, phone_in
from tpmmatch.intake.cv_words import has, is_company, is_title, known_skills, labels, language_names, words
from tpmmatch.intake.cv_wrapped_addresses import ends_mail, mail_in, profile_in
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code, country_of_state, is_state, is_town, plain_town, split_place

MAIL = cv_wrapped_addresses.MAIL
_SPREAD_MAIL = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,60})(?:\s{0,3}(?:\(at\)|\[at\])\s*|\s@\s?|@\s)([\w-]+(?:(?:\.|\s?[(\[]dot[)\]]\s?)[\w-]+)+)",
    re.IGNORECASE,
)
_DOT = re.compile(r"\s?[(\[]dot[)\]]\s?", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()|,;]+|(?<![\w@.-])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|de|org|net|io|dev|eu|fr|es|ch|at|me|co|uk|ie|nl|be|it|info|tech|xyz)(?:/[^\s<>()|,;]*)?(?![\w@])",
    re.IGNORECASE,
)
_NETWORKS = {
    "linkedin.com": "LinkedIn",
    "xing.com": "XING",
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "twitter.com": "Twitter",
    "x.com": "X",
}
NETWORK_NAMES = frozenset(map(fold, _NETWORKS.values()))
_PROFILE = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?(?:linkedin\.com/in|xing\.com/profile)/[^\s/]+/?", re.IGNORECASE)
_LABEL = re.compile(r"^\s*([^:\t]{2,40})(?::|\t)\s*(\S.*)$")
_POSTAL = re.compile(
    r"(?P<begins>^|,\s*|:\s*)?(?<![\w.,-])(?:[A-Z]{1,2}[- ])?(?P<code>\d{4,5})\s+"
    r"(?P<town>[A-ZÄÖÜÉÎÀ][\w.'’-]+"
    r"(?:[ -](?:[A-ZÄÖÜÉÎÀ][\w.'’-]+|(?:a[mn]|bei|der|de[ls]?|en|i[mn]|la|les?|o[bs]|sous|sur|y)\b)){0,3})"
    r"(?P<ends>\s*(?:$|[,;/(]))?"
)
_PIECES = re.compile(r"\s*[|•·●▪⋄◦]\s*|\t|\s+[–—-]\s+|\s{3,}")
_PLACES = re.compile(r"\s*[|•·●▪⋄◦]\s*|\t|\s+[–—/-]\s+|\s{3,}")
_BY_PIECE = re.compile(r"[|•·●▪⋄◦,;\t]|\s[–—-]\s|\s{2,}")
_TOWN = re.compile(r"(?![A-Z]{2,4}$)[A-ZÀ-Ž][^\W\d_]{2,}(?:[ -][^\W\d_]{2,}){0,2}")
_CODE = re.compile(
    r"(?:\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\b[A-Z]\d[\dW] ?[A-Z\d]{4}|\b[A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|(?<=[A-Z]{2} )\d{5}(?:-\d{4})?|(?<=[a-z][ -])[1-9]\d{2} ?\d{3})$"
)
_WITH_CODE = re.compile(r"(?P<town>[^\d,]{2,30}) (?P<code>[A-Z]{2})")
# "Rua do Almada 142" and "12 Mill Street" are streets, "Dublin 4" is a town.
_HOUSED = re.compile(r"(?P<street>.*[^\W\d_]\.?),?\s+\d+\s?[a-z]?|\d+[a-z]?,?\s+[^\W\d_].*")
# "1420 Mill St NE" is the number of a house and its street.
_STREET = re.compile(
    r".+\s(?:st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|pl|place|pkwy|parkway|hwy|highway"
    r"|ter|terrace|cir|circle|sq|square|trl|trail)\.?(?:\s(?:[NS]\.?[EW]?|[EW])\.?)?",
    re.IGNORECASE,
)
_SHORT = 2  # letters of a word of a name that may stand in any address
_FOOT = 4  # lines at the end of a CV
_NO_PAGE = frozenset({"example.com"})
# Whose own addresses stand on what they print; behind a stroke they may be of the person.
_PORTALS = re.compile(
    r"(?:freelancermap|gulp|freelance|malt|xing|stepstone|monster|indeed|infojobs|upwork|hays|etengo|solcom)"
    r"\.(?:com|de|at|ch|fr|es|co\.uk|org)"
)


def read_contact(
    draft: Draft,
    lines: Sequence[Line],
    everything: Sequence[Line],
    links: Sequence[str],
    told: Collection[Line] = (),
) -> None:
    """Write what is said of reaching the person; `lines` are those of the head and of the contact part.

    `told` are those of everything that tell of work and studies, where others may be reached.
    """
    own, others = _own_and_others(draft, everything, told)
    _mail(draft, [*lines, *own], links)
    if "email" not in draft.document.get("basics", {}):
        _likely_mail(draft, others)
    lines = [*lines, *_around_mail(lines, own)]
    for line in lines:
        if phone := _phone(line.text):
            draft.basic("phone", phone, line)
    if "phone" not in draft.document.get("basics", {}):
        _phone_elsewhere(draft, own)
    _addresses(draft, [*lines, *(line for line in own if _PROFILE.fullmatch(line.text.strip()))], links)
    for number, line in enumerate(lines):
        if place := place_in(_whole_address(lines, number)):
            draft.basic("location", place, line)
    name = fold(draft.document.get("basics", {}).get("name", ""))
    for town, line, sure in sorted(_likely_towns(lines, name), key=lambda found: not found[2])[:1]:
        draft.basic("location", {"city": town}, line, sure=sure)


def _own_and_others(
    draft: Draft, everything: Sequence[Line], told: Collection[Line]
) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines, those apart in which a firm may be reached: the person's own name is in no mail there."""
    names = [word for word in fold(draft.document.get("basics", {}).get("name", "")).split() if len(word) > _SHORT]
    foot = everything[-_FOOT:]
    own, others = list[Line](), list[Line]()
    for line in everything:
        mails = fold(" ".join(MAIL.findall(line.text)))
        at_foot = line in foot and _reaches_only(line.text)
        is_own = at_foot or not (line in told or is_company(without_mails(line.text)))
        is_own = is_own or any(name in mails for name in names)
        (own if is_own else others).append(line)
    return own, others


def _likely_mail(draft: Draft, lines: Sequence[Line]) -> None:
    """Write a mail that stands with a job or a study as unsure."""
    if found := next(((mail[0].rstrip("."), line) for line in lines if (mail := MAIL.search(line.text))), None):
        draft.basic("email", *found, sure=False)


def _phone_elsewhere(draft: Draft, lines: Sequence[Line]) -> None:
    """Write a number that stands in no head; certain if it is the only one, and all that its line says."""
    found = [(phone, line) for line in lines if (phone := _phone(line.text))]
    if found:
        phone, line = found[0]
        draft.basic("phone", phone, line, sure=len(found) == 1 and _reaches_only(line.text))


def _around_mail(lines: Sequence[Line], everything: Sequence[Line]) -> Sequence[Line]:
    """What stands around the mail, where that isn't in the head: the foot of a page, or the end of the CV."""
    if any(MAIL.search(line.text) for line in lines):
        return ()
    place = next((number for number, line in enumerate(everything) if MAIL.search(line.text)), None)
    return () if place is None else [line for line in everything[max(0, place - 1) : place + 2] if line not in lines]


def _whole_address(lines: Sequence[Line], number: int) -> str:
    """A line with the town that stands below it: a narrow column breaks behind the postal code."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else None
    broken = (
        re.search(r"(?:,|\b[A-Z]{1,2}-)\s*\d{4,5}$", line.text) and below is not None and below.column == line.column
    )
    return f"{line.text} {below.text}" if broken and below is not None else line.text


def _likely_towns(lines: Sequence[Line], name: str) -> Iterator[tuple[str, Line, bool]]:
    """What stands beside a mail or a number as a town does; certain if it is known, or no name and both stand there."""
    for line in lines:
        if town := _town_beside(line.text):
            yield town, line, True
    for number, line in enumerate(lines):
        around = [*lines[max(0, number - 2) : number], *lines[number + 1 : number + 3]]
        reach = [one.text for one in around if one.column == line.column and _reaches_only(one.text)]
        both = any(map(MAIL.search, reach)) and any(map(_phone, reach))
        for beside in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]):
            if town := _town_alone(line, beside, name):
                yield town, line, is_town(town) or (both and not as_name(town, doubtful=True))


def _town_beside(text: str) -> str:
    """The town in a line such as "anna@kranz.example | 0171 2345678 | Minden": what is left of it looks like one."""
    if not MAIL.search(text) or not _phone(text):
        return ""
    rest = [piece for piece in _PLACES.split(text) if piece.strip() and not is_contact(piece) and "@" not in piece]
    return rest[0].strip() if len(rest) == 1 and _may_be_town(rest[0].strip()) else ""


def _town_alone(line: Line, beside: Line, name: str) -> str:
    """A town in a line of its own, above or below a mail address or a number in a line of its own."""
    text = line.text.strip()
    if line.column != beside.column or GAP in text or not _may_be_town(text) or len(text.split()) > 3:
        return ""
    if not (MAIL.search(beside.text) or _phone(beside.text)) or not _reaches_only(beside.text):
        return ""
    return "" if set(fold(text).split()) & {*name.split(), *language_names()} else text


def _may_be_town(text: str) -> bool:
    said = any(has(text, *group) for group in (("not_a_name",), ("state",), ("reach", "phone"), ("reach", "page")))
    return bool(_TOWN.fullmatch(text)) and not (
        said or is_title(text) or is_company(text) or heading_of(text) or fold(text) in labels()
    )


def _reaches_only(text: str) -> bool:
    """Whether a line has a mail address or a number and hardly a word beside it."""
    rest = PHONE.sub(" ", MAIL.sub(" ", text))
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= 1


def is_only_contact(text: str) -> bool:
    """Whether a line has a mail address or a number, and beside it at most the word that leads to it."""
    rest = fold(PHONE.sub(" ", MAIL.sub(" ", text))).replace(" ", "")
    led = not rest or rest in words("reach", "phone") | words("reach", "boxes")
    return led and bool(MAIL.search(text) or _phone(text))


def _mail(draft: Draft, lines: Sequence[Line], links: Sequence[str]) -> None:
    ends = Line("")
    for above, line, below in zip([ends, *lines], lines, [*lines[1:], ends], strict=False):
        if found := mail_in(above, line, below):
            mail = found.text.lower() if found.text.isupper() else found.text
            draft.basic("email", mail, line, sure=found.sure)
            break
    for line in lines:
        if spread := _spread_mail(line.text):
            draft.basic("email", spread, line)
    for link in links:
        if link.casefold().startswith("mailto:") and MAIL.fullmatch(mail := link[7:].partition("?")[0]) and lines:
            draft.basic("email", mail, lines[0])


def without_mails(text: str) -> str:
    """The text without mail addresses, also those with room or "(at)" in them."""
    return _SPREAD_MAIL.sub(lambda found: " " if _is_spread(found) else found[0], MAIL.sub(" ", text))


def _spread_mail(text: str) -> str:
    """A mail address with room or "(at)" in it, that is all that is said or has a label."""
    for piece in text.split(GAP) if GAP in text else _PIECES.split(text):
        if found := _SPREAD_MAIL.search(piece):
            before = piece[: found.start()].strip()
            alone = _is_spread(found) and (not before or "@" not in found[0])
            if alone or before.endswith(":") or has(before, "state"):
                return f"{found[1]}@{_DOT.sub('.', found[2])}"
    return ""


def _is_spread(found: re.Match[str]) -> bool:
    """Whether this is an address and not, as in "Manager @ kranz.example", where somebody works."""
    return "@" not in found[0] or (found[1][0].islower() and not is_title(found[1]))


def _phone(text: str) -> str:
    return phone_in(MAIL.sub(" ", _LINK.sub(" ", text)))


def _addresses(draft: Draft, lines: Sequence[Line], links: Sequence[str]) -> None:
    profiles: list[dict[str, str]] = []
    named: set[str] = set()
    for link, line in _links_in(lines, links):
        bare = re.sub(r"^https?://(?:www\.)?|^www\.", "", link, flags=re.IGNORECASE).rstrip("/.")
        host = bare.partition("/")[0].casefold()
        network = next(
            (name for domain, name in _NETWORKS.items() if host == domain or host.endswith("." + domain)), ""
        )
        if network and "/" in bare and not bare.casefold().endswith(("/in", "/profile")) and network not in named:
            named.add(network)
            profiles.append(
                {"network": network, "username": bare.rpartition("/")[2].partition("?")[0], "url": f"https://{bare}"}
            )
            draft.basic("profiles", profiles, line)
        elif not network and host not in _NO_PAGE and not _PORTALS.fullmatch(bare) and line.text.find(bare[:12]) >= 0:
            draft.basic("url", link if "://" in link else f"https://{bare}", line)


def _links_in(lines: Sequence[Line], links: Sequence[str]) -> Iterator[tuple[str, Line]]:
    ends = Line("")
    for above, line, below in zip([ends, *lines], lines, [*lines[1:], ends], strict=False):
        if not ends_mail(above, line):
            for link in _pages(profile_in(line, below)):
                yield link, line
    for link in links:
        if lines and any(f"//{host}" in link or f".{host}" in link for host in _NETWORKS):
            yield link, lines[0]


def _pages(text: str) -> Iterator[str]:
    """Addresses in the web; without a sign of one, what stands alone or behind a label: "ASP.NET" is a tool."""
    for piece in _BY_PIECE.split(without_mails(text)):
        for found in _LINK.finditer(piece):
            link = found[0]
            rest = fold(PHONE.sub(" ", piece[: found.start()] + piece[found.end() :]))
            alone = not rest and fold(link) not in known_skills() and not link.endswith(".NET")
            if "/" in link or link.casefold().startswith("www.") or alone or rest in words("reach", "page"):
                yield link


def place_in(text: str) -> dict[str, Any]:
    """City and country that a line of the head names; empty unless it is certain that it is a place."""
    for piece in (text, *_PIECES.split(text)):
        label = _LABEL.match(piece)
        if label and fold(label[1]) in words("labels", "place") and not _are_labels(label[2]):
            return _place(label[2], certain=True)
    for piece in _PIECES.split(text):
        if found := _place(piece, certain=False):
            return found
    return {}


def _are_labels(text: str) -> bool:
    """Whether what stands beside a label are further labels, over what belongs to them: "Phone", "LinkedIn"."""
    known = labels() | words("reach", "phone") | words("reach", "boxes") | words("reach", "page") | NETWORK_NAMES
    cells = [fold(cell) for cell in text.split(GAP)]
    return all(cell in known or cell.replace(" ", "") in known for cell in cells)


def _place(piece: str, *, certain: bool) -> dict[str, Any]:
    piece = tidy(_LINK.sub("", without_mails(PHONE.sub(_unless_postal, piece)))).strip(" ,;:")
    piece = re.sub(r"^(?:[^\w\s]+\s+|,\s*)+|(?:,\s*){2,}", "", piece)
    if not piece or len(piece) > 90 or "://" in piece or not piece[0].isalnum() or heading_of(piece):
        return {}
    if has(piece, "birth"):
        return {}
    parts = [
        part
        for raw in piece.replace("(", ",").replace(")", "").split(",")
        if (part := _CODE.sub("", raw.strip()).strip())
    ]
    if (led := _WITH_CODE.fullmatch(piece)) and is_town(led["town"]) and country_code(led["code"]):
        parts = [led["town"], led["code"]]  # "Linz AT"
    code = country_code(parts[-1]) if parts else ""
    state = parts[-1] if len(parts) > 1 and is_state(parts[-1]) else ""
    towns = filter(_is_postal, _POSTAL.finditer(piece))
    # "1420 Mill St, Apt 5, Atlanta, GA" begins with the number of a house.
    if postal := next((one for one in towns if not state or one["town"].strip() in parts[-2]), None):
        return _said(city=_cased(postal["town"].strip()), countryCode=code, address=_address(postal))
    if (len(parts) > 1 and (code or state)) and not any(is_title(part) or is_company(part) for part in parts):
        if state or (code and len(parts) > 2 and is_state(parts[-2])):
            city = parts[-2] if state else parts[-3]
            return _said(city=city, region=state or parts[-2], countryCode=country_of_state(state) or code)
        return _said(city=_plain_city(parts), countryCode=code)
    if town := next((part for part in reversed(parts) if is_town(part)), ""):
        street = certain or any(map(str.isdigit, parts[0]))
        plain = len(parts) <= (5 if street else 3) and not any(map(is_title, parts))
        return _said(city=plain_town(town)) if plain else {}
    if certain and parts and len(parts) <= 3:
        city, code = split_place(piece)
        housed = _HOUSED.fullmatch(city)
        return _said(city=city, countryCode=code) if housed is None or is_town(housed["street"] or "") else {}
    return {}


def _is_postal(found: re.Match[str]) -> bool:
    """Whether a number before what may be a town is a postal code, and neither a year nor a count."""
    town, first, last = found["town"], *found.span("code")
    known = is_town(town)
    if country_code(town) or (is_title(town) and not known) or _STREET.fullmatch(town):
        return False
    dated = [span for span in find_spans(found.string) if span.first <= first and last <= span.last]
    if dated and not (known and found["begins"] is not None and all(span.first == first for span in dated)):
        return False
    return known or (found["begins"] is not None and found["ends"] is not None)


def _address(postal: re.Match[str]) -> str:
    """The street and the town without a label, or the town alone where no number of a house stands before it."""
    before, behind = postal.string[: postal.start("code")], postal.string[postal.start("code") :]
    street = before.rpartition(":")[2]
    housed = postal["begins"] is not None or any(map(str.isdigit, street))
    place, _, last = behind.rpartition(",")
    left = fold(last) in words("reach", "phone") | words("reach", "boxes")  # of a number or a mail that stood here
    return f"{street if housed else ''}{place if left else behind}".strip()


def _cased(town: str) -> str:
    return town.title() if town.isupper() and len(town) > 3 else town


def _unless_postal(found: re.Match[str]) -> str:
    return "" if sum(letter.isdigit() for letter in found[0]) >= 7 else found[0]


def _plain_city(parts: Sequence[str]) -> str:
    """The town before the country, without a street."""
    town = next((part for part in parts[:-1] if is_town(part)), "")
    return plain_town(town) or next((part for part in parts[:-1] if not any(map(str.isdigit, part))), "")


def _said(**values: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def is_contact(text: str) -> bool:
    """Whether a line is about reaching somebody."""
    return bool(MAIL.search(text) or _phone(text) or any(_pages(text))) or has(
        text.partition(GAP)[0], "labels", "place"
    )
