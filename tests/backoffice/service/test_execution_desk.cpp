// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/window.h"

using namespace world;
using domain::AnswerStatus;
using domain::DeskDay;

class TestExecutionDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void theDayAddsUp_data() { bothDatabases(m_server); }
    void theDayAddsUp();
    void whatDoesNotAddUp_data();
    void whatDoesNotAddUp();
    void nothingIsLeftHalfDone();
    void aSecondOfficerSigns_data() { bothDatabases(m_server); }
    void aSecondOfficerSigns();
    void whoCannotSign_data();
    void whoCannotSign();
    void closedOnceUnlessSomethingCameIn();
    void theTakingsAreTheReceipts();

private:
    static QJsonObject closing(int cards = 500)
    {
        return {{u"deskId"_s, desk3}, {u"day"_s, u"2026-11-19"_s}, {u"witness"_s, QString()}, {u"takingsFen"_s, 1000},
            {u"counts"_s, QJsonObject{{u"card-pvc"_s, cards}, {u"licence-a3"_s, 200}, {u"licence-a4"_s, 300}}}};
    }
    static QJsonObject sheet(const QString &caseId, const QString &more = {}, const QJsonValue &value = {})
    {
        QJsonObject args{{u"attemptId"_s, u"018f0000-0000-7000-8000-000000000001"_s}, {u"caseId"_s, caseId}, {u"kind"_s, u"card-pvc"_s},
            {u"serial"_s, u"QC0000001"_s}, {u"deskId"_s, desk3}, {u"sheetId"_s, u"card-pvc/QC0000001"_s}};
        if (!more.isEmpty())
            args.insert(more, value);
        return args;
    }
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestExecutionDesk::theDayAddsUp()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    const domain::Case subject = window.approved();
    window.send(u"sheet_reserve"_s, sheet(subject.id));
    window.send(u"sheet_print"_s, sheet(subject.id, u"pdfSha256"_s, QString(64, u'd')));
    window.send(u"sheet_issue"_s, sheet(subject.id));
    const domain::Answer answer = window.send(u"desk_close"_s, closing(499));
    QCOMPARE(answer.code, QString());
    const DeskDay day = window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s);
    QCOMPARE(day.stock.size(), 3);
    const domain::StockLine &line = day.stock.first();
    QCOMPARE(line.kind, u"card-pvc"_s);
    QCOMPARE(line.counted, 499);
    QCOMPARE(line.count.received, 502); // with the old roll of the sample, used up
    QCOMPARE(line.count.issued, 2);
    QVERIFY(line.count.balances());
    QCOMPARE(day.closedBy, window.device.session.officerId);
    QCOMPARE(day.version, 1);
}

void TestExecutionDesk::whatDoesNotAddUp_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    const QJsonObject counts{{u"card-pvc"_s, 499}, {u"licence-a3"_s, 200}, {u"licence-a4"_s, 300}};
    QTest::newRow("no window officer") << u"chenyu"_s << QJsonObject() << u"right.missing"_s;
    QTest::newRow("one card too few") << u"hetian"_s << QJsonObject{{u"counts"_s, counts}} << u"stock.unbalanced"_s;
    QTest::newRow("nothing counted") << u"hetian"_s << QJsonObject{{u"counts"_s, QJsonObject()}} << u"stock.unbalanced"_s;
    QTest::newRow("money too much") << u"hetian"_s << QJsonObject{{u"takingsFen"_s, 1100}} << u"desk.takings_differ"_s;
    QTest::newRow("no such desk") << u"hetian"_s << QJsonObject{{u"deskId"_s, u"desk-9"_s}} << u"object.unknown"_s;
    QTest::newRow("no day") << u"hetian"_s << QJsonObject{{u"day"_s, u"today"_s}} << u"command.malformed"_s;
    QTest::newRow("his own witness") << u"hetian"_s << QJsonObject{{u"witness"_s, u"officer-hetian"_s}} << u"desk.witness_refused"_s;
    QTest::newRow("a witness of another office")
        << u"hetian"_s << QJsonObject{{u"witness"_s, u"officer-chenyu"_s}} << u"desk.witness_refused"_s;
    QTest::newRow("a witness nobody knows") << u"hetian"_s << QJsonObject{{u"witness"_s, u"officer-x"_s}} << u"desk.witness_refused"_s;
}

void TestExecutionDesk::whatDoesNotAddUp()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    Window window(*m_office, user);
    QJsonObject args = closing();
    for (auto each = change.begin(); each != change.end(); ++each)
        args.insert(each.key(), each.value());
    QCOMPARE(window.send(u"desk_close"_s, args).code, code);
}

void TestExecutionDesk::nothingIsLeftHalfDone()
{
    Window window(*m_office);
    const domain::Case subject = window.approved();
    window.send(u"sheet_reserve"_s, sheet(subject.id));
    QCOMPARE(window.send(u"desk_close"_s, closing(499)).code, u"stock.unbalanced"_s);
    window.send(u"sheet_print"_s, sheet(subject.id, u"pdfSha256"_s, QString(64, u'd')));
    const domain::Answer printing = window.send(u"desk_close"_s, closing(499));
    QCOMPARE(printing.code, u"stock.unbalanced"_s);
    QCOMPARE(printing.detail, u"card-pvc"_s);
    window.send(u"sheet_issue"_s, sheet(subject.id));
    QCOMPARE(window.send(u"desk_close"_s, closing(499)).code, QString());
}

void TestExecutionDesk::aSecondOfficerSigns()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Window window(*m_office);
    Window second(*m_office, u"tongxin"_s);
    const QJsonObject day{{u"deskId"_s, desk3}, {u"day"_s, u"2026-11-19"_s}};
    const auto kept = [&] { return window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s); };
    QCOMPARE(second.send(u"desk_witness"_s, day, {{u"version"_s, 1}}).code, u"object.unknown"_s); // not closed yet
    window.send(u"sheet_spoil"_s, sheet({}, u"reason"_s, u"破损"_s));
    QJsonObject args = closing(499);
    args.insert(u"witness"_s, u"officer-tongxin"_s);
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString());
    QVERIFY(!kept().isWitnessed());
    QCOMPARE(kept().asked, u"officer-tongxin"_s);
    QCOMPARE(second.send(u"desk_witness"_s, day).code, u"command.malformed"_s); // of what he has seen he says nothing
    QCOMPARE(second.send(u"desk_witness"_s, day, {{u"version"_s, 1}}).code, QString());
    QVERIFY(kept().isWitnessed());
    QCOMPARE(kept().witness, second.device.session.officerId);
    QCOMPARE(kept().version, 2);
    QCOMPARE(second.send(u"desk_witness"_s, day, {{u"version"_s, 2}}).code, u"desk.witnessed"_s);
    QJsonObject torn = sheet({}, u"reason"_s, u"破损"_s);
    torn.insert(u"sheetId"_s, u"card-pvc/QC0000002"_s);
    window.send(u"sheet_spoil"_s, torn);
    args = closing(498);
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString()); // something came in: nobody has signed for that
    QVERIFY(!kept().isWitnessed());
    QCOMPARE(second.send(u"desk_witness"_s, day, {{u"version"_s, 2}}).code, u"object.stale"_s);
    QCOMPARE(second.send(u"desk_witness"_s, day, {{u"version"_s, 3}}).code, QString());
}

void TestExecutionDesk::whoCannotSign_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("who closed it") << u"hetian"_s << u"desk.witness_refused"_s << u"closer"_s;
    QTest::newRow("an officer of another office") << u"chenyu"_s << u"object.unknown"_s << u"desk_day desk-3/2026-11-19"_s;
    QTest::newRow("supervision") << u"luxin"_s << QString() << QString();
}

void TestExecutionDesk::whoCannotSign()
{
    QFETCH(QString, user);
    Window window(*m_office);
    QCOMPARE(window.send(u"desk_close"_s, closing()).code, QString());
    Window other(*m_office, user);
    const domain::Answer answer = other.send(u"desk_witness"_s, {{u"deskId"_s, desk3}, {u"day"_s, u"2026-11-19"_s}}, {{u"version"_s, 1}});
    QTEST(answer.code, "code");
    QTEST(answer.detail, "detail");
}

void TestExecutionDesk::closedOnceUnlessSomethingCameIn()
{
    Window window(*m_office);
    QCOMPARE(window.send(u"desk_close"_s, closing()).code, QString());
    QCOMPARE(window.send(u"desk_close"_s, closing()).code, u"desk.closed"_s);
    window.send(u"sheet_spoil"_s, sheet({}, u"reason"_s, u"破损"_s)); // brought by a device that was offline
    QJsonObject args = closing(499);
    args.insert(u"witness"_s, u"officer-luxin"_s);
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString());
    QCOMPARE(window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s).version, 2);
}

void TestExecutionDesk::theTakingsAreTheReceipts()
{
    Window window(*m_office);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject data = seniorCard(*m_office, [](QJsonObject &situation, QJsonObject &form) {
            situation.insert(u"kind"_s, u"lost"_s);
            form.insert(u"formerNumber"_s, u"青老优20251"_s);
        });
        QCOMPARE(window.send(u"intake"_s, window.intakeArgs(data)).code, QString());
    }
    QJsonObject args = closing();
    args.insert(u"takingsFen"_s, 3900);
    QCOMPARE(window.send(u"desk_close"_s, args).detail, u"4000"_s);
    QJsonObject told = args;
    told.insert(u"takingsReason"_s, u"少收一元，当日查明"_s);
    QCOMPARE(window.send(u"desk_close"_s, told).code, QString());
    QCOMPARE(window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s).countedFen, 3900);
    args.insert(u"takingsFen"_s, 4000);
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString());
    const DeskDay day = window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s);
    QCOMPARE(day.takingsFen, 4000); // with the one of the sample
    QCOMPARE(day.receipts, 4);
}

QTEST_GUILESS_MAIN(TestExecutionDesk)
#include "test_execution_desk.moc"
