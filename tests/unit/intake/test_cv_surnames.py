"""Surnames that are other words too."""

import pytest

from tpmmatch.intake.cv_surnames import are_names, is_word_too


@pytest.mark.parametrize(
    ("text", "sure", "likely"),
    [
        ("Ada Kranz", True, True),
        ("Lin Ma", True, True),
        ("Ada MA", False, False),
        ("Kit Kranz", True, True),
        ("KIT Kranz", False, False),
        ("Anna Jordan", False, True),
        ("Graz Jordan", False, False),
        ("Kranz AT", False, False),
        ("Portland OR", False, False),
        ("WEI LI", False, True),
        ("Tom Head", False, True),
        ("Head Coach", False, False),
        ("Technical Project Manager", False, False),
        ("Kranz Bau GmbH", False, False),
        ("Kranz Oy", False, False),
        ("Nordlicht CRM", False, False),
        ("Kranz SAP", False, False),
        ("Ada ROY", True, True),
        ("Ada C", True, True),
        ("ADA ERP", True, True),
    ],
)
def test_names_for_certain_and_where_more_speaks_for_them(text: str, sure: bool, likely: bool) -> None:
    assert are_names(text.split(), doubtful=False) is sure
    assert are_names(text.split(), doubtful=True) is likely


def test_words_that_are_surnames() -> None:
    assert [
        name for name in ("Eva Masterson", "Uwe Burmeister", "Anna Jordan", "Master Kranz") if is_word_too(name)
    ] == [
        "Eva Masterson",
        "Uwe Burmeister",
    ]
