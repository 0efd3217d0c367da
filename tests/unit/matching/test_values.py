"""What a wish gets from a profile: how much and how surely."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tpmmatch.matching import Reading, Rules, Table, load_rules
from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.evidence import RUNNING, UNDATED
from tpmmatch.matching.extract import CONCEPT, RUNGS, WORD, Extract, Facts
from tpmmatch.matching.index import Index
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.matching.offer import offer_of
from tpmmatch.matching.values import NONE, WORDS, Values, work_out
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, Rung
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.model.project import Project, ProjectKind
from tpmmatch.vocabulary import Vocabulary, load_vocabulary

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Give = Callable[[str, Reading], Contribution]
Contribute = Callable[[Criterion, Reading, Table], Contribution]
Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Made = Callable[..., Extract]

SHOWN = "Led the introduction of Salesforce for a clinic, and moved the data of 900 patients."
NEAR = SHOWN.replace("Salesforce", "HubSpot")
MUST = CriterionKind.MUST


def criterion_of(table: Table, id: str) -> Criterion:
    (criterion,) = (item for item in table.criteria if item.id == id)
    return criterion


def wish(
    *concepts: str, words: Mapping[str, float] | None = None, any_of: bool = False, area: ProjectKind | None = None
) -> Criterion:
    return Criterion("must:x", "x", MUST, 5.0, concepts, tuple((words or {}).items()), any_of=any_of, area=area)


# By arrays made by hand


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    fit = {"phrase_words": 0.2, "words_full": 0.5, "words_least": 0.3, "word_shown": 0.6, "other_area": 0.2}
    recency = {"fresh_years": 5, "old_years": 15, "old": 0.7}
    return replace(rules, fit={**rules.fit, "silence_words": 60, **fit}, recency=recency)


@pytest.fixture
def worked_out(vocabulary: Vocabulary, fixed: Rules, today: date) -> Callable[..., Values]:
    def work(criterion: Criterion, *people: Extract) -> Values:
        return work_out([criterion], Index(people), vocabulary, fixed, today)

    return work


Work = Callable[..., Values]
BOTH = {"scrum": (255, Rung.SHOWN, RUNNING), "data_migration": (102, Rung.SAID, UNDATED)}


@pytest.mark.parametrize(
    ("criterion", "value"),
    [
        (wish("scrum"), 1.0),
        (wish("data_migration"), 0.4),
        # all of them: half of the way from the best to the mean, (1.0 + 0.7) / 2
        (wish("scrum", "data_migration"), 0.85),
        (wish("scrum", "data_migration", any_of=True), 1.0),
        (wish("data_migration", "bakery"), 0.3),
        # words fill a fifth of the rest: 0.4 + 0.6 x 0.2 x (half of the words x 0.8)
        (wish("data_migration", words={"zorb": 1.0, "quux": 1.0}), 0.448),
        # nobody understood it: the words alone, 3 of 4 by weight x 0.8
        (wish(words={"zorb": 3.0, "quux": 1.0}), 0.6),
        # less than the least is chance: a fifth x 0.8
        (wish(words={"zorb": 1.0, "quux": 4.0}), None),
        # words that everybody uses weigh nothing
        (wish(words={"zorb": 0.0}), None),
    ],
)
def test_a_phrase_by_hand(made: Made, worked_out: Work, criterion: Criterion, value: float | None) -> None:
    (found,) = worked_out(criterion, made("a", BOTH, {"zorb": 204})).value[0].tolist()
    assert found == pytest.approx(value or 0.0, abs=1e-6)


def test_the_words_in_common_are_full_long_before_they_are_all(made: Made, worked_out: Work) -> None:
    """Of 0.5 that is full, a tenth x 1.0 is 0.2, and nothing is too little to count."""
    few = Criterion(WORDS, "x", CriterionKind.INFERRED, 5.0, (), (("zorb", 1.0), ("quux", 9.0)))
    found = worked_out(few, made("a", words={"zorb": 255}), made("b", words={"zorb": 255, "quux": 255}), made("c"))
    assert found.value[0].tolist() == pytest.approx([0.2, 1.0, 0.0], abs=1e-6)
    assert found.rung[0].tolist() == [NONE] * 3


@pytest.mark.parametrize(("share", "value"), [(0.0, 0.2), (0.25, 0.4), (1.0, 1.0)])
def test_the_kind_of_project_by_hand(made: Made, worked_out: Work, share: float, value: float) -> None:
    areas = tuple(share if area is ProjectKind.CRM else 0.0 for area in AREAS)
    somebody = made("a", {"crm": (255, Rung.SHOWN, RUNNING)}, areas=areas)
    found = worked_out(wish("crm", area=ProjectKind.CRM), somebody)
    assert found.value[0].tolist() == pytest.approx([value])


@pytest.mark.parametrize(
    ("until", "left"),
    [
        (RUNNING, 1.0),
        (UNDATED, 1.0),
        (2030, 1.0),  # not over yet
        (2026, 1.0),
        (2021, 1.0),  # five years ago: fresh
        (2016, 0.85),  # ten years: half the way from five to fifteen, so half of the loss of 0.3
        (2011, 0.7),
        (1990, 0.7),  # older still costs no more
        (1, 0.7),
    ],
)
def test_long_ago_counts_less(made: Made, worked_out: Work, until: int, left: float) -> None:
    found = worked_out(wish("crm"), made("a", {"crm": (255, Rung.SHOWN, until)}))
    assert found.value[0].tolist() == pytest.approx([left])


def test_what_was_done_is_told_by_the_day_of_the_project(made: Made, vocabulary: Vocabulary, fixed: Rules) -> None:
    index = Index([made("a", {"crm": (255, Rung.SHOWN, 2020)})])
    years = [work_out([wish("crm")], index, vocabulary, fixed, date(year, 1, 1)).value[0, 0] for year in (2025, 2035)]
    assert years == pytest.approx([1.0, 0.7])


def test_the_rung_is_that_of_the_strongest_of_the_thing_itself(
    made: Made, worked_out: Work, vocabulary: Vocabulary
) -> None:
    near = min((share, name) for name, share in vocabulary.nearness("salesforce").items())[1]
    assert vocabulary.nearness("salesforce")[near] < 0.6
    itself = {"salesforce": (25, Rung.VOUCHED, RUNNING)}
    people = made("a", {near: (255, Rung.SHOWN, RUNNING)}), made("b", itself | {near: (255, Rung.SHOWN, RUNNING)})
    found = worked_out(wish("salesforce"), *people)
    assert found.rung[0].tolist() == [NONE, RUNGS.index(Rung.VOUCHED)]
    assert found.value[0, 0] == found.value[0, 1] > 0.0


@pytest.mark.parametrize(
    ("told_words", "speaks", "concept", "silent"),
    [
        (60, False, "scrum", True),
        (59, False, "scrum", False),
        (60, False, "patience", False),  # a quality is seldom written down
        (0, True, "lang_it", True),  # a language is listed or not
        (60, False, "lang_it", False),
    ],
)
def test_silence_by_hand(
    made: Made,
    worked_out: Work,
    vocabulary: Vocabulary,
    told_words: int,
    concept: str,
    *,
    speaks: bool,
    silent: bool,
) -> None:
    if concept == "patience":
        concept = next(name for name in sorted(vocabulary.concepts) if vocabulary.kind(name) == "traits")
    languages = [{"language": "French", "fluency": "C1"}] if speaks else []
    offer = offer_of(read_profile("a", {"languages": languages}), "")
    found = worked_out(wish(concept), made("a", told_words=told_words, offer=offer))
    assert found.silent[0].tolist() == [silent]


VOCABULARY, RULES = load_vocabulary(), load_rules()
NAMES = [*sorted(VOCABULARY.nearness("salesforce"))[:6], "scrum", "data_migration", "lang_de"]
CRITERIA = (
    wish("salesforce", "data_migration", words={"zorb": 1.0, "quux": 2.0}),
    wish("lang_de"),
    wish(words={"zorb": 1.0, "mill": 3.0}),
    wish("scrum", "crm", any_of=True, area=ProjectKind.CRM),
    Criterion(WORDS, "x", CriterionKind.INFERRED, 5.0, (), (("zorb", 1.5), ("quux", 2.0), ("mill", 0.3))),
)


@st.composite
def somebody(draw: st.DrawFn) -> tuple[Any, ...]:
    numbers = concept_numbers(VOCABULARY)
    concepts = draw(
        st.dictionaries(
            st.sampled_from(NAMES),
            st.tuples(st.integers(0, 255), st.integers(0, 3), st.sampled_from([0, 1990, 2014, 2026, 9999])),
        )
    )
    words = draw(st.dictionaries(st.sampled_from(["zorb", "quux", "mill", "rest"]), st.integers(0, 255)))
    share = draw(st.floats(0, 1))
    return (
        np.array(sorted((numbers[name], *told) for name, told in concepts.items()), CONCEPT),
        np.array(sorted((word_key(word), how) for word, how in words.items()), WORD),
        Facts(
            craft=CraftSigns(0, False, False, 0, 0, 0, 0, 1.0),
            flags=0,
            told_words=draw(st.integers(0, 200)),
            areas=(share,) * len(AREAS),
            tells=True,
            offer=offer_of(read_profile("a", {}), ""),
        ),
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(somebody(), min_size=1, max_size=6))
def test_what_somebody_is_given_hangs_on_nobody_else(people: list[tuple[Any, ...]]) -> None:
    day = date(2026, 11, 22)
    extracts = [Extract(f"p{number}", *told) for number, told in enumerate(people)]
    together = work_out(CRITERIA, Index(extracts), VOCABULARY, RULES, day)
    for row, extract in enumerate(extracts):
        alone = work_out(CRITERIA, Index([extract]), VOCABULARY, RULES, day)
        for name in ("value", "rung", "silent"):
            assert getattr(together, name)[:, row].tobytes() == getattr(alone, name)[:, 0].tobytes()


@settings(max_examples=40, deadline=None)
@given(st.lists(somebody(), min_size=1, max_size=4))
def test_a_value_is_between_nothing_and_one_or_not_known(people: list[tuple[Any, ...]]) -> None:
    extracts = [Extract(f"p{number}", *told) for number, told in enumerate(people)]
    found = work_out(CRITERIA, Index(extracts), VOCABULARY, RULES, date(2026, 11, 22))
    unknown = found.value == 0.0
    assert (found.value >= 0.0).all()
    assert (found.value[~unknown] <= 1.0 + 1e-6).all()
    assert (found.rung[unknown] == NONE).all()
    assert not found.silent[~unknown].any()


# By profiles


def test_work_shown_gives_more_than_a_keyword(person: Person, read: Read, give: Give) -> None:
    shown, said = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(skills=["Salesforce"])))
    assert (shown.value or 0.0) > 4 * (said.value or 0.0) > 0.0
    assert (shown.rung, said.rung) == (Rung.SHOWN, Rung.SAID)


def test_two_hundred_keywords_give_no_more_than_a_few(person: Person, read: Read, give: Give) -> None:
    many = give("Salesforce", read(person(skills=["Salesforce"] * 200)))
    shown = give("Salesforce", read(person(SHOWN)))
    assert (many.value or 0.0) < (shown.value or 0.0) / 3


def test_shown_twice_is_surer_than_shown_once(person: Person, read: Read, give: Give) -> None:
    again = "Led the move of a law office to Salesforce within four months."
    once, twice = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(SHOWN, again)))
    assert 1.0 >= (twice.value or 0.0) > (once.value or 0.0)


@pytest.mark.parametrize(
    ("asked_for", "told"),
    [
        ("Salesforce", NEAR),
        ("Salesforce", "Led the introduction of a CRM for a clinic."),
        ("WooCommerce", "Led the making of a web shop in Shopify for a bakery."),
    ],
)
def test_a_neighbour_counts_in_part(person: Person, read: Read, give: Give, asked_for: str, told: str) -> None:
    asked = give(asked_for, read(person(f"Led the introduction of {asked_for} for a clinic.")))
    near = give(asked_for, read(person(told)))
    assert 0.0 < (near.value or 0.0) < 0.6 * (asked.value or 0.0)
    assert (near.rung, near.silent) == (None, False)


def test_the_rung_is_of_the_thing_itself_however_well_a_neighbour_is_shown(
    person: Person, read: Read, give: Give
) -> None:
    found = give("Salesforce", read(person(NEAR, skills=["Salesforce"])))
    alone = give("Salesforce", read(person(skills=["Salesforce"])))
    assert (found.value or 0.0) > 2 * (alone.value or 0.0)
    assert found.rung is Rung.SAID


@pytest.mark.parametrize("newest_first", [True, False])
def test_the_order_of_jobs_in_a_profile_changes_nothing(
    document_of: Person, read: Read, give: Give, *, newest_first: bool
) -> None:
    """Done long ago and done again: what counts is that it was done again, whichever stands first."""
    told = {"position": "Project manager", "highlights": ["Led the introduction of a CRM for a dentist."]}
    again = told | {"startDate": "2020-01"}
    jobs = [told | {"startDate": "2000-01", "endDate": "2008-01"}, again]
    both = give("CRM", read(document_of({"work": list(reversed(jobs)) if newest_first else jobs})))
    alone = give("CRM", read(document_of({"work": [again]})))
    assert (both.value or 0.0) >= (alone.value or 0.0) > 0.0


@pytest.mark.parametrize(("length", "silent"), [(4, True), (1, False)])
def test_a_rich_profile_is_silent_and_of_a_short_one_nothing_is_known(
    person: Person, read: Read, give: Give, telling: tuple[str, ...], length: int, *, silent: bool
) -> None:
    found = give("Salesforce", read(person(*telling[:length])))
    assert (found.value, found.rung, found.evidence, found.silent) == (None, None, (), silent)


def test_a_quality_is_never_absent_for_not_being_praised(
    person: Person, read: Read, give: Give, telling: tuple[str, ...]
) -> None:
    unpraised = give("patience", read(person(*telling)))
    assert (unpraised.value, unpraised.silent) == (None, False)
    praised = read(person(*telling, references=["She was always patient with our staff."]))
    assert give("patience", praised).rung is Rung.VOUCHED


@pytest.mark.parametrize(("listed", "silent"), [({}, False), ({"French": "C1"}, True)])
def test_a_language_is_absent_only_beside_others(
    person: Person, read: Read, give: Give, telling: tuple[str, ...], listed: dict[str, str], *, silent: bool
) -> None:
    found = give("Italian", read(person(*telling, languages=listed)))
    assert (found.value, found.silent) == (None, silent)


def test_a_language_listed_is_borne_out_and_one_written_in_is_not_absent(
    person: Person, read: Read, give: Give, telling: tuple[str, ...]
) -> None:
    assert (give("Italian", read(person(*telling, languages={"Italian": "C1"}))).value or 0.0) > 0.5
    assert not give("English", read(person(*telling, languages={"French": "C1"}))).silent


def test_a_phrase_nobody_understands_is_found_as_words(
    person: Person, read: Read, give: Give, telling: tuple[str, ...]
) -> None:
    told = "Led the zorbelith works of a mill, and tamed the wild ones."
    found = give("tames wild zorbeliths", read(person(told)))
    assert (found.value or 0.0) > 0.8
    assert found.rung is Rung.SHOWN
    assert give("tames wild zorbeliths", read(person(*telling))).value is None


def test_a_rare_word_of_three_counts_more_than_a_common_one(person: Person, read: Read, give: Give) -> None:
    rare = give("zorbelith training clients", read(person("Led the zorbelith works of a mill.")))
    common = give("zorbelith training clients", read(person("Led clients to a mill.")))
    assert 1.0 > (rare.value or 0.0) > (common.value or 0.0)
    assert rare.rung is not Rung.VOUCHED


@pytest.mark.parametrize("place", ["skills", "headline", "summary"])
def test_a_word_that_is_only_named_is_not_shown(person: Person, read: Read, give: Give, place: str) -> None:
    words = "wild zorbeliths tamed"
    found = give(words, read(person("Led a walk in the park.", **{place: [words] if place == "skills" else words})))
    assert found.rung in (None, Rung.SAID)


def test_the_name_of_an_employer_shows_no_work(document_of: Person, read: Read, give: Give) -> None:
    job = {"name": "Zorbelith Ltd", "position": "Project manager", "startDate": "2019-03"}
    found = give("zorbeliths", read(document_of({"work": [job | {"highlights": ["Led a walk in the park."]}]})))
    assert found.rung in (None, Rung.SAID)


def test_words_that_stand_in_no_sentence_together_show_nothing(person: Person, read: Read, give: Give) -> None:
    """Each of the three stands somewhere; nowhere does the profile speak of the thing that is asked for."""
    apart = (
        "Led a project to tame a horse for a circus.",
        "Led a walk in the wild park.",
        "Led the zorbelith works of a mill.",
    )
    found = give("tames wild zorbeliths", read(person(*apart)))
    assert found.evidence == ()
    assert found.rung is None


def test_the_kind_of_project_counts_by_its_share_of_the_work(
    person: Person, read: Read, project: Need, table: Lay, contribute: Contribute
) -> None:
    """Whoever does it in passing has a fifth (`other_area`) and a share of the rest."""
    need = table(project(kind="crm"))
    need = replace(need, rules=replace(need.rules, fit={**need.rules.fit, "other_area": 0.2}))
    crm = "Led the introduction of a CRM for a dentist."
    sites = [f"Led the new website of museum {number}." for number in range(4)]
    kind = replace(criterion_of(need, "kind:crm"), words=())
    whole, part = (contribute(kind, read(person(*told)), need) for told in ((crm,), (crm, *sites)))
    # four sentences of websites beside one of CRM: 0.2 + 0.8 x 1/4 of it
    assert (part.value or 0.0) == pytest.approx(0.4 * (whole.value or 0.0), abs=0.001)


@pytest.mark.parametrize("told", ["We sell retail goods by email.", "Maintained the trails of an aid agency."])
def test_ai_is_not_in_retail(person: Person, read: Read, give: Give, told: str) -> None:
    assert give("AI", read(person(told))).value is None
