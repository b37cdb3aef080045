// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/compiled.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using forms::engine::compiled;

class TestCompiled : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keptWhileTheSchemaIsTheSame();
    void anotherSchemaAtTheSamePlace();
    void whatCannotBeReadIsNull();
    void manyPlaces();

private:
    static QJsonObject needs(const QString &name) { return {{u"required"_s, QJsonArray{name}}}; }
    static QJsonObject with(const QString &name) { return {{name, 1}}; }
};

void TestCompiled::keptWhileTheSchemaIsTheSame()
{
    const QJsonObject schema = needs(u"a"_s);
    const auto *first = compiled(schema);
    QVERIFY(first && first->holds(with(u"a"_s)) && !first->holds(with(u"b"_s)));
    QCOMPARE(compiled(schema), first);
}

void TestCompiled::anotherSchemaAtTheSamePlace()
{
    QJsonObject schema = needs(u"a"_s);
    QVERIFY(compiled(schema)->holds(with(u"a"_s)));
    schema = needs(u"b"_s);
    QVERIFY(!compiled(schema)->holds(with(u"a"_s)));
    QVERIFY(compiled(schema)->holds(with(u"b"_s)));
}

void TestCompiled::whatCannotBeReadIsNull()
{
    const QJsonObject schema{{u"magic"_s, true}};
    QVERIFY(!compiled(schema));
    QVERIFY(!compiled(schema));
}

/// More than are kept: the oldest are forgotten and read again.
void TestCompiled::manyPlaces()
{
    QList<QJsonObject> schemas;
    for (int i = 0; i < 2'500; ++i)
        schemas.append(needs(u"name%1"_s.arg(i)));
    for (int i = 0; i < schemas.size(); ++i)
        QVERIFY(compiled(std::as_const(schemas).at(i))->holds(with(u"name%1"_s.arg(i))));
    QVERIFY(compiled(std::as_const(schemas).at(0))->holds(with(u"name0"_s)));
}

QTEST_GUILESS_MAIN(TestCompiled)
#include "test_compiled.moc"
