"""Lone names where firms usually stand."""

from collections.abc import Callable
from typing import Any

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nExperience\n\n"


def firms(people: People, text: str) -> list[str | None]:
    (found,) = people("cv.txt", HEAD + text)
    return [job.get("name") for job in found.document["work"]]


def test_a_lone_name_beside_its_time_is_a_firm_where_all_others_are(people: People) -> None:
    text = (
        "Mill   2019 – 2021\nManager\n- Led it.\n\nBrightwater   2017 – 2018\n- Made it.\n\n"
        "Heron   2015 – 2016\nTester\n- Tried it.\n"
    )
    assert firms(people, text) == ["Mill", "Brightwater", "Heron"]


def test_a_lone_name_says_nothing_where_titles_stand_there(people: People) -> None:
    text = (
        "Manager   2019 – 2021\nMill Ltd\n- Led it.\n\nBrightwater   2017 – 2018\n- Made it.\n\n"
        "Tester   2015 – 2016\nHeron Ltd\n"
    )
    assert firms(people, text) == ["Mill Ltd", None, "Heron Ltd"]


def test_a_lone_name_above_its_time_is_a_firm_where_all_others_are(people: People) -> None:
    text = (
        "Mill\nManager   2019 – 2021\n- Led it.\n\nBrightwater\n2017 – 2018\n- Made it.\n\n"
        "Heron\nTester   2015 – 2016\n- Tried it.\n"
    )
    assert firms(people, text) == ["Mill", "Brightwater", "Heron"]


def test_a_lone_name_above_its_time_says_nothing_where_firms_stand_beside_theirs(people: People) -> None:
    text = (
        "Manager\nMill Ltd   2019 – 2021\n- Led it.\n\nBrightwater\n2017 – 2018\n- Made it.\n\n"
        "Tester\nHeron Ltd   2015 – 2016\n- Tried it.\n"
    )
    assert firms(people, text) == ["Mill Ltd", None, "Heron Ltd"]
