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
