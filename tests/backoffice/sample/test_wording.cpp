// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/words.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::sample;
using domain::DocumentKind;

class TestWording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titlesSayTheirKind();
    void theBureauWritesUpwards();
    void meetings();
    void sameDiceSameWords();
};

void TestWording::titlesSayTheirKind()
{
    const QHash<DocumentKind, QString> endings{{DocumentKind::Notice, u"的通知"_s}, {DocumentKind::Circular, u"的通报"_s},
        {DocumentKind::Letter, u"的函"_s}, {DocumentKind::Request, u"的请示"_s}, {DocumentKind::Reply, u"的批复"_s},
        {DocumentKind::Report, u"的报告"_s}, {DocumentKind::Opinion, u"的意见"_s}, {DocumentKind::Minutes, u"会议纪要"_s},
        {DocumentKind::Announcement, u"的公告"_s}};
    QSet<DocumentKind> kinds;
    Dice dice(1);
    for (int i = 0; i < 1000; ++i) {
        const Wording wording = documentWording(dice, u"fgj"_s);
        QVERIFY2(endings.contains(wording.kind) && wording.title.endsWith(endings.value(wording.kind)), qPrintable(wording.title));
        QVERIFY(wording.kind == DocumentKind::Minutes || wording.title.startsWith(u"关于"_s));
        QVERIFY2(wording.summary.endsWith(u'。'), qPrintable(wording.summary));
        kinds.insert(wording.kind);
    }
    QCOMPARE(kinds.size(), endings.size());
}

/// A bureau asks its district and reports to it; it does not instruct it.
void TestWording::theBureauWritesUpwards()
{
    QSet<DocumentKind> kinds;
    Dice dice(2);
    for (int i = 0; i < 200; ++i)
        kinds.insert(documentWording(dice, u"zjj"_s).kind);
    QCOMPARE(kinds, (QSet<DocumentKind>{DocumentKind::Request, DocumentKind::Report}));
}

void TestWording::meetings()
{
    QSet<QString> titles;
    QSet<QString> items;
    QSet<QString> places;
    Dice dice(3);
    for (int i = 0; i < 500; ++i) {
        titles.insert(meetingTitle(dice));
        items.insert(agendaTitle(dice));
        places.insert(meetingPlace(dice));
    }
    QVERIFY(titles.size() > 50 && items.size() > 50);
    QCOMPARE(places.size(), 5);
    for (const QString &title : titles)
        QVERIFY2(title.endsWith(u'会') || title.endsWith(u"会议"_s), qPrintable(title));
    for (const QString &item : items)
        QVERIFY2(!item.contains(u'%') && item.size() > 6, qPrintable(item));
}

void TestWording::sameDiceSameWords()
{
    Dice one(4);
    Dice other(4);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(documentWording(one, u"fgj"_s).title, documentWording(other, u"fgj"_s).title);
}

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
