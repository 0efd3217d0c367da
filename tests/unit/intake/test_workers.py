"""A process that answers, dies or dawdles."""

import os
import time

from tpmmatch.intake.workers import Worker

PATIENCE = 20.0


def answering(question: bytes) -> bytes:
    """In the worker."""
    if question == b"die":
        os._exit(3)
    if question == b"dawdle":
        time.sleep(60)
    return question.upper()


def start_late() -> None:
    """In the worker."""
    time.sleep(1)


def test_how_long_it_takes_to_start_is_not_held_against_a_question() -> None:
    worker = Worker(answering, start_late)
    worker.ask(b"one")
    assert worker.answer(0.1) == b"ONE"
    worker.end()


def test_it_answers_one_question_after_the_other() -> None:
    worker = Worker(answering)
    for question in (b"one", b"two"):
        worker.ask(question)
        assert worker.answer(PATIENCE) == question.upper()
    worker.end()


def test_one_that_dies_gives_nothing_at_all() -> None:
    worker = Worker(answering)
    worker.ask(b"die")
    assert worker.answer(PATIENCE) == b""
    worker.ask(b"one")
    worker.end()


def test_one_that_dawdles_has_no_answer_yet_and_can_be_ended() -> None:
    worker = Worker(answering)
    worker.ask(b"dawdle")
    assert worker.answer(0.01) is None
    worker.end()
