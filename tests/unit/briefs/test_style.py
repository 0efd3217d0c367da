"""What is printed must be legible, also from a black-and-white printer."""

import pytest

from tpmmatch.briefs import style
from tpmmatch.briefs.style import Face, Weight


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


FACES = {name: face for name, face in vars(style).items() if isinstance(face, Face)}


@pytest.mark.parametrize("name", FACES)
def test_every_kind_of_letter_is_legible(name: str) -> None:
    face = FACES[name]
    assert 1.05 / (luminance(face.colour) + 0.05) >= 4.5
    assert face.size >= 8
    assert face.leading >= 1.2 * face.size


def test_two_weights_and_one_colour() -> None:
    assert {face.weight for face in FACES.values()} == set(Weight)
    assert {face.colour for face in FACES.values()} == {style.INK, style.QUIET, style.ACCENT}
