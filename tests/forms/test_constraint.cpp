// SPDX-License-Identifier: GPL-3.0-or-later
// The door to valijson: what it refuses is told, and no check runs longer than its budget.
#include "forms/engine/constraint.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestConstraint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItRefusesIsTold()
    {
        QString flaw;
        QVERIFY(!Constraint::compile({{u"minLength"_s, u"three"_s}}, &flaw));
        QVERIFY(!flaw.isEmpty());
    }
    void copiesShareOneSchema()
    {
        QString flaw;
        std::optional<Constraint> copy;
        {
            const auto made = Constraint::compile({{u"pattern"_s, u"^青"_s}, {u"maxLength"_s, 3}}, &flaw);
            QVERIFY2(made, qPrintable(flaw));
            copy = made;
        }
        Budget budget;
        QVERIFY(copy->holds(u"青榕区"_s, &budget));
        QVERIFY(!copy->holds(u"青榕区局"_s, &budget));
        QVERIFY(!copy->holds(u"榕"_s, &budget));
        QVERIFY(copy->holds(7, &budget));
    }
    void workIsCounted()
    {
        QString flaw;
        const auto made = Constraint::compile({{u"uniqueItems"_s, true}}, &flaw);
        QVERIFY(made);
        QJsonArray rows;
        for (int i = 0; i < 100; ++i)
            rows.append(i);
        Budget ample;
        QVERIFY(made->holds(rows, &ample));
        const qint64 spent = Budget().left - ample.left;
        QVERIFY(spent > 4950); // each pair is looked at
        Budget scarce{.left = spent / 2};
        QVERIFY(!made->holds(rows, &scarce));
        QVERIFY(scarce.isSpent());
        QVERIFY(!made->holds(QJsonArray(), &scarce)); // and nothing more is done with it
    }
};

QTEST_GUILESS_MAIN(TestConstraint)
#include "test_constraint.moc"
