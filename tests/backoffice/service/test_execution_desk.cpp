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
    void lostSheetsNeedASecondOfficer();
    void closedOnceUnlessSomethingCameIn();
    void theTakingsAreTheReceipts();

private:
    static QJsonObject closing(int cards = 500)
    {
        return {{u"deskId"_s, desk3}, {u"day"_s, u"2026-11-19"_s}, {u"witness"_s, QString()},
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
    QTest::newRow("money too much") << u"hetian"_s << QJsonObject{{u"takingsFen"_s, 100}} << u"desk.takings_differ"_s;
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

void TestExecutionDesk::lostSheetsNeedASecondOfficer()
{
    Window window(*m_office);
    window.send(u"sheet_spoil"_s, sheet({}, u"reason"_s, u"破损"_s));
    QJsonObject args = closing(499);
    QCOMPARE(window.send(u"desk_close"_s, args).code, u"desk.witness_refused"_s);
    args.insert(u"witness"_s, u"officer-tongxin"_s);
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString());
    QCOMPARE(window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s).witness, u"officer-tongxin"_s);
    args.insert(u"day"_s, u"2026-11-20"_s); // the next day nothing was lost
    args.insert(u"witness"_s, QString());
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString());
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
    args.insert(u"takingsFen"_s, 4000);
    QCOMPARE(window.send(u"desk_close"_s, args).code, QString());
    const DeskDay day = window.object<DeskDay>(domain::object_kind::deskDay, u"desk-3/2026-11-19"_s);
    QCOMPARE(day.takingsFen, 4000); // with the one of the sample
    QCOMPARE(day.receipts, 4);
}

QTEST_GUILESS_MAIN(TestExecutionDesk)
#include "test_execution_desk.moc"
