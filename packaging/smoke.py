"""Use what was built as an owner does: from another folder, with an empty home and no Python to be found.

    .venv/bin/python packaging/smoke.py      after `python3 run.py package`

tries the `.deb` in `dist/`, unpacked into a folder of its own, or, where none is built, the folder itself.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import screens

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
CONSOLE = "tpmmatch-cli.exe" if os.name == "nt" else "tpmmatch"
LONGEST = 300  # seconds; whoever takes so long hangs
MANY = 500  # people, so that reading them is worth processes of their own


class SmokeError(Exception):
    """What was built doesn't do what it should."""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="tpmmatch-smoke-") as name:
        try:
            folder, title = built(Path(name))
            print(f"{title}:", flush=True)
            Owner(folder, Path(name) / "home").try_all()
        except SmokeError as error:
            print(f"FAILED\n{error}")
            return 1
    return 0


def built(place: Path) -> tuple[Path, str]:
    """Where the program is to be tried, and what that is: the package, which holds the folder, if there is one."""
    packages = sorted(DIST.glob("*.deb"), key=lambda file: file.stat().st_mtime)
    if packages and shutil.which("dpkg-deb"):
        return unpack(packages[-1], place / "root"), packages[-1].name
    if not (DIST / "tpmmatch").is_dir():
        raise SmokeError("Nothing is built; build it by: python3 run.py package")
    return DIST / "tpmmatch", "folder"


def unpack(package: Path, root: Path) -> Path:
    """Unpack the package; the folder that its command leads to."""
    subprocess.run(["dpkg-deb", "--extract", str(package), str(root)], check=True)
    command = root / "usr" / "bin" / "tpmmatch"
    program = root / command.readlink().relative_to("/")
    entry = root / "usr" / "share" / "applications" / "tpmmatch.desktop"
    picture = root / "usr" / "share" / "icons" / "hicolor" / "48x48" / "apps" / "tpmmatch.png"
    for file in (program, entry, picture):
        if not file.is_file():
            raise SmokeError(f"{package.name} lacks {file.relative_to(root)}")
    if f"Exec=/{program.relative_to(root)}\n" not in entry.read_text("utf-8"):
        raise SmokeError("The menu's entry starts another program than the command.")
    return program.parent


class Owner:
    """Somebody with nothing but the program: no settings, no data, no Python."""

    def __init__(self, folder: Path, home: Path) -> None:
        home.mkdir()
        (home / "documents").mkdir()
        self.folder, self.home, self.documents = folder, home, home / "documents"
        hidden = ("PYTHON", "XDG_", "TPMMATCH_", "QT_", "LD_", "VIRTUAL_ENV", "DISPLAY", "WAYLAND", "LANG", "LC_")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
        own = {"HOME": home, "USERPROFILE": home, "APPDATA": home / "roaming", "LOCALAPPDATA": home / "local"}
        self.environment |= {name: str(value) for name, value in own.items()}
        if os.name != "nt":
            self.environment |= {"PATH": str(home / "nothing"), "LANG": "C.UTF-8"}

    def try_all(self) -> None:
        checks: dict[str, Callable[[], str]] = {
            "help": self.ask_for_help,
            "sample": self.do_the_sample,
            "import": self.bring_many_in,
            "brief": self.print_a_brief,
            "window": self.use_the_window,
        }
        for title, check in checks.items():
            print(f"  {title:<8}", end="", flush=True)
            print(check(), flush=True)

    def ask_for_help(self) -> str:
        source = (ROOT / "tpmmatch" / "__init__.py").read_text("utf-8")
        version = source.partition('__version__ = "')[2].partition('"')[0]
        said = self.run("--version")
        expect(version in said, f"--version says {said!r}, not {version}")
        expect("import" in self.run("--help"), "--help doesn't tell of import")
        return f"ok, version {version}"

    def do_the_sample(self) -> str:
        self.run("demo")
        briefs = list(self.documents.rglob("*.pdf"))
        expect(len(briefs) >= 3, f"the demo left {len(briefs)} briefs")
        return f"ok, {len(briefs)} briefs"

    def bring_many_in(self) -> str:
        """In processes of their own: each is this program again, and must neither open a window nor stay."""
        people = self.documents / "people.jsonl"
        sample = [json.loads(line) for line in resource("sample/people.jsonl").splitlines()]
        with people.open("w", encoding="utf-8") as file:
            for number, person in zip(range(MANY), cycle(sample), strict=False):
                own = {"meta": person["meta"] | {"id": f"p{number}"}}
                own["basics"] = person["basics"] | {"email": f"p{number}@example.org"}
                file.write(json.dumps(person | own) + "\n")
        watch = Watch(self.folder)
        with watch:
            report = json.loads(self.run("import", str(people), "--json"))
        expect(len(report["added"]) == MANY, f"{len(report['added'])} of {MANY} people came in")
        if watch.can:
            expect(watch.most > 1 or os.cpu_count() == 1, "nobody was read in a process of their own")
            expect(not watch.now(), "processes are left behind")
        self.run("check")
        return f"ok, {MANY} people" + (f" in {watch.most} processes" if watch.can else "")

    def print_a_brief(self) -> str:
        projects = self.documents / "projects.jsonl"
        projects.write_text(resource("sample/projects.jsonl"), "utf-8")
        project = json.loads(projects.read_text("utf-8").splitlines()[0])["id"]
        self.run("project", "add", str(projects))
        ranking = json.loads(self.run("match", project, "--json"))["ranking"]
        expect(len(ranking) == MANY, f"{len(ranking)} of {MANY} people are ranked")
        brief = self.documents / "brief.pdf"
        self.run("brief", project, "--top", "3", "-o", str(brief))
        expect(brief.read_bytes().startswith(b"%PDF-"), "the brief is no PDF")
        return f"ok, {brief.stat().st_size // 1000} kB"

    def use_the_window(self) -> str:
        """Open it on the people who came in, go to another page by its key, close it by its button."""
        why = screens.why_not()
        if why:
            return f"skipped: {why}"
        with screens.screen() as display:
            own = self.environment | {"DISPLAY": display}
            program = subprocess.Popen(
                [str(self.folder / "tpmmatch")],
                cwd=self.documents,
                env=own,
                stdin=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            try:
                screens.look_at_people_and_close(display, program, DIST / "window.png")
                _, said = program.communicate(timeout=LONGEST)
            except screens.NoWindowError as error:
                raise SmokeError(str(error)) from None
            finally:
                program.kill()
                program.wait()
        expect(program.returncode == 0, f"the window ended with {program.returncode}: {said}")
        expect(not said, f"the window said: {said}")
        settings = "".join(file.read_text("utf-8") for file in self.home.rglob("window.ini"))
        expect("people" in settings, "the page that was open last isn't remembered")
        crashes = [file for file in self.home.rglob("crash*.txt") if file.stat().st_size]
        expect(not crashes, "".join(file.read_text("utf-8") for file in crashes))
        return "ok, opened, led to People, closed"

    def run(self, *arguments: str) -> str:
        """What the program prints; it has to be content."""
        done = subprocess.run(
            [str(self.folder / CONSOLE), *arguments],
            cwd=self.documents,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
        said = done.stdout.decode("utf-8")
        if done.returncode:
            what = f"tpmmatch {' '.join(arguments)} ended with {done.returncode}"
            raise SmokeError(f"{what}:\n{said}{done.stderr.decode('utf-8', 'replace')}")
        return said


class Watch:
    """Counts the running processes of a bundle, where the system shows them as files."""

    def __init__(self, folder: Path) -> None:
        self.can = Path("/proc/self/exe").exists()
        self.most = 0
        self._folder = folder.resolve()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def now(self) -> int:
        """How many run."""
        found = 0
        for link in Path("/proc").glob("[0-9]*/exe"):
            try:
                found += link.readlink().is_relative_to(self._folder)
            except OSError:  # gone meanwhile, or somebody else's
                continue
        return found

    def _look(self) -> None:
        while self.can and not self._over.wait(0.05):
            self.most = max(self.most, self.now())


def resource(name: str) -> str:
    return (ROOT / "resources" / name).read_text("utf-8")


def expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise SmokeError(otherwise)


if __name__ == "__main__":
    sys.exit(main())
