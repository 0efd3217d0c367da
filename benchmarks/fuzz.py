"""Fuzzing of every reader, led by the lines that an input reaches: of any file, its reader gives people or a reason.

    .venv/bin/pip install atheris
    .venv/bin/python benchmarks/fuzz.py [--seconds N] [--kind KIND]... [--found FOLDER]

Each kind of file is fuzzed in a process of its own, from the files among the tests' data and from what was kept of runs
before (`tests/data/fuzz`, which the tests read, too). What is packed is taken apart first: of a .docx the XML inside is
changed and packed again. FOLDER gets what reached new lines, and in `failed` each input that raised, hung or was called
a fault of ours, once for each place where it happened.
"""

import argparse
import hashlib
import io
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import traceback
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

DATA = ROOT / "tests/data"
KEPT = DATA / "fuzz"
LONGEST = 16_384  # bytes of an input
SLOW = 10.0  # seconds that no input of this length may take
OPTIONS = (f"-max_len={LONGEST}", "-timeout=120", "-rss_limit_mb=2048", "-verbosity=1")


def as_it_is(data: bytes) -> bytes:
    """The input is the file."""
    return data


def packed_as(part: str, seed: str) -> Callable[[bytes], bytes]:
    """The input stands for one part of a packed file; the others are those of a whole one."""
    with zipfile.ZipFile(DATA / seed) as archive:
        others = {name: archive.read(name) for name in archive.namelist() if name != part}

    def packed(data: bytes) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in [*others.items(), (part, data)]:
                archive.writestr(name, content)
        return file.getvalue()

    return packed


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: how its name ends, where files of it are, and which part of a packed one is changed."""

    ending: str
    seeds: tuple[str, ...]
    part: str = ""
    whole: str = ""

    @property
    def make(self) -> Callable[[bytes], bytes]:
        """Makes the file of an input."""
        return packed_as(self.part, self.whole) if self.part else as_it_is

    def inputs(self) -> Iterator[bytes]:
        """The inputs that stand for the files at hand."""
        for pattern in self.seeds:
            for path in sorted(DATA.glob(pattern)):
                if not self.part:
                    yield path.read_bytes()
                    continue
                with suppress(zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
                    if self.part in archive.namelist():
                        yield archive.read(self.part)


KINDS = {
    "json": Kind(".json", ("tables/*.json", "judged/*.jsonl")),
    "csv": Kind(".csv", ("tables/*.csv", "tables/*.tsv")),
    "vcf": Kind(".vcf", ("tables/*.vcf",)),
    "txt": Kind(".txt", ("elsewhere/*.txt", "cv/*/plain.txt")),
    "md": Kind(".md", ("elsewhere/*.md", "cv/*/*.md")),
    "html": Kind(".html", ("elsewhere/*.html",)),
    "eml": Kind(".eml", ("elsewhere/*.eml",)),
    "msg": Kind(".msg", ()),
    "rtf": Kind(".rtf", ("cv/*/*.rtf",)),
    "pdf": Kind(".pdf", ("elsewhere/browser_labels_left.pdf", "cv/en/one_column.pdf", "cv/en/linkedin_one.pdf")),
    "zip": Kind(".zip", ("tables/*.zip",)),
    "xls": Kind(".xls", ("tables/old.xls",)),
    "docx": Kind(".docx", ("cv/*/*.docx", "elsewhere/*.docx"), "word/document.xml", "cv/en/plain.docx"),
    "odt": Kind(".odt", ("cv/*/*.odt", "elsewhere/*.odt"), "content.xml", "cv/en/plain.odt"),
    "ods": Kind(".ods", ("tables/*.ods",), "content.xml", "tables/es_list.ods"),
    "xlsx": Kind(".xlsx", ("tables/*.xlsx",), "xl/worksheets/sheet1.xml", "tables/several_sheets.xlsx"),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=1200, metavar="N", help="for all kinds together")
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind")
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()) / "tpmmatch-fuzz", metavar="FOLDER")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        fuzz(arguments.worker, arguments.found, arguments.seconds)
    kinds = arguments.kind or list(KINDS)
    share = max(10, arguments.seconds // len(kinds))
    for kind in kinds:
        command = [sys.executable, __file__, "--worker", kind, "--seconds", str(share), "--found", str(arguments.found)]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - this file itself
        last = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if " cov: " in line][-1:]
        print(f"{kind:<6} exit {done.returncode}  {last[0].strip() if last else done.stderr[-300:]!r}", flush=True)
    failed = sorted((arguments.found / "failed").glob("*"))
    print(*(f"failed: {path.name}" for path in failed), sep="\n")
    return 1 if failed else 0


def fuzz(kind: str, found: Path, seconds: int) -> None:
    """In a process of its own, which ends here: fuzz one kind."""
    import atheris  # noqa: PLC0415 - only for whoever fuzzes

    with atheris.instrument_imports(include=["tpmmatch"]):
        from tpmmatch.intake import closed, read_people  # noqa: PLC0415 - to be instrumented

        closed.make_ready()
    corpus, failed = found / kind, found / "failed"
    for folder in (corpus, failed):
        folder.mkdir(parents=True, exist_ok=True)
    for data in [*KINDS[kind].inputs(), *(path.read_bytes() for path in KEPT.glob(f"{kind}-*"))]:
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data[:LONGEST])
    sentences = tomllib.loads((ROOT / "resources/i18n/en/intake.toml").read_text("utf-8"))
    make, space = KINDS[kind].make, Path(tempfile.mkdtemp())
    file = space / f"any{KINDS[kind].ending}"

    def one(data: bytes) -> None:
        file.write_bytes(make(data))
        start, fault = time.monotonic(), ""
        try:
            fault = wrong(read_people(file), sentences)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what we look for
            last = traceback.extract_tb(error.__traceback__)[-1]
            fault = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
        if time.monotonic() - start > SLOW:
            fault = fault or "slow"
        if fault:
            (failed / f"{kind}-{fault}").write_bytes(data)

    options = [*OPTIONS, f"-max_total_time={seconds}", f"-artifact_prefix={failed}/{kind}-"]
    atheris.Setup(["fuzz", *options, str(corpus)], one)
    try:
        atheris.Fuzz()
    finally:
        shutil.rmtree(space, ignore_errors=True)


def wrong(items: Iterable[Any], sentences: Mapping[str, str]) -> str:
    """Read to the end, each warning and refusal put into words; tells what went wrong in a reader, if anything did."""
    fault = ""
    for item in items:
        reason = getattr(item, "reason", None)
        for words in (reason,) if reason else item.warnings:
            sentences[words.id].format(**words.values).encode("utf-8")
        if reason and reason.id == "intake_reader_failed":
            fault = "reader_failed"
    return fault


if __name__ == "__main__":
    sys.exit(main())
