"""The head of an entry → its pieces, and what labels in it say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_words import has, is_company, is_degree, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_state, is_town

AT = r"(?:at|bei der|beim|bei|bij|chez|presso|à la)"  # what leads from a title to a firm
# "Leiterin bei kranz Schweiz AG": a name may begin small if its form tells that it is one.
_SMALL = r"[a-z][\w.&-]*(?: [A-ZÀ-Ž]\S*){0,2} (?:AG|SE|GmbH|KG|SA|AB|BV|Ltd|Inc|LLC|plc)\b"
_PICTURE = "[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?"  # of a pin before a place, say
# The stronger a sign parts, the earlier it stands.
_STRONG = re.compile(
    r"\t|(?:(?<=[a-zà-ÿ]{4})(?<!\bdipl)|(?<=[A-ZÀ-Ž]{3})(?=\.\s+[A-ZÀ-Ž][a-zà-ÿ]))\.\s+(?=[A-ZÀ-Ž])"
    r"(?!(?:Inc|Ltd|LLC|Co|Corp|GmbH|AG)\b)"
    r"|\s*[|•·●▪⋄]\s*|\s+[–—]\s+|\s*;\s*|\s+@\s*(?=\w)"
    rf"|\s+{_PICTURE}\s+|\s+{AT}\s+(?=[A-ZÄÖÜÉ]|{_SMALL})"
)
_WEAK = re.compile(
    r"\s+-\s+|,\s+(?![^()]{0,60}\))(?!(?:Inc|Ltd|LLC|S\.?A|S\.?L|S\.?A\.?S|GmbH|AG|Corp|PLC)\b)", re.IGNORECASE
)
_IN = frozenset({"en", "en la empresa", "en la"})
_IN_FIRM = re.compile(
    r"(?P<before>\S.*?)\s+(?P<word>en(?: la(?: empresa)?)?|from|an(?: der)?)\s+(?P<behind>[A-ZÁÉÍÓÚÑ].*)"
)
LABEL = re.compile(r"^\s*([^:\t]{2,66})(?:\s*:\s*|\t)(\S.*)$")
_LABELS = ("position", "employer", "place", "time", "duties", "project", "tools", "degree", "area", "school", "sector")
_STROKE = re.compile(r"\s+\|\s+")
_BESIDE_OTHERS = frozenset({"place", "area", "employer", "school", "degree"})
_NOTE = re.compile(r"\([^()]*\)")  # "Dates (from - to)"
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+(?=\S)")
_COUNTED = re.compile(r"\s*(?:nr\.?|no\.?|#)?\s*\d{1,2}$", re.IGNORECASE)  # "Projekt 1"
_ICON = re.compile(r"^[^\w\s.,;:()'\"&+#@/„“‚-]+\s+")  # a picture before a date or a place
_ABBREVIATED, _LEAST_DOTTED = 6, 4  # letters with the dot: "GmbH." may be short for something, "Co." is
_IN_TOWN = re.compile(r"(?P<firm>\S.{2,60}?)\s+in\s+(?P<town>[A-ZÄÖÜ][^\s,]+(?: [A-ZÄÖÜa-z][^\s,]+){0,2})")
_PLACED = re.compile(r"(?P<firm>\S[^()]{1,60}?)\s*\((?P<town>[A-ZÀ-Ž][^(),]{1,30}),\s*(?P<land>[^(),]{2,30})\)")
_OF_CAMPUS = re.compile(r"\bUniversity of(?: [A-Z]\w+){1,3}$")
_LEADS = frozenset({"@", "at", "bei", "bei der", "beim", "bij", "chez", "presso", "à la"})
_DASHES = frozenset({"", "–", "—"})
# "(4.7 yrs)" behind a title says only how long.
_LASTED = re.compile(
    r"\s*\(\s*[~<>]?\s*\d+(?:[.,]\d+)?\+?\s*(?:years?|yrs?|months?|mos?|jahren?|jahre|monaten?|monate|ans?|mois|años?|mes(?:es)?)"
    r"\b\.?(?:[ ,]*\d+\s*(?:months?|mos?|monate?n?|mois|mes(?:es)?)\b\.?)?\s*\)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?P<place>[^()]+?)\s*\((?P<told>[^()]{3,30})\)")
_SHARE = re.compile(r"(?:ca\.?\s?)?\d{1,3}(?:\s?[–-]\s?\d{1,3})?\s?%(?:[ -](?:pensum|stelle|fte))?", re.IGNORECASE)
_AND = re.compile(r"(?:and|und|et|y|e|&)\s", re.IGNORECASE)
_TERMS = re.compile(r"\s*[,/;&+]\s*|\s+[–-]\s+")
_LED = re.compile(rf"^(?:@|(?:in|{AT})\s)\s*(?=[A-ZÄÖÜÉ])")  # to a firm: "in Mill.Cloud", "@Kranz"
_ADDRESS = re.compile(r"(?<=\S)\s+(?:https?://|www\.)\S+")  # behind a firm's name
_LISTED = re.compile(r"\s*(?:[,;|•·]|/(?!S\b))\s*")  # "Nordwind A/S" is one
_JOINED = re.compile(r"(?P<first>\S.*?)\s+(?P<sign>and|und|et|y|e|&)\s+(?P<second>\S.*)")
_OF_ONE = re.compile(r"(?:Partner[ns]?|Söhne|Sons|Fils|Hijos|Co)\b", re.IGNORECASE)
_EMPTY = re.compile(r"^[\s\W]*$")


@dataclass(slots=True)
class Piece:
    """A part of a head that isn't parted further.

    `group` counts what strong signs part, `block` what lines, gaps and strokes do: a dash within parts less. `led` is
    true behind "@" and the little words that lead to a firm.
    """

    text: str
    line: Line
    group: int
    block: int = 0
    led: bool = False


def labelled(line: Line, *, clients: bool = False) -> tuple[str, str] | None:
    """What a line such as "Employer: Kranz AG" says of an entry, by the label's meaning.

    Several `clients` are no employer, but a project may be for them all.
    """
    found = LABEL.match(line.text)
    if not found or (not clients and names_clients(line.text)):
        return None
    label = fold(_COUNTED.sub("", _NOTE.sub(" ", found[1])))
    name = next((name for name in _LABELS if label in words("labels", name)), "")
    said = without_beside(found[2]) if name in _BESIDE_OTHERS else found[2]
    return (name, tidy(said)) if name else None


def without_beside(text: str) -> str:
    """What a label says without further labels beside it: "Graz | Country: Austria" is "Graz, Austria"."""
    first, *others = _STROKE.split(text)
    found = [LABEL.match(other) for other in others]
    said = [(fold(one[1]), one[2]) for one in found if one]
    land = words("beside", "land")
    if len(said) < len(others) or not all(label in land | words("beside", "others") for label, _ in said):
        return text
    return ", ".join([first, *(name for label, name in said if label in land)])


def names_clients(text: str) -> bool:
    """Whether a text lists the clients of who works for themselves: "Kunden u. a.: Nordwind SE, Lot AG"."""
    found = LABEL.match(text)
    if found is None or words("labels", "clients").isdisjoint(fold(found[1]).split()):
        return False
    # "Kunden: zwei Banken, ein Händler" says who they were in one; names begin with capitals.
    parts = [part for listed in _LISTED.split(found[2]) for part in _parted_firms(listed)]
    named = [part for part in parts if part[:1].isupper() and not (is_town(part) or country_code(part))]
    return len(named) > 1 or fold(found[1]) not in words("labels", "employer")


def _parted_firms(text: str) -> Sequence[str]:
    """ "Barclays and HSBC" names two firms, "Heckler & Koch GmbH" and "Kranz und Söhne" one."""
    found = _JOINED.fullmatch(text)
    if found is None:
        return (text,)
    first, second = found["first"], found["second"]
    one = not is_company(first) and (found["sign"] == "&" or is_company(second))
    return (text,) if one or _OF_ONE.match(second) else (first, second)


def pieces_of(heads: Sequence[tuple[str, Line]]) -> list[Piece]:
    """The parts of the lines of a head, whose dates are already taken out."""
    found: list[Piece] = []
    group = block = 0
    for text, line in heads:
        block += 1
        parts = _strong_parts(_LASTED.sub("", _NUMBERED.sub("", text)))
        for strong, sign in ((half, sign) for part, sign in parts for half in _halves(part)):
            block += sign not in _DASHES
            weak = [
                part
                for whole in _listed_together(_WEAK.split(strong))
                for piece in _in_town(_bare(whole))
                if not _EMPTY.match(part := _undotted(_without_lead(tidy(piece)).strip(" ,;:|()–—-")))
            ]
            found += [
                Piece(part + ")" * (part.count("(") > part.count(")")), line, group, block, sign in _LEADS and not n)
                for n, part in enumerate(weak)
            ]
            group += 1
    return [piece for piece in found if not says_terms(piece.text)] or found


def says_terms(text: str) -> bool:
    """Whether a text only says on what terms somebody works, and how much: "Full-time", "Teilzeit, 80 %"."""
    parts = [part for part in _TERMS.split(text.strip(" ()")) if part]
    return bool(parts) and all(fold(part) in words("employment", "terms") or _SHARE.fullmatch(part) for part in parts)


def without_terms(text: str) -> str:
    """A place without what brackets behind it say of how one works there: "Graz (remote)"."""
    found = _BEHIND.fullmatch(text)
    if found is None:
        return text
    said = fold(found["told"])
    told = says_terms(found["told"]) or said in words("place") or said in words("company", "alone")
    return found["place"] if told else text


def _strong_parts(text: str) -> Iterator[tuple[str, str]]:
    """What strong signs part, each with the sign before it; the "at" of "University of Texas at Dallas" is none."""
    last, before = 0, ""
    for sign in _STRONG.finditer(text):
        if sign[0].strip() == "at" and _OF_CAMPUS.search(text, last, sign.start()):
            continue
        yield text[last : sign.start()], before
        last, before = sign.end(), sign[0].strip(" ")
    yield text[last:], before


def _without_lead(text: str) -> str:
    """The text without what leads to a name or shows it: a picture, a little word, an address behind it."""
    return _LED.sub("", _ADDRESS.sub("", _ICON.sub("", text)))


def _bare(text: str) -> str:
    """ "Empresa: Nervión Sistemas" without its label, among other parts of a head."""
    found = LABEL.match(text)
    known = found is not None and any(fold(found[1]) in words("labels", name) for name in ("employer", "position"))
    return found[2] if found and known else text


def _in_town(text: str) -> Sequence[str]:
    """ "Pleiße Getriebebau GmbH in Leipzig" and "Mill (Malmö, Sweden)" name a firm and its place."""
    if (placed := _PLACED.fullmatch(text)) and (country_code(placed["land"]) or is_state(placed["land"])):
        return placed["firm"], placed["town"], placed["land"]
    if apart := _behind_form(text):
        return apart
    found = _IN_TOWN.fullmatch(text)
    ends = found is not None and (is_town(found["town"]) or is_company(found["firm"].rsplit(maxsplit=1)[-1]))
    of_school = found is not None and is_school(found["firm"]) and len(found["firm"].split()) == 1
    parted = found is not None and ends and not (of_school or is_title(found["firm"]))
    return (found["firm"], found["town"]) if found and parted else (text,)  # but "FernUniversität in Hagen" is a name


def _behind_form(text: str) -> Sequence[str]:
    """A firm and the town behind its legal form, with nothing between: "Mill Ltd Leeds"; empty where there is none."""
    said = text.split()
    forms = words("company", "legal")
    ends = [n for n, word in enumerate(said, 1) if n > 1 and fold(word.replace(".", "")) in forms]
    firm, town = " ".join(said[: ends[-1]]) if ends else "", " ".join(said[ends[-1] :]) if ends else ""
    return (firm, town) if town and is_town(town) and not is_title(firm) else ()


def _listed_together(parts: Sequence[str]) -> Sequence[str]:
    """The parts; those that a little word before the last makes one title are: "Editor, Tester, and Trainer"."""
    last = next((n for n, part in enumerate(parts) if n > 1 and _AND.match(part)), 0)
    if not last or not is_title(parts[0]) or is_company(parts[last]):
        return parts
    return [", ".join(parts[: last + 1]), *parts[last + 1 :]]


def _undotted(text: str) -> str:
    """The text without a dot at its end, unless that is of an abbreviation: "S.L.", "Inc.", "Physik (Dipl.)"."""
    if text.count("(") > text.count(")"):
        return text
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    short = len(last) <= _ABBREVIATED and (is_company(last) or "." in last[:-1])
    return text[:-1] if text.endswith(".") and not short and len(last) > _LEAST_DOTTED else text


def _is_firm_by_form(text: str) -> bool:
    """Whether a name ends in what firms are, before a place behind it: "Kranz Bau GmbH, Graz"."""
    name = text.partition(",")[0].split()
    return len(name) > 1 and is_company(name[-1]) and not is_title(name[-1])


def _names_firm_behind(text: str) -> bool:
    """Whether a dash parts what is no place: "Analista en Fintech - Nexo" is a whole title before a firm."""
    _, dash, last = text.rpartition(" - ")
    return bool(dash) and not is_town(last) and not country_code(last)


def _halves(text: str) -> Sequence[str]:
    """ "Jefe de proyecto en Nexo" names a firm behind the little word; "MSc from Anna University" a school."""
    what, slash, whom = text.partition(" / ")
    firm = has(what.replace(".", ""), "company")  # by a word that titles don't have as well
    if slash and _is_firm_by_form(whom) and not firm and " / " not in whom:
        return what, whom
    found = _IN_FIRM.fullmatch(text)
    if not found:
        return (text,)
    before, behind = found["before"], found["behind"]
    parted = (
        is_title(before)
        and not is_degree(before)
        and not is_title(behind.split()[0])
        and not _names_firm_behind(behind)
        if found["word"] in _IN
        else is_school(behind)
    )
    return (before, behind) if parted else (text,)


def with_commas(pieces: Sequence[Piece]) -> str:
    """The pieces, parted by commas."""
    return ", ".join(piece.text for piece in pieces)
