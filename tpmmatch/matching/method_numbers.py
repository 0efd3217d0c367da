"""All constants by name: as figures that sentences speak of, and as the tables that close the page.

A sentence names a constant by its group and key, `{fit_prior}` as it stands in the rules and `{fit_prior_pc}` in per
cent, so that no number is typed into a sentence.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.matching.extract import strength_of
from tpmmatch.matching.gates import BORNE_OUT, PARTLY
from tpmmatch.matching.questions import FIRST, QUESTIONS
from tpmmatch.matching.robustness import ASKED, MOST
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.smaa import DRAWS
from tpmmatch.matching.zones import OFFICE
from tpmmatch.model.method import Block, Grid, Paragraph
from tpmmatch.model.words import Figure, Localised, Words, message
from tpmmatch.vocabulary.concepts import BROADER, BY_TOOL, NEIGHBOUR, RELATED

_GROUP = re.compile(r"\[(\w+)\]\s*(?:#\s*(.*))?")
_CONSTANT = re.compile(r"(\w+)\s*=\s*[^#]*(?:#\s*(.*))?")


def groups(rules: Rules) -> Mapping[str, Mapping[str, float]]:
    """Every group of the rules, in the file's order."""
    return {field.name: getattr(rules, field.name) for field in fields(rules) if field.name != "version"}


def figures(rules: Rules) -> Mapping[str, Words]:
    """All that a sentence may speak of, by name."""
    found: dict[str, Words] = {"version": rules.version, "criterion_words": message("criterion_words")}
    for name, value in [*_constants(rules), *_elsewhere(rules)]:
        found[name] = plain(value)
        found[f"{name}_pc"] = plain(round(100 * value, 1))
    return found


def plain(value: float) -> Figure:
    """As few digits as the number needs."""
    return Figure(value, most=4)


def percent(value: float) -> Figure:
    """A share in per cent."""
    return Figure(round(value, 3), percent=True)


def number_tables(rules: Rules) -> Iterator[Block]:
    """Each group with what it is about, and all its constants, explained as in the file."""
    head = message("method_head_name"), message("method_head_value"), message("method_head_about")
    told = explanations()
    for group, constants in groups(rules).items():
        yield Paragraph(message("method_group", name=group, about=told[group]))
        named = {f"{group}.{key}": value for key, value in constants.items()}
        yield Grid(head, tuple((name, plain(value), _begin(told[name])) for name, value in named.items()))


def _begin(words: Localised) -> Localised:
    """As it begins a cell of its own."""
    return Localised(*(text[:1].upper() + text[1:] for text in (words.en, words.de, words.fr, words.es)))


@cache
def explanations() -> Mapping[str, Localised]:
    """What each constant says, by group and by group.key: the comments of the packaged rules, translated."""
    others = tomli.loads(resources.read_text("rules/explained.toml"))
    return {name: Localised(comment, **others.get(name, {})) for name, comment in _comments().items()}


def _comments() -> Mapping[str, str]:
    found, group = {}, ""
    for line in resources.read_text("rules/rules.toml").splitlines():
        if head := _GROUP.match(line):
            group = head[1]
            found[group] = head[2] or ""
        elif group and (constant := _CONSTANT.match(line)):
            found[f"{group}.{constant[1]}"] = constant[2] or ""
    return found


def _constants(rules: Rules) -> Iterator[tuple[str, float]]:
    for group, constants in groups(rules).items():
        for key, value in constants.items():
            yield f"{group}_{key}", value


def _elsewhere(rules: Rules) -> Iterator[tuple[str, float]]:
    """What isn't in the rules because it is no matter of taste, read from where it is used."""
    work = rules.strength["work"]
    for name, times in (("once", 1), ("twice", 2), ("thrice", 3)):
        yield name, strength_of([work] * times)
    yield from {
        "broader": BROADER, "related": RELATED, "neighbour": NEIGHBOUR, "by_tool": BY_TOOL,
        "borne_out": BORNE_OUT, "partly": PARTLY, "craft_enough": rules.craft["full"] / 2,
        "draws": DRAWS, "tried": MOST, "asked": ASKED, "questions": QUESTIONS, "first": FIRST,
        "office_from": OFFICE[0], "office_to": OFFICE[1],
        "robustness_less": 1 / rules.robustness["spread"],
    }.items()  # fmt: skip
