// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/registers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using client::remote::registerRowFromJson;

class TestRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsARowAndNone()
    {
        const QJsonObject found{{"register"_L1, u"persons"_s}, {"found"_L1, true}, {"row"_L1, QJsonObject{{"name"_L1, u"周禾"_s}}},
            {"source"_L1, u"人口基础信息库"_s}, {"asOf"_L1, u"2026-07-05T18:00:00.000Z"_s}};
        const auto row = registerRowFromJson(found);
        QVERIFY(row && row->found);
        QCOMPARE(row->row.value("name"_L1).toString(), u"周禾"_s);
        QCOMPARE(row->asOf, QDateTime(QDate(2026, 7, 5), QTime(18, 0), Qt::UTC));
        QJsonObject none = found;
        none.insert("found"_L1, false);
        none.remove("row"_L1);
        QVERIFY(registerRowFromJson(none) && !registerRowFromJson(none)->found);
        QJsonObject wrong = found;
        wrong.remove("asOf"_L1);
        QVERIFY(!registerRowFromJson(wrong));
    }
};

QTEST_GUILESS_MAIN(TestRegisters)
#include "test_registers.moc"
