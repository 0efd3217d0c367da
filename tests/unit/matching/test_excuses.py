import pytest

from tpmmatch.matching.excuses import is_excused
from tpmmatch.vocabulary.tokens import fold, words_of


def excused(text: str) -> bool:
    return is_excused([fold(word) for word in words_of(text)])


@pytest.mark.parametrize(
    "text",
    [
        "Went live in June, on time and on budget",
        "Eröffnet im Mai, pünktlich auf den Tag",
        "After we doubled the scope the invoice was 60k",
        "Finalement prolongé de 9 mois par le client",
    ],
)
def test_what_was_kept_or_wanted_excuses(text: str) -> None:
    assert excused(text)


@pytest.mark.parametrize(
    "text", ["Planned for May, opened in August", "It was not on time", "Geplant 9 Monate, dann 22"]
)
def test_nothing_else_does(text: str) -> None:
    assert not excused(text)
