"""CVs as PDF files with side bars and columns, LinkedIn's own among them."""

from pathlib import Path

from cv_parts import certificates, languages, time_of
from pdf_sheet import DARK, HEIGHT, WIDTH, Person, Sheet, canvas_at, contact
from reportlab.lib.colors import HexColor, black, white


def _bar(sheet: Sheet, person: Person, size: float = 9) -> None:
    """What stands in a side bar."""
    words = person["words"]
    for name, lines in (
        ("contact", contact(person)),
        ("skills", person["skills"]),
        ("languages", languages(person, "{}: {}")),
        ("certificates", [name for name, *_ in person["certificates"]]),
    ):
        sheet.text(words[name], 12, bold=True)
        sheet.room(4)
        for line in lines:
            sheet.text(line, size)
            sheet.room(2)
        sheet.room(16)


def _main(sheet: Sheet, person: Person) -> None:
    words = person["words"]
    sheet.text(words["summary"], 13, bold=True)
    sheet.room(3)
    sheet.text(person["summary"])
    sheet.room(12)
    sheet.text(words["work"], 13, bold=True)
    for job in person["work"]:
        sheet.room(8)
        sheet.text(job["position"], 11, bold=True)
        sheet.text(f"{job['name']} | {job['place']}", slanted=True)
        sheet.text(time_of(person, job, "short"), 9)
        sheet.points(job["points"])
    sheet.room(12)
    sheet.text(words["education"], 13, bold=True)
    for entry in person["education"]:
        sheet.room(6)
        sheet.text(f"{entry['studyType']} {entry['area']}", 11, bold=True)
        sheet.text(entry["institution"], slanted=True)
        sheet.text(f"{entry['start']} – {entry['end']}", 9)


def side_bar_left(person: Person, path: Path) -> None:
    canvas = canvas_at(path)
    canvas.setFillColor(DARK)
    canvas.rect(0, 0, 190, HEIGHT, stroke=0, fill=1)
    bar = Sheet(canvas, 24, 150)
    bar.ink = white
    _bar(bar, person)
    sheet = Sheet(canvas, 215, WIDTH - 250)
    sheet.text(person["name"], 24, bold=True)
    sheet.room(8)
    sheet.text(person["label"], 13)
    sheet.room(14)
    _main(sheet, person)
    canvas.save()


def side_bar_right(person: Person, path: Path) -> None:
    canvas = canvas_at(path)
    canvas.setFillColor(HexColor("#eeeeee"))
    canvas.rect(WIDTH - 190, 0, 190, HEIGHT - 120, stroke=0, fill=1)
    head = Sheet(canvas, 40, WIDTH - 80, 50)
    head.text(person["name"].upper(), 26, bold=True)
    head.room(6)
    head.text(person["label"], 13)
    bar = Sheet(canvas, WIDTH - 172, 150, 150)
    _bar(bar, person)
    sheet = Sheet(canvas, 40, WIDTH - 260, 150)
    _main(sheet, person)
    canvas.save()


def two_columns(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    head = Sheet(canvas, 40, WIDTH - 80, 50)
    head.text(person["name"], 24, bold=True)
    head.text(person["label"], 12)
    head.text(" | ".join(contact(person)), 9)
    sheet = Sheet(canvas, 40, 245, 130)
    sheet.text(words["summary"], 13, bold=True)
    sheet.text(person["summary"])
    sheet.room(10)
    for name, lines in (
        ("skills", person["skills"]),
        ("languages", languages(person)),
        ("certificates", certificates(person)),
    ):
        sheet.text(words[name], 13, bold=True)
        for line in lines:
            sheet.text(f"• {line}")
        sheet.room(10)
    right = Sheet(canvas, 310, 245, 130)
    right.text(words["work"], 13, bold=True)
    for job in person["work"]:
        right.text(job["position"], bold=True)
        right.text(f"{job['name']}, {job['place']}")
        right.text(time_of(person, job))
        right.points(job["points"])
        right.room(8)
    right.text(words["education"], 13, bold=True)
    for entry in person["education"]:
        right.text(f"{entry['studyType']} {entry['area']}", bold=True)
        right.text(f"{entry['institution']}, {entry['start']} – {entry['end']}")
    canvas.save()


def linkedin(person: Person, path: Path, *, columns: int) -> None:
    canvas = canvas_at(path)
    if columns == 2:
        canvas.setFillColor(HexColor("#293e49"))
        canvas.rect(0, 0, 200, HEIGHT, stroke=0, fill=1)
        bar, sheet = Sheet(canvas, 22, 155, 40), Sheet(canvas, 224, WIDTH - 260, 50)
        bar.ink = white
        _linkedin_side(bar, person)
        _linkedin_main(sheet, person)
    else:
        sheet = Sheet(canvas, 30, WIDTH - 60, 40)
        _linkedin_main(sheet, person)
        _linkedin_side(sheet, person)
    canvas.setFillColor(black)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(360, 24, person["words"]["page"].format(n=1, m=1))
    canvas.save()


def _linkedin_side(bar: Sheet, person: Person) -> None:
    contacts = [person["phone"] + " (Mobile)", person["email"], f"www.{person['linkedin']}", "(LinkedIn)"]
    for name, lines in (
        ("contact", contacts),
        ("top_skills", person["skills"][:3]),
        ("languages", languages(person)),
        ("certs_li", [name for name, *_ in person["certificates"]]),
    ):
        bar.text(person["words"][name], 13)
        bar.room(4)
        for line in lines:
            bar.text(line, 10.5)
            bar.room(0 if line.startswith("www") else 3)
        bar.room(12)


def _linkedin_main(sheet: Sheet, person: Person) -> None:
    words = person["words"]
    sheet.text(person["name"], 26)
    sheet.room(6)
    sheet.text(person["label"], 12)
    sheet.text(person["place"], 12)
    sheet.room(14)
    sheet.text(words["summary_li"], 15.75)
    sheet.room(6)
    sheet.text(person["summary"], 12)
    sheet.room(14)
    sheet.text(words["work_li"], 15.75)
    sheet.room(6)
    for job in person["work"]:
        sheet.text(job["name"], 12)
        sheet.text(job["position"], 11.5)
        years = "años" if words["present"] == "actualidad" else "years"
        sheet.text(f"{time_of(person, job, dash=' - ')} (3 {years})", 10.5)
        sheet.text(job["place"], 10.5)
        sheet.room(4)
        for point in job["points"]:
            sheet.text(f"- {point}", 10.5)
        sheet.room(12)
    sheet.text(words["education"], 15.75)
    sheet.room(6)
    for entry in person["education"]:
        sheet.text(entry["institution"], 12)
        sheet.text(f"{entry['studyType']}, {entry['area']} · ({entry['start']} - {entry['end']})", 10.5)
    sheet.room(14)


LAYOUTS = {
    "side_bar_left.pdf": side_bar_left,
    "side_bar_right.pdf": side_bar_right,
    "two_columns.pdf": two_columns,
    "linkedin_two.pdf": lambda person, path: linkedin(person, path, columns=2),
    "linkedin_one.pdf": lambda person, path: linkedin(person, path, columns=1),
}
