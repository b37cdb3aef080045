// SPDX-License-Identifier: GPL-3.0-or-later
// What matter.json says as a whole: each way it can contradict itself, the units or the form.
#include "form_fixture.h"
#include "forms/engine/lint_matter.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestLintMatter : public QObject {
    Q_OBJECT

private:
    const QByteArray sound = example(u"sound_matter.json"_s);

private Q_SLOTS:
    void aSoundOneHasNone() { QCOMPARE(findingsOf(sound), QStringList()); }
    void findings_data();
    void findings();
    void withoutAFormConditionsAreNotCompared();
    void namesInBraces();

private:
    static QStringList findingsOf(const QByteArray &json)
    {
        const Form made = form();
        return told(matterSense(objectOf(json), u"sound"_s, {u"zjj"_s, u"zjj-ld"_s}, &made));
    }
};

void TestLintMatter::findings_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *from, const char *to, const QString &finding) {
        QTest::newRow(qPrintable(finding)) << QByteArray(from) << QByteArray(to) << finding;
    };
    row("\"code\": \"sound\"", "\"code\": \"other\"", u"/code: must be the name of the folder, sound"_s);
    row("\"version\": \"2026.1\"", "\"version\": \"v 1\"", u"/version: letters, digits, dots and hyphens only"_s);
    row("\"name\": \"测试事项\"", "\"name\": \" \"", u"/name: empty"_s);
    row("\"pinyin\": \"cs\"", "\"pinyin\": \"CS\"", u"/pinyin: lower-case letters"_s);
    row("\"pinyin\": \"cs\", ", "", u"warning /pinyin: missing"_s);
    row("\"unitId\": \"zjj\", \"basis\"", "\"unitId\": \"zj\", \"basis\"", u"/unitId: there is no unit zj"_s);
    row("\"promisedDays\": 3", "\"promisedDays\": 30", u"/promisedDays: 30 is longer than statutoryDays, 20"_s);
    row("\"instant\": true, ", "", u"warning /instant: rules are for matters decided"_s);
    row("\"rule\": \"n_of\", \"needed\": 1", "\"rule\": \"n_of\", \"needed\": 3",
        u"/route/steps/0/needed: must be from 1 to the number of columns, 2"_s);
    row("\"rule\": \"n_of\"", "\"rule\": \"most\"", u"/route/steps/0/rule: must be all_of, any_of or n_of"_s);
    row("\"id\": \"b\", \"unitId\"", "\"id\": \"a\", \"unitId\"", u"/route/steps/0/columns/1/id: used twice in the route: a"_s);
    row("\"id\": \"b\", \"unitId\"", "\"id\": \"b/c\", \"unitId\"", u"/route/steps/0/columns/1/id: must not be empty and has no slash"_s);
    row("\"label\": \"科室\"", "\"label\": \"\"", u"/route/steps/0/columns/0/label: empty"_s);
    row("\"id\": \"final\", \"title\"", "\"id\": \"first\", \"title\"", u"/route/steps/1/id: used twice: first"_s);
    row("\"declined\"", "\"denied\"", u"/smsTexts/denied: not a moment"_s);
    row("\"declined\"", "\"denied\"", u"warning /smsTexts/declined: missing"_s);
    row("{applicant}", "{who}", u"/smsTexts/approved: unknown placeholder {who}"_s);
    row("\"licenceName\": \"证\"", "\"licenceName\": \"\"", u"/licenceFile: goes together with licenceName"_s);
    row("\"licenceName\": \"证\"", "\"licenceName\": \"\"", u"/typeCode: says nothing without a licence"_s);
    row("\"licenceName\": \"证\"", "\"licenceName\": \"\"", u"/smsTexts/approved: {licence}, but the matter gives none"_s);
    row("第{serial}号", "第1号", u"/licenceNumberPattern: no {serial}"_s);
    row("〔{year}〕", "〔{yaer}〕", u"/licenceNumberPattern: unknown placeholder {yaer}"_s);
    row("11100000000013338W053", "1110000000001", u"/typeCode: must be 21"_s);
    row("\"id\": \"proof\"", "\"id\": \"plan\"", u"/materials/1/id: used twice: plan"_s);
    row("\"name\": \"平面图\"", "\"name\": \"\"", u"/materials/0/name: empty"_s);
    row("\"required\": true, \"deferrable\": true", "\"required\": false, \"deferrable\": true", u"warning /materials/1/deferrable"_s);
    row("\"const\": \"foreign\"", "\"const\": \"far\"",
        u"/materials/1/when/properties/situation/properties/investor: /situation/investor has no choice far"_s);
    row("\"required\": [\"plan\"]", "\"required\": [\"plna\"]", u"/rules/0/schema/properties/papers/required: there is no material plna"_s);
    row("\"failed\": \"缺图\"", "\"failed\": \"\"", u"/rules/0/failed: empty"_s);
    row("\"when\": {\"required\": [\"form\"]", "\"when\": {\"requird\": [\"form\"]",
        u"/fees/0/when/requird: keyword that is not supported"_s);
}

void TestLintMatter::findings()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    const QString found = findingsOf(changed(sound, from, to)).join(u'\n');
    QVERIFY2(found.contains(finding), qPrintable(found));
}

void TestLintMatter::withoutAFormConditionsAreNotCompared()
{
    const QByteArray json = changed(sound, "\"const\": \"foreign\"", "\"const\": \"far\"");
    QCOMPARE(told(matterSense(objectOf(json), u"sound"_s, {}, nullptr)), QStringList());
}

void TestLintMatter::namesInBraces()
{
    QCOMPARE(placeholders(u"{a}和{b|date}，{c?无}{d|date?长期} {{e}} {f?}"_s), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"f"_s}));
    QCOMPARE(placeholders(u"无"_s), QStringList());
    QCOMPARE(placeholders(u"{}"_s), QStringList{QString()});
}

QTEST_GUILESS_MAIN(TestLintMatter)
#include "test_lint_matter.moc"
