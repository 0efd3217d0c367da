"""What an owner may set, and where their data lies."""

from typing import TypeVar

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from tpmmatch import __version__
from ui.desk import Desk
from ui.pages.data_panel import DataPanel
from ui.pages.firm_panel import FirmPanel
from ui.pages.money_panel import MoneyPanel
from ui.pages.page import Page
from ui.pages.questions_panel import QuestionsPanel
from ui.pages.reading_panel import ReadingPanel
from ui.pages.words_panel import WordsPanel
from ui.settings import LANGUAGE, THEME, ThemeChoice
from ui.tokens import TEXT_SIZES, Space
from ui.translations import NAMES, SYSTEM
from ui.widgets.build import column, label, named, row
from ui.widgets.fields import ChoiceField
from ui.widgets.scroll import UprightScroll

P = TypeVar("P", bound=QWidget)


class SettingsPage(Page):
    """Few things, each applied at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("settingsPage")
        self.title.setText(self.tr("Settings"))
        self._desk = desk
        inside = QWidget()
        scroll = UprightScroll(inside)
        self.body.addWidget(scroll, 1)
        self.body = column(space=Space.SMALL)  # all that follows scrolls
        self.body.setContentsMargins(2, 2, Space.LARGE, Space.WIDE)
        inside.setLayout(self.body)
        self.firm = self._add(self.tr("Your firm"), FirmPanel(desk))
        self._add_theme()
        self._add_text_size()
        self._add_language()
        self.money = self._add(self.tr("Paper and money"), MoneyPanel(desk))
        self.reading = self._add(self.tr("Files"), ReadingPanel(desk))
        self.words = self._add(self.tr("Your words"), WordsPanel(desk))
        self.questions = self._add(self.tr("Your questions"), QuestionsPanel(desk))
        self._add_data()
        self.body.addStretch(1)

    def flush(self) -> None:
        """Keep what was typed."""
        self.finish()

    def finish(self) -> None:
        """Keep what was typed last: the window is closing and its jobs have stopped."""
        for panel in (self.firm, self.money, self.reading, self.words, self.questions):
            panel.finish()

    def _add(self, title: str, panel: P) -> P:
        self.body.addWidget(label(title, "section"))
        self.body.addWidget(panel)
        self.body.addSpacing(Space.LARGE)
        return panel

    def _add_theme(self) -> None:
        self.body.addWidget(label(self.tr("Look"), "section"))
        words = {
            ThemeChoice.SYSTEM: (self.tr("As the system has it"), self.tr("Changes when your system does")),
            ThemeChoice.LIGHT: (self.tr("Light"), self.tr("Dark text on a light ground")),
            ThemeChoice.DARK: (self.tr("Dark"), self.tr("Light text on a dark ground")),
            ThemeChoice.CONTRAST: (self.tr("High contrast"), self.tr("Black and white, with strong outlines")),
        }
        group = QButtonGroup(self)
        for choice, (word, tip) in words.items():
            button = named(QRadioButton(word), f"theme_{choice}", word, tip)
            button.setChecked(choice is self._desk.dresser.choice)
            button.clicked.connect(lambda _on, choice=choice: self._choose(choice))
            group.addButton(button)
            self.body.addWidget(button)
        self.body.addSpacing(Space.LARGE)

    def _add_text_size(self) -> None:
        words = self.tr("Text size")
        tip = self.tr("100 % is the size of your system's text.")
        self.sizes = named(ChoiceField([(str(size), f"{size} %") for size in TEXT_SIZES]), "textSize", words, tip)
        says = label(words, "field")
        says.setBuddy(self.sizes)
        dresser = self._desk.dresser
        self.sizes.show_value(str(dresser.size))
        self.sizes.edited.connect(lambda: dresser.resize(int(self.sizes.value())))
        dresser.resized.connect(lambda size: self.sizes.show_value(str(size)))
        line = row(says, self.sizes, label(tip, "caption", wrap=True), space=Space.MEDIUM)
        line.setStretch(2, 1)
        self.body.addLayout(line)
        self.body.addSpacing(Space.LARGE)

    def _add_language(self) -> None:
        self.body.addWidget(label(self.tr("Language"), "section"))
        self.language = ChoiceField([(SYSTEM, self.tr("As the system has it")), *NAMES.items()])
        named(self.language, "language", self.tr("Language"))
        self.language.show_value(self._desk.settings.get(LANGUAGE))
        self.language.edited.connect(self._change_language)
        self._later = label("", "caption")
        self.body.addLayout(row(self.language, self._later, None, space=Space.MEDIUM))
        self.body.addSpacing(Space.LARGE)

    def _add_data(self) -> None:
        self.body.addWidget(label(self.tr("Your data"), "section"))
        self.data = DataPanel(self._desk)
        self.body.addWidget(self.data)
        self.body.addSpacing(Space.LARGE)
        self.body.addWidget(label(self.tr("TPM Match {version}").format(version=__version__), "caption"))

    def _choose(self, choice: ThemeChoice) -> None:
        self._desk.settings.set(THEME, choice)
        self._desk.dresser.choose(choice)

    def _change_language(self) -> None:
        self._desk.settings.set(LANGUAGE, self.language.value())
        if self._desk.jobs.busy:
            self._later.setText(self.tr("It changes as soon as the work under way has ended."))
        self._desk.news.language.emit()
