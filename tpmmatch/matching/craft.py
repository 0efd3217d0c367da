"""Craft: has this person led projects at all? It comes before every technology.

Three signs add up: years under a leading title, sentences that tell of leading, and the headline. Where the present
title is one of a kind ("the person in the middle"), title and headline are unknown, not absent, and the sentences alone
speak. A trainer, a developer or a tester who never led stays below; so does whoever says not to manage projects, and
whoever lists more than they tell.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tpmmatch.matching.evidence import DELIVERED, LEADS, LED, NEAR, OTHER, Line, is_list, part_in, title_crafts
from tpmmatch.matching.passages import Engagement, Section, engagements
from tpmmatch.matching.rules import Rules
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Vocabulary

_NO_MANAGER = frozenset({"no_project_management", "only_trains", "agency_not_person"})
_BEGINNER = frozenset({"beginner"})
_BOASTING = frozenset({"overpromising", "shallow"})
_LISTING = (Section.SKILL, Section.KEYWORD)
_SELF = (Section.HEADLINE, Section.SUMMARY)
_TELLING = (Section.WORK, Section.SUMMARY)


@dataclass(frozen=True, slots=True)
class Craft:
    """How far somebody is a project manager (0-1; None if the profile tells nothing)."""

    value: float | None
    years: float


def judge_craft(profile: Profile, lines: Sequence[Line], vocabulary: Vocabulary, rules: Rules, today: date) -> Craft:
    """Weigh the signs; the weights are the rules' `craft`."""
    if not lines:
        return Craft(None, 0.0)
    table = rules.craft
    jobs = [(job, title_crafts(job, vocabulary)) for job in engagements(profile)]
    years = _leading_years(jobs, today)
    acts = [line for line in lines if _leads(line, vocabulary)]
    headline = [line for line in lines if line.passage.section is Section.HEADLINE and _names_lead(line, vocabulary)]
    signs = [
        (table["title_years"], min(1.0, years / table["years"])),
        (table["leading_acts"], min(1.0, len(acts) / table["acts"])),
        (table["headline"], float(bool(headline))),
    ]
    value = sum(weight * sign for weight, sign in signs)
    if not headline and _title_is_unknown(jobs):
        value = max(value, signs[1][1] * table["acts_alone"])
    if jobs and all(crafts & {OTHER, NEAR} and LEADS not in crafts for _, crafts in jobs):
        value *= table["other_craft"]
    value *= _listing_harm(lines, vocabulary, rules)
    concepts = {found.concept for line in lines if line.passage.section in _SELF for found in line.found}
    value *= table["flagged"] if concepts & _NO_MANAGER else 1.0
    value *= table["boasting"] if len(concepts & _BOASTING) > 1 else 1.0
    value *= table["beginner"] if concepts & _BEGINNER else 1.0
    return Craft(min(1.0, value), years)


def _title_is_unknown(jobs: Sequence[tuple[Engagement, frozenset[str]]]) -> bool:
    """Whether the present work goes under a title that says nothing of a craft."""
    present = max(jobs, key=lambda item: item[0].start or date.min, default=None)
    running = [crafts for job, crafts in jobs if job.end is None and job.titles and job.start]
    return any(not crafts for crafts in running) or (present is not None and not running and not present[1])


def _leading_years(jobs: Iterable[tuple[Engagement, frozenset[str]]], today: date) -> float:
    """Years under leading titles; a title that names another craft as well counts half."""
    leading = [
        (job.start, min(job.end or today, today), crafts) for job, crafts in jobs if job.start and LEADS in crafts
    ]
    full = _covered_years([(start, end) for start, end, crafts in leading if len(crafts) == 1])
    some = _covered_years([(start, end) for start, end, _ in leading])
    return full + (some - full) / 2


def _leads(line: Line, vocabulary: Vocabulary) -> bool:
    """A sentence about work that the person led or carried through, or about a project manager's duty done."""
    if line.passage.section not in _TELLING or is_list(line):
        return False
    part = part_in(line, vocabulary)
    if part in ("near", "took_part") and not line.speaks_of(LED):
        return False
    duties = any(vocabulary.kind(found.concept) == "duties" for found in line.found)
    return line.speaks_of(LED) or duties or (part == "led" and line.speaks_of(DELIVERED))


def _names_lead(line: Line, vocabulary: Vocabulary) -> bool:
    return any(LEADS in vocabulary.ancestors(found.concept) for found in line.found)


def _listing_harm(lines: Iterable[Line], vocabulary: Vocabulary, rules: Rules) -> float:
    """What is left of somebody who lists more than they tell, by keywords a sentence told and a crowded headline."""
    table = rules.craft
    listed = told = crowded = 0
    for line in lines:
        listed += line.passage.section in _LISTING
        told += line.passage.section in _TELLING and not is_list(line)
        if line.passage.section is Section.HEADLINE:
            crowded += sum(vocabulary.kind(found.concept) in ("tools", "methods", "expertise") for found in line.found)
    ratio = listed / max(1, told)
    over = min(1.0, max(0.0, (ratio - table["listed_free"]) / (table["listed_much"] - table["listed_free"])))
    harm = 1.0 - over * (1.0 - table["listed_harm"])
    return harm * (table["crowded_harm"] if crowded >= table["crowded"] else 1.0)


def _covered_years(spans: list[tuple[date, date]]) -> float:
    """Years covered by spans that may overlap."""
    days, reached = 0, date.min
    for start, end in sorted(spans):
        days += max(0, (end - max(start, reached)).days)
        reached = max(reached, end)
    return days / 365.25
