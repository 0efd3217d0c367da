"""Skills, languages and certificates: lists, however they are set."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_dates import Span, find_span, find_spans
from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.cv_ends import asks, is_asked
from tpmmatch.intake.cv_issuers import is_level, parted_issuer, several_in, with_issuers, without_issued
from tpmmatch.intake.cv_sections import heading_of, is_bullet, without_bullet
from tpmmatch.intake.cv_skill_tables import without_levels
from tpmmatch.intake.cv_words import has, language_names, words
from tpmmatch.intake.cv_wrapped import unwrapped_list
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_BETWEEN = re.compile(r"\s*[,;|•·●▪■◦]\s*(?![^()]*\))|\t|\s+/\s+")
_BETWEEN_LANGUAGES = re.compile(r"[,;|•·●▪]\s*(?![^()]*\))|\.\s+(?=[A-ZÀ-Ž])")
_GROUP = re.compile(r"^([^:]{2,40}):\s*(\S.*)$")
_SCALE = re.compile(r"[★☆●○◦■□▪]{2,}|\b\d{1,3}\s?%|\b\d\s?/\s?\d\b|\(\s*\)")
_LEVEL = re.compile(r"\b(?:[ABC][12](?:\.\d|\+)?(?:\s*[/–-]\s*[ABC][12])?)\b")
_LONGEST = 60
_EDGES = " \t,;|–—-:"
_OF_SEVERAL = re.compile(r"\((?:n|s|en)\)")  # "Muttersprache(n)"
_ONE_WORD = re.compile(r"[A-ZÀ-Ž][^\W\d_]{3,14}")
_IN = re.compile(r"(?:\s+(?:proficiency|knowledge|command|kenntnisse))?\s+(?:in|of|en)$", re.IGNORECASE)
_LONGEST_PHRASE = 5  # words of "Limited working proficiency in Spanish"
_DASH = re.compile(r"\s+[–—]\s+")
_SEVERAL = 2
_WORDS = re.compile(r"[^\W\d_]{3,}")
_SAID_OF = re.compile(r"(?P<name>[^\W\d_]{2,15})(?:(?:\s*:\s*|\s*\(|\s+[–—-]\s+)(?P<level>[^()]+)\)?)?")
_AND = re.compile(r"(\s+(?:and|und|et|y|e)\s+|\s*[&/]\s*)(?![^()]*\))")
_COUNTED = re.compile(r"(?<=\d)\t(?=[^\W\d_])")  # "OSHA 30" beside "April 2018" tells of no day
_FIGURE = re.compile(r"[\d.,+~<>–\s-]+(?:EUR|USD|GBP|CHF|[€$£%])?", re.IGNORECASE)
_DOTS = re.compile(r"\s*[•·●▪◦]\s*")
_NAMED = re.compile(r"([A-ZÀ-Ž][^\W\d_]{2,15})[\s:(–—/-]+(.+)$")
# Before an issuer stands a sign; a bracket is one, but not that of "(PMP)" and "(PSM II)".
_ISSUER = re.compile(r"\s*(?:\t|\s[–—|·•-]\s|,\s|\((?![^()\s]{2,12}(?:\s(?:[IVX]{1,3}|\d))?\)))\s*")
_ENDS_IN_WORD = re.compile(r"\w\s+$")
_WORD = re.compile(r"[^\S\t]+[^\W\d_]")


def read_skills(draft: Draft, lines: Sequence[Line]) -> None:
    """Write the skills: each by its name, or by its group with its words."""
    seen: set[str] = set()
    told = [line for line in lines if not asks(line)]
    set_in_print = any(line.box[2] > line.box[0] for line in told)  # else each line is one of its own
    apart = without_levels(told)
    for line in _logical(unwrapped_list(apart) if set_in_print else apart):
        text = without_bullet(line.text)
        group = _GROUP.match(tidy(text))
        label, gap, rest = text.partition(GAP)
        if not group and gap and ("," in rest or ";" in rest) and len(label) <= 40 and "," not in label:
            group = _GROUP.match(f"{label.rstrip(':')}: {tidy(rest)}")
        if fold(group[1] if group else label) in words("state"):
            continue  # "Driving licence: B"
        if group:
            keywords = [word for word in items_of(group[2]) if len(word) <= _LONGEST]
            draft.entry("skills", {"name": group[1].strip(), "keywords": keywords}, {"name": line, "keywords": line})
            seen.update(map(_key, keywords))
            continue
        for number, name in enumerate(items_of(text)):
            if number and fold(name) in words("languages", "of_skills"):
                continue  # how well the one before it is known
            if _key(name) not in seen and len(name) <= _LONGEST and len(name.split()) <= 7:
                seen.add(_key(name))
                draft.entry("skills", {"name": name}, {"name": line})


def _key(name: str) -> str:
    """By what a skill is the same as another: "C", "C++" and "C#" are three."""
    return fold(name) + "".join(sign for sign in name if sign in "+#")


def _logical(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines, with those put together of which one goes on in the next."""
    held: list[Line] = []
    for line in lines:
        if held and _goes_on(held[-1], line):
            held.append(line)
            continue
        if held:
            yield _one(held)
        held = [line]
    if held:
        yield _one(held)


def _goes_on(line: Line, below: Line) -> bool:
    if is_bullet(below.text) or below.gap > 0.75 or _GROUP.match(below.text):
        return False
    text = line.text.rstrip()
    listed = text.count(",") >= 2 and below.text.count(",") >= 1 and GAP not in below.text
    wrapped = below.text[:1].islower() and (line.box[2] > line.box[0] or "," in text)  # else it's a line of its own
    return text.endswith((",", "&", "/", "\u00ad", " and", " und", " et", " y")) or wrapped or listed


def _one(lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    text = joined(
        [replace(line, text=line.text.replace(GAP, ", ") if number else line.text) for number, line in enumerate(lines)]
    )
    return replace(lines[0], text=text)


def items_of(text: str) -> list[str]:
    """The skills that a line names."""
    text = _with_commas(text)
    found = []
    for part in _BETWEEN.split(_SCALE.sub(" ", text)):
        name = tidy(part).strip(" .;:–—-•")
        if (len(name) > 1 or name in {"C", "R"}) and not (_is_figure(name) or is_asked(name)):
            found.append(name)
    return found


def _is_figure(text: str) -> bool:
    """Whether a text is a number, an amount or a day and no skill: "12", "000 EUR", "am 3. November 2026"."""
    if _FIGURE.fullmatch(text):
        return True
    spans = find_spans(text)
    rest = text[: spans[0].first] + text[spans[0].last :] if spans else text
    small = words("end", "before_day") | words("end", "beside_day")
    return bool(spans) and all(fold(word) in small for word in rest.split())


def _with_commas(text: str) -> str:
    """A line with commas in place of dashes, where several part what it lists: "SQL – Java – Go"."""
    return _DASH.sub(", ", text) if len(_DASH.findall(text)) >= _SEVERAL and "," not in text else text


def read_languages(draft: Draft, lines: Sequence[Line]) -> bool:
    """Write the languages that somebody speaks, with how well; whether there were any."""
    found = False
    waiting: tuple[str, Line] | None = None
    listed = any(fold(word) in language_names() for line in lines for word in _WORDS.findall(line.text))
    for line in lines:
        text = _without_dots(_with_commas(_unlabelled(without_bullet(line.text))))
        parts = _with_modes(each for part in _BETWEEN_LANGUAGES.split(text) if part.strip() for each in _each(part))
        several = sum(fold(part) in language_names() for part in parts) >= _SEVERAL
        for part in _with_levels(parts):
            name, level = _language(part)
            if not name:
                name, level = _rare_language(part, listed=listed)
            if not name and several and _ONE_WORD.fullmatch(part.strip()) and not _says_level(part):
                name = part.strip()  # "English, Tamil, Kannada": one that few speak, among others
            if name:
                if waiting:
                    _speak(draft, *waiting, "")
                waiting, found = (name, line), True
                if level:
                    _speak(draft, *waiting, level)
                    waiting = None
            elif waiting and (level := _as_level(part)):
                _speak(draft, *waiting, level)
                waiting = None
    if waiting:
        _speak(draft, *waiting, "")
    return found


def _each(text: str) -> Sequence[str]:
    """Languages that a little word or a slash parts, with what is said of all: "Gallego y castellano (maternas)"."""
    first, *others = _AND.split(text)
    parts, named = [first], bool(_named_in(first))
    for sign, part in zip(others[::2], others[1::2], strict=True):
        here = bool(_named_in(part))
        if named and here:
            parts.append(part.strip())
        else:
            parts[-1] += sign + part
            named = named or here
    if len(parts) == 1:
        return parts
    names = [_named_in(part) for part in parts]
    lead, trail = parts[0].partition(names[0])[0], parts[-1].removeprefix(names[-1])
    if parts[1:] == names[1:] and _as_level(_IN.sub("", lead.rstrip())):
        return [lead + name for name in names]
    if parts[:-1] == names[:-1] and parts[-1].startswith(names[-1]):
        return [name + trail for name in names]
    return parts


def _named_in(text: str) -> str:
    """The first language that a text names, as it is written; nothing if it names none."""
    said = re.findall(r"[^\W\d_]+", text)
    pairs = (text[text.find(one) : text.find(two) + len(two)] for one, two in pairwise(said))
    return next((name for name in (*pairs, *said) if fold(name) in language_names()), "")


def _with_modes(parts: Iterable[str]) -> list[str]:
    """The parts; "Writing B2" says more of the language before it."""
    whole: list[str] = []
    for part in parts:
        if whole and fold(tidy(part).partition(" ")[0]) in words("languages", "modes") and not _named_in(part):
            whole[-1] += f", {part.strip()}"
        else:
            whole.append(part)
    return whole


def _unlabelled(text: str) -> str:
    """ "Other languages: French" without what it says of all."""
    label, colon, rest = text.partition(":")
    return rest if colon and heading_of(label.strip()) == "languages" else text


def says_languages(line: Line) -> bool:
    """Whether a line among skills only tells which languages somebody speaks, and how well."""
    parts = [part for part in re.split(r"[,;|]\s*(?![^()]*\))", without_bullet(line.text)) if part.strip()]
    found = [_language(part) for part in parts]
    return bool(found) and all(level and fold(name) in language_names() for name, level in found)


def _without_dots(text: str) -> str:
    return re.sub(r"[★☆●○■□▪]{2,}|(?:[●○■□]\s?){3,}", " ", text)


def _with_levels(parts: Sequence[str]) -> Iterator[str]:
    """Several languages in a row parted by gaps: a gap before a level isn't one."""
    for part in parts:
        pieces = part.split(GAP)
        held = pieces[0]
        for piece in pieces[1:]:
            if _language(piece)[0]:
                yield held
                held = piece
            elif fold(piece) not in fold(held):  # of speaking, reading and writing the same may be said
                held += " " + piece
        yield held


def _speak(draft: Draft, name: str, line: Line, level: str) -> None:
    if not any(fold(item.get("language", "")) == fold(name) for item in draft.document.get("languages", ())):
        draft.entry("languages", {"language": name, "fluency": level}, {"language": line, "fluency": line})


def _language(text: str) -> tuple[str, str]:
    """The language that a text begins with, and the level that follows it."""
    text = _OF_SEVERAL.sub("", tidy(text)).strip(" .:–—-")
    found = re.split(r"[\s:(–—/-]+", text)
    for count in (2, 1):
        name = " ".join(found[:count])
        if fold(name) in language_names():
            return name.strip(), _as_level(text[len(name) :])
    # "Native German", "Fließend Englisch", "Fluent in Spanish"
    level = _as_level(_IN.sub("", " ".join(found[:-1])))
    if 1 < len(found) <= _LONGEST_PHRASE and fold(found[-1]) in language_names() and level:
        return found[-1], level
    if (
        (named := _NAMED.match(text))
        and not (_says_level(named[1]) or _heads_levels(named[1]) or _is_no_language(text))
        and (level := _as_level(named[2]))
    ):
        known = any(fold(word) in language_names() for word in found)
        return ("", "") if known else (named[1], level)  # one that few speak: how well is said
    return "", ""


def _rare_language(text: str, *, listed: bool) -> tuple[str, str]:
    """A language that few speak, with its level; in small letters, one that none of our words names, if it is listed.

    "breton (maternelle)" beside known languages.
    """
    found = _SAID_OF.fullmatch(tidy(text).strip(" ."))
    if found is None:
        return "", ""
    name, level = found["name"], _as_level(found["level"] or "")
    if fold(name) in words("languages", "rare"):
        return (name, level) if listed or level or not found["level"] else ("", "")
    other = (
        _says_level(name) or _heads_levels(name) or _is_no_language(text) or fold(name) in words("languages", "no_name")
    )
    of_language = _LEVEL.search(level) or has(level, "languages", "only")
    return (name, level) if listed and name.islower() and of_language and not other else ("", "")


def _heads_levels(text: str) -> bool:
    """Whether a word begins the legend below a table of languages."""
    return fold(text) in words("languages", "legend")


def _is_no_language(text: str) -> bool:
    """Whether a text that no known language begins tells of one by an exam, or of a part of speaking it."""
    said = fold(text).split()
    return said[0] in words("languages", "modes") or not words("languages", "exams").isdisjoint(said)


def _says_level(text: str) -> bool:
    return any(f" {fold(text)} " in f" {word} " for word in words("languages", "levels"))


def _as_level(text: str) -> str:
    """What is said of how well a language is spoken, as it is said."""
    said = tidy(text).strip(" .:()–—-,")
    said = re.sub(r"\s*[()]\s*", ", ", said).strip(" ,") if "(" in said or ")" in said else said
    if not said or len(said) > 60 or _named_in(said):
        return ""
    known = any(f" {word} " in f" {fold(said)} " for word in words("languages", "levels"))
    return said if known or _LEVEL.search(said) else ""


def read_certificates(draft: Draft, lines: Sequence[Line]) -> None:
    """Write the certificates, one a line, with issuer and date where they stand behind."""
    lines = [line for line in lines if not _heads_table(line)]
    for line in _one_by_one(with_issuers(list(_of_certificates(lines)))):
        text = without_bullet(line.text)
        span = _when(text)
        date = span.start if span else ""  # what ends then is how long it holds
        rest = _trimmed(text[: span.first] + GAP + text[span.last :]) if span else text
        name, *others = [part for piece in _ISSUER.split(rest) if (part := _trimmed(tidy(piece)))] or [""]
        while others and is_level(others[0]):
            name = f"{name}, {others.pop(0)}"
        issuer = without_issued(others[0]) if others and len(others[0]) <= _LONGEST else ""
        if not issuer:
            name, issuer = parted_issuer(name)
        if 2 < len(name) <= 120:
            values = {"name": name, "issuer": issuer, "date": date}
            draft.entry("certificates", values, dict.fromkeys(values, line))


def _heads_table(line: Line) -> bool:
    """Whether a line only says what stands in the columns below: "Year", "Certificate", "Issuer"."""
    cells = line.text.split(GAP)
    return len(cells) > 1 and all(fold(cell) in words("table", "certificate") for cell in cells)


def _when(text: str) -> Span | None:
    """When a certificate was given: the first time in its line that is no part of its name, as in "PRINCE2 2017"."""
    spans = find_spans(_COUNTED.sub("|", text))
    apart = [span for span in spans if not (_ENDS_IN_WORD.search(text[: span.first]) and _WORD.match(text, span.last))]
    if apart:
        return apart[0]
    return spans[0] if spans and not has(text[spans[0].last :], "certificate") else None


def _one_by_one(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines, with several certificates in one parted; a dot before an issuer has one date behind it for both."""
    for line in lines:
        parts = [part for part in _DOTS.split(without_bullet(line.text)) if part]
        dated = [find_span(part) is not None for part in parts]
        listed = several_in(without_bullet(line.text))
        if len(listed) > 1:
            yield from (replace(line, text=part) for part in listed)
        elif len(parts) > 1 and all(dated) is any(dated):
            yield from (replace(line, text=part) for part in parts)
        else:
            yield line


def _trimmed(text: str) -> str:
    """The text without signs at its ends; brackets stay where both are there."""
    text = text.strip(_EDGES)
    for sign, other in ("()", ")("):
        if text.count(sign) > text.count(other):
            text = text.strip(_EDGES + sign)
    return text[1:-1].strip(_EDGES) if text.startswith("(") and text.endswith(")") else text


def _of_certificates(lines: Sequence[Line]) -> Iterator[Line]:
    held: Line | None = None
    for line in unwrapped_list(lines):
        text = without_bullet(line.text)
        span = find_span(text)
        alone = span is not None and not (text[: span.first] + text[span.last :]).strip(" ,;|()–—-:\t")
        if held is not None and (
            alone or line.text[:1].islower() or held.text.rstrip().endswith(("–", "-", ",", "\u00ad"))
        ):
            held = replace(held, text=f"{joined([held])}{GAP if alone else ' '}{line.text}")
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held
