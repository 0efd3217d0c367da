"""The words of the question bank in one language; what a language lacks is said in English."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources

_FOLDER = "questions"


@cache
def read_form(topic: str) -> Mapping[str, Any]:
    """The file that all languages share: what there is, without its words."""
    return tomli.loads(resources.read_text(f"{_FOLDER}/{topic}.toml"))


@cache
def read_words(topic: str, language: str) -> Mapping[str, Any]:
    """The words of a topic, entry by entry in the language if it has them, else in English."""
    english = _words(topic, "en")
    return english if language == "en" else laid_over(english, _words(topic, language))


def _words(topic: str, language: str) -> Mapping[str, Any]:
    name = f"{_FOLDER}/{language}/{topic}.toml"
    return tomli.loads(resources.read_text(name)) if resources.path(name).is_file() else {}


def laid_over(beneath: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    """What lies beneath, with each entry that lies above it in its place; a list is replaced as a whole."""
    return {
        key: laid_over(value, above.get(key, {})) if isinstance(value, Mapping) else above.get(key, value)
        for key, value in beneath.items()
    }
