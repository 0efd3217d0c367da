"""Skills set like tags, one beside the other, behind the name of their group in a column of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_skill_tables import roles_of_skills
from tpmmatch.intake.cv_words import known_skills
from tpmmatch.intake.folding import fold
from tpmmatch.intake.page_rows import Piece, Row, joined_words, text_of
from tpmmatch.intake.page_sides import is_time

_LEAST = 3  # tags, whose gaps are alike
_ALIKE = 3.0  # points by which gaps between tags may differ
_WIDER = 1.5  # times as wide as these is the gap behind the name of their group
_LEVEL = re.compile(r"[ABC][12]\+?|[\d.,/ %]+|[●○■□★☆•]+")  # of a language, one for each way of using it


def with_chips_listed(rows: Sequence[Row], *, later: bool) -> Sequence[Row]:
    """The rows; tags behind the name of their group are parted by commas. A later page may go on with them."""
    of_skills = later
    for row in rows:
        if len(row.pieces) == 1 and (name := heading_of(text_of(row.pieces))):
            of_skills = name == "skills"
        elif of_skills and _are_behind_name(row.pieces):
            row.pieces = [row.pieces[0], _listed(row.pieces[1:])]
    return rows


def _are_behind_name(pieces: Sequence[Piece]) -> bool:
    """Whether all gaps but the first are alike, as those between tags are, and that one is wider.

    What is a skill itself names no group: it begins a row of a grid.
    """
    if len(pieces) <= _LEAST:
        return False
    first, *gaps = [behind.left - piece.right for piece, behind in pairwise(pieces)]
    texts = [joined_words(piece.words) for piece in pieces]
    told = (
        fold(texts[0]) in known_skills()
        or roles_of_skills(texts)
        or any(is_time(text) or _LEVEL.fullmatch(text) or "," in text for text in texts)
    )
    return max(gaps) - min(gaps) < _ALIKE and first > _WIDER * max(gaps) and not told


def _listed(pieces: Sequence[Piece]) -> Piece:
    parted = [[*piece.words[:-1], replace(piece.words[-1], text=f"{piece.words[-1].text},")] for piece in pieces[:-1]]
    words = [word for part in [*parted, pieces[-1].words] for word in part]
    return Piece(words, pieces[0].left, pieces[-1].right)
