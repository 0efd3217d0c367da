"""Text as it stands on pages."""

from tpmmatch.intake.layout import GAP, Layout, Line


def test_hidden_lines_are_no_part_of_the_text() -> None:
    layout = Layout([Line(f"Mill Ltd{GAP}2019"), Line("Led it.")], hidden=[Line("ninja rockstar")])
    assert layout.text == "Mill Ltd 2019\nLed it."
