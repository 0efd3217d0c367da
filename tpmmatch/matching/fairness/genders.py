"""A document told of somebody of another gender: every text, sentence by sentence in its own language."""

from tpmmatch.matching.fairness.english import in_english
from tpmmatch.matching.fairness.german import in_german
from tpmmatch.matching.fairness.lists import Gender
from tpmmatch.matching.fairness.romance import in_romance
from tpmmatch.matching.fairness.walk import Path, all_texts, changed
from tpmmatch.model.document import Document
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES, language_of, language_of_text
from tpmmatch.vocabulary.tokens import sentences

_TITLES = frozenset({"label", "position", "roles"})
# No prose: addresses, days, where somebody lives, what languages are called and how well they are spoken.
_LEFT = frozenset({"email", "url", "image", "username", "network", "phone", "startDate", "endDate", "date", "fluency"})
_KEPT_PARTS = frozenset({"location", "languages"})


def regendered(document: Document, gender: Gender) -> Document:
    """The document with pronouns, titles, callings and family words of that gender."""
    home = language_of(all_texts(document))

    def change(path: Path, value: str) -> str:
        if path[-1] in _LEFT or _KEPT_PARTS.intersection(path) or path == ("basics", "name"):
            return value
        return retold(value, home, gender, titled=path[-1] in _TITLES)

    return changed(document, change)


def retold(value: str, home: str, gender: Gender, *, titled: bool = False) -> str:
    """One text; where nothing tells its language it is read in that of the document, then in the others with care."""
    told, end = "", 0
    for start, stop in sentences(value):
        told += value[end:start] + _sentence(value[start:stop], home, gender, titled)
        end = stop
    return told + value[end:]


def _sentence(sentence: str, home: str, gender: Gender, titled: bool) -> str:
    spoken = language_of_text(sentence, "")
    told = _in(spoken or home, sentence, gender, titled, sure=False)
    if titled or not spoken:
        for language in TEXT_LANGUAGES:
            if language != (spoken or home):
                told = _in(language, told, gender, titled, sure=True)
    return told


def _in(language: str, sentence: str, gender: Gender, titled: bool, *, sure: bool) -> str:
    if language == "en":
        return sentence if sure else in_english(sentence, gender)
    if language == "de":
        return in_german(sentence, gender, titled=titled, sure=sure)
    return in_romance(sentence, language, gender, sure=sure)
