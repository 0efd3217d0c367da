"""Names behind labels, as forms ask for them: "Name: Ada Kranz", "Surname(s) / First name(s)   Kranz Ada"."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_contact import MAIL
from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_words import heads_column, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.name_order import given_first
from tpmmatch.intake.table_columns import columns_of

_NEAR = 2  # labels from one another
_LABEL = re.compile(r"^\s*([^:\t]{2,40})(?:[:\t]+)\s*(\S.*)$")
_DASHED = re.compile(r"^[•\s]*([^:\t]{2,40}?)\s+[–—-]\s+(\S.*)$")


def name_in_labels(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The name that one label or two tell, and the line where it stands."""
    return _in_two_labels(lines) or _in_one_label(lines)


def _in_one_label(lines: Sequence[Line]) -> tuple[str, Line] | None:
    for line in lines:
        if name := labelled_name(line.text):
            return (_turned(name, line, lines) if _asks_for_family_first(line.text) else name), line
    return None


def _turned(name: str, line: Line, lines: Sequence[Line]) -> str:
    """A name whose label asks for the family's first, "Surname / First name", with the given one first."""
    loud = [
        part for part in line.text.partition(":")[2].split() or line.text.split() if part.isupper() and len(part) > 1
    ]
    mails = [mail for one in lines for mail in MAIL.findall(one.text)]
    return given_first(name, loud, mails, as_asked="/" in line.text)


def _asks_for_family_first(text: str) -> bool:
    label = _LABEL.match(text)
    said = fold(label[1]).split() if label and "," not in label[2] else [""]
    given = words("labels", "given_name") - words("labels", "family_first") | {"first", "given"}
    return said[0] in words("labels", "family_first") and any(word in given for word in said[1:])


def labelled_name(text: str) -> str:
    """The name behind a label: "Name: Ada Kranz", "Nombre y apellidos: Kranz, Ada"."""
    label = _LABEL.match(without_bullet(text)) or _DASHED.match(text)
    if not label or fold(label[1]) not in words("labels", "name") or _heads_a_table(text):
        return ""
    last, comma, first = label[2].partition(",")
    doubtful = not is_title(label[1])  # "Consultant: Technical Lead"
    reversed_name = as_name(f"{first} {last}", doubtful=doubtful) if comma else ""
    return reversed_name or as_name(label[2], doubtful=doubtful)


def _in_two_labels(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """A name of which forms ask in two places: "Nom : KRANZ" and "Prénom : Ada", near each other."""
    labels = [found for line in lines if (found := _LABEL.match(line.text))]
    said = {fold(found[1]): (number, tidy(found[2])) for number, found in reversed(list(enumerate(labels)))}
    for given in (label for label in said if label in words("labels", "given_name")):
        for family in (label for label in said if label in words("labels", "family_name") and label != given):
            (place, first), (other, last) = said[given], said[family]
            apart = abs(place - other) <= _NEAR and not set(fold(first).split()) & set(fold(last).split())
            if apart and (name := as_name(f"{first} {last}", doubtful=True)):
                return name, next(line for line in lines if line.text == labels[place].string)
    return None


def _heads_a_table(text: str) -> bool:
    """Whether this is the first row of a table of others: "Name", "Firma" and "Telefon" side by side."""
    cells = text.split(GAP)
    headed = len(cells) > 2 and all(column.field for column in columns_of(cells))
    return headed or (len(cells) > 1 and all(map(heads_column, cells)))
