// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_desk.h"
#include "tests/client/pages/window/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSittingDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void sendsOneCommandForEachMatterAndNoneTwice();
    void aCrashBetweenTwoCommandsRepeatsNone();
    void aCommandThatCannotBeSavedStopsAndLosesNothing();
    void saysWhatHinders();
    void givingUpLeavesNothing();

private:
    void add(const QString &code)
    {
        for (const auto &matter : m_desk->offered())
            if (matter.code == code)
                m_desk->addMatter(matter);
        QTRY_VERIFY(m_desk->application() != nullptr && !m_desk->form().form().fields().isEmpty());
    }
    std::unique_ptr<tests::WindowStage> m_stage;
    std::unique_ptr<SittingDesk> m_desk;
};

void TestSittingDesk::init()
{
    m_stage = std::make_unique<tests::WindowStage>();
    m_desk = std::make_unique<SittingDesk>(m_stage->reader, m_stage->commands, m_stage->clock, m_stage->ids);
    m_desk->refresh();
    QTRY_VERIFY(!m_desk->offered().isEmpty());
    m_desk->begin(u"desk-3"_s, u"t1"_s, u"A011"_s, {u"榕荫小卖部"_s, {}, {}, {}, {}});
    add(u"shop"_s);
    add(u"sign"_s);
    for (int i : {0, 1})
        m_desk->setOutcome(i, Outcome::Receive, {}, {});
}

void TestSittingDesk::cleanup()
{
    m_desk.reset();
    m_stage.reset();
}

void TestSittingDesk::sendsOneCommandForEachMatterAndNoneTwice()
{
    QSignalSpy sent(m_desk.get(), &SittingDesk::sent);
    m_desk->send();
    m_desk->send();
    QTRY_COMPARE(sent.size(), 1);
    const auto orders = m_stage->orders(domain::command_kind::intake);
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders.at(0).value("caseId"_L1).toString(), m_desk->sitting().applications.at(0).caseId);
    QVERIFY(orders.at(0).value("caseId"_L1) != orders.at(1).value("caseId"_L1));
    QCOMPARE(m_desk->sitting().step, Step::Done);
}

void TestSittingDesk::aCrashBetweenTwoCommandsRepeatsNone()
{
    const Sitting before = m_desk->sitting(); // as it lies in the draft: nothing noted as sent
    m_desk->send();
    QTRY_COMPARE(m_stage->orders(domain::command_kind::intake).size(), 2);
    m_stage->reader.entries.removeLast(); // the power failed before the second was saved
    SittingDesk again(m_stage->reader, m_stage->commands, m_stage->clock, m_stage->ids);
    again.refresh();
    QTRY_VERIFY(!again.offered().isEmpty());
    again.resume(before);
    QTRY_VERIFY(again.isOpen());
    QVERIFY(again.sitting().applications.at(0).sent && !again.sitting().applications.at(1).sent);
    again.send();
    QTRY_COMPARE(again.sitting().step, Step::Done);
    QCOMPARE(m_stage->orders(domain::command_kind::intake).size(), 2);
}

void TestSittingDesk::aCommandThatCannotBeSavedStopsAndLosesNothing()
{
    QSignalSpy failed(m_desk.get(), &SittingDesk::failed);
    m_stage->commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    m_desk->send();
    QTRY_VERIFY(failed.size() >= 1);
    QVERIFY(m_desk->isOpen() && m_desk->sitting().step != Step::Done);
    m_stage->commands.failing.reset();
    m_desk->send();
    QTRY_COMPARE(m_desk->sitting().step, Step::Done);
}

void TestSittingDesk::saysWhatHinders()
{
    m_desk->setOutcome(0, Outcome::Accept, {}, {});
    QCOMPARE(m_desk->hindrance(0), u"form"_s);
    m_desk->setOutcome(0, Outcome::Correct, {}, {});
    QCOMPARE(m_desk->hindrance(0), u"corrections"_s);
    m_desk->setOutcome(0, Outcome::Correct, {u"补交租赁合同"_s}, {});
    QCOMPARE(m_desk->hindrance(0), QString());
    m_desk->setOutcome(0, Outcome::Refuse, {}, u"  "_s);
    QCOMPARE(m_desk->hindrance(0), u"reason"_s);
}

void TestSittingDesk::givingUpLeavesNothing()
{
    const QString scan(64, u'c');
    m_stage->reader.blobs.insert(scan, "%PDF-");
    m_desk->setPaper(u"lease"_s, {PaperState::Given, {}, {{u"a.pdf"_s, {scan, 5, u"application/pdf"_s}}}});
    m_desk->flush();
    m_desk->giveUp();
    QVERIFY(!m_desk->isOpen());
    QVERIFY(!m_stage->reader.blobs.contains(scan));
    QVERIFY(m_stage->reader.drafts.value(u"sitting/open"_s).isEmpty());
    QVERIFY(m_stage->orders(domain::command_kind::intake).isEmpty());
}

QTEST_GUILESS_MAIN(TestSittingDesk)
#include "test_sitting_desk.moc"
