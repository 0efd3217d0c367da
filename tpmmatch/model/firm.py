"""The owner's firm as it stands on what is printed, and how its money is reckoned."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Firm:
    """The head of a letter. `address` is a line each; `logo` is a PNG on white, or nothing."""

    name: str = ""
    address: tuple[str, ...] = ()
    logo: bytes = b""

    @property
    def said(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.name or self.address or self.logo)


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency is worth in euros, about, and as of when.

    `shipped` is what the program came with, if it knows the currency; `own` whether the owner set another.
    """

    currency: str
    euros: float
    day: date
    shipped: float | None
    own: bool
