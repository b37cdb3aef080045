// SPDX-License-Identifier: GPL-3.0-or-later
// Applications made up from a form: every field has something, within the form's limits.
#include "forms/engine/sample.h"
#include "tests/forms/form_fixture.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestSample : public QObject {
    Q_OBJECT

    const Form m_form = forms_fixture::form();
    static SampleWish wish(bool longest) { return {longest, QDate(2026, 3, 5), u"某事项"_s}; }
    QJsonValue at(const QString &path, bool longest = false) const { return valueAt(sampleApplication(m_form, wish(longest)), path); }

private Q_SLOTS:
    void everyFieldIsFilled_data()
    {
        QTest::addColumn<bool>("longest");
        QTest::newRow("usual") << false;
        QTest::newRow("longest") << true;
    }
    void everyFieldIsFilled()
    {
        QFETCH(bool, longest);
        const QJsonObject document = sampleApplication(m_form, wish(longest));
        for (const Field *field : m_form.byPath())
            for (const QString &path : instancePaths(document, field->path))
                QVERIFY2(!valueAt(document, path).isUndefined() && valueAt(document, path) != QJsonValue(QString()), qPrintable(path));
    }
    void staysWithinTheLimits()
    {
        const QJsonObject document = sampleApplication(m_form, wish(true));
        for (const Flaw &flaw : m_form.check(document, QDate(2026, 3, 5)))
            QVERIFY2(flaw.isWarning || flaw.kind == FlawKind::WrongPattern, qPrintable(flaw.path + u' ' + text(flaw.kind)));
    }
    void saysTheTitles()
    {
        QCOMPARE(at(u"/form/note"_s).toString(), u"说明"_s);
        QCOMPARE(at(u"/form/opened"_s).toString(), u"2026-03-05"_s);
        QCOMPARE(at(u"/situation/investor"_s).toString(), u"local"_s);
        QCOMPARE(at(u"/applicant/name"_s).toString(), u"名称"_s); // as the form calls the applicant
        QCOMPARE(at(u"/form/firm/name"_s).toString(), u"名称"_s);
        QCOMPARE(at(u"/applicant/address"_s).toString(), u"某事项"_s);
        QCOMPARE(at(u"/form/country"_s).toString(), u"国别"_s); // hidden, and there all the same
    }
    void theLongest()
    {
        QCOMPARE(at(u"/form/note"_s, true).toString().size(), 500);
        QCOMPARE(at(u"/applicant/name"_s, true).toString().size(), 100); // as the form limits the name it takes from there
        QCOMPARE(at(u"/applicant/address"_s, true).toString().size(), 300);
        QCOMPARE(at(u"/form/country"_s, true).toString().size(), 40); // no limit of its own
        QCOMPARE(at(u"/form/area"_s, true).toDouble(), 99999.99);
        QCOMPARE(at(u"/form/rate"_s, true).toInt(), 100);
        QCOMPARE(at(u"/form/trades"_s, true).toArray(), (QJsonArray{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(at(u"/form/staff"_s, true).toArray().size(), 5);
        QCOMPARE(at(u"/form/staff/0/kind"_s, true).toString(), u"open"_s); // the longer label
        QCOMPARE(at(u"/form/names"_s, true).toArray().size(), 20);
    }
    void computedFieldsAreComputed()
    {
        QCOMPARE(at(u"/form/heads"_s, true).toInt(), 5);
        QCOMPARE(at(u"/form/total"_s).toInteger(), 123'456);
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
