"""Finding phrases of small tables beside the vocabulary: told pains, protected grounds."""

from collections.abc import Iterable, Mapping, Sequence

from tpmmatch.vocabulary.finder import Finder, Found, Phrases
from tpmmatch.vocabulary.patterns import Pattern, read_phrase
from tpmmatch.vocabulary.tokens import words_of

Table = Mapping[str, Mapping[str, Sequence[str]]]  # what is meant → language → phrases


class Spotter:
    """Finds the phrases of a table; `concept` of what is found is the name of its row.

    They are of whole sentences: commas are as good as words. "She" is not "they" here: "a young woman" is refused.
    """

    def __init__(self, table: Table, languages: Iterable[str]) -> None:
        self._finder = Finder(
            [Phrases(_patterns(table, language), language) for language in languages], of_anybody=False
        )

    def find(self, text: str) -> list[Found]:
        """All that is found, in order of place; the longer of two that begin alike comes last."""
        return self._finder.find(text, words_of(text))


def _patterns(table: Table, language: str) -> Iterable[Pattern]:
    for name, phrases in table.items():
        for phrase in phrases.get(language, ()):
            yield from read_phrase(phrase, name, language, apart=True, of_anybody=False)
