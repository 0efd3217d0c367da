"""A document on a real queue: CUPS with the PDF printer of Debian's packages, started here for the test alone."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parent.parent.parent
DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
PATIENCE = 120  # seconds
BOTH_SIDES = """
*OpenUI *Duplex/Two-Sided: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long Edge: ""
*Duplex DuplexTumble/Short Edge: ""
*CloseUI: *Duplex
"""
OPEN = "Order allow,deny\nAllow all\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="CUPS is started on Linux only"),
    pytest.mark.skipif(shutil.which("cupsd", path="/usr/sbin:/usr/bin") is None, reason="cupsd isn't installed"),
    pytest.mark.skipif(not DRIVER.exists(), reason="Debian's PDF printer (printer-driver-cups-pdf) isn't installed"),
    pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() != 0, reason="only root may start a print server"),
]


@dataclass
class Queue:
    """A printer that lays down what it prints as a file."""

    environment: dict[str, str]
    printed: Path

    def ask(self, *command: str) -> str:
        """What a command of CUPS says."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True)
        return done.stdout


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for name in ("spool", "scratch", "cache", "state", "out"):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(0o777)
    for folder in (tmp_path, *list(tmp_path.parents)[:-2]):  # filters run as a user of their own
        folder.chmod(folder.stat().st_mode | 0o011)
    printed = tmp_path / "out" / "printed.ps"
    printed.touch()
    printed.chmod(0o666)
    (tmp_path / "cupsd.conf").write_text(
        f"Listen 127.0.0.1:{port}\nLogLevel debug\nMaxLogSize 0\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n"
        f"<Location />\n{OPEN}</Location>\n<Location /admin>\n{OPEN}</Location>\n"
        f"<Policy default>\n<Limit All>\n{OPEN}</Limit>\n</Policy>\n"
    )
    (tmp_path / "cups-files.conf").write_text(
        f"ServerRoot {tmp_path}\nRequestRoot {tmp_path}/spool\nTempDir {tmp_path}/scratch\nCacheDir {tmp_path}/cache\n"
        f"StateDir {tmp_path}/state\nAccessLog {tmp_path}/access\nErrorLog {tmp_path}/error\nPageLog {tmp_path}/page\n"
        "SystemGroup root\nFileDevice Yes\n"
    )
    command = ["/usr/sbin/cupsd", "-f", "-c", f"{tmp_path}/cupsd.conf", "-s", f"{tmp_path}/cups-files.conf"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = Queue({**os.environ, "CUPS_SERVER": f"127.0.0.1:{port}", "QT_QPA_PLATFORM": "offscreen"}, printed)
    try:
        subprocess.run(
            ["sh", "-c", "until lpstat -r | grep -q 'is running'; do :; done"],
            env=made.environment, timeout=PATIENCE, check=True,
        )  # fmt: skip
        driver = tmp_path / "printer.ppd"  # Debian's, for a printer that turns the sheet
        driver.write_text(DRIVER.read_text("utf-8") + BOTH_SIDES, "utf-8")
        made.ask("lpadmin", "-p", "paper", "-E", "-v", f"file://{printed}", "-P", str(driver))
        yield made
    finally:
        server.terminate()
        server.wait()


def test_the_pages_chosen_come_out_as_often_as_asked(queue: Queue, tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(3):
        document.new_page(595, 842)
    document.save(tmp_path / "three.pdf")
    document.close()
    subprocess.run(
        [sys.executable, "-m", "tests.gui.printer", "paper", str(tmp_path / "three.pdf"), "2", "3", "2"],
        env=queue.environment, cwd=ROOT, check=True, timeout=PATIENCE,
    )  # fmt: skip
    subprocess.run(
        ["sh", "-c", 'until [ -z "$(lpstat -o)" ]; do :; done'], env=queue.environment, timeout=PATIENCE, check=True
    )
    log = (tmp_path / "error").read_text(errors="replace")
    assert "Need sheet" in log
    assert "sides=two-sided-long-edge" in log
    printed = queue.printed.read_bytes()
    assert printed.startswith(b"%!PS"), log[-2000:]
    assert len(re.findall(rb"^%%Page: ", printed, re.M)) == 2 * 2
