"""A program that reads aloud finds language, headings, texts in order, and links; and the file is put together well."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pypdf
import pytest

from tpmmatch.briefs.pages import draw
from tpmmatch.model.brief import Brief, Paper


@pytest.fixture
def reachable(brief: Brief) -> Brief:
    return replace(brief, contact=("+353 20 914 2207", "grainne@example.com", "https://example.com/mulqueen"))


def elements(pdf: bytes) -> Iterator[tuple[str, Any]]:
    root: Any = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    for element in root["/StructTreeRoot"]["/K"]["/K"]:
        yield element.get_object()["/S"][1:], element.get_object()


def test_headings_texts_and_links_are_told_apart(reachable: Brief) -> None:
    roles = [role for role, _ in elements(draw([reachable], Paper.A4))]
    assert roles[0] == "H1"
    assert roles.count("H1") == 1
    assert roles.count("H2") >= 5
    assert roles.count("Link") == 3
    assert set(roles) == {"H1", "H2", "P", "Link"}


def test_links_lead_where_they_say(reachable: Brief) -> None:
    page: Any = pypdf.PdfReader(io.BytesIO(draw([reachable], Paper.A4))).pages[0]
    found = [link.get_object()["/A"]["/URI"] for link in page["/Annots"]]
    assert found == ["tel:+353209142207", "mailto:grainne@example.com", "https://example.com/mulqueen"]


def test_every_text_belongs_to_its_page_and_all_else_is_decoration(reachable: Brief) -> None:
    pdf = draw([reachable, reachable], Paper.A4)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        parents = opened.Root.StructTreeRoot.ParentTree.Nums
        for number, page in enumerate(opened.pages):
            assert page.StructParents == number
            content = page.Contents.read_bytes().decode("latin-1")
            begun, ended = content.count("BDC") + content.count("BMC"), content.count("EMC")
            assert begun == ended
            assert len(parents[2 * number + 1]) == content.count("/MCID")


def test_a_checker_finds_nothing_to_complain_of(reachable: Brief) -> None:
    with pikepdf.open(io.BytesIO(draw([reachable, reachable], Paper.LETTER))) as opened:
        assert opened.check_pdf_syntax() == []


def test_a_brief_is_small(reachable: Brief) -> None:
    assert len(draw([reachable], Paper.A4)) < 150_000
