"""What can be decided about one criterion, as a menu at its stars."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from tpmmatch.actions import criteria
from tpmmatch.actions.criteria import STARS, Wanted
from tpmmatch.model.document import Document
from tpmmatch.model.match import Criterion
from ui.words import say

Changed = Callable[[Document], None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("criteria", text)


def criterion_menu(document: Document, item: Criterion, changed: Changed, parent: QWidget) -> QMenu:
    """A menu that calls `changed` with the need as it would be."""
    menu = QMenu(parent)
    menu.setObjectName("criterionMenu")
    menu.addAction(say(item.label).replace("&", "&&")).setEnabled(False)
    menu.addSeparator()
    _add_stars(menu, document, item, changed)
    menu.addSeparator()
    _add_wanted(menu, document, item, changed)
    return menu


def _add_stars(menu: QMenu, document: Document, item: Criterion, changed: Changed) -> None:
    group, now = QActionGroup(menu), criteria.stars(item)
    words = (_tr("decides"), _tr("matters much"), _tr("matters"), _tr("counts a little"), _tr("hardly counts"))
    for stars, word in zip(range(STARS, 0, -1), words, strict=True):
        action = _add(menu, group, f"{'★' * stars}{'☆' * (STARS - stars)}   {word}", stars == now)
        action.setObjectName(f"stars_{stars}")
        action.triggered.connect(lambda _on, stars=stars: changed(criteria.weigh(document, item, float(stars))))
    out = _add(menu, group, _tr("Leave it out"), now == 0)
    out.setObjectName("stars_0")
    out.triggered.connect(lambda: changed(criteria.weigh(document, item, 0.0)))
    if criteria.is_own_weight(document, item):
        back = menu.addAction(_tr("Weigh it as worked out"))
        back.setObjectName("stars_worked_out")
        back.triggered.connect(lambda: changed(criteria.weigh(document, item, None)))


def _add_wanted(menu: QMenu, document: Document, item: Criterion, changed: Changed) -> None:
    group, now = QActionGroup(menu), criteria.wanted(item)
    words = {
        Wanted.STRICT: _tr("Must have, without exception"),
        Wanted.MUST: _tr("Must have"),
        Wanted.NICE: _tr("Nice to have"),
    }
    for how, text in words.items():
        action = _add(menu, group, text, how is now)
        action.setObjectName(f"want_{how}")
        action.triggered.connect(lambda _on, how=how: changed(criteria.want(document, item, how)))


def _add(menu: QMenu, group: QActionGroup, text: str, on: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    group.addAction(action)
    action.setChecked(on)
    return action
