"""What is printed: `content` and `reasons` decide what a brief says, `pages` how it looks.

Those are pure and quick to import; `pages` brings ReportLab along and is imported where something is drawn. A page
is made in this order: `sheet` chooses how much fits, `letterhead`, `masthead` and `sections` set the parts, `setting`
breaks lines, `fonts` finds a font for every letter, `pen` and `shapes` put ink on the paper, all by the measures of
`style`.
"""

from tpmmatch.briefs.comparing import compare
from tpmmatch.briefs.content import candidate_brief
from tpmmatch.briefs.reasons import speaking_for

__all__ = ["candidate_brief", "compare", "speaking_for"]
