"""How quickly a page is printed: a brief alone, a hundred in one file, and the same pages by fpdf2, in one run.

    .venv/bin/python benchmarks/pages.py

fpdf2 gets every line ready-made, with its place, font and colour: it breaks no lines and chooses nothing, and writes
neither tags nor links. Ours does all of that. The pack is made from the store: people read, explained, drawn, bound.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import fontpkg_fira_sans  # noqa: E402 - behind the path
from fpdf import FPDF  # noqa: E402 - of the extra "bench"
from reportlab.pdfbase import pdfmetrics  # noqa: E402 - behind the path

from tpmmatch.actions import importing, open_store, projects  # noqa: E402 - this checkout's
from tpmmatch.actions.press import Press  # noqa: E402 - this checkout's
from tpmmatch.actions.printing import print_document  # noqa: E402 - this checkout's
from tpmmatch.actions.ranking import line_up  # noqa: E402 - this checkout's
from tpmmatch.briefs import candidate_brief  # noqa: E402 - this checkout's
from tpmmatch.briefs.pages import candidate_booklet, draw  # noqa: E402 - this checkout's
from tpmmatch.briefs.pen import Pen, baseline  # noqa: E402 - this checkout's
from tpmmatch.briefs.setting import Line  # noqa: E402 - this checkout's
from tpmmatch.briefs.style import SIZES, Face  # noqa: E402 - this checkout's
from tpmmatch.model.brief import Brief, DocumentKind, Order, Paper  # noqa: E402 - this checkout's

NOW, TODAY = datetime(2026, 11, 20, tzinfo=UTC), date(2026, 11, 20)
PEOPLE = 100
ROUNDS = 5
OURS = ("FiraSans-Regular", "FiraSans-SemiBold")


class Strokes:
    """A canvas that notes lines, boxes and circles, and lets all else pass."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, tuple[float, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        def note(*given: float, **_more: object) -> None:
            if name in ("line", "rect", "circle"):
                self.drawn.append((name, given))

        return note


class Noted(Pen):
    """Notes what would be drawn, for another library to draw; letters that need a font of the system are left out."""

    def __init__(self) -> None:
        self.strokes = Strokes()
        super().__init__(self.strokes)
        self.texts: list[tuple[str, float, str, float, float, str]] = []  # font, size, colour, x, y, text

    def _ink(self, line: Line, x: float, top: float, face: Face) -> None:
        y = SIZES[Paper.A4][1] - baseline(top, face)
        for font, piece in line.runs:
            if font in OURS:
                self.texts.append((font, face.size, face.colour, x, y, piece))
            x += float(pdfmetrics.stringWidth(piece, font, face.size))


def by_fpdf2(pages: list[Noted]) -> bytes:
    """The same ink."""
    pdf, height = FPDF(unit="pt", format="A4"), SIZES[Paper.A4][1]
    pdf.set_auto_page_break(auto=False)
    for font in OURS:
        pdf.add_font(font, fname=str(fontpkg_fira_sans.ROOT / "files" / f"{font}.ttf"))
    for page in pages:
        pdf.add_page()
        for kind, given in page.strokes.drawn:
            if kind == "line":
                pdf.line(given[0], height - given[1], given[2], height - given[3])
            elif kind == "rect":
                pdf.rect(given[0], height - given[1] - given[3], given[2], given[3])
            else:
                pdf.ellipse(given[0] - given[2], height - given[1] - given[2], 2 * given[2], 2 * given[2])
        for font, size, colour, x, y, text in page.texts:
            pdf.set_font(font, size=size)
            pdf.set_text_color(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))
            pdf.text(x, y, text)
    return bytes(pdf.output())


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor: how busy the machine is with other things doesn’t count."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def main() -> int:
    """Print what was measured; the best of a few rounds, taken in turns."""
    with tempfile.TemporaryDirectory() as folder, closing(open_store(str(Path(folder) / "people.sqlite"))) as store:
        importing.import_samples(store, NOW)
        projects.add_samples(store, NOW)
        project = projects.find(store, "n-019")
        lineup, _ = line_up(store, project, TODAY)
        order = Order(DocumentKind.CANDIDATE, project, TODAY, top=PEOPLE)
        press = Press(store, order, lineup)
        briefs = [candidate_brief(project, press.ranking, *person) for person in press.people]
        noted = [_noted(press, brief) for brief in briefs]
        draw(briefs[:1], Paper.A4)
        by_fpdf2(noted[:1])
        print(f"{'':<34}{'ours':>10}{'fpdf2':>10}")
        for count in (1, PEOPLE):
            rounds = [
                (timed(lambda n=count: draw(briefs[:n], Paper.A4)), timed(lambda n=count: by_fpdf2(noted[:n])))
                for _ in range(ROUNDS)
            ]
            ours, theirs = (statistics.median(times) for times in zip(*rounds, strict=True))
            sizes = len(draw(briefs[:count], Paper.A4)) / 1000, len(by_fpdf2(noted[:count])) / 1000
            print(f"{count:>3} of one page, ms{'':<16}{ours:>10.0f}{theirs:>10.0f}")
            print(f"{'':<4}kB{'':<28}{sizes[0]:>10.0f}{sizes[1]:>10.0f}")
        kinds = (DocumentKind.COMPARISON, DocumentKind.CANDIDATE)
        pack = Order(DocumentKind.PACK, project, TODAY, top=PEOPLE, documents=kinds)
        spent = timed(lambda: print_document(store, pack, lineup)) / 1000
        print(f"a pack of {PEOPLE} briefs and their comparison, from the store: {spent:.1f} s")
    return 0


def _noted(press: Press, brief: Brief) -> Noted:
    (leaf,) = candidate_booklet(press.desk(), [brief]).leaves
    pen = Noted()
    leaf.draw(pen, 1, 1)
    return pen


if __name__ == "__main__":
    sys.exit(main())
