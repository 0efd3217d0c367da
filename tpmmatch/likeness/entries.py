"""Which entries of two lists are the same one, said twice."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tpmmatch.likeness.contacts import read_link
from tpmmatch.likeness.judging import is_firm, is_title, is_together
from tpmmatch.likeness.traits import read_job
from tpmmatch.likeness.words import plain
from tpmmatch.model.document import mapping, text

_MONTH = len("2020-01")
# What an entry of a section is called by.
_NAMES = {
    "education": ("institution", "studyType", "area"),
    "awards": ("title",),
    "certificates": ("name",),
    "publications": ("name",),
    "skills": ("name",),
    "languages": ("language",),
    "interests": ("name",),
    "references": ("name",),
    "projects": ("name",),
}
_BEGUN = frozenset({"education", "projects"})  # of which somebody may have two of one name


def matched(section: str, mine: Sequence[Any], theirs: Sequence[Any]) -> list[int | None]:
    """For each of theirs the place of the same entry among mine, if it is there; each of mine is taken once.

    Whoever has no twin takes one that began together with it, and only then one that is merely called so.
    """
    free = list(range(len(mine)))
    found: list[int | None] = [None] * len(theirs)
    for same in (_is_equal, _is_of_one_time, is_same):
        for number, entry in enumerate(theirs):
            if found[number] is None and free:
                found[number] = next((place for place in free if same(section, mine[place], entry)), None)
                free = [place for place in free if place != found[number]]
    return found


def is_same(section: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - any JSON
    """Whether two entries of a section are one, whatever else they say."""
    if one == other:
        return True
    if isinstance(one, str) and isinstance(other, str):
        return bool(plain(one)) and plain(one) == plain(other)
    if not (isinstance(one, Mapping) and isinstance(other, Mapping)):
        return False
    if known := _SAME.get(section):
        return known(one, other)
    is_called_so = _is_called_so_then if section in _BEGUN else _is_called_so
    return is_called_so(_NAMES.get(section, ()), one, other)


def _is_equal(_section: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - any JSON
    return bool(one == other)


def _is_of_one_time(section: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - any JSON
    began = text(mapping(one).get("startDate"))
    return bool(began) and began == text(mapping(other).get("startDate")) and is_same(section, one, other)


def _is_called_so_then(names: Sequence[str], one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same by name, unless they began at different times: a project of 2018 isn't its successor of 2022."""
    mine, theirs = (text(entry.get("startDate")) for entry in (one, other))
    return (mine.startswith(theirs) or theirs.startswith(mine)) and _is_called_so(names, one, other)


def _is_called_so(names: Sequence[str], one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The first name is the same, and the others are where both say them."""
    mine, theirs = ([plain(text(entry.get(name))) for name in names] for entry in (one, other))
    if not mine or not mine[0] or mine[0] != theirs[0]:
        return False
    return all(name == their or not name or not their for name, their in zip(mine, theirs, strict=True))


def _is_job(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    mine, theirs = read_job(one), read_job(other)
    firms = mine.firm and theirs.firm and is_firm(mine.firm, theirs.firm)
    if not firms and plain(mine.shown) != plain(theirs.shown):
        return False
    if len(mine.starts) == len(theirs.starts) == _MONTH:
        return mine.starts == theirs.starts and (mine.ends == theirs.ends or is_title(mine.title, theirs.title))
    # A list says of a job only the firm and the title.
    if bool(mine.starts or mine.ends) != bool(theirs.starts or theirs.ends):
        return True
    titled = is_title(mine.title, theirs.title) or not (mine.title and theirs.title)
    return titled and is_together(mine, theirs)


def _is_profile(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    mine, theirs = (_link(entry) for entry in (one, other))
    return bool(mine) and mine == theirs


def _link(entry: Mapping[str, Any]) -> str:
    network = text(mapping(entry).get("network"))
    return read_link(text(entry.get("url")), network) or read_link(text(entry.get("username")), network)


_SAME: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any]], bool]] = {
    "work": _is_job,
    "volunteer": _is_job,
    "profiles": _is_profile,
}
