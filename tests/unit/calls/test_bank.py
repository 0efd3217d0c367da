"""The bank is rich enough, asks nothing unlawful, and no two of its ratings read alike."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest

from tpmmatch.calls import bank, refusal_of
from tpmmatch.calls.lawful import lawful
from tpmmatch.model.question import Mode, Quality, Question
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.vocabulary import load_packs, load_vocabulary

BANK = bank()
QUESTIONS = {question.id: question for question in BANK.questions}
RATED = [question for question in BANK.questions if question.topic != "terms"]
AREAS = ("software_development", "web_development", "it_infrastructure", "engineering_project", "data_analytics")
NAMED_IN_THE_DESIGN = ("unresponsive", "cannot_explain", "shallow", "negative_feedback", "overpromising")
# What somebody sounds or looks like is never rated.
OF_STYLE = re.compile(r"\b(accent|voice|charm\w*|confident|nervous\w*|smil\w+|eloquen\w+|likeable|appearance)\b", re.I)
LEADING = re.compile(r"\b(don't you|isn't it|surely|wouldn't you)", re.I)
EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be by for from had has have in is it its no not of on or so that the their them they this "
        "to was were what when which who with would",
    )
)


def texts(words: QuestionWords) -> Iterator[str]:
    yield from (words.ask, words.why, *words.more, words.good, words.vague, *words.anchors)


def all_texts() -> Iterator[str]:
    for question in BANK.questions:
        yield from texts(BANK.words(question.id))
    for sample in BANK.samples:
        words = BANK.sample_words(sample.id)
        yield from (words.title, words.why, words.task, *words.given, *words.key, *words.accept, *words.mistakes)
        yield from (*words.anchors, *words.items.values(), *words.compare)
    cues = BANK.cues
    yield from (*cues.listening, *cues.opening, *cues.closing, *cues.line, *cues.notes, *cues.interruption)
    for flag in BANK.flags.values():
        yield from (flag.name, flag.look)


def anchors() -> list[str]:
    asked = [anchor for question in BANK.questions for anchor in BANK.words(question.id).anchors]
    return asked + [anchor for sample in BANK.samples for anchor in BANK.sample_words(sample.id).anchors]


# --- enough of everything -----------------------------------------------------------------------------------
@pytest.mark.parametrize("quality", Quality)
def test_each_quality_has_at_least_four_questions_of_its_own(quality: Quality) -> None:
    found = BANK.for_topic(quality)
    assert len(found) >= 4
    assert {question.quality for question in found} == {quality}


@pytest.mark.parametrize("quality", Quality)
def test_each_quality_can_be_asked_about_by_phone_and_by_video(quality: Quality) -> None:
    modes = Counter(mode for question in BANK.for_topic(quality) for mode in question.modes)
    assert modes[Mode.PHONE] >= 2
    assert modes[Mode.VIDEO] >= 4


@pytest.mark.parametrize("area", AREAS)
def test_each_area_has_at_least_two_questions(area: str) -> None:
    assert len(BANK.for_area(area)) >= 2


def test_every_question_of_a_pack_has_its_anchors() -> None:
    for pack in load_packs():
        assert [question.id for question in BANK.for_pack(pack.id)] == [question.id for question in pack.questions]


def test_a_question_of_a_pack_says_what_the_pack_says() -> None:
    pack = next(pack for pack in load_packs() if pack.id == "crm")
    words = BANK.words("last_crm")
    assert (words.ask, words.good) == (pack.questions[0].text.en, pack.questions[0].good.en)
    assert bank("de").words("last_crm").ask == pack.questions[0].text.de


def test_each_red_flag_has_at_least_two_questions() -> None:
    assert set(NAMED_IN_THE_DESIGN) <= set(BANK.flags)
    assert {id: len(BANK.for_flag(id)) for id in BANK.flags if len(BANK.for_flag(id)) < 2} == {}


def test_a_sign_in_a_text_leads_to_the_questions_of_its_flag() -> None:
    assert BANK.for_flag("would_not_rehire") == BANK.for_flag("negative_feedback")
    assert BANK.for_flag("wants_employment")


@pytest.mark.parametrize("kind", ["method", "tool", "duty", "outcome"])
def test_a_claim_is_asked_about_in_its_own_words(kind: str) -> None:
    for question in BANK.for_claim(kind):
        assert "“{quote}”" in BANK.words(question.id).ask
    assert BANK.for_claim(kind)


def test_every_term_that_a_person_may_leave_open_can_be_asked_for() -> None:
    terms = {question.term for question in BANK.for_topic("terms")}
    settled = {"rate", "start", "hours", "overlap", "place", "language"}
    assert terms >= settled | {"contract", "substitution", "other_clients", "craft", "why"}


def test_a_referee_is_asked_for_what_a_call_cannot_show() -> None:
    assert len(BANK.for_topic("references")) >= 10


# --- five ratings each, and no two alike --------------------------------------------------------------------
@pytest.mark.parametrize("question", RATED, ids=lambda question: question.id)
def test_a_rated_question_is_complete(question: Question) -> None:
    words = BANK.words(question.id)
    assert len(set(words.anchors)) == 5
    assert 2 <= len(words.more) <= 3
    assert all(texts(words))


def test_a_term_is_answered_and_not_rated() -> None:
    assert [question.id for question in BANK.for_topic("terms") if BANK.words(question.id).anchors] == []


def test_no_anchor_is_repeated_or_nearly_so() -> None:
    told = [(anchor, frozenset(re.findall(r"[\w']+", anchor.lower())) - EMPTY) for anchor in anchors()]
    alike = [(one, two) for (one, a), (two, b) in combinations(told, 2) if len(a & b) >= 0.4 * len(a | b)]
    assert alike == []


def test_no_question_is_asked_twice() -> None:
    asked = [BANK.words(id).ask for id in QUESTIONS]
    assert len(QUESTIONS) == len(BANK.questions) == len(set(asked))


# --- true to the vocabulary ---------------------------------------------------------------------------------
def test_everything_that_is_named_is_there() -> None:
    known = load_vocabulary().concepts.keys()
    packs = {pack.id for pack in load_packs()}
    flags = {*BANK.flags, *(id for id in known if load_vocabulary().kind(id) == "flags")}
    named = {concept for thing in (*BANK.questions, *BANK.samples) for concept in thing.concepts}
    assert named - known == set()
    assert {question.area for question in BANK.questions} - {""} == set(AREAS)
    assert {question.pack for question in BANK.questions} - {""} == packs
    assert {question.flag for question in BANK.questions} - {""} - flags == set()
    assert {sign for flag in BANK.flags.values() for sign in flag.signs} - flags == set()


# --- fair and readable --------------------------------------------------------------------------------------
def test_nothing_asks_about_what_nobody_may_be_chosen_for() -> None:
    asked = {text: found.ground for text in all_texts() if (found := refusal_of(text))}
    assert asked == {}


def test_no_anchor_rates_how_somebody_sounds_or_looks() -> None:
    assert [anchor for anchor in anchors() if OF_STYLE.search(anchor)] == []


def test_no_question_puts_an_answer_into_the_mouth() -> None:
    assert [id for id in QUESTIONS if LEADING.search(BANK.words(id).ask)] == []


def test_an_anchor_is_one_short_sentence() -> None:
    assert [text for text in anchors() if len(text.split()) > 25 or re.search(r"[.!?] ", text)] == []


def test_sentences_can_be_read_aloud() -> None:
    pieces = (piece for text in all_texts() for piece in re.split(r"(?<=[.?!;:]) ", text))
    assert [piece for piece in pieces if len(piece.split()) > 32] == []


def test_minutes_are_those_of_real_calls() -> None:
    assert {question.id for question in BANK.questions if not 2 <= question.minutes <= 8} == set()
    core = [BANK.for_topic(quality)[0].minutes for quality in Quality]
    assert 25 <= sum(core) <= 40  # one question a quality leaves room in 45 minutes
    assert 12 <= 2 * len({question.term for question in BANK.for_topic("terms")}) <= 24


# --- work samples and cues ----------------------------------------------------------------------------------
def test_the_four_work_samples_have_their_keys() -> None:
    assert {sample.id for sample in BANK.samples} == {"status_report", "backlog_order", "five_steps", "same_estimate"}
    for sample in BANK.samples:
        words = BANK.sample_words(sample.id)
        assert len(words.key) >= 5
        assert len(set(words.anchors)) == 5
        assert set(sample.best) == set(words.items)


def test_the_key_of_an_order_keeps_what_every_good_order_keeps() -> None:
    for sample in BANK.samples:
        assert all(sample.best.index(first) < sample.best.index(then) for first, then in sample.before)


def test_there_is_room_for_other_good_orders() -> None:
    """The two that the key calls right as well: data protection first, and the mails before the link."""
    sample = next(sample for sample in BANK.samples if sample.id == "backlog_order")
    first, second, third, fourth, fifth, *rest = sample.best
    for order in ((second, first, third, fourth, fifth, *rest), (first, second, third, fifth, fourth, *rest)):
        assert all(order.index(one) < order.index(two) for one, two in sample.before)


def test_the_cues_are_few_enough_to_be_kept_in_mind() -> None:
    assert 8 <= len(BANK.cues.listening) <= 10
    assert "the line, not the person" in BANK.cues.line[0]
    assert BANK.cues.opening
    assert BANK.cues.closing
    assert any("record" in line for line in BANK.cues.notes)


def test_a_language_without_words_of_its_own_speaks_english() -> None:
    assert bank("xx").words("hardest_project") == BANK.words("hardest_project")
    assert all(ground.instead for ground in lawful("xx").values())
