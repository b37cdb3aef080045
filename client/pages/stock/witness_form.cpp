// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/witness_form.h"

#include "client/pages/words.h"
#include "domain/amount.h"
#include "widgets/brief_list.h"

#include <QCoreApplication>
#include <QLabel>

#include <algorithm>

namespace client::pages::stock {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 4;

class Words {
    Q_DECLARE_TR_FUNCTIONS(client::pages::stock::ClosingFacts)
};

/// How many sheets of this window are in this state, and their serials as far as this machine sees them.
QString lost(const Book &book, const domain::DeskDay &day, const QString &kind, domain::SheetState state, int count)
{
    QStringList found;
    for (const auto &sheet : book.sheets)
        if (sheet.deskId == day.deskId && sheet.kind == kind && sheet.state == state)
            found << sheet.serial;
    found.sort();
    const QString number = QLocale().toString(count);
    return found.isEmpty() ? number : Words::tr("%1 (%2)").arg(number, found.join(u", "_s));
}

} // namespace

QStringList closingFacts(const Book &book, const domain::DeskDay &day)
{
    QStringList lines{Words::tr("Closed by %1 at %2").arg(book.people.officerName(day.closedBy), words::shortTime(day.at))};
    for (const auto &line : day.stock) {
        lines << Words::tr("%1: %2 blank sheets counted, %3 in the ledger; %4 issued")
                     .arg(book.kindName(line.kind))
                     .arg(line.counted)
                     .arg(line.count.atDesk)
                     .arg(line.count.issued);
        if (line.count.spoiled > 0)
            lines << Words::tr("Spoiled: %1").arg(lost(book, day, line.kind, domain::SheetState::Spoiled, line.count.spoiled));
        if (line.count.unaccounted > 0)
            lines << Words::tr("Missing: %1").arg(lost(book, day, line.kind, domain::SheetState::Unaccounted, line.count.unaccounted));
    }
    lines << Words::tr("Money: %1 yuan counted, %2 yuan by the receipts, of which there are %3")
                 .arg(domain::yuanText(day.countedFen), domain::yuanText(day.takingsFen))
                 .arg(day.receipts);
    if (!day.takingsReason.isEmpty())
        lines << Words::tr("The difference: %1").arg(day.takingsReason);
    return lines;
}

WitnessForm::WitnessForm(QWidget *parent)
    : StockForm(parent)
    , m_list(new widgets::BriefList(this))
    , m_facts(new QLabel(this))
{
    m_list->setCurrentAlwaysShown(true);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWide(m_list);
    addWide(m_facts);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WitnessForm::check);
}

const domain::DeskDay *WitnessForm::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_days.size() ? &m_days.at(row) : nullptr;
}

void WitnessForm::present(const Book &book)
{
    const QString before = chosen() ? chosen()->id : QString();
    m_book = book;
    m_days = daysToWitness(book);
    QList<widgets::BriefRow> rows;
    int at = 0;
    for (const auto &day : std::as_const(m_days)) {
        if (day.id == before)
            at = int(rows.size());
        const bool asksMe = day.asked == book.people.me.id;
        const QString closer = tr("closed by %1").arg(book.people.officerName(day.closedBy));
        rows << widgets::BriefRow{
            day.id, {}, book.deskName(day.deskId), asksMe ? closer + u" · "_s + tr("you are asked") : closer, words::date(day.day)};
    }
    m_list->setRows(rows);
    m_list->setFixedHeight(qBound(1, int(rows.size()), rowsShown) * widgets::BriefList::rowHeight() + 2 * m_list->frameWidth());
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
    check();
}

void WitnessForm::retranslate()
{
    setWords(tr("Days to witness"), tr("I have looked and sign"));
    m_list->setAccessibleName(tr("Days to witness"));
    present(m_book);
}

void WitnessForm::check()
{
    const auto *day = chosen();
    m_list->setVisible(!m_days.isEmpty());
    m_facts->setVisible(day != nullptr);
    if (!day)
        return say(tr("No day waits for your signature. When a colleague closes a window, it appears here for you to look at."), true);
    m_facts->setText(closingFacts(m_book, *day).join(u'\n'));
    say(tr("Sign only when you have seen the blank sheets, the spoiled ones and the money yourself."), false);
}

void WitnessForm::go()
{
    const auto *day = chosen();
    client::sync::Order order;
    order.kind = domain::command_kind::deskWitness;
    order.args = {{u"deskId"_s, day->deskId}, {u"day"_s, day->day.toString(Qt::ISODate)}};
    order.expect = {{u"version"_s, day->version}};
    order.subject = m_book.deskName(day->deskId) + u' ' + words::date(day->day);
    Q_EMIT orderWanted(order);
}

} // namespace client::pages::stock
