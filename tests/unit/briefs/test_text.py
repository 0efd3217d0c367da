"""One clean line of a person's text."""

import pytest

from tpmmatch.briefs.text import clean, shorten


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("<b>&\"'", "<b>&\"'"),
        ("  two\n\tlines \x00\x07here\u2028there ", "two lines here there"),
        ("e\u0301", "é"),
        ("right\u202eleft\u200b\ufeff", "rightleft"),
        ("half \ud800 a sign", "half a sign"),
        ("soft\u00adhyphen", "softhyphen"),
        ("thumb 👍🏽\ufe0f", "thumb 👍"),
        ("no\u00a0break", "no break"),
        (
            "12\u202f500\u00a0€ par jour\u00a0: «\u00a0oui\u00a0»\u00a0",
            "12\u00a0500\u00a0€ par jour\u00a0: «\u00a0oui\u00a0»",
        ),
    ],
)
def test_clean(typed: str, expected: str) -> None:
    assert clean(typed) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("short enough", 12, "short enough"),
        ("cut at a word, please", 16, "cut at a word…"),
        ("cut at a word", 12, "cut at a…"),
        ("ends exactly here now", 18, "ends exactly here…"),
        ("x" * 30, 10, "x" * 9 + "…"),
        ("a " + "x" * 30, 12, "a xxxxxxxxx…"),
        ("already cut… and more", 14, "already cut…"),
    ],
)
def test_shorten(text: str, most: int, expected: str) -> None:
    assert shorten(text, most) == expected
    assert len(expected) <= most
