// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline.h"

#include "widgets/plain_label.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

MarkRow::MarkRow(const TimelineEntry &entry, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, theme::space::grid, 0, theme::space::grid);
    grid->setHorizontalSpacing(theme::space::half);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    auto *mark = new TickMarkView(this);
    mark->setMark(entry.mark, entry.stage);
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    int row = 0;
    grid->addWidget(copyableLabel(theme::role::strong, this, entry.title), row++, 1);
    if (!entry.text.isEmpty())
        grid->addWidget(copyableLabel({}, this, entry.text), row++, 1);
    if (!entry.meta.isEmpty())
        grid->addWidget(copyableLabel(theme::role::secondary, this, entry.meta), row++, 1);
    setAccessibleName(entry.title + QLatin1Char('\n') + entry.text + QLatin1Char('\n') + entry.meta);
}

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::space::grid);
}

void Timeline::setEntries(const QList<TimelineEntry> &entries, const QString &empty)
{
    clearLayout(m_layout);
    for (const TimelineEntry &entry : entries)
        m_layout->addWidget(new MarkRow(entry, this));
    if (entries.isEmpty())
        m_layout->addWidget(copyableLabel(theme::role::bodySecond, this, empty));
}

} // namespace widgets
