// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate prints of the form.
#include "form_fixture.h"
#include "forms/engine/certificate_fields.h"

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

class TestCertificateFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inWords()
    {
        const auto fields = certificateFields(form(), objectOf(goodApplication));
        QCOMPARE(fields.value(u"name"_s), u"榕江青木建筑公司"_s); // the firm's stands before the legal representative's
        QCOMPARE(fields.value(u"idNumber"_s), u"11010519491231002X"_s);
        QCOMPARE(fields.value(u"area"_s), u"120.55"_s);
        QCOMPARE(fields.value(u"trades"_s), u"甲、丙"_s);
        QCOMPARE(fields.value(u"names"_s), u"青木队"_s);
        QCOMPARE(fields.value(u"total"_s), u"9500.50"_s);
        QVERIFY(!fields.contains(u"note"_s) && !fields.contains(u"staff"_s) && !fields.contains(u"investor"_s));
    }
    void namesAreThoseAFullFormGives()
    {
        const QStringList names = certificateFieldNames(form());
        const auto fields = certificateFields(form(), objectOf(goodApplication));
        for (const QString &name : fields.keys())
            QVERIFY2(names.contains(name), qPrintable(name));
        QVERIFY(names.contains(u"note"_s) && !names.contains(u"staff"_s));
    }
    void choicesAndFlags()
    {
        const Form made = form(R"({"format": "casedesk-form-1", "form": {"type": "object", "x-order": ["c", "y"], "properties": {
            "c": {"type": "string", "title": "c", "enum": ["a"], "x-labels": ["甲"]}, "y": {"type": "boolean", "title": "y"}}}})");
        const auto fields = certificateFields(made, objectOf(R"({"form": {"c": "a", "y": false}})"));
        QCOMPARE(fields.value(u"c"_s) + fields.value(u"y"_s), u"甲否"_s);
    }
    void withoutAFormThereIsNothing() { QVERIFY(certificateFields(Form::applicantOnly(), objectOf(goodApplication)).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestCertificateFields)
#include "test_certificate_fields.moc"
