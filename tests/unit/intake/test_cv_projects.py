"""Projects of freelancers' profiles."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]
HEAD = "Ada Kranz\nada@kranz.example\n\nProjekte\n\n01/2021 - 05/2023\nMigration der Postfächer\n"


def project(people: People, text: str) -> dict[str, Any]:
    (found,) = people("cv.txt", HEAD + text)
    said: dict[str, Any] = found.document["projects"][0]
    return said


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Kranz AG, Stahl, 5000-10.000 Mitarbeiter", "Kranz AG"),
        ("Mill/LB, Banken, >10.000 Mitarbeiter", "Mill/LB"),
        ("Kranz AG (50-250 Mitarbeiter), Maschinenbau", "Kranz AG"),
    ],
)
def test_a_client_with_its_size_is_no_role(people: People, line: str, firm: str) -> None:
    found = project(people, f"{line}\nUmzug von 6.500 Postfächern.\n")
    assert (found.get("entity"), found.get("roles")) == (firm, None)


@pytest.mark.parametrize("line", ["Schulung aller, 50 Mitarbeiter", "Schulung, Graz, 50 Mitarbeiter"])
def test_who_was_taught_is_no_client(people: People, line: str) -> None:
    assert "entity" not in project(people, f"{line}\nUmzug von 6.500 Postfächern.\n")


def test_a_client_stands_behind_the_time_as_well(people: People) -> None:
    text = "01/2023 – 12/2024   Kunde: Siegtal Versicherung\nRolle: Projektleiterin\nAblösung des Systems\n"
    (found,) = people("cv.txt", f"Ada Kranz\nada@kranz.example\n\nProjekte\n\n{text}")
    (said,) = found.document["projects"]
    assert (said["entity"], said["roles"]) == ("Siegtal Versicherung", ["Projektleiterin"])
    assert "name" not in said


@pytest.mark.parametrize("leave", ["Elternzeit Sep 17 – Dez 17", "09/2017 – 12/2017: Sabbatical"])
def test_a_time_without_work_is_no_project(people: People, leave: str) -> None:
    text = f"Jan 18 – Dez 20 Umbau der Lager\n\n{leave}\n\nFeb 14 – Aug 17 Umzug der Postfächer\n"
    (found,) = people("cv.txt", f"Ada Kranz\nada@kranz.example\n\nProjekte\n\n{text}")
    assert [one["name"] for one in found.document["projects"]] == ["Umbau der Lager", "Umzug der Postfächer"]


def test_labels_that_strokes_part_are_several(people: People) -> None:
    text = "01/2022 – 12/2023 | Client: Kranz AG | Role: Delivery Manager\nNew shop\n"
    (found,) = people("cv.txt", f"Ada Kranz\nada@kranz.example\n\nProjects\n\n{text}")
    (said,) = found.document["projects"]
    assert (said["entity"], said["roles"]) == ("Kranz AG", ["Delivery Manager"])


def test_a_time_behind_a_client_is_the_projects(people: People) -> None:
    text = (
        "Kunde: Kranz AG (01/2022 – 12/2023)\nRolle: Leiterin\n\nKunde: Mill AG (03/2019 – 12/2021)\nRolle: Testerin\n"
    )
    (found,) = people("cv.txt", f"Ada Kranz\nada@kranz.example\n\nProjekte\n\n{text}")
    said = [(one["entity"], one["startDate"], one["endDate"]) for one in found.document["projects"]]
    assert said == [("Kranz AG", "2022-01", "2023-12"), ("Mill AG", "2019-03", "2021-12")]
