"""A file shown in a process apart, however hostile it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tpmmatch.errors import Cancelled
from tpmmatch.intake.files import Place
from tpmmatch.intake.kinds import Kind, kind_of
from tpmmatch.intake.showing import Shower, origin_of
from tpmmatch.model.review import Form
from tpmmatch.model.table import TableWishes

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def shower() -> Iterator[Shower]:
    made = Shower()
    yield made
    made.close()


def look() -> None:
    """Never stop."""


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (Kind.PDF, Form.PAGES),
        (Kind.DOCX, Form.LINES),
        (Kind.TEXT, Form.LINES),
        (Kind.JSON, Form.LINES),
        (Kind.WORKBOOK, Form.ROW),
        (Kind.TABLE, Form.ROW),
        (Kind.PICTURE, Form.PAGES),
        (Kind.ZIP, Form.NOTHING),
    ],
)
def test_each_kind_has_its_form(kind: Kind, form: Form) -> None:
    assert origin_of(Place(Path("x"), "x"), kind).form is form


def test_a_page_a_mile_wide_is_drawn_small(shower: Shower, tmp_path: Path) -> None:
    file = tmp_path / "wide.pdf"
    file.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 4000000 100]>>endobj\ntrailer<</Root 1 0 R>>"
    )
    place = Place(file, "wide.pdf")
    page = shower.page(origin_of(place, kind_of(place)), 0, 300.0, look)
    assert page is None or max(page.pixels[:2]) <= 2_400


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    shower, file = Shower(seconds=0.1), tmp_path / "endless.csv"
    file.write_text("Name,E-mail\n" + "Ann Li,ann@example.com\n" * 200_000, "utf-8")
    slow = origin_of(Place(file, "endless.csv"), Kind.TABLE)
    assert shower.row(slow, "endless.csv:200001", TableWishes(), look) is None
    shower.close()


def test_looking_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    shower = Shower()
    first, second = (Place(DATA / "cv" / "en" / name, name) for name in ("plain.txt", "one_column.pdf"))
    with pytest.raises(Cancelled):
        shower.lines(origin_of(first, Kind.TEXT), first.source, stop)
    assert shower.page(origin_of(second, Kind.PDF), 0, 72.0, look), "and what comes then is the answer to the next"
    shower.close()


def test_lines_of_what_is_no_document_are_its_text(shower: Shower, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{\n"basics": {}\n}', "utf-8")
    place = Place(file, "a.json")
    found = shower.lines(origin_of(place, kind_of(place)), place.source, look)
    assert found
    assert found.lines == ("{", '  "basics": {}', "}")


def test_points_in_a_font_of_signs_are_shown_as_points(shower: Shower, tmp_path: Path) -> None:
    file = tmp_path / "a.rtf"
    file.write_bytes(rb"{\rtf1\ansi Ann Berg\par {\f1\u-3913 ?}\tab Ran the project\par }")
    found = shower.lines(origin_of(Place(file, "a.rtf"), Kind.RTF), "a.rtf", look)
    assert found
    assert [" ".join(line.split()) for line in found.lines] == ["Ann Berg", "• Ran the project"]


def test_of_a_row_only_what_stands_in_it_is_shown(shower: Shower, tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text("<table><tr><td>Name<td>Fax<td>Mail<tr><td>Ada Kranz<td><td>a@b.example</table>")
    place = Place(tmp_path / "a.xls", "a.xls")
    found = shower.row(origin_of(place, kind_of(place)), "a.xls:2", TableWishes(), look)
    assert found is not None
    assert found.cells == (("Name", "Ada Kranz"), ("Mail", "a@b.example"))
