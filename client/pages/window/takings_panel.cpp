// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/takings_panel.h"

#include "client/pages/words.h"
#include "forms/engine/amount.h"
#include "widgets/empty_state.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

TakingsPanel::TakingsPanel(const Hall &hall, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_hall(hall)
    , m_clock(context.clock)
    , m_till(context.reader)
    , m_title(new QLabel(this))
    , m_sum(new QLabel(this))
    , m_words(new QLabel(this))
    , m_table(new QTableWidget(0, 5, this))
    , m_none(new widgets::EmptyState("inbox"_L1, this))
    , m_stack(new QStackedWidget(this))
{
    theme::setRole(this, theme::role::surface);
    theme::setRole(m_title, theme::role::bodySecond);
    theme::setRole(m_sum, theme::role::board);
    theme::setRole(m_words, theme::role::bodySecond);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::space::touch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::card);
    column->setSpacing(theme::space::grid);
    for (QWidget *each : QList<QWidget *>{m_title, m_sum, m_words})
        column->addWidget(each);
    column->addSpacing(theme::space::half);
    column->addWidget(m_stack, 1);
    connect(&hall, &Hall::changed, this, &TakingsPanel::present);
    connect(&m_till, &Till::changed, this, &TakingsPanel::present);
    setFocusProxy(m_table);
    retranslate();
    m_till.refresh();
}

void TakingsPanel::present()
{
    const domain::Desk *desk = m_hall.desk();
    const auto takings = m_till.takings(desk == nullptr ? QString() : desk->id, m_clock.today());
    m_title->setText(tr("Taken today, %1").arg(words::date(m_clock.today())));
    m_sum->setText(tr("%1 yuan").arg(forms::engine::yuanText(HandOverRows::sum(takings))));
    m_words->setText(forms::engine::amountInWords(HandOverRows::sum(takings)));
    m_table->setRowCount(int(takings.size()));
    for (int i = 0; i < takings.size(); ++i) {
        const auto &each = takings.at(i);
        const QStringList cells = {words::shortTime(each.at), each.caseNumber.isEmpty() ? tr("no number yet") : each.caseNumber,
            each.applicant, each.receiptNumber.isEmpty() ? tr("saved here") : each.receiptNumber, forms::engine::yuanText(each.amountFen)};
        for (int c = 0; c < cells.size(); ++c) {
            auto *item = new QTableWidgetItem(cells.at(c));
            item->setTextAlignment(c + 1 == cells.size() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
            m_table->setItem(i, c, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_stack->setCurrentIndex(takings.isEmpty() ? 0 : 1);
}

void TakingsPanel::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Time"), tr("Case"), tr("Applicant"), tr("Receipt number"), tr("Yuan")});
    m_table->setAccessibleName(tr("Fees taken today"));
    m_none->setWords(tr("No fees taken today"), tr("Fees of applications accepted at this desk appear here with their receipt numbers."));
    present();
}

} // namespace client::pages::window
