"""Volunteering, awards, publications, and who speaks for the person: the smaller parts of a CV."""

import re
from collections.abc import Iterator, Sequence

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_contact import without_mails
from tpmmatch.intake.cv_dates import Span, find_span
from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_heads import ends_sentence
from tpmmatch.intake.cv_roles import read_role
from tpmmatch.intake.cv_words import has, is_company, is_title
from tpmmatch.intake.layout import GAP, Line

_EDGES = " \t,;|()–—-:."
_BETWEEN = re.compile(r"\s*(?:\t|\s[–—|•·-]\s|,\s)\s*")
_LONGEST = 200
_LEAST_SAID = 40  # letters from which on something is said of a person rather than only who they are
_SHORTEST = 3  # letters of a word
_QUOTED = re.compile(r"[\"“„«»”‟](?P<said>.{20,}?)[\"“”»«]\s*(?:[–—-]|\n|,)?\s*(?P<who>.*)", re.DOTALL)
_SIGNED = re.compile(r"(?P<said>\S.{20,}?[.!?])\s+[–—-]\s*(?P<who>[A-ZÀ-Ž][^.!?]{3,60})", re.DOTALL)
_SIGNATURE = re.compile(r"[–—-]\s*[A-ZÀ-Ž][^.!?]{3,60}")
_PHONE = re.compile(r"(?:tel|phone|mobile)?[.:\s]*\+?\(?\d[\d\s()./-]{6,}\d", re.IGNORECASE)


def read_volunteering(draft: Draft, lines: Sequence[Line]) -> None:
    """Write what somebody does without pay."""
    for entry in entries_of(lines, dateless=True):
        role = read_role(entry.heads, None)
        values: dict[str, object] = {
            "organization": role.values.get("name", ""),
            "position": role.values.get("position", ""),
            "summary": " ".join(joined([line]) for line in entry.body),
        }
        if entry.span is not None:
            values |= {
                "startDate": entry.span.start,
                "endDate": entry.asked_end or ("" if entry.span.open else entry.span.end),
            }
        first = next((line for _, line in entry.heads), entry.span_line or (entry.body[0] if entry.body else None))
        if first is not None and (values["organization"] or values["position"]):
            unsure = ["endDate"] if entry.asked_end else []
            draft.entry("volunteer", values, dict.fromkeys(values, first), unsure)


def read_awards(draft: Draft, lines: Sequence[Line]) -> None:
    """Write prizes and honours, one a line."""
    for name, others, span, line in _listed(lines):
        values = {"title": name, "awarder": others[0] if others else "", "date": _day(span)}
        draft.entry("awards", values, dict.fromkeys(values, line))


def read_publications(draft: Draft, lines: Sequence[Line]) -> None:
    """Write what somebody published; how authors, title and journal are set differs too much to part them all."""
    for name, others, span, line in _listed(lines):
        whole = len(others) > 3 or re.match(r"[A-ZÄÖÜ][\w'’-]+,? [A-Z]\.", name)
        quoted = _QUOTED.search(joined([line]))
        title = tidy(quoted["said"]).strip(_EDGES) if quoted else joined([line]) if whole else name
        values = {"name": title, "publisher": others[0] if others and not whole else "", "releaseDate": _day(span)}
        draft.entry("publications", values, dict.fromkeys(values, line))


def _day(span: Span | None) -> str:
    return (span.end or span.start) if span else ""


def _listed(lines: Sequence[Line]) -> Iterator[tuple[str, list[str], Span | None, Line]]:
    """The entries of a list: a name, what stands behind it, the date, and the line."""
    for line in whole_lines(lines):
        text = without_bullet(line.text)
        span = find_span(text)
        rest = text[: span.first] + GAP + text[span.last :] if span else text
        parts = [part for piece in _BETWEEN.split(rest) if (part := tidy(piece).strip(_EDGES))]
        if parts and 3 <= len(parts[0]) <= _LONGEST:
            yield parts[0], parts[1:], span, line


def whole_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines, those put to the one above that go on with it."""
    whole: list[Line] = []
    bullets = any(is_bullet(line.text) for line in lines)
    roomy = any(line.gap >= 0.8 for line in lines[1:]) and not bullets
    for line in lines:
        if roomy and whole and line.gap < 0.6 and find_span(whole[-1].text) is not None:
            continue  # who wrote it with them, and where it is found
        above = whole[-1] if whole else None
        goes_on = above is not None and (
            (bullets and not is_bullet(line.text))
            or (line.text[:1].islower() and not _is_dated_too(above.text, line.text))
            or above.text.endswith(("\u00ad", "\u2011", ","))
        )
        if goes_on and above is not None and line.gap < 0.8:
            whole[-1] = Line(joined([above, line]), above.page, above.box, above.size, above.bold, above.column)
        else:
            whole.append(line)
    return whole


def _is_dated_too(above: str, text: str) -> bool:
    """Whether both lines end in a time of their own: "Agile (2017)" over "pma Level C (2018)"."""
    spans = [find_span(one) for one in (above, text)]
    return all(
        span is not None and not one[span.last :].strip(" )]") for span, one in zip(spans, (above, text), strict=True)
    )


def read_references(draft: Draft, lines: Sequence[Line]) -> None:
    """Write who speaks for the person: what they say if it is there, else who they are and how they know them."""
    for block in _blocks(lines):
        text = "\n".join(joined([line]) for line in block)
        if has(text, "references", "on_request"):
            continue
        signed = _SIGNED.fullmatch(text)
        if quoted := _QUOTED.search(text) or (signed if signed and ends_sentence(signed["said"]) else None):
            values = {"name": _who(quoted["who"] or text[: quoted.start()]), "reference": tidy(quoted["said"])}
        else:
            who, said = _who_and_what(block)
            values = {"name": _who(who), "reference": _who(said) or _relation(who)}
        draft.entry("references", values, dict.fromkeys(values, block[0]))


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of one referee each: a mail or a phone ends a block, free room or a bullet begins one."""
    block: list[Line] = []
    reached = False
    for line in lines:
        signed = block and ends_sentence(block[-1].text) and _SIGNATURE.fullmatch(line.text)
        ends = (
            block
            and not signed
            and (line.gap >= 0.8 or is_bullet(line.text) or (reached and _looks_like_who(line.text)))
        )
        if ends:
            yield block
            block, reached = [], False
        block.append(line)
        reached = reached or bool(_PHONE.search(line.text)) or without_mails(line.text) != line.text
    if block:
        yield block


def _looks_like_who(text: str) -> bool:
    first = _BETWEEN.split(without_bullet(text))[0].split()
    return 2 <= len(first) <= 5 and all(word[:1].isupper() for word in first)


def _who(text: str) -> str:
    """Name and place of work of a referee, without ways to reach them: those are not ours to keep."""
    bare = _PHONE.sub("", without_mails(without_bullet(text)))
    told = tidy(bare.replace("()", "")).strip(_EDGES + '\n"“”')[:_LONGEST]
    return told + ")" if told.count("(") > told.count(")") else told


def _who_and_what(block: Sequence[Line]) -> tuple[str, str]:
    """What is told of a referee, and what they say: whoever leads something themselves bears out nothing by that."""
    who, said = [], list[str]()
    for number, line in enumerate(block):
        told = joined([line])
        label, _, rest = told.partition(":")
        if rest.strip() and has(label, "references", "labels_of_words"):
            said.append(rest)
        elif rest.strip() and has(label, "references", "labels"):
            who.append(rest)
        elif number == 0 and len(rest) >= _LEAST_SAID:
            who.append(label)
            said.append(rest)
        elif number == 0 or (not said and _is_about(told)):
            who.append(told)
        else:
            said.append(told)
    words = _who(" ".join(said))
    spoken = sum(letter.isalpha() for letter in words) >= _SHORTEST
    return ", ".join(filter(None, map(_who, who))), words if spoken else ""


def _is_about(text: str) -> bool:
    """Whether a line tells who a referee is rather than what they say."""
    return not text.rstrip().endswith((".", "!")) and (
        is_title(text) or is_company(text) or has(text, "references", "relation") or not _who(text)
    )


def _relation(who: str) -> str:
    """How a referee knows them: "client", "former manager"."""
    return next((part for part in map(_who, re.split(r"[,;()]", who)) if has(part, "references", "relation")), "")
