"""The program's icon in the forms that the three systems want, drawn from our own picture of it."""

import os
import re
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ui.tokens import LIGHT  # noqa: E402 - needs the line above

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)
_MACOS = (16, 32, 64, 128, 256, 512)
_SIDE, _CORNER, _ROOM = 20.0, 4.4, 2.2  # of the line icon's own units; room between its lines and the tile's edge


def draw(folder: Path) -> None:
    """Write tpmmatch.svg, a PNG for each size, tpmmatch.ico and tpmmatch.icns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    tile = _tile((ROOT / "resources" / "icons" / "app.svg").read_text("utf-8"))
    (folder / "tpmmatch.svg").write_text(tile, "utf-8", newline="\n")
    for size in SIZES:
        _render(tile, size, folder / f"{size}.png")
    for name, sizes in (("tpmmatch.ico", _WINDOWS), ("tpmmatch.icns", _MACOS)):
        *smaller, largest = (Image.open(folder / f"{size}.png") for size in sizes)
        largest.save(folder / name, sizes=[(size, size) for size in sizes], append_images=smaller)
    del app


def _tile(line_icon: str) -> str:
    """The line icon, white on a rounded tile in the accent colour: seen on any desktop, light or dark."""
    start = re.search(r"<svg[^>]*>", line_icon)
    if start is None:
        raise ValueError("app.svg has no <svg>")
    lines = line_icon[start.end() : line_icon.rindex("</svg>")].strip()
    scale = (_SIDE - 2 * _ROOM) / _SIDE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 {_SIDE:g} {_SIDE:g}">\n'
        f'  <rect width="{_SIDE:g}" height="{_SIDE:g}" rx="{_CORNER}" fill="{LIGHT.accent}"/>\n'
        f'  <g transform="translate({_ROOM} {_ROOM}) scale({scale:g})" fill="none" stroke="{LIGHT.on_accent}" '
        f'stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">\n  {lines}\n  </g>\n</svg>\n'
    )


def _render(svg: str, size: int, file: Path) -> None:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(svg.encode()).render(painter, QRectF(image.rect()))
    painter.end()
    if not image.save(str(file)):
        raise OSError(f"{file} can't be written")
