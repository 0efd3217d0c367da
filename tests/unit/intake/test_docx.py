"""Word documents, with all that hides in them."""

import zipfile
from pathlib import Path

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.docx import read_docx
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def layout(folder: Path, body: str, **parts: str) -> Layout:
    with zipfile.ZipFile(folder / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return read_docx(Place(folder / "a.docx", "a.docx"))


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def test_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('there')}</w:moveFrom>"
    found = layout(tmp_path, paragraph(deleted, f"<w:ins>{run('new')}</w:ins>", moved))
    assert found.text == "new"


def test_white_and_vanished_letters_are_hidden_but_white_on_a_colour_is_seen(tmp_path: Path) -> None:
    shade = '<w:pPr><w:shd w:fill="1F3A5F"/></w:pPr>'
    white = run("white", '<w:color w:val="FFFFFF"/>')
    found = layout(
        tmp_path,
        paragraph(run("seen")) + paragraph(white) + paragraph(shade, white) + paragraph(run("gone", "<w:vanish/>")),
    )
    assert [line.text for line in found.lines] == ["seen", "white"]
    assert [line.text for line in found.hidden] == ["white", "gone"]
    assert [warning.id for warning in found.warnings] == ["intake_hidden_text"]


def test_letters_are_no_longer_white_once_they_have_a_colour(tmp_path: Path) -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="W"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>'
        '<w:style w:styleId="D"><w:basedOn w:val="W"/><w:rPr><w:color w:val="000000"/></w:rPr></w:style></w:styles>'
    )
    dark, white = ('<w:pPr><w:pStyle w:val="D"/></w:pPr>', '<w:pPr><w:pStyle w:val="W"/></w:pPr>')
    blue = run("blue", '<w:color w:val="1F3864"/>')
    found = layout(
        tmp_path,
        paragraph(dark, run("dark")) + paragraph(white, blue) + paragraph(white, run("white")),
        styles=styles,
    )
    assert [line.text for line in found.lines] == ["dark", "blue"]
    assert [line.text for line in found.hidden] == ["white"]


def test_what_vanished_is_hidden_on_a_colour_too(tmp_path: Path) -> None:
    shade = '<w:pPr><w:shd w:fill="1F3A5F"/></w:pPr>'
    assert layout(tmp_path, paragraph(shade, run("gone", "<w:vanish/>"))).text == ""


def test_rows_that_repeat_are_read(tmp_path: Path) -> None:
    row = f"<w:tr><w:tc>{paragraph(run('2019'))}</w:tc><w:tc>{paragraph(run('Lead'))}</w:tc></w:tr>"
    found = layout(tmp_path, f"<w:tbl>{row}<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")
    assert [line.text for line in found.lines] == ["2019\tLead"] * 2


def test_sizes_and_levels_that_no_letter_has_are_passed_over(tmp_path: Path) -> None:
    huge = "9" * 5000
    styles = f'<w:styles {W}><w:style w:styleId="H"><w:pPr><w:outlineLvl w:val="{huge}"/></w:pPr></w:style></w:styles>'
    body = paragraph('<w:pPr><w:pStyle w:val="H"/></w:pPr>', run("Ada", f'<w:sz w:val="{huge}"/>'))
    assert layout(tmp_path, body, styles=styles).text == "Ada"


def test_breaks_among_white_letters_on_a_colour_part_words_as_others_do(tmp_path: Path) -> None:
    shade, white = '<w:pPr><w:shd w:fill="1F3A5F"/></w:pPr>', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
    name = f"<w:r>{white}<w:t>Ada</w:t><w:br/></w:r><w:r>{white}<w:t>Kranz</w:t><w:tab/><w:t>Graz</w:t></w:r>"
    assert [line.text for line in layout(tmp_path, paragraph(shade, name)).lines] == ["Ada", "Kranz\tGraz"]


def test_nested_tables_controls_and_fields(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph(run('inner'))}</w:tc></w:tr></w:tbl>"
    controlled = f"<w:sdt><w:sdtContent><w:tc>{paragraph(run('2019'))}</w:tc></w:sdtContent></w:sdt>"
    table = f"<w:tbl><w:tr>{controlled}<w:tc>{inner}</w:tc></w:tr></w:tbl>"
    field = paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("1"))
    found = layout(tmp_path, table + field)
    assert [line.text for line in found.lines] == ["2019\tinner", "1"]


def test_heads_come_once_and_first(tmp_path: Path) -> None:
    head = f"<w:hdr {W}>{paragraph(run('Ada Kranz'))}</w:hdr>"
    found = layout(
        tmp_path,
        paragraph(run("Led it.")),
        header1=head,
        header2=head,
        footer1=f"<w:ftr {W}>{paragraph(run('2'))}</w:ftr>",
    )
    assert [line.text for line in found.lines] == ["Ada Kranz", "Led it."]


def test_a_document_without_its_body_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/styles.xml", "<a/>")
    with pytest.raises(Refused) as refused:
        read_docx(Place(tmp_path / "a.docx", "a.docx"))
    assert refused.value.reason.id == "intake_office_broken"


def test_links_outside_are_noted_only(tmp_path: Path) -> None:
    relations = (
        '<Relationships><Relationship Type="http://x/hyperlink" Target="https://github.com/ada"/>'
        '<Relationship Type="http://x/image" Target="http://tracker.example.com/a.png"/></Relationships>'
    )
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{paragraph(run('x'))}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", relations)
    assert read_docx(Place(tmp_path / "a.docx", "a.docx")).links == ("https://github.com/ada",)


def test_the_foot_is_of_no_part(tmp_path: Path) -> None:
    foot = f"<w:ftr {W}>{paragraph(run('Stand: November 2026'))}</w:ftr>"
    lines = layout(tmp_path, paragraph(run("Skills")) + paragraph(run("Jira")), footer1=foot).lines
    assert [line.text for line in split(lines)[1].lines] == ["Jira"]
