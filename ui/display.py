"""Whether a window can be opened at all: Qt doesn't answer that question, it aborts the whole process."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

# What Qt's X11 plugin loads; Qt blames the first of them whichever is missing.
_X11_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
    "libX11-xcb.so.1",
)


def why_no_window(environment: Mapping[str, str] = os.environ) -> str:
    """What stands in the way of a window, or nothing. Where the owner chose Qt's platform, it is believed."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    wayland, display = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if wayland and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/"), wayland))):
        return ""
    if not display:
        return "there is no display to open a window on"
    host, _, number = display.partition(":")
    local = f"/tmp/.X11-unix/X{number.split('.')[0]}"  # noqa: S108 - where X11 keeps its sockets
    if host in {"", "unix"} and not (_answers(local) or _answers(f"\0{local}")):
        return f"the display {display} doesn't answer"
    missing = [name for name in _X11_LIBRARIES if not _loads(name)]
    return f"system libraries are missing: {', '.join(missing)}" if missing else ""


def _answers(address: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(address)
    except OSError:
        return False
    return True


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
