"""Reads what a widget draws: its words as they stand on the screen, cut off or not."""

from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget


def words_of(widget: QWidget) -> list[str]:
    """Each line of text that is drawn, in the order of drawing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(widget.size())
    painter = QPainter(drawing)
    widget.render(painter, QPoint())
    painter.end()
    found = ET.fromstring(bytes(buffer.data().data()))  # noqa: S314 - drawn here
    texts = ("".join(element.itertext()) for element in found.iter("{http://www.w3.org/2000/svg}text"))
    return [text.strip() for text in texts if text.strip()]
