"""Telling names from words of work, firms, schools and places, though some surnames are such words."""

from collections.abc import Sequence

from tpmmatch.intake.cv_words import (
    is_company,
    is_degree,
    is_school,
    is_sure_title,
    known_skills,
    language_names,
    words,
)
from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import country_code, is_state, is_town

_SHORT = 3  # letters of what stands for a firm, a school or a degree: "KIT", but "Kit"
_LETTERS = range(3, 5)  # of "CRM" and the like; fewer are initials
_CODE = 2  # letters of a country's code or a state's


def are_names(parts: Sequence[str], *, doubtful: bool) -> bool:
    """Whether no part is anything else than a name; what may be both passes behind a first name if `doubtful`."""
    whole = " ".join(parts)
    if country_code(whole) or is_town(whole) or _is_place(parts, doubtful=doubtful):
        return False
    loud = whole.isupper()
    asked = [
        part
        for number, part in enumerate(parts)
        if not _is_short(part, loud=loud and doubtful and number > 0) and not (doubtful and number and _is_both(part))
    ]
    said = " ".join(asked)
    if any(fold(part) in words("not_a_name") or (not loud and _is_letters(part)) for part in asked):
        return False
    return not (is_sure_title(said) or is_company(said) or is_school(said) or is_degree(said))


def is_of_a_list(text: str) -> bool:
    """Whether a text has what people list, and is no name: "Jira", "Deutsch", "verheiratet"."""
    told = (known_skills(), language_names(), words("state"), words("not_a_name", "in_lists"))
    folded = fold(text)
    return any(said in group for said in (folded, *folded.split()) for group in told)


def _is_letters(word: str) -> bool:
    """Whether a word in capitals among others is a field of work or a tool: "Nordlicht CRM" is a product."""
    known = fold(word) in words("company", "fields") or fold(word) in known_skills()
    return word.isupper() and len(word) in _LETTERS and known


def _is_short(word: str, *, loud: bool) -> bool:
    """Whether a word is too short to stand for anything unless it is in capitals: "Ma" and "Tu" are names."""
    written = word.isupper() if loud else word[0].isupper() and word[1:].islower()
    return len(word) <= _SHORT and written and fold(word) not in words("not_a_name", "shortened")


def is_word_too(name: str) -> bool:
    """Whether a surname is a word of work, a firm or a school as well, and not only a country's name."""
    return any(map(_is_both, name.split()[1:]))


def _is_both(word: str) -> bool:
    """Whether a word is a surname, or begins or ends as one, and has a meaning of its own: "Burmeister", "Headley"."""
    both = tuple(words("not_a_name", "surnames"))
    return fold(word).startswith(both) or fold(word).endswith(both)


def _is_place(parts: Sequence[str], *, doubtful: bool) -> bool:
    """Whether a country or its code stands behind a town, or behind what can't be told from one."""
    *before, last = parts
    if not country_code(last) and not (is_state(last) and not " ".join(parts).isupper()):
        return False
    if len(last) == _CODE and not last.isupper():
        return False
    told = len(last) == _CODE and not " ".join(before).isupper()
    places = (part for part in before if is_town(part) or (country_code(part) and len(part) > _CODE))
    return told or not doubtful or any(places)
