from collections.abc import Callable

from tpmmatch.matching import Reading
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import ProjectKind

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]


def test_what_somebody_tells_most_of_is_their_area(person: Person, read: Read) -> None:
    areas = read(
        person(
            "Led the new website of a museum.",
            "Led the relaunch of the website of a hotel.",
            "Led a mobile app for a bus company.",
        )
    ).areas
    assert areas[ProjectKind.WEBSITE] == 1.0
    assert 0.0 < areas[ProjectKind.MOBILE_APP] < 1.0
    assert areas[ProjectKind.ENGINEERING] == 0.0


def test_keywords_make_no_area(person: Person, read: Read) -> None:
    areas = read(person("Led the new website of a museum.", skills=["mobile app"] * 50)).areas
    assert areas[ProjectKind.WEBSITE] == 1.0
    assert areas[ProjectKind.MOBILE_APP] == 0.0


def test_whoever_tells_of_no_area_has_none(person: Person, read: Read) -> None:
    assert set(read(person("Baked bread for forty years, and well.")).areas.values()) == {0.0}
    assert set(read(person()).areas.values()) == {0.0}
