"""Fonts in a file say which letter each code is, also for letters beyond the first plane."""

import re

from tpmmatch.briefs.embedded import unicode_map


def test_a_code_without_a_letter_is_left_out_and_long_lists_are_parted() -> None:
    told = unicode_map([0, *range(0x100, 0x100 + 250)])
    assert re.findall(r"(\d+) beginbfchar", told) == ["100", "100", "50"]
    assert "<00> <0000>" not in told
    assert "<01> <0100>" in told
    assert "<FA> <01F9>" in told


def test_a_letter_of_a_later_plane_is_told_in_two_halves() -> None:
    assert "<01> <D83DDE00>" in unicode_map([0, 0x1F600])
