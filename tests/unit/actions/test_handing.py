"""What is handed to other programs: a draft that they understand, in a place that is tidied up."""

import os
import time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tpmmatch.actions.handing import brief_draft, hand_over, take_back
from tpmmatch.model.project import Project, read_project

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40


@pytest.fixture
def project() -> Project:
    return read_project("p", {"title": "Käse-Laden\nim Netz"})


def opened(draft: bytes) -> EmailMessage:
    found = message_from_bytes(draft, policy=default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def test_a_draft_says_whom_it_is_about_and_holds_the_brief(project: Project) -> None:
    mail = opened(brief_draft(project, "Gráinne Mulqueen", PDF, "brief-grainne.pdf"))
    assert mail["Subject"] == "Gráinne Mulqueen for Käse-Laden im Netz"
    assert mail["X-Unsent"] == "1"
    assert (mail["To"], mail["From"], mail["Date"]) == (None, None, None)
    text, attached = mail.get_body(("plain",)), list(mail.iter_attachments())
    assert text is not None
    assert "a page on Gráinne Mulqueen" in text.get_content()
    assert [(part.get_content_type(), part.get_filename()) for part in attached] == [
        ("application/pdf", "brief-grainne.pdf")
    ]
    assert attached[0].get_content() == PDF


def test_a_nameless_person_and_odd_names_make_a_sound_draft(project: Project) -> None:
    assert opened(brief_draft(project, "", PDF, "b.pdf"))["Subject"].startswith("No name given for")
    odd = opened(brief_draft(project, "Eve\r\nBcc: all@example.com", PDF, "b.pdf"))
    assert odd["Bcc"] is None


def test_the_same_brief_gives_the_same_draft(project: Project) -> None:
    draft = brief_draft(project, "Ann", PDF, "b.pdf")
    assert draft == brief_draft(project, "Ann", PDF, "b.pdf")
    assert b"\r\n" in draft
    assert max(map(len, draft.split(b"\r\n"))) < 999


def test_what_is_handed_over_is_for_the_owner_alone_and_not_for_ever(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    old = hand_over(b"one", "one.pdf", folder)
    assert old.read_bytes() == b"one"
    if os.name == "posix":
        assert folder.stat().st_mode & 0o077 == 0
    os.utime(old, (time.time() - 90_000,) * 2)
    new = hand_over(b"two", "two.pdf", folder)
    assert [path.name for path in folder.iterdir()] == ["two.pdf"]
    assert hand_over(b"again", "two.pdf", folder).read_bytes() == b"again"
    assert take_back(folder) == 1
    assert not new.exists()
    assert take_back(tmp_path / "nowhere") == 0
