"""Files that only a passphrase opens: AES-256-GCM under a key that scrypt makes of it.

Nobody can tell a wrong passphrase from a damaged file by the cipher alone. So a digest of a part of what scrypt yields
lies open in the file, and says which of the two it is.
"""

import base64
import binascii
import hashlib
import hmac
import json
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tpmmatch.actions.files import write_atomically
from tpmmatch.errors import UserError
from tpmmatch.model.document import mapping, text
from tpmmatch.model.system import why_of

LEAST = 8  # letters of a passphrase
ENDING = ".tpmcase"

_FORMAT = "tpmmatch-sealed-1"
_BEGINS = b'{\n "format": "tpmmatch-sealed'  # what is left of a file that was cut short
_MOST = 20_000_000  # bytes of a file
_WORK = 2**16  # of scrypt (RFC 7914), with blocks of 8: about 64 MB and a third of a second a try
_KEY = 32  # bytes


def seal(path: Path, holds: str, content: Mapping[str, Any], passphrase: str, *, force: bool = False) -> None:
    """Write what can be opened with the passphrase alone; `holds` says what it is, and is no secret."""
    if len(passphrase.strip()) < LEAST:
        raise UserError("passphrase_short", least=LEAST)
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - only who shares a case needs it

    salt, nonce = os.urandom(16), os.urandom(12)
    key, sign = _keys(passphrase, salt)
    data = AESGCM(key).encrypt(nonce, json.dumps(content).encode(), _bound(holds))
    parts = {"salt": salt, "nonce": nonce, "sign": sign, "data": data}
    written = {name: base64.b64encode(part).decode() for name, part in parts.items()}
    sealed = {"format": _FORMAT, "holds": holds} | written
    write_atomically(path, json.dumps(sealed, indent=1).encode(), force)


def unseal(path: Path, holds: str, passphrase: str) -> Mapping[str, Any]:
    """What lies in such a file. Raises `UserError` for a wrong passphrase, and for a damaged or foreign file."""
    sealed = _read(path)
    if sealed.get("format") != _FORMAT:
        raise UserError("sealed_foreign", name=path.name)
    if sealed.get("holds") != holds:
        raise UserError(f"sealed_not_{holds}", name=path.name)
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    try:
        salt, nonce, sign, data = (_bytes(sealed, name) for name in ("salt", "nonce", "sign", "data"))
        key, expected = _keys(passphrase, salt)
        if not hmac.compare_digest(sign, expected):
            raise UserError("passphrase_wrong")
        return mapping(json.loads(AESGCM(key).decrypt(nonce, data, _bound(holds))))
    except (InvalidTag, ValueError) as error:
        raise UserError("sealed_damaged", name=path.name) from error


def _read(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > _MOST:
            raise UserError("sealed_foreign", name=path.name)
        data = path.read_bytes()
        return mapping(json.loads(data))
    except OSError as error:
        raise UserError("sealed_unread", name=path.name, reason=why_of(error)) from error
    except (ValueError, RecursionError) as error:
        cut = data.lstrip().startswith(_BEGINS) or path.suffix == ENDING
        raise UserError("sealed_damaged" if cut else "sealed_foreign", name=path.name) from error


def _keys(passphrase: str, salt: bytes) -> tuple[bytes, bytes]:
    """The key, and what tells a wrong passphrase."""
    said = unicodedata.normalize("NFC", passphrase.strip()).encode("utf-8", "surrogatepass")
    # Room for one try; without this the library refuses more than 32 MB.
    made = hashlib.scrypt(said, salt=salt, n=_WORK, r=8, p=1, maxmem=2 * 128 * 8 * _WORK, dklen=2 * _KEY)
    return made[:_KEY], hashlib.sha256(made[_KEY:]).digest()


def _bound(holds: str) -> bytes:
    return f"{_FORMAT}/{holds}".encode()


def _bytes(sealed: Mapping[str, Any], name: str) -> bytes:
    try:
        return base64.b64decode(text(sealed.get(name)), validate=True)
    except binascii.Error as error:
        raise ValueError(name) from error
