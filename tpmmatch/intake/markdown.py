"""Markdown as hosts of code and makers of sites write it → the plain one that `plain` reads.

What only they understand is taken away: settings at the head, tags of pages, blanks for a program to fill in,
notes to oneself, pictures and samples of code. What a reader sees stays, line by line.
"""

import html
import re
from collections.abc import Iterator

ENDINGS = frozenset({".md", ".markdown"})

_SETTINGS = re.compile(
    r"\A\s*---[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n){0,9}[\w-]{1,40}[ \t]*:)(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_WITH_PLUSES = re.compile(r"\A\s*\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_SETTING = re.compile(r"(name|title|author|email|e-mail|mail)[ \t]*[:=][ \t]*(\S.*)", re.IGNORECASE)
_HEADS = frozenset({"title", "name"})  # what such a page is called, or whose it is
_LABELLED = frozenset({"email", "e-mail", "mail"})  # what says by its label what it is
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(style|script)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_FILLED_IN = re.compile(r"\{%.{0,500}?%\}|\{\{.{0,500}?\}\}|\{[:#.][^{}\n]{0,200}\}|\{\{<.{0,500}?>\}\}")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*([\w+#-]*)")
_OF_TEXT = frozenset({"", "text", "txt", "plain", "plaintext", "markdown", "md"})
_PICTURE = re.compile(
    r"!\[[^\[\]]{0,300}\](?:\([^()\s]{0,500}(?:\s[^()]{0,200})?\)|\[[^\[\]]{0,100}\])|<img\b[^<>]*>", re.IGNORECASE
)
_NOTHING = re.compile(r"\[\s*\]\([^()\s]{0,500}\)")  # what a picture linked to
_TARGET = re.compile(r"\s{0,3}\[[^\[\]^]{1,100}\]:?\s*:\s*<?\S+>?.*")
_REFERENCE = re.compile(r"\[([^\[\]]{1,300})\]\[[^\[\]]{0,100}\]")
_ADDRESS = re.compile(r"<(?:mailto:)?([^<>\s@]{1,80}@[^<>\s@]{1,200}|https?://[^<>\s]{1,500})>")
_ANCHOR = re.compile(r"<a\b[^<>]*?\bhref\s*=\s*[\"']([^\"'<>\s]{0,500})[\"'][^<>]*>(.{0,300}?)</a\s*>", re.IGNORECASE)
_BLOCK = (
    r"address|article|aside|blockquote|center|dd|details|div|dl|dt|figure|footer|header|hr|main|nav|ol|p|pre|section"
    r"|summary|table|tbody|thead|tr|ul"
)
_INLINE = r"a|abbr|b|big|code|em|font|i|kbd|mark|s|small|span|strong|sub|sup|time|u"
_BREAK = re.compile(rf"</?(?:{_BLOCK})(?:\s[^<>]*)?/?>|<br\s*/?>|</(?:li|h[1-6])\s*>", re.IGNORECASE)
_CENTRED = re.compile(r"</?(?:center|div|p)(?:\s[^<>]*)?>", re.IGNORECASE)  # what a heading is set in
_POINT = re.compile(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
_HEADED = re.compile(r"<h([1-6])(?:\s[^<>]*)?>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>\s*<t[dh](?:\s[^<>]*)?>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_INLINE}|t[dh])(?:\s[^<>]*)?/?>", re.IGNORECASE)
_DEFINITION = re.compile(r":\s+(?=\S)")
# Emphasis that ends in the line below: "*Lead at the Mill Centre" over "of Graz*".
_GOES_ON = re.compile(
    r"(?m)^((?:[ \t]*:)?[ \t]*(\*\*|__|\*|_)(?=[^\s*_])[^*_\n]{1,200})\n"
    r"[ \t]*(?![^\n:(]{2,30}:\s)([^*_\n]{1,200}(?:\2|$))"
)
_BEGUN = re.compile(  # the same, begun within a line
    r"(?<=[^\S\n])(\*\*|__|\*|_)(?=[^\s*_])([^*_\n]{1,200})\n[ \t]*(?![^\n:(]{2,30}:\s)([^*_\n]{1,200}\1(?!\w))"
)
_PICTURED = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{2,40}:(?![\w:])[ \t]*")  # ":gear:", as hosts write pictures
_WRAPPED = 2  # lines more that emphasis goes on for
_TIGHT = re.compile(r"(#{1,6})(?=[A-ZÀ-Ž\[*_])")
_OF_RULES = frozenset("|:- \t")  # what a line below the head of a table is made of
_WORD = re.compile(r"[^\W\d_]{2}")
_SEVERAL = 2  # headings without a space from which on they are meant so: "#1 in sales" is none


def plainer(text: str) -> str:
    """The text without what only programs read."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    told = ""
    if settings := _SETTINGS.match(text) or _WITH_PLUSES.match(text):
        told, text = _told_by(settings[1]), text[settings.end() :]
    text = _FILLED_IN.sub("", _UNSEEN.sub("", text))
    for _ in range(_WRAPPED):
        text = _BEGUN.sub(_in_a_line, _GOES_ON.sub(r"\1 \3", text))
    lines = [part for line in _with_tables(list(_without_code(text.split("\n")))) for part in _without_tags(line)]
    return told + with_headings_apart("\n".join(lines))


def _in_a_line(begun: re.Match[str]) -> str:
    """Emphasis that goes on in the next line, in one; but where it begins its line, it is told apart by its marks."""
    before = begun.string[begun.string.rfind("\n", 0, begun.start()) + 1 : begun.start()]
    return f"{begun[1]}{begun[2]} {begun[3]}" if before.strip(" \t*_") else begun[0]


def with_headings_apart(text: str) -> str:
    """The text, with the space that some leave out behind the signs of headings."""
    lines = text.split("\n")
    if sum(map(bool, map(_TIGHT.match, lines))) < _SEVERAL:
        return text
    return "\n".join(_TIGHT.sub(r"\1 ", line) for line in lines)


def _told_by(settings: str) -> str:
    """Who it is by the settings of a page, and how to reach them, in lines of text."""
    lines = []
    for raw in settings.split("\n"):
        line = _bare(_FILLED_IN.sub("", raw)).strip()
        if found := _SETTING.fullmatch(line):
            value = found[2].strip("\"' ")
            key = found[1].casefold()
            lines.append(
                f"# {value}" if key in _HEADS else f"{key.capitalize()}: {value}" if key in _LABELLED else value
            )
        elif "@" in line:
            lines.append(line.partition(": ")[2] or line)
    return "\n".join([*dict.fromkeys(lines), ""]) + "\n" if lines else ""


def _without_code(lines: list[str]) -> Iterator[str]:
    """The lines; fences are taken away, with what stands between them where it's named as some language's."""
    fence, seen = "", True
    for line in lines:
        found = _FENCE.match(line)
        if fence and found and found[1].startswith(fence) and not found[2]:
            fence, seen = "", True
        elif not fence and found:
            fence, seen = found[1], found[2].casefold() in _OF_TEXT
        elif seen:
            yield line


def _with_tables(lines: list[str]) -> Iterator[str]:
    """The lines, rows of tables with strokes around them; a head of which one cell says something is a heading."""
    in_table = False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        head = "|" in line and not _is_rule(line) and _is_rule(below)
        in_table = head or (in_table and "|" in line)
        said = [cell.strip() for cell in line.split("|") if _WORD.search(cell)]
        if head and len(said) == 1 and line.strip(" |").startswith(said[0]):
            yield f"### {said[0]}"
        elif in_table and not line.strip().startswith("|"):
            yield f"| {line} |"
        else:
            yield line


def _is_rule(line: str) -> bool:
    return "|" in line and "--" in line and set(line) <= _OF_RULES


def _without_tags(line: str) -> Iterator[str]:
    """The lines that one with tags is seen as; none if it only opens and closes what stands in others."""
    line = _REFERENCE.sub(r"\1", _NOTHING.sub("", _PICTURE.sub("", _PICTURED.sub("", line))))
    if _TARGET.fullmatch(line) or line.strip() == ":":
        return
    line = _ADDRESS.sub(r"\1", line)
    if "<" in line:
        line = _ANCHOR.sub(r"[\2](\1)", line)
        line = _CENTRED.sub("", line) if line.startswith("#") else line
        in_row = line.lstrip().startswith("|")
        line = _CELL.sub("\t", line)
        line = _BREAK.sub(", " if in_row else "\n", line)
        line = _HEADED.sub(lambda found: "\n" + "#" * int(found[1]) + " ", _POINT.sub("\n- ", line))
        parts = [part for part in line.split("\n") if _bare(part).strip()]
        yield from (_bare(part).strip() if len(parts) > 1 else _bare(part) for part in parts)
    else:
        yield _bare(line)


def _bare(line: str) -> str:
    """A line without tags, with the letters that entities name; a term's explanation without its colon."""
    text = html.unescape(_TAG.sub("", line)).rstrip("\\")
    return _DEFINITION.sub("", text, count=1) if _DEFINITION.match(text) else text
