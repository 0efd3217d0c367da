"""What somebody learned beside their work."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.model.review import Traced

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada@example.com\n\nWork experience\n2019 – 2022  Tester, Kranz GmbH, Graz\n- Tested\n\n"


@pytest.mark.parametrize("heading", ["Weiterbildung", "Training", "Formation continue", "Cursos"])
def test_courses_are_kept_as_they_are_told(people: People, heading: str) -> None:
    (found,) = people("cv.txt", f"{HEAD}{heading}\n2019 Risk at work, Mill\nCalm talks (2020)\n2021 PSM I\n")
    assert found.document["education"] == [{"courses": ["2019 Risk at work, Mill", "Calm talks (2020)"]}]
    assert [one["name"] for one in found.document["certificates"]] == ["PSM I"]


@pytest.mark.parametrize("line", ["2018 – 2019 Certified Master Coach", "2016 – 2018 Lean Six Sigma Master Black Belt"])
def test_a_certificate_that_took_years_is_no_study(people: People, line: str) -> None:
    (found,) = people("cv.txt", f"{HEAD}Weiterbildung\n{line}\n")
    assert "education" not in found.document
    assert len(found.document["certificates"]) == 1


def test_a_team_is_no_study(people: People) -> None:
    (found,) = people("cv.txt", f"{HEAD}Weiterbildung\n2018 Seminar DAS Team, Wien\n")
    assert found.document["education"] == [{"courses": ["2018 Seminar DAS Team, Wien"]}]


def test_a_study_goes_on_in_the_line_that_says_where_and_when(people: People) -> None:
    (found,) = people("cv.txt", f"{HEAD}Weiterbildung\nCAS Leadership\nHochschule Luzern, 2019\nCAS Design\n")
    first, second = found.document["education"]
    assert (first["area"], first["institution"], first["endDate"]) == ("Leadership", "Hochschule Luzern", "2019")
    assert second["area"] == "Design"


def test_a_course_over_two_lines_is_one(people: People) -> None:
    text = "Weiterbildung\n- Risk at work, a course of the\n  house in Graz\n- Calm talks\n"
    (found,) = people("cv.txt", HEAD + text)
    assert found.document["education"] == [{"courses": ["Risk at work, a course of the house in Graz", "Calm talks"]}]


def test_courses_remember_where_they_stood(people: People) -> None:
    (found,) = people("cv.txt", f"{HEAD}Weiterbildung\n- Risk at work\n- Calm talks\n")
    (trace,) = [one for one in found.traces if one.pointer == "/education/0/courses"]
    assert isinstance(trace, Traced)
    assert "Risk at work" in trace.text


@pytest.mark.parametrize("heading", ["Weiterbildungen & Zertifikate", "Training and Certifications"])
def test_what_a_heading_calls_certificates_as_well_are_ones(people: People, heading: str) -> None:
    (found,) = people("cv.txt", f"{HEAD}{heading}\n- HERMES 5 Advanced (2018)\n- SAFe 5 Agilist (2020)\n")
    named = [(one["name"], one["date"]) for one in found.document["certificates"]]
    assert named == [("HERMES 5 Advanced", "2018"), ("SAFe 5 Agilist", "2020")]


def test_courses_with_days_of_their_own_are_two_though_one_begins_small(people: People) -> None:
    text = "Weiterbildung\nAgile Planung (2017)\npma Zertifizierung Level C (2018)\n"
    (found,) = people("cv.txt", HEAD + text)
    assert [one["name"] for one in found.document["certificates"]] == ["pma Zertifizierung Level C"]
    assert found.document["education"] == [{"courses": ["Agile Planung (2017)"]}]
