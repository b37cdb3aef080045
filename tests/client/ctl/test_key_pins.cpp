// SPDX-License-Identifier: GPL-3.0-or-later
// The back office changes its key: who pins keys learns the next one while the old is still shown, follows to it, and refuses any other.
#include "client/sync/client_core.h"
#include "tests/support/back_office_process.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;
using namespace client;

class TestKeyPins : public QObject {
    Q_OBJECT

    /// What the openssl program makes of this line, so that our own way of counting a pin is not asked.
    static QByteArray shell(const QString &line)
    {
        QProcess process;
        process.start(u"sh"_s, {u"-c"_s, line});
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed();
    }
    static QString pinOf(const QString &keyFile)
    {
        return u"sha256//"_s
            + QString::fromLatin1(
                shell(u"openssl pkey -in '%1' -pubout -outform der | openssl dgst -sha256 -binary | base64"_s.arg(keyFile)));
    }
    static void makeKey(const QString &file)
    {
        shell(u"openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out '%1'"_s.arg(file));
    }

private Q_SLOTS:
    void followsToTheAnnouncedKeyAndToNoOther()
    {
        const QTemporaryDir folder;
        const QDir tls(folder.path() + u"/data/tls"_s);
        BackOfficeProcess office(
            folder.path(), QStringLiteral(CASEDESK_BIN_DIR) + u"/casedesk-backoffice"_s, QStringLiteral(CASEDESK_SOURCE_DIR));
        QVERIFY2(office.start(), qPrintable(office.errors()));
        const QString first = pinOf(tls.filePath(u"server-key.pem"_s));
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        sync::ClientCore core(
            folder.filePath(u"profile"_s), clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false, .kdfCost = {8 * 1024, 1, 1}});
        QVERIFY(waited(core.enrol({office.url, office.caPem(), u"chenyu"_s, office.passphrase, u"test"_s, {first}})));
        QVERIFY(waited(core.syncNow()));
        QCOMPARE(core.profile()->keyPins, QStringList{first});

        makeKey(tls.filePath(u"next-key.pem"_s));
        const QString second = pinOf(tls.filePath(u"next-key.pem"_s));
        QVERIFY(second != first);
        office.stop();
        QVERIFY(office.start());
        QVERIFY(waited(core.syncNow())); // signs in again and hears of it
        QTRY_COMPARE(core.profile()->keyPins, (QStringList{first, second}));

        office.stop();
        QVERIFY(QFile::remove(tls.filePath(u"server.pem"_s)));
        QVERIFY(office.start());
        QCOMPARE(pinOf(tls.filePath(u"server-key.pem"_s)), second);
        QVERIFY(waited(core.syncNow())); // the same process
        QTRY_COMPARE(core.profile()->keyPins, QStringList{second});
        core.lock();
        QVERIFY(waited(core.unlock(office.passphrase))); // and one that begins later
        QVERIFY(waited(core.syncNow()));

        office.stop();
        QVERIFY(QFile::remove(tls.filePath(u"server.pem"_s)));
        makeKey(tls.filePath(u"server-key.pem"_s)); // certified by the same authority, but never announced
        QVERIFY(office.start());
        const auto refused = waited(core.syncNow());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, domain::FailureCode::CertificateRefused);
        QCOMPARE(core.profile()->keyPins, QStringList{second});
    }
};

QTEST_GUILESS_MAIN(TestKeyPins)
#include "test_key_pins.moc"
