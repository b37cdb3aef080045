// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"
#include "client/vault/profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsAnnouncedKeys()
    {
        const auto pin = [](char of) -> QString { return u"sha256//"_s + QString(42, QLatin1Char(of)) + u"A="_s; };
        const QString a = pin('a'), b = pin('b'), c = pin('c');
        QCOMPARE(pinsAfter({a}, {a, b}), (QStringList{a, b}));
        QCOMPARE(pinsAfter({a, b}, {b}), QStringList{b});              // changed over: the old one is let go
        QCOMPARE(pinsAfter({a}, {b, c}), QStringList{a});              // none of the known ones
        QCOMPARE(pinsAfter({a}, {a, u"sha256//x"_s}), QStringList{a}); // not a pin
        QCOMPARE(pinsAfter({a}, {}), QStringList{a});
        QCOMPARE(pinsAfter({}, {a, b}), QStringList()); // who pins nothing begins nothing
        QCOMPARE(pinsAfter({a}, QStringList(9, a)), QStringList{a});
    }

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

    void keepsTheKeysTheServerMayShow()
    {
        const QTemporaryDir folder;
        Profile profile;
        profile.serverUrl = u"https://127.0.0.1:8443"_s;
        profile.keyPins = {u"sha256//"_s + QString(43, u'A') + u'=', u"sha256//"_s + QString(42, u'B') + u"A="_s};
        QVERIFY(writeProfile(folder.path(), profile));
        QCOMPARE(readProfile(folder.path())->keyPins, profile.keyPins);

        QFile file(folder.filePath(u"profile.json"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray spoilt = file.readAll().replace("sha256//A", "sha256//?");
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(spoilt), spoilt.size());
        file.close();
        QCOMPARE(readProfile(folder.path()).error().code, FailureCode::ProfileUnreadable); // not read as "any key"
    }

    void knowsAPinFromOtherText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPin");
        QTest::newRow("pin") << QString(u"sha256//"_s + QString(43, u'A') + u'=') << true;
        QTest::newRow("too short") << u"sha256//AAAA"_s << false;
        QTest::newRow("another hash") << QString(u"sha512//"_s + QString(43, u'A') + u'=') << false;
        QTest::newRow("two in one") << QString(u"sha256//"_s + QString(43, u'A') + u"=;sha256//"_s + QString(43, u'A') + u'=') << false;
        QTest::newRow("a file") << u"/etc/key.pem"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void knowsAPinFromOtherText()
    {
        QFETCH(QString, text);
        QFETCH(bool, isPin);
        QCOMPARE(isKeyPin(text), isPin);
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
