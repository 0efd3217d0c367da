"""The window's words for what is printed."""

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.brief import DocumentKind, Section
from tpmmatch.model.words import message
from ui.words import say


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def section_words() -> list[tuple[Section, str]]:
    """The parts of a brief."""
    words = {
        Section.WHY: _tr("Why"),
        Section.TERMS: _tr("Terms"),
        Section.UNKNOWN: _tr("Not known"),
        Section.MIND: _tr("Mind"),
        Section.QUESTIONS: _tr("Questions"),
        Section.EVIDENCE: _tr("Evidence, on a page of its own"),
    }
    return [(section, words[section]) for section in Section]


def document_words() -> list[tuple[str, str]]:
    """The documents that can be printed, called as they call themselves."""
    return [(str(kind), say(message(f"document_{kind}"))) for kind in DocumentKind]
