"""Who gives way."""

import os
import subprocess
import sys

import pytest

from tpmmatch.priority import give_way


@pytest.mark.skipif(not hasattr(os, "setpriority"), reason="this system has another ladder")
def test_where_it_is_refused_all_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_of: int) -> None:
        raise PermissionError

    before = os.getpriority(os.PRIO_PROCESS, 0)
    monkeypatch.setattr(os, "setpriority", refuse)
    give_way()
    assert os.getpriority(os.PRIO_PROCESS, 0) == before


@pytest.mark.skipif(not hasattr(os, "setpriority"), reason="this system has another ladder")
def test_who_gives_way_twice_stands_no_lower() -> None:
    command = "import os; from tpmmatch.priority import give_way as go; go(); go(); print(os.getpriority(0, 0))"
    told = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout
    assert int(told) == max(10, os.getpriority(os.PRIO_PROCESS, 0))
