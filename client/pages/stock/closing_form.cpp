// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/closing_form.h"

#include "client/pages/words.h"
#include "forms/engine/amount.h"
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
    , m_standing(new QLabel(this))
    , m_money(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_witness(new QComboBox(this))
{
    m_standing->setWordWrap(true);
    addWide(m_standing);
    auto *grid = new QGridLayout(m_box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(theme::space::half);
    grid->setColumnStretch(0, 1);
    addWide(m_box);
    m_money->setObjectName(u"closing-money"_s);
    m_money->setMaxLength(24);
    m_money->setAlignment(Qt::AlignRight);
    m_moneyLabel = addRow(m_money);
    m_reason->setObjectName(u"closing-reason"_s);
    m_reason->setMaxLength(200);
    m_reasonLabel = addRow(m_reason);
    for (auto *field : {m_money, m_reason})
        connect(field, &QLineEdit::textChanged, this, &ClosingForm::check);
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
    showWitnesses();
    showStanding();
    check();
}

/// Officers who may sign for this window: of its unit, or a supervisor.
void ClosingForm::showWitnesses()
{
    const QSignalBlocker blocker(m_witness);
    const auto before = m_witness->currentData();
    m_witness->clear();
    m_witness->addItem(tr("whoever comes first"), QString());
    const auto &me = m_book.people.me;
    QList<domain::Officer> officers = m_book.people.officers.values();
    std::sort(officers.begin(), officers.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    for (const auto &officer : std::as_const(officers)) {
        const bool ofMyUnit = officer.has(domain::Role::Window) && officer.unitId == me.unitId;
        if (officer.id != me.id && (ofMyUnit || officer.has(domain::Role::Supervisor)))
            m_witness->addItem(officer.name + u" · "_s + officer.post, officer.id);
    }
    m_witness->setCurrentIndex(qMax(0, m_witness->findData(before)));
}

/// Whether this day has been closed, and who has signed.
void ClosingForm::showStanding()
{
    m_standing->hide();
    const auto *desk = m_book.myDesk();
    if (!desk)
        return;
    const QString id = domain::deskDayId(desk->id, m_clock.today());
    QString words = m_book.pending.contains(id) ? tr("Saved here: the day is closed as soon as the office has it.") : QString();
    for (const auto &day : std::as_const(m_book.days))
        if (day.id == id && words.isEmpty())
            words = day.isWitnessed()
                ? tr("Closed at %1; %2 has signed as witness.").arg(words::shortTime(day.at), m_book.people.officerName(day.witness))
                : tr("Closed at %1; a second officer has still to sign at their own desk.").arg(words::shortTime(day.at));
    m_standing->setText(words);
    m_standing->setVisible(!words.isEmpty());
}

void ClosingForm::presentTakings(qint64 fen, int receipts)
{
    m_takingsFen = fen;
    m_receipts = receipts;
    retranslate();
}

std::optional<qint64> ClosingForm::money() const
{
    if (m_money->text().trimmed().isEmpty())
        return m_takingsFen == 0 ? std::optional<qint64>(0) : std::nullopt; // where nothing was taken, nothing need be typed
    const auto fen = forms::engine::fenFromText(m_money->text());
    return fen && *fen >= 0 ? fen : std::nullopt;
}

void ClosingForm::retranslate()
{
    setWords(tr("Close the shift"), tr("Close"));
    m_moneyLabel->setText(tr("Money counted, yuan"));
    m_reasonLabel->setText(tr("Why it differs"));
    m_witnessLabel->setText(tr("Second officer"));
    m_money->setPlaceholderText(u"0.00"_s);
    m_money->setAccessibleName(m_moneyLabel->text());
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_witness->setAccessibleName(m_witnessLabel->text());
    present(m_book);
}

QString ClosingForm::flawOfPaper() const
{
    for (const auto &line : m_lines) {
        const auto all = count(line.kind);
        const QString name = m_book.kindName(line.kind);
        if (all.reserved + all.printing > 0)
            return tr("%1: a sheet is still underway. Say first what became of it.").arg(name);
        if (!all.balances())
            return tr("%1 does not balance: ask the administrator to look at the ledger.").arg(name);
        if (line.counted->value() == notCounted)
            return tr("Count the blank sheets of: %1.").arg(name);
        const int differ = line.counted->value() - all.atDesk;
        if (differ < 0)
            return tr("%1: %2 fewer than the ledger says. Count again; write off by its serial what is not there.").arg(name).arg(-differ);
        if (differ > 0)
            return tr("%1: %2 more than the ledger says. Count again; look for a sheet written off by mistake.").arg(name).arg(differ);
    }
    return {};
}

QString ClosingForm::flawOfMoney() const
{
    const QString sum = forms::engine::yuanText(m_takingsFen);
    const auto counted = money();
    if (!counted && m_money->text().trimmed().isEmpty())
        return tr("Count the money. The receipts of today (%1) come to %2 yuan.").arg(m_receipts).arg(sum);
    if (!counted)
        return tr("Type the money as an amount, for example 120.50.");
    if (*counted == m_takingsFen || !m_reason->text().trimmed().isEmpty())
        return {};
    const QString gap = forms::engine::yuanText(qAbs(*counted - m_takingsFen));
    return *counted < m_takingsFen ? tr("%1 yuan less than the receipts, which come to %2. Count again, or say why.").arg(gap, sum)
                                   : tr("%1 yuan more than the receipts, which come to %2. Count again, or say why.").arg(gap, sum);
}

QString ClosingForm::flawOfWitness() const
{
    if (lost() > 0 && m_witness->currentData().toString().isEmpty())
        return tr("Sheets spoiled or missing: %1. Choose the second officer who is to look at them and sign.").arg(lost());
    return {};
}

void ClosingForm::check()
{
    const auto counted = money();
    const bool differs = counted && *counted != m_takingsFen;
    m_reason->setVisible(differs);
    m_reasonLabel->setVisible(differs);
    if (!m_book.myDesk())
        return say(tr("You sit at no window today, so there is no shift to close."), true);
    for (const auto &flaw : {flawOfPaper(), flawOfMoney(), flawOfWitness()})
        if (!flaw.isEmpty())
            return say(flaw, true);
    say(tr("Everything is accounted for. The second officer signs at their own desk."), false);
}

void ClosingForm::go()
{
    QJsonObject counts;
    for (const auto &line : std::as_const(m_lines))
        counts.insert(line.kind, line.counted->value());
    client::sync::Order order;
    order.kind = domain::command_kind::deskClose;
    order.args = {{u"deskId"_s, m_book.myDesk()->id}, {u"day"_s, m_clock.today().toString(Qt::ISODate)}, {u"counts"_s, counts},
        {u"takingsFen"_s, *money()}};
    if (*money() != m_takingsFen)
        order.args.insert("takingsReason"_L1, m_reason->text().trimmed());
    if (const QString witness = m_witness->currentData().toString(); !witness.isEmpty())
        order.args.insert("witness"_L1, witness);
    order.subject = m_book.myDesk()->name + u' ' + words::date(m_clock.today());
    for (const auto &line : std::as_const(m_lines))
        line.counted->setValue(notCounted);
    m_money->clear();
    m_reason->clear();
    Q_EMIT orderWanted(order);
}

} // namespace client::pages::stock
