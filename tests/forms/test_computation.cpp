// SPDX-License-Identifier: GPL-3.0-or-later
// Each operation of x-computed: its results, its edges, what is missing.
#include "forms/engine/computation.h"
#include "forms/engine/pointer.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

namespace {

const QDate today(2026, 3, 1);

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestComputation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void results_data();
    void results();
    void wholeYearsAsAgesAreCounted();
    void rowsComputeFromTheirOwn();
    void orderAndCircles();
};

void TestComputation::results_data()
{
    QTest::addColumn<Computation>("computation");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("result"); ///< empty: none
    const auto row = [](const char *name, Operation operation, FieldKind kind, const QStringList &of, const QByteArray &form,
                         const QByteArray &result, double times = 1, int decimals = 0, const QString &by = {}) {
        QTest::newRow(name) << Computation{.path = u"/form/r"_s,
            .kind = kind,
            .decimals = decimals,
            .operation = operation,
            .of = of,
            .times = times,
            .by = by} << form
                            << result;
    };
    const QStringList ab{u"/form/a"_s, u"/form/b"_s};
    const QStringList rows{u"/form/t/*/n"_s};
    row("sum", Operation::Sum, FieldKind::Amount, ab, R"({"a": 100, "b": 250})", "350");
    row("sum of rows", Operation::Sum, FieldKind::Amount, rows, R"({"t": [{"n": 1}, {}, {"n": 2}]})", "3");
    row("sum of no rows", Operation::Sum, FieldKind::Amount, rows, R"({"t": []})", "");
    row("sum with one missing", Operation::Sum, FieldKind::Amount, ab, R"({"a": 100})", "");
    row("sum of large amounts", Operation::Sum, FieldKind::Amount, ab, R"({"a": 999999999999998, "b": 1})", "999999999999999");
    row("sum beyond the largest", Operation::Sum, FieldKind::Amount, ab, R"({"a": 999999999999999, "b": 1})", "");
    row("product", Operation::Product, FieldKind::Number, ab, R"({"a": 2.5, "b": 4})", "10");
    row("product into fen is rounded", Operation::Product, FieldKind::Amount, ab, R"({"a": 3, "b": 0.5})", "2");
    row("halves go away from zero", Operation::Product, FieldKind::Integer, ab, R"({"a": -3, "b": 0.5})", "-2");
    row("times", Operation::Product, FieldKind::Amount, {u"/form/a"_s}, R"({"a": 120.5})", "24100", 200);
    row("two decimals", Operation::Product, FieldKind::Number, ab, R"({"a": 1.005, "b": 1})", "1.01", 1, 2);
    row("difference", Operation::Difference, FieldKind::Integer, ab, R"({"a": 5, "b": 7})", "-2");
    row("count of rows", Operation::Count, FieldKind::Integer, {u"/form/t"_s}, R"({"t": [{}, {}]})", "2");
    row("count of no rows", Operation::Count, FieldKind::Integer, {u"/form/t"_s}, R"({})", "0");
    row("count of values", Operation::Count, FieldKind::Integer, rows, R"({"t": [{"n": 1}, {}, {"n": 2}]})", "2");
    row("years", Operation::Years, FieldKind::Integer, {u"/form/a"_s, u"today"_s}, R"({"a": "2008-03-01"})", "18");
    row("years, a day before", Operation::Years, FieldKind::Integer, {u"/form/a"_s, u"today"_s}, R"({"a": "2008-03-02"})", "17");
    row("years from no date", Operation::Years, FieldKind::Integer, {u"/form/a"_s, u"today"_s}, R"({"a": "2008-02-30"})", "");
    row("days", Operation::Days, FieldKind::Integer, {u"/form/a"_s, u"/form/b"_s}, R"({"a": "2024-02-28", "b": "2024-03-01"})", "2");
    row("days backwards", Operation::Days, FieldKind::Integer, {u"today"_s, u"/form/a"_s}, R"({"a": "2026-02-27"})", "-2");
    row("text", Operation::Text, FieldKind::Text, ab, R"({"a": "甲", "b": 2.50})", "\"甲-2.5\"", 1, 0, u"-"_s);
    row("words", Operation::Words, FieldKind::Text, {u"/form/a"_s}, R"({"a": 1000350})", "\"人民币壹万零叁元伍角整\"");
    row("copy", Operation::Copy, FieldKind::YesNo, {u"/form/a"_s}, R"({"a": false})", "false");
    row("birth", Operation::Birth, FieldKind::Date, {u"/form/a"_s}, R"({"a": "11010519491231002X"})", "\"1949-12-31\"");
    row("birth of a wrong day", Operation::Birth, FieldKind::Date, {u"/form/a"_s}, R"({"a": "11010519491331002X"})", "");
    row("sex", Operation::Sex, FieldKind::Text, {u"/form/a"_s}, R"({"a": "11010519491231002X"})", "\"女\"");
    row("sex of a short number", Operation::Sex, FieldKind::Text, {u"/form/a"_s}, R"({"a": "110105"})", "");
}

void TestComputation::results()
{
    QFETCH(Computation, computation);
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, result);
    const QJsonObject document{{u"form"_s, objectOf(form)}};
    const QJsonObject made = compute(computation, document, {}, today);
    const QJsonValue expected = result.isEmpty() ? QJsonValue(QJsonValue::Undefined) : objectOf("{\"v\": " + result + "}").value("v"_L1);
    QCOMPARE(valueAt(made, u"/form/r"_s), expected);
    // A value that stood there is replaced or taken away; computing again changes nothing.
    QCOMPARE(compute(computation, withValue(document, u"/form/r"_s, u"old"_s), {}, today), made);
    QCOMPARE(compute(computation, made, {}, today), made);
}

void TestComputation::wholeYearsAsAgesAreCounted()
{
    QCOMPARE(wholeYears(QDate(2008, 2, 29), QDate(2026, 2, 28)), 17);
    QCOMPARE(wholeYears(QDate(2008, 2, 29), QDate(2026, 3, 1)), 18);
    QCOMPARE(wholeYears(QDate(2008, 5, 5), QDate(2008, 5, 5)), 0);
    QCOMPARE(wholeYears(QDate(2026, 5, 5), QDate(2025, 5, 6)), -1);
}

void TestComputation::rowsComputeFromTheirOwn()
{
    const Computation price{.path = u"/form/t/*/sum"_s,
        .kind = FieldKind::Amount,
        .operation = Operation::Product,
        .of = {u"/form/t/*/n"_s, u"/form/t/*/price"_s, u"/form/rate"_s},
        .ofRow = {u"/form/t/*/n"_s, u"/form/t/*/price"_s}};
    const QJsonObject made = compute(
        price, objectOf(R"({"form": {"rate": 2, "t": [{"n": 2, "price": 10}, {"n": 3}, {"n": 1, "price": 7, "sum": 1}]}})"), {}, today);
    QCOMPARE(valueAt(made, u"/form/t/0/sum"_s), QJsonValue(40));
    QVERIFY(valueAt(made, u"/form/t/1/sum"_s).isUndefined());
    QCOMPARE(valueAt(made, u"/form/t/2/sum"_s), QJsonValue(14));
}

void TestComputation::orderAndCircles()
{
    const auto one = [](const QString &path, const QStringList &of) { return Computation{.path = path, .of = of}; };
    QStringList circle;
    const auto ordered = inOrder({one(u"/c"_s, {u"/b"_s}), one(u"/a"_s, {u"/x"_s}), one(u"/b"_s, {u"/a"_s, u"/x"_s})}, &circle);
    QCOMPARE(circle, QStringList());
    QCOMPARE(ordered.size(), 3);
    QCOMPARE(ordered.at(0).path + ordered.at(1).path + ordered.at(2).path, u"/a/b/c"_s);
    inOrder({one(u"/c"_s, {u"/b"_s}), one(u"/b"_s, {u"/c"_s}), one(u"/d"_s, {u"/d"_s}), one(u"/e"_s, {})}, &circle);
    QCOMPARE(circle.size(), 3);
}

QTEST_GUILESS_MAIN(TestComputation)
#include "test_computation.moc"
