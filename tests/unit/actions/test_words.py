"""The owner's own words: kept with the data, used wherever words are understood, the index made anew with them."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, history, open_store, people, projects, words
from tpmmatch.actions.indexing import index_version, load_index
from tpmmatch.actions.ranking import rank
from tpmmatch.actions.readers import MANY
from tpmmatch.errors import UserError
from tpmmatch.matching.numbers import concept_numbers
from tpmmatch.model.match import Ranking
from tpmmatch.model.own_words import OwnWord
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report
from tpmmatch.vocabulary import load_vocabulary, vocabulary_with
from tpmmatch.wording import say

TODAY = date(2026, 11, 20)
RIPENING = "own:cheese_ripening"

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def project() -> Project:
    return read_project("dairy", {"title": "New plant", "kind": "other", "must_have": ["rennet dosing"]})


@pytest.fixture
def two_people(bring_in: BringIn, person: Person) -> None:
    """One says it in other words, one doesn't say it."""
    bring_in(
        person("a", did="Led the lab ferment of three dairies, on time and within budget."),
        person("b", did="Led the move of an office with nine people, on time and within budget."),
    )


def value(ranking: Ranking, id: str) -> float | None:
    match = next(person.match for person in ranking.people if person.match.person == id)
    return next(item.value for item in match.contributions if item.criterion.label == "rennet dosing")


@pytest.mark.usefixtures("two_people")
def test_an_own_word_is_understood_and_looked_for(store: Store, project: Project, now: datetime) -> None:
    assert projects.understand(store, project).unknown == ("rennet dosing",)
    before = value(rank(store, project, TODAY), "a") or 0.0
    words.add_word(store, "expertise", ["Rennet dosing", "lab ferment"], now)
    assert projects.understand(store, project).unknown == ()
    ranking = rank(store, project, TODAY)
    after = value(ranking, "a")
    assert after is not None
    assert after > max(0.5, before)
    match = next(person.match for person in ranking.people if person.match.person == "a")
    quotes = [quote for item in match.contributions for quote in item.evidence if item.criterion.kind == "must"]
    assert any("lab ferment" in quote.text for quote in quotes)


def test_another_name_for_a_known_thing_counts_as_it(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("a", did="Ran the team from a card wall and led the launch."))
    project = read_project("p", {"title": "Anything", "must_have": ["Kanban"]})
    words.add_names(store, "kanban", ["card wall"], now)
    match = rank(store, project, TODAY).people[0].match
    assert next(item.value for item in match.contributions if item.criterion.label == "Kanban")


@pytest.mark.usefixtures("two_people")
def test_the_index_is_made_anew_for_other_words_and_back(store: Store, now: datetime) -> None:
    plain = load_index(store)
    words.add_word(store, "tools", ["Cheddarmaster"], now)
    seen: list[tuple[int, int]] = []
    index = load_index(store, lambda done, total: seen.append((done, total)))
    assert index is not plain
    assert seen == [(1, 2), (2, 2)]
    history.undo(store, now)
    assert words.own_words(store) == ()
    assert load_index(store) is not index


def test_who_comes_in_is_read_with_own_words(store: Store, bring_in: BringIn, person: Person, now: datetime) -> None:
    words.add_word(store, "expertise", ["Cheese ripening"], now)
    bring_in(person("a", did="Led the cheese ripening of three dairies."))
    seen: list[tuple[int, int]] = []
    load_index(store, lambda done, total: seen.append((done, total)))
    assert seen == []


@pytest.mark.slow
def test_workers_know_the_own_words(store: Store, bring_in: BringIn, person: Person, now: datetime) -> None:
    words.add_word(store, "expertise", ["Cheese ripening"], now)
    bring_in(*(person(f"p{n:03}", did="Led the cheese ripening of three dairies.") for n in range(MANY)))
    number = concept_numbers(vocabulary_with(words.own_words(store)))[RIPENING]
    with store.read() as unit:
        rows = dict(unit.extracts.all(index_version(words.own_words(store))))
    assert len(rows) == MANY
    assert all(number.to_bytes(2, "little") in row[1] for row in rows.values())


def test_own_things_move_no_number_of_others() -> None:
    packaged = concept_numbers(load_vocabulary())
    own = concept_numbers(vocabulary_with((OwnWord("own:aaa", "tools", ("Aaa bbb",)),)))
    assert packaged.items() <= own.items()
    assert own["own:aaa"] == len(packaged)


def test_words_are_the_data_s_not_the_machine_s(store: Store, now: datetime, tmp_path: Path) -> None:
    words.add_word(store, "expertise", ["Cheese ripening"], now)
    with closing(open_store(str(tmp_path / "other.sqlite"))) as other:
        assert words.own_words(other) == ()
    with closing(open_store(store.location)) as again:
        assert words.own_words(again) == (OwnWord(RIPENING, "expertise", ("Cheese ripening",)),)


def test_words_are_changed_and_removed_as_steps(store: Store, now: datetime) -> None:
    words.add_word(store, "methods", ["Stage gates of cheese", " stage  gates of cheese", "cheesegate"], now)
    (word,) = words.own_words(store)
    assert word.names == ("Stage gates of cheese", "cheesegate")
    words.change_word(store, word.concept, ["Cheesegate"], now)
    assert words.own_words(store) == (OwnWord(word.concept, "methods", ("Cheesegate",)),)
    words.remove_word(store, word.concept, now)
    assert words.own_words(store) == ()
    assert [say(history.told(step)) for step in history.steps(store)] == ["Changed own words"] * 3
    history.undo(store, now)
    history.undo(store, now)
    assert words.own_words(store) == (word,)


def test_names_of_a_known_thing_are_added_to_those_before(store: Store, now: datetime) -> None:
    words.add_names(store, "kanban", ["card wall"], now)
    word = words.add_names(store, "kanban", ["sticky wall"], now)
    assert word.names == ("card wall", "sticky wall")
    assert say(words.called(word)) == "Kanban"


def test_one_bad_name_refuses_the_whole_word(store: Store, now: datetime) -> None:
    with pytest.raises(UserError, match="word_protected") as refused:
        words.add_word(store, "expertise", ["Cheese ripening", "young people"], now)
    assert "age" in say(refused.value)
    assert "Nothing was changed" in say(refused.value)
    assert words.own_words(store) == ()
    assert history.steps(store) == []


def test_what_can_t_be_done_is_told(store: Store, now: datetime) -> None:
    words.add_word(store, "expertise", ["Cheese ripening"], now)
    for wrong, do in {
        "word_twice": lambda: words.add_word(store, "tools", ["cheese ripening"], now),
        "word_unnamed": lambda: words.add_word(store, "tools", [" "], now),
        "word_gone": lambda: words.change_word(store, "own:nothing", ["Whey"], now),
        "word_concept_unknown": lambda: words.add_names(store, "nothing", ["Whey"], now),
    }.items():
        with pytest.raises(UserError, match=wrong):
            do()


def test_there_is_an_end_to_own_words(store: Store, now: datetime) -> None:
    with store.work() as unit:
        many = [{"concept": f"own:w{n}", "kind": "tools", "names": [f"Tool W{n}"]} for n in range(200)]
        unit.settings.set(words.OWN_WORDS, many)
        unit.commit()
    with pytest.raises(UserError, match="words_too_many"):
        words.add_word(store, "tools", ["Cheddarmaster"], now)


def test_spoilt_words_are_left_out(store: Store) -> None:
    good = {"concept": "own:whey", "kind": "tools", "names": ["Whey"]}
    spoilt = [7, {}, {"concept": "own:x", "kind": "nothing", "names": ["x"]}, {"concept": "kanban", "kind": "tools"}]
    with store.work() as unit:
        unit.settings.set(words.OWN_WORDS, [*spoilt, good])
        unit.commit()
    assert words.own_words(store) == (OwnWord("own:whey", "tools", ("Whey",)),)


def test_known_things_are_offered_by_their_names() -> None:
    things = dict(words.known_things())
    assert things["kanban"] == "Kanban"
    assert "role_service_worker" not in things
    assert list(things.values()) == sorted(things.values(), key=str.casefold)


@pytest.mark.usefixtures("two_people")
def test_who_is_forgotten_leaves_own_words_alone(store: Store, now: datetime) -> None:
    words.add_word(store, "expertise", ["Cheese ripening"], now)
    people.erase(store, "a")
    assert load_index(store).people == ("b",)
