"""The head of an entry → what somebody was, for whom and where."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_firms import is_alone, is_field, is_firm, may_be_field, says_alone, whole_name
from tpmmatch.intake.cv_heads import goes_on_low
from tpmmatch.intake.cv_pieces import Piece, pieces_of, says_terms, with_commas, without_terms
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import is_place, take_place, with_firm_of_place
from tpmmatch.intake.cv_words import (
    has,
    is_company,
    is_degree,
    is_school,
    is_sure_title,
    is_title,
    known_skills,
    labels,
    words,
)
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_town

_OF_SEVERAL = re.compile(r"(?:eure|ekten|anwälte|partner|[a-z]{3}(?:nts|ers|cts|urs))$", re.IGNORECASE)
_HOST = re.compile(r"\w+\.[a-z]{2,6}\b")  # "kranz.com ag"
_WITH_FIELD = 3  # pieces of a title, its field and the firm
_LONGEST_SHORT = 6  # letters of an abbreviation
_BEFORE_FIRM = (", ", " | ", " – ", " — ")
_WITH_TOWN = 2  # pieces of a firm and its place
_WORDS_OF_TOWN = 2
_WORDS_OF_FIRM = 4  # at most, where nothing but its place tells that it is one
BRACKETS = re.compile(r"^(?P<out>[^()]+?)\s*\((?P<in>[^()]+)\)$")
_SELDOM = re.compile(r"(?P<first>[^:>»()]{2,50}?)(?P<sign>\s*:\s+|\s+(?:>+|»)\s+)(?P<last>[^:>»()]{2,50})")


def read_role(
    heads: Sequence[tuple[str, Line]],
    title_first: bool | None,
    towns: frozenset[str] = frozenset(),
    own: frozenset[str] = frozenset(),
) -> Role:
    """Title, employer and place.

    `title_first` is the order that the other entries have, if it is known; `towns` are folded names of known ones,
    `own` the folded surnames of whom the CV tells.
    """
    role = Role()
    pieces = _parted_in_two(_without_short_names(pieces_of(heads)))
    town = len(pieces) > 1 and is_town(pieces[0].text)
    if town and is_place_only(Line(without_terms(with_commas(pieces)))):
        role.say("location", with_commas(pieces), pieces[0].line)
        return role
    placed = take_place(pieces, role, towns)
    if title_first is not None and "location" in role.values and pieces and _lack_firm(pieces, own):
        pieces = with_firm_of_place(pieces, role, towns)
    if len(pieces) == 1 and (apart := _title_before_firm(pieces[0].text)):
        for key, text in zip(("position", "name"), apart, strict=True):
            role.say(key, text, pieces[0].line, sure=False)
        return role
    firms = _firms_in(pieces := _with_field(pieces, own), own)
    titles, chosen = _titles(pieces, firms, title_first)
    if not titles:
        sure = [piece for piece in firms if has(piece.text.replace(".", ""), "company")]  # by no word of titles
        firms = sure or firms or [piece for piece in pieces if piece.led or is_school(piece.text)]
        _by_order(_beside(firms[:1], pieces), role, title_first, firms, placed)
        return role
    title, employer = _title_and_employer(titles, pieces, firms, title_first, role)
    whole = _whole_title(title, employer, pieces)
    others = [piece for piece in pieces if piece not in whole]
    if employer is not None:
        _say_employer(role, employer, others, titles)
        role.title_first = None if role.by_order else pieces.index(title) < pieces.index(employer)
        role.for_certain = not chosen
    role.say("position", _as_written(whole), title.line)
    return role


def _title_before_firm(text: str) -> tuple[str, str] | None:
    """A title and the firm that nothing parts from it, to be asked about: "Leiterin Nordlicht GmbH"."""
    said = text.split()
    count = next((n for n, word in enumerate(said) if not is_sure_title(word)), 0)
    firm = " ".join(said[count:])
    named = len(said) - count > 1 and has(firm.replace(".", ""), "company", "legal") and not is_title(firm)
    several = _OF_SEVERAL.search(said[0]) is not None  # "Ingenieure Nord GmbH"
    return (" ".join(said[:count]), firm) if count and named and not several else None


def _lack_firm(pieces: Sequence[Piece], own: frozenset[str]) -> bool:
    """Whether all pieces stand in one line and are a title or belong to it."""
    titled = any(is_title(piece.text) for piece in pieces) and not any(says_alone(piece.text) for piece in pieces)
    one = titled and all(piece.group == pieces[0].group for piece in pieces)
    return one and not any(is_firm(piece.text, own) for piece in pieces)


def _is_inner(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a piece is a department behind a title, and the firm has a line of its own."""
    inner = fold(piece.text).split()[-1:] and fold(piece.text).split()[-1] in words("company", "inner")
    return bool(inner) and piece is not pieces[0] and any(other.line is not piece.line for other in pieces)


def _firms_in(pieces: Sequence[Piece], own: frozenset[str]) -> list[Piece]:
    return [piece for piece in pieces if _names_firm(piece.text, own) and not _is_inner(piece, pieces)]


def _with_field(pieces: Sequence[Piece], own: frozenset[str]) -> list[Piece]:
    """The pieces; a field behind a title and a comma, and before a firm that a sign parts, is of the title."""
    if len(pieces) < _WITH_FIELD:
        return list(pieces)
    title, field, firm, *others = pieces
    whole = tidy(title.line.text)
    apart = title.group == field.group != firm.group and f"{title.text}, {field.text}" in whole
    listed = apart or any(f"{title.text}, {field.text}{sign}{firm.text}" in whole for sign in _BEFORE_FIRM)
    inner = fold(firm.text).split()[-1:] and fold(firm.text).split()[-1] in words("company", "inner")
    legal = has(firm.text.replace(".", ""), "company", "legal")
    named = firm.text[:1].isupper() and not (is_title(firm.text) or inner) and (legal or not may_be_field(firm.text))
    short = len(field.text.split()) == 1 and not is_field(field.text)  # "Boeing" and "Samsung" end as fields do
    sure = legal or is_company(firm.text) or not (short or (is_company(field.text) and " " not in firm.text))
    lawful = has(field.text.replace(".", ""), "company", "legal")
    known = whole_name(firm.text) in own and whole_name(field.text) not in own
    of_title = may_be_field(field.text) or (((apart and legal) or known) and not lawful)
    able = listed and sure and is_title(title.text) and not is_company(title.text) and of_title
    return [replace(title, text=f"{title.text}, {field.text}"), firm, *others] if able and named else list(pieces)


def _parted_in_two(pieces: list[Piece]) -> list[Piece]:
    """The pieces; of a lone one that names a title and, behind a sign that seldom parts, somebody else, both."""
    if len(pieces) == 1 and (held := BRACKETS.match(pieces[0].text)) and _employs(held["out"], held["in"]):
        return [replace(pieces[0], text=held[part], group=n, block=n) for n, part in enumerate(("out", "in"))]
    found = _SELDOM.fullmatch(pieces[0].text) if len(pieces) == 1 else None
    if found is None:
        return pieces
    titled = [is_title(found["first"]), is_title(found["last"])]
    other = found["last"] if titled[0] else found["first"]
    known = is_field(other) or is_degree(other) or says_terms(other) or fold(other) in labels() | known_skills()
    named = other[:1].isupper() and not known
    if titled[0] == titled[1] or not named or (":" in found["sign"] and titled[0]):
        return pieces
    piece = pieces[0]
    return [Piece(found[part], piece.line, n, n) for n, part in enumerate(("first", "last"))]


def _employs(title: str, firm: str) -> bool:
    """Whether brackets behind a title name who employed: "Tester (Kranz GmbH)", not "Tester (Services)"."""
    named = is_school(firm) or has(firm.replace(".", ""), "company")
    return is_title(title) and not is_company(title) and named and len(firm.split()) > 1 and not is_title(firm)


def _names_firm(text: str, own: frozenset[str]) -> bool:
    """Whether a piece names a firm; that in brackets behind a title may only say of what kind one is."""
    held = BRACKETS.match(text)
    outside = held["out"] if held and is_title(held["out"]) and len(held["in"].split()) == 1 else text
    return is_firm(outside, own)


def _whole_title(title: Piece, employer: Piece | None, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The title with what belongs to it behind, up to the firm: "Director, Product Management – Acme".

    Where the firm stands further off, so does what a dash parts: "Engineer – Firmware | Acme".
    """
    whole = [title]
    if employer is None:
        return whole
    for piece in pieces[pieces.index(title) + 1 :]:
        near = piece.group == title.group if employer.block == title.block else piece.block == title.block
        if piece is employer or not near or fold(piece.text.split()[0]) in words("company", "units"):
            break
        whole.append(piece)
    return whole


def _as_written(pieces: Sequence[Piece]) -> str:
    """The pieces with the signs between them; with commas where these are gaps."""
    first, last = pieces[0], pieces[-1]
    text = tidy(first.line.text)
    start = text.find(first.text)
    end = text.find(last.text, start + len(first.text)) if start >= 0 else -1
    if first.group == last.group or end < 0:
        return with_commas(pieces)
    return text[start : end + len(last.text)]


def _without_short_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without names made of the first letters of the one before: "Mill School of Leeds, MSL"."""
    kept: list[Piece] = []
    for piece in pieces:
        capitals = "".join(letter for letter in kept[-1].text if letter.isupper()) if kept else ""
        if not (len(piece.text) > _WORDS_OF_TOWN and piece.text.isupper() and piece.text == capitals):
            kept.append(piece)
    return kept


def _titles(pieces: Sequence[Piece], firms: Sequence[Piece], title_first: bool | None) -> tuple[Sequence[Piece], bool]:
    """The pieces that read like titles; whether some of several were chosen by words that are no surnames."""
    titles = [piece for piece in pieces if is_title(piece.text) and piece not in firms]
    if not titles:
        return [piece for piece in pieces if is_title(piece.text)][:1] if len(pieces) > 1 else [], False
    if before := _before_terms(titles, pieces):
        return [before], False
    if title_first is not None:
        return titles, False
    # "Manager, Baker Hughes"; but what only says that somebody works for themselves is no title.
    sure = [piece for piece in titles if is_sure_title(piece.text) and not is_alone(piece.text)] or titles
    return sure, len({piece.group for piece in sure}) < len({piece.group for piece in titles})


def _before_terms(titles: Sequence[Piece], pieces: Sequence[Piece]) -> Piece | None:
    """What stands before the only title if that says on what terms, and the firm apart: "Sales & Care - Intérim"."""
    number = pieces.index(titles[0])
    if len(titles) > 1 or not is_alone(titles[0].text) or not number or pieces[number - 1].line is not titles[0].line:
        return None
    return pieces[number - 1] if any(piece.line is not titles[0].line for piece in pieces) else None


def _title_and_employer(
    titles: Sequence[Piece], pieces: Sequence[Piece], firms: Sequence[Piece], title_first: bool | None, role: Role
) -> tuple[Piece, Piece | None]:
    """Which of several pieces that read like titles is one, and who employed."""
    alone = [piece for piece in titles if is_alone(piece.text)]
    if not firms and len(alone) == 1 and len(titles) > 1:
        return next(piece for piece in titles if piece is not alone[0]), alone[0]
    apart = [piece for piece in titles if piece.group != titles[0].group]
    headed = [piece for piece in pieces if piece.line.level and piece.line is not titles[0].line]
    if not firms and apart and headed and all(piece.line is titles[0].line for piece in titles):
        return titles[0], headed[0]  # "Lead · Architect" below the heading "Mill"
    if not firms and apart and len(apart) < len(pieces):
        role.by_order = True
        if title_first is False:
            return apart[0], titles[0]
    title = titles[0]
    return title, _employer(title, [piece for piece in pieces if piece is not title], firms)


def _is_short_for(short: str, name: str) -> bool:
    """Whether letters abbreviate a name: "MV" behind "Mill Versicherung", but not "UK" behind "Ulster Bank"."""
    if not (short.isalpha() and short.isupper() and 1 < len(short) <= _LONGEST_SHORT):
        return False
    rest = iter(fold(name))
    inside = name[0] == short[0] and all(letter in rest for letter in fold(short))
    return short == "".join(word[0] for word in name.split()) or (inside and not is_place(short))


def _say_employer(role: Role, employer: Piece, others: Sequence[Piece], titles: Sequence[Piece]) -> None:
    text = employer.text
    brackets = BRACKETS.match(text)
    if (
        brackets
        and not _says_through_whom(brackets["in"])
        and not _is_short_for(brackets["in"], brackets["out"])
        and (not is_alone(text) or is_place(brackets["in"]))
    ):
        text = brackets["out"]  # but in "Intérim (Manpower)" they name the firm
        if not says_terms(brackets["in"]):
            role.say("location", brackets["in"], employer.line, sure=bool(country_code(brackets["in"])))
    elif is_school(text) and not any(title.block == employer.block for title in titles):
        text = _as_written([*_unknown_before(employer, others), employer])
    following = next_of(employer, others)
    if (
        following is not None
        and following not in titles
        and following.group != titles[0].group
        and len(following.text.split()) <= 4
    ):
        # What follows the firm's name in its line is as often a place as a part of it.
        role.say("location", following.text, following.line, sure=not is_company(following.text))
    role.say("name", text, employer.line)


def _says_through_whom(text: str) -> bool:
    """Whether brackets behind a firm name who lent somebody to it: "via Hays", not "Via Roma" or "über 500"."""
    leads = (word for word in words("company", "through") if fold(text).startswith(f"{word} "))
    count = max((len(lead.split()) for lead in leads), default=0)
    named = text.split()[count:]
    return bool(count and named) and text[0].islower() and named[0][0].isupper()


def _unknown_before(school: Piece, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Who stands before a school in its line and is no part of one: "Kerguelec — Université de Brest" names both."""
    before = [piece for piece in pieces[: pieces.index(school)] if piece.block == school.block]
    known = any(is_field(text) or is_degree(text) or goes_on_low(text) for text in (piece.text for piece in before))
    parts = any(fold(piece.text.split()[0]) in words("company", "units") for piece in before)
    told = any(len(piece.text.split()) > _WORDS_OF_FIRM for piece in before)
    return [] if known or parts or told else before


def next_of(piece: Piece, pieces: Sequence[Piece]) -> Piece | None:
    """The piece behind one, if any; a head may say the same twice, so that one of both is no more among them."""
    place = pieces.index(piece) if piece in pieces else len(pieces)
    return pieces[place + 1] if place + 1 < len(pieces) else None


def _employer(title: Piece, others: Sequence[Piece], firms: Sequence[Piece]) -> Piece | None:
    if not others:
        return None
    if led := [piece for piece in others if piece.led and piece.line is title.line]:
        return led[0]
    if named := [piece for piece in others if piece in firms or is_school(piece.text)]:
        return _whole_school(named)
    # "Intérimaire, missions diverses": several words in small letters name nobody.
    others = [piece for piece in others if not goes_on_low(piece.text) or _HOST.match(piece.text)]
    if not others:
        return None
    plain = [piece for piece in others if not is_title(piece.text)] or list(others)
    elsewhere = [piece for piece in plain if piece.group != title.group]
    # "Manager, Mobile – Kranz": what a stronger sign parts; "Principal, Technology, Kranz": what is no field of work.
    return (elsewhere or [piece for piece in plain if not is_field(piece.text)] or plain)[0]


def _whole_school(named: Sequence[Piece]) -> Piece:
    """The first of those who may employ; of "School of Law, University of Leeds" the one that it is a part of."""
    first, *others = named
    start, *rest = first.text.split()
    part = fold(start) in words("company", "units") and bool(rest) and rest[0].islower()
    whole = [piece for piece in others if piece.block == first.block and is_school(piece.text)]
    whole = [piece for piece in whole if fold(piece.text.split()[0]) not in words("company", "units")]
    return whole[0] if part and whole else first


def _by_order(
    pieces: Sequence[Piece], role: Role, title_first: bool | None, firms: Sequence[Piece], placed: Piece | None
) -> None:
    """Without a word for a title, words for a firm tell, or the order of the other entries.

    So does a place, which stands behind a firm: `placed` is the piece behind which one stood.
    """
    if len(pieces) == 1 and (title_first is None or pieces[0] in firms):
        role.say("name", pieces[0].text, pieces[0].line, sure=pieces[0] in firms or pieces[0] is placed)
        return
    parts, told = _parts(pieces), None
    if len(parts) > 1:
        number = next((number for number, part in enumerate(parts) if firms and firms[0] in part), None)
        behind = next((number for number, part in enumerate(parts) if placed in part), None)
        told = number if number is not None else behind
        role.title_first = bool(told) if told is not None and len(pieces) > 1 else None
        role.for_certain = number is not None
    first = role.title_first if role.title_first is not None and role.for_certain else title_first
    agreed = first is not None and role.title_first in {None, first}
    agreed = agreed and len(pieces) > 1  # alone, nothing has an order
    titled = not _is_only_behind_firm(pieces, firms)
    comma = bool(pieces) and pieces[0].group == pieces[-1].group and f"{pieces[0].text}, " in pieces[0].line.text
    agreed = agreed and (told is not None or not comma)  # a comma parts anything
    for number, part in enumerate(parts):
        if (number == 0) != bool(first):
            role.say("name", part[0].text, part[0].line, sure=agreed and not goes_on_low(part[0].text))
        else:
            known = part[0] in firms or is_school(part[0].text)
            role.say("position", with_commas(part), part[0].line, sure=agreed and titled and not known)


def _beside(firms: Sequence[Piece], pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces of the line that names the firm and one more, if a school is all that the others name; else all."""
    line = [piece for piece in pieces if firms and piece.line is firms[0].line]
    others = [piece for piece in pieces if piece not in line]
    schools = bool(others) and all(is_school(piece.text) for piece in others)
    return line if schools and len({piece.group for piece in line}) == _WITH_TOWN else pieces


def _is_only_behind_firm(pieces: Sequence[Piece], firms: Sequence[Piece]) -> bool:
    """Whether what a comma parts from a firm is as often its place as a title: "Kranz AG, Unterau"."""
    alone = len(pieces) == _WITH_TOWN and pieces[0].group == pieces[1].group
    return alone and pieces[0] in firms and not (is_title(pieces[1].text) or is_field(pieces[1].text))


def _parts(pieces: Sequence[Piece]) -> Sequence[Sequence[Piece]]:
    """The first two parts of a head: by lines, else by what strong signs part; by commas where there is neither."""
    lines = list({id(piece.line): piece.group for piece in reversed(pieces)}.values())[::-1]
    if len(lines) > 1:
        return [[piece for piece in pieces if piece.group == group] for group in lines[:2]]
    groups = [[piece for piece in pieces if piece.group == group] for group in dict.fromkeys(p.group for p in pieces)]
    return groups[:2] if len(groups) > 1 else [[piece] for piece in pieces[:2]]
