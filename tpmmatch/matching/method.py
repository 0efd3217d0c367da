"""How the order is worked out, told to its owner: a page made of the very constants that make the order.

What it says lies in `resources/i18n` (method.toml), where a sentence names a constant and never types it; what it shows
in tables is read from the rules here, and the worked example is put through the functions of the fit.
"""

from collections.abc import Iterable, Mapping, Sequence

from tpmmatch.matching.method_example import example_blocks
from tpmmatch.matching.method_numbers import figures, groups, number_tables, percent, plain
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Rung
from tpmmatch.model.method import Block, Chapter, Grid, Method, Paragraph, Points
from tpmmatch.model.words import Message, Words, message

# Where each part of a profile stands on the ladder.
RUNG_OF: Mapping[str, Rung] = {
    "work": Rung.SHOWN,
    "reference": Rung.VOUCHED,
    "told": Rung.SHOWN,
    "name": Rung.SHOWN,
    "own": Rung.SAID,
    "title": Rung.SAID,
    "headline": Rung.SAID,
    "summary": Rung.SAID,
    "certificate": Rung.SAID,
    "keyword": Rung.SAID,
    "listed": Rung.SAID,
    "skill": Rung.SAID,
    "study": Rung.SAID,
}
# How far terms are apart → the constant that says what it leaves, and how it marks a person.
DEGREES: Mapping[str, tuple[str, str]] = {
    "rate_free": ("", "ready"),
    "rate_some": ("rate_harm_some", "ask_first"),
    "rate_much": ("rate_harm_much", "ask_first"),
    "rate_miss": ("rate_harm_miss", "misses"),
    "late_free": ("", "ready"),
    "late_some": ("late_harm", "ask_first"),
    "late_miss": ("late_harm_miss", "misses"),
    "hours_enough": ("", "ready"),
    "hours_some": ("hours_harm_some", "ask_first"),
    "hours_few": ("hours_harm_few", "ask_first"),
    "overlap": ("overlap_harm", "ask_first"),
    "onsite": ("place_harm", "ask_first"),
    "hybrid": ("hybrid_harm", "ask_first"),
    "language_some": ("language_some_harm", "ask_first"),
    "language_missing": ("language_harm", "ask_first"),
    "unsaid": ("", "ask_first"),
}
_CRAFT_SIGNS = ("title_years", "leading_acts", "headline")
_CRAFT_HARMS = ("other_craft", "flagged", "beginner", "boasting", "listed_harm", "crowded_harm")


def method_of(rules: Rules) -> Method:
    """The whole page."""
    told = _Teller(rules)
    chapters = [*_of_evidence(told), *_of_the_fit(told), *_of_the_order(told), *_of_the_rest(told)]
    return Method(rules.version, message("method_title"), tuple(chapters), groups(rules))


def _of_evidence(told: "_Teller") -> list[Chapter]:
    return [
        told.chapter("short", told.points("mark", "fit", "known"), told.text("short_same")),
        told.chapter("evidence", told.text("evidence_ladder"), _ladder(told), told.text("evidence_often")),
        told.chapter("part", told.text("part_times"), told.shares("part"), told.text("part_sentence")),
        told.chapter("ago", told.text("ago_years")),
        told.chapter("near", told.text("near_shares"), told.text("near_phrase"), told.text("near_area")),
        told.chapter("spoken", told.text("spoken_listed"), told.shares("fluency")),
        told.chapter(
            "craft",
            told.text("craft_first"),
            told.shares("craft", _CRAFT_SIGNS),
            told.text("craft_floor"),
            told.text("craft_harms"),
            told.shares("craft", _CRAFT_HARMS, "left_craft"),
        ),
        told.chapter("words", told.text("words_weight"), told.shares("words"), told.text("words_full")),
    ]


def _of_the_fit(told: "_Teller") -> list[Chapter]:
    steps = ("sum", "mean", "plus", "full", "times")
    return [
        told.chapter("weights", told.text("weights_start"), _starts(told), told.text("weights_drawn")),
        told.chapter("unknown", told.text("unknown_leaves"), told.text("unknown_silence"), told.text("unknown_empty")),
        told.chapter("formula", told.points(*steps, counted=True), told.text("formula_line")),
        told.chapter("example", *example_blocks(told.rules)),
        told.chapter("terms", told.text("terms_degrees"), _degrees(told), told.text("terms_hours")),
        told.chapter(
            "signs", told.text("signs_references"), told.shares("flags", head="left"), told.text("signs_turned")
        ),
    ]


def _of_the_order(told: "_Teller") -> list[Chapter]:
    drawn = told.points("weight", "unsaid", "silent", "said", "term")
    return [
        told.chapter("known", told.text("known_rungs"), told.shares("confidence"), told.text("known_terms")),
        told.chapter("marks", told.points("ready", "ask_first", "misses"), told.text("marks_strict")),
        told.chapter("order", told.text("order_rules"), told.text("order_ties")),
        told.chapter("firm", told.text("firm_draws"), drawn, told.text("firm_share")),
        told.chapter("questions", told.text("questions_chance"), told.text("questions_settled")),
        told.chapter("lead", told.text("lead_points"), told.text("lead_swap")),
        told.chapter("calls", told.text("calls_go_before"), _ratings(told), told.text("calls_modes")),
    ]


def _of_the_rest(told: "_Teller") -> list[Chapter]:
    never = told.points("name", "person", "origin", "family", "contact", "school")
    papers = told.points("smaa", "smaa_done", "sensitivity", "rates", "words", "index", "swaps")
    return [
        told.chapter("never", told.text("never_read"), never, told.text("never_dates"), told.text("never_test")),
        told.chapter("sources", told.text("sources_methods"), papers, told.text("sources_mean")),
        told.chapter("numbers", told.text("numbers_file"), *number_tables(told.rules)),
    ]


class _Teller:
    """Puts sentences that may speak of any constant into blocks."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._groups, self._figures = groups(rules), figures(rules)

    def words(self, id: str) -> Words:
        return Message(f"method_{id}", self._figures)

    def text(self, id: str) -> Paragraph:
        return Paragraph(self.words(id))

    def points(self, *ids: str, counted: bool = False) -> Points:
        return Points(tuple(self.words(f"point_{id}") for id in ids), counted)

    def chapter(self, id: str, *blocks: Block) -> Chapter:
        return Chapter(id, self.words(f"chapter_{id}"), blocks)

    def grid(self, heads: Sequence[str], rows: Iterable[tuple[Words, ...]]) -> Grid:
        return Grid(tuple(self.words(f"head_{head}") for head in heads), tuple(rows))

    def shares(self, group: str, keys: Sequence[str] = (), head: str = "counts") -> Grid:
        """What each constant of a group, or some of them, leaves or brings."""
        constants = self._groups[group]
        rows = ((self.words(f"{group}_{key}"), percent(constants[key])) for key in keys or constants)
        return self.grid((group, head), rows)


def _ladder(told: _Teller) -> Grid:
    strength = told.rules.strength
    rows = (
        (told.words(f"strength_{key}"), told.words(f"rung_{RUNG_OF[key]}"), percent(strength[key]))
        for key in sorted(RUNG_OF, key=lambda key: -strength[key])
    )
    return told.grid(("strength", "rung", "counts"), rows)


def _starts(told: _Teller) -> Grid:
    weights = {key: weight for key, weight in told.rules.weights.items() if key != "most_described"}
    rows = ((told.words(f"weights_{key}"), plain(weight)) for key, weight in weights.items())
    return told.grid(("weights", "weight"), rows)


def _ratings(told: "_Teller") -> Grid:
    """What each rating bears out; the weight of a quality is told beside it."""
    ratings = [key for key in told.rules.calls if key != "quality"]
    return told.shares("calls", ratings, "borne_out")


def _degrees(told: _Teller) -> Grid:
    terms = told.rules.terms
    rows = (
        (told.words(f"term_{id}"), percent(terms[harm] if harm else 1.0), told.words(f"mark_{mark}"))
        for id, (harm, mark) in DEGREES.items()
    )
    return told.grid(("terms", "left", "mark"), rows)
