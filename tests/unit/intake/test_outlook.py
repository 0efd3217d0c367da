"""Mails that Outlook saved are read as those of other programs are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.intake.outlook_file import attached, mail, packed, wide
from tpmmatch.intake import Found
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

People = Callable[[str, object], list[Found | Note]]


def told(found: list[Found | Note]) -> list[tuple[str, str]]:
    return [
        (one.source, one.document["basics"]["name"])
        if isinstance(one, Found)
        else (one.source, one.reason.id if isinstance(one.reason, Message) else "")
        for one in found
    ]


@pytest.fixture
def cv(cvs: Path) -> bytes:
    return (cvs / "en" / "plain.docx").read_bytes()


def test_what_is_attached_is_read_and_logos_and_words_around_it_are_not(people: People, cv: bytes) -> None:
    logo = attached(1, "logo.png", b"\x89PNG" + b"\0" * 5000, "image/png")
    data = packed(mail(attached(0, "CV Orla.docx", cv), logo, body="Dear all, please find my CV attached."))
    [found] = people("application.msg", data)
    assert isinstance(found, Found)
    assert (found.source, found.document["basics"]["name"]) == ("application.msg/CV Orla.docx", "Orla Fennimore")
    assert found.original is not None


def test_a_mail_that_is_told_by_its_content(people: People, cv: bytes) -> None:
    assert told(people("application", packed(mail(attached(0, "cv.docx", cv)))))[0][1] == "Orla Fennimore"


def test_the_mails_own_text_is_read_where_nothing_is_attached(people: People, cvs: Path) -> None:
    text = (cvs / "en" / "plain.txt").read_text("utf-8")
    [found] = people("cv.msg", packed(mail(body=text)))
    assert isinstance(found, Found)
    assert found.document["basics"]["email"] == "orla.fennimore@example.org"


def test_letters_of_one_byte_are_read(people: People, cvs: Path) -> None:
    text = (cvs / "de" / "plain.txt").read_text("utf-8")
    whole = {**mail(), "__substg1.0_1000001E": text.encode("cp1252", "replace")}
    [found] = people("cv.msg", packed(whole))
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Jonas Brehmfeld"


def test_a_page_is_read_where_there_is_no_plain_text(people: People, cvs: Path) -> None:
    lines = (cvs / "en" / "plain.txt").read_text("utf-8").splitlines()
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    [found] = people("cv.msg", packed({**mail(), "__substg1.0_10130102": page.encode()}))
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Orla Fennimore"


def test_a_mail_that_was_sent_on(people: People, cv: bytes) -> None:
    inner = mail(attached(0, "cv.docx", cv), subject="Application")
    data = packed(mail(attached(0, "Application", inner), attached(1, "list.csv", b"Name,Mail\nBo Ott,bo@ott.de\n")))
    assert [name for _, name in told(people("fw.msg", data))] == ["Orla Fennimore", "Bo Ott"]


def test_a_letter_is_nobody_and_an_empty_mail_says_so(people: People) -> None:
    letter = "Dear Ms Kranz,\n\nplease send us your rate and when you could begin.\n\nKind regards\nBo Ott"
    assert told(people("ask.msg", packed(mail(body=letter)))) == [("ask.msg", "intake_cover_letter")]
    assert told(people("empty.msg", packed(mail()))) == [("empty.msg", "intake_mail_empty")]


def test_names_that_lead_elsewhere_lead_nowhere(people: People, cv: bytes, tmp_path: Path) -> None:
    data = packed(mail(attached(0, "..\\..\\/etc/evil.docx", cv), attached(1, "x" * 3000 + ".docx", cv)))
    assert told(people("a.msg", data))[0] == ("a.msg/evil.docx", "Orla Fennimore")
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.parametrize("cut", [600, 1500, 3000, 4000])
def test_one_that_is_cut_off_is_refused_in_a_sentence(people: People, cv: bytes, cut: int) -> None:
    [found] = people("a.msg", packed(mail(attached(0, "cv.docx", cv)))[:cut])
    assert isinstance(found, Note)
    assert told([found])[0][1] in {"intake_mail_empty", "intake_old_office", "intake_zip_broken", "intake_docx_broken"}


def test_another_old_file_of_that_ending_is_no_mail(people: People) -> None:
    assert told(people("a.msg", packed({"WordDocument": b"x" * 5000, **wide("0037", "x")}))) == [
        ("a.msg", "intake_old_office")
    ]
