// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered cards of the sample for tests of the stock: orders about them, and every promise about sheets looked at from the outside.
#pragma once

#include "tests/backoffice/window.h"

namespace world {

inline const QString card = u"card-pvc"_s;
inline const QString duplicate = u"duplicate"_s;

/// What the tests of the stock share; `m_office` is made anew for each test.
class StockTest : public QObject {
protected:
    using Sheet = domain::Sheet;
    using SheetState = domain::SheetState;
    using StockRange = domain::StockRange;

    static QString serial(int i) { return u"QC"_s + QString::number(i).rightJustified(7, u'0'); }
    static QString attempt(int i) { return u"018f0000-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0')); }
    static QJsonObject reserve(const QString &caseId, int i, int attemptNumber = 1, const QString &copyId = {})
    {
        return {{u"attemptId"_s, attempt(attemptNumber)}, {u"caseId"_s, caseId}, {u"kind"_s, card}, {u"serial"_s, serial(i)},
            {u"deskId"_s, desk3}, {u"copyId"_s, copyId}};
    }
    /// From now on a card has a copy (no matter of the sample that is decided by rules has one on cards).
    void cardsHaveCopies()
    {
        domain::Matter matter = *m_office->directory.matter(u"senior-card@2026.1"_s);
        matter.further = {{duplicate, u"副本"_s, matter.licenceTemplate}};
        auto lease = m_office->pool.take();
        if (!service::putObject(**lease, service::objectOf(matter)))
            qFatal("no matter");
        m_office->directory = *service::Directory::load(**lease, m_office->blobs);
    }
    static QJsonObject act(const QString &caseId, int i, const QJsonObject &more = {}, int attemptNumber = 1)
    {
        QJsonObject args{{u"attemptId"_s, attempt(attemptNumber)}, {u"caseId"_s, caseId}, {u"sheetId"_s, domain::sheetId(card, serial(i))}};
        for (auto each = more.begin(); each != more.end(); ++each)
            args.insert(each.key(), each.value());
        return args;
    }
    static QJsonObject pdf() { return {{u"pdfSha256"_s, QString(64, u'c')}}; }
    Sheet sheet(Window &window, int i) { return window.object<Sheet>(domain::object_kind::sheet, domain::sheetId(card, serial(i))); }
    QList<StockRange> ranges() { return all<StockRange>(domain::object_kind::stockRange); }
    QList<Sheet> sheets() { return all<Sheet>(domain::object_kind::sheet); }
    template <class T> QList<T> all(QLatin1StringView kind)
    {
        QList<T> found;
        const db::Rows rows = m_office->run("object.all", {db::text(kind)});
        for (int i = 0; i < rows.count(); ++i)
            found.append(*domain::fromJson<T>(*domain::parseObject(rows.bytes(i, 1))));
        return found;
    }
    StockRange rangeWith(const QString &wanted)
    {
        for (const StockRange &range : ranges()) {
            if (range.contains(wanted))
                return range;
        }
        qFatal("no range");
    }
    QJsonObject received(int first, int count)
    {
        return {{u"rangeId"_s, m_office->ids.next()}, {u"kind"_s, u"licence-a3"_s}, {u"name"_s, u"许可证书"_s}, {u"prefix"_s, u"NR"_s},
            {u"first"_s, first}, {u"count"_s, count}, {u"digits"_s, 5}};
    }
    QJsonObject handOut(const StockRange &range, int count, const QString &desk = desk3)
    {
        return {{u"rangeId"_s, range.id}, {u"newRangeId"_s, m_office->ids.next()}, {u"count"_s, count}, {u"deskId"_s, desk}};
    }
    /// Every promise about sheets.
    void checkPromises()
    {
        QHash<QString, int> live;
        QSet<QString> seen;
        for (const Sheet &each : sheets()) {
            QVERIFY2(!seen.contains(each.serial), "a serial twice");
            seen.insert(each.serial);
            if (each.state == SheetState::Reserved || each.state == SheetState::Printing || each.state == SheetState::Issued)
                ++live[each.caseId + u'/' + each.copyId];
            QVERIFY(rangeWith(each.serial).id == each.rangeId);
        }
        for (auto each = live.begin(); each != live.end(); ++each)
            QVERIFY2(*each == 1, "two sheets for one copy of a licence");
        int there = 0;
        for (const QString &kind : {card, u"licence-a3"_s, u"licence-a4"_s}) {
            const domain::StockCount count = domain::countStock(ranges(), sheets(), kind, {});
            QVERIFY(count.balances());
            there += count.received;
        }
        QVERIFY(there >= 10'000); // nothing of what was received is gone
    }

    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

} // namespace world
