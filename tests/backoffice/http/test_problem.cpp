// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/http/message.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::http;
using domain::FailureCode;

namespace {

QJsonObject bodyOf(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace

class TestProblem : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeProblem();
    void statusOfItsOwn();
    void codeWithoutUsualStatus();
    void limitsAreSaid();
    void longPathsAreCut();
};

/// The members of RFC 9457, 3.1, and the code.
void TestProblem::wholeProblem()
{
    const Response response = problem(requestMalformed(u"max"_s).value());
    QCOMPARE(response.status, 400);
    QCOMPARE(response.contentType, "application/problem+json");
    const QString code = domain::codeText(FailureCode::RequestMalformed);
    const QJsonObject expected{{u"type"_s, QString(u"urn:casedesk:problem:"_s + code)}, {u"title"_s, u"Request not understood"_s},
        {u"status"_s, 400}, {u"code"_s, code}, {u"detail"_s, u"max"_s}};
    QCOMPARE(bodyOf(response), expected);
}

void TestProblem::statusOfItsOwn()
{
    const Response response = problem(requestMalformed({}).value(), 429);
    QCOMPARE(response.status, 429);
    QCOMPARE(bodyOf(response).value(u"status"_s).toInt(), 429);
}

void TestProblem::codeWithoutUsualStatus()
{
    domain::Failure failure = requestMalformed({}).value();
    failure.code = FailureCode::CalendarMalformed; // nothing the wire speaks of
    QCOMPARE(problem(failure).status, 500);
    failure.code = FailureCode::DatabaseFailed;
    QCOMPARE(problem(failure).status, 503); // the client asks again later
}

void TestProblem::limitsAreSaid()
{
    const domain::Failure failure = requestTooLarge(1048576).value();
    QCOMPARE(failure.detail, u"at most 1048576 bytes"_s);
    QCOMPARE(problem(failure).status, 413);
}

void TestProblem::longPathsAreCut()
{
    const domain::Failure failure = routeUnknown(u'/' + QString(5000, u'x')).value();
    QCOMPARE(failure.detail.size(), 200);
    QCOMPARE(problem(failure).status, 404);
}

QTEST_GUILESS_MAIN(TestProblem)
#include "test_problem.moc"
