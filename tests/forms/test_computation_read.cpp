// SPDX-License-Identifier: GPL-3.0-or-later
// x-computed as it is written: what is read, and what is told when it is wrong.
#include "form_fixture.h"
#include "forms/engine/computation.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestComputationRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void tells_data();
    void tells();
};

void TestComputationRead::reads()
{
    Findings findings;
    const Field field{.path = u"/form/t/*/sum"_s, .kind = FieldKind::Number, .decimals = 2};
    const auto read =
        readComputation(objectOf(R"({"op": "product", "of": ["./n", "/form/rate"], "times": 0.5})"), field, u"/x"_s, &findings);
    QVERIFY(read && findings.isEmpty());
    QCOMPARE(read->of, QStringList({u"/form/t/*/n"_s, u"/form/rate"_s}));
    QCOMPARE(read->ofRow, QStringList{u"/form/t/*/n"_s});
    QCOMPARE(read->times, 0.5);
    QCOMPARE(read->decimals, 2);
}

void TestComputationRead::tells_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<FieldKind>("kind");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *source, FieldKind kind, const QString &finding) {
        QTest::newRow(source) << QByteArray(source) << kind << finding;
    };
    row(R"({"op": "sum"})", FieldKind::Integer, u"/x/of: takes from 1 to 100 sources"_s);
    row(R"({"op": "sum", "of": "/form/rate"})", FieldKind::Integer, u"/x/of: takes from 1"_s);
    row(R"({"op": "sum", "of": [7]})", FieldKind::Integer, u"/x/of: must be an array of paths"_s);
    row(R"({"op": "plus", "of": ["/form/rate"]})", FieldKind::Integer, u"/x/op: must be one of"_s);
    row(R"({"op": "sum", "of": ["/form/rate"], "tims": 2})", FieldKind::Integer, u"/x/tims: not known"_s);
    row(R"({"op": "sum", "of": ["/form/rate"], "times": "2"})", FieldKind::Integer, u"/x/times: must be a number"_s);
    row(R"({"op": "sum", "of": ["/form/rate"]})", FieldKind::Text, u"/x/op: gives no value of this field's kind"_s);
    row(R"({"op": "sum", "of": ["./rate"]})", FieldKind::Integer, u"/x/of: \"./\" is for columns"_s);
    row(R"({"op": "sum", "of": ["/form/nothing"]})", FieldKind::Integer, u"/x/of: there is no field /form/nothing"_s);
    row(R"({"op": "sum", "of": ["/form/note"]})", FieldKind::Integer, u"/x/of: /form/note is of a kind"_s);
    row(R"({"op": "sum", "of": ["today"]})", FieldKind::Integer, u"/x/of: today is a date"_s);
    row(R"({"op": "years", "of": ["/form/opened"]})", FieldKind::Integer, u"/x/of: takes from 2 to 2"_s);
    row(R"({"op": "copy", "of": ["/form/opened"]})", FieldKind::Text, u"/x/of: /form/opened is of another kind"_s);
    row(R"({"op": "birth", "of": ["/form/note"]})", FieldKind::Date, u"/x/of: /form/note is of a kind"_s);
}

void TestComputationRead::tells()
{
    QFETCH(QByteArray, source);
    QFETCH(FieldKind, kind);
    QFETCH(QString, finding);
    Findings findings;
    const auto read = readComputation(objectOf(source), Field{.path = u"/form/r"_s, .kind = kind}, u"/x"_s, &findings);
    if (read)
        findings += checkComputation(*read, form().byPath(), u"/x"_s);
    QVERIFY2(told(findings).join(u'\n').contains(finding), qPrintable(told(findings).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestComputationRead)
#include "test_computation_read.moc"
