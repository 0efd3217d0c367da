"""The head of an entry → what somebody studied, and at which school."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_heads import SLASH
from tpmmatch.intake.cv_pieces import LABEL, Piece, pieces_of, with_commas, without_beside
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import is_place, take_place
from tpmmatch.intake.cv_roles import BRACKETS, next_of
from tpmmatch.intake.cv_subjects import is_bare_degree, is_subject, may_be_subject
from tpmmatch.intake.cv_words import (
    KIND_OF_SCHOOL,
    has,
    is_by_school,
    is_company,
    is_degree,
    is_learned,
    is_school,
    words,
)
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code, is_town

_AREA_IN = re.compile(r"^(?P<degree>.+?)\s+(?:in|en|of|der|des|für|im Fach|Fachrichtung|major in)\s+(?P<area>\S.+)$")
_AREA_IN_CAPITALS = re.compile(r"^(?P<degree>.+?)\s+(?:IN|EN)\s+(?P<area>\S.+)$")
_SHORT = re.compile(
    r"(?P<degree>(?:[BM]\.? ?Sc|[BM]\.? ?A|[BM]\.? ?Eng|[BM]\.? ?Tech|Ph\.? ?D|LL\.? ?[BM]|M\.? ?Phil"
    r"|B\.? ?Com|[CDM]AS|Diploma?"
    r"|(?:Diplom|Bachelor|Master|Magister)(?:studium|studiengang)"
    r"|(?:Bachelor|Master) (?:of|in) (?:Science|Arts|Engineering|Laws|Commerce|Technology|Philosophy))"
    r"\.?(?: ?\((?:Hons?\.?|Honours)\)| Hons\b)?)"
    r"\s+(?!(?:of|in|en|der|des|degree|from)\b)(?P<area>(?:[A-ZÄÖÜÉÍ]|[«„“\"][A-ZÀ-Ž]|[a-z][A-Z])\S.*)$"
)
# "CAS FHNW Projektmanagement", "CAS HES-SO en Gestion", "CAS Leadership (HWZ)"
_OF_SCHOOL = re.compile(r"(?P<degree>[CDM]AS)\s+(?P<school>[A-Z-]{2,10})\s+(?:(?:in|en|de)\s+)?(?P<area>[A-ZÀ-Ž«„].*)")
_IN_SCHOOL = re.compile(r"(?P<study>[CDM]AS\s[^()]+?)\s*\((?P<school>[^()]+)\)")
_WITH_SCHOOL = re.compile(rf"(?P<degree>\S.*?{KIND_OF_SCHOOL})(?:$|\s+)(?P<area>.*)")  # "Dipl.-Ing. (FH) Maschinenbau"
# How high a degree is, no field of study: "EQF level 7".
_FRAMED = re.compile(
    r"(?:(?:EQF|NQF|EQR|DQR)(?:[- ](?:level|niveau|stufe))?|(?:niveau|nivel)(?: du| del| en el)? (?:CEC|MEC|EQF|EQR))"
    r":?\s?\d",
    re.IGNORECASE,
)
_WHEN_AND_HOW = re.compile(r"\s+(?:in|with|en|mit)\s+\d.*$")  # "Anna University in 2017 with 68 %"
# Which level of the European framework a degree has: "Niveau 7 CEC".
_FRAMEWORK = re.compile(
    r"\s*\(?\b(?:(?:Niveau|Nivel|Livello|Nível|Stufe|Level)\s\d\s(?:du\s|del\s|des\s|of\s)?(?:CEC|MEC|QEQ|QEC|EQF|EQR|NQR|DQR)"
    r"|(?:(?:Niveau|Nivel)\s)?(?:EQF|EQR|NQR|DQR|CEC|MEC)(?:[ -](?:level|Niveau|Stufe))?\s\d)\b\)?[,;]?\s*"
)
_CAPITALS = re.compile(r"(?=[^\s]*[A-ZÀ-Ž]{3})[A-ZÀ-Ž]+(?:[-&][A-ZÀ-Ž]+)*(?=\s|$)")  # "IBZ Bern", "ISAE-SUPAERO"
# "Staatlich geprüfter Techniker": what stands behind its school is a place.
_TRADE = re.compile(r"\bgepr", re.IGNORECASE)
_IN = re.compile(r"(?<=\S)\s(?:in|of|en)$")  # "MSc in" beside its subject
_FOR = re.compile(r"\s(?:für|for|pour|para)\s")
_SUBJECTS = re.compile(r"(?P<degree>[^:()]{2,40}(?:\([^:()]*\))?):\s+(?P<area>\S.*)")  # "A-Levels: Maths"
_LETTERS = re.compile(r"[^\W\d_]{3}")
_FEW = 2  # pieces of which none is known, up to which the school among them is certain
_MOST_WORDS = 4  # of a school by its abbreviation
_OF_STUDY = {"degree": "studyType", "area": "area", "school": "institution"}

_OF_STATES = ("California", "Texas", "Illinois", "Wisconsin", "New York")  # universities with a town behind a comma


def read_study(heads: Sequence[tuple[str, Line]]) -> Role:
    """School, degree and field of study."""
    role = Role()
    parted = [(_with_school_parted(_FRAMEWORK.sub(GAP, text).strip(GAP)), line) for text, line in heads]
    said = pieces_of([_unlabelled(text, line, role) for text, line in parted])
    pieces = [piece for piece in said if not _FRAMED.fullmatch(piece.text)]
    count = len(pieces)
    take_place(pieces, Role())
    placed = len(pieces) < count
    schools, degrees = _schools_and_degrees(pieces, titled="studyType" in role.values)
    rest = [piece for piece in pieces if piece not in schools and piece not in degrees]
    if schools and degrees and _TRADE.search(degrees[0].text):
        rest = [piece for piece in rest if pieces.index(piece) < pieces.index(schools[0])]
    short = bool(degrees and rest) and not schools and _names_school(rest[0].text, degrees[0].text)
    short = short and "institution" not in role.values
    _say_what(role, pieces, schools, degrees, rest, short=short)
    school = schools[0] if schools else _school_in(rest, role) if degrees else None
    if school is not None:
        of_subjects = bool(degrees) and _SUBJECTS.fullmatch(degrees[0].text) is not None  # the last of them may be none
        certain = len(rest) <= _FEW and not of_subjects
        certain = certain and (not short or placed or _is_surely_school(school, degrees[0]))
        role.say("institution", _school_name(school, pieces), school.line, sure=bool(schools) or certain)
    return role


def _schools_and_degrees(pieces: Sequence[Piece], *, titled: bool) -> tuple[list[Piece], list[Piece]]:
    """Which pieces name schools, and which degrees, unless a label has told of one, `titled`."""
    named = [piece for piece in pieces if is_school(piece.text) and not is_learned(piece.text)]
    by_kind = [piece for piece in named if is_by_school(piece.text)]
    if 0 < len(by_kind) < len(named):
        named = [piece for piece in named if piece not in by_kind]
    # "High school diploma" is no school where another piece is one.
    schools = _without_branch_first([piece for piece in named if not is_degree(piece.text)] or named)
    degrees = [piece for piece in pieces if is_degree(piece.text) and (piece not in schools[:1])]
    degrees = degrees or [piece for piece in by_kind if piece not in named][:1]
    if not degrees and not titled:
        degrees = [piece for piece in pieces if is_learned(piece.text)][:1]
    return schools, degrees


def _say_what(
    role: Role,
    pieces: Sequence[Piece],
    schools: Sequence[Piece],
    degrees: Sequence[Piece],
    rest: list[Piece],
    *,
    short: bool,
) -> None:
    """Note the degree and its field; where its school has a `short` name, what is left says where it was."""
    if degrees:
        schooled = bool(schools) or "institution" in role.values
        beside = [] if short else _beside(degrees[0], pieces, _with_area(degrees, pieces, rest), schooled=schooled)
        _say_degree(role, degrees[0], rest, beside, schooled=schooled)
        behind = next_of(schools[0], pieces) if schools else None
        told = "area" in role.values or behind is None or behind not in rest or is_place(behind.text)
        if behind is not None and not told and behind.group == schools[0].group:
            role.say("area", behind.text, behind.line)
        elif "area" not in role.values and (between := _between(degrees[0], schools, pieces, rest)):
            role.say("area", with_commas(between), between[0].line)
        elif "area" not in role.values and (area := _area_beside(degrees[0], pieces, rest)) is not None:
            role.say("area", area.text, area.line)
    elif schools and len(rest) == 1 and "studyType" in role.values and not is_place(rest[0].text):
        role.say("area", rest[0].text, rest[0].line)
    elif schools and rest and not (country_code(rest[0].text) or is_place(rest[0].text)):
        role.say("area", rest[0].text, rest[0].line, sure=is_subject(rest[0].text))


def _with_school_parted(text: str) -> str:
    """ "Maestría en Proyectos Universidad Anáhuac" with the school apart, if what was studied stands before it.

    So is one before a slash and a degree: "University of Graz / MSc, Physics".
    """
    before, slash, behind = text.partition(SLASH)
    if slash and is_school(before) and not is_degree(before) and is_degree(behind) and not is_school(behind):
        return f"{before}{GAP}{behind}"
    if (found := _OF_SCHOOL.match(text)) and (is_school(found["school"]) or found["school"] == "HES-SO"):
        return f"{found['degree']} {found['area']}{GAP}{found['school']}"
    if (found := _IN_SCHOOL.fullmatch(text)) and is_school(found["school"]):
        return f"{found['study']}{GAP}{found['school']}"
    spoken = text.split(" ")
    place = next(
        (n for n, word in enumerate(spoken) if n and word[:1].isupper() and fold(word) in words("school", "leads")), 0
    )
    before = " ".join(spoken[:place])
    apart = is_degree(before) and before[-1].isalnum() and spoken[place - 1][0].isupper()
    return f"{before}{GAP}{' '.join(spoken[place:])}" if apart else text


def _without_branch_first(schools: list[Piece]) -> list[Piece]:
    """The schools; what says for what it is and not where goes last: "HTL für EDV" over "HTL Leonding"."""
    branches = [one for one in schools if _FOR.search(one.text) and not any(map(is_town, one.text.split()))]
    return [piece for piece in schools if piece not in branches] + branches


def _school_in(rest: Sequence[Piece], role: Role) -> Piece | None:
    """What may be a school beside a degree: the first that is neither a place nor in what it is."""
    area = role.values.get("area", "")
    subjects = {area, *area.split(", ")}
    return next((one for one in rest if not is_place(one.text) and one.text not in subjects), None)


def _with_area(degrees: Sequence[Piece], pieces: Sequence[Piece], rest: list[Piece]) -> list[Piece]:
    """The rest, with what stands behind a degree of one word, even if it names one, too: "Grado, Ingeniería civil"."""
    behind = next_of(degrees[0], pieces)
    one_word = len(degrees[0].text.split()) == 1
    return [behind, *rest] if one_word and behind in degrees and behind.group == degrees[0].group else rest  # type: ignore[list-item,union-attr]


def _names_school(text: str, degree: str) -> bool:
    """Whether what stands behind a degree is a school by its abbreviation: "IBZ Bern", but "CSE" is a subject.

    Where all is in capitals nothing says so.
    """
    found = _CAPITALS.match(text)
    known = found is not None and any(fold(word) in words("degree", "fields") for word in re.split("[-&]", found[0]))
    mixed = any(map(str.islower, text + degree))
    return found is not None and not known and mixed and len(text.split()) <= _MOST_WORDS


def _is_surely_school(school: Piece, degree: Piece) -> bool:
    """Whether an abbreviation can't be a subject: with a town or a second one, or behind a degree that says in what."""
    return any(map(is_town, school.text.split()[1:])) or "-" in school.text or " " in degree.text


def _between(degree: Piece, schools: Sequence[Piece], pieces: Sequence[Piece], rest: Sequence[Piece]) -> list[Piece]:
    """What a line of its own between a school and a degree that doesn't say in what names: "Maths, French"."""
    if not schools or not is_bare_degree(degree.text):
        return []
    first, last = sorted((pieces.index(degree), pieces.index(schools[0])))
    between = pieces[first + 1 : last]
    alone = all(piece.line not in (degree.line, schools[0].line) for piece in between)
    known = all(piece in rest and may_be_subject(piece.text) for piece in between)
    return list(between) if alone and known and len({id(piece.line) for piece in between}) == 1 else []


def _area_beside(degree: Piece, pieces: Sequence[Piece], rest: Sequence[Piece]) -> Piece | None:
    """What stands behind a degree in its line where the school has a place of its own: "Diplom – Elektrotechnik".

    Of one that doesn't say in what, that stands right below or above it as well: "MSc" over "Information Systems".
    """
    if not any(is_school(piece.text) for piece in pieces if piece is not degree):
        return None
    behind = next_of(degree, pieces)
    if behind is not None and behind in rest and behind.line is degree.line and not is_place(behind.text):
        return behind
    number = pieces.index(degree)
    beside = [*pieces[number + 1 : number + 2], *pieces[max(0, number - 1) : number]]
    bare = is_bare_degree(degree.text)
    return next((piece for piece in beside if bare and piece in rest and is_subject(piece.text)), None)


def _unlabelled(text: str, line: Line, role: Role) -> tuple[str, Line]:
    """A line of a head; "Abschluss: Diplom" is noted and nothing of it is left."""
    found = LABEL.match(text)
    key = next((key for name, key in _OF_STUDY.items() if found and fold(found[1]) in words("labels", name)), "")
    if not found or not key:
        return text, line
    said = tidy(without_beside(found[2]))
    if key == "studyType" and is_degree(said) and "area" not in role.values and not has(said, "degree", "marks"):
        return said, line  # its words say as well of what it is
    school, _, town = said.rpartition(", ")
    placed = key == "institution" and school and is_town(town) and not school.endswith(_OF_STATES)
    role.say(key, school if placed else said, line)
    return "", line


def _beside(degree: Piece, pieces: Sequence[Piece], rest: Sequence[Piece], *, schooled: bool) -> list[Piece]:
    """What stands behind a degree and a comma and says in what, perhaps several: "A-Levels, Maths, French".

    Where no school is known, what stands behind the first may be one.
    """
    beside: list[Piece] = []
    for piece in pieces[pieces.index(degree) + 1 :]:
        if piece not in rest and is_bare_degree(piece.text) and piece.group == degree.group:
            continue  # "Bachelor of Science - BS, Media Informatics"
        firm = is_company(piece.text) and not schooled  # "Ausbildung zur Tischlerin, Kranz KG"
        if piece not in rest or piece.group != degree.group or is_place(piece.text) or firm:
            break
        if not _LETTERS.search(piece.text) or (beside and not (schooled and may_be_subject(piece.text))):
            break
        beside.append(piece)
    learned = len(rest) == 1 and not schooled and has(degree.text, "degree", "at_work")  # "Lehre als Koch, Kranz"
    return [] if learned else beside


def _say_degree(role: Role, degree: Piece, rest: list[Piece], beside: Sequence[Piece], *, schooled: bool) -> None:
    text, area = degree.text, ""
    if (found := _SUBJECTS.fullmatch(text)) and is_degree(found["degree"]):
        text, area = found["degree"], ", ".join([found["area"], *_subjects(degree, rest, schooled=schooled)])
    elif found := _SHORT.match(text) or _WITH_SCHOOL.match(text):
        text, area = found["degree"].strip(), found["area"]
    elif found := _AREA_IN.match(text) or (_AREA_IN_CAPITALS.match(text) if text.isupper() else None):
        text, area = found["degree"], found["area"]
        if re.fullmatch(
            r"(?:bachelor|master|doctor|licenciatura|máster|grado|certificate|diploma)s?", text, re.IGNORECASE
        ) and re.match(
            r"(?:science|arts|engineering|business|philosophy|laws|education|advanced studies)\b", area, re.IGNORECASE
        ):
            inner = _AREA_IN.match(area)
            text, area = f"{text} of {inner['degree'] if inner else area}", inner["area"] if inner else ""
    elif found := BRACKETS.match(text):
        text, area = _degree_in_brackets(found["out"], found["in"]) or (text, "")
    if not area and beside:
        area = ", ".join(piece.text for piece in beside)
        rest[:] = [piece for piece in rest if piece not in beside]
    role.say("studyType", _IN.sub("", text), degree.line)
    role.say("area", area, degree.line)


def _degree_in_brackets(outside: str, inside: str) -> tuple[str, str] | None:
    """Degree and subject, of which one stands in brackets: "MSc (Informatik)", "Informatik (M.Sc.)"."""
    if is_degree(outside):
        return (outside, inside) if _names_subject(inside) else None
    return (inside, outside) if is_degree(inside) and may_be_subject(outside) else None


def _subjects(degree: Piece, rest: Sequence[Piece], *, schooled: bool) -> list[str]:
    """What stands beside the first subject of a degree: "A-Levels: Maths, Physics"; the last may be the school."""
    beside = [one for one in rest if one.group == degree.group and one.line is degree.line and not is_place(one.text)]
    alone = all(one in beside or is_place(one.text) for one in rest)
    last = beside[-1:] if alone and not schooled else []
    return [one.text for one in beside if one not in last]


def _names_subject(text: str) -> bool:
    """Whether what stands in brackets behind a degree says in what; "HFP" says of what kind it is."""
    return not is_degree(text) and (not text.isupper() or fold(text) in words("degree", "fields"))


def _is_of_university(school: Piece, other: Piece) -> bool:
    """Whether one of two schools behind one another is a university, and the other may be a part of it."""
    universities = [any(word.startswith("univers") for word in fold(one.text).split()) for one in (school, other)]
    kinds = [{word for word in fold(one.text).split() if word in words("school")} for one in (school, other)]
    return any(universities) and not kinds[0] & kinds[1]


def _school_name(school: Piece, pieces: Sequence[Piece]) -> str:
    """A school's whole name, and no more: "University of California, Berkeley", "Lycée Monge (Nantes)".

    So is "Grenoble INP - Ensimag", a school of another, and "York University, Schulich School of Business".
    """
    if (brackets := BRACKETS.match(school.text)) and is_town(brackets["in"]):
        return brackets["out"]
    if told := _WHEN_AND_HOW.search(school.text):
        return school.text[: told.start()]
    following = next_of(school, pieces)
    if following is not None and is_school(following.text) and not is_degree(following.text):
        signs = (" - ", ", ") if _is_of_university(school, following) else (" - ",)
        both = (f"{school.text}{sign}{following.text}" for sign in signs)
        return next((name for name in both if name in school.line.text), school.text)
    state = school.text.title().endswith(_OF_STATES)
    if following is None or following.group != school.group or not state:
        return school.text
    return f"{school.text}, {following.text}"
