"""CVs as PDF files of one column: one person, many layouts."""

from collections.abc import Callable
from pathlib import Path

from cv_parts import certificates, languages, terms, time_of
from pdf_sheet import DARK, HEIGHT, WIDTH, Person, Sheet, canvas_at, contact, school
from reportlab.lib.colors import HexColor, black


def one_column(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 60, WIDTH - 120)
    sheet.text(person["name"], 20, bold=True)
    sheet.room(6)
    sheet.text(person["label"], 12)
    sheet.text(" | ".join(contact(person)), 9)

    def heading(name: str) -> None:
        sheet.room(10)
        sheet.text(words[name], 13, bold=True)
        sheet.room(3)

    heading("summary")
    sheet.text(person["summary"])
    heading("work")
    for job in person["work"]:
        sheet.text(f"{job['position']}, {job['name']}, {job['place']}", bold=True, right=time_of(person, job))
        sheet.points(job["points"])
        sheet.room(6)
    heading("education")
    for entry in person["education"]:
        sheet.text(school(entry), right=f"{entry['start']} – {entry['end']}")
    heading("skills")
    sheet.text(", ".join(person["skills"]))
    heading("languages")
    sheet.text(", ".join(languages(person)))
    heading("certificates")
    sheet.points(certificates(person))
    heading("terms")
    for term in terms(person):
        sheet.text(term)
    canvas.save()


def dates_left(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 50, WIDTH - 100)
    sheet.text(person["name"], 22, right=person["phone"])
    sheet.text(person["label"], 14, right=person["email"])
    sheet.text(person["place"], 10, right=person["linkedin"])

    def heading(name: str) -> None:
        sheet.room(12)
        sheet.text(words[name], 14)
        sheet.room(4)

    heading("summary")
    sheet.text(person["summary"])
    heading("work")
    for job in person["work"]:
        sheet.beside(time_of(person, job, "digits"), f"{job['position']}, {job['name']}, {job['place']}", 120)
        sheet.points(job["points"], indent=120)
        sheet.room(4)
    heading("education")
    for entry in person["education"]:
        sheet.beside(f"{entry['start']} – {entry['end']}", school(entry), 120)
    heading("languages")
    for name, level in person["languages"]:
        sheet.beside(name, level, 120)
    heading("skills")
    sheet.text(", ".join(person["skills"]))
    heading("certificates")
    for name, issuer, year in person["certificates"]:
        sheet.beside(year, f"{name}, {issuer}", 120)
    canvas.save()


def word_like(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 70, WIDTH - 140, font="Times")
    sheet.text(person["name"], 18, bold=True)
    sheet.text(person["label"], 11, slanted=True)
    for line in contact(person):
        sheet.text(line)

    def heading(name: str) -> None:
        sheet.room(12)
        sheet.text(words[name].upper(), 11, bold=True)
        sheet.rule()

    heading("summary")
    sheet.text(person["summary"], 11)
    heading("work")
    for job in person["work"]:
        sheet.text(f"{job['name']}, {job['place']}", 11, bold=True)
        sheet.text(job["position"], 11, slanted=True)
        sheet.text(time_of(person, job, dash=" - "), 11)
        sheet.points(job["points"], 11)
        sheet.room(8)
    heading("education")
    for entry in person["education"]:
        sheet.text(entry["institution"], 11, bold=True)
        sheet.text(f"{entry['studyType']} {entry['area']}", 11, slanted=True)
        sheet.text(f"{entry['start']} - {entry['end']}", 11)
    heading("certificates")
    sheet.points(certificates(person), 11)
    heading("languages")
    sheet.points(languages(person, "{} – {}"), 11)
    heading("skills")
    sheet.points(person["skills"], 11)
    canvas.save()


def europass(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 40, WIDTH - 80)
    at = 150
    sheet.beside("Europass", "Curriculum Vitae", at, 13, bold=True, flush=True)
    sheet.room(8)
    sheet.text(person["name"], 16, bold=True, indent=at)
    sheet.text(person["label"], 11, indent=at)
    for line in contact(person):
        sheet.text(line, indent=at)
    sheet.room(10)
    sheet.text(words["summary"], 12, bold=True)
    sheet.text(person["summary"], indent=at)
    sheet.room(10)
    sheet.text(words["work"], 12, bold=True)
    for job in person["work"]:
        sheet.room(6)
        sheet.beside(words["dates"], time_of(person, job, "digits"), at, flush=True)
        sheet.beside(words["position"], job["position"], at, flush=True)
        sheet.beside(words["employer"], f"{job['name']}, {job['place']}", at, flush=True)
        sheet.points(job["points"], indent=at)
    sheet.room(10)
    sheet.text(words["education"], 12, bold=True)
    for entry in person["education"]:
        sheet.beside(words["dates"], f"{entry['start']} – {entry['end']}", at, flush=True)
        sheet.text(f"{entry['studyType']} {entry['area']}", indent=at)
        sheet.text(entry["institution"], indent=at)
    sheet.room(10)
    sheet.text(words["languages"], 12, bold=True)
    for name, level in person["languages"]:
        sheet.beside(name, level, at, flush=True)
    sheet.room(10)
    sheet.text(words["skills"], 12, bold=True)
    sheet.text(", ".join(person["skills"]), indent=at)
    sheet.room(10)
    sheet.text(words["certificates"], 12, bold=True)
    for line in certificates(person):
        sheet.text(line, indent=at)
    canvas.save()


def latex_like(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 55, WIDTH - 110, font="Times")
    sheet.centred(person["name"], 24, bold=True)
    sheet.centred(person["label"], 12)
    sheet.centred(" | ".join(contact(person)), 9)

    def heading(name: str) -> None:
        sheet.room(8)
        sheet.text(words[name], 14)
        sheet.rule()

    heading("education")
    for entry in person["education"]:
        sheet.text(entry["institution"], 11, bold=True, right=f"{entry['start']} – {entry['end']}")
        sheet.text(f"{entry['studyType']} {entry['area']}", slanted=True)
    heading("work")
    for job in person["work"]:
        sheet.text(job["position"], 11, bold=True, right=time_of(person, job, "short"))
        sheet.text(job["name"], slanted=True, right=job["place"])
        sheet.points(job["points"])
        sheet.room(4)
    heading("summary")
    sheet.text(person["summary"])
    heading("certificates")
    sheet.points([f"{name} ({issuer}, {year})" for name, issuer, year in person["certificates"]])
    heading("skills")
    sheet.text(" · ".join(person["skills"]))
    heading("languages")
    sheet.text(" · ".join(languages(person)))
    canvas.save()


def browser(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 50, WIDTH - 100)
    page = 0

    def foot() -> None:
        nonlocal page
        page += 1
        canvas.setFillColor(black)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(24, HEIGHT - 24, "24/11/2026, 10:15")
        canvas.drawString(WIDTH / 2 - 20, HEIGHT - 24, person["name"] + " - CV")
        canvas.drawString(24, 20, "https://cv.example.com/" + person["linkedin"].rpartition("/")[2])
        canvas.drawRightString(WIDTH - 24, 20, f"{page}/2")

    sheet.foot = foot
    sheet.text(person["name"], 26, bold=True, ink=DARK)
    sheet.room(10)
    sheet.text(person["label"], 13, ink=DARK)
    sheet.room(6)
    sheet.text(" • ".join(contact(person)), 9)
    for name in ("summary", "work", "education", "skills", "languages", "certificates"):
        sheet.room(16)
        sheet.text(words[name].upper(), 12, bold=True, ink=DARK)
        sheet.room(6)
        if name == "summary":
            sheet.text(person["summary"], 11)
        elif name == "work":
            for job in person["work"]:
                sheet.text(job["position"], 12, bold=True)
                sheet.text(f"{job['name']} • {job['place']} • {time_of(person, job)}", 10, ink=HexColor("#555555"))
                sheet.room(4)
                sheet.points(job["points"], 11)
                sheet.room(14)
            sheet.turn()
        elif name == "education":
            for entry in person["education"]:
                sheet.text(f"{entry['studyType']} {entry['area']}", 12, bold=True)
                sheet.text(f"{entry['institution']} • {entry['start']} – {entry['end']}", 10)
        else:
            listed = {
                "skills": person["skills"],
                "languages": languages(person, "{} – {}"),
                "certificates": certificates(person),
            }
            sheet.points(listed[name], 11)
    foot()
    canvas.save()


def spread_capitals(person: Person, path: Path) -> None:
    canvas, words = canvas_at(path), person["words"]
    sheet = Sheet(canvas, 60, WIDTH - 120)
    sheet.centred(person["name"].upper(), 26, spread=5)
    sheet.centred(person["label"].upper(), 10, spread=2)
    sheet.centred("   ".join(contact(person)[:3]), 9)
    sheet.centred(person["linkedin"], 9)
    for name in ("summary", "work", "education", "skills", "languages", "certificates"):
        sheet.room(14)
        sheet.centred(words[name].upper(), 12, bold=True, spread=4)
        sheet.room(4)
        if name == "summary":
            sheet.text(person["summary"])
        elif name == "work":
            for job in person["work"]:
                sheet.text(f"{job['position']} | {job['name']}", bold=True)
                sheet.text(f"{time_of(person, job)} | {job['place']}", 9)
                sheet.points(job["points"])
                sheet.room(6)
        elif name == "education":
            for entry in person["education"]:
                sheet.text(f"{entry['studyType']} {entry['area']} | {entry['institution']}", bold=True)
                sheet.text(f"{entry['start']} – {entry['end']}", 9)
        else:
            listed = {"skills": person["skills"], "languages": languages(person), "certificates": certificates(person)}
            sheet.points(listed[name])
    canvas.save()


LAYOUTS: dict[str, Callable[[Person, Path], None]] = {
    "one_column.pdf": one_column,
    "dates_left.pdf": dates_left,
    "word_like.pdf": word_like,
    "europass.pdf": europass,
    "latex_like.pdf": latex_like,
    "browser.pdf": browser,
    "spread_capitals.pdf": spread_capitals,
}
