// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_filter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using domain::Lamp;

class TestCaseFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void shows();
};

void TestCaseFilter::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scope");
    QTest::addColumn<int>("lamp");
    QTest::newRow("mine") << u"mine"_s << int(Scope::Mine) << -1;
    QTest::newRow("running") << u"running"_s << int(Scope::Running) << -1;
    QTest::newRow("all") << u"all"_s << int(Scope::All) << -1;
    QTest::newRow("red") << u"lamp:red"_s << int(Scope::Mine) << int(Lamp::Red);
    QTest::newRow("due soon") << u"lamp:due_soon"_s << int(Scope::Mine) << int(Lamp::DueSoon);
    QTest::newRow("unknown") << u"colour:blue"_s << int(Scope::All) << int(Lamp::Grey);
}

void TestCaseFilter::reads()
{
    QFETCH(QString, text);
    CaseFilter filter{Scope::All, Lamp::Grey, {}, {}};
    readFilter(text, &filter);
    QTEST(int(filter.scope), "scope");
    QTEST(filter.lamp ? int(*filter.lamp) : -1, "lamp");
}

void TestCaseFilter::shows()
{
    domain::Case subject;
    subject.id = u"c"_s;
    subject.number = u"QR2026-04001"_s;
    subject.title = u"滨河路岩土工程勘察合同"_s;
    subject.applicant.name = u"地质工程勘察院"_s;
    CaseFilter filter;
    QVERIFY(filter.shows(subject, Lamp::Green, true));
    QVERIFY(!filter.shows(subject, Lamp::Green, false));
    filter.kept.insert(u"c"_s);
    QVERIFY(filter.shows(subject, Lamp::Green, false));
    filter.words = u"滨河 qr2026"_s;
    QVERIFY(filter.shows(subject, Lamp::Green, true));
    filter.words = u"滨河 别处"_s;
    QVERIFY(!filter.shows(subject, Lamp::Green, true));
    filter = {Scope::Running, {}, {}, {}};
    subject.state = domain::CaseState::Approved;
    QVERIFY(!filter.shows(subject, Lamp::Green, true));
    filter = {Scope::All, Lamp::Red, {}, {}};
    QVERIFY(filter.shows(subject, Lamp::Red, false));
    QVERIFY(!filter.shows(subject, Lamp::Yellow, false));
}

QTEST_GUILESS_MAIN(TestCaseFilter)
#include "test_case_filter.moc"
