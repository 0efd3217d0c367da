"""What an import did: each source ends in exactly one of the first three lists or in `refused`."""

from dataclasses import dataclass, field, fields

from tpmmatch.model.words import Words


@dataclass(frozen=True, slots=True)
class Taken:
    """A record that was taken in; `changed` names the JSON Pointers that an update touched."""

    id: str
    source: str
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell about a source: why it was refused, or what is odd in it."""

    source: str
    reason: Words


@dataclass(slots=True)
class Report:
    """The outcome of bringing files in; grows while the work goes on."""

    added: list[Taken] = field(default_factory=list)
    updated: list[Taken] = field(default_factory=list)
    unchanged: list[Taken] = field(default_factory=list)
    possible_duplicates: list[Taken] = field(default_factory=list)
    refused: list[Note] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)

    def join(self, later: "Report") -> None:
        """Tell what came of another part of the same batch as well."""
        for mine in fields(self):
            getattr(self, mine.name).extend(getattr(later, mine.name))

    @property
    def taken(self) -> int:
        """How many records are in the store because of this, changed or not."""
        return len(self.added) + len(self.updated) + len(self.unchanged)
