"""Every question of a call has a code, the same on the screen and on paper."""

from datetime import UTC, datetime

from tpmmatch.model.call import Answer, Call, CallKind, Mode


def codes(*answers: Answer) -> tuple[str, ...]:
    return Call("c1", "ann", CallKind.SCREEN, Mode.PHONE, datetime(2026, 10, 6, tzinfo=UTC), answers=answers).codes


def test_what_all_are_asked_has_letters_and_what_is_theirs_numbers() -> None:
    own, claim, core = Answer("ask:start", ask="Could you start?"), Answer("claim", quote="I did"), Answer("core")
    assert codes(own, core, claim, core) == ("1", "A", "2", "B")


def test_letters_go_on_behind_the_last() -> None:
    found = codes(*(Answer(f"q{number}") for number in range(54)))
    assert (found[25], found[26], found[27], found[52]) == ("Z", "AA", "AB", "BA")
    assert len(set(found)) == 54
