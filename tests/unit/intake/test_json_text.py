import json

import pytest

from tpmmatch.intake.found import Refused
from tpmmatch.intake.json_text import JsonText, broken, only_value, skip_space


def refusal(text: str, line: int = 1) -> tuple[str, object, object]:
    with pytest.raises(json.JSONDecodeError) as error:
        only_value(JsonText(), text)
    reason = broken(error.value, line).reason
    return reason.id, reason.values["line"], reason.values["column"]


def test_a_value_that_breaks_off_is_told_apart_from_one_that_is_wrong() -> None:
    assert refusal('{"a": 1,') == ("intake_json_cut", 1, 9)
    assert refusal('{"a":\n "b') == ("intake_json_cut", 2, 2)
    assert refusal('{"a": 1\n "b": 2}') == ("intake_json_broken", 2, 2)
    assert refusal("{} x") == ("intake_json_broken", 1, 4)


def test_lines_count_from_the_line_of_the_record() -> None:
    assert refusal("[1 2]", line=7) == ("intake_json_broken", 7, 4)


def test_a_line_break_inside_a_text_does_no_harm() -> None:
    assert only_value(JsonText(), '{"a": "x\n\ty"}') == {"a": "x\n\ty"}


def test_a_missing_quotation_mark_is_placed_where_its_line_ends() -> None:
    assert refusal('{"a": "x,\n"b": 1}')[1:] == (1, 10)


def test_the_last_of_equal_keys_counts_and_is_told() -> None:
    reader = JsonText()
    assert reader.value('{"a": 1, "b": 2, "a": 3}')[0] == {"a": 3, "b": 2}
    assert [(one.id, one.values["keys"]) for one in reader.warnings()] == [("intake_key_twice", "a")]
    reader.value('{"a": 1}')
    assert reader.warnings() == ()


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "9" * 5000])
def test_a_number_that_nobody_can_work_with_is_left_empty_and_told(number: str) -> None:
    reader = JsonText()
    assert reader.value(f"[{number}]")[0] == [None]
    assert [one.id for one in reader.warnings()] == ["intake_number_lost"]


def test_bottomless_nesting_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        JsonText().value("[" * 100_000)
    assert refused.value.reason.id == "intake_too_deep"


@pytest.mark.parametrize("written", [r'"\u0000"', r'"\ud83d"', r'"\uDFFF"', r'["a", {"b\udc00": 1}]'])
def test_letters_written_by_number_that_nobody_can_keep_are_noticed(written: str) -> None:
    reader = JsonText()
    reader.value(written)
    assert reader.escapes
    reader.value(r'"é, \u00e9 and \u2019"')
    assert not reader.escapes


def test_white_space_is_skipped() -> None:
    assert skip_space(" \t\r\n x", 0) == 5


def test_one_key_twice_among_very_many_is_found_soon() -> None:
    reader = JsonText()
    keys = ", ".join(f'"{number}": 0' for number in range(100_000))
    found, _ = reader.value(f'{{{keys}, "7": 1, "9": 1}}')
    assert found["7"] == 1
    assert len(found) == 100_000
    assert [one.values["keys"] for one in reader.warnings()] == ["7, 9"]
