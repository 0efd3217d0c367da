"""Working a program's window on a screen of our own, as keyboard and mouse would: on Linux, by X11."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PATIENCE = 120  # seconds
GLANCE = 0.25
SIZE = (1280, 800)
TITLE = "TPM Match"


class NoWindowError(Exception):
    """The window doesn't do what its user wants."""


def why_not() -> str:
    """What stands in the way, or nothing."""
    if not sys.platform.startswith("linux"):
        return "the window is only worked on Linux"
    if not shutil.which("Xvfb"):
        return "there is no Xvfb here"
    if not find_spec("Xlib"):
        return "python-xlib isn't installed"
    return ""


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; its name for DISPLAY."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise NoWindowError("Xvfb didn't start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def look_at_people_and_close(display: str, program: "subprocess.Popen[str]", picture: Path) -> None:
    """Wait for the window, go to the page People by its key, keep a picture of it, close the window by its button."""
    hand = Hand(display, program)
    hand.wait_for_window()
    empty = hand.picture()
    before = hand.wait_while(empty, "no page was shown")
    hand.save(hand.press_until_settled("3", before, "its key doesn't lead to People"), picture)
    hand.close()


class Hand:
    """A hand on the keyboard and an eye on the screen."""

    def __init__(self, display: str, program: "subprocess.Popen[str]") -> None:
        from Xlib.display import Display  # noqa: PLC0415 - on Linux only

        self._display: Any = Display(display)
        self._program = program
        self._window: Any = None

    def wait_for_window(self) -> None:
        """Until the window is on the screen; it gets the keyboard, as there is no window manager to give it."""
        from Xlib import X  # noqa: PLC0415 - as above

        for _ in self._glances("no window came up"):
            for window in self._display.screen().root.query_tree().children:
                if window.get_wm_name() == TITLE and window.get_attributes().map_state == X.IsViewable:
                    self._window = window
                    window.set_input_focus(X.RevertToParent, X.CurrentTime)
                    self._display.sync()
                    return

    def picture(self) -> bytes:
        """All that is on the screen."""
        from Xlib import X  # noqa: PLC0415 - as above

        image = self._display.screen().root.get_image(0, 0, *SIZE, X.ZPixmap, 0xFFFFFFFF)
        return bytes(image.data)

    def wait_while(self, before: bytes, otherwise: str) -> bytes:
        """Until the screen shows something else, and goes on showing it."""
        for _ in self._glances(otherwise):
            now = self.picture()
            if now != before:
                return self.wait_until_still(now)
        raise AssertionError("glances end by raising")

    def press_until_settled(self, key: str, before: bytes, otherwise: str) -> bytes:
        """Press a key, with Ctrl, until the screen shows something else and pressing it once more changes nothing.

        A key isn't heard before there are pages to lead to, and meanwhile the screen may change by itself.
        """
        last = before
        for _ in self._glances(otherwise):
            self._press(key)
            now = self.wait_until_still(self.picture())
            if now == last != before:
                return now
            last = now
        raise AssertionError("glances end by raising")

    def wait_until_still(self, last: bytes) -> bytes:
        """Until the screen has not changed for a second."""
        still = 0
        for _ in self._glances("the screen never comes to rest"):
            now = self.picture()
            still = still + 1 if now == last else 0
            last = now
            if still == 4:
                return now
        raise AssertionError("glances end by raising")

    def close(self) -> None:
        """What a click on the window's button for it does."""
        from Xlib import X  # noqa: PLC0415 - as above
        from Xlib.protocol.event import ClientMessage  # noqa: PLC0415 - as above

        protocols, delete = (self._display.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
        message = ClientMessage(window=self._window, client_type=protocols, data=(32, [delete, X.CurrentTime, 0, 0, 0]))
        self._window.send_event(message)
        self._display.flush()

    def save(self, pixels: bytes, file: Path) -> None:
        """Keep what the screen showed, to be looked at."""
        from PIL import Image  # noqa: PLC0415 - as above

        Image.frombytes("RGB", SIZE, pixels, "raw", "BGRX").save(file)

    def _press(self, key: str) -> None:
        from Xlib import XK, X  # noqa: PLC0415 - as above
        from Xlib.ext.xtest import fake_input  # noqa: PLC0415 - as above

        control, letter = (self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in ("Control_L", key))
        for event, code in (
            (X.KeyPress, control),
            (X.KeyPress, letter),
            (X.KeyRelease, letter),
            (X.KeyRelease, control),
        ):
            fake_input(self._display, event, code)
        self._display.sync()

    def _glances(self, otherwise: str) -> Iterator[int]:
        for glance in range(int(PATIENCE / GLANCE)):
            if self._program.poll() is not None:
                said = self._program.stderr.read() if self._program.stderr else ""
                raise NoWindowError(f"The program ended by itself with {self._program.returncode}: {said}")
            yield glance
            time.sleep(GLANCE)
        raise NoWindowError(f"In {PATIENCE} seconds {otherwise}.")
