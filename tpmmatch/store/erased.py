"""Numbered stubs of who was erased: enough to erase them again when an old backup brings them back, and no more.

A stub is a keyed digest of an id under a key of this store's own: it tells who they were to nobody who doesn't know the
id already.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from tpmmatch.model.document import mapping, text
from tpmmatch.store.settings import Settings

_SETTING = "erased"  # {"key": hexadecimal digits, "stubs": [digest of the first erased, of the second, …]}


class Erased:
    """The stubs of one unit of work."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __len__(self) -> int:
        return len(self._kept()["stubs"])

    def add(self, ids: Iterable[str]) -> None:
        """These were erased."""
        kept = self._kept()
        new = (_stub(kept["key"], id) for id in ids)
        self._keep(kept["key"], [*kept["stubs"], *(stub for stub in new if stub not in kept["stubs"])])

    def lift(self, ids: Iterable[str]) -> None:
        """These were brought in anew, by the owner's wish."""
        if met := set(self.among(ids)):
            kept = self._kept()
            again = {_stub(kept["key"], id) for id in met}
            self._keep(kept["key"], [stub for stub in kept["stubs"] if stub not in again])

    def among(self, ids: Iterable[str]) -> list[str]:
        """Those of these who were erased."""
        kept = self._kept()
        stubs = set(kept["stubs"])
        return [id for id in ids if _stub(kept["key"], id) in stubs] if stubs else []

    def contents(self) -> Mapping[str, Any]:
        """All stubs with their key, to be put back by `replace`."""
        return self._kept()

    def replace(self, contents: Mapping[str, Any]) -> None:
        """Have these stubs in the place of those that are here."""
        self._keep(contents["key"], contents["stubs"])

    def _kept(self) -> dict[str, Any]:
        kept = mapping(self._settings.get(_SETTING))
        key = text(kept.get("key")) or secrets.token_hex(16)
        return {"key": key, "stubs": [stub for stub in kept.get("stubs", []) if isinstance(stub, str)]}

    def _keep(self, key: str, stubs: list[str]) -> None:
        self._settings.keep(_SETTING, {"key": key, "stubs": stubs})


def _stub(key: str, id: str) -> str:
    return hmac.new(bytes.fromhex(key), id.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
