"""Files → people and projects, each with its warnings, or a sentence that says why not.

Read it along the way of a file: `files` finds it, `kinds` tells what it is (with `text_tables` a table from a text),
`archives`, `mails`, `mailbox_file` and `outlook` unpack, `encodings` makes text of it, and then

- `json_text` and `json_records` cut the text into documents; `fresh`, `reactive` and `dialects` lift other and old
  forms to today's JSON Resume, `json_own` those that somebody thought up, `shapes` and `terms_check` say what is odd,
  `fitting` puts back what an export took out;
- `csv_rows`, `markup_rows` or `workbooks` (behind `workbook_guard`, with `number_formats` and `old_records` beside it)
  make rows of it (`listed` where a web page holds them), `table_blocks` finds each table in it, `tables` its header and
  what each column holds (`table_columns` by names, `table_contents` by cells, `table_kinds` says if it's no list of
  people), and `table_people` makes people of the rows;
- `vcard_lines` and `vcard_people` read address cards, `linkedin` the tables of an export (`linkedin_names` knows them);
- a document (`documents`) becomes lines in the order of reading (`layout`: `pdf`, `docx`, `odt`, `plain`, behind
  `markdown` for what sites and hosts of code add), lines become the parts of a CV (`cv_sections`), and those the
  profile (`cv`: `cv_work` for jobs, each head by `cv_roles` and then by those beside it, `cv_studies`), each value with
  the place that it came from. What turns out to be a picture is read by `recognising`, where the machine has what that
  takes.

What programs pack (`closed`) is read in processes of their own (`apart`). `identity` says who it is, and
`mailboxes` who of a file share an address. `people` and
`projects` are the two doors. `person_row` and `person_card` are the way back out, and `overlay` carries over what was
changed there. `counting` says beforehand how long it may take.
"""

from tpmmatch.intake.apart import Apart
from tpmmatch.intake.counting import about_how_many, how_many_documents
from tpmmatch.intake.found import Found, FoundProject
from tpmmatch.intake.people import people_at, read_people
from tpmmatch.intake.projects import read_projects

__all__ = [
    "Apart",
    "Found",
    "FoundProject",
    "about_how_many",
    "how_many_documents",
    "people_at",
    "read_people",
    "read_projects",
]
