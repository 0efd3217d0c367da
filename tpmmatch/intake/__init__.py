"""Files → people and projects, each with its warnings, or a sentence that says why not.

Read it along the way of a file: `files` finds it, `encodings` makes text of its bytes, `json_text` and
`json_records` (or `csv_table`) cut the text into records, `dialects` lifts old forms, `shapes` and
`terms_check` say what is odd, `identity` says who it is. `people` and `projects` are the two doors.
`counting` says beforehand how long it may take.

`kinds` tells what a file is. A document (`documents`) becomes lines in the order of reading (`layout`: `pdf`, `docx`,
`odt`, `plain`), lines become the parts of a CV (`cv_sections`), and those the profile (`cv`), each value with the place
that it came from. Documents are read in processes of their own (`apart`).
"""

from tpmmatch.intake.apart import Apart
from tpmmatch.intake.counting import about_how_many
from tpmmatch.intake.found import Found, FoundProject, Traced
from tpmmatch.intake.people import people_at, read_people
from tpmmatch.intake.projects import read_projects

__all__ = ["Apart", "Found", "FoundProject", "Traced", "about_how_many", "people_at", "read_people", "read_projects"]
