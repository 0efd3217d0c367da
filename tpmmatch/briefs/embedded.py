"""A font in a file: which letter each of its codes stands for, so that what is copied or read aloud is what is seen."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_MOST = 100  # letters that one list of such a map may hold
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""
_END = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class EmbeddedFont(TTFont):  # type: ignore[misc]  # the library has no types
    """The library's, but for its maps: they give a letter to a code without one, and lists longer than allowed."""

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - named by the library
        """Hang the font and its parts into the file."""
        subsets = list(self.state[doc].subsets)
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            doc.idToObject[fonts[name].ToUnicode.name].content = unicode_map(subset)


def unicode_map(letters: Sequence[int]) -> str:
    """The map of the letters that codes from 0 on stand for; a 0 among them is none."""
    return "".join((_HEAD, *_lists(letters), _END))


def _lists(letters: Sequence[int]) -> Iterator[str]:
    pairs = [f"<{code:02X}> <{_utf16(letter)}>\n" for code, letter in enumerate(letters) if letter]
    for first in range(0, len(pairs), _MOST):
        group = pairs[first : first + _MOST]
        yield f"{len(group)} beginbfchar\n{''.join(group)}endbfchar\n"


def _utf16(letter: int) -> str:
    return chr(letter).encode("utf-16-be", "surrogatepass").hex().upper()
