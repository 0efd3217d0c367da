"""What stands on a page, told to programs that read it aloud: headings, texts, tables, links and fields in order.

The library draws and doesn't tag, so the tree is built here and hung into its catalogue. Lines, marks and pictures are
artifacts: each says what a word beside it says. Rows that follow each other are one table, over as many pages as it
takes; the first text outside of a row ends it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs.style import HEADING, LONG_NAME, NAME, PAGE_TITLE, RUNNING, Face

_ROLES = {NAME: "H1", LONG_NAME: "H1", PAGE_TITLE: "H1", HEADING: "H2"}
_ANNOTATED_FROM = 100_000  # keys of links and fields, behind those of all pages: a tree is sorted by them


class Tags:
    """The tree of one file, page by page."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._file: Any = canvas._doc  # noqa: SLF001 - the library has no other door to its catalogue
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._whole = self._element("Document", self._file.Reference(self._root))
        self._within = [self._whole]  # what is open, the innermost last
        self._table: PDFDictionary | None = None  # that the next row belongs to
        self._silent = 0
        self._on_page: list[Any] = []
        self._pages: list[list[Any]] = []
        self._annotated: list[Any] = []  # elements of links and fields, by their keys in the tree of parents

    @contextmanager
    def told(self, face: Face) -> Iterator[None]:
        """What is drawn meanwhile is one text, a heading if its letters are; running heads and feet aren't read."""
        if self._silent:
            yield
            return
        if face is RUNNING:
            with self.unread():
                yield
            return
        if self._within[-1] is self._whole:
            self._begin(_ROLES.get(face, "P"))
        else:
            self._mark(self._within[-1])
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def unread(self) -> Iterator[None]:
        """What is drawn meanwhile isn't read aloud."""
        self._canvas.addLiteral("/Artifact BMC")
        self._silent += 1
        yield
        self._silent -= 1
        self._canvas.addLiteral("EMC")

    @contextmanager
    def row(self) -> Iterator[None]:
        """What is drawn meanwhile is a row of a table: of the one before it, if nothing else was told since."""
        if self._silent:
            yield
            return
        if self._table is None:
            self._table = self._child(self._whole, "Table")
        self._within.append(self._child(self._table, "TR"))
        yield
        self._within.pop()

    @contextmanager
    def cell(self, heads: str = "", span: int = 1) -> Iterator[None]:
        """What is drawn meanwhile is one cell of the row; one that `heads` a "Column" or a "Row" says so."""
        if self._silent:
            yield
            return
        cell = self._child(self._within[-1], "TH" if heads else "TD")
        told = ({"Scope": PDFName(heads)} if heads else {}) | ({"ColSpan": span} if span > 1 else {})
        if told:
            cell["A"] = PDFDictionary({"O": PDFName("Table"), **told})
        self._within.append(cell)
        yield
        self._within.pop()

    @contextmanager
    def linked(self, address: str, label: str, box: tuple[float, float, float, float]) -> Iterator[None]:
        """What is drawn meanwhile leads to an address when it is clicked within the box."""
        element = self._begin("Link")
        yield
        self._canvas.addLiteral("EMC")
        key = self._key(element)
        self._canvas.linkURL(address, box, relative=1, StructParent=key, Contents=PDFString(label), F=4)
        self.hold(element, self._canvas._annotationrefs[-1])  # noqa: SLF001 - the link just made

    def field(self) -> tuple[PDFDictionary, int]:
        """A new element for a field of a form, and the key by which the field names it."""
        element = self._child(self._open(), "Form")
        element["Pg"] = self._file.thisPageRef()
        return element, self._key(element)

    def hold(self, element: PDFDictionary, annotation: Any) -> None:  # noqa: ANN401 - a reference of the library's
        """What can be clicked or filled in belongs to this element."""
        element["K"].sequence.append(PDFDictionary({"Type": PDFName("OBJR"), "Obj": annotation}))

    def turn(self) -> None:
        """End the page that is open and begin the next."""
        name = self._file.thisPageName()
        self._canvas.showPage()
        page = self._file.idToObject[name]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._pages), PDFName("S")
        self._pages.append(self._on_page)
        self._on_page = []

    def close(self) -> None:
        """Hang the tree into the file."""
        self._root["K"] = self._file.Reference(self._whole)
        numbered: list[Any] = []
        for number, marks in enumerate(self._pages):
            numbered += [number, self._file.Reference(PDFArray(marks))]
        for key, element in enumerate(self._annotated, _ANNOTATED_FROM):
            numbered += [key, element]
        self._root["ParentTree"] = self._file.Reference(PDFDictionary({"Nums": PDFArray(numbered)}))
        self._root["ParentTreeNextKey"] = _ANNOTATED_FROM + len(self._annotated)
        self._file.Catalog.StructTreeRoot = self._root
        self._file.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _open(self) -> PDFDictionary:
        """The innermost that is open; what stands in no row ends the table before it."""
        if self._within[-1] is self._whole:
            self._table = None
        return self._within[-1]

    def _begin(self, role: str) -> PDFDictionary:
        """A new element with what is drawn from here."""
        element = self._child(self._open(), role)
        self._mark(element)
        return element

    def _mark(self, element: PDFDictionary) -> None:
        number = len(self._on_page)
        element["Pg"] = self._file.thisPageRef()
        element["K"].sequence.append(number)
        self._on_page.append(self._file.Reference(element))
        self._canvas.addLiteral(f"{element['S']} <</MCID {number}>> BDC")

    def _child(self, parent: PDFDictionary, role: str) -> PDFDictionary:
        element = self._element(role, self._file.Reference(parent))
        parent["K"].sequence.append(self._file.Reference(element))
        return element

    def _element(self, role: str, parent: Any) -> PDFDictionary:  # noqa: ANN401 - a reference of the library's
        return PDFDictionary({"S": PDFName(role), "P": parent, "K": PDFArray([])})

    def _key(self, element: PDFDictionary) -> int:
        self._annotated.append(self._file.Reference(element))
        return _ANNOTATED_FROM + len(self._annotated) - 1
