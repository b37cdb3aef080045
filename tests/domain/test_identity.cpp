// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of people, organisations and papers: the standards' own samples, single slips, and the ways people type.
#include "domain/identity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void citizenIds_data();
    void citizenIds();
    void uscc_data();
    void uscc();
    void everySlipOfOneCharacterIsSeen_data();
    void everySlipOfOneCharacterIsSeen();
    void documentNumbers_data();
    void documentNumbers();
    void notDocumentNumbers_data();
    void notDocumentNumbers();
};

void TestIdentity::citizenIds_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<IdFinding>("expected");
    QTest::newRow("standard's sample, X") << u"11010519491231002X"_s << IdFinding::Good;
    QTest::newRow("standard's sample") << u"440524188001010014"_s << IdFinding::Good;
    QTest::newRow("small x") << u"11010519491231002x"_s << IdFinding::Good;
    QTest::newRow("also a USCC") << u"362322198709086409"_s << IdFinding::Good;
    QTest::newRow("wrong check") << u"110105194912310021"_s << IdFinding::WrongCheck;
    QTest::newRow("fifteen digits") << u"110105491231002"_s << IdFinding::WrongLength;
    QTest::newRow("empty") << QString() << IdFinding::WrongLength;
    QTest::newRow("letter inside") << u"1101051949123100AX"_s << IdFinding::WrongCharacter;
    QTest::newRow("full-width digit") << u"１1010519491231002X"_s << IdFinding::WrongCharacter;
    QTest::newRow("no such day") << u"11010519490230002X"_s << IdFinding::WrongDate;
    QTest::newRow("not a leap year") << u"110105190002290029"_s << IdFinding::WrongDate;
    QTest::newRow("no such province") << u"10010519491231002X"_s << IdFinding::WrongArea;
}

void TestIdentity::citizenIds()
{
    QFETCH(QString, number);
    QTEST(checkCitizenId(number), "expected");
}

void TestIdentity::uscc_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<IdFinding>("expected");
    for (const auto &good : {u"91350100M000100Y43"_s, u"12440600MB2C07549J"_s, u"91440300MA5DEM012D"_s, u"11440300K3172A003X"_s,
             u"92440304MA5GABC1XC"_s, u"91350100m000100y43"_s, u"91440300MA50004950"_s /* sum divisible by 31: the check character is 0 */})
        QTest::newRow(qPrintable(good)) << good << IdFinding::Good;
    // Given out in Xiamen before 2016 though its check character is wrong: a warning, never a bar.
    QTest::newRow("real, and fails") << u"91350203M0001QKT19"_s << IdFinding::WrongCheck;
    // Passes this check and that of a citizen ID: a check alone never tells what kind of number it is.
    QTest::newRow("a citizen ID") << u"362322198709086409"_s << IdFinding::WrongOrganisationCheck;
    QTest::newRow("letter I") << u"91350100M000100I43"_s << IdFinding::WrongCharacter;
    QTest::newRow("Chinese") << u"91350100M000100中43"_s << IdFinding::WrongCharacter;
    QTest::newRow("too short") << u"91350100M000100Y4"_s << IdFinding::WrongLength;
    QTest::newRow("organisation code inside is wrong") << u"91350100M000100X42"_s << IdFinding::WrongOrganisationCheck;
}

void TestIdentity::uscc()
{
    QFETCH(QString, number);
    QTEST(checkUscc(number), "expected");
}

void TestIdentity::everySlipOfOneCharacterIsSeen_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("alphabet");
    QTest::newRow("citizen") << u"11010519491231002X"_s << u"0123456789"_s;
    QTest::newRow("uscc") << u"91350100M000100Y43"_s << u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
}

void TestIdentity::everySlipOfOneCharacterIsSeen()
{
    QFETCH(QString, number);
    QFETCH(QString, alphabet);
    const auto check = alphabet.size() == 10 ? checkCitizenId : checkUscc;
    QCOMPARE(check(number), IdFinding::Good);
    for (qsizetype place = 0; place < number.size(); ++place) {
        for (const QChar other : alphabet) {
            QString wrong = number;
            wrong[place] = other;
            if (other != number.at(place))
                QVERIFY2(check(wrong) != IdFinding::Good, qPrintable(wrong));
        }
    }
}

void TestIdentity::documentNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto normal = u"深府〔2006〕12号"_s;
    for (const auto &typed : {u"深府〔2006〕12号"_s, u"深府[2006]12号"_s, u"深府(2006)12号"_s, u"深府（2006）12号"_s, u"深府【2006】12号"_s,
             u"深府［2006］12号"_s, u"深府{2006}12号"_s, u"深府《2006》12号"_s, u"深府<2006>12号"_s, u"深府〔2006〕第12号"_s,
             u"深府〔2006〕012号"_s, u"深府〔2006〕第０12号"_s, u"深府〔２００６〕１２号"_s, u"深府〔2006〕12"_s, u"深府〔2006〕12號"_s,
             u"  深府 〔 2006 〕 12 号 "_s, u"深府　〔2006〕　12号"_s, u"深府〔2006年〕12号"_s, u"深府[2006〕12号"_s,
             u"深府\u200b〔2006〕12号"_s})
        QTest::newRow(qPrintable(typed)) << typed << normal;
    QTest::newRow("long mark") << u"青榕建函(2026)1"_s << u"青榕建函〔2026〕1号"_s;
    QTest::newRow("joint mark with letters") << u"ＡＢ办发[2026]1008号"_s << u"AB办发〔2026〕1008号"_s;
}

void TestIdentity::documentNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto number = parseDocumentNumber(typed);
    QVERIFY(number);
    QCOMPARE(number->text(), expected);
    QCOMPARE(*parseDocumentNumber(number->text()), *number);
}

void TestIdentity::notDocumentNumbers_data()
{
    QTest::addColumn<QString>("typed");
    for (const auto &typed : {QString(), u"深府"_s, u"〔2006〕12号"_s, u"深府2006-12号"_s, u"深府〔06〕12号"_s, u"深府〔20006〕12号"_s,
             u"深府〔2006〕号"_s, u"深府〔2006〕0号"_s, u"深府〔2006〕12号附件"_s, u"深府〔2006〕〔12〕号"_s, u"深府〔2006〕-1号"_s,
             u"深府〔0999〕1号"_s, u"深府〔2006〕123456789012号"_s, u"深府〔２００６〕十二号"_s, QString(5000, u'深')})
        QTest::newRow(qPrintable(typed.left(30) + QString::number(typed.size()))) << typed;
}

void TestIdentity::notDocumentNumbers()
{
    QFETCH(QString, typed);
    const auto number = parseDocumentNumber(typed);
    QVERIFY(!number);
    QCOMPARE(number.error().code, FailureCode::DocumentNumberMalformed);
    QVERIFY(number.error().detail.size() <= 100);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"
