"""Parts whose headings stand beside what they head, row below row."""

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line


def test_headings_beside_lists_begin_parts_however_near_the_rows_stand() -> None:
    rows = ["Ada Kranz", "EXPERIENCE", "Lead, Mill Ltd, 2019 – 2021", "SKILLS", "Methods\tScrum, SAFe"]
    rows += ["Certificates\tPMP, 2019", "Publications\tMills, 2020", "Interests\tChess, sailing"]
    page = [Line(text, size=12 if text.isupper() else 10, bold=text.isupper(), gap=0.4) for text in rows]
    names = [section.name for section in split(page)]
    assert names == ["top", "work", "skills", "certificates", "publications", "interests"]
