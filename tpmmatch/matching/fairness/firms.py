"""What people call a firm: its name without its legal form, "Klein" for "Klein & Co.", "Volvo" for "AB Volvo"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import tomli

from tpmmatch import resources

_WORDS_OF_A_FORM = 4  # "Sp. z o. o."
_BETWEEN = re.compile(r"[\W_]+")
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class _Forms:
    behind: frozenset[str]
    behind_and: frozenset[str]
    conjunctions: frozenset[str]
    before: frozenset[str]
    joined: tuple[str, ...]
    common: frozenset[str]


def shorter(name: str) -> Iterator[str]:
    """The name without its legal forms, one less at a time; not what is left if all firms might be called so."""
    words = name.split()
    while (fewer := _without_last(words)) or (fewer := _without_first(words)):
        words = fewer
        if _tells(shown := " ".join(words).strip(" ,\"'«»“”„")):
            yield shown
    for form in _forms().joined:
        if (bare := name.removeprefix(form).removesuffix(form).strip()) not in {"", name}:
            yield bare


def _without_last(words: list[str]) -> list[str]:
    """The words before the form at the end, and before the "and" of "& Co."; none if there is no form."""
    forms = _forms()
    for count in range(min(_WORDS_OF_A_FORM, len(words) - 1), 0, -1):
        left, form = words[:-count], _plain("".join(words[-count:]))
        linked = len(left) > 1 and left[-1].casefold() in forms.conjunctions
        if form in forms.behind or (linked and form in forms.behind_and):
            return left[:-1] if linked else left
    return []


def _without_first(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0].rstrip(",") in _forms().before else []


def _tells(name: str) -> bool:
    words = _BETWEEN.sub(" ", name.casefold()).split()
    return len("".join(words)) >= _LETTERS and not _forms().common.issuperset(words)


def _plain(form: str) -> str:
    return _BETWEEN.sub("", form.casefold())


@cache
def _forms() -> _Forms:
    table: dict[str, list[str]] = tomli.loads(resources.read_text("fairness/firms.toml"))
    company: dict[str, list[str]] = tomli.loads(resources.read_text("intake/cv.toml"))["company"]
    common = (*table["common"], *company["words"], *company["soft"], *company["fields"])
    return _Forms(
        behind=frozenset(table["behind"]),
        behind_and=frozenset(table["behind_and"]),
        conjunctions=frozenset(table["and"]),
        before=frozenset(table["before"]),
        joined=tuple(table["joined"]),
        common=frozenset(word for words in common for word in _BETWEEN.sub(" ", words.casefold()).split()),
    )
