"""For all tests: no window on anybody's screen, and the folder of real files where there is one."""

import os
import signal
from pathlib import Path

import pytest

# A shell that starts us in the background has us ignore Ctrl-C, and all programs that the tests start would as well.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Before anything imports Qt: without a screen it would abort the whole run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Files that other programs wrote: CVs, vCards, JSON Resumes. They are not ours to ship."""
    folder = os.environ.get("TPMMATCH_REAL_DATA")
    if not folder:
        pytest.skip("TPMMATCH_REAL_DATA names no folder of real files")
    return Path(folder)
