// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_keeper.h"
#include "tests/client/pages/window/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSittingKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNewestStateSoon();
    void findsAgainWhatWasNotEnded();
    void forgets();
    void saysWhenItCannotBeKept();

private:
    static Sitting sitting(const QString &name)
    {
        Sitting made;
        made.id = u"s1"_s;
        made.beganAt = QDateTime(QDate(2026, 11, 23), QTime(1, 42), Qt::UTC);
        made.person.name = name;
        return made;
    }
};

void TestSittingKeeper::keepsTheNewestStateSoon()
{
    tests::WindowStage stage;
    SittingKeeper keeper(stage.reader, stage.commands);
    for (const auto &name : {u"周"_s, u"周禾"_s})
        keeper.keep(sitting(name));
    QVERIFY(!stage.reader.drafts.contains(u"sitting/s1"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage.reader.drafts.value(u"sitting/s1"_s).contains(u"周禾"_s), 1000);
    QCOMPARE(stage.commands.log.filter(u"draft sitting/s1"_s).size(), 1);
    keeper.keep(sitting(u"周禾苗"_s));
    keeper.flush();
    QVERIFY(stage.reader.drafts.value(u"sitting/s1"_s).contains(u"周禾苗"_s));
}

void TestSittingKeeper::findsAgainWhatWasNotEnded()
{
    tests::WindowStage stage;
    {
        SittingKeeper keeper(stage.reader, stage.commands);
        keeper.keep(sitting(u"周禾"_s));
        keeper.flush();
    }
    stage.reader.drafts[u"sitting/open"_s] += u"\ns2\ns3"_s; // one that was sent, one that does not read
    stage.reader.drafts[u"sitting/s3"_s] = u"{"_s;
    SittingKeeper keeper(stage.reader, stage.commands);
    QSignalSpy restored(&keeper, &SittingKeeper::restored);
    keeper.restore();
    QTRY_COMPARE(restored.size(), 1);
    const auto list = restored.first().first().value<QList<Sitting>>();
    QCOMPARE(list, QList<Sitting>{sitting(u"周禾"_s)});
}

void TestSittingKeeper::forgets()
{
    tests::WindowStage stage;
    SittingKeeper keeper(stage.reader, stage.commands);
    keeper.keep(sitting(u"周禾"_s));
    keeper.flush();
    keeper.keep(sitting(u"周禾苗"_s));
    keeper.forget(u"s1"_s);
    QVERIFY(stage.reader.drafts.value(u"sitting/s1"_s).isEmpty());
    QVERIFY(stage.reader.drafts.value(u"sitting/open"_s).isEmpty());
    QTest::qWait(SittingKeeper::waitMs + 100);
    QVERIFY(stage.reader.drafts.value(u"sitting/s1"_s).isEmpty()); // what waited does not bring it back
}

void TestSittingKeeper::saysWhenItCannotBeKept()
{
    tests::WindowStage stage;
    SittingKeeper keeper(stage.reader, stage.commands);
    stage.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    QSignalSpy failed(&keeper, &SittingKeeper::failed);
    keeper.keep(sitting(u"周禾"_s));
    keeper.flush();
    QTRY_VERIFY(failed.size() >= 1);
}

QTEST_GUILESS_MAIN(TestSittingKeeper)
#include "test_sitting_keeper.moc"
