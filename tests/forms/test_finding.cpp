// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as one line.
#include "forms/engine/finding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneLine()
    {
        QCOMPARE(text(Finding{u"a/form.json"_s, u"/form/type"_s, u"must be object"_s}), u"a/form.json /form/type: must be object"_s);
        QCOMPARE(text(Finding{{}, u"/form"_s, u"x"_s}), u"/form: x"_s);
        QCOMPARE(text(Finding{{}, {}, u"x"_s}), u"x"_s);
    }
    void theFirstError()
    {
        QCOMPARE(firstError({}), QString());
        QCOMPARE(firstError({{{}, {}, u"a"_s, true}}), QString());
        QCOMPARE(firstError({{{}, {}, u"a"_s, true}, {{}, {}, u"b"_s}, {{}, {}, u"c"_s}}), u"b"_s);
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "test_finding.moc"
