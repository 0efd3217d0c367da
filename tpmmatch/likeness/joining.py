"""One document of two: what either doesn't say comes from the other; where they differ, somebody chooses.

With what a file said `then`, it is also how what the file says `now` goes over what is known: only what the file
changed changes, and only where nothing else is known meanwhile. What it takes back stays if `others` say it, too.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tpmmatch.likeness.contacts import read_link, read_mail
from tpmmatch.likeness.entries import is_same, matched
from tpmmatch.likeness.words import plain
from tpmmatch.model.document import Document, mapping, text, texts
from tpmmatch.model.likeness import Difference, Side
from tpmmatch.model.profile import ALSO

Choose = Callable[[str, Any, Any], Side]  # by the pointer and what both sides say

# Said of the document and not of the person: nobody chooses.
_OF_DOCUMENT = frozenset({"/$schema", "/meta/id", "/meta/canonical", "/meta/version", "/meta/lastModified"})
_CHOSEN_IN_META = "/meta/freelance"
_AS_ONE = frozenset({"/meta/freelance/day_rate"})
_DATED = frozenset({"work", "volunteer", "projects", "education"})
_REACHED_BY = ("email", "phone", "name")  # of basics; what isn't chosen of these is kept beside


def joined(
    kept: Document,
    other: Mapping[str, Any],
    choose: Choose,
    then: Mapping[str, Any] | None = None,
    others: Sequence[Mapping[str, Any]] = (),
) -> tuple[Document, list[Difference]]:
    """`kept` with what `other` says beside it, and where the two differ; pointers are those of `kept`."""
    joining = _Joining(choose)
    found = joining.objects("", kept, other, then or {}, others)
    return found, joining.differences


def with_both(document: Document, differences: Sequence[Difference]) -> Document:
    """The document with the addresses, phones and names that weren't chosen kept beside: they tell who this is."""
    beside: dict[str, list[str]] = {}
    for each in differences:
        key = each.pointer.removeprefix("/basics/")
        if key in _REACHED_BY and (left := text(each.other if each.chosen is Side.KEPT else each.kept)):
            beside[key] = [left]
    if not beside:
        return document
    meta = mapping(document.get("meta"))
    also = dict(mapping(meta.get(ALSO)))
    for key, found in beside.items():
        also[key] = list(dict.fromkeys((*texts(also.get(key)), *found)))
    return document | {"meta": {**meta, ALSO: also}}


class _Joining:
    def __init__(self, choose: Choose) -> None:
        self._choose = choose
        self.differences: list[Difference] = []

    def objects(
        self,
        at: str,
        known: Mapping[str, Any],
        now: Mapping[str, Any],
        then: Mapping[str, Any],
        others: Sequence[Mapping[str, Any]],
    ) -> dict[str, Any]:
        """Both objects as one."""
        found = {}
        for key in dict.fromkeys((*known, *now)):
            pointer = f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
            said = [each.get(key) for each in others]
            value = self._value(pointer, known.get(key), now.get(key), then.get(key), said)
            if not _is_nothing(value) or key in known:
                found[key] = value
        # What the file took back is gone, unless it was nothing before.
        return {key: value for key, value in found.items() if value is not None or known.get(key, ...) is None}

    def _value(self, at: str, known: Any, now: Any, then: Any, others: list[Any]) -> Any:  # noqa: ANN401 - any JSON
        if now in (then, known):
            return known
        others = [said for said in others if not _is_nothing(said)]
        unchanged, gone = known == then, _is_nothing(now)
        if _is_nothing(known) or (unchanged and not others):
            return now
        if at in _OF_DOCUMENT or (gone and _is_nothing(then)):
            return known
        if isinstance(known, Mapping) and (gone or isinstance(now, Mapping)) and not _is_one(at, known, mapping(now)):
            return self.objects(at, known, mapping(now), mapping(then), [mapping(said) for said in others])
        if isinstance(known, list) and (gone or isinstance(now, list)):
            lists = [said for said in others if isinstance(said, list)]
            return self._lists(at, known, now or [], then if isinstance(then, list) else [], lists)
        if unchanged and not gone:
            return now
        if _is_date(at) and (exact := _more_exact(known, now)):
            return exact
        return known if gone or _says_the_same(at, known, now) else self._differing(at, known, now)

    def _lists(self, at: str, known: list[Any], now: list[Any], then: list[Any], others: list[list[Any]]) -> list[Any]:
        section = at.rpartition("/")[2]
        found, new = dict(enumerate(known)), list[Any]()
        before = [None if place is None else then[place] for place in matched(section, then, now)]
        for entry, was, place in zip(now, before, matched(section, known, now), strict=True):
            if place is None and entry != was:
                new.append(entry)
            elif place is not None:
                said = [each for each in (_same_of(section, known[place], each) for each in others) if each is not None]
                found[place] = self._value(f"{at}/{place}", known[place], entry, was, said)
        for place, left in self._taken_back(section, known, now, then, others).items():
            if left is None:
                found.pop(place, None)
            else:
                found[place] = left
        return _in_time(section, list(found.values()), new)

    def _taken_back(
        self, section: str, known: list[Any], now: list[Any], then: list[Any], others: list[list[Any]]
    ) -> dict[int, Any]:
        """Where those stand that the file said then and doesn't now, with what others say in their place, if they do.

        Whatever isn't as the file said it, somebody else has said more of.
        """
        gone = [entry for entry, place in zip(then, matched(section, now, then), strict=True) if place is None]
        left = {known.index(entry): entry for entry in gone if entry in known}
        said = {place: [_same_of(section, entry, each) for each in others] for place, entry in left.items()}
        return {place: next((each for each in several if each is not None), None) for place, several in said.items()}

    def _differing(self, at: str, known: Any, now: Any) -> Any:  # noqa: ANN401 - any JSON
        if at.startswith("/meta/") and not at.startswith(_CHOSEN_IN_META):
            return known
        chosen = self._choose(at, known, now)
        self.differences.append(Difference(at, known, now, chosen))
        return known if chosen is Side.KEPT else now


def _same_of(section: str, entry: Any, others: list[Any]) -> Any:  # noqa: ANN401 - any JSON
    """The same entry in another list, if it is there."""
    return next((each for each in others if is_same(section, entry, each)), None)


def _is_nothing(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return value is None or value in ("", [], {})


def _is_one(at: str, known: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether an object is chosen as a whole: the town of one and the country of the other are no place."""
    if at == "/basics/location":
        mine, theirs = plain(text(known.get("city"))), plain(text(now.get("city")))
        return bool(mine and theirs) and mine != theirs
    return at in _AS_ONE


def _says_the_same(at: str, known: Any, now: Any) -> bool:  # noqa: ANN401 - any JSON
    """Whether it is only written otherwise."""
    if not (isinstance(known, str) and isinstance(now, str)):
        return False
    if at == "/basics/email":
        return read_mail(known) == read_mail(now) != ""
    if at.endswith("/url"):
        return read_link(known) == read_link(now) != ""
    if at == "/basics/phone":
        return plain(known).replace(" ", "") == plain(now).replace(" ", "")
    return known.casefold().split() == now.casefold().split()


def _is_date(at: str) -> bool:
    return at.endswith(("Date", "/date"))


def _more_exact(known: Any, now: Any) -> str:  # noqa: ANN401 - any JSON
    """Of two dates that agree the one to the month or the day, which nobody has to choose; none of two that differ."""
    short, long = sorted((text(known), text(now)), key=len)
    return long if short and long.startswith(f"{short}-") else ""


def _in_time(section: str, known: list[Any], new: list[Any]) -> list[Any]:
    """New entries behind those that were there; the latest first where they stood so."""
    if section in _DATED and new and all(_began(entry) for entry in (*known, *new)):
        times = [_began(entry) for entry in known]
        if times == sorted(times, reverse=True):
            return sorted([*known, *new], key=_began, reverse=True)
    return [*known, *new]


def _began(entry: Any) -> str:  # noqa: ANN401 - any JSON
    return text(mapping(entry).get("startDate"))
