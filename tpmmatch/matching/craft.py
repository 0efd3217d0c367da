"""Craft: has this person led projects at all? It comes before every technology.

Three signs add up: years under a leading title, sentences that tell of leading, and the headline. Where the present
title is one of a kind ("the person in the middle"), title and headline are unknown, not absent, and the sentences alone
speak. A trainer, a developer or a tester who never led stays below; so does whoever says not to manage projects, and
whoever lists more than they tell.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

import numpy as np

from tpmmatch.matching.arrays import Floats
from tpmmatch.matching.doers import DELIVERED, LED
from tpmmatch.matching.evidence import LEADS, NEAR, OTHER, Line, part_in
from tpmmatch.matching.passages import Engagement, Section
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.sentences import Sentence
from tpmmatch.vocabulary import Vocabulary

_NO_MANAGER = frozenset({"no_project_management", "only_trains", "agency_not_person"})
_BEGINNER = frozenset({"beginner"})
_BOASTING = frozenset({"overpromising", "shallow"})
_LISTING = (Section.SKILL, Section.KEYWORD)
_SELF = (Section.HEADLINE, Section.SUMMARY)
_TELLING = (Section.WORK, Section.SUMMARY)


@dataclass(frozen=True, slots=True)
class CraftSigns:
    """What tells of the craft, whatever the day: days led in work that ended, and since when it goes on (0 is not).

    `last` is the last day of work that ended, or will. `alone` is work under leading titles that name no other craft;
    `any` all of it. `left` is what the harms leave.
    """

    acts: int
    headline: bool
    own_title: bool
    alone_days: int
    alone_since: int
    any_days: int
    any_since: int
    left: float
    alone_last: int = 0
    any_last: int = 0


def craft_signs(
    jobs: Sequence[tuple[Engagement, frozenset[str]]], lines: Sequence[Line], vocabulary: Vocabulary, rules: Rules
) -> CraftSigns:
    """Gather the signs, of jobs with what their titles tell, and of lines; what is made of them is `craft_of`."""
    leading = [(job, crafts) for job, crafts in jobs if job.start and LEADS in crafts]
    alone = [job for job, crafts in leading if len(crafts) == 1]
    sections = [line.passage.section for line in lines]
    told = [
        line for line, section in zip(lines, sections, strict=True) if section in _TELLING and not line.sentence.is_list
    ]
    listed = sum(map(sections.count, _LISTING))
    selves = [(section, line.sentence) for line, section in zip(lines, sections, strict=True) if section in _SELF]
    headlines = [sentence for section, sentence in selves if section is Section.HEADLINE]
    left = _listing_harm(listed, len(told), headlines, vocabulary, rules)
    left = _left(left, jobs, {concept for _, sentence in selves for concept in sentence.concepts}, rules)
    alone_days, alone_since, alone_last = _days_and_since(alone)
    any_days, any_since, any_last = _days_and_since(job for job, _ in leading)
    return CraftSigns(
        sum(map(_leads, told)),
        any(_names_lead(sentence, vocabulary) for sentence in headlines),
        _title_is_unknown(jobs),
        alone_days,
        alone_since,
        any_days,
        any_since,
        left,
        alone_last,
        any_last,
    )


def years_of(signs: Mapping[str, Floats], today: date) -> Floats:
    """Years under leading titles; a title that names another craft as well counts half."""

    def years(kind: str) -> Floats:
        now, since = np.float32(today.toordinal()), signs[f"{kind}_since"]
        running = np.where(since > 0, np.maximum(0.0, now - since), 0.0)
        ended = np.maximum(0.0, signs[f"{kind}_days"] - np.maximum(0.0, signs[f"{kind}_last"] - now))
        found: Floats = ((ended + running) / np.float32(365.25)).astype(np.float32)
        return found

    alone = years("alone")
    led: Floats = alone + np.maximum(0.0, years("any") - alone) / 2
    return led


def craft_of(signs: Mapping[str, Floats], years: Floats, rules: Rules) -> Floats:
    """How far people are project managers (0-1), from columns of `CraftSigns`; the weights are the rules' `craft`."""
    table = rules.craft
    acts = np.minimum(1.0, signs["acts"] / np.float32(table["acts"]))
    share = np.minimum(1.0, years / np.float32(table["years"]))
    value = table["title_years"] * share + table["leading_acts"] * acts + table["headline"] * signs["headline"]
    own = (signs["own_title"] > 0) & (signs["headline"] == 0)
    value = np.where(own, np.maximum(value, acts * table["acts_alone"]), value)
    craft: Floats = np.minimum(1.0, value * signs["left"]).astype(np.float32)
    return craft


def _left(left: float, jobs: Sequence[tuple[Engagement, frozenset[str]]], concepts: Set[str], rules: Rules) -> float:
    """What further harms leave: another craft, and the concepts that the person says of themselves."""
    table = rules.craft
    if jobs and all(crafts & {OTHER, NEAR} and LEADS not in crafts for _, crafts in jobs):
        left *= table["other_craft"]
    left *= table["flagged"] if concepts & _NO_MANAGER else 1.0
    left *= table["boasting"] if len(concepts & _BOASTING) > 1 else 1.0
    return left * (table["beginner"] if concepts & _BEGINNER else 1.0)


def _title_is_unknown(jobs: Sequence[tuple[Engagement, frozenset[str]]]) -> bool:
    """Whether the present work goes under a title that says nothing of a craft."""
    present = max(jobs, key=lambda item: item[0].start or date.min, default=None)
    running = [crafts for job, crafts in jobs if job.end is None and job.titles and job.start]
    return any(not crafts for crafts in running) or (present is not None and not running and not present[1])


def _leads(line: Line) -> bool:
    """A sentence about work that the person led or carried through, or about a project manager's duty done."""
    passage, sentence, _ = line
    if LED in sentence.concepts:
        return True
    if not sentence.duty and DELIVERED not in sentence.concepts:
        return False
    part = sentence.part or (part_in(line) if passage.engagement else "")  # the headline counts on its own
    return part == "led" or (sentence.duty and part not in ("near", "took_part"))


def _names_lead(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    return any(LEADS in vocabulary.ancestors(concept) for concept in sentence.concepts)


def _listing_harm(listed: int, told: int, headlines: Iterable[Sentence], vocabulary: Vocabulary, rules: Rules) -> float:
    """What is left of somebody who lists more than they tell, by keywords a sentence told and a crowded headline."""
    table = rules.craft
    named = (vocabulary.kind(concept) for sentence in headlines for concept in sentence.found)
    crowded = sum(kind in ("tools", "methods", "expertise") for kind in named)
    ratio = listed / max(1, told)
    over = min(1.0, max(0.0, (ratio - table["listed_free"]) / (table["listed_much"] - table["listed_free"])))
    harm = 1.0 - over * (1.0 - table["listed_harm"])
    return harm * (table["crowded_harm"] if crowded >= table["crowded"] else 1.0)


def _days_and_since(jobs: Iterable[Engagement]) -> tuple[int, int, int]:
    """Days covered by work that ended (spans may overlap), since when some goes on, the last day of the ended; or 0."""
    spans = [(job.start.toordinal(), job.end.toordinal() if job.end else 0) for job in jobs if job.start]
    since = min((start for start, end in spans if not end), default=0)
    days = reached = 0
    for start, end in sorted(span for span in spans if span[1]):
        last = min(end, since) if since else end  # what goes on covers the rest
        days += max(0, last - max(start, reached))
        reached = max(reached, last)
    return days, since, reached
