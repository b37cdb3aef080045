// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/equation_view.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int terms = 7;

QLabel *label(QLatin1StringView role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    if (!role.isEmpty())
        theme::setRole(made, role);
    return made;
}

} // namespace

EquationView::EquationView(QWidget *parent)
    : QFrame(parent)
{
    theme::setRole(this, theme::role::card);
    m_name = label(theme::role::strong, this);
    m_state = label(theme::role::secondary, this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_state);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::space::half);
    grid->setVerticalSpacing(0);
    for (int i = 0; i < terms; ++i) {
        const Term term{label(i == 0 ? theme::role::title : theme::role::section, this), label(theme::role::secondary, this)};
        term.number->setAlignment(Qt::AlignCenter);
        term.word->setAlignment(Qt::AlignCenter);
        grid->addWidget(term.number, 0, 2 * i);
        grid->addWidget(term.word, 1, 2 * i);
        grid->setColumnStretch(2 * i, 1);
        if (i > 0) {
            auto *sign = label(theme::role::bodySecond, this);
            sign->setText(i == 1 ? u"="_s : u"+"_s);
            sign->setAlignment(Qt::AlignCenter);
            grid->addWidget(sign, 0, 2 * i - 1);
        }
        m_terms << term;
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::half);
    all->setSpacing(theme::space::half);
    all->addLayout(head);
    all->addLayout(grid);
    retranslate();
}

void EquationView::present(const QString &kindName, const domain::StockCount &count)
{
    m_kindName = kindName;
    m_count = count;
    retranslate();
}

void EquationView::retranslate()
{
    const QStringList words{tr("received"), tr("blank"), tr("reserved"), tr("printing"), tr("issued"), tr("spoiled"), tr("missing")};
    const int numbers[terms] = {
        m_count.received, m_count.atDesk, m_count.reserved, m_count.printing, m_count.issued, m_count.spoiled, m_count.unaccounted};
    QStringList spoken;
    for (int i = 0; i < terms; ++i) {
        m_terms.at(i).number->setText(QString::number(numbers[i]));
        m_terms.at(i).word->setText(words.at(i));
        spoken << words.at(i) + u' ' + QString::number(numbers[i]);
    }
    const bool balances = m_count.balances();
    m_name->setText(m_kindName);
    m_state->setText(balances ? tr("✓ balances") : tr("▲ does not balance"));
    theme::setRole(m_state, balances ? theme::role::good : theme::role::warn);
    theme::setRole(m_terms.last().number, m_count.unaccounted > 0 ? theme::role::warn : theme::role::section);
    setAccessibleName(m_kindName);
    setAccessibleDescription(spoken.join(u", "_s));
}

} // namespace client::pages::stock
