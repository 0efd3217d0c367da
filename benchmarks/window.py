"""How quick the window is, and how long it ever stands still.

    python benchmarks/window.py [--store FILE] [--people N] [--imports N] [--starts N]

The start is measured beside a bare PySide6 window's, in processes of their own, in turns. Then a window on many people
is used as an owner would: scrolling, sorting, searching, while more are brought in; a review; a project, its ranking,
its brief.
The longest turn of the event loop is told for each. FILE is read from a copy; without it N people are made.

Beside the time on the clock stands that on the processor ("busy"), of the whole process for the start, of the window's
own thread for all else: the clock tells of other things too. A display is needed, or QT_QPA_PLATFORM=offscreen.
"""

import argparse
import compileall
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.window_project import work_on_project  # noqa: E402 - as above
from benchmarks.window_review import work_on_review  # noqa: E402 - as above

NOW = datetime(2026, 11, 22, tzinfo=UTC)
PATIENCE = 600.0  # seconds
BEGAN = "TPMMATCH_BENCH_BEGAN"  # when the process was started, on the system's clock

BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, done)
def done():
    print([time.time() - float(os.environ["TPMMATCH_BENCH_BEGAN"]), time.process_time()])
    app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""


class Watch:
    """Measures every turn of the event loop from within it."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - the parent process needs no Qt

        self._timer = QTimer(interval=1)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.forget()
        self._timer.start()

    def forget(self) -> None:
        """Begin anew."""
        self.clock = self.busy = 0.0
        self._last, self._last_busy = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        self.clock = max(self.clock, now - self._last - 0.001)
        self.busy = max(self.busy, busy - self._last_busy)
        self._last, self._last_busy = now, busy


class Driver:
    """Uses a window by its controls, each act in a turn of its own."""

    def __init__(self, location: str, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

        from ui.app import Session  # noqa: PLC0415 - as above
        from ui.settings import Settings  # noqa: PLC0415 - as above

        self.location = location
        self.app = QApplication([])
        self.session = Session(self.app, location, Settings(folder / "window.ini"), lambda: NOW)
        self.window = self.session.window

    def until(self, happened: Callable[[], object]) -> None:
        """Let the event loop run until something has happened."""
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - as above

        loop, end = QEventLoop(), time.monotonic() + PATIENCE
        timer = QTimer(interval=5)
        timer.timeout.connect(lambda: loop.quit() if happened() or time.monotonic() > end else None)
        timer.start()
        loop.exec()
        if time.monotonic() > end:
            raise TimeoutError

    def act(self, does: Callable[[], object]) -> None:
        """Do something in a turn of the event loop, as a click would."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above

        done: list[bool] = []

        def turn() -> None:
            does()
            done.append(True)

        QTimer.singleShot(0, turn)
        self.until(lambda: done)

    def rest(self) -> None:
        """Wait until no work is under way, and what it brought is painted."""
        from ui.widgets.lazy import is_coming  # noqa: PLC0415 - as above

        self.until(lambda: not (self.window.jobs.busy or is_coming(self.window)))
        self.pause(0.3)

    def pause(self, seconds: float) -> None:
        """Let the event loop run for a while."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)


# The start


def start_once(location: str) -> None:
    """In a process of its own: tell when the window was painted, was ready, and had answered its first click."""
    began = float(os.environ[BEGAN])
    with tempfile.TemporaryDirectory() as folder:
        driver = Driver(location, Path(folder))
        told: dict[str, float] = {}
        watch = Watch()

        def tell(what: str) -> None:
            told.setdefault(what, time.time() - began)
            told.setdefault(f"{what}_busy", time.process_time())

        def painted() -> None:
            tell("painted")
            watch.forget()

        driver.window.painted.connect(painted)
        driver.session.ready.connect(lambda: tell("ready"))
        driver.session.start()
        driver.until(lambda: "ready" in told)
        driver.pause(0.02)  # what was on its way when it became ready
        told |= {"stall": watch.clock, "stall_busy": watch.busy}
        entry = driver.window.sidebar.findChild(object, "nav_people")
        driver.act(entry.click)
        driver.until(lambda: driver.window.key == "people" and driver.window.page.isVisible())
        tell("clicked")
        driver.session.close()
    print(json.dumps(told))


def starts(location: str, times: int) -> Iterator[str]:
    """The start, in turns with a bare window's."""
    import statistics  # noqa: PLC0415 - the processes that start a window would pay for it

    bare, ours = [], []
    for _ in range(times):
        bare.append(json.loads(timed_process(sys.executable, "-c", BARE)))
        ours.append(json.loads(timed_process(sys.executable, __file__, "--start", location)))
    base, base_busy = (statistics.median(column) for column in zip(*bare, strict=True))
    yield f"bare PySide6 window, first paint: {1000 * base:.0f} ms, busy {1000 * base_busy:.0f}"
    for name, words, wanted in (
        ("painted", "first paint", "2 × at most wanted"),
        ("ready", "ready", ""),
        ("clicked", "first click answered", "5 × at most wanted"),
    ):
        middle, busy = (statistics.median(told[each] for told in ours) for each in (name, f"{name}_busy"))
        times_base = f"{middle / base:.1f} × (busy {1000 * busy:.0f}, {busy / base_busy:.1f} ×) {wanted}"
        yield f"  ours, {words}: {1000 * middle:.0f} ms, {times_base}".rstrip()
    stall, busy = (statistics.median(told[name] for told in ours) for name in ("stall", "stall_busy"))
    yield f"  longest stall between the two: {1000 * stall:.0f} ms, busy {1000 * busy:.0f} (300 at most wanted)"


def timed_process(*command: str) -> str:
    """What a process says that knows when it was started."""
    environment = {**os.environ, BEGAN: str(time.time())}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout  # noqa: S603


# The stalls


def use(location: str, folder: Path, imports: int) -> None:
    """The walk through the window; tells the longest stall of each thing done."""
    driver = Driver(location, folder)
    ready: list[bool] = []
    driver.session.ready.connect(lambda: ready.append(True))
    driver.session.start()
    driver.until(lambda: ready)
    watch = Watch()

    @contextmanager
    def measured(words: str) -> Iterator[None]:
        watch.forget()
        yield
        print(f"{words}: {1000 * watch.clock:.0f} ms, busy {1000 * watch.busy:.0f}", flush=True)

    with measured("home, from ready on"):
        driver.rest()
        driver.pause(2)
    with measured("people, the page opened"):
        driver.act(lambda: driver.window.go("people"))
        driver.rest()
    work_on_people(driver, measured, "")
    let_go(driver, many_people(folder, imports))
    work_on_people(driver, measured, " while people are brought in")
    with measured("the rest of the import"):
        driver.rest()
    work_on_review(driver, many_people(folder, 900), let_go, measured)
    work_on_project(driver, measured)
    driver.session.close()


Measured = Callable[[str], AbstractContextManager[None]]


def work_on_people(driver: Driver, measured: Measured, when: str) -> None:
    """Scroll, sort and search."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - as above
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QLineEdit, QTableView  # noqa: PLC0415 - as above

    table = driver.window.page.findChild(QTableView, "peopleTable")
    search = driver.window.page.findChild(QLineEdit, "peopleSearch")
    with measured(f"people, scrolling{when}"):
        bar = table.verticalScrollBar()
        for share in (0.1, 0.5, 0.9, 0.3, 1.0, 0.0):
            driver.act(lambda share=share: bar.setValue(round(bar.maximum() * share)))
            driver.pause(0.05)
        for _ in range(40):
            driver.act(lambda: QTest.keyClick(table, Qt.Key.Key_PageDown))
    header = table.horizontalHeader()
    columns = [place for place in range(table.model().columnCount()) if not table.isColumnHidden(place)]
    with measured(f"people, sorting{when}"):
        for column in columns[:5]:
            where = header.sectionViewportPosition(column) + 8
            driver.act(
                lambda where=where: QTest.mouseClick(
                    header.viewport(), Qt.MouseButton.LeftButton, pos=_point(where, header.height() // 2)
                )
            )
            settle(driver, when)
    with measured(f"people, searching{when}"):
        for text in ("s", "sc", "scrum", "scrum berlin", ""):
            driver.act(lambda text=text: search.setText(text))
            driver.pause(0.3)
            settle(driver, when)


def settle(driver: Driver, when: str) -> None:
    """Wait for an answer; while an import runs there is no rest, so for a while."""
    if when:
        driver.pause(0.8)
    else:
        driver.rest()


def many_people(folder: Path, number: int) -> Path:
    """A file with many new people."""
    from benchmarks import people as invented  # noqa: PLC0415 - as above

    file = folder / "more.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for place, document in enumerate(islice(invented.people(number), number)):
            new = f"more-{number}-{place}"  # nobody like anybody who is here
            document["meta"] = {**document.get("meta", {}), "id": new}
            document["basics"] = {**document["basics"], "name": f"Kim {new}", "email": f"{new}@example.org"}
            document["basics"] |= {"phone": "", "url": "", "profiles": []}
            lines.write(json.dumps(document) + "\n")
    return file


def let_go(driver: Driver, file: Path) -> None:
    """Let go of a file over the window."""
    driver.act(lambda: driver.window.dropped.emit([file]))


def _point(x: int, y: int) -> object:
    from PySide6.QtCore import QPoint  # noqa: PLC0415 - as above

    return QPoint(x, y)


# The whole


def make_store(location: str, number: int) -> None:
    """People in any number."""
    from benchmarks import people as invented  # noqa: PLC0415 - only without a store
    from tpmmatch.actions import importing, open_store  # noqa: PLC0415 - as above

    store = open_store(location)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.jsonl"
        file.write_text("".join(json.dumps(document) + "\n" for document in invented.people(number)), encoding="utf-8")
        importing.import_people(store, [file], NOW)
    store.close()


def add_projects(location: str) -> None:
    """The sample projects, for something to open."""
    from tpmmatch.actions import open_store, projects  # noqa: PLC0415 - not in the processes that start a window

    store = open_store(location)
    projects.add_samples(store, NOW)
    store.close()


def main() -> None:
    """Measure all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="a store with many people; it is copied")
    parser.add_argument("--people", type=int, default=100_000, help="how many to make where there is no store")
    parser.add_argument("--imports", type=int, default=10_000, help="how many to bring in meanwhile")
    parser.add_argument("--starts", type=int, default=7, help="how often to start")
    parser.add_argument("--start", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.start:
        start_once(arguments.start)
        return
    for package in ("tpmmatch", "ui"):  # as an installer does; else each start would compile them anew
        compileall.compile_dir(ROOT / package, quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        location = str(folder / "people.sqlite")
        if arguments.store:
            shutil.copyfile(arguments.store, location)
            if hasattr(os, "sync"):  # else the disk is still busy with the copy while the window is used
                os.sync()
        else:
            make_store(location, arguments.people)
        add_projects(location)
        for line in starts(location, arguments.starts):
            print(line, flush=True)
        use(location, folder, arguments.imports)


if __name__ == "__main__":
    main()
