"""Processes of our own. What becomes of them with us is tested with those who read, in test_readers."""

import signal

from tpmmatch.processes import Known, unheard_interrupts, worth_keeping_busy


def test_there_is_always_somebody_to_work() -> None:
    assert 1 <= worth_keeping_busy() <= 8


def test_interrupts_are_heard_again_afterwards() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, set())
    with unheard_interrupts():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, set())
    assert signal.pthread_sigmask(signal.SIG_BLOCK, set()) == before


def test_one_that_could_not_start_does_not_keep_the_others_alive() -> None:
    known = Known()
    known.Process(target=print, args=())
    other = known.Process(target=signal.pause, args=())
    other.start()
    known.end_all()
    other.join()
    assert not other.is_alive()
