// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in an application: each kind of flaw at its place, in the order of the fields; warnings; limits.
#include "form_fixture.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestFormCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodOneHasNone();
    void flaws_data();
    void flaws();
    void inTheOrderOfTheFields();
    void argumentsAndWords();
    void computedValuesAreCompared();
    void warningsDoNotHinder();
    void namesOfEveryKind();
    void beyondTheLimits_data();
    void beyondTheLimits();
};

void TestFormCheck::aGoodOneHasNone()
{
    QCOMPARE(told(form().check(objectOf(goodApplication), QDate(2026, 1, 5))), QStringList());
}

void TestFormCheck::flaws_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("flaw");
    const auto row = [](const QByteArray &from, const QByteArray &to, const QString &flaw) {
        QTest::newRow(qPrintable(flaw + u": " + QString::fromUtf8(to).left(60))) << from << to << flaw;
    };
    row(R"("investor": "local")", R"("investor": "")", u"/situation/investor missing"_s);
    row(R"("investor": "local")", R"("investor": "alien")", u"/situation/investor not_a_choice"_s);
    row(R"("area": 120.55)", R"("area": "120.55")", u"/form/area wrong_type"_s);
    row(R"("area": 120.55)", R"("area": 0)", u"/form/area too_small"_s);
    row(R"("area": 120.55)", R"("area": 100000.5)", u"/form/area too_large"_s);
    row(R"("area": 120.55)", R"("area": 120.555)", u"/form/area not_a_multiple"_s);
    row(R"("area": 120.55)", R"("area": null)", u"/form/area missing"_s);
    row(R"("area": 120.55)", R"("area": 1, "rate": 1.5)", u"/form/rate wrong_type"_s);
    row(R"("area": 120.55)", R"("area": 1, "opened": "2026-02-30")", u"/form/opened wrong_format"_s);
    row(R"("trades": ["a", "c"])", R"("trades": [])", u"/form/trades missing"_s);
    row(R"("trades": ["a", "c"])", R"("trades": ["a", "a"])", u"/form/trades repeated"_s);
    row(R"("trades": ["a", "c"])", R"("trades": ["a", "z"])", u"/form/trades/1 not_a_choice"_s);
    row(R"("kind": "open", "pay": 500000)", R"("kind": "open", "pay": -1)", u"/form/staff/0/pay too_small"_s);
    row(R"("kind": "open", "pay": 500000)", R"("kind": "open", "pay": 5000.5)", u"/form/staff/0/pay wrong_type"_s);
    row(R"({"name": "苏敏", "kind": "open", "pay": 500000})", R"({})", u"/form/staff/0/name missing"_s);
    row(R"({"name": "苏敏", "kind": "open", "pay": 500000})", R"({"name": 5}, {"name": "a"}, {"name": "b"}, {"name": "c"}, {"name": "d"})",
        u"/form/staff too_many"_s);
    row(R"("names": ["青木队"])", R"("names": [")" + QByteArray("长").repeated(51) + R"("])", u"/form/names/0 too_long"_s);
    row(R"("name": "林禾")", R"("name": ")" + QByteArray("长").repeated(200) + R"(")", u"/form/boss/name too_long"_s);
    row(R"("name": "林禾")", "\"name\": \"林\xe2\x80\xae禾\"", u"/form/boss/name unsafe_text"_s);
    row(R"("name": "林禾")", R"("name": "林\u0007禾")", u"/form/boss/name unsafe_text"_s);
    row(R"("11010519491231002X")", R"("11010519491231002")", u"/form/boss/idNumber wrong_pattern"_s);
    row(R"("boss": {"name": "林禾", "idNumber": "11010519491231002X"})", R"("boss": {})", u"/form/boss/idNumber missing"_s);
    row(R"("boss": {"name": "林禾", "idNumber": "11010519491231002X"}, )", R"()", u"/form/boss/name missing"_s);
    row(R"("heads": 2)", R"("heads": 2, "stranger": 1)", u"/form/stranger unknown"_s);
    row(R"("papers")", R"("paper": {}, "papers")", u"/paper unknown"_s);
    row(R"("kind": "open", "pay")", R"("kind": "open", "x": 1, "pay")", u"/form/staff/0/x unknown"_s);
    row(R"("form": {)", R"("form": [], "frm": {)", u"/form wrong_type"_s);
}

void TestFormCheck::flaws()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, flaw);
    const QJsonObject document = objectOf(changed(goodApplication, from, to));
    QVERIFY(!document.isEmpty());
    const auto flaws = form().check(document);
    QVERIFY2(told(flaws).contains(flaw), qPrintable(told(flaws).join(u'\n')));
    for (const Flaw &each : flaws)
        QVERIFY(!each.isWarning);
}

void TestFormCheck::inTheOrderOfTheFields()
{
    const auto flaws = form().check(objectOf(R"({"applicant": {"name": "甲", "phone": "0591-1234567", "idNumber": "91350100M000100Y43"},
        "form": {"staff": [{"name": "a", "kind": "open"}, {"kind": "fixed"}]}})"));
    QCOMPARE(told(flaws),
        QStringList(
            {u"/situation/agent missing"_s, u"/situation/investor missing"_s, u"/form/firm/name missing"_s, u"/form/boss/name missing"_s,
                u"/form/boss/idNumber missing"_s, u"/form/area missing"_s, u"/form/trades missing"_s, u"/form/staff/0/pay missing"_s,
                u"/form/staff/1/name missing"_s, u"/form/staff/1/until missing"_s, u"/form/staff/1/pay missing"_s}));
}

void TestFormCheck::argumentsAndWords()
{
    const Form made = form();
    const QJsonObject good = objectOf(goodApplication);
    const Flaw large = made.check(withValue(good, u"/form/area"_s, 2e6)).value(0);
    QCOMPARE(large.args, QStringList{u"100000"_s});
    QCOMPARE(large.schemaPath, u"/form/properties/area/maximum"_s);
    const Flaw pattern = made.check(withValue(good, u"/form/boss/idNumber"_s, u"1"_s)).value(0);
    QCOMPARE(pattern.words, u"应为 18 位"_s);
    const Flaw unsafe = made.check(withValue(good, u"/form/note"_s, u"甲\u202e乙"_s)).value(0);
    QCOMPARE(unsafe.args, QStringList{u"U+202E"_s});
    const Flaw date = made.check(withValue(good, u"/form/opened"_s, u"明天"_s)).value(0);
    QCOMPARE(date.args, QStringList{u"date"_s});
}

void TestFormCheck::computedValuesAreCompared()
{
    const Form made = form();
    const QJsonObject wrong = withValue(objectOf(goodApplication), u"/form/total"_s, 1);
    QCOMPARE(told(made.check(wrong, QDate(2026, 1, 5))), QStringList{u"/form/total not_computed"_s});
    QCOMPARE(told(made.check(wrong)), QStringList());
}

void TestFormCheck::warningsDoNotHinder()
{
    const Form made = form();
    const QJsonObject good = objectOf(goodApplication);
    const auto warned = [&](const QString &path, const QString &value) {
        const auto flaws = made.check(withValue(good, path, value));
        return flaws.size() == 1 && flaws.first().isWarning ? told(flaws).first() + u' ' + flaws.first().args.join(u',')
                                                            : told(flaws).join(u',');
    };
    QCOMPARE(warned(u"/form/boss/idNumber"_s, u"110105194912310021"_s), u"/form/boss/idNumber doubtful_citizen_id wrong_check"_s);
    QCOMPARE(warned(u"/form/boss/phone"_s, u"一二三"_s), u"/form/boss/phone doubtful_phone "_s);
    QCOMPARE(warned(u"/form/boss/phone"_s, u"+86 138 0000 0000"_s), QString());
    QCOMPARE(warned(u"/form/firm/code"_s, u"91350100M000100Y44"_s), u"/form/firm/code doubtful_uscc wrong_check"_s);
    QCOMPARE(warned(u"/applicant/idNumber"_s, u"110105194912310021"_s), u"/applicant/idNumber doubtful_citizen_id wrong_check"_s);
    QCOMPARE(warned(u"/applicant/idNumber"_s, u"91350100M000100Y44"_s), u"/applicant/idNumber doubtful_uscc wrong_check"_s);
    QCOMPARE(warned(u"/applicant/idNumber"_s, u"11010519491231002X"_s), QString());
}

/// What people are really called and really paste: characters count, not units of UTF-16.
void TestFormCheck::namesOfEveryKind()
{
    const Form made = form();
    const QJsonObject good = objectOf(goodApplication);
    const auto found = [&](const QString &path, const QString &value) {
        return told(made.check(made.computed(withValue(good, path, value), QDate(2026, 11, 23)))).join(u',');
    };
    const QString rare = u"\U00020BB7"_s; // two units, one character
    QCOMPARE(found(u"/form/boss/name"_s, rare.repeated(50)), QString());
    QCOMPARE(found(u"/form/boss/name"_s, rare.repeated(51)), u"/form/boss/name too_long"_s);
    QCOMPARE(found(u"/form/boss/name"_s, u"沈\U0001F600秋"_s), QString());
    QCOMPARE(found(u"/form/boss/name"_s, u"شن یان"_s), QString()); // written from right to left, without a control
    QCOMPARE(found(u"/form/boss/name"_s, u"沈\u202e秋"_s), u"/form/boss/name unsafe_text"_s);
    QCOMPARE(found(u"/form/boss/name"_s, u"沈\u2067秋\u2069"_s), u"/form/boss/name unsafe_text"_s);
    QCOMPARE(found(u"/form/boss/idNumber"_s, u"１１０１０５１９４９１２３１００２Ｘ"_s),
        QString()); // numbers are written one way, then looked at
    QCOMPARE(found(u"/applicant/name"_s, QString(200, u'长')), u"/form/firm/name too_long"_s); // only the form's own limit of 100
    QCOMPARE(found(u"/applicant/name"_s, QString(201, u'长')), u"/applicant/name too_long,/form/firm/name too_long"_s);
}

void TestFormCheck::beyondTheLimits_data()
{
    QTest::addColumn<QJsonObject>("document");
    QJsonArray many;
    for (int i = 0; i < 30'000; ++i)
        many.append(i);
    QTest::newRow("many values") << QJsonObject{{u"form"_s, many}};
    QTest::newRow("long text") << QJsonObject{{u"form"_s, QString(20'001, u'x')}};
    QJsonValue deep = 1;
    for (int i = 0; i < 40; ++i)
        deep = QJsonArray{deep};
    QTest::newRow("deep") << QJsonObject{{u"form"_s, deep}};
}

void TestFormCheck::beyondTheLimits()
{
    QFETCH(QJsonObject, document);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(told(form().check(document)), QStringList{u" oversized"_s});
    QVERIFY(timer.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(TestFormCheck)
#include "test_form_check.moc"
