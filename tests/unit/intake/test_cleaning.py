import pytest

from tpmmatch.intake.cleaning import DEPTH_LIMIT, clean, seen
from tpmmatch.intake.found import Record, Refused


def nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = {"a": [value]}
    return value


def test_half_characters_and_nuls_go_with_a_warning_each() -> None:
    value, warnings = clean(Record("x", {"a\0": ["b\ud800c", 1, None]}))
    assert value == {"a": ["b\ufffdc", 1, None]}
    assert [warning.id for warning in warnings] == ["intake_characters_lost", "intake_nul_dropped"]


def test_controls_go_and_what_breaks_lines_stays() -> None:
    value, warnings = clean(Record("x", {"name": "Ann\x07 Li\x7f", "said": "a\tb\r\nc\x0bd\x0ce"}))
    assert value == {"name": "Ann Li", "said": "a\tb\r\nc\x0bd\x0ce"}
    assert [warning.id for warning in warnings] == ["intake_nul_dropped"]


def test_an_id_is_no_other_one() -> None:
    value = {"meta": {"id": "a\x01b"}}
    assert clean(Record("x", value)) == (value, ())


def test_what_is_sound_stays_as_it_is() -> None:
    value = {"a": ["é", 1.5, "", None, {}]}
    assert clean(Record("x", value)) == (value, ())


def test_only_so_much_nesting_is_taken_in() -> None:
    assert clean(Record("x", nested(DEPTH_LIMIT // 2 - 1)))[1] == ()
    with pytest.raises(Refused) as refused:
        clean(Record("x", nested(DEPTH_LIMIT // 2)))
    assert refused.value.reason.id == "intake_too_deep"


def test_only_what_cannot_be_seen_goes() -> None:
    assert seen("\u202a+43\u00a01\u202c\u200b\x1b") == "+43 1"
    assert seen("a\tb\r\n👩\u200d💻 می\u200cخواهم é") == "a\tb\r\n👩\u200d💻 می\u200cخواهم é"
