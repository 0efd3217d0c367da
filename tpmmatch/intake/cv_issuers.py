"""Who gives a certificate: in brackets behind its name, at its end, or in a line of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_span, find_spans
from tpmmatch.intake.cv_heads import begins_small
from tpmmatch.intake.cv_words import has, is_company, is_school, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import is_town

_EDGES = " \t,;|()–—-•·:"
_BRACKETED = re.compile(r"(?P<name>[^()]{2,80}?(?:\s\([^()]{2,40}\))?)\s*\((?P<issuer>[^()]{2,60})\)")
_MOST_WORDS = 3  # of an issuer at the end of a name
_MOST_LEADING = 4  # words that lead to an issuer
_LEADS = (" by", " von", " par", " por")  # what those end with that may stand within a line
_LEADING = re.compile(r"\s(?:by|von|par|por)$")
_LONGEST = 24  # words of a name with who gives it
_STROKES = re.compile(r"\s{0,8}[|;]\s*+(?![^()]{0,80}\))")
_COMMAS = re.compile(r"\s{0,8}[,;]\s*+(?![^()]{0,80}\))")
_SEVERAL = 2
_LEGAL = re.compile(r" (?:inc|ltd|llc|gmbh|ag|ev|sa)$")
_CLOSE = 0.6  # of the room between certificates: so much at most is between one and who gives it
_RANK = re.compile(r"(?P<word>[^\W\d_]+) [a-d1-5]")  # "Zertifizierter Projektmanager (GPM), Level D"
_LISTING = (re.compile(r"\s*\|\s*"), re.compile(r"\s*·\s*"), re.compile(r"\s*/\s*"))
# "PMP", "PRINCE2", "PMI-ACP", "PSM II", "SAFe"
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}(?:[ -](?:[IVX]{1,3}|[A-Z]{2,4}))?|SAFe|Prince2|AgilePM")


def is_issuer(text: str) -> bool:
    """Whether a text only says who gives certificates, and at most when it was."""
    named = fold(undated(without_bullet(text)))
    lead = next((word for word in words("certificate", "issued") if named.startswith(f"{word} ")), "")
    return (
        bool(lead)
        or named in words("certificate", "issuers")
        or _LEGAL.sub("", named) in words("certificate", "issuers")
    )


def parted_issuer(name: str) -> tuple[str, str]:
    """A certificate and who gives it, where known: "PMP (PMI)", "PRINCE2 Practitioner AXELOS"."""
    if (found := _BRACKETED.fullmatch(name)) and is_issuer(found["issuer"]) and not _is_of_name(found["issuer"]):
        return found["name"], found["issuer"]
    said = name.split()
    if led := _led_issuer(said):
        return led
    for count in range(min(_MOST_WORDS, len(said) - 1), 0, -1):
        rest, last = (" ".join(part).strip(_EDGES + "/") for part in (said[:-count], said[-count:]))
        if rest and last and not is_issuer(rest) and _is_given_by(rest, last):
            rest += ")" if rest.count("(") > rest.count(")") else ""
            return _LEADING.sub("", rest), last
    return name, ""


def _led_issuer(said: Sequence[str]) -> tuple[str, str] | None:
    """The words of a name and of who gives it, where others lead from one to the other: "PMP issued by PMI"."""
    leads = [lead for lead in words("certificate", "issued") if lead.endswith(_LEADS)]
    for place in range(1, min(len(said), _LONGEST) - 2):
        for count in range(2, _MOST_LEADING):
            if fold(" ".join(said[place : place + count])) in leads and said[place + count :]:
                return " ".join(said[:place]).rstrip(_EDGES), " ".join(said[place + count :])
    return None


def _is_given_by(rest: str, last: str) -> bool:
    """Whether a known issuer stands right behind a name, and nothing joins or leads to it: "PRINCE2 and AWS"."""
    before = rest.rsplit(maxsplit=1)[-1]
    whole = has(rest, "certificate", "names") or has(before, "certificate", "ends")
    led = before[0].isupper() or before[0].isdigit() or has(before, "certificate") or _LEADING.search(rest)
    known = fold(last) in words("certificate", "issuers") and not _is_of_name(last)
    return bool(whole and led and known and last[0].isalnum())


def _is_of_name(issuer: str) -> bool:
    return fold(issuer) in words("certificate", "of_names")


def with_issuers(lines: Sequence[Line]) -> list[Line]:
    """The lines; who gives a certificate in a line of its own stands behind it, and one above several behind each."""
    lines = [replace(line, text=_dated_once(text)) for line in lines for text in _one_each(line.text)]
    giving, leads = _issuers_in(lines)
    whole: list[Line] = []
    issuer = ""
    for line, gives in zip(lines, giving, strict=True):
        said = without_issued(line.text) if gives else ""
        if said and leads:
            issuer = said
        elif said and whole:
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text}{GAP}{said}")
        else:
            whole.append(replace(line, text=f"{line.text}{GAP}{issuer}") if issuer else line)
    return whole


def _one_each(text: str) -> list[str]:
    """The certificates of a row that has several, each beside its day: "PMP", "2019", "CSM", "2017".

    Beside the other day of "PMP", "2025", "PMI", "2022" stands who gives it.
    """
    cells = text.split(GAP)
    if len(cells) > 1 and all(map(_is_dated_certificate, cells)):
        return cells
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    days = [_is_day(first) - _is_day(second) for first, second in pairs]
    regular = len(cells) % 2 == 0 and abs(sum(days)) == len(pairs)
    return [GAP.join(pair) for pair in pairs] if regular and not _tells_more(pairs) else [text]


def _is_dated_certificate(cell: str) -> bool:
    """Whether a cell names a certificate and its day: "IPMA Level C, 2019" beside "PSM I, 2021"."""
    return bool(find_spans(cell)) and has(cell, "certificate") and _is_named(cell) and not _is_firm(undated(cell))


def _tells_more(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a row says who gives a certificate, or how long it holds: "valid until", "2025"."""
    (first, begun), *others = [pair if _is_day(pair[1]) else pair[::-1] for pair in pairs]
    since = find_spans(begun)[0].start
    later = [name for name, day in others if find_spans(day)[0].start >= since]
    names = (first, *(name for name, _ in others))
    given = any(is_issuer(name) or _is_firm(name) for name in names)
    return given or not all(has(name, "certificate") for name in later)


def _is_firm(name: str) -> bool:
    """Whether a name is of a firm or a school: "IHK München", not "ITIL Foundation" or "Ausbildereignung IHK"."""
    of_certificate = has(name, "certificate") and not is_school(name.split(maxsplit=1)[0])
    return not of_certificate and (is_company(name) or is_school(name))


def _is_day(cell: str) -> bool:
    return bool(find_spans(cell)) and not undated(cell)


def _dated_once(text: str) -> str:
    """A line with one of its cells for a day, the first: what ends another day is how long a certificate holds."""
    cells = text.split(GAP)
    begun = {number: find_spans(cell)[0].start for number, cell in enumerate(cells) if _is_day(cell)}
    given = min(begun, key=lambda number: begun[number], default=None)
    return GAP.join(cell for number, cell in enumerate(cells) if number == given or number not in begun)


def _issuers_in(lines: Sequence[Line]) -> tuple[list[bool], bool]:
    """Which lines say who gives the certificates, and whether they lead those.

    Some names are of certificates as well: they are givers only where letters or a regular order tell.
    """
    able = [is_issuer(line.text) for line in lines]
    if any(able) and _take_turns(lines):
        return [bool(number % 2) for number in range(len(lines))], False
    if below := _set_below(lines, able):
        return below, False
    sure = [one and _is_sure(line.text) for one, line in zip(able, lines, strict=True)]
    looks = {
        one: {_look(line) for line, gives in zip(lines, able, strict=True) if gives is one} for one in (True, False)
    }
    pointed = any(is_bullet(line.text) for line, gives in zip(lines, able, strict=True) if gives)
    apart = looks[True].isdisjoint(looks[False]) and not pointed
    parted = not any(one and other for one, other in pairwise(able))
    if able[:1] == [True]:
        groups = (_is_led(lines[0].text) or (sum(able) > 1 and any(sure))) and not pointed
        leads = parted and not able[-1] and (apart or groups)
        return (able if leads else [False, *_given(lines, sure)[1:]]), leads
    regular = any(sure) and not pointed and parted and sum(able) * 2 == len(able) and _dated_alike(lines, able)
    return (able if parted and (apart or regular) else _given(lines, sure)), False


def _set_below(lines: Sequence[Line], able: Sequence[bool]) -> list[bool]:
    """Which lines are set as what stands below each certificate, in another look or closer, if one is a known giver.

    None where some of these are certificates by their words.
    """
    looks = [_look(line) != _look(lines[0]) for line in lines]
    room = max((line.gap for line in lines[1:]), default=0.0)
    close = [number > 0 and line.gap < _CLOSE * room for number, line in enumerate(lines)]
    for below in (looks, close):
        told = [line for line, one in zip(lines, below, strict=True) if one]
        known = any(one and gives for one, gives in zip(below, able, strict=True))
        alone = not any(one and other for one, other in pairwise(below))
        if known and alone and len(told) > 1 and not any(_is_certificate(line.text) for line in told):
            return below
    return []


def _is_certificate(text: str) -> bool:
    return has(text, "certificate") and not is_issuer(text)


def _take_turns(lines: Sequence[Line]) -> bool:
    """Whether a line with a day and one without take turns: below each certificate stands who gives it."""
    dated = [find_span(line.text) is not None for line in lines]
    named = any(_has_name(line.text) for line in lines[1::2])
    return (
        len(lines) >= 2 * _SEVERAL and not named and dated == [number % 2 == 0 for number in range(len(lines) // 2 * 2)]
    )


def _given(lines: Sequence[Line], sure: Sequence[bool]) -> list[bool]:
    """Of the lines that surely are givers those that are no points of a list as the certificates are."""
    return [one and (_is_led(line.text) or not is_bullet(line.text)) for one, line in zip(sure, lines, strict=True)]


def _is_sure(text: str) -> bool:
    return fold(undated(without_bullet(text))) not in words("certificate", "either")


def _is_led(text: str) -> bool:
    return without_issued(text) != without_bullet(text)


def _dated_alike(lines: Sequence[Line], able: Sequence[bool]) -> bool:
    """Whether no line that may be of a certificate has a time, or all that say who gives some have theirs there."""
    dated = [find_span(line.text) is not None for line in lines]
    of_givers = [one for one, gives in zip(dated, able, strict=True) if gives]
    unsure = any(one and gives and not _is_sure(line.text) for line, one, gives in zip(lines, dated, able, strict=True))
    return not unsure or (all(of_givers) and sum(dated) == len(of_givers))


def _look(line: Line) -> tuple[float, bool, int, bool]:
    return line.size, line.bold, line.level, is_bullet(line.text)


def several_in(text: str) -> Sequence[str]:
    """The certificates that strokes or commas part in a line; one with its issuer or its date is one."""
    for sign in (_STROKES, _COMMAS):
        parts = [part for part in sign.split(text) if part]
        if len(parts) > 1 and all(map(_is_named, parts)) and _are_several(parts, commas=sign is _COMMAS):
            return parts
    return next(
        (parts for sign in _LISTING if _are_codes(parts := sign.split(text.strip()), barred="|" in text)), (text,)
    )


def _are_several(parts: Sequence[str], *, commas: bool) -> bool:
    """Whether parts are certificates: each has such a name, or its date; behind commas none may go on with another."""
    if all(map(_has_name, parts)):
        return True
    dated = all(find_span(part) is not None for part in parts)
    if dated and not commas:
        return True
    return (dated or _are_most_known(parts)) and not (any(map(_goes_on, parts[1:])) or _are_of_one_day(parts))


def _has_name(part: str) -> bool:
    return has(part, "certificate", "names") or has(part, "certificate", "ends")


def _are_most_known(parts: Sequence[str]) -> bool:
    """Whether most of several parts have a word of certificates: "IPMA Level C, PSM I, HERMES 5 Advanced".

    Of two both have, and the second is a name by itself, not the letters of the first: "Project Management
    Professional, PMP".
    """
    known = [_has_name(part) or has(part, "certificate") for part in parts]
    if len(parts) == _SEVERAL:
        short, letters = undated(parts[1]), "".join(filter(str.isupper, parts[0]))
        return all(known) and fold(short) in words("certificate", "names") and short != letters
    return sum(known) * 2 > len(parts)


def _are_of_one_day(parts: Sequence[str]) -> bool:
    """Whether all parts have the same date, and no word of certificates behind the first: "Coach 2019, Prosci 2019"."""
    days = {span.start if (span := find_span(part)) else "" for part in parts}
    return len(days) == 1 and days != {""} and not any(has(part, "certificate") for part in parts[1:])


def _goes_on(part: str) -> bool:
    """Whether a part behind a comma is of the one before: "valid until 2026", "Vienna 2019", "PMI 2019"."""
    bare = undated(part)
    told = begins_small(bare) or fold(bare) in words("table", "certificate") | words("certificate", "renewed")
    return told or is_issuer(bare) or is_town(bare) or _is_firm(bare)


def _are_codes(parts: Sequence[str], *, barred: bool) -> bool:
    """Whether parts are certificates by their short names: "PMP | ISTQB | ITIL", "CSM/CSPO".

    Of two, the second may be who gives the first; of more, most are known. What isn't may be a school or a degree,
    but behind a bar a certificate that is known gives none: all are parted there.
    """
    bare = [undated(part) for part in parts]
    if len(parts) < _SEVERAL or not all(map(_CODE.fullmatch, bare)):
        return False
    known = [not {fold(part), fold(part.split()[0])}.isdisjoint(words("certificate", "names")) for part in bare]
    if all(known):
        return True
    able = all(one or fold(part) in words("certificate", "either") for part, one in zip(bare, known, strict=True))
    most = (able and sum(known) * 2 > len(parts)) or (barred and all(known[:_SEVERAL]))
    return most and len(parts) > _SEVERAL


def without_issued(text: str) -> str:
    """Who gives it, without the words that lead to it."""
    bare = without_bullet(text)
    said = bare.split()
    for count in range(min(_MOST_LEADING, len(said) - 1), 0, -1):
        if fold(" ".join(said[:count])) in words("certificate", "issued"):
            return " ".join(said[count:])
    return bare


def _is_named(text: str) -> bool:
    """Whether a part says more than a date, who gives it, and of which level it is."""
    return bool(undated(text)) and not is_issuer(text) and not is_level(text)


def is_level(text: str) -> bool:
    """Whether a text is only the end of a name: "PRINCE2 Foundation, Practitioner" is one certificate."""
    said = fold(undated(text))
    ranked = _RANK.fullmatch(said)
    by_rank = ranked is not None and ranked["word"] in words("certificate", "ranks")
    return by_rank or said in words("certificate", "ends") | words("certificate", "levels")


def undated(text: str) -> str:
    """A text without its dates."""
    return " ".join(_pieces(text)).strip(_EDGES)


def _pieces(text: str) -> Iterator[str]:
    last = 0
    for span in find_spans(text):
        yield text[last : span.first].strip(_EDGES)
        last = span.last
    yield text[last:].strip(_EDGES)
