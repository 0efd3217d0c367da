"""CVs as people of other trades and templates lay them out: one person, many layouts."""

from collections.abc import Callable
from pathlib import Path

from cv_parts import certificates, languages, terms, time_of
from layouts_office import _docx, _p
from pdf_sheet import Person, Sheet, canvas_at, contact, school

_ICONS = {"work": "briefcase", "education": "graduation-cap", "skills": "cogs", "languages": "globe"}


def dates_left_with_dots(person: Person, path: Path) -> None:
    """As LaTeX's moderncv sets it: times at the left, and a dot behind each head."""
    canvas = canvas_at(path)
    sheet = Sheet(canvas, 60, 480, font="Times")
    _top(sheet, person)
    words = person["words"]
    _heading(sheet, words["work"])
    for job in person["work"]:
        sheet.beside(
            time_of(person, job, "digits"), f"{job['position']}, {job['name']}, {job['place']}.", 110, bold=True
        )
        sheet.points(job["points"], indent=110)
    _heading(sheet, words["education"])
    for entry in person["education"]:
        sheet.beside(f"{entry['start']} – {entry['end']}", f"{school(entry)}.", 110)
    _lists(sheet, person)
    canvas.save()


def headings_at_margin(person: Person, path: Path) -> None:
    """A table without lines: headings, labels and times keep to one narrow column at the left."""
    canvas = canvas_at(path)
    sheet = Sheet(canvas, 60, 480)
    words, at = person["words"], 130
    sheet.text(person["name"], 18, bold=True)
    sheet.text(person["label"])
    for line in contact(person):
        sheet.text(line)
    sheet.text(person["summary"])
    sheet.room(8)
    sheet.text(words["work"], bold=True)
    for job in person["work"]:
        sheet.beside(time_of(person, job, "digits"), job["position"], at)
        sheet.text(f"{job['name']}, {job['place']}", indent=at)
        sheet.points(job["points"], indent=at)
        sheet.room(6)
    sheet.text(words["education"], bold=True)
    for entry in person["education"]:
        sheet.beside(f"{entry['start']} – {entry['end']}", school(entry), at)
    sheet.room(6)
    sheet.text(words["languages"], bold=True)
    for name, level in person["languages"]:
        sheet.beside(name, level, at)
    _lists(sheet, person, spoken=False)
    canvas.save()


def icons_as_words(person: Person, path: Path) -> None:
    """Two columns, whose icons are names of pictures to who reads the text."""
    canvas = canvas_at(path)
    sheet, side, words = Sheet(canvas, 45, 330), Sheet(canvas, 410, 150, top=120), person["words"]
    sheet.text(person["name"], 20, bold=True)
    sheet.text(person["label"])
    _heading(sheet, words["summary"])
    sheet.text(person["summary"])
    _heading(sheet, f"{_ICONS['work']} {words['work']}")
    for job in person["work"]:
        sheet.text(job["position"], bold=True)
        sheet.text(f"{job['name']}, {job['place']}")
        sheet.text(f"calendar {time_of(person, job)}")
        sheet.points(job["points"])
        sheet.room(8)
    _heading(sheet, f"{_ICONS['education']} {words['education']}")
    for entry in person["education"]:
        sheet.text(school(entry), bold=True)
        sheet.text(f"calendar {entry['start']} – {entry['end']}")
    for icon, line in zip(("map-marker", "phone", "envelope", "linkedin"), contact(person), strict=True):
        side.text(f"{icon} {line}", 9)
    _heading(side, f"{_ICONS['skills']} {words['skills']}")
    for skill in person["skills"]:
        side.text(skill)
    _heading(side, f"{_ICONS['languages']} {words['languages']}")
    for line in languages(person, "{} - {}"):
        side.text(line)
    _heading(side, words["certificates"])
    for line in certificates(person):
        side.text(line, 8)
    _heading(side, words["terms"])
    for line in terms(person):
        side.text(line, 8)
    canvas.save()


def side_bar_ends(person: Person, path: Path) -> None:
    """A side bar without a colour that has little on the second page."""
    canvas = canvas_at(path)
    words = person["words"]
    bar, sheet = Sheet(canvas, 35, 150), Sheet(canvas, 215, 340)
    sheet.text(person["name"], 20, bold=True)
    sheet.text(person["label"])
    _heading(bar, words["contact"])
    for line in contact(person):
        bar.text(line, 8)
    _heading(bar, words["skills"])
    for skill in person["skills"]:
        bar.text(skill)
    _heading(bar, words["languages"])
    for line in languages(person, "{}: {}"):
        bar.text(line)
    _heading(sheet, words["summary"])
    sheet.text(person["summary"])
    _heading(sheet, words["work"])
    _job_under_title(sheet, person, person["work"][0])
    canvas.showPage()
    bar, sheet = Sheet(canvas, 35, 150), Sheet(canvas, 215, 340)
    _heading(bar, words["certificates"])
    for line in certificates(person):
        bar.text(line, 8)
    for job in person["work"][1:]:
        _job_under_title(sheet, person, job)
    _heading(sheet, words["education"])
    for entry in person["education"]:
        sheet.text(f"{school(entry)}, {entry['start']} – {entry['end']}")
    _heading(sheet, words["terms"])
    for line in terms(person):
        sheet.text(line)
    canvas.save()


def firm_and_title_in_bold(person: Person, path: Path) -> None:
    """Word, a table of two cells: heads of jobs look as headings do."""
    words = person["words"]
    side = [_p(words["contact"], bold=True), *map(_p, contact(person)), _p(words["skills"], bold=True)]
    side += [*map(_p, person["skills"]), _p(words["languages"], bold=True), *map(_p, languages(person, "{}: {}"))]
    side += [_p(words["certificates"], bold=True), *map(_p, certificates(person))]
    body = [_p(person["name"], "Titel"), _p(person["label"]), _p(words["summary"], bold=True), _p(person["summary"])]
    body.append(_p(words["work"], bold=True))
    for job in person["work"]:
        body += [_p(f"{job['name']} — {job['position']}", bold=True), _p(time_of(person, job))]
        body += [_p(point, bullet=True) for point in job["points"]]
    body.append(_p(words["education"], bold=True))
    for entry in person["education"]:
        body.append(_p(f"{school(entry)}\t{entry['start']} – {entry['end']}"))
    body += [_p(words["terms"], bold=True), *map(_p, terms(person))]
    cells = "".join(f"<w:tc>{''.join(cell)}</w:tc>" for cell in (side, body))
    _docx(path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")


def letters_set_wide(person: Person, path: Path) -> None:
    """Plain text with headings like "W O R K", and all of a job's head in one line."""
    words = person["words"]
    lines = [person["name"], person["label"], *contact(person), "", _wide(words["summary"]), person["summary"]]
    lines += ["", _wide(words["work"])]
    for job in person["work"]:
        lines.append(f"{job['position']} @ {job['name']}, {job['place']} ({time_of(person, job)})")
        lines += [*(f"* {point}" for point in job["points"]), ""]
    lines.append(_wide(words["education"]))
    lines += [f"{school(entry)} ({entry['start']}–{entry['end']})" for entry in person["education"]]
    lines += ["", _wide(words["languages"]), " – ".join(languages(person))]
    lines += ["", _wide(words["skills"]), " – ".join(person["skills"])]
    lines += ["", _wide(words["certificates"]), *certificates(person), "", _wide(words["terms"]), *terms(person)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def icons_and_points(person: Person, path: Path) -> None:
    """Markdown with names of icons, and studies as points of a list."""
    words = person["words"]
    lines = [f"# {person['name']}", person["label"], ""]
    named = zip(("map-marker", "phone", "envelope", "linkedin"), contact(person), strict=True)
    lines += [f"fa-{icon} {line}  " for icon, line in named]
    lines += ["", f"## fa-user {words['summary']}", "", person["summary"], "", f"## fa-briefcase {words['work']}", ""]
    for job in person["work"]:
        lines += [f"### {job['position']} @ {job['name']}", f"*{time_of(person, job)}*", ""]
        lines += [*(f"- {point}" for point in job["points"]), ""]
    lines += [f"## fa-graduation-cap {words['education']}", ""]
    lines += [f"- **{school(entry)}** ({entry['start']}–{entry['end']})" for entry in person["education"]]
    lines += ["", f"## fa-cogs {words['skills']}", "", ", ".join(person["skills"])]
    lines += ["", f"## fa-language {words['languages']}", "", ", ".join(languages(person))]
    lines += ["", f"## fa-certificate {words['certificates']}", "", *(f"- {line}" for line in certificates(person))]
    lines += ["", f"## fa-calendar {words['terms']}", "", *(f"- {line}" for line in terms(person))]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _top(sheet: Sheet, person: Person) -> None:
    sheet.text(person["name"], 20, bold=True)
    sheet.text(person["label"])
    for line in contact(person):
        sheet.text(line)
    _heading(sheet, person["words"]["summary"])
    sheet.text(person["summary"])


def _heading(sheet: Sheet, text: str) -> None:
    sheet.room(8)
    sheet.text(text, 13, bold=True)


def _lists(sheet: Sheet, person: Person, *, spoken: bool = True) -> None:
    words = person["words"]
    if spoken:
        _heading(sheet, words["languages"])
        for name, level in person["languages"]:
            sheet.beside(name, level, 110)
    for name, lines in (
        ("skills", [", ".join(person["skills"])]),
        ("certificates", certificates(person)),
        ("terms", terms(person)),
    ):
        _heading(sheet, words[name])
        for line in lines:
            sheet.text(line)


def _job_under_title(sheet: Sheet, person: Person, job: Person) -> None:
    sheet.text(job["position"], bold=True)
    sheet.text(f"{job['name']}, {job['place']}")
    sheet.text(time_of(person, job))
    sheet.points(job["points"])
    sheet.room(8)


def _wide(text: str) -> str:
    return "   ".join(" ".join(word) for word in text.upper().split())


LAYOUTS: dict[str, Callable[[Person, Path], None]] = {
    "dates_left_dots.pdf": dates_left_with_dots,
    "headings_at_margin.pdf": headings_at_margin,
    "icons_as_words.pdf": icons_as_words,
    "side_bar_ends.pdf": side_bar_ends,
    "firm_and_title.docx": firm_and_title_in_bold,
    "set_wide.txt": letters_set_wide,
    "icons_and_points.md": icons_and_points,
}
