"""Parts of a page that are made when they are first needed."""

import shiboken6
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.lazy import LazyStack


def test_a_part_that_was_made_and_not_put_in_goes_with_the_rest(qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def make() -> QWidget:
        made.append(QLabel("part"))
        return made[-1]

    page = QWidget()
    stack = LazyStack([make, make], page)
    stack.show_part(0)
    stack.make_all()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert made[1].parent() is None
    shiboken6.delete(page)
    assert not any(map(shiboken6.isValid, made))
