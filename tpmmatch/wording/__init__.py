"""Message ids and values become sentences here, for screen, paper and command line alike."""

from tpmmatch.wording.catalogue import LANGUAGES, say
from tpmmatch.wording.formats import say_date, say_money, say_month, say_number, say_percent

__all__ = ["LANGUAGES", "say", "say_date", "say_money", "say_month", "say_number", "say_percent"]
