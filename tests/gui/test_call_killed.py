"""Power is cut in the middle of a call or a reference: what was saved is there, though typing never paused."""

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
ENOUGH = 40  # signs on and on, 50 a second; a saving begins half a second after the first that isn't saved

# Holds a call in a window of its own and types on and on; says how many signs are saved for sure.
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
        screen.question.choices.setFocus()
        QTest.keyClicks(screen.question.choices, "4")
        QTest.keyClicks(field, "They were late.")
        typed, known = [], [0]  # how many signs there were when the last saving ended

        def press():
            QTest.keyClicks(field, ".")
            typed.append(".")

        def kept():
            print("surely saved", known[0], flush=True)  # what was there before this saving began
            known[0] = len(typed)

        typing = QTimer(app, interval=20)
        typing.timeout.connect(press)
        typing.start()
        screen.open.kept.connect(kept)

    session.ready.connect(begin)
    session.start()
    QTimer.singleShot(60_000, app.quit)  # nobody waits for ever
    app.exec()
""")


@pytest.mark.slow
@pytest.mark.parametrize("kind", [CallKind.INTERVIEW, CallKind.REFERENCE])
def test_what_was_typed_outlives_the_program_but_for_the_last_words(tmp_path: Path, kind: CallKind) -> None:
    location = tmp_path / "people.sqlite"
    store = open_store(str(location))
    document = {"basics": {"name": "Ann"}, "meta": {"id": "ann"}}
    (tmp_path / "ann.json").write_text(json.dumps(document), "utf-8")
    importing.import_people(store, [tmp_path / "ann.json"], NOW)
    crm = projects.save(store, {"title": "CRM", "kind": "crm"}, NOW).id
    begin_planned(store, crm, "ann", kind, NOW, NOW, NOW.date())
    store.close()
    command = [sys.executable, "-c", HOLDER, str(location), crm]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        told = (int(line.split()[-1]) for line in holder.stdout if line.startswith(b"surely saved"))
        saved = next((count for count in told if count >= ENOUGH), 0)
        os.kill(holder.pid, signal.SIGKILL)
    assert saved >= ENOUGH, "it is kept while it is typed"
    store = open_store(str(location))
    (call,) = courses.course_of(store, crm).calls
    store.close()
    assert call.answers[0].rating == 4
    said = call.answers[0].situation
    assert said.startswith("They were late.")
    assert said.count(".") - 1 >= saved
