"""Calls: what to ask, how answers are read, and which questions nobody should be asked.

Pure: reads packaged files and nothing else.

`bank` holds the questions with their words, `lawful` refuses those about what nobody may be chosen for.
"""

from tpmmatch.calls.bank import Bank, bank
from tpmmatch.calls.lawful import refusal_of

__all__ = ["Bank", "bank", "refusal_of"]
