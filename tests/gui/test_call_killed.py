"""Power is cut in the middle of a call: what the screen called saved is there, though the typing never paused."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.gui.conftest import NOW
from tpmmatch.actions import courses, importing, open_store, projects
from tpmmatch.actions.planning import begin_planned
from tpmmatch.model.call import CallKind

ROOT = Path(__file__).resolve().parents[2]

# Holds a call in a window of its own and types on and on; says when the screen says that the first words are saved.
HOLDER = textwrap.dedent("""
    import sys
    from datetime import UTC, datetime
    from pathlib import Path

    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ui.app import Session
    from ui.settings import LANGUAGE, Settings

    app = QApplication([])
    settings = Settings(Path(sys.argv[1]).with_suffix(".ini"))
    settings.set(LANGUAGE, "en")
    session = Session(app, sys.argv[1], settings, lambda: datetime.now(UTC))

    def when(ready, then):
        then() if ready() else QTimer.singleShot(10, lambda: when(ready, then))

    def begin():
        session.window.go("project:" + sys.argv[2])
        page = session.window.page
        page.show_step(3)
        calls = page.calls
        when(lambda: calls.overview.panel.chosen(), lambda: calls.overview.panel.hold.click())
        when(lambda: calls.is_holding, lambda: hold(calls.screen_))

    def hold(screen):
        field = screen.question.fields["situation"]
        QTest.keyClicks(screen.question.choices, "4")
        QTest.keyClicks(field, "They were late.")
        typing = QTimer(app, interval=20)
        typing.timeout.connect(lambda: QTest.keyClicks(field, "."))
        typing.start()
        screen.open.kept.connect(lambda: print("saved", flush=True))

    session.ready.connect(begin)
    session.start()
    QTimer.singleShot(60_000, app.quit)  # nobody waits for ever
    app.exec()
""")


@pytest.mark.slow
def test_what_was_saved_outlives_the_program(tmp_path: Path) -> None:
    location = tmp_path / "people.sqlite"
    store = open_store(str(location))
    document = {"basics": {"name": "Ann"}, "meta": {"id": "ann"}}
    (tmp_path / "ann.json").write_text(json.dumps(document), "utf-8")
    importing.import_people(store, [tmp_path / "ann.json"], NOW)
    crm = projects.save(store, {"title": "CRM", "kind": "crm"}, NOW).id
    begin_planned(store, crm, "ann", CallKind.INTERVIEW, NOW, NOW, NOW.date())
    store.close()
    command = [sys.executable, "-c", HOLDER, str(location), crm]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        said = [holder.stdout.readline() for _ in range(2)]  # the rating, then the words
        os.kill(holder.pid, signal.SIGKILL)
    assert said == [b"saved\n"] * 2
    store = open_store(str(location))
    (call,) = courses.course_of(store, crm).calls
    store.close()
    assert call.answers[0].rating == 4
    assert call.answers[0].situation.startswith("They were late.")
