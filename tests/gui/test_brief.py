"""The brief: parts that are left out, and other programs that it is handed to."""

from contextlib import closing
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, PATIENCE, Answers, OpenWindow, at_rest, draw_brief, first_project, ranked, window_of
from tpmmatch.actions import history, open_store, people
from tpmmatch.model.brief import FIRST_PAGE, DocumentKind, Section
from ui.main_window import MainWindow
from ui.models.ranking_model import Column
from ui.pages.brief_page import SHOWN, UNDRAWN, WAITING, BriefPage
from ui.pages.project_page import ProjectPage


@pytest.fixture(autouse=True)
def handing_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is handed over in the owner's own folders."""
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def sample(qtbot: QtBot, small_window: MainWindow) -> ProjectPage:
    return ranked(qtbot, small_window, first_project(small_window))


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    return str(text)


def untick(qtbot: QtBot, brief: BriefPage, *parts: Section) -> None:
    for part in parts:
        brief.parts.boxes[part].click()
        at_rest(qtbot, window_of(brief))


def test_parts_are_left_out_at_once_and_remembered(qtbot: QtBot, sample: ProjectPage, open_window: OpenWindow) -> None:
    brief = draw_brief(qtbot, sample)
    assert "you ask" in text_of(brief.pdf)
    untick(qtbot, brief, Section.TERMS, Section.MIND)
    assert "you ask" not in text_of(brief.pdf)
    assert "Why" in text_of(brief.pdf)
    window_of(sample).close()
    window = open_window()
    again = draw_brief(qtbot, ranked(qtbot, window, first_project(window)))
    assert again.parts.value() == (Section.WHY, Section.UNKNOWN, Section.QUESTIONS)
    assert "you ask" not in text_of(again.pdf)


def test_the_last_part_stays(qtbot: QtBot, sample: ProjectPage) -> None:
    brief = draw_brief(qtbot, sample)
    untick(qtbot, brief, *FIRST_PAGE[1:])
    box = brief.parts.boxes[Section.WHY]
    assert not box.isEnabled()
    assert box.toolTip() == "A brief needs at least one part."
    assert brief.parts.value() == (Section.WHY,)
    untick(qtbot, brief, Section.MIND)
    assert box.isEnabled()


def test_a_brief_is_opened_in_the_system_s_viewer(qtbot: QtBot, sample: ProjectPage, dialogs: Answers) -> None:
    brief = draw_brief(qtbot, sample)
    qtbot.mouseClick(brief.open, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(sample))
    (path,) = dialogs.opened
    assert path.suffix == ".pdf"
    assert path.read_bytes() == brief.pdf
    assert dialogs.told == []


def test_a_brief_is_attached_to_a_new_mail(qtbot: QtBot, sample: ProjectPage, dialogs: Answers) -> None:
    brief = draw_brief(qtbot, sample)
    qtbot.mouseClick(brief.mail, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(sample))
    (path,) = dialogs.opened
    assert path.suffix == ".eml"
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    name = sample.ranking.model.index(0, Column.NAME).data()
    assert mail["Subject"].startswith(f"{name} for ")
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == brief.pdf
    assert str(attached.get_filename()).endswith(".pdf")


def test_without_a_program_the_way_on_is_told(qtbot: QtBot, sample: ProjectPage, dialogs: Answers) -> None:
    brief = draw_brief(qtbot, sample)
    dialogs.agrees = False
    for button in (brief.mail, brief.open):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        at_rest(qtbot, window_of(sample))
    assert ["Save the brief" in told for told in dialogs.told] == [True, True]


def choose_kind(qtbot: QtBot, brief: BriefPage, kind: DocumentKind) -> str:
    """The text of the first page of that document."""
    brief.kind.show_value(str(kind))
    brief.kind.edited.emit()
    qtbot.waitUntil(brief.keep.isEnabled, timeout=60_000)
    at_rest(qtbot, window_of(brief))
    return text_of(brief.pdf)


@pytest.mark.slow
def test_other_documents_are_offered_beside_the_brief(qtbot: QtBot, sample: ProjectPage, dialogs: Answers) -> None:
    brief = draw_brief(qtbot, sample)
    assert [brief.kind.itemData(row) for row in range(brief.kind.count())] == list(map(str, DocumentKind))
    assert "You said you want" in choose_kind(qtbot, brief, DocumentKind.COMPARISON)
    assert not brief.person.isVisible()
    assert not brief.parts.isVisible()
    assert "Please tell us" in choose_kind(qtbot, brief, DocumentKind.NEED)
    assert brief.hiding.described.isVisible()
    assert not brief.hiding.blind.isVisible()
    qtbot.mouseClick(brief.open, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(sample))
    assert dialogs.opened[0].name.startswith("need-")


def test_names_are_hidden_on_paper_and_in_the_files_name(qtbot: QtBot, sample: ProjectPage, dialogs: Answers) -> None:
    brief = draw_brief(qtbot, sample)
    name = str(sample.ranking.model.index(0, Column.NAME).data())
    assert name in text_of(brief.pdf)
    assert not brief.hiding.employers.isEnabled()
    brief.hiding.blind.click()
    at_rest(qtbot, window_of(brief))
    assert brief.hiding.employers.isEnabled()
    assert "Candidate " in text_of(brief.pdf)
    for button in (brief.open, brief.mail):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        at_rest(qtbot, window_of(sample))
    pdf, mail = dialogs.opened
    for piece in name.casefold().split():
        assert piece not in text_of(brief.pdf).casefold()
        assert piece not in pdf.name
        assert piece not in message_from_bytes(mail.read_bytes(), policy=default)["Subject"].casefold()


@pytest.mark.slow
def test_a_pack_holds_what_a_meeting_needs_and_what_is_ticked(qtbot: QtBot, sample: ProjectPage) -> None:
    brief = draw_brief(qtbot, sample)
    assert not brief.pack.isVisible()
    contents = choose_kind(qtbot, brief, DocumentKind.PACK)
    assert brief.pack.isVisible()
    usual = (
        DocumentKind.NEED,
        DocumentKind.COMPARISON,
        DocumentKind.CANDIDATE,
        DocumentKind.CHEAT,
        DocumentKind.GUIDE,
    )
    assert brief.pack.value() == usual
    assert "Call guides" in contents
    assert brief.parts.value() == tuple(Section)
    for kind in (DocumentKind.NEED, DocumentKind.CHEAT, DocumentKind.GUIDE, DocumentKind.COMPARISON):
        brief.pack.boxes[kind].click()
        at_rest(qtbot, window_of(brief))
    assert "Call guides;" in text_of(brief.pdf)  # among those that aren't in it
    assert not brief.pack.boxes[DocumentKind.CANDIDATE].isEnabled()
    assert not brief.pack.each_guide.isEnabled()
    choose_kind(qtbot, brief, DocumentKind.CANDIDATE)
    assert Section.EVIDENCE not in brief.parts.value()


def test_boxes_of_one_document_say_nothing_of_another(qtbot: QtBot, sample: ProjectPage) -> None:
    brief = draw_brief(qtbot, sample)
    brief.kind.show_value(str(DocumentKind.PACK))
    brief.kind.edited.emit()
    while_drawn = brief.pack.isEnabled(), brief.parts.isEnabled()
    qtbot.waitUntil(brief.keep.isEnabled, timeout=PATIENCE)
    at_rest(qtbot, window_of(brief))
    brief.pack.each_guide.click()
    at_rest(qtbot, window_of(brief))
    choose_kind(qtbot, brief, DocumentKind.CANDIDATE)

    assert while_drawn == (False, False)
    assert brief.pack.isEnabled()
    assert brief.parts.isEnabled()
    assert not brief.pack.each_guide.isChecked()  # a pack is chosen anew for each meeting


def test_boxes_wait_for_their_document_whatever_else_fails_meanwhile(
    qtbot: QtBot, sample: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    brief = draw_brief(qtbot, sample)
    (tmp_path / "folder").write_text("a file where a folder should be")
    dialogs.save_to = tmp_path / "folder" / "brief.pdf"
    qtbot.mouseClick(brief.keep, Qt.MouseButton.LeftButton)
    brief.kind.show_value(str(DocumentKind.PACK))
    brief.kind.edited.emit()
    qtbot.waitUntil(lambda: bool(dialogs.told), timeout=PATIENCE)
    when_told = brief.pack.isEnabled(), brief.keep.isEnabled()
    qtbot.waitUntil(brief.keep.isEnabled, timeout=PATIENCE)
    at_rest(qtbot, window_of(brief))

    assert when_told[0] == when_told[1], "open before the document is there"
    assert brief.pack.isEnabled()


def test_a_document_that_cant_be_drawn_is_told_of_and_drawn_again(
    qtbot: QtBot, sample: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    brief = draw_brief(qtbot, sample)
    person, window = brief.person.value(), window_of(brief)
    choose_kind(qtbot, brief, DocumentKind.NEED)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as elsewhere:
        people.remove(elsewhere, [person], NOW)
        brief.kind.show_value(str(DocumentKind.CANDIDATE))
        brief.kind.edited.emit()
        at_rest(qtbot, window)
        without = brief.stack.currentIndex(), brief.parts.isEnabled(), brief.keep.isEnabled()
        history.undo(elsewhere, NOW)
    qtbot.mouseClick(brief.undrawn.button, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)

    assert without == (UNDRAWN, False, False)
    assert len(dialogs.told) == 1
    assert brief.stack.currentIndex() == SHOWN
    assert brief.parts.isEnabled()


def test_how_much_is_shown_is_told_only_of_what_is_shown(qtbot: QtBot, sample: ProjectPage) -> None:
    brief = draw_brief(qtbot, sample)
    choose_kind(qtbot, brief, DocumentKind.PACK)
    assert "The first 12 of" in brief.told.text()
    assert brief.told.isVisible()
    brief.kind.show_value(str(DocumentKind.NEED))
    brief.kind.edited.emit()
    waits = brief.stack.currentIndex(), brief.told.isVisible()
    at_rest(qtbot, window_of(brief))
    assert waits == (WAITING, False)
