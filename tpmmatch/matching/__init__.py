"""Project + people + vocabulary + rules → ranking with reasons. Pure: no files, no clock, no chance.

Read it in this order: `passages` (a profile as sentences with their place), `evidence` (which concepts they bear
out, on which rung, in which part), `craft` (has this person led projects at all?), `reading` (all of that for one
profile), `need` (the owner's words as criteria), `terms` (gates and their harm), `fit` (one person's numbers),
`questions` (what to ask), `ranking` (the order).
"""

from tpmmatch.matching.need import understand
from tpmmatch.matching.order import Table
from tpmmatch.matching.ranking import rank
from tpmmatch.matching.reading import Reader, Reading
from tpmmatch.matching.rules import Rules, load_rules

__all__ = ["Reader", "Reading", "Rules", "Table", "load_rules", "rank", "understand"]
