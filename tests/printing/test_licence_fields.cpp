// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/compose.h"
#include "printing/licence_fields.h"
#include "tests/printing/pdf_tools.h"

#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestLicenceFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void caseBecomesFields();
    void ownFieldsWin();
    void shippedTemplatesCompose_data();
    void shippedTemplatesCompose();

private:
    domain::Case subject() const
    {
        domain::Case made;
        made.number = u"QR-2026-000123"_s;
        made.title = u"望春雅苑二期施工合同备案"_s;
        made.applicant = {u"榕江市望春置业有限公司"_s, u"91350100M000100Y43"_s, u"周禾"_s, {}};
        made.licence = {u"青建备〔2026〕12号"_s, u"建设工程施工合同备案证明"_s, QDate(2026, 1, 5), {}, {}};
        return made;
    }
};

void TestLicenceFields::caseBecomesFields()
{
    auto fields = licenceFields(subject());
    QCOMPARE(fields.value(u"number"_s), u"青建备〔2026〕12号"_s);
    QCOMPARE(fields.value(u"issuedOn"_s), u"2026-01-05"_s);
    QCOMPARE(fields.value(u"applicant"_s), u"榕江市望春置业有限公司"_s);
    QCOMPARE(fields.value(u"caseNumber"_s), u"QR-2026-000123"_s);
    QVERIFY(!fields.contains(u"validUntil"_s));
    auto limited = subject();
    limited.licence.validUntil = QDate(2029, 1, 4);
    QCOMPARE(licenceFields(limited).value(u"validUntil"_s), u"2029-01-04"_s);
}

void TestLicenceFields::ownFieldsWin()
{
    auto made = subject();
    made.licence.fields = {{u"applicant"_s, u"改名后的公司"_s}, {u"scope"_s, u"全部"_s}};
    QCOMPARE(licenceFields(made).value(u"applicant"_s), u"改名后的公司"_s);
    QCOMPARE(licenceFields(made).value(u"scope"_s), u"全部"_s);
}

void TestLicenceFields::shippedTemplatesCompose_data()
{
    QTest::addColumn<QString>("path");
    const QDir matters(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));
    for (const auto &name : matters.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (matters.exists(name + u"/licence.json"_s)) // a matter may give none
            QTest::newRow(qPrintable(name)) << matters.filePath(name + u"/licence.json"_s);
    }
    QVERIFY(matters.exists());
}

void TestLicenceFields::shippedTemplatesCompose()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto paper = Template::parse(file.readAll());
    QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().detail));
    auto fields = licenceFields(subject());
    for (const auto &name : paper->fieldNames())
        if (!fields.contains(name))
            fields.insert(
                name, name.endsWith(u"On"_s) || name.endsWith(u"Until"_s) || name.contains(u"ate"_s) ? u"2026-03-08"_s : u"青榕区"_s);
    const auto pdf = compose(*paper, fields);
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const pdf_tools::Pdf read(*pdf);
    QVERIFY(read.text().remove(QRegularExpression(u"\\s"_s)).contains(u"青建备〔2026〕12号"_s));
    if (qEnvironmentVariableIsSet("CASEDESK_KEEP")) // to look at them
        QFile::copy(read.path(), qEnvironmentVariable("CASEDESK_KEEP") + u'/' + QFileInfo(path).dir().dirName() + u".pdf"_s);
}

QTEST_GUILESS_MAIN(TestLicenceFields)
#include "test_licence_fields.moc"
