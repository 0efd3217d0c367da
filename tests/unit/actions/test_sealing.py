"""A sealed file opens with its passphrase alone, and says plainly why it doesn't."""

import json
from pathlib import Path

import pytest

from tpmmatch.actions.sealing import seal, unseal
from tpmmatch.errors import UserError
from tpmmatch.wording import say

SECRET = "four quite unrelated wörds"  # noqa: S105 - made up


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "a.tpmcase"
    seal(path, "case", {"said": "Grüße aus Garmisch", "of": [1, 2]}, SECRET)
    return path


def test_it_comes_back_as_it_went_in(sealed: Path) -> None:
    assert unseal(sealed, "case", SECRET) == {"said": "Grüße aus Garmisch", "of": [1, 2]}
    assert "Garmisch" not in sealed.read_text()
    assert unseal(sealed, "case", "  four quite unrelated wo\u0308rds\n")["of"] == [1, 2], "typed on another keyboard"


@pytest.mark.parametrize("wrong", ["", "four quite unrelated words", SECRET.upper()])
def test_a_wrong_passphrase_is_called_so(sealed: Path, wrong: str) -> None:
    with pytest.raises(UserError, match="passphrase_wrong"):
        unseal(sealed, "case", wrong)


def test_a_damaged_file_is_told_from_a_wrong_passphrase(sealed: Path) -> None:
    parts = json.loads(sealed.read_text())
    for field, value in (("data", "A" + parts["data"][1:]), ("nonce", "%%%"), ("salt", "")):
        sealed.write_text(json.dumps(parts | {field: value}))
        with pytest.raises(UserError) as refused:
            unseal(sealed, "case", SECRET)
        assert refused.value.id in ("sealed_damaged", "passphrase_wrong")
    sealed.write_text(json.dumps(parts | {"data": "A" + parts["data"][1:]}))
    with pytest.raises(UserError, match="sealed_damaged"):
        unseal(sealed, "case", SECRET)


def test_a_file_that_was_cut_short_is_called_damaged(sealed: Path, tmp_path: Path) -> None:
    whole = sealed.read_bytes()
    for left in (0, 20, 60, len(whole) - 1):
        sealed.write_bytes(whole[:left])
        with pytest.raises(UserError, match="sealed_damaged"):
            unseal(sealed, "case", SECRET)
    renamed = tmp_path / "download"
    renamed.write_bytes(whole[:60])
    with pytest.raises(UserError, match="sealed_damaged"):
        unseal(renamed, "case", SECRET)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"[1]", b'{"format": "other"}', b"\xff\xfe"])
def test_a_foreign_file_is_called_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(UserError, match="sealed_foreign"):
        unseal(tmp_path / "x", "case", SECRET)


def test_the_other_kind_of_file_is_called_so(sealed: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="sealed_not_rating") as refused:
        unseal(sealed, "rating", SECRET)
    assert "case" in say(refused.value)
    with pytest.raises(UserError, match="sealed_unread"):
        unseal(tmp_path / "none", "case", SECRET)


def test_a_short_passphrase_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="passphrase_short"):
        seal(tmp_path / "b", "case", {}, "seven77")
    assert not (tmp_path / "b").exists()
