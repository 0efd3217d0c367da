"""CVs as PDF files: one person, many layouts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from cv_parts import certificates, languages, terms, time_of
from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

Person = dict[str, Any]
WIDTH, HEIGHT = A4
DARK = HexColor("#1f3a5f")


class Sheet:
    """A column of a page, written from above to below."""

    def __init__(self, canvas: Canvas, left: float, width: float, top: float = 60, font: str = "Helvetica") -> None:
        self.canvas, self.left, self.width, self.y = canvas, left, width, HEIGHT - top
        self.font, self.ink = font, black
        self.foot: Callable[[], None] = lambda: None

    def text(
        self,
        text: str,
        size: float = 10,
        *,
        bold: bool = False,
        slanted: bool = False,
        indent: float = 0,
        right: str = "",
        ink: Color | None = None,
        hang: float = 0,
    ) -> None:
        """Write a paragraph, with something at the right margin of its first line."""
        name = self._name(bold=bold, slanted=slanted)
        for number, line in enumerate(
            simpleSplit(text, name, size, self.width - indent - hang - (110 if right else 0))
        ):
            if self.y < 70:
                self.turn()
            self.canvas.setFillColor(ink or self.ink)
            self.canvas.setFont(name, size)
            self.canvas.drawString(self.left + indent + (hang if number else 0), self.y, line)
            if right and not number:
                self.canvas.setFont(self._name(), size)
                self.canvas.drawRightString(self.left + self.width, self.y, right)
            self.y -= size * 1.35

    def beside(
        self, label: str, text: str, at: float, size: float = 10, *, bold: bool = False, flush: bool = False
    ) -> None:
        """Write a label at the left and a paragraph at `at`."""
        self.canvas.setFillColor(self.ink)
        self.canvas.setFont(self._name(), size)
        if flush:
            self.canvas.drawRightString(self.left + at - 12, self.y, label)
        else:
            self.canvas.drawString(self.left, self.y, label)
        self.text(text, size, indent=at, bold=bold)

    def centred(self, text: str, size: float, *, bold: bool = False, spread: float = 0) -> None:
        name = self._name(bold=bold)
        width = self.canvas.stringWidth(text, name, size) + spread * (len(text) - 1)
        written = self.canvas.beginText(self.left + (self.width - width) / 2, self.y)
        written.setFont(name, size)
        written.setCharSpace(spread)
        written.textOut(text)
        written.setCharSpace(0)
        self.canvas.drawText(written)
        self.y -= size * 1.5

    def points(self, points: list[str], size: float = 10, indent: float = 10) -> None:
        for point in points:
            self.text(f"• {point}", size, indent=indent, hang=8)

    def room(self, points: float) -> None:
        self.y -= points

    def rule(self) -> None:
        self.canvas.setStrokeColor(black)
        self.canvas.line(self.left, self.y + 6, self.left + self.width, self.y + 6)
        self.y -= 6

    def turn(self) -> None:
        self.foot()
        self.canvas.showPage()
        self.y = HEIGHT - 80

    def _name(self, *, bold: bool = False, slanted: bool = False) -> str:
        if self.font == "Times":
            return "Times-Bold" if bold else "Times-Italic" if slanted else "Times-Roman"
        return self.font + ("-Bold" if bold else "-Oblique" if slanted else "")


def canvas_at(path: Path) -> Canvas:
    return Canvas(str(path), pagesize=A4, invariant=1, initialFontName="Helvetica")


def school(entry: Person) -> str:
    return f"{entry['studyType']} {entry['area']}, {entry['institution']}"


def contact(person: Person) -> list[str]:
    return [person["place"], person["phone"], person["email"], person["linkedin"]]


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


LAYOUTS: dict[str, Callable[[Person, Path], None]] = {
    "one_column.pdf": one_column,
    "side_bar_left.pdf": side_bar_left,
    "side_bar_right.pdf": side_bar_right,
    "dates_left.pdf": dates_left,
    "word_like.pdf": word_like,
    "europass.pdf": europass,
    "latex_like.pdf": latex_like,
    "browser.pdf": browser,
    "two_columns.pdf": two_columns,
    "spread_capitals.pdf": spread_capitals,
    "linkedin_two.pdf": lambda person, path: linkedin(person, path, columns=2),
    "linkedin_one.pdf": lambda person, path: linkedin(person, path, columns=1),
}
