"""What PyInstaller finds and an owner's folder does without."""

import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePath

Entry = tuple[str, str, str]  # where it lies in the bundle, where it was found (a link: what it points to), its kind

MODULES = [
    "tkinter", "curses", "readline", "idlelib", "lib2to3", "ensurepip", "pip", "setuptools", "pkg_resources",
    "PyInstaller", "pytest", "_pytest", "hypothesis", "alembic.testing", "sqlalchemy.testing",
    "numpy.f2py", "numpy.distutils", "numpy.tests", "PIL._avif", "PIL._imagingtk", "PIL.ImageQt", "PIL.ImageTk",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtWebEngineCore", "PySide6.QtTest", "PySide6.QtDesigner",
]  # fmt: skip

# Names in Qt's folder `plugins`; whatever isn't here is for television sets, toolkits and servers.
_QT_PLUGINS = {
    "platforms": ("*qxcb*", "*qwayland*", "*qoffscreen*", "*qwindows*", "*qcocoa*"),
    "platformthemes": ("*",),
    "platforminputcontexts": ("*compose*", "*ibus*"),
    "wayland-shell-integration": ("*xdg-shell*",),
    "wayland-decoration-client": ("*",),
    "iconengines": ("*svg*",),
    "imageformats": ("*jpeg*", "*svg*", "*ico*", "*gif*", "*webp*"),
    "printsupport": ("*",),
    "styles": ("*",),
}
_QT_TRANSLATIONS = ("qtbase_de.qm", "qtbase_fr.qm", "qtbase_es.qm")
_QT_LIBRARIES = ("*Qt6Egl*", "*Qt6OpenGL*", "*Qt6WlShell*", "*Qt6Qml*", "*Qt6Quick*", "*Qt6VirtualKeyboard*")
_OTHERS = (
    "*libavif-*",
    "PIL/_avif*",
    "PIL/_imagingtk*",
    "*/tests/*",
    "*/__pycache__/*",
    "*.dist-info/RECORD",
    "*opengl32sw.dll",
    "*.pyi",
)
_FONTS = ("*-Black*.ttf", "*-Extra*.ttf", "*-Thin*.ttf")

# Of the system's libraries on Linux only those go along that a desktop may lack or have in another version. A copy
# of the others (fontconfig, GLib, the C++ runtime…) would meet the system's own in one process: the .deb wants those.
_CARRIED = (
    "libpython*", "libxcb-*", "libxkbcommon*", "libssl*", "libcrypto*", "libsqlite3*", "libffi*", "libbz2*",
    "liblzma*", "libuuid*", "libmpdec*", "libexpat*",
)  # fmt: skip


def lean(binaries: Iterable[Entry], datas: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The entries that an owner needs; links to what is left out go with it."""
    kept = [[entry for entry in entries if _is_needed(entry)] for entries in (binaries, datas)]
    there = {entry[0] for entries in kept for entry in entries}
    left, right = ([entry for entry in entries if entry[2] != "SYMLINK" or _target(entry) in there] for entries in kept)
    return left, right


def _target(link: Entry) -> str:
    parts: list[str] = []
    for part in (*PurePath(link[0]).parent.parts, *PurePath(link[1]).parts):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return str(PurePath(*parts))


def _is_needed(entry: Entry) -> bool:
    name = PurePath(entry[0])
    path = name.as_posix()
    if any(fnmatchcase(path, pattern) for pattern in (*_OTHERS, *_QT_LIBRARIES)):
        return False
    if "fontpkg_fira_sans" in name.parts:
        return not any(fnmatchcase(name.name, pattern) for pattern in _FONTS)
    if "PySide6" in name.parts and "translations" in name.parts:
        return name.name in _QT_TRANSLATIONS
    if "PySide6" in name.parts and "plugins" in name.parts:
        return any(fnmatchcase(name.name, pattern) for pattern in _QT_PLUGINS.get(name.parent.name, ()))
    return not _is_the_systems(entry) or any(fnmatchcase(path, pattern) for pattern in _CARRIED)


def _is_the_systems(entry: Entry) -> bool:
    """PyInstaller puts the system's libraries on the top floor, and links to those of wheels beside them."""
    return (
        sys.platform.startswith("linux") and entry[2] == "BINARY" and "/" not in entry[0] and entry[0].startswith("lib")
    )
