// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_side.h"

#include "client/pages/documents/receipt_stage.h"
#include "client/pages/words.h"
#include "widgets/badges.h"
#include "widgets/plain_label.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    theme::setRole(line, theme::role::hairline);
    return line;
}

/// At once, so that facts filled anew do not blink.
void reveal(QGridLayout *grid)
{
    for (int at = 0; at < grid->count(); ++at)
        grid->itemAt(at)->widget()->show();
}

} // namespace

DocumentSide::DocumentSide(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
{
    theme::setRole(m_content, theme::role::surface);
    setWidgetResizable(true);
    widgets::fitWhenShown(this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    m_title = widgets::copyableLabel(theme::role::section, m_content);
    m_summary = widgets::copyableLabel(theme::role::bodySecond, m_content);
    m_receiptHead = widgets::copyableLabel(theme::role::section, m_content);
    m_count = widgets::copyableLabel(theme::role::secondary, m_content);
    m_asOf = widgets::copyableLabel(theme::role::secondary, m_content);
    m_facts = new QGridLayout;
    m_receipts = new QGridLayout;
    for (QGridLayout *grid : {m_facts, m_receipts}) {
        grid->setHorizontalSpacing(theme::space::card);
        grid->setVerticalSpacing(theme::space::half);
        grid->setColumnStretch(grid == m_facts ? 1 : 0, 1);
    }
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    column->setSpacing(theme::space::card);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addLayout(m_facts);
    column->addWidget(hairline(m_content));
    auto *head = new QHBoxLayout;
    head->addWidget(m_receiptHead);
    head->addWidget(m_count, 0, Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(head);
    column->addLayout(m_receipts);
    column->addStretch(1);
    column->addWidget(m_asOf);
    setWidget(m_content);
    clear();
}

void DocumentSide::present(const domain::Document &paper, const client::store::Directory &people, const QDateTime &asOf)
{
    m_paper = paper;
    m_people = people;
    m_asOfTime = asOf;
    show();
}

void DocumentSide::clear()
{
    m_paper = {};
    show();
}

void DocumentSide::empty(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DocumentSide::show()
{
    setAccessibleName(tr("About the paper"));
    m_content->setVisible(!m_paper.id.isEmpty());
    empty(m_facts);
    empty(m_receipts);
    if (m_paper.id.isEmpty())
        return;
    m_title->setText(m_paper.title);
    m_summary->setText(m_paper.summary);
    m_summary->setVisible(!m_paper.summary.isEmpty());
    showFacts();
    showReceipts();
    for (QGridLayout *grid : {m_facts, m_receipts})
        reveal(grid);
    m_asOf->setText(m_asOfTime.isNull() ? tr("Never synchronised yet") : tr("As of %1").arg(words::dateTime(m_asOfTime)));
}

void DocumentSide::showFacts()
{
    addFact(tr("Number"), m_paper.number);
    addFact(tr("From"),
        m_people.units.value(m_paper.senderId).name.isEmpty() ? m_people.unitName(m_paper.senderId)
                                                              : m_people.units.value(m_paper.senderId).name);
    addFact(tr("Kind"), words::name(m_paper.kind));
    addFact(tr("Urgency"), words::name(m_paper.urgency));
    addFact(tr("Written on"), words::date(m_paper.issuedOn));
    addFact(tr("Arrived"), words::dateTime(m_paper.arrivedAt));
    if (m_paper.pages > 0)
        addFact(tr("Pages"), QString::number(m_paper.pages));
}

void DocumentSide::addFact(const QString &name, const QString &value)
{
    const int row = m_facts->rowCount();
    QLabel *left = widgets::copyableLabel(theme::role::bodySecond, m_content, name);
    left->setWordWrap(false);
    m_facts->addWidget(left, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_facts->addWidget(widgets::copyableLabel(theme::role::strong, m_content, value), row, 1, Qt::AlignTop);
}

void DocumentSide::showReceipts()
{
    const auto open = std::ranges::count(m_paper.addressees, domain::ReceiptState::Unreceived, &domain::Addressee::state);
    const qsizetype all = m_paper.addressees.size();
    m_receiptHead->setText(tr("Receipts"));
    m_count->setText(open == 0 ? tr("all %1 signed for").arg(all) : tr("%1 of %2 signed for").arg(all - open).arg(all));
    // Who has not signed stands first: that is what the sender looks for.
    QList<domain::Addressee> sorted = m_paper.addressees;
    std::ranges::stable_sort(sorted, {}, &domain::Addressee::state);
    for (const domain::Addressee &addressee : std::as_const(sorted))
        addReceipt(addressee);
}

void DocumentSide::addReceipt(const domain::Addressee &addressee)
{
    const int row = m_receipts->rowCount();
    m_receipts->addWidget(widgets::copyableLabel(theme::role::strong, m_content, m_people.unitName(addressee.unitId)), row, 0);
    auto *badge = new widgets::StageBadge(m_content);
    badge->setStage(stageOf(addressee.state), words::name(addressee.state));
    m_receipts->addWidget(badge, row, 1, Qt::AlignRight);
    if (addressee.state == domain::ReceiptState::Unreceived)
        return;
    const QString who = tr("%1, %2").arg(m_people.officerName(addressee.officerId), words::dateTime(addressee.at));
    m_receipts->addWidget(widgets::copyableLabel(theme::role::secondary, m_content, who), row + 1, 0, 1, 2);
}

void DocumentSide::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

} // namespace client::pages
