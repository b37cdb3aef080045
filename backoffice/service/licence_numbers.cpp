// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/licence_numbers.h"

#include "domain/json_reader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

constexpr int pageRows = 500;
constexpr qsizetype mostNamed = 1000;

/// Consecutive serials of a counter.
struct Stretch {
    QString counter;
    qint64 first = 0;
    qint64 last = 0;
    qint64 open = 0; ///< of a lease: how many are neither used nor void
};

QList<Stretch> leasesOf(const db::Rows &rows)
{
    QList<Stretch> leases;
    for (int i = 0; i < rows.count(); ++i)
        leases.append(
            {rows.text(i, 0), rows.number(i, 1), rows.number(i, 1) + rows.number(i, 2) - 1, rows.number(i, 2) - rows.number(i, 3)});
    return leases;
}

/// The serials of this counter that are neither in the ledger nor in an open lease.
QJsonArray missing(const QString &counter, const QList<Stretch> &gaps, const QList<Stretch> &leases)
{
    QJsonArray serials;
    for (const Stretch &gap : gaps) {
        for (qint64 serial = gap.first; gap.counter == counter && serial <= gap.last && serials.size() < mostNamed; ++serial) {
            const bool leased = std::any_of(leases.begin(), leases.end(),
                [&](const Stretch &lease) { return lease.counter == counter && lease.first <= serial && serial <= lease.last; });
            if (!leased)
                serials.append(serial);
        }
    }
    return serials;
}

} // namespace

domain::Result<QJsonObject> licenceReport(db::Connection &connection)
{
    const auto read = connection.batch({{"licence_number.counters", {}}, {"licence_number.gaps", {}}, {"lease.open", {}}});
    if (!read)
        return tl::unexpected(read.error());
    const QList<Stretch> leases = leasesOf(read->at(2));
    QList<Stretch> gaps;
    for (int i = 0; i < read->at(1).count(); ++i)
        gaps.append({read->at(1).text(i, 0), read->at(1).number(i, 1) + 1, read->at(1).number(i, 2) - 1});
    const db::Rows &counters = read->at(0);
    QJsonArray list;
    bool balances = true;
    for (int i = 0; i < counters.count(); ++i) {
        const QString counter = counters.text(i, 0);
        const qint64 last = counters.number(i, 1);
        qint64 leased = 0;
        for (const Stretch &lease : leases)
            leased += lease.counter == counter ? lease.open : 0;
        gaps.append({counter, counters.number(i, 4) + 1, last}); // behind the last one in the ledger
        const QJsonArray lost = missing(counter, gaps, leases);
        balances = balances && lost.isEmpty() && counters.number(i, 2) + counters.number(i, 3) + leased == last;
        list.append(QJsonObject{{"counter"_L1, counter}, {"matter"_L1, counter.section(u'/', 1, 1)},
            {"year"_L1, counter.section(u'/', 2, 2).toInt()}, {"last"_L1, last}, {"given"_L1, counters.number(i, 2)},
            {"void"_L1, counters.number(i, 3)}, {"leased"_L1, leased}, {"missing"_L1, lost}});
    }
    return QJsonObject{{"counters"_L1, list}, {"balances"_L1, balances}};
}

domain::Result<QJsonObject> licencePage(db::Connection &connection, const QString &counter, qint64 after)
{
    return connection.run("licence_number.page", {db::text(counter), after}).map([](const db::Rows &rows) {
        QJsonArray list;
        for (int i = 0; i < std::min(rows.count(), pageRows); ++i) {
            list.append(QJsonObject{{"serial"_L1, rows.number(i, 0)}, {"number"_L1, rows.text(i, 1)}, {"state"_L1, rows.text(i, 2)},
                {"caseId"_L1, rows.text(i, 3)}, {"reason"_L1, rows.text(i, 4)},
                {"at"_L1, domain::momentText(QDateTime::fromMSecsSinceEpoch(rows.number(i, 5), Qt::UTC))}});
        }
        return QJsonObject{{"rows"_L1, list}, {"more"_L1, rows.count() > pageRows}};
    });
}

} // namespace backoffice::service
