// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/intakes.h"
#include "tests/backoffice/window.h"

using namespace world;
using domain::Case;
using domain::CaseState;

class TestIntakes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<Office>(); }
    void oneOfEachKind();
    void theOldRollIsUsedUp();
    void whatComesNextGoesOnBehindThem();

private:
    QList<Case> taken()
    {
        QList<Case> all = m_office->cases();
        all.removeIf([](const Case &each) { return each.intake.isNull(); });
        std::sort(all.begin(), all.end(), [](const Case &a, const Case &b) { return a.number < b.number; });
        return all;
    }
    std::unique_ptr<Office> m_office;
};

void TestIntakes::oneOfEachKind()
{
    const QList<Case> all = taken();
    QCOMPARE(all.size(), 5);
    QVERIFY(all.at(0).receivedAt < m_office->clock.now().addSecs(-3600 * 20));
    QCOMPARE(all.at(0).handOver.rating, 5);
    QCOMPARE(all.at(0).licence.number, cardNumber(*m_office, 1));
    QCOMPARE(all.at(1).state, CaseState::Approved);
    QVERIFY(all.at(1).handOver.isNull());
    QCOMPARE(all.at(2).intake.deferred.first().materialId, u"residence"_s);
    QCOMPARE(all.at(2).state, CaseState::Running);
    QCOMPARE(all.at(3).intake.receiptNumber, u"202600000001"_s);
    QVERIFY(!all.at(3).intake.rules.last().passed);
    QCOMPARE(all.at(4).intake.state, domain::IntakeState::Corrections);
    for (const Case &each : all)
        QCOMPARE(each.digest, domain::caseDigest(each));
}

void TestIntakes::theOldRollIsUsedUp()
{
    Window window(*m_office);
    const domain::Sheet issued = window.object<domain::Sheet>(domain::object_kind::sheet, u"card-pvc/QP0000499"_s);
    QCOMPARE(issued.state, domain::SheetState::Issued);
    QCOMPARE(issued.licenceNumber, taken().first().licence.number);
    QCOMPARE(window.object<domain::Sheet>(domain::object_kind::sheet, u"card-pvc/QP0000500"_s).state, domain::SheetState::Spoiled);
}

void TestIntakes::whatComesNextGoesOnBehindThem()
{
    Window window(*m_office);
    QCOMPARE(window.approved().licence.number, cardNumber(*m_office, 3));
    QSet<QString> numbers;
    const QList<Case> all = m_office->cases();
    for (const Case &each : all)
        numbers.insert(each.number);
    QCOMPARE(numbers.size(), all.size());
    QCOMPARE(m_office->run("desk.takings", {db::text(desk3), db::text(u"2026-11-19"_s)}).number(0, 0), 1000);
}

QTEST_GUILESS_MAIN(TestIntakes)
#include "test_intakes.moc"
