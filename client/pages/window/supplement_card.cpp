// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_card.h"

#include "client/pages/window/supplement_rows.h"
#include "widgets/brief_list.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages::window {

namespace theme = widgets::theme;

SupplementCard::SupplementCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_all(new QPushButton(this))
    , m_list(new widgets::BriefList(this))
{
    theme::setRole(this, theme::role::card);
    theme::setRole(m_title, theme::role::strong);
    theme::setRole(m_all, theme::role::quiet);
    theme::setTouch(m_all);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::card, theme::space::half, theme::space::half, theme::space::half);
    column->setSpacing(theme::space::grid);
    column->addLayout(head);
    column->addWidget(m_list);
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT openWanted({}); });
    connect(m_list, &widgets::BriefList::opened, this, &SupplementCard::openWanted);
    hide();
}

void SupplementCard::present(const QList<store::CaseView> &owing, const QDate &today)
{
    m_owing = owing;
    m_today = today;
    QList<widgets::BriefRow> rows;
    for (const store::CaseView &file : owing.mid(0, mostRows))
        rows.append(SupplementRows::row(file, today));
    m_list->setRows(rows);
    m_list->setFixedHeight(widgets::BriefList::rowHeight() * int(rows.size()));
    retranslate();
    setVisible(!rows.isEmpty());
}

void SupplementCard::retranslate()
{
    m_title->setText(tr("Papers owed: %n cases", nullptr, int(m_owing.size())));
    m_all->setText(tr("Show all"));
    m_all->setAccessibleName(tr("Show all cases with papers owed"));
    m_list->setAccessibleName(tr("Papers owed"));
    QList<widgets::BriefRow> rows;
    for (const store::CaseView &file : m_owing.mid(0, mostRows))
        rows.append(SupplementRows::row(file, m_today));
    if (rows != m_list->rows())
        m_list->setRows(rows);
}

} // namespace client::pages::window
