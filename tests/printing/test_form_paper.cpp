// SPDX-License-Identifier: GPL-3.0-or-later
// The whole form on paper: head, declaration, papers, numbered pages; the same bytes for the same form.
#include "printing/form_paper.h"
#include "printing/form_words.h"
#include "tests/printing/pdf_tools.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::OutlineEntry;
using domain::OutlineKind;

namespace {

FormPaper paper(int fields, bool filled)
{
    FormPaper made;
    made.form.matter = u"某某事项"_s;
    made.form.version = u"2026.1"_s;
    made.form.filled = filled;
    made.form.entries.append({.kind = OutlineKind::Heading, .path = u"/applicant"_s, .label = u"申请人"_s});
    for (int i = 0; i < fields; ++i)
        made.form.entries.append({.kind = OutlineKind::Line,
            .path = u"/form/f%1"_s.arg(i),
            .label = u"第%1项"_s.arg(i),
            .half = i % 3 != 0,
            .value = filled ? u"内容%1"_s.arg(i) : QString()});
    made.form.papers = {{u"平面图"_s, u"原件1份"_s, u"必须提交"_s, filled}, {u"委托书"_s, {}, u"可以提交"_s, false}};
    made.office = u"榕江市青榕区某某局"_s;
    made.day = QDate(2026, 11, 23);
    return made;
}

} // namespace

class TestFormPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blank()
    {
        const auto pdf = composeForm(paper(60, false));
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        const pdf_tools::Pdf read(pdf->pdf);
        QVERIFY(read.check().contains(u"No syntax or stream encoding errors"_s));
        const QStringList pages = read.text().split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 2);
        for (qsizetype i = 0; i < pages.size(); ++i)
            QVERIFY2(QString(pages.at(i)).remove(u'　').remove(u' ').contains(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())),
                qPrintable(pages.at(i)));
        QVERIFY(pages.first().contains(u"某某事项申请表"_s));
        QVERIFY(pages.first().contains(u"填写说明"_s));
        const QString text = pages.join(QString());
        for (const QString &words : {u"随表提交的材料"_s, u"平面图"_s, u"原件1份"_s, u"申请人声明"_s, u"代办人"_s, u"填表日期"_s,
                 u"以下由受理窗口填写"_s, u"表样版本：2026.1"_s, u"第59项"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }
    void filled()
    {
        FormPaper full = paper(10, true);
        full.number = u"青2026000123"_s;
        const auto pdf = composeForm(full);
        QVERIFY(pdf);
        const QString text = pdf_tools::Pdf(pdf->pdf).text();
        QVERIFY(text.contains(u"编号：青2026000123"_s));
        QVERIFY(text.contains(u"内容9"_s));
        QVERIFY(!text.contains(u"填写说明"_s));
        QCOMPARE(composeForm(full)->pdf, pdf->pdf);
    }
    void feesAndTheirSum()
    {
        FormPaper full = paper(3, true);
        QVERIFY(!pdf_tools::Pdf(composeForm(full)->pdf).text().contains(u"收费项目"_s));
        full.fees = {{u"cost"_s, u"工本费"_s, 1000}, {u"test"_s, u"检测费"_s, 25050}};
        const QString text = pdf_tools::Pdf(composeForm(full)->pdf).text();
        for (const QString &words : {u"收费项目"_s, u"工本费"_s, u"10.00"_s, u"检测费"_s, u"250.50"_s, u"合计"_s, u"260.50"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }
    /// The applicant's hand stands upon the line, whatever it was drawn on.
    void theDrawnSignature()
    {
        FormPaper full = paper(3, true);
        const qsizetype before = composeForm(full)->pdf.size();
        full.signature = {{200, 80}, {{10, 40, 60, 3}, {70, 20, 3, 40}}};
        const auto signedForm = composeForm(full);
        QVERIFY(signedForm);
        QVERIFY(signedForm->pdf.size() > before);
        QVERIFY(pdf_tools::Pdf(signedForm->pdf).check().contains(u"No syntax or stream encoding errors"_s));
        if (const QString out = qEnvironmentVariable("CASEDESK_TEST_OUT"); !out.isEmpty()) {
            QFile file(out + u"/form-signed.pdf"_s);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(signedForm->pdf) > 0);
        }
    }
    void saysWhatNobodyCanRead()
    {
        FormPaper full = paper(3, true);
        QVERIFY(composeForm(full)->notes.isEmpty());
        full.office = QString(225, u'长');
        const auto sheet = composeForm(full);
        QVERIFY(sheet);
        QVERIFY(!sheet->notes.isEmpty());
        QCOMPARE(sheet->notes.constFirst().what, PaperNote::What::SmallPrint);
    }
    void inAPoolThread()
    {
        const auto later = composeFormLater(paper(5, false));
        QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), 20'000);
        QCOMPARE(later.result()->pdf, composeForm(paper(5, false))->pdf);
    }
    void aCharacterNobodyHas()
    {
        FormPaper odd = paper(3, true);
        odd.form.entries[2].value = u"某\U0001F600"_s;
        const auto pdf = composeForm(odd);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, domain::FailureCode::GlyphMissing);
        QVERIFY2(pdf.error().detail.contains(u"/form/f1"_s), qPrintable(pdf.error().detail));
        QVERIFY(!pdf.error().detail.contains(u'某'));
    }
    void aFormThatAsksNothing()
    {
        FormPaper bare;
        bare.form.matter = u"某某事项"_s;
        bare.day = QDate(2026, 11, 23);
        const auto pdf = composeForm(bare);
        QVERIFY(pdf);
        const QString text = pdf_tools::Pdf(pdf->pdf).text();
        QVERIFY(!text.contains(u"材料名称"_s)); // no papers, no table of them
        QVERIFY(text.contains(u"一、申请人声明"_s));
    }
};

QTEST_GUILESS_MAIN(TestFormPaper)
#include "test_form_paper.moc"
