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


MD = "# Ada Kranz\nada.kranz@example.org\n\n## Experience\n\n"
SURE = (
    "### Mill Ltd\n**Tester**  \n2019 – 2021\n\n* Led it.\n\n### Kranz GmbH\n**Lead**  \n2015 – 2018\n\n* Led it.\n\n"
)


def jobs(people: People, text: str) -> list[tuple[str | None, str | None]]:
    (found,) = people("cv.md", MD + text)
    return [(job.get("position"), job.get("name")) for job in found.document["work"]]


def test_lines_that_look_as_titles_and_firms_do_are_what_those_are(people: People) -> None:
    text = f"{SURE}### Meadow\n**Systems Wizardry**  \n2010 – 2014\n\n* Made it.\n"
    assert jobs(people, text)[2] == ("Systems Wizardry", "Meadow")


def test_a_lone_heading_is_a_firm_where_all_others_are(people: People) -> None:
    assert jobs(people, f"{SURE}### Meadow\n2010 – 2014\n\n* Made it.\n")[2] == (None, "Meadow")


def test_a_place_that_looks_as_firms_do_is_none(people: People) -> None:
    assert jobs(people, f"{SURE}### Graz, Austria\n**Cloud Wizardry**  \n2010 – 2014\n\n* Made it.\n")[2][1] is None


def test_one_sure_head_does_not_tell_how_firms_look(people: People) -> None:
    text = "### Mill Ltd\n**Tester**  \n2019 – 2021\n\n* Led it.\n\n### Meadow\n2010 – 2014\n\n* Made it.\n"
    assert jobs(people, text)[1] == (None, None)


ORDERED = (
    "### Tester\n#### Mill Ltd\n2019 – 2021\n\n* Led it.\n\n### Lead\n#### Kranz GmbH\n2015 – 2018\n\n* Led it.\n\n"
)


def plain(people: People, text: str) -> list[tuple[str | None, str | None]]:
    (found,) = people("cv.txt", HEAD + text)
    return [(job.get("position"), job.get("name")) for job in found.document["work"]]


FIRM_FIRST = "".join(
    f"{firm}\n{title}\n{time}\n- Led it.\n\n"
    for firm, title, time in (
        ("Mill Ltd", "Tester", "2019 – 2021"),
        ("Kranz GmbH", "Lead", "2015 – 2018"),
        ("Heron AG", "Cook", "2012 – 2014"),
    )
)


def test_the_order_of_lines_tells_what_words_do_not(people: People) -> None:
    jobs_found = plain(people, f"{FIRM_FIRST}Meadow\nSystems Wizardry, Services\n2009 – 2011\n- Made it.\n")
    assert jobs_found[3] != ("Meadow", "Systems Wizardry, Services")
    jobs_found = plain(people, f"{FIRM_FIRST}Meadow\nShop Wizardry\n2009 – 2011\n- Made it.\n")
    assert jobs_found[3] == ("Shop Wizardry", "Meadow")


def test_a_line_of_titles_is_one_where_all_firms_have_their_own(people: People) -> None:
    text = f"{ORDERED}### Geschäftsleitung, Lead Developer\n#### Meadow\n2010 – 2014\n\n* Made it.\n"
    assert jobs(people, text)[2][0] == "Geschäftsleitung, Lead Developer"


def test_a_name_before_a_country_is_a_firm_only_where_firms_have_their_places_behind(people: People) -> None:
    placed = ORDERED.replace("Mill Ltd", "Mill Ltd, Graz").replace("Kranz GmbH", "Kranz GmbH, Linz")
    last = "### Baker\n#### Meadow, Austria\n2010 – 2014\n\n* Made it.\n"
    assert jobs(people, placed + last)[2] == ("Baker", "Meadow")
    town = "### Baker\n#### Graz, Austria\n2010 – 2014\n\n* Made it.\n"
    assert jobs(people, placed + town)[2] == ("Baker", None)


def test_a_school_or_a_title_where_the_other_stands_is_left_as_it_reads(people: People) -> None:
    text = f"{FIRM_FIRST}Baker\nMeadow School\n2009 – 2011\n- Baked it.\n"
    assert plain(people, text)[3] == ("Baker", "Meadow School")


def test_a_place_at_the_margin_of_a_title_is_none_of_it(people: People) -> None:
    heads = ("Mill Ltd", "Lead\tGraz"), ("Kranz GmbH", "Tester\tLinz"), ("Heron", "Lead, Execution Systems\tGraz")
    text = "\n".join(f"{firm}\t201{n} – 201{n + 1}\n{title}\n- Led it.\n" for n, (firm, title) in enumerate(heads))
    (found,) = people("cv.txt", HEAD + text)
    job = found.document["work"][2]
    assert (job["position"], job["name"], job["location"]) == ("Lead, Execution Systems", "Heron", "Graz")
