// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/key_sheet.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int leastRows = 4, rowRoom = 31, aroundRows = 170; ///< of a column; the title, the heads and the foot stand around them

QLabel *label(const QString &text, QLatin1StringView role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    theme::setRole(made, role);
    return made;
}

/// `from`: the first of at most `most` rows; what follows the first column has no title.
QWidget *column(const KeyGroup &group, qsizetype from, qsizetype most, QWidget *parent)
{
    auto *made = new QWidget(parent);
    auto *grid = new QGridLayout(made);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::space::half + theme::space::grid);
    grid->setVerticalSpacing(theme::space::half);
    grid->addWidget(label(from == 0 ? group.title : QString(), theme::role::section, made), 0, 0, 1, 2);
    int row = 1;
    for (const auto &[key, words] : group.rows.mid(from, most)) {
        grid->addWidget(label(key, theme::role::key, made), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new QLabel(words, made), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return made;
}

} // namespace

KeySheet::KeySheet(QWidget *host)
    : QFrame(host)
    , m_body(new QVBoxLayout(this))
{
    theme::setRole(this, theme::role::card);
    setFocusPolicy(Qt::StrongFocus);
    m_body->setContentsMargins(theme::space::page, theme::space::page, theme::space::page, theme::space::page);
    hide();
}

void KeySheet::open(const QString &title, const QList<KeyGroup> &groups)
{
    delete m_content;
    m_content = new QWidget(this);
    auto *all = new QVBoxLayout(m_content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme::space::card);
    all->addWidget(label(title, theme::role::title, m_content));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(widgets::isTight(window()->size()) ? theme::space::page : theme::space::page * 2);
    const qsizetype most = qMax(leastRows, (parentWidget()->height() - aroundRows) / rowRoom); // another column where the host is low
    for (const KeyGroup &group : groups)
        for (qsizetype from = 0; from == 0 || from < group.rows.size(); from += most)
            columns->addWidget(column(group, from, most, m_content));
    all->addLayout(columns);
    all->addWidget(label(tr("Any key closes this sheet."), theme::role::secondary, m_content));
    m_body->addWidget(m_content);
    setAccessibleName(title);
    if (QApplication::focusWidget() != this)
        m_before = QApplication::focusWidget();
    adjustSize();
    resize(size().boundedTo(parentWidget()->size())); // every key stands in a menu too
    move(qMax(0, (parentWidget()->width() - width()) / 2), qMax(0, (parentWidget()->height() - height()) / 2));
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    finish();
}

void KeySheet::mousePressEvent(QMouseEvent *)
{
    finish();
}

void KeySheet::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        hide();
    QFrame::focusOutEvent(event);
}

void KeySheet::finish()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    m_before.clear();
}

} // namespace widgets
