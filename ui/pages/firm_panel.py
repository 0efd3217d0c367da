"""The owner's firm as it stands on what is printed: name, address, logo."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QPixmap
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, settings
from tpmmatch.errors import StoreError, UserError
from tpmmatch.model.firm import Firm
from ui.desk import Desk
from ui.pages.keeping import Keeper
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.prose import ProseField
from ui.words import say

_LOGO = (240, 64)  # pixels that the preview has


class FirmPanel(QWidget):
    """Two fields and a picture; what is typed is kept by itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.keeper = Keeper(desk, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._refused)
        self.name = named(TextField(self.tr("Your firm’s name")), "firmName", self.tr("Name of your firm"))
        self.address = named(
            ProseField(self.tr("Street\nPlace\nWeb address"), 3, 6), "firmAddress", self.tr("Address of your firm")
        )
        for field in (self.name, self.address):
            field.setProperty("measure", "field")
            field.edited.connect(self._typed)
        self.told = named(label("", "wrong", wrap=True), "firmTold", self.tr("What can't be used"))
        self.told.hide()
        self._refused_logo = False  # that is all that is told of
        self._build()
        desk.news.settings.connect(self._heed)
        self.refresh()

    def refresh(self) -> None:
        """Show what is set."""
        store = self._desk.store
        self._desk.jobs.run(lambda _token: settings.firm(store), done=self._show, parent=self, topic="firm")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A picture that was refused is an old story for whoever comes back."""
        super().hideEvent(event)
        if self._refused_logo and not event.spontaneous():
            self.told.hide()

    def _build(self) -> None:
        says = label(self.tr("This stands in the head of every brief. Leave it empty if nothing should."), "muted")
        says.setWordWrap(True)
        self.logo = named(label(""), "firmLogo", self.tr("Your logo"))
        self.logo.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.choose = named(
            Button(self.tr("Choose a logo…")), "chooseLogo", self.tr("Choose a logo"), self.tr("A PNG or JPEG picture")
        )
        self.choose.clicked.connect(self._choose)
        self.remove = named(
            Button(self.tr("Remove the logo"), role="quiet"), "removeLogo", self.tr("Remove the logo"),
            self.tr("Print without a logo"),
        )  # fmt: skip
        self.remove.clicked.connect(lambda: self._set_logo(None))
        parts: list[QWidget] = [says]
        for field, words in ((self.name, self.tr("Name")), (self.address, self.tr("Address"))):
            title = label(words, "field")
            title.setBuddy(field)
            cell = QWidget()
            cell.setLayout(column(title, field, space=Space.HAIR))
            parts.append(cell)
        inside = column(*parts, self.logo, row(self.choose, self.remove, None), self.told, space=Space.SMALL)
        self.setLayout(inside)

    def _show(self, firm: Firm) -> None:
        if not self.keeper.waits:
            if self.name.value() != firm.name:
                self.name.show_value(firm.name)
            address = "\n".join(firm.address)
            if self.address.value() != address:
                self.address.show_value(address)
        picture = QPixmap()
        picture.loadFromData(firm.logo)
        if not picture.isNull():
            mode = Qt.TransformationMode.SmoothTransformation
            ratio = self.devicePixelRatioF()
            width, height = (round(side * ratio) for side in _LOGO)
            picture = picture.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio, mode)
            picture.setDevicePixelRatio(ratio)
        self.logo.setPixmap(picture)
        self.logo.setVisible(not picture.isNull())
        self.remove.setVisible(not picture.isNull())
        self.choose.setText(self.tr("Choose a logo…") if picture.isNull() else self.tr("Choose another logo…"))

    def _heed(self, what: str) -> None:
        if not what:
            self.refresh()

    def _typed(self) -> None:
        name, address = str(self.name.value()), str(self.address.value())

        def act(store: Store, now: datetime) -> None:
            settings.call_firm(store, name, address, now)

        self.keeper.keep_soon("firm", act)

    def _choose(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)")
        chosen = self._desk.dialogs.open_files(self.tr("Choose a logo"), self._desk.folder(), kinds)
        if chosen:
            self._set_logo(chosen[0])

    def _set_logo(self, path: Path | None) -> None:
        self.keeper.keep("logo", lambda store, now: settings.set_logo(store, path, now))

    def _kept(self, _key: str) -> None:
        self.told.hide()
        self.name.mark_wrong(False)
        self.refresh()
        self._desk.news.settings.emit("print")

    def _refused(self, key: str, error: UserError) -> None:
        self._refused_logo = key == "logo" and not isinstance(error, StoreError)
        self.name.mark_wrong(error.id == "firm_name_long", say(error))
        self.told.setText(say(error))
        self.told.show()
