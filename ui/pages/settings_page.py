"""What an owner may set, and where their data lies."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

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
from ui.tokens import PAGE, TEXT_SIZES, Space
from ui.translations import NAMES, SYSTEM
from ui.widgets.build import column, label, named, row
from ui.widgets.fields import ChoiceField
from ui.widgets.lazy import LazyColumn
from ui.widgets.scroll import UprightScroll

P = TypeVar("P", bound=QWidget)
_FIRM, _LOOK, _LANGUAGE, _MONEY, _READING, _WORDS, _QUESTIONS, _DATA = range(8)


class SettingsPage(Page):
    """Few things, each applied at once. They are made one after the other, from the top, once the page is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("settingsPage")
        self.title.setText(self.tr("Settings"))
        self._desk = desk
        self.parts = LazyColumn(self._makers(), Space.WIDE)
        self.parts.setMaximumWidth(PAGE)
        self.parts.setContentsMargins(2, 2, Space.LARGE, Space.WIDE)
        self.parts.part(_FIRM)
        self._scroll = UprightScroll(self.parts)
        self.body.addWidget(self._scroll, 1)
        desk.commands.answer("back_up", self, self._back_up)
        desk.commands.answer("bring_back", self, self._bring_back)

    @property
    def firm(self) -> FirmPanel:
        """Name, address and logo."""
        return self._panel(_FIRM, FirmPanel)

    @property
    def sizes(self) -> ChoiceField:
        """How large text is."""
        return self._panel(_LOOK, ChoiceField)

    @property
    def language(self) -> ChoiceField:
        """What the window speaks."""
        return self._panel(_LANGUAGE, ChoiceField)

    @property
    def money(self) -> MoneyPanel:
        """Paper, currency and rates."""
        return self._panel(_MONEY, MoneyPanel)

    @property
    def reading(self) -> ReadingPanel:
        """How files are read."""
        return self._panel(_READING, ReadingPanel)

    @property
    def words(self) -> WordsPanel:
        """The owner's own words."""
        return self._panel(_WORDS, WordsPanel)

    @property
    def questions(self) -> QuestionsPanel:
        """The owner's own questions."""
        return self._panel(_QUESTIONS, QuestionsPanel)

    @property
    def data(self) -> DataPanel:
        """Where the data lies, and backups."""
        return self._panel(_DATA, DataPanel)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make what is missing yet."""
        super().showEvent(event)
        self.parts.make_all()

    def focus_on(self, name: str) -> None:
        """Another language builds the page anew: its box is made at once, for whoever chose one in it."""
        if name == self.language.objectName():
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.language))
        super().focus_on(name)

    def _panel(self, place: int, kind: type[P]) -> P:
        found = self.parts.part(place).findChild(kind)
        if found is None:
            raise LookupError(kind.__name__)
        return found

    # Building

    def _makers(self) -> list[Callable[[], QWidget]]:
        """Each part, in the order of `_FIRM` to `_DATA`."""
        desk = self._desk
        return [
            lambda: _part(self.tr("Your firm"), FirmPanel(desk)),
            self._make_look,
            self._make_language,
            lambda: _part(self.tr("Paper and money"), MoneyPanel(desk)),
            lambda: _part(self.tr("Files"), ReadingPanel(desk)),
            lambda: _part(self.tr("Your words"), WordsPanel(desk)),
            lambda: _part(self.tr("Your questions"), QuestionsPanel(desk)),
            self._make_data,
        ]

    def _make_look(self) -> QWidget:
        words = {
            ThemeChoice.SYSTEM: (self.tr("As the system has it"), self.tr("Changes when your system does")),
            ThemeChoice.LIGHT: (self.tr("Light"), self.tr("Dark text on a light ground")),
            ThemeChoice.DARK: (self.tr("Dark"), self.tr("Light text on a dark ground")),
            ThemeChoice.CONTRAST: (self.tr("High contrast"), self.tr("Black and white, with strong outlines")),
        }
        inside, group = QWidget(), QButtonGroup(self)
        buttons = column(space=Space.SMALL)
        for choice, (word, tip) in words.items():
            button = named(QRadioButton(word), f"theme_{choice}", word, tip)
            button.setChecked(choice is self._desk.dresser.choice)
            button.clicked.connect(lambda _on, choice=choice: self._choose(choice))
            group.addButton(button)
            buttons.addWidget(button)
        buttons.addSpacing(Space.SMALL)
        buttons.addLayout(self._build_sizes())
        inside.setLayout(buttons)
        return _part(self.tr("Look"), inside)

    def _build_sizes(self) -> QHBoxLayout:
        words = self.tr("Text size")
        tip = self.tr("100 % is the size of your system's text.")
        sizes = named(ChoiceField([(str(size), f"{size} %") for size in TEXT_SIZES]), "textSize", words, tip)
        says = label(words, "field")
        says.setBuddy(sizes)
        dresser = self._desk.dresser
        sizes.show_value(str(dresser.size))
        sizes.edited.connect(lambda: dresser.resize(int(sizes.value())))
        dresser.resized.connect(self._show_size)
        line = row(says, sizes, label(tip, "caption", wrap=True), space=Space.MEDIUM)
        line.setStretch(2, 1)
        return line

    def _make_language(self) -> QWidget:
        inside = QWidget()
        field = ChoiceField([(SYSTEM, self.tr("As the system has it")), *NAMES.items()])
        named(field, "language", self.tr("Language"))
        field.show_value(self._desk.settings.get(LANGUAGE))
        field.edited.connect(self._change_language)
        self._later = label("", "caption")
        inside.setLayout(row(field, self._later, None, space=Space.MEDIUM))
        return _part(self.tr("Language"), inside)

    def _make_data(self) -> QWidget:
        version = label(self.tr("TPM Match {version}").format(version=__version__), "caption")
        made, inside = DataPanel(self._desk), QWidget()
        made.said.connect(lambda: QTimer.singleShot(0, made, self._show_data))  # once it has its new height
        inside.setLayout(column(made, Space.LARGE, version))
        return _part(self.tr("Your data"), inside)

    # What is done

    def _choose(self, choice: ThemeChoice) -> None:
        self._desk.settings.set(THEME, choice)
        self._desk.dresser.choose(choice)

    def _back_up(self) -> None:
        self.data.back_up.click()

    def _bring_back(self) -> None:
        self.data.bring_back.click()

    def _show_data(self) -> None:
        self._scroll.ensureWidgetVisible(self.data)

    def _show_size(self, size: int) -> None:
        self.sizes.show_value(str(size))

    def _change_language(self) -> None:
        self._desk.settings.set(LANGUAGE, self.language.value())
        if self._desk.jobs.busy:
            self._later.setText(self.tr("It changes as soon as the work under way has ended."))
        self._desk.news.language.emit()


def _part(title: str, inside: QWidget) -> QWidget:
    """Something to be set, below its title."""
    made = QWidget()
    made.setLayout(column(label(title, "section"), inside, space=Space.SMALL))
    return made
