"""Fields of a PDF to fill in on a screen, as small as can be: boxes share their pictures, all texts share one font."""

from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.form_font import typing_font
from tpmmatch.briefs.style import INK, QUIET, STROKE
from tpmmatch.briefs.tagging import Tags

_FONT = "Form"
_TEXT_SIZE = 10
_MULTILINE, _RADIO = 1 << 12, 1 << 15
_HIDDEN, _PRINTED = 1 << 1, 1 << 2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field lies: its lower left corner and its size."""

    x: float
    y: float
    width: float
    height: float


class Form:
    """The fields of one file."""

    def __init__(self, canvas: Canvas, tags: Tags, fonts: Fonts) -> None:
        self._canvas, self._tags, self._fonts = canvas, tags, fonts
        self._file: Any = canvas._doc  # noqa: SLF001 - the library has no other door to its objects
        self._fields: list[Any] = []
        self._groups: dict[str, PDFDictionary] = {}
        self._pictures: dict[tuple[float, float, str], Any] = {}

    def text(self, name: str, tip: str, spot: Spot, *, multiline: bool = False) -> None:
        """A field for words, empty; `tip` is what it is for."""
        told = {"V": PDFString(""), "Ff": _MULTILINE if multiline else 0, "DA": self._typed(), "F": _PRINTED}
        picture = self._picture(spot, "/Tx BMC EMC")
        field = self._text(name, spot, {"TU": PDFString(tip), "AP": PDFDictionary({"N": picture}), **told})
        self._tell(field)

    def hidden(self, name: str, value: str, spot: Spot) -> None:
        """A field that nobody sees."""
        self._text(name, spot, {"V": PDFString(value), "DA": self._typed(), "F": _HIDDEN})

    def choice(self, group: tuple[str, str], value: str, tip: str, spot: Spot) -> None:
        """A box that stands for `tip`; of one group, told by its name and what it is about, one is chosen."""
        boxes = self._group(*group)
        ticked, empty = (self._picture(spot, _box(spot.width, ticked=ticked)) for ticked in (True, False))
        told = {
            "Parent": self._file.Reference(boxes),
            "TU": PDFString(tip),
            "AS": PDFName("Off"),
            "AP": PDFDictionary({"N": PDFDictionary({value: ticked, "Off": empty})}),
            "F": _PRINTED,
        }
        box = self._widget(spot, told)
        boxes["Kids"].sequence.append(self._file.Reference(box))
        self._tell(box)

    def close(self) -> None:
        """Hang the fields into the file, if there are any."""
        if not self._fields:
            return
        font = typing_font(self._fonts.face(), self._file)
        resources = PDFDictionary({"Font": PDFDictionary({_FONT: font})})
        told = {"Fields": PDFArray(self._fields), "DA": self._typed(), "DR": resources}
        self._file.Catalog.AcroForm = self._file.Reference(PDFDictionary(told))

    def _group(self, name: str, about: str) -> PDFDictionary:
        if name not in self._groups:
            told = {"FT": PDFName("Btn"), "Ff": _RADIO, "T": PDFString(name), "TU": PDFString(about)}
            self._groups[name] = PDFDictionary({**told, "V": PDFName("Off"), "Kids": PDFArray([])})
            self._fields.append(self._file.Reference(self._groups[name]))
        return self._groups[name]

    def _text(self, name: str, spot: Spot, told: dict[str, Any]) -> PDFDictionary:
        field = self._widget(spot, {"FT": PDFName("Tx"), "T": PDFString(name), **told})
        self._fields.append(self._file.Reference(field))
        return field

    def _widget(self, spot: Spot, told: dict[str, Any]) -> PDFDictionary:
        rect = [spot.x, spot.y, spot.x + spot.width, spot.y + spot.height]
        widget = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Widget"),
                "Rect": PDFArray([round(side, 2) for side in rect]),
                "P": self._file.thisPageRef(),
                **told,
            }
        )
        self._canvas._annotationrefs.append(self._file.Reference(widget))  # noqa: SLF001 - where the page finds it
        return widget

    def _tell(self, widget: PDFDictionary) -> None:
        """Programs that read aloud meet the field where it stands."""
        element, widget["StructParent"] = self._tags.field()
        self._tags.hold(element, self._file.Reference(widget))

    def _typed(self) -> PDFString:
        return PDFString(f"{_colour(INK)} rg /{_FONT} {_TEXT_SIZE} Tf")

    def _picture(self, spot: Spot, drawn: str) -> Any:  # noqa: ANN401 - a reference of the library's
        """What a field shows; the same for all fields of one size."""
        key = (round(spot.width, 2), round(spot.height, 2), drawn)
        if key not in self._pictures:
            picture = PDFStream(content=drawn)
            told = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": PDFArray([0, 0, *key[:2]])}
            picture.dictionary = PDFDictionary(told)
            self._pictures[key] = self._file.Reference(picture)
        return self._pictures[key]


def _box(side: float, *, ticked: bool = False) -> str:
    """A square, and the tick in it."""
    inner = side - STROKE
    drawn = f"{_colour(QUIET)} RG {STROKE} w {STROKE / 2} {STROKE / 2} {inner:.2f} {inner:.2f} re S"
    if not ticked:
        return drawn
    points = [f"{share * side:.2f}" for share in (0.22, 0.52, 0.42, 0.28, 0.8, 0.78)]
    path = "{} {} m {} {} l {} {} l S".format(*points)
    return f"{drawn} {_colour(INK)} RG 1.5 w {path}"


def _colour(name: str) -> str:
    return " ".join(f"{int(name[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))
