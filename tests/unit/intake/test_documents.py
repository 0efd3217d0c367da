"""No bytes whatever make a reader of documents raise."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake.closed import read_closed
from tpmmatch.intake.documents import READERS, read_document
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Found, Original
from tpmmatch.intake.kinds import Kind
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes

Write = Callable[[str, object], Path]
GENTLE = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = [
    *(
        "Ada Kranz",
        "ada@example.com",
        "EXPERIENCE",
        "Manager, Mill Ltd",
        "2019 – 2021",
        "since 2020",
        "• Led",
        "\t",
        "\n",
    ),
    *("Deutsch C1", "|", "Education", "-", "+43 1 555 01 23", "\u00ad", "\0", "\ud800", "Rate: 5 EUR", "("),
]


def assert_told(items: list[Found | Note]) -> None:
    """Whoever is found has a name or an address, if only one to ask about."""
    (item,) = items
    if isinstance(item, Found):
        assert {"/basics/name", "/basics/email"} & {trace.pointer for trace in item.traces}


@GENTLE
@example(parts=["EXPERIENCE", *["Manager, Mill Ltd"] * 2, "ada@example.com", *["Ada Kranz"] * 4])
@given(parts=st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_order_of_words(tmp_path: Path, parts: list[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(" \n".join(parts).encode("utf-8", "surrogatepass"))
    assert_told(read_closed(Place(path, "a.txt"), Kind.TEXT, TableWishes()))


@GENTLE
@given(data=st.binary(max_size=300), kind=st.sampled_from(sorted(READERS)))
def test_any_bytes(tmp_path: Path, data: bytes, kind: Kind) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    assert_told(read_closed(Place(path, "a.bin"), kind, TableWishes()))


@pytest.mark.slow
@GENTLE
@given(
    name=st.sampled_from(["one_column.pdf", "plain.docx", "plain.odt", "plain.rtf"]),
    place=st.floats(0, 1),
    noise=st.binary(min_size=1, max_size=40),
    cut=st.booleans(),
)
def test_any_damage(cvs: Path, tmp_path: Path, name: str, place: float, noise: bytes, cut: bool) -> None:
    data = (cvs / "en" / name).read_bytes()
    at = int(place * len(data))
    path = tmp_path / name
    path.write_bytes(data[:at] + (b"" if cut else noise + data[at + len(noise) :]))
    kinds = {".pdf": Kind.PDF, ".docx": Kind.DOCX, ".odt": Kind.ODT, ".rtf": Kind.RTF}
    assert_told(read_closed(Place(path, name), kinds[path.suffix], TableWishes()))


@pytest.mark.slow
@GENTLE
@given(place=st.floats(0, 1), noise=st.text(alphabet='<>&"/abcw:', min_size=1, max_size=20))
def test_any_damage_inside_a_document(cvs: Path, tmp_path: Path, place: float, noise: str) -> None:
    with zipfile.ZipFile(cvs / "en" / "table.docx") as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    text = parts["word/document.xml"]
    at = int(place * len(text))
    parts["word/document.xml"] = text[:at] + noise + text[at:]
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert_told(read_closed(Place(tmp_path / "a.docx", "a.docx"), Kind.DOCX, TableWishes()))


def test_the_file_is_kept_with_the_person(cvs: Path) -> None:
    path = cvs / "en" / "plain.txt"
    found = read_document(Place(path, "plain.txt"), Kind.TEXT)
    assert found.original == Original(path, "plain.txt")
    assert found.identity == "mail:orla.fennimore@example.org"


def test_times_without_work_are_told_of(people: Callable[[str, object], list[Found | Note]]) -> None:
    head = "Ada Kranz\nada@example.com\n\nEducation\nBSc Physics, University of Graz, 2001 – 2004\n"
    (whole,) = people("whole.txt", head)
    (partly,) = people("partly.txt", head + "\nStops\n\nQuiet Meadow\n2005 – 2009\n\nBlue Heron\n2010 – 2019\n")
    assert isinstance(whole, Found)
    assert isinstance(partly, Found)
    assert not whole.warnings
    assert "intake_cv_work_missing" in [warning.id for warning in partly.warnings]


def test_studies_of_one_year_hide_no_times_of_work(people: Callable[[str, object], list[Found | Note]]) -> None:
    studies = "Education\n2005  BSc Physics, University of Graz\n2002  Matura, HTL Leonding\n"
    stops = "\nStops\n\nQuiet Meadow\n2005 – 2009\n\nBlue Heron\n2010 – 2019\n"
    (found,) = people("partly.txt", f"Ada Kranz\nada@example.com\n\n{studies}{stops}")
    assert isinstance(found, Found)
    assert "intake_cv_work_missing" in [warning.id for warning in found.warnings]


def test_work_under_pictures_in_a_pdf_is_found(page: Callable[..., Path]) -> None:
    def drawn(canvas: Canvas) -> None:
        top = 790.0
        for line in PICTURED.splitlines():
            if line == "#":
                canvas.circle(48, top + 4, 8, fill=1)
            else:
                canvas.setFont("Helvetica", 22 if top > 780 else 10)
                canvas.drawString(66, top, line)
            top -= 16

    path = page("cv.pdf", drawn)
    document = read_document(Place(path, "cv.pdf"), Kind.PDF).document
    assert document["basics"]["name"] == "Ada Kranz"
    assert [(job["position"], job["name"], job["startDate"]) for job in document["work"]] == [
        ("Project Manager", "Mill Ltd", "2019"),
        ("Scrum Master", "Kranz AG", "2015-03"),
    ]


PICTURED = """Ada Kranz
Technical Project Manager
ada@example.com | +43 660 1234567 | Graz, Austria

#
Project Manager, Mill Ltd
2019 – today
Led a team of nine.

Scrum Master, Kranz AG
03/2015 – 12/2018
Moved the shop to a new platform.

#
BSc Physics, University of Graz, 2010 – 2013
"""


@pytest.mark.parametrize("profile", ["", "## Profile\n\nI lead teams that build what people need.\n\n"])
def test_work_in_which_no_job_can_be_told_apart_is_kept_and_told_of(
    people: Callable[[str, object], list[Found | Note]], profile: str
) -> None:
    told = "For fifteen years I have led projects at banks.\n\n- Planned moves of data"
    rest = "## Education\n\nBSc Physics, University of Leeds, 2011 - 2015\n"
    head = f"# Ada Kranz\n\nada@example.org\n\n{profile}"
    (found,) = people("cv.md", f"{head}## Experience\n\n{told}\n\n{rest}")
    assert isinstance(found, Found)
    assert "work" not in found.document
    summary = found.document["basics"]["summary"]
    assert summary.endswith("For fifteen years I have led projects at banks. Planned moves of data")
    assert summary.startswith("I lead teams" if profile else "For fifteen")
    assert [warning.id for warning in found.warnings] == ["intake_cv_work_told"]
    (whole,) = people("cv.md", f"{head}## Experience\n\nLead, Kranz AG, 2019 - 2021\n\n{rest}")
    assert [warning.id for warning in whole.warnings] == []
