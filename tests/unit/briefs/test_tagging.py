"""A program that reads aloud finds language, headings, texts in order, and links; and the file is put together well."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pypdf
import pytest

from tests.unit.briefs.papers import TODAY, desk_of, guide_paper, page_of, pdf_of, record_of
from tests.unit.briefs.standards import faults
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.listing import hanging
from tpmmatch.briefs.need import need_sheet
from tpmmatch.briefs.need_page import need_booklet
from tpmmatch.briefs.pages import NO_FIRM, draw
from tpmmatch.briefs.record_pages import record_booklet
from tpmmatch.briefs.style import BODY
from tpmmatch.model.brief import Brief, Paper
from tpmmatch.model.firm import Firm
from tpmmatch.model.project import read_project


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
    assert roles.count("Table") == 1
    assert set(roles) == {"H1", "H2", "P", "Link", "Table"}


def rows(table: Any) -> list[list[str]]:  # noqa: ANN401 - an element of a file
    """The roles of the cells of a table, row by row."""
    return [[cell.get_object()["/S"] for cell in row.get_object()["/K"]] for row in table["/K"]]


def test_terms_are_a_table_with_heads_of_columns_and_rows(reachable: Brief) -> None:
    (table,) = [element for role, element in elements(draw([reachable], Paper.A4)) if role == "Table"]
    first, *others = rows(table)
    assert first == ["/TD", "/TH", "/TH", "/TD"]
    assert len(others) == len(reachable.terms)
    assert all(row == ["/TH", "/TD", "/TD", "/TD"] for row in others)
    head = table["/K"][0].get_object()["/K"][1].get_object()
    assert head["/A"]["/Scope"] == "/Column"
    assert table["/K"][1].get_object()["/K"][0].get_object()["/A"]["/Scope"] == "/Row"


def test_a_table_over_two_pages_is_one_and_its_repeated_head_is_not_read_again() -> None:
    criterion = record_of().criteria[0]
    long = record_of(criteria=tuple(replace(criterion, label=f"wish {at}") for at in range(70)), changes=(), former=())
    desk = desk_of()
    tables = [
        element for role, element in elements(pdf_of(desk, record_booklet(desk, long, Firm()))) if role == "Table"
    ]
    longest = max(tables, key=lambda table: len(table["/K"]))
    assert [row[0] for row in rows(longest)] == ["/TH"] + ["/TD"] * 70
    pages = {row.get_object()["/K"][0].get_object().raw_get("/Pg").idnum for row in longest["/K"]}
    assert len(pages) > 1


def test_each_field_of_a_form_has_an_element_and_says_what_it_is_for() -> None:
    desk = desk_of()
    pdf = pdf_of(desk, guide_booklet(desk, [guide_paper(form='["shop", "c7"]')], Firm()))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        keys = opened.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(keys[at]): keys[at + 1] for at in range(0, len(keys), 2)}
        shown = [
            mark
            for page in opened.pages
            for mark in page.get("/Annots", [])
            if mark.Subtype == "/Widget" and not int(mark.F) & 2
        ]
        assert len(shown) > 40
        for mark in shown:
            element = parents[int(mark.StructParent)]
            assert element.S == "/Form"
            assert element.K[0].Obj.objgen == mark.objgen
            assert str(mark.TU)
        assert opened.check_pdf_syntax() == []


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


GERMAN = "Wir haben die Daten an einem Wochenende umgezogen und niemand hat es gemerkt"


def spoken(pdf: bytes) -> list[str]:
    """The languages of what isn't in the file's."""
    return [str(element["/Lang"]) for _, element in elements(pdf) if "/Lang" in element]


def test_a_quote_and_a_headline_in_another_language_say_so(reachable: Brief) -> None:
    reason = replace(reachable.reasons[0], quote=GERMAN)
    brief = replace(reachable, headline=GERMAN, reasons=(reason, *reachable.reasons[1:]))
    pdf = draw([brief], Paper.A4)
    assert spoken(pdf) == ["de", "de"]
    assert faults(pdf) == []
    assert spoken(draw([brief], Paper.A4, "de")).count("de") == 0


def test_what_is_described_in_another_language_says_so() -> None:
    desk = desk_of()
    project = read_project("n", {"title": "Umzug", "kind": "website", "description": GERMAN})
    pdf = pdf_of(desk, need_booklet(desk, need_sheet(project, TODAY, described=True), NO_FIRM))
    assert spoken(pdf) == ["de"]
    need = page_of(desk, hanging(desk, "–", GERMAN, BODY, 3, 60, 400))
    assert spoken(need) == ["de"]
    assert [faults(pdf), faults(need)] == [[], []]


def test_a_figure_or_two_in_the_reader_s_language_is_in_no_other(reachable: Brief) -> None:
    reason = replace(reachable.reasons[0], quote="42 automated flows in Klaviyo across 5 markets")
    assert spoken(draw([replace(reachable, reasons=(reason,))], Paper.A4)) == []
