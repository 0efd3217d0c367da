"""Letters of ligatures, beside those of their word."""

from tpmmatch.intake.pdf_ligatures import Box, Letter, with_ligatures_placed


def at(text: str, left: float, top: float) -> list[Letter[str]]:
    return [(letter, (left + 5 * n, top, left + 5 * n + 5, top + 10), "plain") for n, letter in enumerate(text)]


def placed(letters: list[Letter[str]]) -> list[tuple[str, Box]]:
    return [(letter, box) for letter, box, _ in with_ligatures_placed(letters)]


def test_a_ligature_far_from_its_word_is_put_before_it() -> None:
    found = placed([*at("fi", 1, 700), *at("ona", 50, 100)])
    assert "".join(letter for letter, _ in found) == "fiona"
    assert found[0] == ("f", (44, 100, 47, 110))
    assert found[1] == ("i", (47, 100, 50, 110))
    assert found[2] == ("o", (50, 100, 55, 110))


def test_a_ligature_far_from_its_word_is_put_behind_what_stands_before_it() -> None:
    found = placed([*at("sta", 50, 100), *at("ff", 1, 700), *at(" ", 65, 100), *at("me", 90, 100)])
    assert [box[:2] for letter, box in found if letter == "f"] == [(65, 100), (68, 100)]


def test_letters_that_stand_in_their_line_stay_there() -> None:
    for letters in (
        at("office", 50, 100),
        [*at("all", 50, 100), *at(" ", 65, 100), *at("fi", 1, 300), *at(" ", 11, 300), *at("x", 50, 100)],
        [*at("il", 1, 700), *at("ona", 50, 100)],
        at("staff", 50, 100),
    ):
        assert list(with_ligatures_placed(letters)) == letters
