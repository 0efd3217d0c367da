from tpmmatch.intake.overlay import laid_over

BASE = {
    "basics": {"name": "Ada", "label": "PM", "x": 1},
    "work": [{"name": "A", "summary": "s"}, {"name": "B"}],
    "y": 2,
}
THEN = {"basics": {"name": "Ada", "label": "PM"}, "work": [{"name": "A"}]}


def test_nothing_changed_is_nothing_changed() -> None:
    assert laid_over(BASE, THEN, THEN) == BASE


def test_what_changed_goes_where_it_belongs() -> None:
    now = {"basics": {"name": "Ada Kranz"}, "work": [{"name": "Mill"}], "skills": [{"name": "SAP"}]}
    assert laid_over(BASE, now, THEN) == {
        "basics": {"name": "Ada Kranz", "x": 1},
        "work": [{"name": "Mill", "summary": "s"}, {"name": "B"}],
        "skills": [{"name": "SAP"}],
        "y": 2,
    }


def test_odd_shapes_do_no_harm() -> None:
    assert laid_over({"work": ["x"], "basics": 3}, {"basics": {"name": "A"}}, {"work": [{"name": "B"}]}) == {
        "basics": {"name": "A"}
    }
