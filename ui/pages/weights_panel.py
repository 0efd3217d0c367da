"""What if: a slider for each criterion, which re-ranks while it moves and saves nothing until a reason is given."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from tpmmatch.model.match import Criterion
from ui.commands import LEAVE, with_keys
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.lazy import LazyColumn
from ui.widgets.reason_form import ReasonForm
from ui.widgets.side import SidePanel
from ui.widgets.slider import NamedSlider
from ui.widgets.wrap import Wrap
from ui.words import say, say_number

_MOST = 10.0  # a weight; where one is heavier already, twice as much
_AT_ONCE = 3  # sliders; each takes a few ms


class WeightsPanel(SidePanel):
    """Stands where the reasons stand otherwise."""

    changed = Signal()
    kept = Signal(str)  # why
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weightsPanel")
        self.sliders: dict[str, NamedSlider] = {}
        self._page: LazyColumn | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # a slider may tell of many moves at once
        self._soon.timeout.connect(self.changed)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close = named(Button("", "cancel", "quiet"), "weightsClose", self.tr("Close the weights"))
        close.setToolTip(with_keys(self.tr("Close, and show your own order again"), LEAVE))
        close.clicked.connect(self.closed)
        head = row(label(self.tr("What if – nothing is saved"), "section", wrap=True), close)
        head.setStretch(0, 1)
        head.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, 0)
        self.form = ReasonForm("weightsReason", self.tr("Why do these weigh otherwise now?"), self.tr("Keep"))
        self.form.given.connect(lambda reason, _number: self.kept.emit(reason))
        self.form.closed.connect(self._show_foot)
        foot = column(self.form, self._foot(), margin=Space.LARGE)
        self.form.opener = self.keep
        self.setLayout(column(head, self._banner(), self._scroll, foot, space=0))
        self.hide()

    def show_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Show these, the heaviest first, as they weigh now."""
        self.sliders = {}
        heaviest_first = sorted(criteria, key=lambda criterion: -criterion.weight)
        self._page = LazyColumn([partial(self._make_slider, item) for item in heaviest_first], Space.MEDIUM)
        self._page.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self._scroll.setWidget(self._page)
        self._page.make_all()
        self.form.hide()
        self._show_foot()

    @property
    def is_complete(self) -> bool:
        """Whether all sliders are there."""
        return self._page is not None and self._page.is_complete

    def begin(self) -> None:
        """Have the first sliders at once, for somebody wants to move them; the others follow by themselves."""
        if self._page is not None:
            self._page.make(_AT_ONCE)

    def weights(self) -> dict[str, float]:
        """The criteria that weigh otherwise, by their ids."""
        return {id: slider.value() for id, slider in self.sliders.items() if slider.is_moved}

    def go_back(self) -> None:
        """All as the owner has it."""
        for slider in self.sliders.values():
            slider.go_back()

    def _make_slider(self, item: Criterion) -> NamedSlider:
        most = max(_MOST, 2 * item.weight)
        slider = NamedSlider(f"weight_{item.id}", say(item.label), item.weight, most, say_number)
        slider.moved.connect(self._soon.start)
        slider.moved.connect(self._show_foot)
        self.sliders[item.id] = slider
        return slider

    def _banner(self) -> QWidget:
        text = self.tr("Move what weighs how much: the order follows at once. ▲ and ▼ tell who moved, and how far.")
        says = label(text, "muted", wrap=True)
        inside = QWidget()
        layout = column(says)
        layout.setContentsMargins(Space.LARGE, 0, Space.LARGE, Space.SMALL)
        inside.setLayout(layout)
        return inside

    def _foot(self) -> QWidget:
        self.back = named(
            Button(self.tr("Back to your weights"), role="quiet"), "weightsBack", self.tr("Back to your own weights"),
            self.tr("Every slider as it was"),
        )  # fmt: skip
        self.back.clicked.connect(self.go_back)
        self.keep = named(
            Button(self.tr("Keep these weights…"), role="primary"), "weightsKeep", self.tr("Keep these weights"),
            self.tr("Makes them yours, dated and with your reason"),
        )  # fmt: skip
        self.keep.clicked.connect(self._ask)
        self._buttons = QWidget()
        self._buttons.setLayout(Wrap(self.keep, self.back))
        return self._buttons

    def _ask(self) -> None:
        self._buttons.hide()
        self.form.ask()

    def _show_foot(self) -> None:
        self._buttons.setVisible(self.form.isHidden())
        moved = bool(self.weights())
        self.back.setEnabled(moved)
        self.keep.setEnabled(moved)
