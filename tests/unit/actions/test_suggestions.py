"""A value that wasn't sure goes where it belongs when it is taken."""

from tpmmatch.actions.suggestions import can_be_taken, taken
from tpmmatch.model.review import Traced


def unsure(pointer: str, text: str, line: float = 100.0) -> Traced:
    return Traced(pointer, 0, (50.0, line, 300.0, line + 12.0), text, sure=False)


def test_a_field_that_was_left_out_is_put_in() -> None:
    label = unsure("/basics/label", "Delivery lead")
    document, traces = taken({"basics": {"name": "Ann"}}, (label,), label)
    assert document == {"basics": {"name": "Ann", "label": "Delivery lead"}}
    assert [trace.sure for trace in traces] == [True]


def test_a_field_of_an_entry_goes_into_that_entry() -> None:
    start = unsure("/work/1/startDate", "2019")
    document, _ = taken({"work": [{"name": "A"}, {"name": "B"}]}, (start,), start)
    assert document["work"] == [{"name": "A"}, {"name": "B", "startDate": "2019"}]


def test_an_entry_of_which_nothing_was_sure_becomes_one_entry() -> None:
    name, role, other = (
        unsure("/work/-/name", "Shop"),
        unsure("/work/-/position", "PM"),
        unsure("/work/-/name", "X", 400),
    )
    document, traces = taken({"work": [{"name": "A"}]}, (name, role, other), name)
    document, traces = taken(document, traces, traces[1])
    assert document["work"] == [{"name": "A"}, {"name": "Shop", "position": "PM"}]
    document, _ = taken(document, traces, traces[2])
    assert document["work"][2] == {"name": "X"}


def test_sections_are_made_and_wrong_ones_give_way() -> None:
    first, day = unsure("/education/0/institution", "TCD"), unsure("/meta/freelance/available_from", "2027-01-04")
    document, _ = taken({"education": None, "meta": "x"}, (first, day), first)
    document, _ = taken(document, (first, day), day)
    assert document["education"] == [{"institution": "TCD"}]
    assert document["meta"] == {"freelance": {"available_from": "2027-01-04"}}


def test_only_texts_can_be_taken() -> None:
    assert can_be_taken(unsure("/work/0/position", "PM"))
    assert not can_be_taken(unsure("/meta/freelance/day_rate", "about 500 a day"))
    assert not can_be_taken(unsure("/work/0/highlights", "Led a team"))
    assert not can_be_taken(unsure("/basics/location", "Cork, Ireland"))
