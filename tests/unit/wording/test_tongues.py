"""Languages and levels are said in the reader's language; what isn't known stays as it was written."""

import pytest

from tpmmatch.wording import say
from tpmmatch.wording.tongues import level, tongue


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("French", "de", "Französisch"),
        ("Arabic", "fr", "arabe"),
        ("Deutsch", "es", "alemán"),
        ("anglais", "en", "English"),
        ("Klingon", "de", "Klingon"),
        ("", "de", ""),
    ],
)
def test_a_language_is_said_as_the_reader_calls_it(written: str, language: str, said: str) -> None:
    assert say(tongue(written), language) == said


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("Native", "de", "Muttersprache"),
        ("Bilingual", "fr", "Bilingue"),
        ("Full professional proficiency", "de", "Verhandlungssicher"),
        ("Muttersprache", "en", "Native"),
        ("C1", "de", "C1"),
    ],
)
def test_a_level_is_said_as_the_reader_calls_it(written: str, language: str, said: str) -> None:
    assert say(level(written), language) == said
