// SPDX-License-Identifier: GPL-3.0-or-later
// A form for paper: blank with every field and its condition, filled with what was asked and answered.
#include "forms/engine/form_outline.h"
#include "forms/engine/package.h"
#include "tests/forms/form_fixture.h"

using namespace Qt::StringLiterals;
using namespace forms_fixture;
using namespace forms::engine;
using domain::FormOutline;
using domain::OutlineEntry;
using domain::OutlineKind;

class TestFormOutline : public QObject {
    Q_OBJECT

    const Form m_form = form();
    const domain::Matter m_matter = [] {
        domain::Matter made;
        made.name = u"某某事项"_s;
        made.version = u"2026.1"_s;
        made.materials = {{.id = u"plan"_s, .name = u"平面图"_s, .required = true, .deferrable = true, .howMany = u"原件1份"_s},
            {.id = u"proxy"_s,
                .name = u"委托书"_s,
                .required = true,
                .when = objectOf(
                    R"({"required": ["situation"], "properties": {"situation": {"required": ["agent"], "properties": {"agent": {"const": true}}}}})")},
            {.id = u"photo"_s, .name = u"照片"_s, .required = false}};
        return made;
    }();

    static OutlineEntry entry(const FormOutline &outline, const QString &path)
    {
        for (const OutlineEntry &each : outline.entries)
            if (each.path == path)
                return each;
        return {.label = u"no "_s + path};
    }

private Q_SLOTS:
    void blank()
    {
        const FormOutline outline = blankOutline(m_matter, m_form);
        QCOMPARE(outline.matter, u"某某事项"_s);
        QVERIFY(!outline.filled);
        QCOMPARE(outline.entries.first().label, u"申请人"_s);
        QCOMPARE(int(outline.entries.first().kind), int(OutlineKind::Heading));
        QCOMPARE(entry(outline, u"/applicant/name"_s).label, u"姓名（名称）"_s);
        QVERIFY(entry(outline, u"/applicant/name"_s).required);
        QVERIFY(!entry(outline, u"/applicant/contact"_s).required);
        const OutlineEntry country = entry(outline, u"/form/country"_s);
        QCOMPARE(country.condition, u"“投资者”选“境外”"_s);
        QCOMPARE(country.value, QString());
        QCOMPARE(entry(outline, u"/form/area"_s).unit, u"平方米"_s);
        QCOMPARE(entry(outline, u"/form/area"_s).note, u"建筑面积"_s);
        QCOMPARE(int(entry(outline, u"/form/opened"_s).kind), int(OutlineKind::Date));
        QCOMPARE(int(entry(outline, u"/form/note"_s).kind), int(OutlineKind::Lines));
        QCOMPARE(entry(outline, u"/form/total"_s).unit, u"元"_s);
        QVERIFY(entry(outline, u"/form/total"_s).note.startsWith(u"由窗口核算"_s));
        QVERIFY(entry(outline, u"/form/firm/name"_s).note.startsWith(u"与“申请人”"_s));
        QVERIFY(!entry(outline, u"/form/firm/name"_s).required); // it is copied
        QCOMPARE(entry(outline, u"/form/boss"_s).level, 1);
        QVERIFY(entry(outline, u"/form/boss/name"_s).half);
    }
    void blankBoxesAndTables()
    {
        const FormOutline outline = blankOutline(m_matter, m_form);
        const QList<domain::OutlineChoice> open{{u"境内"_s, false}, {u"境外"_s, false}};
        QCOMPARE(entry(outline, u"/situation/investor"_s).choices, open);
        QCOMPARE(entry(outline, u"/situation/agent"_s).choices.size(), 2);
        const OutlineEntry staff = entry(outline, u"/form/staff"_s);
        QCOMPARE(int(staff.kind), int(OutlineKind::Table));
        QCOMPARE(staff.columns.size(), 4);
        QCOMPARE(staff.columns.at(1).note, u"固定期限／无固定期限"_s);
        QCOMPARE(staff.columns.at(3).note, u"元"_s);
        QCOMPARE(staff.rows.size(), 0);
        QCOMPARE(staff.emptyRows, 4); // so many at least, where the form lets in as many
        QCOMPARE(entry(outline, u"/form/names"_s).columns.first().title, u"曾用名"_s);
    }
    void papersOfABlankForm()
    {
        const QList<domain::OutlinePaper> papers = blankOutline(m_matter, m_form).papers;
        QCOMPARE(papers.size(), 3);
        QCOMPARE(papers.at(0).demand, u"必须提交；可以容缺，按承诺的日期补交"_s);
        QCOMPARE(papers.at(0).howMany, u"原件1份"_s);
        QCOMPARE(papers.at(1).demand, u"“代办”选“是”时提交"_s);
        QCOMPARE(papers.at(2).demand, u"可以提交"_s);
    }
    void filled()
    {
        const FormOutline outline = filledOutline(m_matter, m_form, objectOf(goodApplication));
        QVERIFY(outline.filled);
        QCOMPARE(entry(outline, u"/applicant/name"_s).value, u"榕江青木建筑公司"_s);
        QCOMPARE(entry(outline, u"/form/country"_s).label, u"no /form/country"_s); // not asked
        QCOMPARE(entry(outline, u"/form/area"_s).value, u"120.55"_s);
        QCOMPARE(entry(outline, u"/form/area"_s).note, QString());
        QCOMPARE(entry(outline, u"/form/total"_s).value, u"9500.50"_s);
        QCOMPARE(entry(outline, u"/form/total"_s).beneath, u"大写：人民币玖仟伍佰元伍角整"_s);
        const QList<domain::OutlineChoice> trades{{u"甲"_s, true}, {u"乙"_s, false}, {u"丙"_s, true}};
        QCOMPARE(entry(outline, u"/form/trades"_s).choices, trades);
        const QList<domain::OutlineChoice> agent{{u"是"_s, false}, {u"否"_s, true}};
        QCOMPARE(entry(outline, u"/situation/agent"_s).choices, agent);
        const QList<QStringList> staff{
            {u"苏敏"_s, u"无固定期限"_s, {}, u"5000.00"_s}, {u"顾青"_s, u"固定期限"_s, u"2027-01-31"_s, u"4500.50"_s}};
        QCOMPARE(entry(outline, u"/form/staff"_s).rows, staff);
        QCOMPARE(entry(outline, u"/form/staff"_s).emptyRows, 0);
        QCOMPARE(entry(outline, u"/form/names"_s).rows, QList<QStringList>{{u"青木队"_s}});
        QCOMPARE(outline.papers.size(), 2); // nobody comes for the applicant
        QVERIFY(outline.papers.at(0).given);
        QVERIFY(!outline.papers.at(1).given);
    }
    void everyShippedConditionHasWords()
    {
        const auto packages = readPackages(QDir(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters")));
        QVERIFY(packages);
        QVERIFY(packages->size() >= 12);
        for (const Package &package : *packages) {
            const auto parsed = package.form.isEmpty() ? domain::Result<Form>(Form::applicantOnly()) : Form::parse(package.form);
            QVERIFY2(parsed, qPrintable(package.matter.code));
            const FormOutline outline = blankOutline(package.matter, *parsed);
            for (const OutlineEntry &each : outline.entries)
                QVERIFY2(!each.label.isEmpty() && !each.condition.contains(u"办事指南"_s), qPrintable(package.matter.code + each.path));
            for (const domain::OutlinePaper &paper : outline.papers)
                QVERIFY2(!paper.demand.contains(u"办事指南"_s), qPrintable(package.matter.code + paper.name));
        }
    }
};

QTEST_GUILESS_MAIN(TestFormOutline)
#include "test_form_outline.moc"
