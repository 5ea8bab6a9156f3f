"""The one stylesheet of Goodturn, made from the tokens and the text size of a look."""

import re

from app.desktop.look.look import FAMILIES, Look

#: Lengths are written `14u` and become pixels at the text size; `1px` and `2px` edges never grow.
_UNIT = re.compile(r"\b(\d+)u\b")
#: Colours are written `$ink`.
_TOKEN = re.compile(r"\$(\w+)")

_BASE = """
QWidget { font-family: $family; font-size: 14u; color: $ink; }
QMainWindow, QDialog, QWidget[kind="page"], QStackedWidget { background: $bg; }
QLabel { background: transparent; }
QToolTip { background: $toast; color: $toast_ink; border: 1px solid $toast; padding: 4u 8u; }

QLabel[kind="figure"] { font-size: 26u; font-weight: 600; }
QLabel[kind="title"] { font-size: 24u; font-weight: 600; }
QLabel[kind="section"], QLabel[kind="brand"] { font-size: 16u; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { font-size: 12u; color: $muted; }
QLabel[kind="problem"] { font-size: 12u; font-weight: 500; color: $danger; }
QLabel[kind="warning"] { font-size: 12u; font-weight: 500; color: $warn; }
QLabel[kind="pill"] { font-size: 12u; font-weight: 600; padding: 2u 8u; border-radius: 8u; }
QLabel[tone="danger"] { background: $danger_tint; color: $danger; }
QLabel[tone="warn"] { background: $warn_tint; color: $warn; }
QLabel[tone="info"] { background: $info_tint; color: $info; }
QLabel[tone="good"] { background: $tint; color: $tint_ink; }
QLabel[tone="plain"] { background: $hover; color: $ink; }

QFrame[kind="card"] { background: $surface; border: 1px solid $border; border-radius: 10u; }
QFrame[kind="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="sidebar"] { background: $sidebar; border: none; border-right: 1px solid $border; }
QFrame[kind="toast"] { background: $toast; border: 1px solid $toast; border-radius: 10u; }
QFrame[kind="toast"] QLabel { color: $toast_ink; }
QFrame[kind="remark"] { border: none; border-radius: 8u; }
QFrame[tone="warn"] { background: $warn_tint; }
QFrame[tone="good"] { background: $tint; }
QFrame[tone="info"] { background: $info_tint; }
QFrame[tone="warn"] QLabel { color: $warn; }
QFrame[tone="good"] QLabel { color: $tint_ink; }
QFrame[tone="info"] QLabel { color: $info; }
QFrame[kind="panel"] { background: $surface; border: none; border-left: 1px solid $border; }
QFrame[kind="panel"] QStackedWidget { background: $surface; }
QFrame[kind="refusal"] { background: $danger_tint; border: none;
  border-bottom: 1px solid $danger; }
QLabel[kind="failure"] { color: $danger; font-weight: 500; }
QFrame[kind="strip"] { background: $surface; border: none; border-top: 1px solid $border; }
"""

_BUTTONS = """
QPushButton, QToolButton { outline: none; }
QPushButton { background: $surface; border: 1px solid $strong_border; border-radius: 8u;
  padding: 6u 14u; min-height: 20u; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 2px solid $accent; padding: $button_focus_padding; }
QPushButton:disabled { color: $muted; border-color: $border; }
QPushButton:default { border-color: $accent; }

QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $muted;
  border-color: $hover; }

QPushButton[kind="row"] { background: $bg; border: 1px solid $border; font-weight: 500;
  padding: 4u 12u; min-width: 96u; }
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:focus { border: 2px solid $accent; padding: $row_focus_padding; }

QPushButton[kind="link"] { background: transparent; border: 2px solid transparent;
  color: $accent; font-weight: 600; padding: 2u 4u; border-radius: 7u; }
QPushButton[kind="link"]:hover { text-decoration: underline; color: $accent_hover; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 2u 4u; }
QFrame[kind="toast"] QPushButton[kind="link"] { color: $toast_link; padding: 2u 6u; }
QFrame[kind="toast"] QPushButton[kind="link"]:focus { border-color: $toast_link; padding: 2u 6u; }

QPushButton[kind="way"] { border: 1px solid $strong_border; border-radius: 10u; padding: 0px; }
QPushButton[kind="way"]:focus { border: 2px solid $accent; padding: 0px; }

QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="danger"]:disabled { color: $muted; border-color: $border; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8u;
  padding: 6u; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 2px solid $accent; }
QFrame[kind="toast"] QToolButton { padding: 3u; }
QFrame[kind="toast"] QToolButton:hover { background: transparent; border-color: $toast_link; }
QFrame[kind="toast"] QToolButton:focus { border-color: $toast_link; }
QToolButton::menu-indicator { image: none; width: 0px; }

QPushButton[kind="foot"] { background: transparent; border: 2px solid transparent;
  border-radius: 7u; padding: 6u 8u; text-align: left; }
QPushButton[kind="foot"]:hover { background: $hover; }
QPushButton[kind="foot"]:checked { background: $tint; color: $tint_ink; font-weight: 600; }
QPushButton[kind="foot"]:focus { border: 2px solid $accent; padding: 6u 8u; }

QPushButton[kind="chip"] { background: $surface; border: 1px solid $strong_border;
  border-radius: 8u; padding: 3u 11u; font-weight: 500; }
QPushButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:checked { background: $tint; color: $tint_ink;
  border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="segment"] { background: transparent; border: 2px solid transparent;
  border-radius: 7u; padding: 3u 12u; font-weight: 500; color: $muted; }
QPushButton[kind="segment"]:hover, QPushButton[kind="segment"][visited="true"] { color: $ink; }
QPushButton[kind="segment"]:checked { background: $tint; color: $tint_ink; font-weight: 600; }
QPushButton[kind="segment"]:focus { border: 2px solid $accent; padding: 3u 12u; }
QFrame[kind="segments"] { background: $surface; border: 1px solid $strong_border;
  border-radius: 8u; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: $chip_focus_padding; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { background: $surface; color: $ink;
  border: 1px solid $strong_border; border-radius: 8u; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit, QComboBox { padding: 7u 10u; min-height: 20u; }
QPlainTextEdit, QTextEdit { padding: 5u 6u; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: $field_focus_padding; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent;
  padding: $note_focus_padding; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $muted;
  border-color: $border; background: $bg; }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"], QComboBox[refused="true"] {
  border-color: $danger; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 26u; }
QComboBox::down-arrow { image: none; width: 0px; height: 0px; }
QComboBox QAbstractItemView, QListView[kind="choices"] { background: $surface;
  border: 1px solid $strong_border; outline: none; padding: 4u; }
QListView[kind="choices"] { border-radius: 8u; }
QComboBox QAbstractItemView::item, QListView[kind="choices"]::item { min-height: 30u;
  padding: 0px 8u; border-radius: 7u; color: $ink; }
QComboBox QAbstractItemView::item:disabled { color: $muted; }
QComboBox QAbstractItemView::item:selected, QListView[kind="choices"]::item:selected {
  background: $tint; color: $tint_ink; }

QCheckBox, QRadioButton { background: transparent; spacing: 9u; min-height: 24u;
  border: 2px solid transparent; border-radius: 7u; padding: 1px 4u 1px 2px; }
QCheckBox[kind="rule"] { font-size: 16u; font-weight: 600; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16u; height: 16u; background: $surface;
  border: 1px solid $strong_border; }
QCheckBox::indicator { border-radius: 4u; }
QRadioButton::indicator { border-radius: 8u; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate { background: $accent;
  border-color: $accent; }
QCheckBox::indicator:disabled { border-color: $border; background: $bg; }
QRadioButton::indicator:checked { background: $accent; border: 1px solid $accent; }
"""

_LISTS = """
QTableView { background: $surface; border: 1px solid $border; border-radius: 10u;
  gridline-color: $surface; outline: none; selection-background-color: $tint;
  selection-color: $tint_ink; }
QTableView[kind="flush"] { border: none; border-radius: 0px; }
QTableView::item { padding: 0px 10u; border: none; border-bottom: 1px solid $border; }
QTableView::item:selected { background: $tint; color: $tint_ink; }
QHeaderView { background: $surface; border: none; border-top-left-radius: 10u;
  border-top-right-radius: 10u; }
QHeaderView::section { background: transparent; border: none;
  border-bottom: 1px solid $border; padding: 8u $title_padding; min-height: 22u; color: $muted;
  font-weight: 600; }
QHeaderView::section:hover { color: $ink; }
QHeaderView::down-arrow, QHeaderView::up-arrow { image: none; width: 0px; height: 0px; }
QTableCornerButton::section { background: transparent; border: none; }
QListView, QTreeView { background: $surface; border: none; outline: none; }
QListView[kind="places"] { background: transparent; }
QTextEdit[kind="reading"] { background: transparent; border: 2px solid transparent; padding: 0px; }
QTextEdit[kind="reading"]:focus { border: 2px solid $accent; padding: 0px; }

QScrollArea, QScrollArea > QWidget > QWidget[kind="inside"] { background: transparent;
  border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12u; }
QScrollBar:horizontal { height: 12u; }
QScrollBar::handle { background: $strong_border; border-radius: 4u; margin: 2u; }
QScrollBar::handle:vertical { min-height: 36u; }
QScrollBar::handle:horizontal { min-width: 36u; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""

_CHROME = """
QMenuBar { background: $sidebar; border: none; border-bottom: 1px solid $border; }
QMenuBar::item { background: transparent; padding: 5u 10u; border-radius: 6u; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $strong_border; padding: 5u; }
QMenu::item { padding: 6u 26u 6u 12u; border-radius: 6u; }
QMenu::item:selected { background: $tint; color: $tint_ink; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 5u 8u; }
QMenu::icon { padding-left: 8u; }
QProgressBar { background: $hover; border: none; border-radius: 3u; max-height: 6u;
  min-height: 6u; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3u; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent;
  padding: 8u 14u; color: $muted; font-weight: 500; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 7u; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
"""


def stylesheet(look: Look) -> str:
    """The stylesheet of a look."""
    words = look.tokens.colours() | _inner_paddings(look)
    # Qt draws the text of a cell three pixels further in than its padding says.
    words["title_padding"] = f"{look.px(10) + 3}px"
    words["family"] = ", ".join(f'"{family}"' for family in FAMILIES)
    text = _BASE + _BUTTONS + _FIELDS + _LISTS + _CHROME
    text = _TOKEN.sub(lambda found: words[found[1]], text)
    return _UNIT.sub(lambda found: f"{look.px(int(found[1]))}px", text)


def _inner_paddings(look: Look) -> dict[str, str]:
    """The padding under a 2 px focus edge: one pixel less, so that nothing moves."""
    paddings = {
        "button": (6, 14),
        "row": (4, 12),
        "chip": (3, 11),
        "field": (7, 10),
        "note": (5, 6),
    }
    return {
        f"{name}_focus_padding": f"{look.px(above) - 1}px {look.px(beside) - 1}px"
        for name, (above, beside) in paddings.items()
    }
