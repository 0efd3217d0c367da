import pytest

from tpmmatch.matching.slips import may_slip, slips


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("It was meant to run in June. We had a demonstration in September.", True),
        ("Planned for Christmas, opened in February.", True),
        ("Die Kasse sollte im März stehen, sie lief im Juli.", True),
        ("Visée pour avril, effective en septembre.", True),
        ("Tenía que estar en mayo y abrió en octubre.", True),
        ("Planned for May, opened in April.", False),
        ("Planned for May, opened in May.", False),
        ("He promised that it may open in May, and they march on.", False),
        ("She came in June and left in September.", False),
    ],
)
def test_a_month_behind_the_one_that_was_meant_is_late(text: str, late: bool) -> None:
    assert bool(slips(text)) is late


def test_the_later_month_is_where_it_stands() -> None:
    text = "Planned for May, opened in October."
    (found,) = slips(text)
    assert text[found.start : found.end] == "October"


def test_one_month_alone_is_no_slip() -> None:
    assert not may_slip(["It", "opened", "in", "May", "and", "they", "may", "march", "on"])
    assert may_slip(["Planned", "for", "May", "opened", "in", "June"])
