"""OpenDocument texts."""

import zipfile
from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout
from tpmmatch.intake.odt import read_odt

NAMES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style", "fo", "draw", "manifest")
)


def layout(folder: Path, body: str, styles: str = "", **parts: str) -> Layout:
    with zipfile.ZipFile(folder / "a.odt", "w") as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        for name, text in parts.items():
            archive.writestr({"manifest": "META-INF/manifest.xml"}.get(name, f"{name}.xml"), text)
    return read_odt(Place(folder / "a.odt", "a.odt"))


def test_lists_tables_boxes_and_tabs(tmp_path: Path) -> None:
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("2019", "Manager"))
    body = (
        "<text:h text:outline-level='1'>Work</text:h>"
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        "<text:list><text:list-item><text:p>Led <text:span>it</text:span><text:tab/>now</text:p></text:list-item>"
        "</text:list>"
        "<text:p><draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>"
    )
    found = layout(tmp_path, body)
    assert [(line.text, line.level) for line in found.lines] == [
        ("Work", 1),
        ("2019\tManager", 0),
        ("• Led it\tnow", 0),
        ("In a box", 0),
    ]


def test_struck_out_text_is_left_out_and_white_text_is_hidden(tmp_path: Path) -> None:
    white = '<style:style style:name="W"><style:text-properties fo:color="#ffffff"/></style:style>'
    body = (
        "<text:tracked-changes><text:deletion><text:p>old</text:p></text:deletion></text:tracked-changes>"
        "<text:p>seen<text:span text:style-name='W'>unseen</text:span></text:p>"
    )
    found = layout(tmp_path, body, white)
    assert (found.text, [line.text for line in found.hidden]) == ("seen", ["unseen"])


def test_a_password_is_called_so(tmp_path: Path) -> None:
    manifest = f"<manifest:manifest {NAMES}><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(Refused) as refused:
        layout(tmp_path, "", manifest=manifest)
    assert refused.value.reason.id == "intake_locked"


def test_a_frame_on_the_page_and_a_shape_with_text_are_boxes(tmp_path: Path) -> None:
    body = (
        "<draw:frame><draw:text-box><text:p>Skills</text:p><text:p>Jira</text:p></draw:text-box></draw:frame>"
        "<text:p>Ada<draw:custom-shape><text:p>Languages</text:p><text:p>German</text:p></draw:custom-shape></text:p>"
    )
    found = layout(tmp_path, body)
    assert [(line.text, line.column) for line in found.lines] == [
        ("Ada", 0),
        ("Languages", 1),
        ("German", 1),
        ("Skills", 2),
        ("Jira", 2),
    ]


def row(*parts: str) -> str:
    return f"<table:table-row><table:table-cell>{''.join(parts)}</table:table-cell></table:table-row>"


def test_a_table_in_a_table_is_read_once(tmp_path: Path) -> None:
    inner = f"<table:table-header-rows>{row('<text:p>2019</text:p>')}</table:table-header-rows>"
    outer = row("<text:p>Work</text:p>", f"<table:table>{inner}</table:table>")
    assert [line.text for line in layout(tmp_path, f"<table:table>{outer}</table:table>").lines] == ["Work", "2019"]


def test_tables_within_each_other_end(tmp_path: Path) -> None:
    body = "<text:p>deep</text:p>"
    for _ in range(40):
        body = f"<table:table>{row(body)}</table:table>"
    assert layout(tmp_path, body).text == "deep"


def test_a_style_takes_back_the_white_that_it_stands_on(tmp_path: Path) -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:parent-style-name="{parent}">'
        f"<style:text-properties {says}/></style:style>"
        for name, parent, says in (
            ("W", "", 'fo:color="#ffffff"'),
            ("B", "W", 'fo:color="#1f3864"'),
            ("S", "W", 'fo:font-size="12pt"'),
        )
    )
    body = "<text:p text:style-name='B'>seen</text:p><text:p text:style-name='S'>unseen</text:p>"
    found = layout(tmp_path, body, styles)
    assert (found.text, [line.text for line in found.hidden]) == ("seen", ["unseen"])


def test_an_odd_level_of_a_heading_is_the_first(tmp_path: Path) -> None:
    (line,) = layout(tmp_path, "<text:h text:outline-level='x'>Work</text:h>").lines
    assert line.level == 1


@pytest.mark.parametrize("colour", ["#1f3864", "#ffffff"])
def test_white_text_in_a_cell_is_seen_if_the_cell_is_painted(tmp_path: Path, colour: str) -> None:
    styles = (
        '<style:style style:name="W"><style:text-properties fo:color="#ffffff"/></style:style>'
        f'<style:style style:name="C"><style:table-cell-properties fo:background-color="{colour}"/></style:style>'
    )
    cell = '<table:table-cell table:style-name="C"><text:p text:style-name="W">Ada</text:p></table:table-cell>'
    found = layout(tmp_path, f"<table:table><table:table-row>{cell}</table:table-row></table:table>", styles)
    assert [line.text for line in found.lines] == (["Ada"] if colour != "#ffffff" else [])
