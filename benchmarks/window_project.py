"""A project, walked through in the window that `window.py` measures."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.window import Driver

Measured = Callable[[str], AbstractContextManager[None]]


def work_on_project(driver: "Driver", measured: Measured) -> None:
    """Open a project, rank, look at people, draw a brief."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - the parent process needs no Qt
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QTableView  # noqa: PLC0415 - as above

    from tpmmatch.actions import open_store  # noqa: PLC0415 - as above
    from tpmmatch.actions.home import list_projects  # noqa: PLC0415 - as above

    window = driver.window
    store = open_store(driver.location)
    ids = [project.id for project in list_projects(store)]
    store.close()
    for words, id in (("a project, opened for the first time", ids[0]), ("another project", ids[1])):
        with measured(words):
            driver.act(lambda id=id: window.go(f"project:{id}"))
            driver.until(lambda: window.page.open.project is not None)
            driver.rest()
    with measured("ranking"):
        driver.act(lambda: window.commands.ask("step_1"))
        driver.until(lambda: window.page.open.ranked_people is not None)
        driver.rest()
    table = window.page.findChild(QTableView, "rankingTable")
    with measured("ranking, going down"):
        for _ in range(20):
            driver.act(lambda: QTest.keyClick(table, Qt.Key.Key_Down))
        driver.rest()
    move_sliders(driver, measured)
    with measured("brief"):
        driver.act(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
        driver.rest()


def move_sliders(driver: "Driver", measured: Measured) -> None:
    """Ask what if: the heaviest criterion to and fro."""
    page = driver.window.page
    with measured("what if, opened"):
        driver.act(page.ranking.what_if.click)
        driver.pause(0.3)
    slider = next(iter(page.ranking.weights.sliders.values())).slider
    with measured("what if, a slider moved"):
        for value in (*range(0, slider.maximum(), 3), *range(slider.maximum(), 0, -3)):
            driver.act(lambda value=value: slider.setValue(value))
        driver.rest()
    driver.act(page.ranking.what_if.click)
    driver.rest()
