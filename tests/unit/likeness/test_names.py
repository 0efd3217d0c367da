"""Names are alike across order, accents, scripts, initials and short forms, and apart where people are."""

import pytest

from tpmmatch.likeness.names import Alike, common_sounds, compare, read_name


def alike(one: str, other: str) -> Alike:
    first, second = read_name(one), read_name(other)
    there, back = compare(first, second), compare(second, first)
    assert there is back, "whoever comes first"
    assert there <= Alike.UNKNOWN or common_sounds(first) & common_sounds(second), "so that they are ever compared"
    return there


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "anna BERG"),
        ("Anna Berg", "Berg, Anna"),
        ("Anna Berg", "Berg Anna"),
        ("Jürgen Weiß", "Juergen Weiss"),
        ("Jürgen Weiß", "Jurgen Weiss"),
        ("Dr. Łucja Wiśniewska, PMP", "Lucja Wisniewska"),
        ("Иван Петров", "Ivan Petrov"),
        ("Sergej Jakowlew", "Sergey Yakovlev"),
        ("Ludwig van der Berg", "Ludwig Berg"),
        ("Stefan Mayer", "Stephan Mayer"),
        ("Bob Miller", "Robert Miller"),
        ("José García", "Jose Garcia"),
        ("Le Do", "Do Le"),
        ("Hans Berg jun.", "Hans Berg jr."),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert alike(one, other) is Alike.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Max Mustermann", "Maximilian Mustermann"),
        ("Anna Berg", "Anna Maria Berg"),
        ("Anna Berg", "Anna Berg-Müller"),
        ("Andreas Hofmeister", "Andreas Hoffmeistar"),
    ],
)
def test_a_name_that_goes_with_it(one: str, other: str) -> None:
    assert alike(one, other) is Alike.NEAR


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. Müller", "Jan Müller"),
        ("Anna", "Anna Berg"),
        ("Hofmeister", "Kofmeister"),
        ("Hofmeister", "Hofmeiser"),
        ("Max", "Maximilian"),
    ],
)
def test_a_part_of_it(one: str, other: str) -> None:
    assert alike(one, other) is Alike.PART


def test_a_family_name_that_changed() -> None:
    assert alike("Anna Berg", "Anna Schulze") is Alike.GIVEN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Peter Berg"),
        ("Martin Berg", "Martina Berg"),
        ("J. Müller", "Peter Müller"),
        ("John F. Miller", "John B. Miller"),
        ("Hans Berg sen.", "Hans Berg jun."),
        ("Hans Berg", "Hans Berg jun."),
        ("Anna Berg", "Peter Schulze"),
        ("Anna Maria Berg", "Anna Luise Berg"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert alike(one, other) is Alike.CLASH


def test_nobody_is_called_like_somebody_without_a_name() -> None:
    assert alike("", "Anna Berg") is Alike.UNKNOWN


def test_few_are_to_be_compared() -> None:
    names = [common_sounds(read_name(name)) for name in ("Anna Berg", "Peter Schulze", "Jo Li", "Ulla Lindqvist")]
    assert all(not one & other for place, one in enumerate(names) for other in names[place + 1 :])
