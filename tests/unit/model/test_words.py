"""What is said, taken through JSON and back."""

import json

import pytest

from tpmmatch.model.words import Message, in_json, message, of_json


@pytest.mark.parametrize(
    "said",
    [
        message("plain"),
        message("with_values", count=3, name="Ann"),
        message("with_another", field=message("column_rate")),
        message("with_several", columns=[message("column_read_as", field=message("column_rate")), "… (+3)"]),
    ],
)
def test_a_message_comes_back_from_json_as_it_was(said: Message) -> None:
    assert of_json(json.loads(json.dumps(in_json(said)))) == said
