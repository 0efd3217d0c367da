"""Places that the operating system gives us, and the one it is in: the only module that asks for them."""

import os
import re
import sys
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("TPM Match", appauthor=False)


def default_store() -> str:
    """Where people and projects are kept: `TPMMATCH_DATA` (a path or a database URL), else a file of the user's."""
    return os.environ.get("TPMMATCH_DATA") or usual_store()


def usual_store() -> str:
    """The file in which people and projects are kept where nobody says otherwise."""
    return str(Path(_DIRS.user_data_dir) / "people.sqlite")


def own_folder() -> Path:
    """Where this user's own files lie, wherever people and projects are kept."""
    return Path(_DIRS.user_data_dir)


def log_folder() -> Path:
    """Where log and crash files go; made if absent."""
    folder = Path(_DIRS.user_log_dir)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    """The window's own settings: geometry, language, theme."""
    return Path(_DIRS.user_config_dir) / "window.ini"


def runtime_folder() -> Path | None:
    """A folder of this user's alone for what lives as long as a process; none where the system gives none."""
    folder = Path(_DIRS.user_cache_dir) / "run"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return folder


def prepared_folder() -> Path:
    """Where lies what takes long to make and can be made again at any time."""
    return Path(_DIRS.user_cache_dir) / "prepared"


def documents_folder() -> Path:
    """Where an owner expects printed documents to land."""
    return Path(_DIRS.user_documents_dir)


def handing_folder() -> Path:
    """Where files lie that another program is to open."""
    return Path(_DIRS.user_cache_dir) / "handed-over"


def country() -> str:
    """The country that this machine is set up for (ISO 3166), or nothing where it doesn't say."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        name = ctypes.create_unicode_buffer(16)
        return name.value if ctypes.windll.kernel32.GetUserDefaultGeoName(name, len(name)) else ""
    said = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_PAPER", "LANG"))), "")
    found = re.match(r"[a-z]{2,3}_([A-Z]{2})\b", said)
    return found[1] if found else ""
