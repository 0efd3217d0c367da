"""Every shortcut on one sheet."""

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from ui.commands import DOWN, KEEP, TAKE_OFF, UP, Keys, shown_keys, with_keys
from ui.pages.calls import call_keys
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet, heading

_SIZE = QSize(560, 640)
_AROUND = QSize(64, 96)  # what a small screen keeps around the window


class KeysDialog(QDialog):
    """The commands by menu, then what works everywhere, then what has keys on single pages."""

    def __init__(self, groups: list[tuple[str, list[Keys]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        title = self.tr("Keyboard shortcuts")
        self.setWindowTitle(title)
        wanted = QSize(scaled(_SIZE.width()), scaled(_SIZE.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() - _AROUND))
        told = [
            *groups,
            (self.tr("Everywhere"), self._everywhere()),
            (self.tr("In a table"), self._in_tables()),
            (self.tr("People"), self._on_people()),
            (self.tr("Ranking"), [Keys(self.tr("Put on the shortlist, or take off"), KEEP)]),
            (self.tr("Shortlist"), self._on_shortlist()),
            (self.tr("In a call"), call_keys.lines()),
            (self.tr("Decision"), self._on_decision()),
        ]
        self.sheet = named(Sheet(), "keys", title)
        self.sheet.show_made(lambda: "".join(_group(name, lines) for name, lines in told))
        close = named(Button(self.tr("Close"), role="primary"), "keysClose", self.tr("Close"))
        close.setToolTip(with_keys(self.tr("Close"), "Esc"))
        close.clicked.connect(self.accept)
        around = panel()
        around.setLayout(column(self.sheet, space=0))
        head = label(title, "title", wrap=True)
        self.setLayout(column(head, around, row(None, close), space=Space.MEDIUM, margin=Space.WIDE))
        self.sheet.setFocus()

    def _everywhere(self) -> list[Keys]:
        tab, back, space = self.tr("Tab"), self.tr("Shift+Tab"), self.tr("Space or Enter")
        return [
            Keys(self.tr("To the next control, or the one before"), f"{tab}, {back}"),
            Keys(self.tr("Press the button, tick the box"), space),
            Keys(self.tr("Close what lies beside or above"), self.tr("Esc")),
        ]

    def _in_tables(self) -> list[Keys]:
        return [
            Keys(self.tr("Up and down; to the first and the last"), "↑ ↓, Home, End"),
            Keys(self.tr("Open the row"), self.tr("Enter")),
        ]

    def _on_people(self) -> list[Keys]:
        return [
            Keys(self.tr("Show the person beside the list"), shown_keys("Space")),
            Keys(self.tr("Remove the chosen people"), shown_keys(TAKE_OFF)),
            Keys(self.tr("Back to all people"), shown_keys("Alt+Left")),
        ]

    def _on_shortlist(self) -> list[Keys]:
        return [
            Keys(self.tr("Tick for comparing"), shown_keys("Space")),
            Keys(self.tr("Move up, or down"), f"{shown_keys(UP)}, {shown_keys(DOWN)}"),
            Keys(self.tr("Take this person off the shortlist"), shown_keys(TAKE_OFF)),
        ]

    def _on_decision(self) -> list[Keys]:
        return [
            Keys(self.tr("Say where the chosen person stands"), "1, 2, 3, 4, 5, 6, 7"),
            Keys(self.tr("Choose this person, with your own rating and a reason"), "C"),
        ]


def _group(name: str, lines: list[Keys]) -> str:
    rows = "".join(
        f'<tr><td width="54%">{escape(line.text)}</td><td class="muted">{escape(line.keys)}</td></tr>' for line in lines
    )
    return f'{heading(name)}<table cellspacing="0" width="100%">{rows}</table>'
