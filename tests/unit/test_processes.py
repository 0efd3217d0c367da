"""Processes of our own. What becomes of them with us is tested with those who read, in test_readers."""

import signal

from tpmmatch.processes import unheard_interrupts, worth_keeping_busy


def test_there_is_always_somebody_to_work() -> None:
    assert 1 <= worth_keeping_busy() <= 8


def test_interrupts_are_heard_again_afterwards() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, set())
    with unheard_interrupts():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, set())
    assert signal.pthread_sigmask(signal.SIG_BLOCK, set()) == before
