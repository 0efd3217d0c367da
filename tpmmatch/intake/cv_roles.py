"""The head of an entry → what somebody was, for whom and where; or what they studied and at which school."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_firms import is_alone, is_field, is_firm
from tpmmatch.intake.cv_pieces import LABEL, Piece, pieces_of
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_sure_title, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_state, is_town

_WITH_TOWN = 2  # pieces of a firm and its place
_WORDS_OF_TOWN = 2
_AREA_IN = re.compile(r"^(?P<degree>.+?)\s+(?:in|en|of|der|des|für|im Fach|Fachrichtung|major in)\s+(?P<area>\S.+)$")
_SHORT = re.compile(
    r"(?P<degree>(?:[BM]\.? ?Sc|[BM]\.? ?A|[BM]\.? ?Eng|[BM]\.? ?Tech|Ph\.? ?D|LL\.? ?[BM]|M\.? ?Phil"
    r"|B\.? ?Com|Diploma?"
    r"|(?:Diplom|Bachelor|Master|Magister)(?:studium|studiengang)"
    r"|(?:Bachelor|Master) (?:of|in) (?:Science|Arts|Engineering|Laws|Commerce|Technology|Philosophy))"
    r"\.?(?: ?\((?:Hons?\.?|Honours)\)| Hons\b)?)"
    r"\s+(?!(?:of|in|en|der|des|degree|from)\b)(?P<area>[A-ZÄÖÜÉÍ]\S.*)$"
)
_BRACKETS = re.compile(r"^(?P<out>[^()]+?)\s*\((?P<in>[^()]+)\)$")
_WHEN_AND_HOW = re.compile(r"\s+(?:in|with|en|mit)\s+\d.*$")  # "Anna University in 2017 with 68 %"
_MARKS = re.compile(r"^(?:gpa|grade|note|abschlussnote|mention|nota|overall gpa)\b", re.IGNORECASE)


@dataclass(slots=True)
class Role:
    """What a head says, with the lines; `unsure` names what may be wrong.

    `by_order` is true where only the order of the pieces told which of them is the title. `title_first` says what this
    head itself tells of the order, `for_certain` whether by words rather than by where a place stands.
    """

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    by_order: bool = False
    title_first: bool | None = None
    for_certain: bool = True

    def say(self, key: str, text: str, line: Line, *, sure: bool = True) -> None:
        """Note a value."""
        if text and key not in self.values:
            self.values[key], self.lines[key] = text, line
            if not sure:
                self.unsure.add(key)


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
    pieces = pieces_of(heads)
    placed = _take_place(pieces, role, towns)
    firms = [piece for piece in pieces if is_firm(piece.text, own)]
    titles, chosen = _titles(pieces, firms, title_first)
    if not titles:
        _by_order(pieces, role, title_first, firms or [piece for piece in pieces if is_school(piece.text)], placed)
        return role
    title, employer = _title_and_employer(titles, pieces, firms, title_first, role)
    others = [piece for piece in pieces if piece is not title]
    if employer is not None:
        _say_employer(role, employer, others, titles)
        role.title_first = None if role.by_order else pieces.index(title) < pieces.index(employer)
        role.for_certain = not chosen
    place = pieces.index(title)
    belongs = [title]
    for piece in pieces[place + 1 :]:
        # "Director, Product Management – Acme": up to the firm, what stands behind a title belongs to it.
        if employer is None or piece is employer or piece.group != title.group:
            break
        belongs.append(piece)
    role.say("position", _with_commas(belongs), title.line)
    return role


def _titles(pieces: Sequence[Piece], firms: Sequence[Piece], title_first: bool | None) -> tuple[Sequence[Piece], bool]:
    """The pieces that read like titles; whether some of several were chosen by words that are no surnames."""
    titles = [piece for piece in pieces if is_title(piece.text) and piece not in firms]
    if not titles:
        return [piece for piece in pieces if is_title(piece.text)][:1] if len(pieces) > 1 else [], False
    if title_first is not None:
        return titles, False
    # "Manager, Baker Hughes"; but what only says that somebody works for themselves is no title.
    sure = [piece for piece in titles if is_sure_title(piece.text) and not is_alone(piece.text)] or titles
    return sure, len({piece.group for piece in sure}) < len({piece.group for piece in titles})


def _title_and_employer(
    titles: Sequence[Piece], pieces: Sequence[Piece], firms: Sequence[Piece], title_first: bool | None, role: Role
) -> tuple[Piece, Piece | None]:
    """Which of several pieces that read like titles is one, and who employed."""
    alone = [piece for piece in titles if is_alone(piece.text)]
    if not firms and len(alone) == 1 and len(titles) > 1:
        return next(piece for piece in titles if piece is not alone[0]), alone[0]
    apart = [piece for piece in titles if piece.group != titles[0].group]
    if not firms and apart and len(apart) < len(pieces):
        role.by_order = True
        if title_first is False:
            return apart[0], titles[0]
    title = titles[0]
    return title, _employer(title, [piece for piece in pieces if piece is not title], firms)


def _say_employer(role: Role, employer: Piece, others: Sequence[Piece], titles: Sequence[Piece]) -> None:
    text = employer.text
    if (brackets := _BRACKETS.match(text)) and (not is_alone(text) or _is_place(brackets["in"])):
        text = brackets["out"]  # but in "Intérim (Manpower)" they name the firm
        role.say("location", brackets["in"], employer.line, sure=bool(country_code(brackets["in"])))
    following = _next(employer, others)
    if (
        following is not None
        and following not in titles
        and following.group != titles[0].group
        and len(following.text.split()) <= 4
    ):
        # What follows the firm's name in its line is as often a place as a part of it.
        role.say("location", following.text, following.line, sure=not is_company(following.text))
    role.say("name", text, employer.line)


def _next(piece: Piece, pieces: Sequence[Piece]) -> Piece | None:
    place = pieces.index(piece)
    return pieces[place + 1] if place + 1 < len(pieces) else None


def _employer(title: Piece, others: Sequence[Piece], firms: Sequence[Piece]) -> Piece | None:
    if not others:
        return None
    if named := [piece for piece in others if piece in firms or is_school(piece.text)]:
        return named[0]
    # "Intérimaire, missions diverses": several words in small letters name nobody.
    others = [piece for piece in others if not (piece.text.islower() and " " in piece.text)]
    if not others:
        return None
    plain = [piece for piece in others if not is_title(piece.text)] or list(others)
    elsewhere = [piece for piece in plain if piece.group != title.group]
    # "Manager, Mobile – Kranz": what a stronger sign parts; "Principal, Technology, Kranz": what is no field of work.
    return (elsewhere or [piece for piece in plain if not is_field(piece.text)] or plain)[0]


def _with_commas(pieces: Sequence[Piece]) -> str:
    return ", ".join(piece.text for piece in pieces)


def _by_order(
    pieces: Sequence[Piece], role: Role, title_first: bool | None, firms: Sequence[Piece], placed: Piece | None
) -> None:
    """Without a word for a title, words for a firm tell, or the order of the other entries.

    So does a place, which stands behind a firm: `placed` is the piece behind which one stood.
    """
    if len(pieces) == 1 and title_first is None:
        role.say("name", pieces[0].text, pieces[0].line, sure=pieces[0] in firms)
        return
    parts = _parts(pieces)
    if len(parts) > 1:
        number = next((number for number, part in enumerate(parts) if firms and firms[0] in part), None)
        behind = next((number for number, part in enumerate(parts) if placed in part), None)
        told = number if number is not None else behind
        role.title_first = bool(told) if told is not None and len(pieces) > 1 else None
        role.for_certain = number is not None
    first = role.title_first if role.title_first is not None and role.for_certain else title_first
    agreed = first is not None and role.title_first in {None, first}
    for number, part in enumerate(parts):
        if (number == 0) != bool(first):
            role.say("name", part[0].text, part[0].line, sure=agreed)
        else:
            role.say("position", _with_commas(part), part[0].line, sure=agreed)


def _parts(pieces: Sequence[Piece]) -> Sequence[Sequence[Piece]]:
    """The first two parts of a head: by lines, else by what strong signs part; by commas where there is neither."""
    lines = list({id(piece.line): piece.group for piece in reversed(pieces)}.values())[::-1]
    if len(lines) > 1:
        return [[piece for piece in pieces if piece.group == group] for group in lines[:2]]
    groups = [[piece for piece in pieces if piece.group == group] for group in dict.fromkeys(p.group for p in pieces)]
    return groups[:2] if len(groups) > 1 else [[piece] for piece in pieces[:2]]


def _take_place(pieces: list[Piece], role: Role, towns: frozenset[str] = frozenset()) -> Piece | None:
    """Take the place out of the pieces, if one is certain to be there; the piece that it stood behind, if any."""
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if not number and all(other.group == piece.group for other in pieces):
            return None  # a head isn't a place only
        if is_degree(piece.text) and (not number or pieces[number - 1].group != piece.group):
            continue  # "BA" is a degree here, not Bosnia
        if fold(piece.text) in words("place") or fold(piece.text) in towns or is_town(piece.text):
            first = number
        elif country_code(piece.text) or is_state(piece.text):
            first = _first_of_place(pieces, number)
        else:
            continue
        role.say("location", _with_commas(pieces[first : number + 1]), piece.line)
        behind = pieces[first - 1] if first and pieces[first - 1].group == piece.group else None
        del pieces[first : number + 1]
        return behind
    return None


def without_place(text: str, line: Line, role: Role, towns: frozenset[str] = frozenset()) -> str:
    """A firm's name without the place behind it, which is noted; `towns` are folded names of known ones."""
    pieces = pieces_of([(text, line)])
    taken = _take_place(pieces, role, towns)
    if taken is None and len(pieces) == _WITH_TOWN and is_company(pieces[0].text):
        town = pieces[1].text
        if len(town.split()) <= _WORDS_OF_TOWN and not is_company(town):
            role.say("location", town, line, sure=False)
            del pieces[1]
    return _with_commas(pieces)


def _first_of_place(pieces: Sequence[Piece], last: int) -> int:
    first = last
    if not first:
        return first
    if not is_state(pieces[last].text) and last > 1 and is_state(pieces[last - 1].text):
        first -= 1
    before = pieces[first - 1]
    is_town = (
        not (is_title(before.text) or is_company(before.text) or is_school(before.text))
        and before.group == pieces[last].group
    )
    apart = first > 1 or any(piece.group != pieces[last].group for piece in pieces)
    return first - 1 if is_town and apart else first


def read_study(heads: Sequence[tuple[str, Line]]) -> Role:
    """School, degree and field of study."""
    role = Role()
    pieces = pieces_of([_unlabelled(text, line, role) for text, line in heads])
    _take_place(pieces, Role())
    schools = [piece for piece in pieces if is_school(piece.text)]
    degrees = [piece for piece in pieces if is_degree(piece.text) and (piece not in schools[:1])]
    rest = [piece for piece in pieces if piece not in schools and piece not in degrees]
    if degrees:
        _say_degree(role, degrees[0], _with_area(degrees, pieces, rest))
        behind = _next(schools[0], pieces) if schools else None
        if behind is not None and behind in rest and behind.group == schools[0].group and not _is_place(behind.text):
            role.say("area", behind.text, behind.line)
        elif "area" not in role.values and (area := _area_behind(degrees[0], pieces, rest)) is not None:
            role.say("area", area.text, area.line)
    elif schools and len(rest) == 1 and "studyType" in role.values and not _is_place(rest[0].text):
        role.say("area", rest[0].text, rest[0].line)
    elif schools and rest and rest[0].group != schools[0].group and not country_code(rest[0].text):
        role.say("area", rest[0].text, rest[0].line, sure=False)
    school = (
        schools[0]
        if schools
        else next(
            (
                piece
                for piece in rest
                if degrees and not _is_place(piece.text) and piece.text != role.values.get("area")
            ),
            None,
        )
    )
    if school is not None:
        role.say("institution", _school_name(school, pieces), school.line, sure=bool(schools) or len(rest) <= 2)
    return role


def _with_area(degrees: Sequence[Piece], pieces: Sequence[Piece], rest: list[Piece]) -> list[Piece]:
    """The rest, with what stands behind a degree of one word, even if it names one, too: "Grado, Ingeniería civil"."""
    behind = _next(degrees[0], pieces)
    one_word = len(degrees[0].text.split()) == 1
    return [behind, *rest] if one_word and behind in degrees and behind.group == degrees[0].group else rest  # type: ignore[list-item,union-attr]


def _area_behind(degree: Piece, pieces: Sequence[Piece], rest: Sequence[Piece]) -> Piece | None:
    """What stands behind a degree in its line where the school has a place of its own: "Diplom – Elektrotechnik"."""
    behind = _next(degree, pieces)
    apart = any(is_school(piece.text) for piece in pieces)
    fits = behind is not None and behind in rest and behind.line is degree.line and not _is_place(behind.text)
    return behind if apart and fits else None


_OF_STUDY = {"degree": "studyType", "area": "area", "school": "institution"}


def _unlabelled(text: str, line: Line, role: Role) -> tuple[str, Line]:
    """A line of a head; "Abschluss: Diplom" is noted and nothing of it is left."""
    found = LABEL.match(text)
    key = next((key for name, key in _OF_STUDY.items() if found and fold(found[1]) in words("labels", name)), "")
    if not found or not key:
        return text, line
    role.say(key, tidy(found[2]), line)
    return "", line


def _say_degree(role: Role, degree: Piece, rest: list[Piece]) -> None:
    text, area = degree.text, ""
    if found := _SHORT.match(text):
        text, area = found["degree"].strip(), found["area"]
    elif found := _AREA_IN.match(text):
        text, area = found["degree"], found["area"]
        if re.fullmatch(r"(?:bachelor|master|doctor|licenciatura|máster|grado)s?", text, re.IGNORECASE) and re.match(
            r"(?:science|arts|engineering|business|philosophy|laws|education)\b", area, re.IGNORECASE
        ):
            inner = _AREA_IN.match(area)
            text, area = f"{text} of {inner['degree'] if inner else area}", inner["area"] if inner else ""
    elif found := _BRACKETS.match(text):
        text, area = (
            (found["out"], found["in"]) if is_degree(found["out"]) and not is_degree(found["in"]) else (text, "")
        )
    if (
        not area
        and rest
        and re.search(r"[^\W\d_]{3}", rest[0].text)
        and rest[0].group == degree.group
        and not _is_place(rest[0].text)
        and not is_company(rest[0].text)  # "Ausbildung zur Tischlerin, Kranz KG"
    ):
        area = rest.pop(0).text
    role.say("studyType", text, degree.line)
    role.say("area", area, degree.line)


def _school_name(school: Piece, pieces: Sequence[Piece]) -> str:
    """ "University of California, Berkeley" has a comma of its own; "Lycée Monge (Nantes)" a town in brackets."""
    if (brackets := _BRACKETS.match(school.text)) and is_town(brackets["in"]):
        return brackets["out"]
    if told := _WHEN_AND_HOW.search(school.text):
        return school.text[: told.start()]
    following = _next(school, pieces)
    if (
        following is None
        or following.group != school.group
        or not school.text.endswith(("California", "Texas", "Illinois", "Wisconsin"))
    ):
        return school.text
    return f"{school.text}, {following.text}"


def _is_place(text: str) -> bool:
    return bool(country_code(text)) or is_state(text) or _MARKS.match(text) is not None
