"""Names that people say in a sentence of their own: "My name is Ada Kranz and I lead projects"."""

import re

from tpmmatch.intake.cv_name_titles import without_titles
from tpmmatch.intake.cv_surnames import are_names

_NAME = r"(?P<name>[A-ZÀ-Ž][\w'’-]+(?: [A-ZÀ-Ž][\w'’.-]*){1,3})"
_TOLD = re.compile(
    r"(?:^|[.!,] |👋 ?)(?:my name is|(?:and )?i am|i['’]m|mein name ist|ich (?:heiße|heisse|bin)"
    rf"|je (?:m['’]appelle|suis)|me llamo|mi nombre es|(?:yo )?soy) (?-i:{_NAME})",
    re.IGNORECASE,
)


def told_name(text: str) -> str:
    """The name that somebody says of themselves; empty where what they say may be anything else."""
    for found in _TOLD.finditer(text):
        name = without_titles(found["name"].rstrip("."))
        if len(name.split()) > 1 and are_names(name.split(), doubtful=False):
            return name
    return ""
