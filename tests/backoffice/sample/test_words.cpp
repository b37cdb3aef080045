// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/words.h"
#include "domain/identity.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace backoffice::sample;

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splitMix();
    void picksStayInside();
    void idsComeFromTheirWords();
    void creditCodesAreSound();
    void phonesAreNobodys();
    void namesAreNames();
    void everySenderHasHisMark();
};

/// The first numbers of SplitMix64 for the seed 1234567, as published with the generator.
void TestWords::splitMix()
{
    Dice dice(1234567);
    for (const quint64 number : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u, 4593380528125082431u})
        QCOMPARE(dice.next(), number);
}

void TestWords::picksStayInside()
{
    Dice dice(5);
    QSet<int> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(dice.below(6));
    QCOMPARE(seen, (QSet<int>{0, 1, 2, 3, 4, 5}));
    QCOMPARE(dice.pick({u"only"_s}), u"only"_s);
}

void TestWords::idsComeFromTheirWords()
{
    const QUuid id(idFor(u"case 1"_s));
    QCOMPARE(id.version(), QUuid::Sha1);
    QCOMPARE(id.toString(QUuid::WithoutBraces), idFor(u"case 1"_s));
    QVERIFY(idFor(u"case 1"_s) != idFor(u"case 2"_s));
}

void TestWords::creditCodesAreSound()
{
    QSet<QString> codes;
    Dice dice(6);
    for (int i = 0; i < 500; ++i) {
        const QString code = creditCode(dice);
        QVERIFY2(domain::checkUscc(code) == domain::IdFinding::Good, qPrintable(code));
        codes.insert(code);
    }
    QVERIFY(codes.size() > 490);
}

void TestWords::phonesAreNobodys()
{
    Dice dice(7);
    for (int i = 0; i < 200; ++i) {
        const QString number = phone(dice);
        QVERIFY2(number.size() == 11 && number.startsWith(u"1390000"_s), qPrintable(number));
    }
}

void TestWords::namesAreNames()
{
    QSet<QString> people;
    Dice dice(8);
    for (int i = 0; i < 300; ++i) {
        QVERIFY(projectName(dice).endsWith(u"工程"_s));
        const QString company = companyName(dice, u"市政工程"_s);
        QVERIFY2(company.startsWith(u"榕江市"_s) && company.endsWith(u"市政工程有限公司"_s), qPrintable(company));
        const QString person = personName(dice);
        QCOMPARE(person.size(), 3);
        people.insert(person);
    }
    QVERIFY(people.size() > 100);
}

void TestWords::everySenderHasHisMark()
{
    QSet<QString> marks;
    for (const QString &unit : senders()) {
        QVERIFY2(domain::parseDocumentNumber(markOf(unit) + u"〔2026〕1号"_s), qPrintable(unit));
        marks.insert(markOf(unit));
    }
    QCOMPARE(marks.size(), senders().size());
    QVERIFY(markOf(u"zjj-zhk"_s).isNull());
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
