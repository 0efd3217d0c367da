"""Labels in rows of forms that head parts."""

import pytest

from tests.unit.intake.page_words import lines, row
from tpmmatch.intake.cv_form_rows import heads_row
from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line

ROWS = [Line("Address\tGraz"), Line("Phone\t+43 660 555 01 23")]


@pytest.mark.parametrize(
    ("name", "part", "above", "below", "heads"),
    [
        ("certificates", "skills", [], [], True),
        ("interests", "certificates", [], [], True),
        ("languages", "top", ROWS, [Line("Certificates")], True),
        ("education", "languages", [], [], True),
        ("languages", "top", ROWS, [Line("Languages")], False),  # told below
        ("languages", "top", [], [], False),  # no form
        ("interests", "work", [], [], False),
        ("skills", "top", ROWS, [], False),
    ],
)
def test_labels_head_parts_where_they_are_of_a_form(
    name: str, part: str, above: list[Line], below: list[Line], heads: bool
) -> None:
    assert heads_row(name, part, above, below) is heads


def test_languages_certificates_and_studies_in_the_head_of_a_profile_are_read() -> None:
    head = [
        row(40, (40, "Ada Kranz"), size=20, bold=True),
        *(row(70 + 14 * n, (40, label), (180, text)) for n, (label, text) in enumerate(TOLD)),
        *(row(150, (40, "Skills"), size=14, bold=True), row(170, (40, "Scrum, Kanban"))),
        *(row(200, (40, "Experience"), size=14, bold=True), row(220, (40, "Lead, Kranz AG, 2019 – 2021"))),
    ]
    parts = [(section.name, [line.text for line in section.lines]) for section in split(lines(*head))]
    assert parts[1:4] == [
        ("languages", ["English (native), French (B2)"]),
        ("certificates", ["PMP, PMI, 2012"]),
        ("education", ["MBA, Mill University (2013 – 2015)"]),
    ]


TOLD = [
    ("Address", "Boston"),
    ("Phone", "+43 660 555 01 23"),
    ("Languages", "English (native), French (B2)"),
    ("Certificates", "PMP, PMI, 2012"),
    ("Education", "MBA, Mill University (2013 – 2015)"),
]
