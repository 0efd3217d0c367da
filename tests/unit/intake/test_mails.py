"""Mails with CVs in them."""

import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.mails import is_mail, unpack

CV = "Ada Kranz\nada@example.com\n\nExperience\nManager, Mill Ltd, Graz, 2019 - today\n\nLanguages\nGerman (native)\n"


def mail(body: str = "Please find it attached.") -> EmailMessage:
    one = EmailMessage()
    one["From"], one["To"], one["Subject"] = "Bo <bo@example.com>", "me@example.com", "A CV"
    one["Date"] = "Mon, 4 Mar 2024 10:00:00 +0000"
    one.set_content(body)
    return one


def kept(path: Path, one: EmailMessage) -> Path:
    path.write_bytes(bytes(one))
    return path


def test_the_attached_cv_is_read_and_told_by_its_name(tmp_path: Path) -> None:
    one = mail()
    one.add_attachment(CV.encode(), maintype="text", subtype="plain", filename="../Lebenslauf Müller.txt")
    one.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    (found,) = read_people(kept(tmp_path / "one.eml", one))
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"
    assert found.source == "one.eml/Lebenslauf Müller.txt"


def test_without_attachments_its_text_is_read(tmp_path: Path) -> None:
    (found,) = read_people(kept(tmp_path / "one.eml", mail(CV)))
    assert isinstance(found, Found)
    assert found.document["work"][0]["name"] == "Mill Ltd"


def test_a_mail_that_says_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        unpack(Place(kept(tmp_path / "one.eml", mail("")), "one.eml"), tmp_path)
    assert refused.value.reason.id == "intake_mail_empty"


def test_mails_in_mails_have_an_end(tmp_path: Path) -> None:
    one = mail(CV)
    for _ in range(6):
        outer = mail()
        outer.add_attachment(bytes(one), maintype="application", subtype="octet-stream", filename="inner.eml")
        one = outer
    (note,) = read_people(kept(tmp_path / "one.eml", one))
    assert not isinstance(note, Found)


def test_what_is_a_mail() -> None:
    assert is_mail(bytes(mail()))
    assert not is_mail(b"From: Graz\nTo: Wien\nAda Kranz")
    assert not is_mail(CV.encode())


@pytest.mark.parametrize(
    "day", ["Mon, 99999999999999999999 Feb 2027 10:00:00 +0000", f"Mon, 1 Feb 2027 10:00:00 +{'9' * 30}", "soon"]
)
def test_a_mail_with_an_impossible_day_stops_no_other(tmp_path: Path, day: str) -> None:
    one = mail(CV)
    (tmp_path / "a.eml").write_bytes(re.sub(rb"(?m)^Date: .*$", f"Date: {day}".encode(), bytes(one)))
    kept(tmp_path / "b.eml", one)
    found = {item.source for item in read_people(tmp_path) if isinstance(item, Found)}
    assert {Path(source).name for source in found} == {"a.eml", "b.eml"}
