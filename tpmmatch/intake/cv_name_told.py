"""Names that people say in a sentence of their own: "My name is Ada Kranz and I lead projects"."""

import re
from collections.abc import Callable

from tpmmatch.intake.cv_name_titles import without_titles
from tpmmatch.intake.cv_surnames import are_names

_NAME = r"(?P<name>[A-ZÀ-Ž][^\W\d_]+(?: [A-ZÀ-Ž](?:[^\W\d_]|['’.-])*){1,3})"
_TOLD = re.compile(
    r"(?:^|[.!,] |👋 ?)(?:(?P<sure>my name is|mein name ist|ich (?:heiße|heisse)|je m['’]appelle|me llamo|mi nombre es)"
    rf"|(?:and )?i am|i['’]m|ich bin|je suis|(?:yo )?soy) (?-i:{_NAME})",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"(?:^|\W)(?:hello|hi|hey|welcome|hallo|willkommen|bonjour|salut|bienvenue|hola|bienvenid[oa]s?)\b[^.]{0,30}$|👋\W*$",
    re.IGNORECASE,
)


def told_name(text: str, is_proven: Callable[[str], bool] = lambda _name: False) -> str:
    """The name that somebody says of themselves; empty where what they say may be anything else.

    "I am Open To Work" and "Ich bin Deutsche Staatsbürgerin" say no name: so few words need a greeting, or a proof.
    """
    for found in _TOLD.finditer(text):
        name = without_titles(found["name"].rstrip("."))
        is_name = len(name.split()) > 1 and are_names(name.split(), doubtful=False)
        if is_name and (found["sure"] or _GREETED.search(text[: found.start() + 1]) or is_proven(name)):
            return name
    return ""
