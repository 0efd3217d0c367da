"""The head of an entry → what somebody studied, and at which school."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_pieces import LABEL, Piece, pieces_of, without_beside
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import is_place, take_place
from tpmmatch.intake.cv_roles import BRACKETS, next_of
from tpmmatch.intake.cv_words import KIND_OF_SCHOOL, is_company, is_degree, is_school, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_town

_AREA_IN = re.compile(r"^(?P<degree>.+?)\s+(?:in|en|of|der|des|für|im Fach|Fachrichtung|major in)\s+(?P<area>\S.+)$")
_SHORT = re.compile(
    r"(?P<degree>(?:[BM]\.? ?Sc|[BM]\.? ?A|[BM]\.? ?Eng|[BM]\.? ?Tech|Ph\.? ?D|LL\.? ?[BM]|M\.? ?Phil"
    r"|B\.? ?Com|Diploma?"
    r"|(?:Diplom|Bachelor|Master|Magister)(?:studium|studiengang)"
    r"|(?:Bachelor|Master) (?:of|in) (?:Science|Arts|Engineering|Laws|Commerce|Technology|Philosophy))"
    r"\.?(?: ?\((?:Hons?\.?|Honours)\)| Hons\b)?)"
    r"\s+(?!(?:of|in|en|der|des|degree|from)\b)(?P<area>[A-ZÄÖÜÉÍ]\S.*)$"
)
_WITH_SCHOOL = re.compile(rf"(?P<degree>\S.*?{KIND_OF_SCHOOL})(?:$|\s+)(?P<area>.*)")  # "Dipl.-Ing. (FH) Maschinenbau"
# How high a degree is, no field of study: "EQF level 7".
_FRAMED = re.compile(
    r"(?:(?:EQF|NQF|EQR|DQR)(?:[- ](?:level|niveau|stufe))?|(?:niveau|nivel)(?: du| del| en el)? (?:CEC|MEC|EQF|EQR))"
    r":?\s?\d",
    re.IGNORECASE,
)
_WHEN_AND_HOW = re.compile(r"\s+(?:in|with|en|mit)\s+\d.*$")  # "Anna University in 2017 with 68 %"
_OF_STUDY = {"degree": "studyType", "area": "area", "school": "institution"}


def read_study(heads: Sequence[tuple[str, Line]]) -> Role:
    """School, degree and field of study."""
    role = Role()
    said = pieces_of([_unlabelled(text, line, role) for text, line in heads])
    pieces = [piece for piece in said if not _FRAMED.fullmatch(piece.text)]
    take_place(pieces, Role())
    named = [piece for piece in pieces if is_school(piece.text)]
    # "High school diploma" is no school where another piece is one.
    schools = [piece for piece in named if not is_degree(piece.text)] or named
    degrees = [piece for piece in pieces if is_degree(piece.text) and (piece not in schools[:1])]
    rest = [piece for piece in pieces if piece not in schools and piece not in degrees]
    if degrees:
        _say_degree(role, degrees[0], _with_area(degrees, pieces, rest))
        behind = next_of(schools[0], pieces) if schools else None
        if behind is not None and behind in rest and behind.group == schools[0].group and not is_place(behind.text):
            role.say("area", behind.text, behind.line)
        elif "area" not in role.values and (area := _area_behind(degrees[0], pieces, rest)) is not None:
            role.say("area", area.text, area.line)
    elif schools and len(rest) == 1 and "studyType" in role.values and not is_place(rest[0].text):
        role.say("area", rest[0].text, rest[0].line)
    elif schools and rest and rest[0].group != schools[0].group and not country_code(rest[0].text):
        role.say("area", rest[0].text, rest[0].line, sure=False)
    school = (
        schools[0]
        if schools
        else next(
            (piece for piece in rest if degrees and not is_place(piece.text) and piece.text != role.values.get("area")),
            None,
        )
    )
    if school is not None:
        role.say("institution", _school_name(school, pieces), school.line, sure=bool(schools) or len(rest) <= 2)
    return role


def _with_area(degrees: Sequence[Piece], pieces: Sequence[Piece], rest: list[Piece]) -> list[Piece]:
    """The rest, with what stands behind a degree of one word, even if it names one, too: "Grado, Ingeniería civil"."""
    behind = next_of(degrees[0], pieces)
    one_word = len(degrees[0].text.split()) == 1
    return [behind, *rest] if one_word and behind in degrees and behind.group == degrees[0].group else rest  # type: ignore[list-item,union-attr]


def _area_behind(degree: Piece, pieces: Sequence[Piece], rest: Sequence[Piece]) -> Piece | None:
    """What stands behind a degree in its line where the school has a place of its own: "Diplom – Elektrotechnik"."""
    behind = next_of(degree, pieces)
    apart = any(is_school(piece.text) for piece in pieces)
    fits = behind is not None and behind in rest and behind.line is degree.line and not is_place(behind.text)
    return behind if apart and fits else None


def _unlabelled(text: str, line: Line, role: Role) -> tuple[str, Line]:
    """A line of a head; "Abschluss: Diplom" is noted and nothing of it is left."""
    found = LABEL.match(text)
    key = next((key for name, key in _OF_STUDY.items() if found and fold(found[1]) in words("labels", name)), "")
    if not found or not key:
        return text, line
    role.say(key, tidy(without_beside(found[2])), line)
    return "", line


def _say_degree(role: Role, degree: Piece, rest: list[Piece]) -> None:
    text, area = degree.text, ""
    if found := _SHORT.match(text) or _WITH_SCHOOL.match(text):
        text, area = found["degree"].strip(), found["area"]
    elif found := _AREA_IN.match(text):
        text, area = found["degree"], found["area"]
        if re.fullmatch(r"(?:bachelor|master|doctor|licenciatura|máster|grado)s?", text, re.IGNORECASE) and re.match(
            r"(?:science|arts|engineering|business|philosophy|laws|education)\b", area, re.IGNORECASE
        ):
            inner = _AREA_IN.match(area)
            text, area = f"{text} of {inner['degree'] if inner else area}", inner["area"] if inner else ""
    elif found := BRACKETS.match(text):
        text, area = (
            (found["out"], found["in"]) if is_degree(found["out"]) and not is_degree(found["in"]) else (text, "")
        )
    if (
        not area
        and rest
        and re.search(r"[^\W\d_]{3}", rest[0].text)
        and rest[0].group == degree.group
        and not is_place(rest[0].text)
        and not is_company(rest[0].text)  # "Ausbildung zur Tischlerin, Kranz KG"
    ):
        area = rest.pop(0).text
    role.say("studyType", text, degree.line)
    role.say("area", area, degree.line)


def _school_name(school: Piece, pieces: Sequence[Piece]) -> str:
    """ "University of California, Berkeley" has a comma of its own; "Lycée Monge (Nantes)" a town in brackets."""
    if (brackets := BRACKETS.match(school.text)) and is_town(brackets["in"]):
        return brackets["out"]
    if told := _WHEN_AND_HOW.search(school.text):
        return school.text[: told.start()]
    following = next_of(school, pieces)
    if (
        following is None
        or following.group != school.group
        or not school.text.endswith(("California", "Texas", "Illinois", "Wisconsin"))
    ):
        return school.text
    return f"{school.text}, {following.text}"
