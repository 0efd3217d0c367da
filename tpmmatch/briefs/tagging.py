"""What stands on a page, told to programs that read it aloud: headings, texts and links in the order of reading.

The library draws and doesn't tag, so the tree is built here and hung into its catalogue. Lines, marks and pictures are
artifacts: each says what a word beside it says. Tables are told as texts, row by row, without the tags of their cells.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs.style import HEADING, LONG_NAME, NAME, PAGE_TITLE, RUNNING, Face

_ROLES = {NAME: "H1", LONG_NAME: "H1", PAGE_TITLE: "H1", HEADING: "H2"}


class Tags:
    """The tree of one file, page by page."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._file: Any = canvas._doc  # noqa: SLF001 - the library has no other door to its catalogue
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._whole = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("Document")})
        self._whole["P"] = self._file.Reference(self._root)
        self._told: list[Any] = []  # of the whole file, as references
        self._on_page: list[Any] = []
        self._links: list[tuple[int, Any]] = []  # the keys of links in the tree of parents, behind those of pages
        self._pages: list[list[Any]] = []

    @contextmanager
    def told(self, face: Face) -> Iterator[None]:
        """What is drawn meanwhile is one text, a heading if its letters are; running heads and feet aren't read."""
        if face is RUNNING:
            with self.unread():
                yield
            return
        self._begin(_ROLES.get(face, "P"))
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def unread(self) -> Iterator[None]:
        """What is drawn meanwhile isn't read aloud."""
        self._canvas.addLiteral("/Artifact BMC")
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def linked(self, address: str, label: str, box: tuple[float, float, float, float]) -> Iterator[None]:
        """What is drawn meanwhile leads to an address when it is clicked within the box."""
        element = self._begin("Link")
        yield
        self._canvas.addLiteral("EMC")
        key = len(self._links)
        self._canvas.linkURL(address, box, relative=1, StructParent=_LINKS_FROM + key, Contents=PDFString(label), F=4)
        mark: Any = self._canvas._annotationrefs[-1]  # noqa: SLF001 - the link just made
        element["K"] = PDFArray([element["K"], PDFDictionary({"Type": PDFName("OBJR"), "Obj": mark})])
        self._links.append((_LINKS_FROM + key, self._told[-1]))

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
        self._whole["K"] = PDFArray(self._told)
        self._root["K"] = self._file.Reference(self._whole)
        numbered: list[Any] = []
        for number, marks in enumerate(self._pages):
            numbered += [number, self._file.Reference(PDFArray(marks))]
        for key, element in self._links:
            numbered += [key, element]
        self._root["ParentTree"] = self._file.Reference(PDFDictionary({"Nums": PDFArray(numbered)}))
        self._root["ParentTreeNextKey"] = _LINKS_FROM + len(self._links)
        self._file.Catalog.StructTreeRoot = self._root
        self._file.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _begin(self, role: str) -> PDFDictionary:
        number = len(self._on_page)
        element = PDFDictionary({"S": PDFName(role), "Pg": self._file.thisPageRef(), "K": number})
        element["P"] = self._file.Reference(self._whole)
        self._told.append(self._file.Reference(element))
        self._on_page.append(self._told[-1])
        self._canvas.addLiteral(f"/{role} <</MCID {number}>> BDC")
        return element


_LINKS_FROM = 100_000  # behind the keys of all pages: a tree is sorted by them
