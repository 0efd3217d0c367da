"""The part of a CV that tells of studies."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada.kranz@example.org\n\nExperience\nTester, Mill Ltd, 2012 – 2019\n\nEducation\n\n"


def test_a_degree_that_a_point_tells_below_its_school_is_one(people: People) -> None:
    (found,) = people("cv.txt", f"{HEAD}2011 - 2012\nUniversity of Mill\n• MSc – Information Systems\n  Management\n")
    (study,) = found.document["education"]
    assert (study["studyType"], study["area"]) == ("MSc", "Information Systems Management")
    assert "highlights" not in study


def test_a_point_that_tells_of_a_degree_at_length_stays_a_point(people: People) -> None:
    (found,) = people(
        "cv.txt", f"{HEAD}2011 - 2012\nUniversity of Mill\n• Wrote a Master thesis on mills and meadows\n"
    )
    (study,) = found.document["education"]
    assert study["highlights"] == ["Wrote a Master thesis on mills and meadows"]


def test_a_certificate_among_studies_is_one_though_an_institute_gave_it(people: People) -> None:
    (found,) = people(
        "cv.txt",
        f"{HEAD}BSc Physics, University of Mill, 2012\nLean Six Sigma Green Belt (Irish Institute of Quality), 2017\n",
    )
    assert [study["institution"] for study in found.document["education"]] == ["University of Mill"]
    assert found.document["certificates"][0]["name"] == "Lean Six Sigma Green Belt"


def test_schools_joined_to_their_towns_by_a_hyphen(people: People) -> None:
    studies = (
        "MBA in Marketing\nMill University-Pune\n2016 - 2017\n\nB.E. in Physics\nVoss College-Chennai\n2008 - 2012\n"
    )
    (found,) = people("cv.txt", HEAD + studies)
    assert [study["institution"] for study in found.document["education"]] == ["Mill University", "Voss College"]


def test_a_certificate_of_an_institute_is_no_study(people: People) -> None:
    (found,) = people("cv.txt", f"{HEAD}PMP, Project Management Institute, 2014\nB.Tech (IT), Mill University, 2010\n")
    assert [one["name"] for one in found.document["certificates"]] == ["PMP"]
    assert [study["institution"] for study in found.document["education"]] == ["Mill University"]


@pytest.mark.parametrize("point", ["Master thesis: Mills at scale", "Abitur mit Note 1,3", "MBA student ambassador"])
def test_what_a_point_tells_beside_a_degree_stays_told(people: People, point: str) -> None:
    (found,) = people("cv.txt", f"{HEAD}2011 - 2012\nUniversity of Mill\n• {point}\n")
    (study,) = found.document["education"]
    assert study["highlights"] == [point]
    assert "studyType" not in study
