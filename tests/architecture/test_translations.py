"""Every text is there in every language, says the same things, and is set as that language sets its signs."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

LANGUAGES = ("de", "fr", "es")
_NETWORKS = {"column_github", "column_linkedin", "column_xing"}
# Texts whose words are the same in both languages.
SAME = {
    "de": {
        *_NETWORKS, "column_name", "column_region", "column_website", "guide_name", "method_head_name",
        "quality_organisation",
    },
    "fr": {
        *_NETWORKS, "brief_section_publications", "cheat_call", "cli_column_question", "column_email",
        "fairness_field_date", "fairness_field_description", "fairness_field_email", "fairness_field_image",
        "fairness_field_organization", "fairness_field_releasedate", "fairness_field_religion",
        "fairness_section_publications", "field_date", "field_description", "guide_minutes", "lead_point",
        "lead_points", "paper_hidden_contact", "quality_organisation", "record_place", "section_publications",
    },
    "es": {*_NETWORKS, "brief_offered_fail", "guide_minutes", "paper_term_lacks"},
}  # fmt: skip
# What a language doesn't use: another's quotation marks, and before French signs a space at which a line may break.
FOREIGN = {"de": r"[«»”]", "fr": r"[“”„]| [:;?!%»]|« (?!\s)|(?<=\w)'(?=\w)", "es": r"[“”„]"}
# Units that a line must not part from their figure.
UNITS = {
    "de": r"Min\.|Minuten?|Std\.?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|Seiten?|[KMG]B",
    "fr": r"min|minutes?|h|heures?|jours?|semaines?|mois|ans?|pages?|[KMG]o",
    "es": r"min|minutos?|h|horas?|días?|semanas?|mes(?:es)?|años?|páginas?|[KMG]B",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_and_nothing_is_left_over(language: str, root: Path) -> None:
    english = sentences(root, "en")
    found = sentences(root, language)
    missing = [f'{name} = "{text}"' for name, text in english.items() if not found.get(name)]
    assert not missing, f"resources/i18n/{language} lacks:\n" + "\n".join(missing)
    assert sorted(set(found) - set(english)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_the_same(language: str, root: Path) -> None:
    """So that a translator finds each sentence where it stands in English."""
    for file in (root / "resources/i18n/en").glob("*.toml"):
        other = root / "resources/i18n" / language / file.name
        assert other.is_file(), other
        assert list(tomllib.loads(file.read_text("utf-8"))) == list(tomllib.loads(other.read_text("utf-8"))), other


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_values_are_said(language: str, root: Path) -> None:
    english = sentences(root, "en")
    found = sentences(root, language)
    assert [name for name, text in found.items() if values_of(text) != values_of(english[name])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(language: str, root: Path) -> None:
    english = sentences(root, "en")
    found = {name: text.replace("\u00a0", " ") for name, text in sentences(root, language).items()}
    same = {name for name, text in found.items() if text == english[name] and has_words(text)}
    assert same == SAME[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_signs_are_those_of_the_language(language: str, root: Path) -> None:
    own = [*sentences(root, language).values(), *window(root, language), *asked(root, language)]
    texts = [*own, *labels(root, language)]
    assert [text for text in texts if re.search(FOREIGN[language], text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_stays_with_its_unit(language: str, root: Path) -> None:
    parted = re.compile(rf"(?:\{{\w+\}}|\d) (?:{UNITS[language]})(?!\w)")
    texts = [*sentences(root, language).values(), *window(root, language)]
    assert [text for text in texts if parted.search(text)] == []


def sentences(root: Path, language: str) -> dict[str, str]:
    files = sorted((root / "resources/i18n" / language).glob("*.toml"))
    found = [tomllib.loads(file.read_text("utf-8")) for file in files if file.name != "window.toml"]
    return {name: text for file in found for name, text in file.items()}


def window(root: Path, language: str) -> list[str]:
    """The labels of the window; those of a single class are in tables."""
    found = tomllib.loads((root / "resources/i18n" / language / "window.toml").read_text("utf-8"))
    tables = [found, *(table for table in found.values() if isinstance(table, dict))]
    return [text for table in tables for text in table.values() if isinstance(text, str)]


def asked(root: Path, language: str) -> list[str]:
    """The question bank, as far as the language has it."""
    files = sorted((root / "resources/questions" / language).glob("*.toml"))
    return [text for file in files for text in texts_in(tomllib.loads(file.read_text("utf-8")))]


def texts_in(node: object) -> list[str]:
    if isinstance(node, str):
        return [node]
    parts = node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    return [text for part in parts for text in texts_in(part)]


def labels(root: Path, language: str) -> list[str]:
    """What packs, pains and the rules for wishes say, each in four languages side by side."""
    folders = ("packs", "need", "rules")
    files = [file for folder in folders for file in sorted((root / "resources" / folder).glob("*.toml"))]
    return [text for file in files for text in in_language(tomllib.loads(file.read_text("utf-8")), language)]


def in_language(node: object, language: str) -> list[str]:
    if isinstance(node, list):
        return [text for item in node for text in in_language(item, language)]
    if not isinstance(node, Mapping):
        return []
    own = [node[language]] if isinstance(node.get(language), str) else []
    return own + [text for item in node.values() for text in in_language(item, language)]


def values_of(text: str) -> list[str]:
    return sorted({field for _, field, _, _ in Formatter().parse(text) if field})


def has_words(text: str) -> bool:
    return any(map(str.isalpha, re.sub(r"\{\w*\}|TPM Match", "", text)))
