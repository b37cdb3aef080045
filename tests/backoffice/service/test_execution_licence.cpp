// SPDX-License-Identifier: GPL-3.0-or-later
// Licences that are taken back, numbers leased for work offline, and the report that accounts for all of them.
#include "backoffice/service/licence_numbers.h"
#include "tests/backoffice/window.h"

using namespace world;
using domain::AnswerStatus;
using domain::LicenceLease;
using domain::VoidedLicence;

class TestExecutionLicence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void takenBack_data() { bothDatabases(m_server); }
    void takenBack();
    void whoMayNot_data();
    void whoMayNot();
    void notWhileASheetIsUnderWay();
    void leasedNumbers_data() { bothDatabases(m_server); }
    void leasedNumbers();
    void onlyWhatIsDecidedOnTheSpot_data() { bothDatabases(m_server); }
    void onlyWhatIsDecidedOnTheSpot();
    void aLeaseIsOneDevices();
    void aLostDevicesLeaseIsWrittenOff();
    void whatTheRulesDoNotDecideTakesNoNumber();
    void leasesThatCannotBe_data();
    void leasesThatCannotBe();

private:
    QJsonObject leaseArgs(int count = 5, const QString &matter = u"senior-card"_s) const
    {
        return {{u"leaseId"_s, m_office->ids.next()}, {u"matterCode"_s, matter}, {u"matterVersion"_s, u"2026.1"_s}, {u"count"_s, count}};
    }
    QJsonObject withNumber(Window &window, const QString &leaseId, qint64 serial, const QJsonObject &data = {})
    {
        QJsonObject args = window.intakeArgs(data.isEmpty() ? seniorCard(*m_office) : data);
        args.insert(u"lease"_s, QJsonObject{{u"leaseId"_s, leaseId}, {u"serial"_s, serial}});
        return args;
    }
    /// From now on a person decides about the cards; the rules only advise him.
    void cardsAreNotInstant()
    {
        domain::Matter matter = *m_office->directory.matter(u"senior-card@2026.1"_s);
        matter.instant = false;
        auto lease = m_office->pool.take();
        if (!service::putObject(**lease, service::objectOf(matter)))
            qFatal("no matter");
        m_office->directory = *service::Directory::load(**lease, m_office->blobs);
    }
    QString licenceOf(const QJsonObject &intake) const { return m_office->caseById(intake.value(u"caseId"_s).toString()).licence.number; }
    static QJsonObject voidArgs(const domain::Case &subject)
    {
        return {{u"caseId"_s, subject.id}, {u"number"_s, subject.licence.number}, {u"reason"_s, u"信息有误"_s}};
    }
    /// The account of the senior cards.
    QJsonObject cards()
    {
        auto lease = m_office->pool.take();
        const auto report = service::licenceReport(**lease);
        if (!report || !report->value(u"balances"_s).toBool())
            return {};
        for (const auto counters = report->value(u"counters"_s).toArray(); const auto &each : counters)
            if (each[u"matter"_s].toString() == u"senior-card"_s)
                return each.toObject();
        return {};
    }
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestExecutionLicence::takenBack()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    const domain::Case subject = window.approved();
    Window administrator(*m_office, u"admin"_s);
    const int messages = m_office->run("sms.queue").count();
    QJsonObject args = voidArgs(subject);
    args.insert(u"number"_s, u"青老优2026-1"_s);
    QCOMPARE(administrator.send(u"licence_void"_s, args).detail, u"none"_s); // another licence than the one looked at
    QCOMPARE(administrator.send(u"licence_void"_s, voidArgs(subject)).code, QString());
    const domain::Case after = m_office->caseById(subject.id);
    QVERIFY(after.licence.isVoid());
    QCOMPARE(after.licence.number, subject.licence.number);
    QCOMPARE(m_office->run("sms.queue").count(), messages + 1);
    QVERIFY(after.notices.last().text.contains(subject.licence.number));
    QVERIFY(after.notices.last().text.contains(u"信息有误"_s));
    QCOMPARE(cards().value(u"void"_s).toInt(), 1);
    QCOMPARE(cards().value(u"given"_s).toInt(), 2);
    QCOMPARE(administrator.send(u"licence_void"_s, voidArgs(subject)).detail, u"void"_s);
    bool seen = false; // by everybody, wherever he sits
    for (const auto page = m_office->changes(u"mafan"_s); const domain::FeedRow &row : page.rows)
        seen = seen || (row.kind == domain::object_kind::voidedLicence && row.id == subject.licence.number);
    QVERIFY(seen);
    const QJsonObject handOver{{u"caseId"_s, subject.id},
        {u"handOver"_s,
            QJsonObject{{u"collector"_s, u"林青禾"_s}, {u"collectorId"_s, u"1"_s}, {u"collectorPhone"_s, u"1"_s}, {u"byAgent"_s, false},
                {u"rating"_s, 0}, {u"ratingWords"_s, QString()}}}};
    QCOMPARE(window.send(u"hand_over"_s, handOver).detail, u"void"_s);
    QVERIFY(window.approved().licence.number != subject.licence.number); // never given again
}

void TestExecutionLicence::whoMayNot_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("the window itself") << u"hetian"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("supervision") << u"luxin"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("a leader of another bureau") << u"fangyuan"_s << QJsonObject() << u"object.unknown"_s;
    QTest::newRow("no reason") << u"admin"_s << QJsonObject{{u"reason"_s, u" "_s}} << u"command.malformed"_s;
    QTest::newRow("no such case") << u"admin"_s << QJsonObject{{u"caseId"_s, u"x"_s}} << u"object.unknown"_s;
}

void TestExecutionLicence::whoMayNot()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    Window window(*m_office);
    QJsonObject args = voidArgs(window.approved());
    for (auto each = change.begin(); each != change.end(); ++each)
        args.insert(each.key(), each.value());
    QTEST(Window(*m_office, user).send(u"licence_void"_s, args).code, "code");
}

void TestExecutionLicence::notWhileASheetIsUnderWay()
{
    Window window(*m_office);
    const domain::Case subject = window.approved();
    Window administrator(*m_office, u"admin"_s);
    const QJsonObject sheet{{u"attemptId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"caseId"_s, subject.id},
        {u"kind"_s, u"card-pvc"_s}, {u"serial"_s, u"QC0000001"_s}, {u"deskId"_s, desk3}, {u"sheetId"_s, u"card-pvc/QC0000001"_s},
        {u"pdfSha256"_s, QString(64, u'c')}};
    window.send(u"sheet_reserve"_s, sheet);
    QCOMPARE(administrator.send(u"licence_void"_s, voidArgs(subject)).detail, u"sheet card-pvc/QC0000001"_s);
    window.send(u"sheet_print"_s, sheet);
    QCOMPARE(administrator.send(u"licence_void"_s, voidArgs(subject)).code, u"licence.void_refused"_s);
    window.send(u"sheet_issue"_s, sheet);
    QCOMPARE(administrator.send(u"licence_void"_s, voidArgs(subject)).code, QString());
    const auto voided = window.object<VoidedLicence>(domain::object_kind::voidedLicence, subject.licence.number);
    QCOMPARE(voided.sheets, (QList<domain::VoidedSheet>{{u"card-pvc/QC0000001"_s, domain::SheetState::Issued}}));
    QJsonObject next = sheet;
    next.insert(u"serial"_s, u"QC0000002"_s);
    QCOMPARE(window.send(u"sheet_reserve"_s, next).code, u"sheet.not_for_case"_s); // nothing more is printed of it
}

void TestExecutionLicence::leasedNumbers()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    const QJsonObject args = leaseArgs();
    const QString id = args.value(u"leaseId"_s).toString();
    QCOMPARE(window.send(u"licence_lease"_s, args).code, QString());
    const auto lease = [&] { return window.object<LicenceLease>(domain::object_kind::licenceLease, id); };
    QCOMPARE(lease().first, 3); // the sample has given two
    QCOMPARE(lease().deviceId, window.device.session.deviceId);
    QCOMPARE(cards().value(u"leased"_s).toInt(), 5);
    QCOMPARE(window.approved().licence.number, cardNumber(*m_office, 8)); // online the count goes on behind
    const QJsonObject offline = withNumber(window, id, 4);
    QCOMPARE(window.send(u"intake"_s, offline).code, QString());
    QCOMPARE(licenceOf(offline), cardNumber(*m_office, 4));
    QCOMPARE(lease().used, QList<qint64>{4});
    QCOMPARE(window.send(u"intake"_s, withNumber(window, id, 4)).code, u"licence.lease_refused"_s); // once
    QCOMPARE(cards().value(u"leased"_s).toInt(), 4);
    QCOMPARE(cards().value(u"given"_s).toInt(), 4);
    QCOMPARE(window.send(u"licence_return"_s, {{u"leaseId"_s, id}}).code, QString());
    QVERIFY(lease().open().isEmpty());
    QCOMPARE(cards().value(u"leased"_s).toInt(), 0);
    QCOMPARE(cards().value(u"void"_s).toInt(), 4);
    QCOMPARE(cards().value(u"last"_s).toInt(), 8);
    QCOMPARE(window.send(u"intake"_s, withNumber(window, id, 5)).detail, u"closed"_s);
    QCOMPARE(window.approved().licence.number, cardNumber(*m_office, 9));
}

/// 即办件: what a person decides takes no numbers along, and those taken along before are good for nothing then.
void TestExecutionLicence::onlyWhatIsDecidedOnTheSpot()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    const QJsonObject args = leaseArgs();
    const QString id = args.value(u"leaseId"_s).toString();
    QCOMPARE(window.send(u"licence_lease"_s, args).code, QString());
    const int given = cards().value(u"given"_s).toInt();
    cardsAreNotInstant();
    const domain::Answer more = window.send(u"licence_lease"_s, leaseArgs());
    QCOMPARE(more.code, u"licence.lease_refused"_s);
    QCOMPARE(more.detail, u"not instant"_s);
    QCOMPARE(cards().value(u"leased"_s).toInt(), 5);
    const QJsonObject offline = withNumber(window, id, 3);
    const domain::Answer answer = window.send(u"intake"_s, offline);
    QCOMPARE(answer.code, u"licence.lease_refused"_s);
    QCOMPARE(answer.detail, u"not decided"_s);
    QVERIFY(window.object<LicenceLease>(domain::object_kind::licenceLease, id).used.isEmpty());
    QCOMPARE(m_office->run("object.read", {db::text(u"case"_s), db::text(offline.value(u"caseId"_s).toString())}).count(), 0);
    QCOMPARE(cards().value(u"given"_s).toInt(), given);
    QCOMPARE(window.send(u"licence_return"_s, {{u"leaseId"_s, id}}).code, QString());
    QCOMPARE(cards().value(u"void"_s).toInt(), 5);
}

void TestExecutionLicence::aLeaseIsOneDevices()
{
    Window window(*m_office);
    const QJsonObject args = leaseArgs();
    QCOMPARE(window.send(u"licence_lease"_s, args).code, QString());
    QCOMPARE(window.send(u"licence_lease"_s, args).code, u"object.exists"_s);
    Window other(*m_office, u"tongxin"_s);
    const QString id = args.value(u"leaseId"_s).toString();
    const int before = cards().value(u"given"_s).toInt();
    QCOMPARE(other.send(u"intake"_s, withNumber(other, id, 3)).detail, u"device"_s);
    QCOMPARE(other.send(u"licence_return"_s, {{u"leaseId"_s, id}}).detail, u"device"_s);
    QCOMPARE(cards().value(u"given"_s).toInt(), before);
    m_office->clock.time = QDateTime(QDate(2027, 1, 4), QTime(3, 0), Qt::UTC); // a number of last year
    QCOMPARE(window.send(u"intake"_s, withNumber(window, id, 3)).detail, u"year 2026"_s);
}

void TestExecutionLicence::aLostDevicesLeaseIsWrittenOff()
{
    Window window(*m_office);
    const QJsonObject args = leaseArgs();
    window.send(u"licence_lease"_s, args);
    Window supervisor(*m_office, u"luxin"_s);
    QCOMPARE(supervisor.send(u"licence_return"_s, {{u"leaseId"_s, args.value(u"leaseId"_s)}}).code, QString());
    QCOMPARE(cards().value(u"void"_s).toInt(), 5);
}

void TestExecutionLicence::whatTheRulesDoNotDecideTakesNoNumber()
{
    Window window(*m_office);
    const QJsonObject args = leaseArgs();
    const QString id = args.value(u"leaseId"_s).toString();
    window.send(u"licence_lease"_s, args);
    const QJsonObject odd = seniorCard(*m_office, [](QJsonObject &, QJsonObject &form) { form.insert(u"cardKind"_s, u"sixty"_s); });
    const QJsonObject undecided = withNumber(window, id, 3, odd);
    const auto answer = window.send(u"intake"_s, undecided);
    QCOMPARE(answer.code, u"licence.lease_refused"_s); // its author has given a licence that does not hold: he must be told
    QCOMPARE(answer.detail, u"rule kind"_s);           // of another age than his card
    QVERIFY(window.object<LicenceLease>(domain::object_kind::licenceLease, id).used.isEmpty());
    const QJsonObject why{{u"serial"_s, 3}, {u"reason"_s, u"后台未采纳"_s}};
    QCOMPARE(window.send(u"licence_return"_s, {{u"leaseId"_s, id}, {u"reasons"_s, QJsonArray{why}}}).code, QString());
    auto connection = m_office->pool.take();
    const QJsonArray rows = service::licencePage(**connection, u"licence/senior-card/2026"_s, 0)->value(u"rows"_s).toArray();
    QStringList reasons;
    for (const QJsonValue &row : rows)
        if (row[u"state"_s].toString() == u"void"_s)
            reasons.append(row[u"reason"_s].toString());
    QCOMPARE(reasons.mid(0, 2), (QStringList{u"后台未采纳"_s, u"returned"_s}));
}

void TestExecutionLicence::leasesThatCannotBe_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QString>("code");
    QTest::newRow("no window officer") << u"chenyu"_s << 5 << u"senior-card"_s << u"right.missing"_s;
    QTest::newRow("a matter people decide") << u"hetian"_s << 5 << u"food-business"_s << u"licence.lease_refused"_s;
    QTest::newRow("no such matter") << u"hetian"_s << 5 << u"nothing"_s << u"matter.unknown"_s;
    QTest::newRow("none") << u"hetian"_s << 0 << u"senior-card"_s << u"command.malformed"_s;
    QTest::newRow("too many") << u"hetian"_s << 201 << u"senior-card"_s << u"command.malformed"_s;
}

void TestExecutionLicence::leasesThatCannotBe()
{
    QFETCH(QString, user);
    QFETCH(int, count);
    QFETCH(QString, matter);
    Window window(*m_office, user);
    QTEST(window.send(u"licence_lease"_s, leaseArgs(count, matter)).code, "code");
    QCOMPARE(window.send(u"licence_return"_s, {{u"leaseId"_s, u"x"_s}}).code, u"object.unknown"_s);
    QCOMPARE(cards().value(u"last"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestExecutionLicence)
#include "test_execution_licence.moc"
