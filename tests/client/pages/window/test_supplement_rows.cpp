// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_rows.h"
#include "tests/client/pages/window/supplement_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using domain::Lamp;

class TestSupplementRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lampsFollowThePromisedDay()
    {
        const QDate today(2026, 7, 6);
        QCOMPARE(SupplementRows::lamp(today.addDays(-1), today), Lamp::Red);
        QCOMPARE(SupplementRows::lamp(today, today), Lamp::DueSoon);
        QCOMPARE(SupplementRows::lamp(today.addDays(2), today), Lamp::DueSoon);
        QCOMPARE(SupplementRows::lamp(today.addDays(3), today), Lamp::Green);
    }
    void theMostUrgentFirst()
    {
        tests::SupplementStage stage;
        QStringList ids;
        for (const auto &each : SupplementRows::owing(stage.reader.files))
            ids.append(each.base.id);
        QCOMPARE(ids, (QStringList{u"c-late"_s, u"c-soon"_s}));
        ids.clear();
        for (const auto &each : SupplementRows::listed(stage.reader.files, {}))
            ids.append(each.base.id);
        QCOMPARE(ids, (QStringList{u"c-late"_s, u"c-soon"_s, u"c-wrong"_s, u"c-handed"_s}));
        const auto row = SupplementRows::row(stage.reader.files.first(), stage.today());
        QCOMPARE(row.trailing, u"已逾期 3 天"_s);
    }
    void foundByEverythingAPersonMaySay()
    {
        tests::SupplementStage stage;
        for (const QString &words : {u"周禾"_s, u"070100001"_s, u"11010519491231002x"_s, u"商铺 周"_s}) {
            const auto found = SupplementRows::listed(stage.reader.files, words);
            QVERIFY2(!found.isEmpty() && found.first().base.id == u"c-late"_s, qPrintable(words));
        }
        QCOMPARE(SupplementRows::wordsFrom(u"CASE|榕窗2026070100003|2026-07-01\n"_s), u"榕窗2026070100003"_s);
        QCOMPARE(SupplementRows::wordsFrom(u" 周禾 "_s), u"周禾"_s);
        QCOMPARE(SupplementRows::listed(stage.reader.files, u"秦言"_s).size(), 1); // also what owes nothing
    }
    void whatItLacksIsSaid()
    {
        tests::SupplementStage stage;
        domain::Case &wrong = stage.file(u"c-wrong"_s);
        wrong.intake.corrections.append(u"<b>不是标记</b>"_s);
        const QString html = SupplementRows::html({wrong, {}}, nullptr, stage.today());
        QVERIFY(html.contains(u"店铺名称与租赁合同不一致"_s) && html.contains(u"&lt;b&gt;不是标记"_s));
        const auto &matter = stage.reader.matterList.at(stage.reader.matterList.size() - 2);
        const QString owed = SupplementRows::html({stage.file(u"c-late"_s), {}}, &matter, stage.today());
        QVERIFY(owed.contains(u"租赁合同"_s) && owed.contains(u"已逾期 3 天"_s) && owed.contains(u"■"_s));
    }
};

QTEST_GUILESS_MAIN(TestSupplementRows)
#include "test_supplement_rows.moc"
