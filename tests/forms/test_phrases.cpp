// SPDX-License-Identifier: GPL-3.0-or-later
// Ready opinions: complete for those who tick, the particular before the general, and malformed files refused with the place.
#include "forms/engine/phrases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;
using domain::Decision;
using domain::Role;

class TestPhrases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyoneWhoTicksHasWords();
    void noPhraseTwiceInOneList();
    void theMattersOwnComeFirst();
    void malformed_data();
    void malformed();
};

void TestPhrases::everyoneWhoTicksHasWords()
{
    for (const Role role : {Role::Officer, Role::Leader}) {
        for (const Decision decision : {Decision::Agree, Decision::Decline, Decision::Return})
            QVERIFY(!Phrases::shipped().find(role, decision).isEmpty());
    }
    QVERIFY(Phrases::shipped().find(Role::Supervisor, Decision::Agree).isEmpty());
}

void TestPhrases::noPhraseTwiceInOneList()
{
    for (const QString &matter : {u"contract-filing"_s, u"foreign-investment"_s, u"animal-clinic"_s}) {
        for (const Decision decision : {Decision::Agree, Decision::Decline, Decision::Return}) {
            QStringList texts = Phrases::shipped().find(Role::Officer, decision, matter);
            QVERIFY(texts.size() > Phrases::shipped().find(Role::Officer, decision).size());
            QCOMPARE(texts.removeDuplicates(), 0);
        }
    }
}

void TestPhrases::theMattersOwnComeFirst()
{
    const auto phrases = Phrases::fromJson(R"({"phrases": [
        {"role": "leader", "decision": "agree", "texts": ["a", "b"]},
        {"role": "leader", "decision": "agree", "matter": "m", "texts": ["c"]},
        {"role": "leader", "decision": "decline", "texts": ["d"]}]})");
    QVERIFY(phrases);
    QCOMPARE(phrases->find(Role::Leader, Decision::Agree, u"m"_s), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(phrases->find(Role::Leader, Decision::Agree, u"other"_s), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(phrases->find(Role::Leader, Decision::Return, u"m"_s).isEmpty());
}

void TestPhrases::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray() << u"phrases.json: "_s;
    QTest::newRow("no list") << QByteArray("{}") << u"phrases: missing"_s;
    QTest::newRow("role") << QByteArray(R"({"phrases": [{"role": "cook", "decision": "agree", "texts": ["a"]}]})") << u"phrases[0].role"_s;
    QTest::newRow("decision") << QByteArray(R"({"phrases": [{"role": "leader", "decision": "maybe", "texts": ["a"]}]})")
                              << u"phrases[0].decision"_s;
    QTest::newRow("no texts") << QByteArray(R"({"phrases": [{"role": "leader", "decision": "agree", "texts": []}]})")
                              << u"phrases[0].texts"_s;
    QTest::newRow("empty text") << QByteArray(R"({"phrases": [{"role": "leader", "decision": "agree", "texts": [""]}]})")
                                << u"phrases[0].texts"_s;
}

void TestPhrases::malformed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto phrases = Phrases::fromJson(json);
    QVERIFY(!phrases);
    QCOMPARE(phrases.error().code, domain::FailureCode::MatterMalformed);
    QVERIFY2(phrases.error().detail.contains(place), qPrintable(phrases.error().detail));
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "test_phrases.moc"
