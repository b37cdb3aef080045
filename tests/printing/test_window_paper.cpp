// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of the window: every template composes, with plain, bare and excessive content; what is written on them.
#include "printing/compose.h"
#include "printing/window_paper.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace printing;

namespace {

constexpr WindowPaper all[] = {WindowPaper::Receipt, WindowPaper::Acceptance, WindowPaper::Corrections, WindowPaper::Refusal,
    WindowPaper::FeeReceipt, WindowPaper::CourierLabel, WindowPaper::SupplementReceipt};

WindowFacts facts(int papers = 3)
{
    WindowFacts value;
    value.subject.id = u"0198c0de-0000-7000-8000-000000000001"_s;
    value.subject.number = u"青政务2026112300017"_s;
    value.subject.applicant = {u"榕江某某宠物医院有限公司"_s, u"91350100M000100Y43"_s, u"某某"_s, u"0591-55500100"_s};
    value.subject.promisedDue = QDate(2026, 12, 4);
    value.subject.intake.deskId = u"desk-1"_s;
    value.subject.intake.reason = u"所申请事项不属于本局职权范围，应当向区农业农村局提出。"_s;
    value.subject.intake.fees = {{u"cost"_s, u"工本费"_s, 1000}, {u"test"_s, u"检测费"_s, 1000350}};
    value.subject.intake.receiptNumber = u"青收2026000123"_s;
    value.subject.handOver.courier = u"同城速递"_s;
    value.subject.handOver.tracking = u"TC202611230001"_s;
    value.subject.licence.name = u"动物诊疗许可证"_s;
    value.subject.licence.number = u"青动诊〔2026〕3号"_s;
    value.matter.name = u"动物诊疗机构设立许可"_s;
    value.matter.promisedDays = 9;
    value.matter.statutoryDays = 20;
    QJsonObject state;
    for (int i = 1; i <= papers; ++i) {
        const QString id = u"m"_s + QString::number(i);
        value.matter.materials.append({.id = id, .name = u"第%1份申请材料的名称"_s.arg(i), .howMany = i % 2 ? u"原件1份"_s : u""_s});
        state.insert(id, i % 3 ? u"given"_s : u"deferred"_s);
        if (i % 3 == 0)
            value.subject.intake.deferred.append({id, QDate(2026, 12, 1)});
        value.subject.intake.corrections.append(u"第%1项需要补正的内容，请写明面积并加盖公章。"_s.arg(i));
    }
    value.subject.intake.data.insert("papers"_L1, state);
    value.office = u"榕江市青榕区农业农村局"_s;
    value.desk = u"3号窗口"_s;
    value.officer = u"何田"_s;
    value.phone = u"0591-55500000"_s;
    value.address = u"榕江市青榕区榕溪路1号"_s;
    value.day = QDate(2026, 11, 23);
    return value;
}

domain::Result<QByteArray> pdf(WindowPaper paper, const WindowFacts &of)
{
    return Template::parse(windowPaperTemplate(paper)).and_then([&](const Template &sheet) {
        return compose(sheet, windowPaperFields(paper, of));
    });
}

/// To be looked at, where CASEDESK_TEST_OUT says.
void keep(const QByteArray &made, const QString &name)
{
    const QString out = qEnvironmentVariable("CASEDESK_TEST_OUT");
    QFile file(QDir(out).filePath(name));
    QVERIFY(out.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(made) == made.size()));
}

} // namespace

class TestWindowPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPaperComposes_data()
    {
        QTest::addColumn<int>("paper");
        for (const WindowPaper paper : all)
            QTest::addRow("%d", int(paper)) << int(paper);
    }
    void everyPaperComposes()
    {
        QFETCH(int, paper);
        const auto made = pdf(WindowPaper(paper), facts());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        keep(*made, u"window-%1.pdf"_s.arg(paper));
    }
    void bareFactsCompose_data() { everyPaperComposes_data(); }
    /// Taken in without a connection: no number, no due day, nothing deferred, no fees.
    void bareFactsCompose()
    {
        QFETCH(int, paper);
        WindowFacts bare = facts(1);
        bare.subject.number.clear();
        bare.subject.promisedDue = QDate();
        bare.subject.intake.receiptNumber.clear();
        bare.phone.clear();
        if (WindowPaper(paper) != WindowPaper::FeeReceipt)
            bare.subject.intake.fees.clear();
        if (WindowPaper(paper) == WindowPaper::CourierLabel)
            bare.subject.number = u"1"_s; // a licence that is sent has a number
        const auto made = pdf(WindowPaper(paper), bare);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    }
    void excessCompose_data() { everyPaperComposes_data(); }
    void excessCompose()
    {
        QFETCH(int, paper);
        WindowFacts much = facts(16);
        much.subject.applicant.name = QString(200, u'长');
        much.address = QString(300, u'长'); // what an applicant may write
        much.office = u"榕江市青榕区市场监督管理和知识产权局"_s;
        much.matter.name = QString(100, u'长');
        const auto made = pdf(WindowPaper(paper), much);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        keep(*made, u"window-%1-much.pdf"_s.arg(paper));
    }
    void listsAreNumbered()
    {
        const Fields fields = windowPaperFields(WindowPaper::Receipt, facts(4));
        QCOMPARE(fields.value(u"papers"_s), u"1．第1份申请材料的名称（原件1份）\n2．第2份申请材料的名称\n3．第4份申请材料的名称"_s);
        QCOMPARE(fields.value(u"owed"_s), u"1．第3份申请材料的名称，承诺于2026年12月1日前补齐"_s);
        QCOMPARE(fields.value(u"fees"_s), u"1．工本费　10.00元\n2．检测费　10003.50元"_s);
        QCOMPARE(fields.value(u"amountWords"_s), u"人民币壹万零壹拾叁元伍角整"_s);
    }
    void aSupplementSaysWhatCameThisTime()
    {
        WindowFacts later = facts(4);
        later.brought = {u"m2"_s, u"m4"_s};
        const Fields fields = windowPaperFields(WindowPaper::SupplementReceipt, later);
        QCOMPARE(fields.value(u"papers"_s), u"1．第2份申请材料的名称\n2．第4份申请材料的名称"_s);
        QCOMPARE(fields.value(u"owed"_s), u"1．第3份申请材料的名称，承诺于2026年12月1日前补齐"_s);
        QVERIFY(fields.value(u"qr"_s).startsWith(u"CASE|"_s + later.subject.number));
        later.brought.clear();
        QVERIFY(windowPaperFields(WindowPaper::SupplementReceipt, later).value(u"papers"_s).isEmpty());
    }
    void eachKindHasItsNumber()
    {
        QSet<QString> numbers;
        for (const WindowPaper paper : all)
            numbers.insert(windowPaperFields(paper, facts()).value(u"paperNumber"_s));
        QCOMPARE(numbers.size(), std::size(all));
        for (const QString &number : std::as_const(numbers))
            QVERIFY(number.startsWith(facts().subject.number));
    }
};

QTEST_GUILESS_MAIN(TestWindowPaper)
#include "test_window_paper.moc"
