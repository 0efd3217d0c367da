"""The head of an entry → what somebody was, for whom and where; or what they studied and at which school."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_firms import is_alone, is_field, is_firm
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_state, is_town

# The stronger a sign parts, the earlier it stands.
_STRONG = re.compile(r"\t|\s*[|•·●▪⋄]\s*|\s+[–—]\s+|\s*;\s*|\s+@\s+|\s+(?:at|bei der|beim|bei|chez)\s+(?=[A-ZÄÖÜÉ])")
_WEAK = re.compile(r"\s+-\s+|,\s+(?!(?:Inc|Ltd|LLC|S\.?A|S\.?L|S\.?A\.?S|GmbH|AG|Corp|PLC)\b)", re.IGNORECASE)
_IN = frozenset({"en", "en la empresa", "en la"})
_IN_FIRM = re.compile(
    r"(?P<before>\S.*?)\s+(?P<word>en(?: la(?: empresa)?)?|from|an(?: der)?)\s+(?P<behind>[A-ZÁÉÍÓÚÑ].*)"
)
_LABEL = re.compile(r"^\s*([^:\t]{2,60})(?:\s*:\s*|\t)(\S.*)$")
_LABELS = ("position", "employer", "place", "time", "duties", "project", "tools", "degree", "area", "school", "sector")
_NOTE = re.compile(r"\([^()]*\)")  # "Dates (from - to)"
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+(?=\S)")
_COUNTED = re.compile(r"\s*(?:nr\.?|no\.?|#)?\s*\d{1,2}$", re.IGNORECASE)  # "Projekt 1"
_ICON = re.compile(r"^[^\w\s.,;:()'\"&+#@/„“‚-]+\s+")  # a picture before a date or a place
_EMPTY = re.compile(r"^[\s\W]*$")
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
_MARKS = re.compile(r"^(?:gpa|grade|note|abschlussnote|mention|nota|overall gpa)\b", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """A part of a head that isn't parted further; `group` counts what strong signs part."""

    text: str
    line: Line
    group: int


@dataclass(slots=True)
class Role:
    """What a head says, with the lines; `unsure` names what may be wrong.

    `by_order` is true where only the order of the pieces told which of them is the title.
    """

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    by_order: bool = False

    def say(self, key: str, text: str, line: Line, *, sure: bool = True) -> None:
        """Note a value."""
        if text and key not in self.values:
            self.values[key], self.lines[key] = text, line
            if not sure:
                self.unsure.add(key)


def labelled(line: Line) -> tuple[str, str] | None:
    """What a line such as "Employer: Kranz AG" says of an entry, by the label's meaning."""
    found = _LABEL.match(line.text)
    if not found:
        return None
    label = fold(_COUNTED.sub("", _NOTE.sub(" ", found[1])))
    return next(((name, tidy(found[2])) for name in _LABELS if label in words("labels", name)), None)


def pieces_of(heads: Sequence[tuple[str, Line]]) -> list[Piece]:
    """The parts of the lines of a head, whose dates are already taken out."""
    found: list[Piece] = []
    group = 0
    for text, line in heads:
        for strong in (half for part in _STRONG.split(_NUMBERED.sub("", text)) for half in _halves(part)):
            weak = [
                part
                for piece in _WEAK.split(strong)
                if not _EMPTY.match(part := _ICON.sub("", tidy(piece)).strip(" ,;:|()–—-"))
            ]
            found += [Piece(part + (")" if part.count("(") > part.count(")") else ""), line, group) for part in weak]
            group += 1
    return found


def _halves(text: str) -> Sequence[str]:
    """ "Jefe de proyecto en Nexo" names a firm behind the little word; "MSc from Anna University" a school."""
    found = _IN_FIRM.fullmatch(text)
    if not found:
        return (text,)
    before, behind = found["before"], found["behind"]
    parted = is_title(before) and not is_title(behind.split()[0]) if found["word"] in _IN else is_school(behind)
    return (before, behind) if parted else (text,)


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
    _take_place(pieces, role, towns)
    firms = [piece for piece in pieces if is_firm(piece.text, own)]
    titles = [piece for piece in pieces if is_title(piece.text) and piece not in firms]
    if not titles:
        titles = [piece for piece in pieces if is_title(piece.text)][:1] if len(pieces) > 1 else []
    if not titles:
        _by_order(pieces, role, title_first, firms)
        return role
    title, employer = _title_and_employer(titles, pieces, firms, title_first, role)
    others = [piece for piece in pieces if piece is not title]
    if employer is not None:
        _say_employer(role, employer, others, titles)
    place = pieces.index(title)
    belongs = [title]
    for piece in pieces[place + 1 :]:
        # "Director, Product Management – Acme": up to the firm, what stands behind a title belongs to it.
        if employer is None or piece is employer or piece.group != title.group:
            break
        belongs.append(piece)
    role.say("position", _with_commas(belongs), title.line)
    return role


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
    if brackets := _BRACKETS.match(text):
        text = brackets["out"]
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
    plain = [piece for piece in others if not is_title(piece.text)] or list(others)
    elsewhere = [piece for piece in plain if piece.group != title.group]
    # "Manager, Mobile – Kranz": what a stronger sign parts; "Principal, Technology, Kranz": what is no field of work.
    return (elsewhere or [piece for piece in plain if not is_field(piece.text)] or plain)[0]


def _with_commas(pieces: Sequence[Piece]) -> str:
    return ", ".join(piece.text for piece in pieces)


def _by_order(pieces: Sequence[Piece], role: Role, title_first: bool | None, firms: Sequence[Piece]) -> None:
    """Without a word for a title only the order of the other entries tells."""
    if len(pieces) == 1 and title_first is None:
        role.say("name", pieces[0].text, pieces[0].line, sure=pieces[0] in firms)
        return
    for number, piece in enumerate(pieces[:2]):
        is_first = piece is firms[0] if firms else (number == 0) != bool(title_first)
        role.say(
            "name" if is_first else "position", piece.text, piece.line, sure=bool(firms) or title_first is not None
        )


def _take_place(pieces: list[Piece], role: Role, towns: frozenset[str] = frozenset()) -> None:
    """Take the place out of the pieces, if one is certain to be there."""
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if not number and all(other.group == piece.group for other in pieces):
            return  # a head isn't a place only
        if is_degree(piece.text) and (not number or pieces[number - 1].group != piece.group):
            continue  # "BA" is a degree here, not Bosnia
        if fold(piece.text) in words("place") or fold(piece.text) in towns or is_town(piece.text):
            role.say("location", piece.text, piece.line)
            del pieces[number]
            return
        if country_code(piece.text) or is_state(piece.text):
            first = _first_of_place(pieces, number)
            role.say("location", ", ".join(one.text for one in pieces[first : number + 1]), piece.line)
            del pieces[first : number + 1]
            return


def without_place(text: str, line: Line, role: Role) -> str:
    """A firm's name without the place behind it, which is noted."""
    pieces = pieces_of([(text, line)])
    _take_place(pieces, role)
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
    found = _LABEL.match(text)
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
    ):
        area = rest.pop(0).text
    role.say("studyType", text, degree.line)
    role.say("area", area, degree.line)


def _school_name(school: Piece, pieces: Sequence[Piece]) -> str:
    """ "University of California, Berkeley" has a comma of its own."""
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
