"""What runs along with the pages."""

from tpmmatch.intake.layout import Line
from tpmmatch.intake.running import without_running


def at(text: str, page: int, top: float) -> Line:
    return Line(text, page=page, box=(0, top, 100, top + 10))


def test_page_numbers_and_repeated_heads_are_left_out() -> None:
    pages = [
        [at("Ada Kranz", 0, 20), at("Led the move.", 0, 400), at("Ada Kranz – 1/2", 0, 810)],
        [at("Ada Kranz", 1, 20), at("Led another.", 1, 400), at("Ada Kranz – 2/2", 1, 810)],
    ]
    assert [line.text for line in without_running(pages, [842, 842])] == ["Ada Kranz", "Led the move.", "Led another."]


def test_a_number_in_the_middle_stays() -> None:
    assert len(without_running([[at("12", 0, 400)]], [842])) == 1
