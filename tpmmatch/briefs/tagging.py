"""What stands on a page, told to programs that read it aloud: headings, texts, tables, links and fields in order.

The library draws and doesn't tag, so the tree is built here and hung into its catalogue. Lines, marks and pictures are
artifacts: each says what a word beside it says. Rows that follow each other are one table, over as many pages as it
takes; the first text outside of a row ends it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs.style import HEADING, LONG_NAME, NAME, PAGE_TITLE, RUNNING, Face

_ROLES = {NAME: "H1", LONG_NAME: "H1", PAGE_TITLE: "H1", HEADING: "H2"}
_PRINTED = 1 << 2  # that a link is there on paper too
_ANNOTATED_FROM = 100_000  # keys of links and fields, behind those of all pages: a tree is sorted by them


class Element(PDFObject):  # type: ignore[misc]  # the library has no types
    """One element of the tree; a file has so many of them that it is worth writing them without the library's help."""

    def __init__(self, role: str, parent: Any, told: str = "") -> None:  # noqa: ANN401 - a reference of the library's
        self.role, self._parent, self._told = role, parent, told
        self.page: Any = None
        self.kids: list[Any] = []  # numbers of marks, references of elements, and of what can be clicked or filled in

    def format(self, document: Any) -> bytes:  # noqa: ANN401 - a document of the library's
        """What is written into the file."""
        kids = b" ".join(b"%d" % kid if isinstance(kid, int) else kid.format(document) for kid in self.kids)
        page = b" /Pg " + self.page.format(document) if self.page else b""
        head = b"<< /S /%s /P %s%s" % (self.role.encode(), self._parent.format(document), page)
        return b"%s%s /K [%s] >>" % (head, self._told.encode(), kids)


class _Held(PDFObject):  # type: ignore[misc]  # the library has no types
    """That something on a page which isn't text belongs to an element."""

    def __init__(self, annotation: Any) -> None:  # noqa: ANN401 - a reference of the library's
        self._annotation = annotation

    def format(self, document: Any) -> bytes:  # noqa: ANN401 - a document of the library's
        """What is written into the file."""
        return b"<< /Type /OBJR /Obj %s >>" % self._annotation.format(document)


class Tags:
    """The tree of one file, page by page."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._file: Any = canvas._doc  # noqa: SLF001 - the library has no other door to its catalogue
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._whole = Element("Document", self._file.Reference(self._root))
        self._within = [self._whole]  # what is open, the innermost last
        self._table: Element | None = None  # that the next row belongs to
        self._silent = 0
        self._on_page: list[Any] = []
        self._pages: list[list[Any]] = []
        self._annotated: list[Any] = []  # elements of links and fields, by their keys in the tree of parents

    @contextmanager
    def told(self, face: Face, language: str = "") -> Iterator[None]:
        """What is drawn meanwhile is one text, a heading if its letters are; running heads and feet aren't read.

        A `language` is told where it isn't the file's.
        """
        if self._silent:
            yield
            return
        if face is RUNNING:
            with self.unread():
                yield
            return
        if self._within[-1] is self._whole:
            self._begin(_ROLES.get(face, "P"), _spoken(language))
        elif language:
            self._begin("Span", _spoken(language))
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
        told = f" /Scope /{heads}" * bool(heads) + f" /ColSpan {span}" * (span > 1)
        role = "TH" if heads else "TD"
        self._within.append(self._child(self._within[-1], role, f" /A << /O /Table{told} >>" if told else ""))
        yield
        self._within.pop()

    @contextmanager
    def linked(self, goal: str, label: str, box: tuple[float, float, float, float], *, within: bool) -> Iterator[None]:
        """What is drawn meanwhile leads to an address or a mark `within` the file, when it is clicked in the box."""
        element = self._begin("Link")
        yield
        self._canvas.addLiteral("EMC")
        canvas = self._canvas
        mark = canvas._bookmarkReference(goal) if within else None  # noqa: SLF001 - its own links can't be tagged
        action = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(goal)})
        link = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray([round(side, 2) for side in box]),
            "Border": PDFArray([0, 0, 0]),
            "Contents": PDFString(label),
            "StructParent": self._key(element),
            "F": _PRINTED,
            **({"Dest": mark} if within else {"A": action}),
        }
        annotation = self._file.Reference(PDFDictionary(link))
        canvas._annotationrefs.append(annotation)  # noqa: SLF001 - where the page finds it
        self.hold(element, annotation)

    def field(self) -> tuple[Element, int]:
        """A new element for a field of a form, and the key by which the field names it."""
        element = self._child(self._open(), "Form")
        element.page = self._file.thisPageRef()
        return element, self._key(element)

    def hold(self, element: Element, annotation: Any) -> None:  # noqa: ANN401 - a reference of the library's
        """What can be clicked or filled in belongs to this element."""
        element.kids.append(_Held(annotation))

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

    def _open(self) -> Element:
        """The innermost that is open; what stands in no row ends the table before it."""
        if self._within[-1] is self._whole:
            self._table = None
        return self._within[-1]

    def _begin(self, role: str, told: str = "") -> Element:
        """A new element with what is drawn from here."""
        element = self._child(self._open(), role, told)
        self._mark(element)
        return element

    def _mark(self, element: Element) -> None:
        number = len(self._on_page)
        element.page = self._file.thisPageRef()
        element.kids.append(number)
        self._on_page.append(self._file.Reference(element))
        self._canvas.addLiteral(f"/{element.role} <</MCID {number}>> BDC")

    def _child(self, parent: Element, role: str, told: str = "") -> Element:
        element = Element(role, self._file.Reference(parent), told)
        parent.kids.append(self._file.Reference(element))
        return element

    def _key(self, element: Element) -> int:
        self._annotated.append(self._file.Reference(element))
        return _ANNOTATED_FROM + len(self._annotated) - 1


def _spoken(language: str) -> str:
    return f" /Lang ({language})" if language else ""
