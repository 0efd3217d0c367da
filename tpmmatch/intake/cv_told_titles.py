"""What somebody was, where a job's head names only the firm: the first point below says it and nothing else."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_entries import is_all_title
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_sentences import is_title_alone
from tpmmatch.intake.cv_words import is_company, is_sure_title, is_title, is_undertaking, raw_words, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_SEVERAL = 2  # jobs told alike, from which on that says something
_MOST = 7  # words of a title
_FIRST = re.compile(r"(?P<title>[^.:;,()]{3,60})(?P<sign>[.:]|,(?=\s[a-zà-ÿ]))\s+(?P<rest>\S.*)")
_SENTENCE = re.compile(r"[.:;,](?:\s|$)")
_WORDS = 4  # of what follows a comma, within which a list goes on
_FARTHEST = 2  # lines of what is told, of which the second may begin with a title in bold: the first is of the firm


def say_told_titles(entries: Sequence[Entry], roles: Sequence[Role]) -> None:
    """Note the titles that jobs tell whose heads name only a firm.

    A lone name above one is a firm where several jobs are told so, also if none of its words says so.
    """
    both = list(zip(entries, roles, strict=True))
    told = [role for entry, role in both if entry.body and _is_lone_name(role) and title_in(entry.body[0])[0]]
    if len(told) >= _SEVERAL:
        for role in told:
            role.unsure.discard("name")
    for entry, role in both:
        say_told_title(role, entry)


def _is_lone_name(role: Role) -> bool:
    """Whether a name is all that a head says, besides a place, and may be a firm's."""
    alone = "name" in role.values and role.values.keys() <= {"name", "location"}
    return alone and not (is_title(role.values["name"]) or is_undertaking(role.values["name"]))


def say_told_title(role: Role, entry: Entry) -> None:
    """Note the title that the first point is, "Employed as tester" below "Kranz AG"; it is no longer told then.

    So does the first sentence of a paragraph, "Tester. For two shops", or what a colon parts from it.
    """
    if "position" in role.values.keys() - role.unsure or not entry.body:
        return
    if not ("name" in role.values.keys() - role.unsure or not role.values):
        return
    said, rest = title_in(entry.body[0])
    place = 0
    if not said and (place := _bold_lead(entry.body)):
        said, rest = title_in(entry.body[place])
    if said:
        line = entry.body[place]
        role.values["position"], role.lines["position"] = said, line
        role.unsure.discard("position")
        entry.body[place : place + 1] = [replace(line, text=rest)] if rest else []


def _bold_lead(body: Sequence[Line]) -> int:
    """Where a line begins in bold below what is told of the firm in plain letters; 0 if none does."""
    if not body or body[0].bold or is_bullet(body[0].text):
        return 0
    return next((n for n, line in enumerate(body[:_FARTHEST]) if n and line.bold), 0)


def title_in(line: Line) -> tuple[str, str]:
    """The title that a line is or begins with, and what it says besides; nothing if it tells otherwise."""
    text = without_bullet(line.text).strip()
    whole = _led().sub("", text.rstrip("."))
    if len(whole.split()) <= _MOST and (is_all_title(whole) or (whole != text and is_all_title(f"- {whole}"))):
        return whole, ""
    found = None if is_bullet(line.text) else _FIRST.match(text)
    if found is None or len(found["title"].split()) > _MOST:
        return "", ""
    said = found["title"]
    if found["sign"] == ",":
        titled = is_title_alone(said) and is_all_title(said) and not _goes_on_as_sentence(said, found["rest"])
    else:
        titled = is_all_title(said) or _begins_as_title(said, line)
    return (said, found["rest"]) if titled and said[0].isupper() and not is_company(said) else ("", "")


def _goes_on_as_sentence(said: str, rest: str) -> bool:
    """Whether what stands before a comma is a verb or the first of several: "Lead, mentor and coach the team"."""
    first = _SENTENCE.split(rest)[0]
    several = not words("title", "joins").isdisjoint(fold(first).split()[:_WORDS])
    return fold(said) in words("title", "verbs") or is_all_title(first) or several


def _begins_as_title(said: str, line: Line) -> bool:
    """Whether words before a sign are a title by the first of them, or in bold by the last, or by one before "for"."""
    first, *_others, last = said.split() * 2
    ends = is_title(last) or not words("title", "leads").isdisjoint(fold(said).split())
    return is_sure_title(first) or (line.bold and is_title(said) and last[:1].isupper() and ends)


def _led() -> re.Pattern[str]:
    """What leads to a title: "Anstellung als", "Worked as a"."""
    return re.compile(rf"^(?:{'|'.join(map(re.escape, raw_words('employment', 'led')))})\s+", re.IGNORECASE)
