"""JSON text → values, noting on the way what JSON allows and nobody can store."""

import json
import re
from collections import Counter
from typing import Any

from tpmmatch.intake.found import Refused, named, short
from tpmmatch.model.words import Message, message

_SPACE = re.compile(r"[ \t\n\r]*")
# As written: control characters, and either half of a character. That all begin alike skips what else is there at once.
_UNFIT = re.compile(r"\\u(?:00(?:0[0-8eEfF]|1[\da-fA-F]|7[fF])|[dD][89a-fA-F])")
# A number with more digits can't become a float; nothing that people write has them.
_DIGITS_LIMIT = 300


class JsonText:
    """Reads values out of JSON texts; of the last one, `warnings()` tells what was odd, and
    `escapes` whether there may be letters that aren't fit to be kept."""

    def __init__(self) -> None:
        self._twice: list[str] = []
        self._numbers = False
        self.escapes = False
        self._strict = self._decoder(strict=True)
        self._lenient = self._decoder(strict=False)

    def value(self, text: str, start: int = 0) -> tuple[Any, int]:
        """The value that begins at `start`, and where it ends; raises JSONDecodeError or Refused."""
        self._twice, self._numbers, self.escapes = [], False, False
        try:
            found, end = self._decode(text, start)
        except RecursionError:
            raise Refused("intake_too_deep") from None
        self.escapes = self.escapes or _UNFIT.search(text, start, end) is not None
        return found, end

    def warnings(self) -> tuple[Message, ...]:
        """What was odd in the value read last."""
        odd = []
        if self._twice:
            odd.append(message("intake_key_twice", keys=named(self._twice)))
        if self._numbers:
            odd.append(message("intake_number_lost"))
        return tuple(odd)

    def _decode(self, text: str, start: int) -> tuple[Any, int]:
        try:
            return self._strict.raw_decode(text, start)
        except json.JSONDecodeError as error:
            if not error.msg.startswith("Invalid control character"):
                raise
            # A line break inside quotation marks does no harm; if more is wrong, this was the place.
            self.escapes = True
            try:
                return self._lenient.raw_decode(text, start)
            except json.JSONDecodeError:
                raise error from None

    def _decoder(self, *, strict: bool) -> json.JSONDecoder:
        return json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_int=self._int,
            parse_constant=self._constant,
            strict=strict,
        )

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            said = Counter(key for key, _ in pairs)
            self._twice += [short(key) for key, times in said.items() if times > 1]
        return found

    def _float(self, digits: str) -> float | None:
        number = float(digits)
        if abs(number) == float("inf"):
            self._numbers = True
            return None
        return number

    def _int(self, digits: str) -> int | None:
        if len(digits) > _DIGITS_LIMIT:
            self._numbers = True
            return None
        return int(digits)

    def _constant(self, _name: str) -> None:
        self._numbers = True


def skip_space(text: str, start: int) -> int:
    """Where the next thing begins that isn't white space."""
    found = _SPACE.match(text, start)
    return found.end() if found else start


def only_value(reader: JsonText, text: str) -> object:
    """The one value that a text holds; raises JSONDecodeError if there is more or none."""
    value, end = reader.value(text, skip_space(text, 0))
    after = skip_space(text, end)
    if after < len(text):
        raise json.JSONDecodeError("Extra data", text, after)
    return value


def broken(error: json.JSONDecodeError, line: int = 1) -> Refused:
    """Where and how a text stops being JSON; `line` is that of the text's first line in its file."""
    cut = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string")
    return Refused("intake_json_cut" if cut else "intake_json_broken", line=error.lineno + line - 1, column=error.colno)
