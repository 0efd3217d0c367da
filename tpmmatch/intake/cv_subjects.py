"""What was studied, where a degree and its subject have lines of their own: "MSc" over "Information Systems"."""

import re

from tpmmatch.intake.cv_heads import begins_small, ends_sentence
from tpmmatch.intake.cv_words import has, is_degree, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import country_code, is_town

_WORDS_OF_SUBJECT = 7
_OF_SCHOOL = re.compile(r"\s*\((?:FH|Univ|Uni|TU|HF|DH|BA)\)$")  # "Diplom (FH)"
_LEADS = re.compile(r" (?:in|of|en)$")  # "MSc in" over its subject
_FIELD = re.compile(r"(?:ing|ture|ment|ción|tión|sión)\b")
# Degrees of several words that don't say in what; "Bachelor of Business" is none.
_WHOLE = re.compile(
    r"(?:bachelor|master|doctor)s? (?:of|in) (?:science|arts|engineering|laws|philosophy|commerce|technology"
    r"|business administration)(?: degree)?(?: hons| honours)?|diplome d ingenieur"
)


def is_bare_degree(text: str) -> bool:
    """Whether a text names a degree and doesn't say in what: "MSc", "Bachelor of Science"."""
    said = _LEADS.sub("", fold(_OF_SCHOOL.sub("", text.replace(".", ""))))
    known = bool(said) and (words("degree") | words("degree", "beside")).issuperset(said.split())
    return (known or said in words("degree") or _WHOLE.fullmatch(said) is not None) and is_degree(text)


def _names_who(text: str) -> bool:
    """Whether a text names who does something: "Architect", not "Architecture"."""
    return is_title(text) and _FIELD.search(text) is None


def _says_field(text: str) -> bool:
    ends = tuple(words("degree", "subject_ends"))
    return has(text, "degree", "subjects") or any(word.endswith(ends) for word in fold(text).split())


def is_subject(text: str) -> bool:
    """Whether a text is no more than what somebody studied: "Information Systems", not "Valedictorian"."""
    return _says_field(text) and may_be_subject(text)


def may_be_subject(text: str) -> bool:
    """Whether a text may be so by its form, as between a degree and its school: "Social Work"."""
    said = text.split()
    told = begins_small(text) or ends_sentence(text) or has(text, "degree", "marks") or any(map(str.isdigit, text))
    other = is_degree(text) or is_school(text) or _names_who(text) or has(text.replace(".", ""), "company")
    placed = is_town(text) or bool(country_code(text)) or any(map(is_town, text.split(", ")))
    inner = bool(said) and fold(said[0]) in words("company", "units")
    plain = 0 < len(said) <= _WORDS_OF_SUBJECT and ":" not in text
    return plain and not (told or other or placed or inner)
