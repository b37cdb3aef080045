// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_batch.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::licences;

namespace {

domain::Case licensed(const QString &id)
{
    domain::Case subject;
    subject.id = id;
    subject.licence.number = id + u"号"_s;
    return subject;
}

domain::Matter matter(const QString &stockKind, const QList<domain::LicenceForm> &further = {})
{
    domain::Matter made;
    made.stockKind = stockKind;
    made.further = further;
    return made;
}

bool none(const QString &)
{
    return false;
}

/// A licence with its duplicate on numbered paper, one on plain paper, and another on numbered paper.
PrintBatch batch()
{
    PrintBatch made;
    made.add(licensed(u"c1"_s), matter(u"licence-a3"_s, {{.id = u"duplicate"_s, .name = u"副本"_s}}), u"甲"_s, none);
    made.add(licensed(u"c2"_s), matter({}), u"乙"_s, none);
    made.add(licensed(u"c3"_s), matter(u"card-pvc"_s), u"丙"_s, none);
    return made;
}

} // namespace

class TestPrintBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLicenceComesWithItsCopies()
    {
        const PrintBatch made = batch();
        QCOMPARE(made.items.size(), 4);
        QCOMPARE(made.items.at(1).copyId, u"duplicate"_s);
        QCOMPARE(made.items.at(1).part, u"副本"_s);
        QVERIFY(made.has(u"c3"_s));
        QCOMPARE(made.papers(), QList<BatchPaper>({{u"licence-a3"_s, 2}, {u"card-pvc"_s, 1}, {{}, 1}}));
    }
    void whatHasItsSheetStaysAway()
    {
        PrintBatch made;
        made.add(licensed(u"c1"_s), matter(u"licence-a3"_s, {{.id = u"duplicate"_s, .name = u"副本"_s}}), u"甲"_s,
            [](const QString &copyId) { return copyId.isEmpty(); });
        QCOMPARE(made.items.size(), 1);
        QCOMPARE(made.items.constFirst().copyId, u"duplicate"_s);
    }
    void howMany()
    {
        PrintBatch made = batch();
        made.change(2, +1);
        made.change(2, +1);
        QCOMPARE(made.items.at(2).count, 3);
        made.change(2, +100);
        QCOMPARE(made.items.at(2).count, PrintBatch::mostCopies);
        made.change(0, +1);
        QCOMPARE(made.items.at(0).count, 1); // a sheet of numbered paper for each copy
        made.change(0, -1);
        QCOMPARE(made.items.constFirst().copyId, u"duplicate"_s);
        made.remove(u"c1"_s);
        QVERIFY(!made.has(u"c1"_s));
    }
    void theNextIsTheFirstThatIsNotOver()
    {
        PrintBatch made = batch();
        QCOMPARE(made.at(), 0);
        QVERIFY(!made.isOver());
        made.isBegun = true;
        made.items[0].mark = BatchMark::Done;
        made.items[1].mark = BatchMark::Skipped;
        made.items[2].mark = BatchMark::Sent;
        QCOMPARE(made.at(), 2); // it may have been printed: somebody must look
        QCOMPARE(made.papers(), QList<BatchPaper>({{u"card-pvc"_s, 1}, {{}, 1}}));
        made.items[2].mark = made.items[3].mark = BatchMark::Done;
        QVERIFY(made.isOver());
        QCOMPARE(made.count(BatchMark::Done), 3);
    }
    void thereAndBack()
    {
        PrintBatch made = batch();
        made.isBegun = true;
        made.items[0].mark = BatchMark::Done;
        made.items[0].serial = u"A000001"_s;
        made.items[0].spoiled = 2;
        made.items[2].mark = BatchMark::Sent;
        made.items[2].count = 3;
        made.items[2].sentAt = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3, 4), Qt::UTC);
        QCOMPARE(batchFromJson(toJson(made)), std::optional(made));
    }
    void whatIsNoBatch_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("items of another kind") << QJsonObject{{u"begun"_s, true}, {u"items"_s, u"x"_s}};
        QJsonObject item = toJson(batch()).value("items"_L1).toArray().at(0).toObject();
        item.insert(u"mark"_s, u"burnt"_s);
        QTest::newRow("unknown mark") << QJsonObject{{u"begun"_s, true}, {u"items"_s, QJsonArray{item}}};
        item.insert(u"mark"_s, u"done"_s);
        item.insert(u"count"_s, 21);
        QTest::newRow("too many") << QJsonObject{{u"begun"_s, true}, {u"items"_s, QJsonArray{item}}};
    }
    void whatIsNoBatch()
    {
        QFETCH(QJsonObject, json);
        QVERIFY(!batchFromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestPrintBatch)
#include "test_print_batch.moc"
