"""Mailboxes in one file."""

from pathlib import Path

import pytest

from tpmmatch.intake import Found, mailbox_file, read_people
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.mailbox_file import is_mailbox, unpack
from tpmmatch.wording import say

HEAD = "From: Bo <bo@example.com>\nTo: me@example.com\nSubject: {}\nMIME-Version: 1.0\n"
LIST = (
    'Content-Type: text/csv; name="list.csv"\nContent-Disposition: attachment; filename="list.csv"\n\nName,Mail\n{}\n\n'
)


def test_each_mail_is_read_by_itself(tmp_path: Path) -> None:
    lists = {name: LIST.format(f"{name} Kranz,{name}@a.example") for name in ("Ada", "Ida")}
    box = "".join(f"From bo@example.com Mon Feb  1 2027\n{HEAD.format(name)}{each}" for name, each in lists.items())
    (tmp_path / "Inbox").write_text(box)
    found = [(one.source, one.document["basics"]["name"]) for one in read_people(tmp_path) if isinstance(one, Found)]
    assert found == [
        ("Inbox/1 Ada/list.csv:2", "Ada Kranz"),
        ("Inbox/2 Ida/list.csv:2", "Ida Kranz"),
    ]


def test_a_line_of_the_text_that_begins_alike_parts_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text(f"From x\n{HEAD.format('One')}\nHello,\n\nFrom next week on I am free.\nBo\n")
    (only,) = unpack(Place(path, "a.mbox"), tmp_path)
    assert isinstance(only, Place)
    assert "From next week on I am free." in only.path.read_text()


def test_names_of_mails_lead_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text(
        f"From x\n{HEAD.format('../../=?utf-8?q?=C3=96l?=')}\nHello\n\nFrom x\n{HEAD.format('=?x-none?q?=FF?=')}\n.\n"
    )
    assert [place.source for place in unpack(Place(path, "a.mbox"), tmp_path)] == ["a.mbox/1 Öl", "a.mbox/2"]


def test_a_letter_that_begins_so_is_no_mailbox() -> None:
    assert is_mailbox(b"From - Mon\nX-Mozilla-Status: 0001\n" + HEAD.format("x").encode() + b"\n")
    assert not is_mailbox(b"From Ada Kranz\nTo whom it may concern\n")


@pytest.mark.parametrize("count", [3, 4])
def test_of_too_many_mails_it_is_told_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setattr(mailbox_file, "_MAILS_LIMIT", 3)
    path, space = tmp_path / "a.mbox", tmp_path / "space"
    path.write_text("".join(f"From x\n{HEAD.format(number)}\nHello\n\n" for number in range(count)))
    space.mkdir()
    if count == 3:
        assert len(unpack(Place(path, "a.mbox"), space)) == 3
        return
    with pytest.raises(Refused) as refused:
        unpack(Place(path, "a.mbox"), space)
    assert "more than 3 mails" in say(refused.value.reason)
    assert not list(space.iterdir())
