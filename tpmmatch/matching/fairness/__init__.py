"""Is the order fair? A permutation test on the owner's own people, and which fields count at all.

What must not count is swapped in everybody's profile: names, gender (in every text and in four languages), origin, gaps
between jobs, years of study, age and picture. All are ranked again; a place or a number that changes is found here with
what changed it. The idea is the correspondence test's (Bertrand & Mullainathan 2004, "Are Emily and Greg more
employable than Lakisha and Jamal?"), held on the program instead of on employers. Read `trial` first.
"""

from tpmmatch.matching.fairness.fields import counting, idle
from tpmmatch.matching.fairness.scoring import Scorer, scorer
from tpmmatch.matching.fairness.trial import hold_trial

__all__ = ["Scorer", "counting", "hold_trial", "idle", "scorer"]
