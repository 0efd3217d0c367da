"""Documents attached to people are copies beside the store, and go with their people."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.actions import Store, people
from tpmmatch.actions.attachments import attach, attachments, detach
from tpmmatch.errors import UserError


def test_documents_are_kept_and_removed(store: Store, tmp_path: Path) -> None:
    (tmp_path / "CV.pdf").write_bytes(b"one")
    assert attachments(store, "a/../b") == []
    attach(store, "a/../b", [tmp_path / "CV.pdf"])
    attach(store, "a/../b", [tmp_path / "CV.pdf"])
    first, second = attachments(store, "a/../b")
    assert (first.name, second.name) == ("CV 2.pdf", "CV.pdf")
    assert second.read_bytes() == b"one"
    assert store.attachments is not None
    assert first.parent.parent == store.attachments
    detach(store, "a/../b", second)
    detach(store, "a/../b", Path(store.location))
    assert Path(store.location).is_file(), "only what is attached is removed"
    assert attachments(store, "a/../b") == [first]


def test_what_cannot_be_copied_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="attachment_not_kept"):
        attach(store, "a", [tmp_path / "missing.pdf"])
    assert attachments(store, "a") == []


def test_who_is_erased_takes_them_along(
    store: Store, tmp_path: Path, bring_in: Callable[..., object], person: Callable[..., object]
) -> None:
    bring_in(person("a"), person("b"))
    (tmp_path / "CV.pdf").write_bytes(b"one")
    for id in ("a", "b"):
        attach(store, id, [tmp_path / "CV.pdf"])
    people.erase(store, "a")
    assert attachments(store, "a") == []
    assert len(attachments(store, "b")) == 1
