// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/command_post.h"
#include "domain/codec.h"

#include <QJsonArray>
#include <QTest>

using namespace client::remote;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestCommandPost : public QObject {
    Q_OBJECT

    static QJsonObject answers(const QStringList &ids)
    {
        QJsonArray array;
        for (const QString &id : ids) {
            domain::Answer made;
            made.commandId = id;
            made.at = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);
            made.auditSeq = 1;
            made.auditEntryDigest = QString(64, u'a');
            made.auditHash = QString(64, u'b');
            array.append(domain::toJson(made));
        }
        return {{u"answers"_s, array}};
    }

private Q_SLOTS:
    void oneAnswerEachInOrder()
    {
        const auto read = answersFromJson(answers({u"a"_s, u"b"_s}), {u"a"_s, u"b"_s});
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->at(1).commandId, u"b"_s);
        QVERIFY(answersFromJson(answers({}), {}));
    }
    void anythingElseIsMalformed_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::newRow("one missing") << QStringList{u"a"_s};
        QTest::newRow("one too many") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("other order") << QStringList{u"b"_s, u"a"_s};
        QTest::newRow("one twice") << QStringList{u"a"_s, u"a"_s};
        QTest::newRow("none") << QStringList();
    }
    void anythingElseIsMalformed()
    {
        QFETCH(QStringList, given);
        const auto read = answersFromJson(answers(given), {u"a"_s, u"b"_s});
        QVERIFY(!read);
        QCOMPARE(read.error().code, FailureCode::AnswerMalformed);
    }
    void anAnswerWithoutItsShapeIsRefused()
    {
        QVERIFY(!answersFromJson({{u"answers"_s, QJsonArray{QJsonObject{{u"commandId"_s, u"a"_s}}}}}, {u"a"_s}));
        QVERIFY(!answersFromJson({{u"answers"_s, QJsonArray{1}}}, {u"a"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCommandPost)
#include "test_command_post.moc"
