// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/audit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace client::remote;
using namespace Qt::StringLiterals;

class TestAudit : public QObject {
    Q_OBJECT

    static QJsonObject links(const QList<int> &numbers)
    {
        QJsonArray array;
        for (const int seq : numbers)
            array.append(QJsonObject{{u"seq"_s, seq}, {u"entryDigest"_s, QString(64, u'a')}, {u"hash"_s, QString(64, u'b')}});
        return {{u"links"_s, array}};
    }

private Q_SLOTS:
    void readsLinks_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::addColumn<bool>("sound");
        QTest::newRow("in order") << QList<int>{5, 6, 7} << true;
        QTest::newRow("none") << QList<int>() << true;
        QTest::newRow("gap") << QList<int>{5, 7} << false;
        QTest::newRow("begins late") << QList<int>{6, 7} << false;
        QTest::newRow("goes back") << QList<int>{5, 4} << false;
        QTest::newRow("twice") << QList<int>{5, 5} << false;
    }
    void readsLinks()
    {
        QFETCH(QList<int>, numbers);
        QFETCH(bool, sound);
        const auto read = linksFromJson(links(numbers), 5);
        QCOMPARE(read.has_value(), sound);
        if (sound)
            QCOMPARE(read->size(), numbers.size());
        else
            QCOMPARE(read.error().code, domain::FailureCode::AnswerMalformed);
    }
    void aDigestIsADigest()
    {
        QJsonObject link{{u"seq"_s, 5}, {u"entryDigest"_s, QString(64, u'a')}, {u"hash"_s, QString(63, u'b')}};
        QVERIFY(!linksFromJson({{u"links"_s, QJsonArray{link}}}, 5));
        link[u"hash"_s] = QString(64, u'b');
        QCOMPARE(linksFromJson({{u"links"_s, QJsonArray{link}}}, 5)->constFirst().hash, QString(64, u'b'));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
