"""Towns that stand in the heads of entries, also those that no list knows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_pieces import Piece, labelled, pieces_of
from tpmmatch.intake.cv_roles import read_role
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_state, is_town

_LEAST_KNOWN = 2
_LEAST_PIECES = 3  # of a head with a title, a firm and a town
_LONGEST = 3  # words of a town's name

Shape = tuple[int, int, int]


def towns_of(entries: Sequence[Entry], city: str) -> frozenset[str]:
    """Folded names of towns: where somebody lives, before a country, or where the heads of other entries have one."""
    places = [city]
    for entry in entries:
        said = read_role(entry.heads, None).values
        place = said.get("location", "") if "name" in said else ""  # else it may be the firm: "Meadow, Germany"
        places.append(place.partition(",")[0] if "," in place else "")
    named = frozenset(fold(place) for place in places if place and not is_state(place))
    return named | frozenset(_by_their_place(entries, named)) | _ending_firms(entries)


def _by_their_place(entries: Sequence[Entry], named: frozenset[str]) -> Iterator[str]:
    """ "Quimper" in "Lead, Mill, Quimper", where most entries end so with towns that are known."""
    ends: dict[Shape, list[str]] = {}
    for entry in entries:
        for shape, piece in _ends(entry):
            ends.setdefault(shape, []).append(piece.text)
    for texts in ends.values():
        known = [text for text in texts if is_town(text) or fold(text) in named]
        if len(known) >= _LEAST_KNOWN and len(known) * 2 >= len(texts):
            yield from (fold(text) for text in texts if _may_be_town(text))


def _ending_firms(entries: Sequence[Entry]) -> frozenset[str]:
    """Words before a state that end the names of several firms: "Sandpoint" in "Staples Sandpoint, ID"."""
    firms: dict[str, set[str]] = {}
    for entry in entries:
        for before, state in pairwise(pieces_of(entry.heads)):
            firm, _, town = before.text.rpartition(" ")
            if firm and before.group == state.group and is_state(state.text) and _may_be_town(town):
                firms.setdefault(fold(town), set()).add(firm)
    return frozenset(town for town, before in firms.items() if len(before) > 1)


def _ends(entry: Entry) -> Iterator[tuple[Shape, Piece]]:
    """What ends each line of a head that has enough pieces, with where the line stands and how it is parted."""
    said = [line for line in entry.body if (found := labelled(line)) and found[0] == "employer"]
    heads: list[tuple[str, Line]] = [*entry.heads, *((line.text, line) for line in said)]
    pieces = pieces_of(heads)
    if len(pieces) < _LEAST_PIECES:
        return
    for place, (_, line) in enumerate(heads):
        own = [piece for piece in pieces if piece.line is line]
        if len(own) > 1:
            groups = len({piece.group for piece in own})
            yield (place, groups, sum(piece.group == own[-1].group for piece in own)), own[-1]


def _may_be_town(text: str) -> bool:
    if len(text.split()) > _LONGEST or any(map(str.isdigit, text)) or country_code(text):
        return False
    return text[:1].isupper() and not any(is_it(text) for is_it in (is_title, is_company, is_school, is_degree))
