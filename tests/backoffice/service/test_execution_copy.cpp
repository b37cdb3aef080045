// SPDX-License-Identifier: GPL-3.0-or-later
// Licences that went to paper: the case lists every copy, and its PDF is readable by whoever sees the case.
#include "tests/backoffice/window.h"

using namespace world;
using domain::Case;

class TestExecutionCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void onPlainPaper_data() { bothDatabases(m_server); }
    void onPlainPaper();
    void onANumberedSheet();
    void aSheetIsIssuedWithoutOneToo();
    void whoSeesTheCaseSeesThePdf();
    void refused_data();
    void refused();

private:
    /// A PDF this officer has sent.
    QJsonObject pdf(const Window &window, const QByteArray &bytes = "%PDF-1.7 a licence")
    {
        const QString digest = *m_office->blobs.keep(bytes);
        m_office->run("blob.add",
            {db::text(digest), qint64(18), db::text(u"application/pdf"_s), db::text(window.device.session.officerId), qint64(1)});
        return {{u"sha256"_s, digest}, {u"size"_s, 18}, {u"mediaType"_s, u"application/pdf"_s}};
    }
    /// From now on cards are printed on plain paper.
    void cardsArePlain()
    {
        domain::Matter matter = *m_office->directory.matter(u"senior-card@2026.1"_s);
        matter.stockKind.clear();
        auto lease = m_office->pool.take();
        if (!service::putObject(**lease, service::objectOf(matter)))
            qFatal("no matter");
        m_office->directory = *service::Directory::load(**lease, m_office->blobs);
    }
    static QJsonObject copyArgs(const Case &subject, const QJsonObject &pdf, int count = 2)
    {
        return {{u"caseId"_s, subject.id}, {u"number"_s, subject.licence.number}, {u"count"_s, count}, {u"pdf"_s, pdf}};
    }
    static QJsonObject act(const Case &subject, const QJsonObject &more = {})
    {
        QJsonObject args{{u"attemptId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"caseId"_s, subject.id},
            {u"sheetId"_s, u"card-pvc/QC0000001"_s}};
        for (auto each = more.begin(); each != more.end(); ++each)
            args.insert(each.key(), each.value());
        return args;
    }
    void printed(Window &window, const Case &subject)
    {
        QJsonObject reserve = act(subject, {{u"kind"_s, u"card-pvc"_s}, {u"serial"_s, u"QC0000001"_s}, {u"deskId"_s, desk3}});
        QCOMPARE(window.send(u"sheet_reserve"_s, reserve).code, QString());
        QCOMPARE(window.send(u"sheet_print"_s, act(subject, {{u"pdfSha256"_s, QString(64, u'c')}})).code, QString());
    }
    int readableBy(const QString &user, const QString &digest)
    {
        const Device device = m_office->device(user);
        const domain::Officer &officer = *m_office->directory.officer(device.session.officerId);
        return m_office->run("blob.seen", {db::text(digest), m_office->directory.scopes(officer), db::text(officer.id)}).count();
    }
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestExecutionCopy::onPlainPaper()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    cardsArePlain();
    const Case subject = window.approved();
    const QJsonObject kept = pdf(window);
    QCOMPARE(window.send(u"licence_copy"_s, copyArgs(subject, kept)).code, QString());
    QCOMPARE(window.send(u"licence_copy"_s, copyArgs(subject, kept, 1)).code, QString());
    const Case after = m_office->caseById(subject.id);
    QCOMPARE(after.copies.size(), 2);
    QCOMPARE(after.copies.at(0).count, 2);
    QCOMPARE(after.copies.at(0).pdf.sha256, kept.value(u"sha256"_s).toString());
    QCOMPARE(after.copies.at(1).officerId, window.device.session.officerId);
    QVERIFY(after.copies.at(1).at.isValid());
    QCOMPARE(after.digest, subject.digest); // what was decided on is as it was
}

void TestExecutionCopy::onANumberedSheet()
{
    Window window(*m_office);
    const Case subject = window.approved();
    printed(window, subject);
    const QJsonObject kept = pdf(window);
    QCOMPARE(window.send(u"sheet_issue"_s, act(subject, {{u"serial"_s, u"QC0000001"_s}, {u"pdf"_s, kept}})).code, QString());
    const Case after = m_office->caseById(subject.id);
    QCOMPARE(after.copies.size(), 1);
    QCOMPARE(after.copies.constFirst().serial, u"QC0000001"_s);
    QCOMPARE(after.copies.constFirst().pdf.sha256, kept.value(u"sha256"_s).toString());
    QCOMPARE(after.version, subject.version + 1);
}

void TestExecutionCopy::aSheetIsIssuedWithoutOneToo()
{
    Window window(*m_office);
    const Case subject = window.approved();
    printed(window, subject);
    const QJsonObject unsent{{u"sha256"_s, QString(64, u'f')}, {u"size"_s, 18}, {u"mediaType"_s, u"application/pdf"_s}};
    QCOMPARE(window.send(u"sheet_issue"_s, act(subject, {{u"serial"_s, u"QC0000001"_s}, {u"pdf"_s, unsent}})).code, u"blob.unknown"_s);
    QCOMPARE(window.send(u"sheet_issue"_s, act(subject, {{u"serial"_s, u"QC0000001"_s}})).code, QString());
    QVERIFY(m_office->caseById(subject.id).copies.isEmpty());
}

void TestExecutionCopy::whoSeesTheCaseSeesThePdf()
{
    Window window(*m_office);
    cardsArePlain();
    const Case subject = window.approved();
    const QJsonObject kept = pdf(window, "%PDF-1.7 another");
    const QString digest = kept.value(u"sha256"_s).toString();
    QCOMPARE(readableBy(u"luxin"_s, digest), 0); // nobody's but the window's, so far
    QCOMPARE(window.send(u"licence_copy"_s, copyArgs(subject, kept)).code, QString());
    QCOMPARE(readableBy(u"luxin"_s, digest), 1);    // supervision sees every case
    QCOMPARE(readableBy(u"fangyuan"_s, digest), 0); // a leader of another bureau does not see this one
}

void TestExecutionCopy::refused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("another licence") << u"hetian"_s << QJsonObject{{u"number"_s, u"x"_s}} << u"sheet.not_for_case"_s;
    QTest::newRow("no such copy") << u"hetian"_s << QJsonObject{{u"copyId"_s, u"x"_s}} << u"sheet.not_for_case"_s;
    QTest::newRow("no such case") << u"hetian"_s << QJsonObject{{u"caseId"_s, u"x"_s}} << u"object.unknown"_s;
    QTest::newRow("not his to see") << u"fangyuan"_s << QJsonObject() << u"blob.unknown"_s;
}

void TestExecutionCopy::refused()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    Window window(*m_office);
    cardsArePlain();
    const Case subject = window.approved();
    QJsonObject args = copyArgs(subject, pdf(window));
    for (auto each = change.begin(); each != change.end(); ++each)
        args.insert(each.key(), each.value());
    QTEST(Window(*m_office, user).send(u"licence_copy"_s, args).code, "code");
    QVERIFY(m_office->caseById(subject.id).copies.isEmpty());
}

QTEST_GUILESS_MAIN(TestExecutionCopy)
#include "test_execution_copy.moc"
