// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"
#include "client/vault/profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + u"/chenyu"_s;
        const Profile profile{
            u"https://127.0.0.1:8443"_s, "-----BEGIN CERTIFICATE-----\nMIIB\n", u"chenyu"_s, u"o1"_s, u"d1"_s, u"desk 3"_s, u"陈屿"_s};
        QVERIFY(!profileExists(path));
        QVERIFY(writeProfile(path, profile));
        QVERIFY(profileExists(path));
        QCOMPARE(*readProfile(path), profile);
    }

    void refusesWhatIsNotOurs()
    {
        const QTemporaryDir folder;
        QCOMPARE(readProfile(folder.path()).error().code, FailureCode::ProfileUnreadable);
        for (const QByteArray &bad : {QByteArray("{}"), QByteArray("not json"), QByteArray("{\"format\":2,\"server\":\"x\"}"),
                 QByteArray("{\"format\":1,\"server\":5}"), QByteArray(300'000, ' ')}) {
            QVERIFY(replaceFile(folder.path() + u"/profile.json"_s, bad));
            QCOMPARE(readProfile(folder.path()).error().code, FailureCode::ProfileUnreadable);
        }
    }

    void saysWhenItCannotBeWritten() { QCOMPARE(writeProfile(u"/proc/casedesk"_s, {}).error().code, FailureCode::ProfileUnwritable); }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"
