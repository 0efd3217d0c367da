"""Filters of the list of people in words, each with the filter that is left without it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from tpmmatch.model.listing import Choices, Facet, PeopleFilter
from ui.words import say, say_date, say_money

FACETS = (Facet.RATE, Facet.FREE, Facet.LANGUAGE, Facet.METHOD, Facet.AREA, Facet.PLACE, Facet.TAG)
LISTS = {Facet.LANGUAGE: "languages", Facet.METHOD: "methods", Facet.AREA: "areas", Facet.TAG: "tags"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("filters", text)


def facet_word(facet: Facet) -> str:
    """What may be asked for."""
    words = {
        Facet.RATE: _tr("Day rate"),
        Facet.FREE: _tr("Free from"),
        Facet.LANGUAGE: _tr("Language"),
        Facet.METHOD: _tr("Way of working"),
        Facet.AREA: _tr("Expertise"),
        Facet.PLACE: _tr("Place"),
        Facet.TAG: _tr("Tag"),
    }
    return words[facet]


def unsaid_word(facet: Facet) -> str:
    """That it isn't known."""
    words = {
        Facet.RATE: _tr("rate not said"),
        Facet.FREE: _tr("start not said"),
        Facet.LANGUAGE: _tr("languages not said"),
        Facet.METHOD: _tr("way of working not said"),
        Facet.AREA: _tr("expertise not said"),
        Facet.PLACE: _tr("place not said"),
        Facet.TAG: _tr("without a tag"),
    }
    return words[facet]


def country_name(code: str) -> str:
    """A country as it is called."""
    territory = QLocale.codeToTerritory(code)
    return code if territory == QLocale.Country.AnyTerritory else QLocale.territoryToString(territory)


def chosen(wanted: PeopleFilter, choices: Choices) -> Iterator[tuple[str, PeopleFilter]]:
    """Each thing that is asked for, in words, and what is asked without it."""
    for facet in FACETS:
        yield from _of(facet, wanted, choices)
        if facet in wanted.unsaid:
            yield unsaid_word(facet), replace(wanted, unsaid=wanted.unsaid - {facet})


def _of(facet: Facet, wanted: PeopleFilter, choices: Choices) -> Iterator[tuple[str, PeopleFilter]]:
    if facet is Facet.RATE and wanted.rate_at_most:
        words = _tr("up to {rate} a day").format(rate=say_money(wanted.rate_at_most))
        yield words, replace(wanted, rate_at_most=None)
    elif facet is Facet.FREE and wanted.free_by:
        yield _tr("free by {day}").format(day=say_date(wanted.free_by)), replace(wanted, free_by=None)
    elif facet is Facet.PLACE:
        if wanted.city:
            yield _tr("in {place}").format(place=wanted.city), replace(wanted, city="")
        if wanted.country:
            yield _tr("in {place}").format(place=country_name(wanted.country)), replace(wanted, country="")
    elif facet in LISTS:
        values: tuple[str, ...] = getattr(wanted, LISTS[facet])
        names = {choice.value: say(choice.words) for choice in choices.get(facet, ())}
        for value in values:
            left: dict[str, Any] = {LISTS[facet]: tuple(other for other in values if other != value)}
            yield _list_word(facet).format(what=names.get(value, value)), replace(wanted, **left)


def _list_word(facet: Facet) -> str:
    words = {
        Facet.LANGUAGE: _tr("speaks {what}"),
        Facet.METHOD: _tr("works by {what}"),
        Facet.AREA: _tr("knows {what}"),
        Facet.TAG: _tr("tagged “{what}”"),
    }
    return words[facet]
