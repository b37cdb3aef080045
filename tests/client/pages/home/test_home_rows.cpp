// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/home/home_rows.h"
#include "i18n/translations.h"
#include "tests/support/sample_day.h"

#include <QTest>

using namespace client::pages;
namespace sample = tests::support::sample;
using namespace Qt::StringLiterals;

class TestHomeRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void worstLampFirstThenEarliestDay()
    {
        QList<client::store::CaseView> cases;
        for (int i = 7; i >= 0; --i)
            cases.append({sample::caseFile(i), {}});
        const auto rows = home::caseRows(cases, domain::WorkCalendar::shipped(), sample::now().date(), 4);
        QCOMPARE(rows.size(), 4);
        int before = 99;
        for (const widgets::BriefRow &row : rows) {
            const int lamp = int(std::get<domain::Lamp>(row.sign));
            QVERIFY(lamp <= before);
            before = lamp;
        }
        QCOMPARE(rows.at(0).id, u"c0"_s);
        QVERIFY(rows.at(0).trailing.startsWith(u"超 "_s));
        QVERIFY(rows.at(0).note.contains(u"榕江市青禾建设有限公司"_s));
    }
    void suspendedPressesLeast()
    {
        domain::Case stopped = sample::caseFile(0);
        stopped.id = u"stopped"_s;
        stopped.limits.suspensions = {{sample::now().date().addDays(-1), {}, u"补正"_s}};
        const auto rows =
            home::caseRows({{stopped, {}}, {sample::caseFile(6), {}}}, domain::WorkCalendar::shipped(), sample::now().date(), 6);
        QCOMPARE(rows.last().id, u"stopped"_s);
        QCOMPARE(std::get<domain::Lamp>(rows.last().sign), domain::Lamp::Grey);
    }
    void papersSaySenderAndUrgency()
    {
        client::store::DocumentRow row;
        row.id = u"d"_s;
        row.urgency = domain::Urgency::ExtraUrgent;
        row.senderId = u"u2"_s;
        row.number = u"青府〔2026〕12号"_s;
        row.arrivedAt = sample::now();
        QCOMPARE(home::paperRows({row}, sample::people(), sample::now()).at(0).note, u"特急 · 区政府办 · 青府〔2026〕12号"_s);
    }
    void meetingsSayTheDay()
    {
        const auto rows = home::meetingRows(sample::today().meetings, sample::now());
        QVERIFY(rows.at(0).note.startsWith(u"今天 09:00"_s));
        QVERIFY(rows.at(1).note.startsWith(u"明天 10:00"_s));
        QVERIFY(rows.at(2).note.startsWith(u"2026年11月25日 (三) 11:00"_s));
    }
    void aMeetingThatIsOverIsNotAhead()
    {
        const QList<domain::Meeting> all = sample::today().meetings;
        const QDateTime end = all.constFirst().endsAt;
        QCOMPARE(home::meetingRows(all, end.addSecs(-1)).size(), all.size()); // it is still going on
        const auto rows = home::meetingRows(all, end);
        QCOMPARE(rows.size(), all.size() - 1);
        QCOMPARE(rows.constFirst().id, all.at(1).id);
    }
    void greetingFollowsTheHour()
    {
        QCOMPARE(home::greeting(sample::people().me, sample::now()), u"陈屿，上午好"_s);
        QCOMPARE(home::greeting(sample::people().me, sample::now().addSecs(5 * 3600)), u"陈屿，下午好"_s);
        QCOMPARE(home::greeting({}, sample::now().addSecs(11 * 3600)), u"晚上好"_s);
    }
    void asOf()
    {
        QCOMPARE(home::asOf(sample::now().addSecs(-300), sample::now()), u"截至 09:37"_s);
        QVERIFY(home::asOf(sample::now().addDays(-1), sample::now()).contains(u"11月22日"_s));
        QCOMPARE(home::asOf({}, sample::now()), u"尚未取得数据"_s);
        QCOMPARE(home::urgencyNote({{domain::Urgency::Urgent, 5}, {domain::Urgency::ExtraUrgent, 2}}), u"特急 2 · 加急 5"_s);
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestHomeRows)
#include "test_home_rows.moc"
