"""What can be clicked leads to a mailbox, a telephone or a page, and nowhere else."""

import pytest

from tpmmatch.briefs.links import address_of


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("grainne@example.com", "mailto:grainne@example.com"),
        ("https://example.com/a?b=c&d", "https://example.com/a?b=c&d"),
        ("https://example.com/żółć", "https://example.com/%C5%BC%C3%B3%C5%82%C4%87"),
        ("+353 20 914-2207", "tel:+353209142207"),
        ("Ennis, IE", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://example.com/) /S /JavaScript", ""),
        ("a@b.example?bcc=all@firm.example", ""),
        ("12", ""),
    ],
)
def test_only_what_is_harmless_is_linked(text: str, address: str) -> None:
    assert address_of(text) == address
