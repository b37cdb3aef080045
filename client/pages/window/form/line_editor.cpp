// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/line_editor.h"

#include "client/pages/window/form/field_text.h"
#include "client/pages/words.h"
#include "forms/engine/amount.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using forms::engine::Field;
using forms::engine::FieldKind;

namespace {

constexpr int linesHeight = 96, dateWidth = 150, amountWidth = 220;

/// The style sheet draws a wrong field in the office's colour; the words beside it say it too.
void markWrong(QWidget *control, bool wrong)
{
    if (control->property("invalid").toBool() == wrong)
        return;
    control->setProperty("invalid", wrong);
    control->style()->unpolish(control);
    control->style()->polish(control);
}

bool isShort(const Field &field)
{
    return field.kind == FieldKind::Amount || field.kind == FieldKind::Integer || field.kind == FieldKind::Number;
}

} // namespace

LineEditor::LineEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_row(new QHBoxLayout)
    , m_line(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::grid / 2);
    m_row->setSpacing(theme::space::half);
    m_row->addWidget(m_line, isShort(field) ? 0 : 1);
    column->addLayout(m_row);
    theme::setTouch(m_line);
    m_line->setReadOnly(field.readOnly);
    if (isShort(field)) {
        m_line->setMinimumWidth(qMin(amountWidth, 120));
        m_line->setMaximumWidth(amountWidth);
    }
    if (!field.unit.isEmpty() || field.kind == FieldKind::Amount) {
        m_unit = new QLabel(this);
        theme::setRole(m_unit, theme::role::bodySecond);
        m_row->addWidget(m_unit);
    }
    if (isShort(field))
        m_row->addStretch(1);
    if (field.mostLength > 0)
        m_line->setMaxLength(qMax(field.mostLength * 2, 32)); // the words beside it say what is too long
    setFocusProxy(m_line);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
        say(FieldText::value(this->field(), typed));
        showBeneath();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::tidy);
    showUnit();
}

/// The line says once more that it is finished when it loses the focus by being destroyed.
LineEditor::~LineEditor()
{
    m_line->disconnect(this);
}

void LineEditor::showUnit()
{
    if (m_unit != nullptr)
        m_unit->setText(field().unit.isEmpty() ? tr("yuan") : field().unit);
}

void LineEditor::retranslate()
{
    showUnit();
    showBeneath();
}

void LineEditor::present(const QJsonValue &value)
{
    m_line->setText(FieldText::typed(field(), value));
    showBeneath();
}

/// What was typed, as it is kept: full-width digits, spaces and separators are gone.
void LineEditor::tidy()
{
    const QString kept = FieldText::typed(field(), value());
    if (m_line->text() != kept)
        m_line->setText(kept);
}

void LineEditor::showBeneath()
{
    if (field().kind == FieldKind::Amount)
        setBeneath(value().isDouble() ? forms::engine::amountInWords(value().toInteger()) : QString());
}

void LineEditor::setBeneath(const QString &words)
{
    if (m_beneath == nullptr && words.isEmpty())
        return;
    if (m_beneath == nullptr) {
        m_beneath = new QLabel(this);
        theme::setRole(m_beneath, theme::role::secondary);
        m_beneath->setWordWrap(true);
        m_beneath->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout()->addWidget(m_beneath);
    }
    m_beneath->setText(words);
    m_beneath->setVisible(!words.isEmpty());
}

void LineEditor::describe(const QString &name, const QString &description, bool wrong)
{
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(description);
    markWrong(m_line, wrong);
}

DateEditor::DateEditor(const Field &field, QWidget *parent)
    : LineEditor(field, parent)
{
    line()->setPlaceholderText(u"2026-01-05"_s);
    line()->setFixedWidth(dateWidth);
    if (!field.readOnly) {
        m_open = new QToolButton(this);
        m_open->setIcon(theme::icon("calendar"_L1));
        m_open->setFixedSize(theme::space::touch, theme::space::touch);
        connect(m_open, &QToolButton::clicked, this, &DateEditor::openCalendar);
        row()->addWidget(m_open);
    }
    row()->addStretch(1);
    retranslate();
}

void DateEditor::retranslate()
{
    if (m_open != nullptr)
        m_open->setToolTip(tr("Choose a day"));
    LineEditor::retranslate();
}

void DateEditor::describe(const QString &name, const QString &description, bool wrong)
{
    LineEditor::describe(name, description, wrong);
    if (m_open != nullptr)
        m_open->setAccessibleName(tr("%1: choose a day").arg(name));
}

void DateEditor::showBeneath()
{
    const QDate day = FieldText::dateFrom(value().toString());
    setBeneath(day.isValid() ? words::date(day) : QString());
}

void DateEditor::openCalendar()
{
    if (m_calendar == nullptr) {
        m_calendar = new QCalendarWidget(this);
        m_calendar->setWindowFlags(Qt::Popup);
        m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        connect(m_calendar, &QCalendarWidget::activated, this, [this](const QDate &day) {
            m_calendar->close();
            line()->setText(day.toString(Qt::ISODate));
            say(day.toString(Qt::ISODate));
            showBeneath();
        });
        connect(m_calendar, &QCalendarWidget::clicked, m_calendar, &QCalendarWidget::activated);
    }
    if (const QDate day = FieldText::dateFrom(value().toString()); day.isValid())
        m_calendar->setSelectedDate(day);
    m_calendar->move(m_open->mapToGlobal(QPoint(0, m_open->height())));
    m_calendar->show();
    m_calendar->setFocus();
}

LinesEditor::LinesEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_text(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setFixedHeight(linesHeight);
    m_text->setReadOnly(field.readOnly);
    m_text->setTabChangesFocus(true);
    setFocusProxy(m_text);
    watch(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { say(FieldText::value(this->field(), m_text->toPlainText())); });
}

void LinesEditor::present(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(FieldText::typed(field(), value));
}

void LinesEditor::describe(const QString &name, const QString &description, bool wrong)
{
    m_text->setAccessibleName(name);
    m_text->setAccessibleDescription(description);
    markWrong(m_text, wrong);
}

} // namespace client::pages::window
