"""Columns in which the family's name stands before the given one without a comma, as their name asks: "Nom Prénom"."""

from collections.abc import Sequence

from tpmmatch.intake.cv_name_written import with_capitals
from tpmmatch.intake.folding import fold
from tpmmatch.intake.name_order import given_first, is_family_first, is_given_first
from tpmmatch.intake.table_columns import words_for
from tpmmatch.intake.table_names import is_honorific, parted_titles

_LONGEST = 80  # letters of a name


def has_families_first(header: str, cells: Sequence[str]) -> bool:
    """Whether a column asks for the family's name first and people will have done so."""
    if not asks_for_family_first(header):
        return False
    names = [(cell.split(), loud_of(cell)) for cell in cells if "," not in cell and len(cell.split()) > 1]
    against = sum(is_given_first(parts, loud) for parts, loud in names)
    return against <= sum(is_family_first(parts, loud) for parts, loud in names)


def asks_for_family_first(header: str) -> bool:
    """ "Nachname, Vorname", "Nom et prénom", "Cognome e nome"; "Name" and "nome" are what the other word leaves."""
    said = [word for word in fold(header).split() if word not in words_for("bare", "between")]
    family, given = words_for("columns", "last_name"), words_for("columns", "first_name")
    bare = words_for("bare")
    ways = [(" ".join(said[:at]), " ".join(said[at:])) for at in range(1, len(said))]
    return any(
        (before in family and behind in given | bare) or (before in bare and behind in given) for before, behind in ways
    )


def given_before_family(name: str, mails: Sequence[str]) -> str:
    """A name that stands in such a column as it is spoken; as it is where nothing tells its parts."""
    if "," in name or len(name) > _LONGEST:
        return name
    begins, rest = parted_titles(name)
    within = [word for word in rest.split() if "." in word and is_honorific(word)]  # "Kranz Dr. Ada"
    titles, bare = " ".join([begins, *within]).strip(), " ".join(word for word in rest.split() if word not in within)
    turned = given_first(bare, loud_of(bare), mails, as_asked=True)
    return " ".join([titles, with_capitals(turned.split())]).strip() if turned != bare else name


def loud_of(name: str) -> list[str]:
    """The words in capitals."""
    return [word for word in name.split() if word.isupper() and len(word) > 1]
