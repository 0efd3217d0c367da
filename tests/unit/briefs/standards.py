"""What the standard of files that are read aloud (PDF/UA-1) asks of a file, as far as a machine can hold it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

_INKED = frozenset(["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"])
_MARKED = ("BDC", "BMC")


def faults(pdf: bytes) -> list[str]:
    """Everything that isn't as it is asked for."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [*_catalogue(opened), *_pages(opened), *_structure(opened), *_fonts(opened), *opened.check_pdf_syntax()]


def _catalogue(opened: pikepdf.Pdf) -> Iterator[str]:
    root = opened.Root
    if not root.MarkInfo.Marked:
        yield "not marked"
    if not str(root.Lang):
        yield "no language"
    if not root.ViewerPreferences.DisplayDocTitle:
        yield "shows the file's name for its title"
    told = root.Metadata.read_bytes().decode()
    if "<pdfuaid:part>1<" not in told or not re.search("<dc:title>.*[^>\\s]</rdf:li>", told):
        yield "metadata"
    if "/Filter" in root.Metadata:
        yield "metadata can't be read by itself"


def _pages(opened: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(opened.pages, 1):
        if page.get("/Tabs") != "/S":
            yield f"page {number}: order of the tab key"
        for mark in page.get("/Annots", []):
            if mark.Subtype == "/Link" and not str(mark.get("/Contents", "")):
                yield f"page {number}: a link without words"
            if "/StructParent" not in mark and not int(mark.get("/F", 0)) & 2:
                yield f"page {number}: {mark.Subtype} isn't in the tree"
            if mark.Subtype == "/Widget" and not int(mark.F) & 2 and not str(mark.get("/TU", "")):
                yield f"page {number}: a field doesn't say what it is for"
        yield from (f"page {number}: {fault}" for fault in _content(page))


def _content(page: pikepdf.Page) -> Iterator[str]:
    """All ink is marked, what is said and what is decoration never within each other."""
    within: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in _MARKED:
            kind = "artifact" if operands[0] == "/Artifact" else "said"
            if within and kind != within[-1]:
                yield f"{kind} within {within[-1]}"
            within.append(kind)
        elif name == "EMC":
            within.pop()
        elif name in _INKED and not within:
            yield f"ink that isn't marked: {name}"
    if within:
        yield "a mark that isn't closed"


def _structure(opened: pikepdf.Pdf) -> Iterator[str]:
    level = 0
    for element in _elements(opened.Root.StructTreeRoot.K):
        role = str(element.S)
        if re.fullmatch("/H[1-6]", role):
            if int(role[2]) > level + 1:
                yield f"{role} below H{level}"
            level = int(role[2])
        if role == "/TH" and element.get("/A", {}).get("/Scope") not in ("/Row", "/Column"):
            yield "a head of a table that heads nothing"
        if role == "/Figure" and not str(element.get("/Alt", "")):
            yield "a picture without words"
        if role == "/Table":
            yield from _table(element)


def _table(table: Any) -> Iterator[str]:  # noqa: ANN401 - an element of a file
    """Each row is as wide as the others."""
    wide = {sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in row.K) for row in table.K}
    if len(wide) != 1:
        yield f"rows of {sorted(wide)} cells in one table"


def _elements(element: Any) -> Iterator[Any]:  # noqa: ANN401 - an element of a file
    if isinstance(element, pikepdf.Array):
        for kid in element:
            yield from _elements(kid)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        yield from _elements(element.get("/K", pikepdf.Array()))


def _fonts(opened: pikepdf.Pdf) -> Iterator[str]:
    for thing in opened.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
            if "/FontFile2" not in thing.get("/FontDescriptor", {}):
                yield f"{thing.get('/BaseFont')} isn't in the file"
            letters = thing.ToUnicode.read_bytes().decode() if "/ToUnicode" in thing else ""
            if re.search("<(0000|FEFF|FFFE)>$", letters, re.M):
                yield f"{thing.BaseFont}: a code without a letter"
            if any(int(count) > 100 for count in re.findall("(\\d+) beginbfchar", letters)):
                yield f"{thing.BaseFont}: a list that is too long"
