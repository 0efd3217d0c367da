import pytest

from tpmmatch.intake.first_names import is_common_first_name


@pytest.mark.parametrize("name", ["Anna", "MARÍA", "José Luis", "peter"])
def test_what_many_are_called_is_known(name: str) -> None:
    assert is_common_first_name(name)


@pytest.mark.parametrize("word", ["Kranz", "Wien", "Tester", ""])
def test_families_towns_and_trades_are_no_first_names(word: str) -> None:
    assert not is_common_first_name(word)
