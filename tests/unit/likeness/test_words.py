"""Words are made alike whatever letters they are written in."""

from tpmmatch.likeness.words import lists, plain, sound


def test_letters_of_any_script_become_plain_ones() -> None:
    assert plain("Łęcka-Weiß") == "lecka weiss"
    assert plain("Иван") == "ivan"
    assert plain(" … ") == ""


def test_spellings_of_a_sound_are_one() -> None:
    assert sound("mueller") == sound("muller") == sound("muler")
    assert sound("sergej") == sound("sergey") == sound("sergei")
    assert sound("berg") != sound("borg")


def test_the_lists_are_plain_themselves() -> None:
    """A word that isn't would never be met."""
    known = lists()
    words = [*known.titles, *known.particles, *known.forms, *known.common, *known.short, *known.short.values()]
    assert [word for word in words if plain(word) != word] == []
