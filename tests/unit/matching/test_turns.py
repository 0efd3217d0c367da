from tpmmatch.matching.turns import TURNS, is_turned


def test_a_turn_reaches_the_sentences_that_it_names() -> None:
    assert is_turned("missed_deadline", 0, [set(), {"told_early"}])
    assert is_turned("missed_deadline", 1, [{"told_early"}, set()])
    assert not is_turned("missed_deadline", 0, [set(), set(), {"told_early"}])
    assert not is_turned("missed_deadline", 1, [{"trouble_before"}, set()])


def test_each_turn_takes_back_only_its_own_signs() -> None:
    assert not is_turned("conflict_caused", 0, [{"told_early"}])
    assert all("ethics_doubt" not in turn.signs for turn in TURNS.values())
