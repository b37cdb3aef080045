// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a licence's QR code: there and back, and what is none.
#include "domain/licence_seal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

LicenceSeal sample()
{
    return {{u"青动诊〔2026〕3号"_s, u"动物诊疗许可证"_s, u"某某|100% 诊所 𠮷%7C"_s, u"1.2.156.3005.2.x"_s, QDate(2026, 11, 23),
                QDate(2031, 11, 22)},
        u"0123456789abcdef"_s, QByteArray(64, '\xfb')};
}

} // namespace

class TestLicenceSeal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        const auto back = parseSeal(sealText(sample()));
        QVERIFY(back);
        QCOMPARE(*back, sample());
        LicenceSeal unlimited = sample();
        unlimited.facts.validUntil = QDate();
        unlimited.facts.identifier.clear();
        QCOMPARE(*parseSeal(sealText(unlimited)), unlimited);
    }
    void unsealedFactsThereAndBack()
    {
        const QString text = unsealedText(sample().facts);
        QVERIFY(text.startsWith("CD0|"_L1));
        QCOMPARE(*parseUnsealed(text), sample().facts);
        QCOMPARE(parseSeal(text).error().code, FailureCode::SealMalformed); // nobody takes it for a seal
        QCOMPARE(parseUnsealed(sealText(sample())).error().code, FailureCode::SealMalformed);
        QCOMPARE(parseUnsealed(text + u'|').error().detail, u"form"_s);
        QCOMPARE(parseUnsealed(QString(text).replace(u"2026-11-23"_s, u"23.11.2026"_s)).error().detail, u"date"_s);
    }
    void everyFactIsSigned()
    {
        const QByteArray signedBytes = sealBytes(sample().facts, u"k"_s);
        QVERIFY(sealBytes(sample().facts, u"l"_s) != signedBytes);
        LicenceFacts facts = sample().facts;
        for (QString *part : {&facts.number, &facts.name, &facts.holder, &facts.identifier}) {
            const QString before = std::exchange(*part, u"other"_s);
            QVERIFY(sealBytes(facts, u"k"_s) != signedBytes);
            *part = before;
        }
        for (QDate *day : {&facts.issuedOn, &facts.validUntil}) {
            const QDate before = std::exchange(*day, QDate(2000, 1, 1));
            QVERIFY(sealBytes(facts, u"k"_s) != signedBytes);
            *day = before;
        }
        QCOMPARE(sealBytes(facts, u"k"_s), signedBytes);
    }
    void malformed_data()
    {
        QTest::addColumn<QString>("text");
        const QString sound = sealText(sample());
        QTest::newRow("empty") << QString();
        QTest::newRow("another kind") << u"CD2"_s + sound.mid(3);
        QTest::newRow("a part too many") << sound + u'|';
        QTest::newRow("short signature") << sound.chopped(4);
        QTest::newRow("no base64") << sound.chopped(2) + u"!!"_s;
        QTest::newRow("date") << QString(sound).replace(u"2026-11-23"_s, u"2026-11-31"_s);
        QTest::newRow("endless") << u"CD1|"_s + QString(5000, u'x') + sound.mid(4);
    }
    void malformed()
    {
        QFETCH(QString, text);
        const auto seal = parseSeal(text);
        QVERIFY(!seal);
        QCOMPARE(seal.error().code, FailureCode::SealMalformed);
    }
    void longNamesAreShortened()
    {
        Case subject;
        subject.licence = {u"1"_s, u"证"_s, QDate(2026, 11, 23), QDate(2027, 11, 22), {}, u"id"_s};
        subject.applicant.name = QString(40, u'长');
        QCOMPARE(
            licenceFacts(subject), (LicenceFacts{u"1"_s, u"证"_s, QString(40, u'长'), u"id"_s, QDate(2026, 11, 23), QDate(2027, 11, 22)}));
        subject.applicant.name = QString(200, u'长');
        QCOMPARE(licenceFacts(subject).holder, QString(QString(39, u'长') + u'…'));
        subject.applicant.name = QString(38, u'长') + u"𠮷𠮷𠮷"_s;
        QCOMPARE(licenceFacts(subject).holder, QString(QString(38, u'长') + u'…'));
    }
    void keysHaveShortIds()
    {
        QCOMPARE(sealKeyId(QByteArray(32, 'a')).size(), 16);
        QVERIFY(sealKeyId(QByteArray(32, 'a')) != sealKeyId(QByteArray(32, 'b')));
    }
};

QTEST_GUILESS_MAIN(TestLicenceSeal)
#include "test_licence_seal.moc"
