// SPDX-License-Identifier: GPL-3.0-or-later
// JSON pointers: reading, putting in, taking out, rows.
#include "forms/engine/pointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestPointer : public QObject {
    Q_OBJECT

private:
    const QJsonObject document = QJsonDocument::fromJson(R"({"a": {"b": [1, {"c": "x"}]}, "m/n": {"~": 2}, "1": "one"})").object();
    const QJsonValue none{QJsonValue::Undefined};

private Q_SLOTS:
    void reads()
    {
        QCOMPARE(valueAt(document, u"/a/b/0"_s), QJsonValue(1));
        QCOMPARE(valueAt(document, u"/a/b/1/c"_s), QJsonValue(u"x"_s));
        QCOMPARE(valueAt(document, u"/m~1n/~0"_s), QJsonValue(2));
        QCOMPARE(valueAt(document, u"/1"_s), QJsonValue(u"one"_s));
        QCOMPARE(valueAt(document, {}), QJsonValue(document));
        for (const QString &path : {u"/x"_s, u"/a/b/2"_s, u"/a/b/-1"_s, u"/a/b/x"_s, u"/a/b/0/c"_s, u"/a//"_s})
            QVERIFY2(valueAt(document, path).isUndefined(), qPrintable(path));
        QCOMPARE(joined(u"/a"_s, u"m/n~"_s), u"/a/m~1n~0"_s);
    }
    void puts()
    {
        QCOMPARE(valueAt(withValue(document, u"/a/b/1/c"_s, 5), u"/a/b/1/c"_s), QJsonValue(5));
        QCOMPARE(valueAt(withValue(document, u"/a/b/2"_s, 5), u"/a/b"_s).toArray().size(), 3);
        QCOMPARE(withValue(document, u"/a/b/9"_s, 5), document);
        QCOMPARE(withValue(document, u"/a/b/x"_s, 5), document);
        QCOMPARE(
            withValue({}, u"/form/staff/0/name"_s, u"x"_s), QJsonDocument::fromJson(R"({"form": {"staff": [{"name": "x"}]}})").object());
        QCOMPARE(valueAt(withValue(document, u"/1"_s, 7), u"/1"_s), QJsonValue(7));
    }
    void takesOut()
    {
        QCOMPARE(valueAt(withValue(document, u"/a/b/0"_s, none), u"/a/b"_s).toArray().size(), 1);
        QCOMPARE(withValue(document, u"/nothing/here"_s, none), document);
        QVERIFY(!withValue(document, u"/m~1n"_s, none).contains("m/n"_L1));
    }
    void rows()
    {
        QCOMPARE(fieldPath(u"/form/staff/12/name"_s), u"/form/staff/*/name"_s);
        QCOMPARE(fieldPath(u"/form/names/0"_s), u"/form/names/*"_s);
        QCOMPARE(instancePaths(document, u"/a/b/*/c"_s), QStringList({u"/a/b/0/c"_s, u"/a/b/1/c"_s}));
        QCOMPARE(instancePaths(document, u"/a/b/*"_s), QStringList({u"/a/b/0"_s, u"/a/b/1"_s}));
        QCOMPARE(instancePaths(document, u"/a"_s), QStringList{u"/a"_s});
        QCOMPARE(instancePaths(document, u"/x/*/c"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPointer)
#include "test_pointer.moc"
