"""Files → people and projects, each with its warnings, or a sentence that says why not.

Read it along the way of a file: `files` finds it, `encodings` makes text of its bytes, `json_text` and
`json_records` (or `csv_table`) cut the text into records, `dialects` lifts old forms, `shapes` and
`terms_check` say what is odd, `identity` says who it is. `people` and `projects` are the two doors.
`counting` says beforehand how long it may take.
"""

from tpmmatch.intake.counting import about_how_many
from tpmmatch.intake.found import Found, FoundProject
from tpmmatch.intake.people import read_people
from tpmmatch.intake.projects import read_projects

__all__ = ["Found", "FoundProject", "about_how_many", "read_people", "read_projects"]
