// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEntriesOrWhyThereAreNone();
};

void TestTimeline::showsEntriesOrWhyThereAreNone()
{
    Timeline timeline;
    timeline.setEntries({}, u"Nobody yet."_s);
    QCOMPARE(timeline.findChild<QLabel *>()->text(), u"Nobody yet."_s);
    timeline.setEntries({{TickMark::Agreed, TickStage::Effective, u"Lin"_s, u"09:00"_s, u"<b>fine</b>"_s},
                            {TickMark::Declined, TickStage::Saved, u"Gu"_s, u"10:00"_s, {}}},
        u"Nobody yet."_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto rows = timeline.findChildren<MarkRow *>();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]->accessibleName(), u"Lin\n<b>fine</b>\n09:00"_s);
    QStringList texts;
    for (const auto *label : timeline.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText); // what people write is never markup
        texts.append(label->text());
    }
    QCOMPARE(texts, (QStringList{u"Lin"_s, u"<b>fine</b>"_s, u"09:00"_s, u"Gu"_s, u"10:00"_s}));
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
