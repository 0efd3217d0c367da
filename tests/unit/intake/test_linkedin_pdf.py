"""LinkedIn's own form."""

from dataclasses import replace
from pathlib import Path

from tpmmatch.intake.files import Place
from tpmmatch.intake.layout import Layout, Line
from tpmmatch.intake.linkedin_pdf import is_linkedin, read_linkedin
from tpmmatch.intake.pdf import read_pdf


def test_it_is_known_by_its_signs(cvs: Path) -> None:
    for name, known in (("linkedin_two.pdf", True), ("linkedin_one.pdf", True), ("side_bar_left.pdf", False)):
        assert is_linkedin(read_pdf(Place(cvs / "fr" / name, name))) is known


def test_several_roles_at_one_firm() -> None:
    texts = [
        ("Contact", 13), ("www.linkedin.com/in/ada", 10.5), ("(LinkedIn)", 10.5),
        ("Ada Kranz", 26), ("Lead", 12), ("Graz, Austria", 12),
        ("Experience", 15.75),
        ("Mill Ltd", 12), ("5 years 2 months", 10.5),
        ("Lead", 11.5), ("January 2021 - Present (3 years)", 10.5), ("Graz, Austria", 10.5), ("Led all of it.", 10.5),
        ("Manager", 11.5), ("March 2019 - December 2020 (1 year 10 months)", 10.5), ("Managed some of it.", 10.5),
        ("Kranz AG", 12), ("Developer", 11.5),
        ("May 2015 - February 2019 (3 years 10 months)", 10.5), ("Wrote it.", 10.5),
    ]  # fmt: skip
    lines = [
        Line(text, size=size, box=(0, float(place), 9, place + 1.0), gap=0.4)
        for place, (text, size) in enumerate(texts)
    ]
    layout = Layout(lines)
    assert is_linkedin(layout)
    document = read_linkedin(layout).document
    assert document["basics"]["name"] == "Ada Kranz"
    assert document["basics"]["label"] == "Lead"
    jobs = [
        (job["name"], job["position"], job["startDate"], job.get("endDate"), job["summary"]) for job in document["work"]
    ]
    assert jobs == [
        ("Mill Ltd", "Lead", "2021-01", None, "Led all of it."),
        ("Mill Ltd", "Manager", "2019-03", "2020-12", "Managed some of it."),
        ("Kranz AG", "Developer", "2015-05", "2019-02", "Wrote it."),
    ]


def test_page_numbers_are_nobody_s_words() -> None:
    lines = [
        replace(Line(text), size=10.0) for text in ("Contact", "linkedin.com/in/ada", "(LinkedIn)", "Seite 1 von 3")
    ]
    assert "Seite" not in str(read_linkedin(Layout(lines)).document)
