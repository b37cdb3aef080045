// SPDX-License-Identifier: GPL-3.0-or-later
// Each thing that hinders is told in words an applicant can act on, and the place by the names of the package.
#include "forms/engine/correction_words.h"
#include "tests/forms/form_fixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace forms_fixture;
using namespace forms::engine;

class TestCorrectionWords : public QObject {
    Q_OBJECT

    const Form m_form = form();

    QString words(const QString &path, FlawKind kind, const QStringList &args = {}) const
    {
        return fieldCorrection({.path = path, .kind = kind, .args = args}, m_form);
    }

private Q_SLOTS:
    void papers()
    {
        QCOMPARE(paperCorrection({.materialId = u"lease"_s, .name = u"租赁合同"_s, .howMany = {}}), u"补交：租赁合同"_s);
        QCOMPARE(paperCorrection({.materialId = u"lease"_s, .name = u"租赁合同"_s, .howMany = u"复印件1份"_s}),
            u"补交：租赁合同（复印件1份）"_s);
    }
    void thePlaceByName()
    {
        QCOMPARE(words(u"/form/area"_s, FlawKind::Missing), u"申请表中“面积”：请填写"_s);
        QCOMPARE(words(u"/applicant/phone"_s, FlawKind::Missing), u"申请表中“联系电话”：请填写"_s);
        QCOMPARE(words(u"/form/boss/name"_s, FlawKind::Missing), u"申请表“法定代表人”部分“姓名”：请填写"_s);
        QCOMPARE(words(u"/form/staff/1/name"_s, FlawKind::Missing), u"申请表“职工”第2行“姓名”：请填写"_s);
        QCOMPARE(words(u"/form/staff/2"_s, FlawKind::Repeated), u"申请表“职工”第3行：重复填写"_s);
        QCOMPARE(words(u"/form/names/0"_s, FlawKind::TooLong, {u"50"_s}), u"申请表“曾用名”第1行：最多50个字"_s);
        QCOMPARE(words({}, FlawKind::Oversized), u"申请表：内容过多，无法提交"_s);
        QCOMPARE(words(u"/form/no such"_s, FlawKind::Unknown), u"申请表：不符合要求"_s);
    }
    void closerByTheField()
    {
        QCOMPARE(words(u"/situation/agent"_s, FlawKind::Missing), u"申请表中“代办”：请选择"_s);
        QCOMPARE(words(u"/form/rate"_s, FlawKind::WrongType), u"申请表中“比例”：请填写数字"_s);
        QCOMPARE(words(u"/form/total"_s, FlawKind::WrongType), u"申请表中“合计”：请填写金额（元），例如1280.50"_s);
        QCOMPARE(words(u"/form/total"_s, FlawKind::TooSmall, {u"100050"_s}), u"申请表中“合计”：不少于1000.50元"_s);
        QCOMPARE(words(u"/form/rate"_s, FlawKind::TooLarge, {u"100"_s}), u"申请表中“比例”：不超过100"_s);
    }
    void thePackagesOwnWordsGoFirst()
    {
        QCOMPARE(fieldCorrection({.path = u"/form/boss/idNumber"_s, .kind = FlawKind::WrongPattern, .words = u"应为 18 位"_s}, m_form),
            u"申请表“法定代表人”部分“公民身份号码”：应为 18 位"_s);
    }
    /// No kind without words, and none in another language.
    void everyKind()
    {
        static const QRegularExpression latin(u"[A-Za-z]{2}"_s);
        for (int kind = 0; kind < int(FlawKind::DoubtfulCitizenId); ++kind) {
            const QString line = words(u"/form/note"_s, FlawKind(kind), {u"7"_s});
            QVERIFY2(line.startsWith(u"申请表中“说明”："_s) && line.size() > 11, qPrintable(line));
            QVERIFY2(!line.contains(latin) && !line.contains(u'%'), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestCorrectionWords)
#include "test_correction_words.moc"
