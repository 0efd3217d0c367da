"""The place among the pieces of an entry's head."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_firms import ends_in_form, is_field
from tpmmatch.intake.cv_pieces import Piece, pieces_of, with_commas, without_terms
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_in_country, is_region, is_state, is_town

_WITH_TOWN = 2  # pieces of a firm and its place
_WORDS_OF_TOWN = 2
_LETTERS_OF_CODE = 2
# "East Lansing", "Lake Oswego": no firm ends so.
_BEFORE_TOWNS = frozenset({
    "north", "south", "east", "west", "new", "old", "upper", "lower", "greater", "downtown", "fort", "ft", "port",
    "saint", "st", "san", "santa", "los", "las", "el", "la", "lake", "mount", "mt", "cape", "palm", "central",
})  # fmt: skip
_TOWN_AND_STATE = re.compile(r"(?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}) (?P<state>[A-Z]{2})")  # "Boston MA"
_SHARE = re.compile(r"\s*\(\d{1,3}\s?%[^()]{0,12}\)$")
_MARKS = re.compile(r"^(?:gpa|grade|note|abschlussnote|mention|nota|overall gpa)\b", re.IGNORECASE)


def take_place(pieces: list[Piece], role: Role, towns: frozenset[str] = frozenset()) -> Piece | None:
    """Take the place out of the pieces, if one is certain to be there; the piece that it stood behind, if any."""
    _part_towns(pieces, towns)
    bare = [replace(piece, text=without_terms(piece.text)) for piece in pieces]
    for number in range(len(pieces) - 1, -1, -1):
        piece = bare[number]
        if not number and all(other.group == piece.group for other in pieces):
            return None  # a head isn't a place only
        if number and (_is_town_with_state(piece.text) or _is_behind_firm(bare[number - 1], piece)):
            first = number
        elif is_degree(piece.text) and (not number or pieces[number - 1].group != piece.group):
            continue  # "BA" is a degree here, not Bosnia
        elif fold(piece.text) in words("place") or fold(piece.text) in towns or is_town(piece.text):
            first = number
        elif _is_land(bare, number) and _may_be_code(bare, number):
            first = _first_of_place(bare, number)
        else:
            continue
        role.say("location", with_commas([_without_share(piece) for piece in pieces[first : number + 1]]), piece.line)
        alone = first == 1 and number == len(pieces) - 1 and pieces[0].line is piece.line  # "Mill – Graz"
        behind = pieces[first - 1] if first and (alone or pieces[first - 1].group == piece.group) else None
        del pieces[first : number + 1]
        return behind
    return None


def _without_share(piece: Piece) -> Piece:
    """A place without what brackets behind it say of how much one works there: "Zürich (80 %)"."""
    return replace(piece, text=_SHARE.sub("", piece.text))


def _part_towns(pieces: list[Piece], towns: frozenset[str]) -> None:
    """Part firms from the towns that no sign parts from them: "Staples Portland, OR"."""
    for number in range(len(pieces) - 1, 0, -1):
        state, before = pieces[number], pieces[number - 1]
        if state.group != before.group or not is_state(state.text) or is_town(before.text):
            continue
        said = before.text.split()
        for count in range(min(_WORDS_OF_TOWN, len(said) - 1), 0, -1):
            firm, town = said[:-count], " ".join(said[-count:])
            if (is_town(town) or fold(town) in towns) and firm[-1][0].isupper() and fold(firm[-1]) not in _BEFORE_TOWNS:
                pieces[number - 1 : number] = [replace(before, text=" ".join(firm)), replace(before, text=town)]
                break


def _is_land(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a piece names a country or a state, or a region behind what may be its town: "Mason, Ohio"."""
    piece = pieces[number]
    behind = number > 0 and pieces[number - 1].group == piece.group
    return bool(country_code(piece.text)) or is_state(piece.text) or (behind and is_region(piece.text))


def _may_be_code(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a name of a country, or its code where one stands; "PM" is none, nor is "IT" behind "Director"."""
    text = pieces[number].text
    if len(text) > _LETTERS_OF_CODE:
        return True
    before = pieces[number - 1] if number else None
    if before is None or is_title(text):
        return False
    if is_town(before.text) or is_state(before.text) or is_state(text):
        return True
    if is_field(text) or is_title(before.text) or is_degree(before.text) or is_field(before.text):
        return False
    # "Kranz AG | QA" says what somebody did, unless another piece does.
    return before.group == pieces[number].group or any(is_title(piece.text) for piece in pieces)


def _is_behind_firm(before: Piece, piece: Piece) -> bool:
    """ "Tejas Borja, Lliria (Spain)"; behind a title it may be the firm itself: "Lead, Nexo (Spain)"."""
    told = before.group != piece.group or is_title(before.text) or is_field(before.text) or is_company(piece.text)
    return not told and is_in_country(piece.text)


def _is_town_with_state(text: str) -> bool:
    """ "Austin TX"; what may be a degree only behind a town that is known: "Boston MA", but not "Psychology MA"."""
    found = _TOWN_AND_STATE.fullmatch(text)
    if found is None or not is_state(found["state"]):
        return False
    return is_town(found["town"]) or not (is_degree(text) or is_title(text) or is_company(text) or is_school(text))


def _first_of_place(pieces: Sequence[Piece], last: int) -> int:
    first = last
    if not first:
        return first
    if not is_state(pieces[last].text) and last > 1 and is_state(pieces[last - 1].text):
        first -= 1
    before = pieces[first - 1]
    is_town = (
        not any(is_it(before.text) for is_it in (is_title, is_company, is_school, is_field))
        and not ends_in_form(before.text)
        and before.group == pieces[last].group
    )
    apart = first > 1 or any(piece.group != pieces[last].group for piece in pieces)
    return first - 1 if is_town and apart else first


def without_place(text: str, line: Line, role: Role, towns: frozenset[str] = frozenset()) -> str:
    """A firm's name without the place behind it, which is noted; `towns` are folded names of known ones."""
    pieces = pieces_of([(text, line)])
    taken = take_place(pieces, role, towns)
    if taken is None and len(pieces) == _WITH_TOWN and is_company(pieces[0].text):
        town = pieces[1].text
        if len(town.split()) <= _WORDS_OF_TOWN and not is_company(town):
            role.say("location", town, line, sure=False)
            del pieces[1]
    return with_commas(pieces)


def with_firm_of_place(pieces: list[Piece], role: Role, towns: frozenset[str]) -> list[Piece]:
    """The pieces, with what was taken for an unknown town in a line of its own: "Heron Quay, Germany" over "Lead"."""
    name, comma, land = role.values["location"].partition(", ")
    line = role.lines["location"]
    known = is_town(name) or is_state(name) or is_region(name) or fold(name) in towns | words("place")
    if not comma or line is pieces[0].line or known:
        return pieces
    role.values["location"] = land
    return [*pieces, Piece(name, line, pieces[-1].group + 1, pieces[-1].block + 1)]


def is_place(text: str) -> bool:
    """Whether a piece that may be a school or a subject is a country, a state or a grade."""
    return bool(country_code(text)) or is_state(text) or _MARKS.match(text) is not None
