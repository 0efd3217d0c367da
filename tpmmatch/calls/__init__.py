"""Calls: what to ask, how answers are read, which questions nobody should be asked. No I/O but packaged files.

`bank` holds the questions with their words, `lawful` refuses those about what nobody may be chosen for, and `plan` says
what to ask whom, in which order. `scores` and `agreement` make sense of ratings, `evidence` of what was heard;
`replies` and `estimates` tell who answers late and who promises too much.
"""

from tpmmatch.calls.bank import Bank, bank
from tpmmatch.calls.lawful import refusal_of

__all__ = ["Bank", "bank", "refusal_of"]
