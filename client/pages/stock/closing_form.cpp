// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/closing_form.h"

#include "client/pages/words.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int notCounted = -1;
constexpr int mostSheets = 1'000'000;

} // namespace

ClosingForm::ClosingForm(const domain::Clock &clock, QWidget *parent)
    : StockForm(parent)
    , m_clock(clock)
    , m_box(new QWidget(this))
    , m_witness(new QComboBox(this))
{
    auto *grid = new QGridLayout(m_box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(theme::space::half);
    grid->setColumnStretch(0, 1);
    addWide(m_box);
    m_witness->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_witnessLabel = addRow(m_witness);
    connect(m_witness, &QComboBox::currentIndexChanged, this, &ClosingForm::check);
}

domain::StockCount ClosingForm::count(const QString &kind) const
{
    const auto *desk = m_book.myDesk();
    return desk ? domain::countStock(m_book.ranges, m_book.sheets, kind, desk->id) : domain::StockCount{};
}

int ClosingForm::lost() const
{
    int all = 0;
    for (const auto &line : m_lines)
        all += count(line.kind).spoiled + count(line.kind).unaccounted;
    return all;
}

void ClosingForm::makeLines(const QStringList &kinds)
{
    QStringList before;
    for (const auto &line : std::as_const(m_lines))
        before << line.kind;
    if (before == kinds)
        return;
    for (const auto &line : std::as_const(m_lines)) {
        delete line.label;
        delete line.counted;
    }
    m_lines.clear();
    auto *grid = static_cast<QGridLayout *>(m_box->layout());
    for (const auto &kind : kinds) {
        const Line line{kind, new QLabel(m_box), new QSpinBox(m_box)};
        theme::setRole(line.label, theme::role::bodySecond);
        line.label->setWordWrap(true);
        line.label->setBuddy(line.counted);
        line.counted->setRange(notCounted, mostSheets);
        line.counted->setValue(notCounted);
        line.counted->setSpecialValueText(u"–"_s);
        line.counted->setMinimumWidth(96);
        connect(line.counted, &QSpinBox::valueChanged, this, &ClosingForm::check);
        grid->addWidget(line.label, int(m_lines.size()), 0);
        grid->addWidget(line.counted, int(m_lines.size()), 1);
        m_lines << line;
    }
}

void ClosingForm::present(const Book &book)
{
    m_book = book;
    QStringList here;
    for (const auto &kind : book.kinds())
        if (count(kind).received > 0)
            here << kind;
    makeLines(here);
    for (const auto &line : std::as_const(m_lines)) {
        line.label->setText(tr("%1, blank sheets counted by hand").arg(book.kindName(line.kind)));
        line.counted->setAccessibleName(line.label->text());
        line.counted->findChild<QLineEdit *>()->setAccessibleName(line.label->text());
    }
    const QSignalBlocker blocker(m_witness);
    const auto before = m_witness->currentData();
    m_witness->clear();
    m_witness->addItem(tr("nobody yet"), QString());
    QList<domain::Officer> officers = book.people.officers.values();
    std::sort(officers.begin(), officers.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    for (const auto &officer : std::as_const(officers))
        if (officer.id != book.people.me.id && (officer.has(domain::Role::Window) || officer.has(domain::Role::Supervisor)))
            m_witness->addItem(officer.name + u" · "_s + officer.post, officer.id);
    m_witness->setCurrentIndex(qMax(0, m_witness->findData(before)));
    check();
}

void ClosingForm::retranslate()
{
    setWords(tr("Close the shift"), tr("Close"));
    m_witnessLabel->setText(tr("Second officer"));
    m_witness->setAccessibleName(m_witnessLabel->text());
    present(m_book);
}

void ClosingForm::check()
{
    if (!m_book.myDesk())
        return say(tr("You sit at no window today, so there is no shift to close."), true);
    for (const auto &line : std::as_const(m_lines)) {
        const auto all = count(line.kind);
        const QString name = m_book.kindName(line.kind);
        if (all.reserved + all.printing > 0)
            return say(tr("%1: a sheet is still underway. Say first what became of it.").arg(name), true);
        if (!all.balances())
            return say(tr("%1 does not balance: ask the administrator to look at the ledger.").arg(name), true);
        if (line.counted->value() == notCounted)
            return say(tr("Count the blank sheets of: %1.").arg(name), true);
        if (const int differ = line.counted->value() - all.atDesk; differ != 0)
            return say(differ < 0
                    ? tr("%1: %2 fewer than the ledger says. Count again; write off by its serial what is not there.")
                          .arg(name)
                          .arg(-differ)
                    : tr("%1: %2 more than the ledger says. Count again; look for a sheet written off by mistake.").arg(name).arg(differ),
                true);
    }
    if (lost() > 0 && m_witness->currentData().toString().isEmpty())
        return say(tr("%n sheet(s) are spoiled or missing: a second officer must look at them and sign.", nullptr, lost()), true);
    say(tr("Everything is accounted for."), false);
}

void ClosingForm::go()
{
    QJsonObject counts;
    for (const auto &line : std::as_const(m_lines))
        counts.insert(line.kind, line.counted->value());
    client::sync::Order order;
    order.kind = domain::command_kind::deskClose;
    order.args = {{u"deskId"_s, m_book.myDesk()->id}, {u"day"_s, m_clock.today().toString(Qt::ISODate)}, {u"counts"_s, counts}};
    if (const QString witness = m_witness->currentData().toString(); !witness.isEmpty())
        order.args.insert("witness"_L1, witness);
    order.subject = m_book.myDesk()->name + u' ' + words::date(m_clock.today());
    for (const auto &line : std::as_const(m_lines))
        line.counted->setValue(notCounted);
    Q_EMIT orderWanted(order);
}

} // namespace client::pages::stock
