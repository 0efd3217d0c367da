"""Pages and notes in which people stand in a table."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.document import mapping

People = Callable[[str, object], list[Found]]

ROWS = (("Ada Kranz", "ada@example.org", "600 €"), ("Bo Lind", "bo@example.org", "700 €"))
HEADER = ("Name", "E-Mail", "Tagessatz")


def in_tags(*rows: tuple[str, ...]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)


def in_pipes(*rows: tuple[str, ...]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---|:--:|---:|", *lines[1:]]) + "\n"


PAGE = "<html><head><title>Pool</title></head><body><h1>Our pool</h1><p>As of May</p><table>{}</table></body></html>"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pool.html", PAGE.format(in_tags(HEADER, *ROWS))),
        ("pool.md", f"# Freelancers\n\n{in_pipes(HEADER, *ROWS)}"),
        ("pool.md", f"## One\n\n{in_pipes(HEADER, ROWS[0])}\n## Two\n\n{in_pipes(HEADER, ROWS[1])}"),
        ("pool.txt", " Name | E-Mail | Tagessatz\n------+-----+----\n Ada Kranz | ada@example.org | 600 €\n"
                     " Bo Lind | bo@example.org | 700 €\n"),
    ],
)  # fmt: skip
def test_the_people_of_a_table_come_in(name: str, text: str, people: People) -> None:
    found = people(name, text)
    assert [mapping(one.document.get("basics")).get("email") for one in found] == ["ada@example.org", "bo@example.org"]
    assert [mapping(one.document.get("basics")).get("name") for one in found] == ["Ada Kranz", "Bo Lind"]
    terms = mapping(mapping(found[0].document.get("meta")).get("freelance"))
    assert terms["day_rate"] == {"amount": 600, "currency": "EUR"}


WORK = [
    "Technical Project Manager, Moor Ltd, 03/2019 – 12/2023",
    "Led the move of a shop with forty branches to a new system, on time and in budget, with two teams in Spain.",
    "Project Manager, Mill Ltd, 01/2015 – 02/2019",
    "Brought in Scrum, wrote the plans, kept the customers informed each week and trained people in all branches.",
]


REFEREES = (("Name", "Firma", "Telefon"), ("Ada Kranz", "Moor Ltd", "0151 1"), ("Bo Lind", "Mill Ltd", "0151 2"))


def test_a_cv_with_a_table_of_references_is_one_person(people: People) -> None:
    (page,) = people(
        "cv.html",
        f"<html><body><h1>Ida Moor</h1><p>ida@example.org</p><h2>Experience</h2><p>{'</p><p>'.join(WORK)}</p>"
        f"<h2>References</h2><table>{in_tags(*REFEREES)}</table></body></html>",
    )
    text = "\n\n".join(WORK)
    (note,) = people(
        "cv.md",
        f"# Ida Moor\n\nida@example.org\n\n## Experience\n\n{text}\n\n## References\n\n{in_pipes(*REFEREES)}",
    )
    assert mapping(page.document.get("basics"))["name"] == mapping(note.document.get("basics"))["name"] == "Ida Moor"


def test_a_cv_that_is_laid_out_in_a_table_is_one_person(people: People) -> None:
    rows = (("Name", "Ida Moor"), ("E-mail", "ida@example.org"), ("Phone", "0151 12345678"), ("City", "Graz"))
    (page,) = people("cv.html", PAGE.format(in_tags(*rows)))
    assert mapping(page.document.get("basics"))["email"] == "ida@example.org"


def test_each_table_of_a_page_is_read(people: People) -> None:
    tables = [in_tags(HEADER, *ROWS), in_tags(("Name", "Ort", "E-Mail"), ("Uli Beck", "Ulm", "uli@example.org"))]
    found = people("pool.html", PAGE.format(f"{tables[0]}</table><p>New</p><table>{tables[1]}"))
    assert [mapping(one.document["basics"])["name"] for one in found] == ["Ada Kranz", "Bo Lind", "Uli Beck"]
