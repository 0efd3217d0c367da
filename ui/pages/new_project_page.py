"""A new project begins with a starter pack, or with an empty page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from tpmmatch import resources
from tpmmatch.actions import projects
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import Project
from ui.desk import Desk
from ui.pages.page import Page
from ui.tokens import PAGE, Space
from ui.widgets.build import named
from ui.widgets.buttons import ChoiceCard
from ui.words import language, say

_COLUMNS = 2
_PACKS = projects.packs()  # read when the module is loaded, which happens off the window's thread


class NewProjectPage(Page):
    """A card a pack."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("newProjectPage")
        self.title.setText(self.tr("What is your project?"))
        self.say_below(self.tr("Each start brings what such projects usually need. You can change everything later."))
        self._desk = desk
        grid = QGridLayout()
        grid.setSpacing(Space.MEDIUM)
        grid.setContentsMargins(0, 0, Space.SMALL, 0)
        for place, card in enumerate(self._cards()):
            grid.addWidget(card, place // _COLUMNS, place % _COLUMNS)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        page = QWidget()
        page.setMaximumWidth(PAGE)
        page.setLayout(grid)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self.body.addWidget(scroll, 1)

    def _cards(self) -> list[ChoiceCard]:
        cards = [self._card(pack, _icon(pack), say(pack.title), say(pack.summary)) for pack in _PACKS]
        blank = self._card(
            None, "other", self.tr("Something else"), self.tr("Start from an empty page and describe it in your words.")
        )
        return [*cards, blank]

    def _card(self, pack: Pack | None, icon: str, title: str, text: str) -> ChoiceCard:
        card = named(ChoiceCard(icon, title, text), f"pack_{pack.id if pack else 'none'}", title)
        card.clicked.connect(lambda: self._begin(pack))
        return card

    def _begin(self, pack: Pack | None) -> None:
        document = projects.new_document(pack, language())
        document["title"] = document["title"] or self.tr("New project")
        store, now, news = self._desk.store, self._desk.clock(), self._desk.news

        def made(project: Project) -> None:
            news.projects.emit()
            news.go.emit(f"project:{project.id}")

        self._desk.jobs.run(
            lambda _token: projects.save(store, document, now),
            done=made,
            failed=lambda error: self._desk.dialogs.tell(self.tr("The project couldn't be made"), say(error)),
            parent=self,
            topic="make",
        )


def _icon(pack: Pack) -> str:
    return next(
        (name for name in (pack.id, pack.kind) if name and resources.path(f"icons/{name}.svg").is_file()), "project"
    )
