// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers of electronic licences: issued ones verify, single slips and swaps do not.
#include "domain/licence_identifier.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QStringList issued{u"1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U"_s,
    u"1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0"_s};

} // namespace

class TestLicenceIdentifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void issuedOnesVerify()
    {
        for (const QString &text : issued) {
            const auto identifier = parseIdentifier(text);
            QVERIFY2(identifier, qPrintable(text));
            QCOMPARE(*identifierText(*identifier), text);
        }
        QCOMPARE(parseIdentifier(issued.at(1))->version, 2);
        QCOMPARE(parseIdentifier(issued.at(0))->issuer, u"11430000006122244L"_s);
    }
    /// MOD 37,36 finds every single wrong character and every swap of two that stand beside each other.
    void slipsAreFound()
    {
        const QString alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
        const QString sound = u"1A2Z90"_s;
        const QChar check = *check37(sound);
        for (int i = 0; i < sound.size(); ++i)
            for (const QChar c : alphabet) {
                QString wrong = sound;
                wrong[i] = c;
                QCOMPARE(*check37(wrong) == check, wrong == sound);
            }
        for (int i = 0; i + 1 < sound.size(); ++i) {
            QString wrong = sound;
            qSwap(wrong[i], wrong[i + 1]);
            QVERIFY(*check37(wrong) != check);
        }
    }
    void malformed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("another root") << issued.at(0).mid(2);
        QTest::newRow("lower case") << issued.at(0).toLower();
        QTest::newRow("check") << issued.at(0).chopped(1) + u'V';
        QTest::newRow("short type") << u"1.2.156.3005.2.1110.11430000006122244L.1.001.U"_s;
        QTest::newRow("no serial") << u"1.2.156.3005.2.11100000000013338W011.11430000006122244L..001.U"_s;
        QTest::newRow("version 000") << u"1.2.156.3005.2.11100000000013338W011.11430000006122244L.1.000.U"_s;
        QTest::newRow("one more part") << issued.at(0) + u".1"_s;
    }
    void malformed()
    {
        QFETCH(QString, text);
        const auto identifier = parseIdentifier(text);
        QVERIFY(!identifier);
        QCOMPARE(identifier.error().code, FailureCode::IdentifierMalformed);
    }
    void nothingToCheck()
    {
        QVERIFY(!check37({}));
        QVERIFY(!check37(u"12.3"_s));
        QVERIFY(!check37(u"１２"_s));
    }
};

QTEST_GUILESS_MAIN(TestLicenceIdentifier)
#include "test_licence_identifier.moc"
