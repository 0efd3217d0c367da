"""The review of a batch, walked through in the window that `window.py` measures."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.window import Driver

_STEPS = 20  # people who are looked at


def work_on_review(
    driver: "Driver",
    file: Path,
    let_go: Callable[[Any, Path], None],
    measured: Callable[[str], AbstractContextManager[None]],
) -> None:
    """Have a file of 900 people looked over, go from one to the next, accept all who are certain, and keep them."""
    window = driver.window
    with measured("review, 900 people read"):
        let_go(driver, file)
        driver.until(lambda: window.key == "review")
        driver.rest()
    with measured("review, from one to the next"):
        for _ in range(_STEPS):
            driver.act(lambda: window.commands.ask("next_draft"))
            driver.rest()
    with measured("review, all that is certain accepted"):
        driver.act(lambda: window.commands.ask("accept_certain"))
        driver.rest()
    with measured("review, kept"):
        driver.act(lambda: window.commands.ask("keep_accepted"))
        driver.rest()
