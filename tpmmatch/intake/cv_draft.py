"""A profile while it is written: each value with the place that it came from, the unsure ones apart."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tpmmatch.intake.cv_hyphens import BROKEN, KEPT
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.model.document import Document
from tpmmatch.model.review import Traced

_HYPHEN = re.compile(rf"{BROKEN}\s*")
_SIGNS = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_TABLE = str.maketrans(_SIGNS)


def tidy(text: str) -> str:
    """The text as it is kept: ordinary spaces, no ligatures, no hyphens of line ends."""
    return " ".join(_HYPHEN.sub("", text.translate(_TABLE)).replace(KEPT, "-").replace(GAP, " ").split())


def joined(lines: Sequence[Line]) -> str:
    """Lines as one paragraph."""
    text = ""
    for line in lines:
        part = line.text.strip()
        if text.endswith(BROKEN):
            text = text[:-1] + ("" if part[:1].islower() else "-") + part
        elif text.endswith(KEPT):
            text = text[:-1] + "-" + part
        else:
            text += (" " if text else "") + part
    return tidy(text)


class Draft:
    """The document and its traces."""

    def __init__(self) -> None:
        self.document: Document = {}
        self.traces: list[Traced] = []
        self.work_told = False  # whether work is told of in which no job could be told apart

    def basic(self, key: str, value: object, line: Line, *, sure: bool = True) -> None:
        """Write a value under `basics`, if nothing stands there yet."""
        basics = self.document.setdefault("basics", {})
        if value and key not in basics:
            self._trace(f"/basics/{key}", line, value, sure=sure)
            if sure:
                basics[key] = value

    def doubt(self, key: str) -> None:
        """Take a value out of `basics`, as one to ask about."""
        if self.document.get("basics", {}).pop(key, None) is not None:
            pointer = f"/basics/{key}"
            self.traces = [replace(one, sure=one.sure and one.pointer != pointer) for one in self.traces]

    def more_of_summary(self, text: str, line: Line) -> None:
        """Add a paragraph to the summary, or begin it."""
        said = self.document.get("basics", {}).pop("summary", "")
        self.traces = [trace for trace in self.traces if trace.pointer != "/basics/summary"]
        self.basic("summary", f"{said}\n\n{text}" if said else text, line)

    def term(self, key: str, value: object, line: Line, *, sure: bool = True) -> None:
        """Write one of a freelancer's terms, if it isn't there yet."""
        terms = self.document.get("meta", {}).get("freelance", {})
        if value and key not in terms:
            self._trace(f"/meta/freelance/{key}", line, value, sure=sure)
            if sure:
                self.document.setdefault("meta", {}).setdefault("freelance", {})[key] = value

    def entry(
        self, section: str, values: Mapping[str, Any], lines: Mapping[str, Line], unsure: Sequence[str] = ()
    ) -> None:
        """Add an entry to a section; `lines` says where each value stands, `unsure` which are left out.

        An entry of which nothing is sure isn't there: its values point behind the last one, as JSON Pointers do ("-").
        """
        kept = {key: value for key, value in values.items() if value and key not in unsure}
        entries = self.document.setdefault(section, [])
        place = str(len(entries)) if kept else "-"
        for key, value in values.items():
            if value and key in lines:
                self._trace(f"/{section}/{place}/{key}", lines[key], value, sure=key not in unsure)
        if kept:
            entries.append(kept)
        if not entries:
            del self.document[section]

    def _trace(self, pointer: str, line: Line, value: object, *, sure: bool) -> None:
        self.traces.append(Traced(pointer, line.page, line.box, value if isinstance(value, str) else line.plain, sure))
