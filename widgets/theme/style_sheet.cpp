// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palettes.h"

#include <QHash>

namespace widgets::theme {

using namespace Qt::StringLiterals;

namespace {

// @name stands for a colour token, @12 … @28 for a size of type.
constexpr QLatin1StringView frameRules{R"(
QMainWindow, QDialog { background: @ground; }
QToolTip { background: @surface; color: @ink; border: 1px solid @line; padding: 4px 8px; }
QMenuBar { background: transparent; border: none; }
QFrame[role="top-bar"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @raised; color: @ink; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; color: @ink; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @lampGrey; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @surface; border-top: 1px solid @line; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: @focus; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @lampGrey; border: 2px solid @surface; border-radius: 5px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondInk; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"};

constexpr QLatin1StringView controlRules{R"(
QPushButton { background: @surface; color: @ink; border: 1px solid @line; border-radius: 6px; padding: 6px 15px; margin: 1px; min-height: 20px; outline: none; }
QPushButton:hover { background: @raised; }
QPushButton:pressed, QPushButton:checked { background: @selection; border-color: @action; }
QPushButton:disabled { color: @lampGrey; background: @ground; }
QPushButton:focus { border: 2px solid @focus; margin: 0; }
QPushButton[role="primary"] { background: @action; color: @actionInk; border-color: @action; font-weight: 500; }
QPushButton[role="primary"]:hover { background: @focus; border-color: @focus; }
QPushButton[role="primary"]:focus { border: 2px solid @ink; }
QPushButton[role="primary"]:disabled { background: @raised; border-color: @line; color: @lampGrey; }
QPushButton[role="office"] { color: @vermilion; border-color: @vermilion; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: @action; }
QPushButton[role="quiet"]:hover { background: @raised; }
QPushButton[role="quiet"]:focus { border-color: @focus; }
QPushButton[role="quiet"]:disabled { color: @lampGrey; }
QPushButton[role="search"] { background: @ground; color: @secondInk; text-align: left; padding: 5px 12px; }
QPushButton[role="search"]:focus { border: 2px solid @focus; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; margin: 1px; color: @ink; }
QToolButton:hover { background: @raised; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border: 2px solid @focus; margin: 0; }
QToolButton:disabled { color: @lampGrey; }
QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QDateEdit {
  background: @surface; color: @ink; border: 1px solid @field; border-radius: 6px; padding: 5px 8px; margin: 1px;
  selection-background-color: @action; selection-color: @actionInk; }
QLineEdit { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QDateEdit:focus { border: 2px solid @focus; margin: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @lampGrey; background: @ground; }
QLineEdit[invalid="true"] { border-color: @vermilion; }
QComboBox { background: @surface; color: @ink; border: 1px solid @field; border-radius: 6px; padding: 5px 8px; margin: 1px; min-height: 20px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow, QDateEdit::down-arrow { image: url(:/theme/arrows/down-@arrows.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow, QDateEdit::up-arrow { image: url(:/theme/arrows/up-@arrows.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button { border: none; background: transparent; width: 20px; }
QComboBox:focus { border: 2px solid @focus; margin: 0; }
QComboBox QAbstractItemView { background: @surface; color: @ink; border: 1px solid @line; selection-background-color: @selection; selection-color: @ink; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @focus; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 16px; height: 16px; background: @surface; border: 1px solid @field; border-radius: 3px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @action; border-color: @action; image: url(:/theme/arrows/check-@arrows.svg); }
QAbstractItemView::indicator { width: 13px; height: 13px; }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { background: @ground; border-color: @line; }
QRadioButton::indicator { width: 16px; height: 16px; background: @surface; border: 1px solid @field; border-radius: 9px; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @action; }
QRadioButton::indicator:disabled { background: @ground; border-color: @line; }
QPushButton[touch="true"] { min-height: 28px; }
QPushButton[touch="public"] { min-height: 48px; font-size: @16px; }
QPushButton[touch="large"] { min-height: 96px; font-size: @20px; }
QLineEdit[touch="true"], QComboBox[touch="true"], QDateEdit[touch="true"] { min-height: 30px; }
QTextBrowser { border: none; padding: 0; margin: 2px; }
QTextBrowser:focus { border: 2px solid @focus; margin: 0; }
QProgressBar { background: @raised; border: none; border-radius: 3px; max-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @action; border-radius: 3px; }
QTabBar::tab { background: transparent; color: @secondInk; padding: 8px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @action; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @action; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
)"};

constexpr QLatin1StringView viewRules{R"(
QAbstractItemView { background: @surface; color: @ink; border: none; outline: none;
  selection-background-color: @selection; selection-color: @ink; alternate-background-color: @ground; }
QAbstractScrollArea:focus[role="framed"] { border: 2px solid @focus; }
QTableView, QTreeView, QListView { gridline-color: @line; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid @focus; }
widgets--BriefList:focus, client--pages--OfficerList:focus, QAbstractItemView[role="rows"]:focus { border: none; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @secondInk; border: none; border-bottom: 1px solid @line; padding: 6px 8px; }
QTableCornerButton::section { background: @surface; border: none; }
QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[role="card-warn"] { background: @surface; border: 1px solid @line; border-left: 4px solid @vermilion; border-radius: 8px; }
QWidget[role="surface"] { background: @surface; }
QWidget[role="ground"] { background: @ground; }
QFrame[role="hairline"] { background: @line; border: none; min-height: 1px; max-height: 1px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: @20px; font-weight: 500; color: @ink; }
QLabel[role="section"] { font-size: @16px; font-weight: 500; color: @ink; }
QLabel[role="secondary"] { font-size: @12px; color: @secondInk; }
QLabel[role="body-second"] { color: @secondInk; }
QLabel[role="board"] { font-size: @28px; color: @ink; }
QLabel[role="strong"] { font-weight: 500; color: @ink; }
QLabel[role="warn"] { color: @warn; }
QLabel[role="good"] { color: @good; }
QLabel[role="office"] { color: @vermilion; }
QLabel[role="key"] { font-size: @12px; color: @secondInk; background: @raised; border: 1px solid @line; border-radius: 4px; padding: 0 5px; }
)"};

/// Style sheets can only show arrows from files: the set drawn in this scheme's second ink.
QString arrowsFor(const Colors &c)
{
    if (c.secondInk == darkColors().secondInk)
        return u"dark"_s;
    return c.secondInk == highContrastColors().secondInk ? u"contrast"_s : u"light"_s;
}

/// Fields need a border of 3:1 against the surface; hairlines do not.
QHash<QString, QString> namesOf(const Colors &c)
{
    return {{u"ground"_s, c.ground.name()}, {u"surface"_s, c.surface.name()}, {u"raised"_s, c.raised.name()}, {u"ink"_s, c.ink.name()},
        {u"secondInk"_s, c.secondInk.name()}, {u"line"_s, c.line.name()}, {u"action"_s, c.action.name()},
        {u"actionInk"_s, c.actionInk.name()}, {u"selection"_s, c.selection.name()}, {u"focus"_s, c.focus.name()},
        {u"vermilion"_s, c.vermilion.name()}, {u"lampGrey"_s, c.lampGrey.name()}, {u"field"_s, c.lampGrey.name()},
        {u"good"_s, c.good.name()}, {u"warn"_s, c.warn.name()}, {u"arrows"_s, arrowsFor(c)}};
}

} // namespace

QString styleSheetOf(const Colors &colors, double factor)
{
    const QHash<QString, QString> names = namesOf(colors);
    const QString source = frameRules + controlRules + viewRules;
    QString result;
    result.reserve(source.size() + source.size() / 4);
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source.at(i) != u'@') {
            result += source.at(i);
            continue;
        }
        qsizetype end = i + 1;
        const bool number = source.at(end).isDigit();
        while (end < source.size() && (number ? source.at(end).isDigit() : source.at(end).isLetter()))
            ++end;
        const QString word = source.mid(i + 1, end - i - 1);
        result += number ? QString::number(qRound(word.toInt() * factor)) : names.value(word);
        i = end - 1;
    }
    return result;
}

} // namespace widgets::theme
