"""The style sheet over Fusion, made from the tokens. Widgets say what they are by the property `role`."""

from ui.tokens import ICON, RADIUS, Space, Theme, Type

_TICK = 14  # the box that is ticked, within its outline
_SIDEBAR = 220

_TEXTS = """
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; color: {text}; }}
QLabel[role="section"] {{ font-size: {emphasis}px; font-weight: 600; color: {text}; }}
QLabel[role="field"] {{ font-weight: 600; color: {text}; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="caption"] {{ font-size: {caption}px; color: {muted}; }}
QLabel[role="let_go"] {{ background: {accent}; color: {on_accent}; font-weight: 600; padding: 8px 16px;
  border-radius: {radius}px; }}
QLabel[role="wrong"] {{ color: {misses}; }}
QWidget[measure="page"] {{ max-width: {page_width}px; }}
QLabel[measure="line"] {{ min-width: {measure}px; max-width: {measure}px; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {edge}; padding: 4px 8px; }}
"""

_BUTTONS = """
QPushButton {{ background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 5px 12px; min-height: {least}px; outline: none; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {hint}; border-color: {line}; background: {page}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 3px double {on_accent}; padding: 3px 10px; }}
QPushButton[role="primary"]:disabled {{ background: {raised}; color: {hint}; border-color: {line}; }}
QPushButton[role="quiet"], QToolButton {{ background: transparent; border: 1px solid transparent; color: {text};
  border-radius: {radius}px; padding: 5px 8px; }}
QPushButton[role="quiet"]:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton[role="quiet"]:hover, QToolButton:hover {{ background: {raised}; }}
QPushButton[role="quiet"]:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QPushButton[role="quiet"]:checked {{ background: {accent_soft}; }}
QPushButton[role="quiet"]:disabled {{ color: {hint}; }}
QPushButton[role="danger"] {{ color: {misses}; background: transparent; border-color: {line}; }}
QPushButton[role="danger"]:hover {{ background: {raised}; }}
QPushButton[role="danger"]:focus {{ border: 2px solid {misses}; }}
QPushButton[role="nav"] {{ background: transparent; border: 1px solid transparent; text-align: left;
  padding: 6px 8px; color: {text}; }}
QPushButton[level="below"] {{ padding-left: {below}px; }}
QPushButton[role="nav"]:hover {{ background: {raised}; }}
QPushButton[role="nav"]:checked {{ background: {accent_soft}; font-weight: 600; border-color: {chosen}; }}
QPushButton[role="nav"]:disabled {{ color: {hint}; }}
QPushButton[role="nav"]:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QPushButton[level="below"]:focus {{ padding-left: {below_focus}px; }}
QPushButton[role="step"] {{ background: transparent; border: 2px solid transparent;
  border-radius: 0; padding: 6px 4px; text-align: left; color: {muted}; font-weight: 600; }}
QPushButton[role="step"]:hover {{ color: {text}; }}
QPushButton[role="step"]:checked {{ color: {text}; border-bottom: 2px solid {accent}; }}
QPushButton[role="step"]:focus {{ color: {accent}; border: 2px solid {accent}; }}
QPushButton[role="step"]:disabled {{ color: {hint}; background: transparent; }}
QPushButton[role="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: {radius}px; padding: 0;
  text-align: left; }}
QPushButton[role="card"]:hover {{ border-color: {accent}; background: {surface}; }}
QPushButton[role="card"]:focus {{ border: 2px solid {accent}; }}
"""

_INPUTS = """
QLineEdit, QPlainTextEdit, QComboBox {{ background: {surface}; color: {text}; border: 1px solid {edge};
  border-radius: {radius}px; padding: 5px 8px; selection-background-color: {accent};
  selection-color: {on_accent}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {hint}; }}
QLineEdit, QComboBox {{ min-height: {least}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QLineEdit[wrong="true"] {{ border-color: {misses}; }}
QLineEdit[measure="search"] {{ min-width: {search}px; max-width: {search}px; }}
QLineEdit[measure="rate"] {{ min-width: {rate}px; max-width: {rate}px; }}
QLineEdit[measure="field"], QPlainTextEdit[measure="field"] {{ max-width: {measure}px; }}
QComboBox[measure="choice"] {{ min-width: 120px; max-width: {choice}px; }}
QComboBox::drop-down {{ border: none; width: {drop}px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {arrow_}px; height: {arrow_}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {edge}; outline: none;
  selection-background-color: {accent_soft}; selection-color: {text}; }}
QComboBox QAbstractItemView::item {{ min-height: {line_height}px; padding: 0 8px; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: {radius}px;
  outline: none; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {tick}px; height: {tick}px; border: 1px solid {muted};
  background: {surface}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {round_}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:disabled {{ background: {page}; border-color: {line}; }}
QRadioButton::indicator:checked {{ width: {dot}px; height: {dot}px; border: {ring}px solid {accent}; }}
QListView {{ background: {surface}; border: 1px solid {line}; border-radius: {radius}px; outline: none; }}
QListView:focus {{ border: 1px solid {accent}; }}
QListView::item {{ padding: 8px; border-bottom: 1px solid {line}; color: {text}; }}
QListView::item:selected {{ background: {accent_soft}; color: {text}; }}
QListView::indicator {{ width: {tick}px; height: {tick}px; border: 1px solid {muted}; border-radius: 4px;
  background: {surface}; }}
QListView::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QSlider {{ background: transparent; min-height: 22px; }}
QSlider::groove:horizontal {{ background: {line}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {surface}; border: 2px solid {accent}; border-radius: 8px;
  width: 12px; height: 12px; margin: -6px 0; }}
QSlider::handle:horizontal:hover {{ background: {accent_soft}; }}
QSlider::handle:horizontal:focus {{ background: {accent}; border-color: {text}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar[measure="bar"] {{ min-width: {bar}px; max-width: {bar}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""

_MENUS = """
QMenuBar {{ background: {sidebar}; color: {text}; border-bottom: 1px solid {line}; padding: 1px 4px; }}
QMenuBar::item {{ background: transparent; padding: 4px 10px; border: 1px solid transparent; border-radius: 4px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {accent_soft}; border-color: {chosen}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border: 1px solid transparent; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; border-color: {chosen}; }}
QMenu::item:disabled {{ color: {hint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::indicator {{ width: {tick}px; height: {tick}px; left: 6px; }}
"""

_SURFACES = """
QMainWindow, QDialog {{ background: {page}; }}
QFrame[role="sidebar"] {{ min-width: {sidebar_width}px; max-width: {sidebar_width}px; }}
QFrame[role="sidebar"] {{ background: {sidebar}; border-right: 1px solid {line}; }}
QFrame[role="panel"] {{ background: {surface}; border: 1px solid {line}; border-radius: {radius}px; }}
QFrame[role="strip"] {{ background: {surface}; border: 1px solid {line}; border-radius: {radius}px; }}
QFrame[role="drop"] {{ background: transparent; border: 3px solid {accent}; border-radius: {radius}px; }}
QFrame[role="line"] {{ background: {line}; max-height: 1px; min-height: 1px; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollArea {{ border: none; }}
QScrollArea:focus {{ border: 2px solid {accent}; border-radius: {radius}px; }}
QTextBrowser {{ background: transparent; border: 2px solid transparent; border-radius: {radius}px;
  color: {text}; selection-background-color: {accent}; selection-color: {on_accent}; }}
QTextBrowser:focus {{ border-color: {accent}; }}
QMessageBox QLabel#qt_msgbox_label {{ font-size: {emphasis}px; font-weight: 600; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ min-width: {box}px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTableView {{ background: {surface}; border: 1px solid {line}; border-radius: {radius}px; outline: none; padding: 2px;
  selection-background-color: {accent_soft}; selection-color: {text}; gridline-color: {line}; }}
QTableView[measure="list"] {{ min-width: {list_}px; }}
QTableView[measure="names"] {{ min-width: {names}px; }}
QFrame[measure="side"] {{ min-width: {side}px; }}
QTableView:focus {{ border: 2px solid {accent}; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 8px; }}
QTableView::item:selected {{ background: {accent_soft}; color: {text}; border-top: 1px solid {chosen};
  border-bottom: 1px solid {chosen}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {muted}; font-size: {caption}px; border: none;
  border-bottom: 1px solid {line}; padding: 8px 11px; }}
QHeaderView::section:hover {{ color: {text}; }}
QHeaderView::up-arrow {{ image: url("{up}"); width: {sort}px; height: {sort}px; subcontrol-position: top center;
  top: 1px; }}
QHeaderView::down-arrow {{ image: url("{arrow}"); width: {sort}px; height: {sort}px; subcontrol-position: top center;
  top: 1px; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def below_indent(scale: float) -> int:
    """How far in a smaller place of the sidebar begins: under the words of the one above it, behind its icon."""
    return 8 + round(ICON * scale) + Space.HAIR


def stylesheet(theme: Theme, scale: float, arrow: str, up: str, check: str) -> str:
    """The whole style sheet; `arrow` and `up` are the files of the two small arrows, `check` that of the tick."""
    values = {name: getattr(theme, name) for name in Theme.__slots__}
    values |= {size.name.lower(): round(size * scale) for size in Type}
    ring = round(5 * scale)
    values |= {"tick": round(_TICK * scale), "ring": ring, "round_": (round(_TICK * scale) + 2) // 2}
    values["dot"] = values["tick"] + 2 - 2 * ring
    # What holds a few known words needn't grow as much as they do: it has room to spare.
    values["sidebar_width"] = round(_SIDEBAR * (1 + (scale - 1) * 0.4))
    values |= {"measure": round(420 * scale), "bar": round(160 * scale), "search": round(264 * (1 + (scale - 1) * 0.4))}
    values |= {
        "list_": round(300 * scale),
        "names": round(220 * scale),
        "side": round(280 * scale),
        "choice": round(320 * scale),
        "box": round(340 * scale),
    }
    values |= {"below": below_indent(scale), "below_focus": below_indent(scale) - 1}
    values |= {"page_width": round(720 * scale), "rate": round(64 * scale)}
    values |= {"arrow_": round(12 * scale), "drop": round(24 * scale), "sort": round(10 * scale)}
    values |= {"line_height": round(28 * scale), "least": round(ICON * scale)}
    values |= {"radius": RADIUS, "arrow": arrow, "up": up, "check": check}
    return "".join(part.format(**values) for part in (_TEXTS, _BUTTONS, _INPUTS, _MENUS, _SURFACES))
