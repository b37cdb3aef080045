// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_copy.h"
#include "domain/codec_parts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;

namespace {

const QDateTime at(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);
const domain::BlobRef pdf{QString(64, u'a'), 4711, u"application/pdf"_s};

domain::Case issued()
{
    domain::Case subject;
    subject.id = u"c1"_s;
    subject.version = 4;
    subject.number = u"青政务1"_s;
    subject.state = domain::CaseState::Approved;
    subject.licence.number = u"青建备〔2026〕1号"_s;
    return subject;
}

domain::Matter matter(const QString &stockKind = {})
{
    domain::Matter made;
    made.stockKind = stockKind;
    made.further = {{.id = u"duplicate"_s, .name = u"副本"_s}};
    return made;
}

CopyOrder order(const QString &copyId = {}, const QString &serial = {})
{
    return {.caseId = u"c1"_s, .number = u"青建备〔2026〕1号"_s, .copy = {.copyId = copyId, .serial = serial, .pdf = pdf}};
}

QString refusal(const domain::Result<domain::Case> &result)
{
    return result ? QString() : domain::codeText(result.error().code);
}

} // namespace

class TestLicenceCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keptBesideTheOthers()
    {
        const auto once = keepCopy(issued(), matter(), order(), u"hetian"_s, at);
        QVERIFY(once);
        const auto twice = keepCopy(*once, matter(), order(u"duplicate"_s), u"luxin"_s, at.addDays(50));
        QVERIFY(twice);
        QCOMPARE(twice->version, 6);
        QCOMPARE(twice->copies.size(), 2);
        QCOMPARE(twice->copies.at(0).officerId, u"hetian"_s);
        QCOMPARE(twice->copies.at(0).at, at);
        QCOMPARE(twice->copies.at(1).copyId, u"duplicate"_s);
        QCOMPARE(twice->copies.at(1).pdf, pdf);
    }
    void alsoOfOneThatIsVoid()
    {
        domain::Case subject = issued();
        subject.licence.voidedAt = at;
        QVERIFY(keepCopy(subject, matter(), order(), u"hetian"_s, at));
    }
    void whatIsNoCopyOfIt()
    {
        CopyOrder other = order();
        other.number = u"青建备〔2026〕2号"_s;
        QCOMPARE(refusal(keepCopy(issued(), matter(), other, {}, at)), u"sheet.not_for_case"_s);
        QCOMPARE(refusal(keepCopy(issued(), matter(), order(u"triplicate"_s), {}, at)), u"sheet.not_for_case"_s);
        QCOMPARE(refusal(keepCopy(issued(), matter(u"licence-a3"_s), order(), {}, at)), u"sheet.not_for_case"_s);
        QCOMPARE(refusal(keepCopy(issued(), matter(), order({}, u"A1"_s), {}, at)), u"sheet.not_for_case"_s);
        domain::Case bare = issued();
        bare.licence = {};
        other.number.clear();
        QCOMPARE(refusal(keepCopy(bare, matter(), other, {}, at)), u"sheet.not_for_case"_s);
    }
    void read_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("good");
        const auto blob = [](const QString &type) { return QJsonValue(domain::blobJson({pdf.sha256, pdf.size, type})); };
        QTest::newRow("as it should be") << u"copyId"_s << QJsonValue(u"duplicate"_s) << true;
        QTest::newRow("no case") << u"caseId"_s << QJsonValue(QJsonValue::Undefined) << false;
        QTest::newRow("no number") << u"number"_s << QJsonValue(QJsonValue::Undefined) << false;
        QTest::newRow("none") << u"count"_s << QJsonValue(0) << false;
        QTest::newRow("too many") << u"count"_s << QJsonValue(1001) << false;
        QTest::newRow("no PDF") << u"pdf"_s << QJsonValue(QJsonValue::Undefined) << false;
        QTest::newRow("a picture") << u"pdf"_s << blob(u"image/png"_s) << false;
        QTest::newRow("a PDF") << u"pdf"_s << blob(u"application/pdf"_s) << true;
    }
    void read()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(bool, good);
        domain::Command command;
        command.args = {{u"caseId"_s, u"c1"_s}, {u"number"_s, u"青建备〔2026〕1号"_s}, {u"count"_s, 3}, {u"pdf"_s, domain::blobJson(pdf)}};
        command.args.insert(key, value);
        const auto read = readCopyOrder(command);
        QCOMPARE(read.has_value(), good);
        if (good)
            QCOMPARE(read->copy.count, 3);
        else
            QCOMPARE(read.error().code, domain::FailureCode::CommandMalformed);
    }
};

QTEST_GUILESS_MAIN(TestLicenceCopy)
#include "test_licence_copy.moc"
