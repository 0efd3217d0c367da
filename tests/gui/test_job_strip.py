"""Work under way says how far it is and how long it will take."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.job_strip import JobStrip


def test_the_time_left_is_told_once_it_can_be(qtbot: QtBot) -> None:
    now = [100.0]
    strip = JobStrip(clock=lambda: now[0])
    qtbot.addWidget(strip)
    words = strip.findChild(QLabel, "jobText")
    assert words is not None
    strip.start(1, "Bringing in people")
    for seconds, done, told in (
        (1.0, 10, "Bringing in people 10 of 1000"),
        (10.0, 100, "Bringing in people 100 of 1000  ·  about 2 min left"),
        (90.0, 900, "Bringing in people 900 of 1000  ·  less than a minute left"),
        (99.0, 1000, "Bringing in people 1000 of 1000"),
    ):
        now[0] = 100.0 + seconds
        strip.move_on(1, done, 1000)
        assert words.text() == told
    strip.end(1)
    assert strip.isHidden()
