"""Which piece of a job's head names the firm, where no word of it says so for certain."""

from collections.abc import Collection
from typing import NamedTuple

from tpmmatch.intake.cv_dates import Span
from tpmmatch.intake.cv_words import is_company, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import is_town

# So end words for fields of work, of which firms make their names as well.
_OF_FIELDS = ("tion", "tions", "ing", "ment", "ments", "ics", "ity", "tät", "ité", "dad", "ción", "ung", "technik",
              "systems", "systeme", "services", "solutions", "products", "produkte", "platforms", "portale", "house",
              "technology", "technologies", "software", "cloud", "data")  # fmt: skip
_SHORT = 4  # letters; a shorter name is part of too many words


class Employer(NamedTuple):
    """Whom an entry names, if `sure`, and when: its time, and that of the last role, if it doesn't head several."""

    name: str
    line: Line
    whole: Span | None
    last: Span | None
    sure: bool = True

    def with_role(self, title: str, span: Span) -> "Employer | None":
        """The employer with a further role that names nobody; None if its title or its time says it isn't theirs."""
        within = self.whole is not None and self.whole.holds(span)
        near = self.last is not None and self.last.touches(span)
        if says_alone(title) or not (within or near):
            return None
        return self._replace(last=self.last and span)


def names_of_firms(name: str) -> frozenset[str]:
    """Folded words of somebody's name by which their own firm is known: "Asmuth Projektleitung"."""
    return frozenset(word for word in fold(name).split()[1:] if len(word) >= _SHORT)


def is_firm(text: str, own: Collection[str]) -> bool:
    """Whether a piece names a firm by its words, by the surname of whom the CV tells, or as another head does."""
    return is_company(text) or whole_name(text) in own or any(word in own for word in fold(text).split())


def whole_name(text: str) -> str:
    """A firm's name as it is known by all of its words, not by each."""
    return f"={fold(text)}"


def is_alone(text: str) -> bool:
    """Whether a piece says that somebody works for themselves or is lent to firms, and at most where in brackets."""
    return fold(text.partition(" (")[0]) in words("company", "alone")


def says_alone(text: str) -> bool:
    """Whether a title says that somebody works for themselves, in whatever form: "Freiberuflicher Projektleiter"."""
    folded = f" {fold(text)}"
    return any(f" {word}" in folded for word in words("company", "alone"))


def is_field(text: str) -> bool:
    """Whether a piece is a field of work, as titles name it behind a comma: "Principal, Technology"."""
    return fold(text) in words("company", "fields") and not is_title(text)


def may_be_field(text: str) -> bool:
    """Whether all words of a text may name a field of work as well as a firm: "Warehouse Automation and Robotics"."""
    said = fold(text).split()
    known = words("company", "fields") | words("table", "small")
    units = words("company", "units") | words("company", "inner")
    fields = [word in known or word.endswith(_OF_FIELDS) for word in said]
    joined = any(f" {word} " in f" {text.lower()} " for word in ("and", "und", "et", "y"))
    return bool(said) and not units.intersection(said) and (all(fields) or (joined and fields[-1]))


def ends_in_form(text: str) -> bool:
    """Whether a name ends in a legal form that is a word or a place's code elsewhere: "Nordvik AS", not "Torino TO"."""
    name, _, last = text.rpartition(" ")
    letters = "".join(filter(str.isalpha, last))
    written = letters.isupper() and not name.isupper()
    return written and fold(letters) in words("company", "forms") and not is_town(name)
