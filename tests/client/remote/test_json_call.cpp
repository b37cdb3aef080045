// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/failures.h"
#include "client/remote/json_call.h"

#include <QTest>

using namespace client::remote;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestJsonCall : public QObject {
    Q_OBJECT

    static domain::Result<HttpAnswer> answer(const QByteArray &body)
    {
        HttpAnswer made;
        made.status = 200;
        made.body = body;
        return made;
    }

private Q_SLOTS:
    void readsAnObject()
    {
        const auto json = readJson(answer("{\"a\":1}"), 100);
        QVERIFY(json);
        QCOMPARE(*json, (QJsonObject{{u"a"_s, 1}}));
        QCOMPARE(compact(*json), "{\"a\":1}");
    }
    void whatIsNoObjectIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"a\":");
        QTest::newRow("list") << QByteArray("[1]");
        QTest::newRow("two") << QByteArray("{}{}");
        QTest::newRow("too long") << QByteArray("{\"a\":\"" + QByteArray(200, 'x') + "\"}");
    }
    void whatIsNoObjectIsMalformed()
    {
        QFETCH(QByteArray, body);
        const auto json = readJson(answer(body), 100);
        QVERIFY(!json);
        QCOMPARE(json.error().code, FailureCode::AnswerMalformed);
    }
    void aFailureOfTheWireStaysWhatItIs()
    {
        const domain::Result<HttpAnswer> failed = cancelled();
        QCOMPARE(readJson(failed, 100).error().code, FailureCode::RequestCancelled);
    }
    void aFlawOfShapeKeepsItsDetail()
    {
        const domain::Failure made = asMalformed({FailureCode::JsonShape, u"rows[3].pos"_s, false});
        QCOMPARE(made.code, FailureCode::AnswerMalformed);
        QCOMPARE(made.detail, u"rows[3].pos"_s);
        QVERIFY(made.retryable);
    }
};

QTEST_GUILESS_MAIN(TestJsonCall)
#include "test_json_call.moc"
