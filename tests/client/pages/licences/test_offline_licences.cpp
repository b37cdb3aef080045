// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/offline_licences.h"
#include "domain/feed.h"
#include "domain/licence_seal.h"
#include "printing/licence_fields.h"
#include "tests/support/fake_commands.h"
#include "tests/support/leased_numbers.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::licences;
using namespace tests::support;
using store::OutboxState;

class TestOfflineLicences : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeReader> m_reader;
    std::unique_ptr<FakeCommands> m_commands;

    void take(const QString &caseId, qint64 first = 7)
    {
        client::sync::Order order{.kind = domain::command_kind::intake,
            .args = {{u"caseId"_s, caseId}, {u"matterCode"_s, u"reader-card"_s}, {u"matterVersion"_s, u"2026.1"_s},
                {u"title"_s, u"周禾 读者证"_s}, {u"deskId"_s, u"desk-3"_s},
                {u"fees"_s, QJsonArray{QJsonObject{{u"id"_s, u"card"_s}, {u"name"_s, u"工本费"_s}, {u"amountFen"_s, 500}}}},
                {u"data"_s,
                    QJsonObject{{u"applicant"_s, QJsonObject{{u"name"_s, u"周禾"_s}, {u"idNumber"_s, u"440304195001010019"_s}}},
                        {u"form"_s, QJsonObject{{u"level"_s, u"common"_s}}}}}},
            .subject = {}};
        domain::LicenceLease lease = leasedNumbers(u"l1"_s, first);
        lease.matterCode = u"reader-card"_s;
        lease.year = 2006;
        order.leases = {lease};
        m_commands->order(order);
    }

private Q_SLOTS:
    void init()
    {
        m_reader = std::make_unique<FakeReader>();
        m_commands = std::make_unique<FakeCommands>(*m_reader);
        QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/reader-card/form.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_reader->blobs.insert(u"form"_s, file.readAll());
        domain::Matter matter;
        matter.code = u"reader-card"_s;
        matter.version = u"2026.1"_s;
        matter.unitId = u"library"_s;
        matter.licenceName = u"读者证"_s;
        matter.licenceNumberPattern = u"青图{year}-{serial}"_s;
        matter.typeCode = u"11440300K3172A003X025"_s;
        matter.form = {u"form"_s, 10, u"application/json"_s};
        m_reader->matterList = {matter};
        m_reader->people.units.insert(u"library"_s, {u"library"_s, u"区图书馆"_s, u"图书馆"_s, u"culture"_s});
        m_reader->people.units.insert(u"culture"_s, {u"culture"_s, u"文化局"_s, u"文化局"_s, {}, 0, u"11440300MB2D05119X"_s});
    }
    void asTheOfficeWillMakeItButForNumberAndSeal()
    {
        take(u"c1"_s);
        OfflineLicences given(*m_reader);
        QSignalSpy changed(&given, &OfflineLicences::changed);
        given.refresh();
        QTRY_COMPARE(changed.size(), 1);
        const domain::Case *subject = given.of(u"c1"_s);
        QVERIFY(subject && isGivenHere(*subject) && !subject->licence.isVoid());
        QCOMPARE(subject->licence.number, u"青图2006-7"_s);
        QCOMPARE(subject->licence.issuedOn, FixedClock().today());
        QCOMPARE(subject->licence.fields.value(u"level"_s), u"普通外借"_s);
        QVERIFY(subject->licence.identifier.contains(u"11440300MB2D05119X"_s)); // the department's, which the section belongs to
        QCOMPARE(subject->intake.feesFen(), 500);
        const auto facts = domain::parseUnsealed(printing::licenceFields(*subject).value(u"qr"_s));
        QVERIFY(facts);
        QCOMPARE(*facts, domain::licenceFacts(*subject));
        QVERIFY(!given.of(u"c2"_s));
        m_reader->say({u"outbox"_s});
        QTest::qWait(0);
        take(u"c2"_s);
        QTRY_COMPARE(given.all().size(), 2);
        QCOMPARE(given.of(u"c2"_s)->licence.number, u"青图2006-8"_s);
    }
    void theOfficesCaseTakesItsPlace()
    {
        take(u"c1"_s);
        take(u"c2"_s);
        OfflineLicences given(*m_reader);
        given.refresh();
        QTRY_COMPARE(given.all().size(), 2);
        store::CaseView known;
        known.base.id = u"c1"_s;
        known.base.number = u"QR1"_s;
        const auto all = given.laidOver({known});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).base.number, u"QR1"_s);
        QCOMPARE(all.at(1).base.id, u"c2"_s);
        for (auto &entry : m_reader->entries)
            entry.state = OutboxState::Effective;
        m_reader->files = {known}; // the other has not come by the feed yet
        m_reader->say({u"outbox"_s});
        QTRY_COMPARE(given.all().size(), 1);
        QVERIFY(given.of(u"c2"_s));
        m_reader->brought = {m_reader->entries.last().signedCommand.command.id}; // it is not for these eyes: nothing stands for weeks
        m_reader->say({domain::object_kind::caseFile});
        QTRY_VERIFY(given.all().isEmpty());
        m_reader->brought.clear();
        known.base.id = u"c2"_s;
        m_reader->files.append(known);
        m_reader->say({u"outbox"_s});
        QTRY_VERIFY(given.all().isEmpty());
    }
    void whatIsRefusedIsVoidAndItsSheetCalledBack()
    {
        take(u"c1"_s);
        m_commands->order({.kind = domain::command_kind::sheetPrint,
            .args = {{u"caseId"_s, u"c1"_s}, {u"sheetId"_s, u"card-pvc/C000012"_s}},
            .subject = {}});
        m_reader->entries.first().state = OutboxState::Refused;
        m_reader->entries.first().answer.code = u"licence.lease_refused"_s;
        m_reader->entries.first().answer.at = FixedClock().now();
        OfflineLicences given(*m_reader);
        given.refresh();
        QTRY_VERIFY(given.of(u"c1"_s));
        QVERIFY(given.of(u"c1"_s)->licence.isVoid());
        QVERIFY(given.of(u"c1"_s)->licence.voidReason.contains(u"C000012"_s));
        m_reader->entries.last().state = OutboxState::Refused; // the sheet's own order, and its author has seen it
        m_reader->entries.last().seen = true;
        take(u"c2"_s);
        QTRY_COMPARE(given.all().size(), 2);
        QVERIFY(given.of(u"c1"_s)->licence.voidReason.contains(u"C000012"_s));
        m_reader->entries.removeLast();
        m_reader->entries.first().seen = true;
        m_reader->say({u"outbox"_s});
        QTRY_VERIFY(given.all().isEmpty());
    }
    void withoutAnythingGivenItIsKnownAtOnce()
    {
        OfflineLicences given(*m_reader);
        given.refresh();
        QTRY_VERIFY(given.isKnown());
        QVERIFY(given.all().isEmpty());
    }
};

QTEST_MAIN(TestOfflineLicences)
#include "test_offline_licences.moc"
