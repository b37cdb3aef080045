// SPDX-License-Identifier: GPL-3.0-or-later
// A paper made at a desk reaches the real back office before the command that names it, and goes on after the office was away.
#include "client/remote/back_office.h"
#include "client/sync/client_core.h"
#include "tests/support/back_office_process.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>

using namespace tests::support;
using namespace Qt::StringLiterals;
using client::store::OutboxState;

class TestUploading : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<BackOfficeProcess> m_office;
    const domain::SystemClock m_clock;
    domain::SystemIdSource m_ids{m_clock};
    std::unique_ptr<client::sync::ClientCore> m_core;

    /// Not a picture, and not the same twice.
    static QByteArray scan(qsizetype size, char seed)
    {
        QByteArray bytes(size, seed);
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char(seed + i * 7 + (i >> 10));
        return bytes;
    }
    /// A command of this officer that names the paper. Its signature is wrong, so that the office's answer is known: refused.
    void saveCommandNaming(const domain::BlobRef &blob)
    {
        client::store::NewCommand made;
        made.command.id = m_ids.next();
        made.command.deviceId = m_core->profile()->deviceId;
        made.command.officerId = m_core->profile()->officerId;
        made.command.kind = domain::command_kind::signFor;
        made.command.args = {{u"documentId"_s, u"none"_s},
            {u"paper"_s, QJsonObject{{u"sha256"_s, blob.sha256}, {u"size"_s, blob.size}, {u"mediaType"_s, blob.mediaType}}}};
        made.command.madeAt = m_clock.now();
        const auto sign = [](const domain::Command &command) -> domain::Result<domain::SignedCommand> {
            return domain::SignedCommand{command, u"Ed25519"_s, QByteArray(64, 's')};
        };
        QVERIFY(waited(m_core->store().append({made}, sign)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"office"_s));
        m_office = std::make_unique<BackOfficeProcess>(
            m_folder.filePath(u"office"_s), QStringLiteral(CASEDESK_BIN_DIR "/casedesk-backoffice"), QStringLiteral(CASEDESK_SOURCE_DIR));
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        client::sync::CoreOptions options;
        options.keepInStep = false;
        options.kdfCost = {8 * 1024, 1, 1};
        m_core = std::make_unique<client::sync::ClientCore>(
            m_folder.filePath(u"desk"_s), m_clock, m_ids, domain::WorkCalendar::shipped(), options);
        QVERIFY(waited(m_core->enrol({m_office->url, m_office->caPem(), u"hetian"_s, m_office->passphrase, u"desk"_s})));
    }

    void thePaperGoesBeforeItsCommand()
    {
        const QByteArray bytes = scan(3 * (1 << 20) + 17, 'a');
        const auto blob = waited(m_core->commands().keepBlob(bytes, u"image/jpeg"_s));
        QVERIFY(blob);
        saveCommandNaming(*blob);
        const auto report = waited(m_core->syncNow());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->blobsSent, 1);
        QCOMPARE(report->blobBytesSent, bytes.size());
        QCOMPARE(report->refused, 1); // the command went, behind its paper
        QCOMPARE(waited(m_core->backOffice().blob(*blob)).value_or(QByteArray()), bytes);

        saveCommandNaming(*blob); // the same paper again
        const auto again = waited(m_core->syncNow());
        QVERIFY(again);
        QCOMPARE(again->blobsSent, 0);
        QCOMPARE(again->refused, 1);
    }

    void goesOnAfterTheOfficeWasAway()
    {
        const QByteArray bytes = scan(2 * (1 << 20) + 5, 'b');
        const auto blob = waited(m_core->commands().keepBlob(bytes, u"image/jpeg"_s));
        QVERIFY(blob);
        QCOMPARE(waited(m_core->backOffice().sendPart(*blob, 0, bytes.first(1 << 20))).value_or(-1), 1 << 20);
        m_office->stop(); // the cut
        saveCommandNaming(*blob);
        QVERIFY(!waited(m_core->syncNow()));
        QCOMPARE(waited(m_core->store().outbox())->constLast().state, OutboxState::Saved);

        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        QVERIFY(waited(m_core->syncNow()));
        QCOMPARE(waited(m_core->backOffice().blob(*blob)).value_or(QByteArray()), bytes);
        QCOMPARE(waited(m_core->store().outbox())->constLast().state, OutboxState::Refused);
    }
};

QTEST_GUILESS_MAIN(TestUploading)
#include "test_uploading.moc"
