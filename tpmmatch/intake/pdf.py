"""A PDF → its text with layout, or a sentence that says why it has none."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from tpmmatch.intake.columns import columns_of, lines_of
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout, Line, told_hidden
from tpmmatch.intake.pdf_words import Word, words_of
from tpmmatch.intake.running import without_running

PAGES_LIMIT = 60  # longer than any CV
_LEAST_TEXT = 60  # letters; less is no CV but a picture of one
_RUBBISH = re.compile(r"[\ufffd\u25a1\u25af]|\(cid:\d+\)")
_VOWEL = re.compile(r"[aeiouyäöüéèêáíóúàâîôûœ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_LATIN = re.compile(r"[a-zA-Z]")
_LINKS_LIMIT = 200


def read_pdf(place: Place) -> Layout:
    """The document's lines page by page."""
    data = read_bytes(place)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Refused("intake_locked" if "password" in str(error).casefold() else "intake_pdf_broken") from None
    try:
        return _layout(document)
    except pdfium.PdfiumError:
        raise Refused("intake_pdf_broken") from None
    finally:
        document.close()


def _layout(document: pdfium.PdfDocument) -> Layout:
    count = len(document)
    if count == 0:
        raise Refused("intake_pdf_broken")
    if count > PAGES_LIMIT:
        raise Refused("intake_too_many_pages", pages=count, limit=PAGES_LIMIT)
    pages, hidden, links, pictures = list[list[Line]](), list[Line](), list[str](), False
    for number in range(count):
        page = document[number]
        words = words_of(page)
        pictures |= any(True for _ in page.get_objects(filter=[pdf.FPDF_PAGEOBJ_IMAGE], max_depth=3))
        columns = columns_of(pages[0]) if pages else None
        pages.append(lines_of([word for word in words if not word.hidden], number, columns))
        hidden += _hidden([word for word in words if word.hidden], number)
        links += islice(_links(document, page), _LINKS_LIMIT)
        page.close()
    lines = without_running(pages, [height for _, height in map(document.get_page_size, range(count))])
    _refuse_unreadable(lines, hidden, pictures=pictures)
    metadata = document.get_metadata_dict()
    return Layout(
        lines=lines,
        hidden=hidden,
        warnings=told_hidden(hidden),
        title=metadata.get("Title", ""),
        author=metadata.get("Author", ""),
        links=tuple(dict.fromkeys(links)),
    )


def _hidden(words: Sequence[Word], page: int) -> list[Line]:
    return lines_of(words, page) if words else []


def _refuse_unreadable(lines: Sequence[Line], hidden: Sequence[Line], *, pictures: bool) -> None:
    text = "\n".join(line.text for line in lines)
    letters = sum(letter.isalnum() for letter in text)
    if letters < _LEAST_TEXT:
        unseen = sum(len(line.text) for line in hidden) > _LEAST_TEXT
        if letters > 0 and not pictures and not unseen:
            return  # a short note; what it says decides
        raise Refused("intake_only_hidden" if unseen and not pictures else "intake_picture_of_page")
    if _is_rubbish(text):
        raise Refused("intake_font_unreadable")


def _is_rubbish(text: str) -> bool:
    """Whether the letters are not those that one sees: a font that doesn't say which is which."""
    if len(_RUBBISH.findall(text)) * 20 > len(text):
        return True
    words = _WORD.findall(text)
    latin = [word for word in words if _LATIN.search(word)]
    if len(latin) < 20:
        return sum(letter.isalnum() or letter.isspace() for letter in text) < 0.5 * len(text)
    return sum(_VOWEL.search(word) is None for word in latin if not word.isupper()) > 0.3 * len(latin)


def _links(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[str]:
    """Addresses behind the words; they are noted, never followed."""
    position, link = ctypes.c_int(0), pdf.FPDF_LINK()
    while pdf.FPDFLink_Enumerate(page, position, link):
        action = pdf.FPDFLink_GetAction(link)
        if not action or pdf.FPDFAction_GetType(action) != pdf.PDFACTION_URI:
            continue
        size = pdf.FPDFAction_GetURIPath(document, action, None, 0)
        if 1 < size < 2000:
            buffer = ctypes.create_string_buffer(size)
            pdf.FPDFAction_GetURIPath(document, action, buffer, size)
            yield buffer.value.decode("utf-8", "replace")
