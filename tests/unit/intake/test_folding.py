import pytest

from tpmmatch.intake.folding import fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("E-Mail*", "e mail"),
        ("Verfügbar ab:", "verfugbar ab"),
        ("FIRST_NAME", "first name"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_matter(typed: str, folded: str) -> None:
    assert fold(typed) == folded
