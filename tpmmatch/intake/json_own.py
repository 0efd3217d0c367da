"""CVs in JSON of forms that people and programs thought up themselves → JSON Resume, by what their keys are called.

"personalInfo", "work_experience" or "company_name" say plainly what they hold. What has no place in JSON Resume is
kept: of an entry beside the rest, of the document under `meta.own`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tpmmatch.intake.cv_dates import date_of, find_span, is_present
from tpmmatch.model.document import Document, mapping, text, texts

Entry = Mapping[str, Any]

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNLIKE = re.compile(r"[^a-z]+")
_TO_FILL_IN = re.compile(r"[{}<>\[\]$%_]|\byour\b|\bname\b", re.IGNORECASE)  # "{{ full_name }}", "<name>", "Your Name"


def _keys(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_PERSON = _keys(
    "basics basic_info basic_information personal_info personal_information personal_details personal_data personal"
    " contact contacts contact_info contact_information contact_details header info profile about about_me candidate"
)
_WORK = _keys(
    "work experience experiences work_experience work_experiences professional_experience experience_details"
    " employment employment_history work_history job_history career_history internships"
)
_EDUCATION = _keys("education educations education_details education_history academic_background studies")
_PARTS = {
    "projects": _keys("projects personal_projects side_projects"),
    "skills": _keys("skills technical_skills key_skills competencies"),
    "languages": _keys("languages spoken_languages language_skills"),
    "certificates": _keys("certificates certifications licenses"),
}
_FIRST, _LAST = (
    _keys("first_name firstname f_name given_name first"),
    _keys("last_name lastname l_name family_name surname last"),
)
_NAME = _keys("name full_name fullname")
_BASICS = {
    "label": _keys("label title headline position job_title role profession tagline"),
    "email": _keys("email e_mail mail email_address"),
    "phone": _keys("phone phone_number mobile telephone tel cell"),
    "url": _keys("url website site homepage portfolio"),
    "image": _keys("image photo picture avatar"),
    "summary": _keys("summary professional_summary about about_me bio objective profile career_summary"),
    "location": _keys("location address city"),
}
_NETWORKS = {"linkedin": "LinkedIn", "linked_in": "LinkedIn", "github": "GitHub", "xing": "XING", "twitter": "Twitter"}
_POSITION = _keys("position title role job_title designation job_role position_title")
_EMPLOYER = _keys("company company_name employer employer_name organization organisation firm workplace name")
_SCHOOL = _keys("institution institution_name school school_name university college institute name")
_OF_WORK = {"position": _POSITION, "name": _EMPLOYER, "url": _keys("url website company_url link")}
_OF_STUDY = {
    "institution": _SCHOOL,
    "studyType": _keys("study_type degree education_level qualification"),
    "area": _keys("area field field_of_study major specialization"),
}
_OF_PROJECT = {"name": _keys("name title project project_name"), "url": _keys("url link website")}
_OF_CERTIFICATE = {
    "name": _keys("name title"),
    "issuer": _keys("issuer organization authority"),
    "date": _keys("date year"),
}
_OF_LANGUAGE = {"language": _keys("language name"), "fluency": _keys("fluency proficiency level")}
_START = _keys("start_date start from date_start date_from begin started")
_END = _keys("end_date end to until date_end date_to ended graduation_date year_of_completion graduation_year year")
_TIME = _keys("period date dates duration time timeframe time_period date_range employment_period years")
_GOES_ON = _keys("current is_current present currently_working is_present")
_POINTS = _keys("highlights bullets responsibilities key_responsibilities achievements duties tasks points details")
_TOLD = _keys("summary description overview")
_ROLES = _keys("roles positions")


def from_own(document: Document) -> tuple[Document, list[str]] | None:
    """The same person as JSON Resume, and what was moved; nothing if the document isn't a CV of such a form."""
    whole = _unwrapped(document)
    by_name = {_called(key): key for key in reversed(whole)}
    person = _person(whole, by_name)
    work_key = next((by_name[name] for name in _WORK if isinstance(whole.get(by_name.get(name, "")), list)), "")
    work = list(_work(whole.get(work_key)))
    if not person or not any(job.get("name") and job.get("position") for job in work):
        return None
    held, basics_key = person
    basics, taken = _basics(held, whole, by_name)
    found: Document = {"basics": basics, "work": work}
    used = {work_key: "work", **({basics_key: "basics"} if basics_key else {})}
    for section, names in {"education": _EDUCATION, **_PARTS}.items():
        key = next((by_name[name] for name in names if name in by_name and by_name[name] not in used), "")
        if items := _MAKE[section](whole[key]) if key else []:
            found[section], used[key] = items, section
    left = {key: value for key, value in whole.items() if key not in {*used, *taken}}
    found["meta"] = {**mapping(left.pop("meta", None)), **({"own": left} if left else {})}
    changes = [f"{key} → {section}" for key, section in used.items() if key != section]
    return {key: value for key, value in found.items() if value}, changes


def _called(key: str) -> str:
    """ "workExperience", "Work Experience" and "work-experience" are called the same."""
    return _UNLIKE.sub("_", _HUMP.sub("_", key).casefold()).strip("_")


def _unwrapped(document: Document) -> Document:
    inner = next(iter(document.values()))
    return inner if len(document) == 1 and isinstance(inner, dict) else document


def _get(entry: Entry, names: Sequence[str], *, but: frozenset[str] = frozenset()) -> tuple[str, Any]:
    """The first key called so that holds something, and what it holds."""
    called = {_called(key): key for key in reversed(list(entry)) if key not in but}
    return next(
        ((called[name], entry[called[name]]) for name in names if name in called and entry[called[name]]), ("", None)
    )


def _name(entry: Entry) -> str:
    _, name = _get(entry, _NAME)
    _, last = _get(entry, _LAST)
    _, first = _get(entry, _FIRST)
    if isinstance(name, Mapping):
        return _name(name)
    given = text(first) or text(name)
    return f"{given} {text(last)}" if given and text(last) and text(last) not in given else text(name)


def _person(whole: Document, by_name: Mapping[str, str]) -> tuple[Entry, str] | None:
    """The object that says who it is, and its key; that is none where it stands at the top or is to be filled in."""
    places = [(mapping(whole.get(by_name.get(name, ""))), by_name.get(name, "")) for name in _PERSON]
    named = next((place for place in [*places, (whole, "")] if _name(place[0])), None)
    return named if named and not _TO_FILL_IN.search(_name(named[0])) else None


def _basics(held: Entry, whole: Document, by_name: Mapping[str, str]) -> tuple[Document, set[str]]:
    """The basics, and which keys at the top they were made of."""
    basics: Document = {"name": _name(held)}
    names = {name for names in (_NAME, _FIRST, _LAST) for name in names}
    used = {key for key in held if _called(key) in names}
    for key, called in _BASICS.items():
        said, value = _get(held, called, but=frozenset(used))
        if text(value) or (key == "location" and isinstance(value, Mapping)):
            basics[key] = value
            used.add(said)
    networks = {key: value for key, value in held.items() if _called(key) in _NETWORKS and text(value)}
    if networks:
        basics["profiles"] = [{"network": _NETWORKS[_called(key)], "url": value} for key, value in networks.items()]
    used |= networks.keys()
    if held is whole:
        return basics, used
    rest = {key: value for key, value in held.items() if key not in used and value}
    above = next(
        (by_name[name] for name in _BASICS["summary"] if name in by_name and whole[by_name[name]] is not held), ""
    )
    told = text(whole.get(above)) or text(mapping(whole.get(above)).get("text"))
    if told and "summary" not in basics:
        return {**rest, **basics, "summary": told}, {above}
    return {**rest, **basics}, set()


def _listed(value: object) -> Iterator[Entry]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Mapping):
            yield item


def _work(value: object) -> Iterator[Document]:
    """Jobs; of several roles at one firm, each."""
    for item in _listed(value):
        key, roles = _get(item, _ROLES)
        inner = [role for role in roles if isinstance(role, Mapping)] if isinstance(roles, list) else []
        outer = {name: held for name, held in item.items() if name != key} if inner else item
        yield from (_told_of(outer, _OF_WORK, role) for role in inner or [{}])


def _told_of(item: Entry, names: Mapping[str, Sequence[str]], role: Entry = {}) -> Document:  # noqa: B006 - only read
    """An entry by the names of JSON Resume; of a role, what its firm says is said too."""
    made: Document = {}
    used = set[str]()
    for new, old in names.items():
        key, value = _get(role, old, but=frozenset(used)) if role else ("", None)
        if not key or (new == "name" and role):
            key, value = _get(item, old, but=frozenset(used))
        if text(value):
            made[new] = value
            used.add(key)
    entry = {**item, **role} if role else item
    made |= _times(entry, used)
    points_key, points = _get(entry, (*_POINTS, *_TOLD))
    if isinstance(points, list) and texts(points):
        made["highlights"] = list(texts(points))
        used.add(points_key)
    told_key, told = _get(entry, (*_TOLD, *_POINTS), but=frozenset(used))
    if text(told):
        made["description" if names is _OF_PROJECT else "summary"] = told
        used.add(told_key)
    return {**made, **{key: value for key, value in entry.items() if key not in used and key not in made and value}}


def _times(entry: Entry, used: set[str]) -> Document:
    """From when to when, where it is said in a way that can be told."""
    start_key, start = _get(entry, _START)
    end_key, end = _get(entry, _END)
    time_key, time = _get(entry, _TIME)
    going_on = _get(entry, _GOES_ON)[1] is True or is_present(str(end or ""))
    made: Document = {}
    if found := _date(start):
        made["startDate"] = found
        used.add(start_key)
    if going_on or (found := _date(end)):
        made |= {} if going_on else {"endDate": found}
        used.add(end_key)
    if not made and text(time) and (span := find_span(time)):
        made = {"startDate": span.start, **({} if span.open else {"endDate": span.end})}
        used.add(time_key)
    return made


def _date(value: object) -> str:
    written = str(value) if isinstance(value, int) else text(value)
    return written if re.fullmatch(r"(?:19|20)\d\d(?:-\d\d){0,2}", written) else date_of(written)


def _skills(value: object) -> object:
    """Plain lists and sets by kinds stay as they are; of things with a level, the names are taken."""
    if not isinstance(value, Mapping):
        return value
    return {
        key: [text(mapping(item).get("name")) or text(item) for item in _items(held)] for key, held in value.items()
    }


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else [part.strip() for part in text(value).split(",") if part.strip()]


def _each(value: object, names: Mapping[str, Sequence[str]]) -> list[Any]:
    items = value if isinstance(value, list) else [value]
    return [_told_of(item, names) if isinstance(item, Mapping) else item for item in items if item]


_MAKE: Mapping[str, Callable[[Any], object]] = {
    "education": lambda value: [item for item in _each(value, _OF_STUDY) if isinstance(item, dict)],
    "projects": lambda value: [item for item in _each(value, _OF_PROJECT) if isinstance(item, dict)],
    "skills": _skills,
    "languages": lambda value: _each(value, _OF_LANGUAGE) if isinstance(value, list) else [],
    "certificates": lambda value: [
        item if isinstance(item, dict) else {"name": item} for item in _each(value, _OF_CERTIFICATE)
    ],
}
