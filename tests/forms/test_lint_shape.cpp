// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of matter.json.
#include "form_fixture.h"
#include "forms/engine/lint_shape.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestLintShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBareMatterFits() { QCOMPARE(told(matterShape(objectOf(bare))), QStringList()); }
    void findings_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *from, const char *to, const QString &finding) {
            QTest::newRow(qPrintable(finding)) << QByteArray(from) << QByteArray(to) << finding;
        };
        row("\"code\"", "\"coed\"", u"/code: missing\n/coed: not known here"_s);
        row("\"promisedDays\": 1", "\"promisedDays\": -1", u"/promisedDays: must be a whole number, 0 to 1200"_s);
        row("\"promisedDays\": 1", "\"promisedDays\": 1.5", u"/promisedDays: must be a whole number, 0 to 1200"_s);
        row("\"smsTexts\": {}", "\"smsTexts\": {\"approved\": 1}", u"/smsTexts: must be an object of texts"_s);
        row("\"materials\": []", "\"materials\": [1]", u"/materials/0: must be an object"_s);
        row("\"materials\": []", "\"materials\": [{\"id\": \"a\", \"name\": \"b\", \"required\": \"yes\"}]",
            u"/materials/0/required: must be true or false"_s);
        row("\"materials\": []", "\"materials\": [], \"fees\": [{\"id\": \"a\", \"name\": \"b\", \"basis\": \"c\", \"amountFen\": 1.5}]",
            u"/fees/0/amountFen: must be an amount in fen: a whole number, 0 or more"_s);
        row("\"materials\": []", "\"materials\": [], \"rules\": [{}]",
            u"/rules/0/id: missing\n/rules/0/title: missing\n/rules/0/schema: missing\n/rules/0/failed: missing"_s);
        row("\"steps\": []", "\"steps\": [{\"id\": \"s\", \"title\": \"t\", \"rule\": \"all_of\", \"columns\": [{\"id\": 1}]}]",
            u"/route/steps/0/columns/0/id: must be a text\n/route/steps/0/columns/0/unitId: missing\n/route/steps/0/columns/0/label: missing"_s);
        row("\"route\": {\"steps\": []}", "\"route\": []", u"/route: must be an object"_s);
        row("\"materials\": []", "\"materials\": [], \"instant\": 1", u"/instant: must be true or false"_s);
    }
    void findings()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, finding);
        QCOMPARE(told(matterShape(objectOf(changed(bare, from, to)))).join(u'\n'), finding);
    }

private:
    const QByteArray bare = "{\"code\": \"a\", \"version\": \"1\", \"name\": \"n\", \"shortName\": \"s\", \"unitId\": \"u\", \"basis\": "
                            "\"b\", \"promisedDays\": 1, "
                            "\"statutoryDays\": 2, \"route\": {\"steps\": []}, \"materials\": [], \"smsTexts\": {}, \"licenceName\": \"\", "
                            "\"licenceNumberPattern\": \"\", \"guideFile\": \"g\"}";
};

QTEST_GUILESS_MAIN(TestLintShape)
#include "test_lint_shape.moc"
