"""A person's text made fit for one line of paper: no control characters, no clipped words."""

import re
import unicodedata

ELLIPSIS = "…"
_LONGEST_NAME = 40  # signs, in a sentence

# Characters that shape or direct others and show nothing themselves, beside the category Cf.
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U0001f3fb-\U0001f3ff]")
_GAP = re.compile(r"\s+")
_FIXED = "\u00a0"  # a space that no line breaks at
_FIXED_SPACES = frozenset("\u00a0\u202f")
_TRAILING = " \u00a0,;:–—-/(„“\"'«»…"


def clean(text: str) -> str:
    """The text in one line: composed letters, single spaces, nothing invisible, nothing that can't be encoded."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    spaced = "".join(_visible(char) for char in unicodedata.normalize("NFC", text))
    return _GAP.sub(_space, _INVISIBLE.sub("", spaced)).strip()


def _space(gap: re.Match[str]) -> str:
    """One space; a fixed one stays so beside a sign or a figure, as in 12 500 and before a colon in French."""
    around = gap.string[gap.start() - 1 : gap.start()], gap.string[gap.end() : gap.end() + 1]
    return " " if gap[0] not in _FIXED_SPACES or all(map(str.isalpha, around)) else _FIXED


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category in {"Zl", "Zp"} or char in "\t\n\r\v\f\x85":
        return " "
    return "" if category in {"Cc", "Cf", "Cs"} else char


def shorten(text: str, most: int) -> str:
    """At most `most` characters, cut at the end of a word where there is one, with an ellipsis in place of the rest."""
    text = clean(text)
    if len(text) <= most:
        return text
    head = text[: most - 1]
    if text[most - 1] != " " and " " in head[most // 2 :]:
        head = head[: head.rindex(" ")]
    return cut_end(head) + ELLIPSIS


def called(name: str) -> str:
    """A name within a sentence: as much of a long one as leaves the sentence its room."""
    return shorten(name, _LONGEST_NAME)


def cut_end(head: str) -> str:
    """A beginning of a text as it looks well before an ellipsis."""
    return head.rstrip(_TRAILING)
