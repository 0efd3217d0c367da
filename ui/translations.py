"""The language of the window: labels from `resources/i18n`, Qt's own dialogs from Qt's files."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from tpmmatch import resources

NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}  # each in its own words
SYSTEM = ""  # the choice to follow the system


class Dictionary(QTranslator):
    """All labels in one language by their English text; a table of it is for one class alone."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        import tomli  # noqa: PLC0415 - an English window opens without it

        self._words = tomli.loads(resources.read_text(f"i18n/{language}/window.toml"))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Never: Qt would not ask an empty one."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's
        n: int = -1,  # noqa: ARG002 - Qt's
    ) -> str | None:  # an empty text would be the translation, none lets Qt ask on
        """The label in this language; none for what isn't ours, which Qt then looks for elsewhere."""
        own = self._words.get(context)
        found = own.get(source) if isinstance(own, dict) else None
        found = found or self._words.get(source)
        return found if isinstance(found, str) else None


class Interpreter(QObject):
    """Gives the application a language."""

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.speak(choice)

    def speak(self, choice: str) -> None:
        """Change the language; what is built from now on is in it."""
        self.leave()
        language = choice or language_of_system()
        QLocale.setDefault(locale_of(language, QLocale(QLocale.system().name())))
        if language == "en":
            return
        qt = QTranslator(self)
        if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(qt)
        self._install(Dictionary(language, self))

    def leave(self) -> None:
        """Take everything back."""
        while self._installed:
            translator = self._installed.pop()
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()

    def _install(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)


def language_of_system() -> str:
    """The first of the system's languages that we speak, else English."""
    spoken = (name[:2] for name in QLocale.system().uiLanguages())
    return next((language for language in spoken if language in NAMES), "en")


def locale_of(language: str, system: QLocale) -> QLocale:
    """The language as it is written in the system's country: 4/1/2027 is the 4th of January in English, too, in Ghent.

    Where nobody writes it there, as it is written where most do.
    """
    return QLocale(QLocale(language).language(), system.territory())
