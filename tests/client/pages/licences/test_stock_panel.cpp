// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/stock_panel.h"
#include "client/pages/licences/stock_words.h"
#include "tests/support/stock_stage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using printing::StockStep;

class TestStockPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void fromTheTrayToTheHolder();
    void anotherSerialIsNoGoodSheet();
    void whatIsScannedLandsInTheField();
    void spoiledNeedsAReasonAndFreesTheLicence();
    void afterARestartThePersonIsAsked();
    void nothingIsPrintedWithoutAWindow();
    void inWords_data();
    void inWords();
    void everyLineOfAQuestionIsSeen();

private:
    /// A desk, a panel for one licence, and the hand that prints.
    struct Bench {
        StockStage stage;
        stock::PrintDesk desk{stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {}};
        StockPanel panel{desk};
        domain::Case subject = stage.licensed(u"c1"_s, u"青动诊证〔2026〕3号"_s, u"青榕区榕荫动物诊所"_s);

        Bench()
        {
            connect(&panel, &StockPanel::printWanted, &panel, [this] {
                desk.begin({subject, {}, subject.applicant.name, u"licence-a3"_s, panel.serial(), u"window"_s, {}, {420, 297}, "%PDF one"});
            });
            panel.setFixedWidth(360);
            panel.show();
            panel.present(subject, {}, u"licence-a3"_s, true);
        }
        QLineEdit *field() { return panel.findChild<QLineEdit *>(u"stock-serial"_s); }
        bool print(const QString &serial)
        {
            if (!QTest::qWaitFor([this] { return field()->isVisible(); }))
                return false;
            field()->setText(serial);
            QTest::keyClick(field(), Qt::Key_Return);
            return true;
        }
        StockStep step() { return desk.runOf(subject.id) ? desk.runOf(subject.id)->attempt().step : StockStep::Opened; }
        /// The office agrees and the printer works until the person is asked.
        bool untilAsked()
        {
            return QTest::qWaitFor(
                [this] {
                    stage.agree();
                    return step() == StockStep::Asking;
                },
                15000);
        }
    };
    i18n::Translations m_translations;
};

void TestStockPanel::fromTheTrayToTheHolder()
{
    Bench bench;
    QVERIFY(QTest::qWaitFor([&] { return reads(bench.panel, u"A000001"_s); }));
    QVERIFY2(namelessControls(bench.panel, true).isEmpty(), qPrintable(namelessControls(bench.panel, true).join(u'\n')));
    QVERIFY(bench.print(u"a 000001"_s));
    QTRY_COMPARE(bench.stage.lastKind(), QString(domain::command_kind::sheetReserve));
    QVERIFY(bench.stage.world.list("jobs"_L1).isEmpty()); // nothing before the office knows
    QVERIFY(bench.untilAsked());
    QCOMPARE(bench.stage.world.list("jobs"_L1).size(), 1);
    QTRY_VERIFY(bench.field()->isVisible());
    bench.field()->setText(u"A000001"_s);
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QTRY_COMPARE(bench.stage.lastKind(), QString(domain::command_kind::sheetIssue));
    QCOMPARE(bench.stage.lastArgs().value("serial"_L1).toString(), u"A000001"_s);
    bench.stage.agree();
    QTRY_COMPARE(bench.step(), StockStep::Done);
}

void TestStockPanel::anotherSerialIsNoGoodSheet()
{
    Bench bench;
    QVERIFY(bench.print(u"A000999"_s)); // not at this window
    QTRY_VERIFY(reads(bench.panel, StockWords::bar(stock::PrintDesk::Bar::NotThisSheet)));
    QVERIFY(bench.stage.reader.entries.isEmpty());
    QVERIFY(bench.print(u"A000001"_s));
    QVERIFY(bench.untilAsked());
    bench.field()->setText(u"A000002"_s);
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QCOMPARE(bench.step(), StockStep::Asking);
    QCOMPARE(bench.stage.lastKind(), QString(domain::command_kind::sheetPrint));
}

/// News of the book come while a number is being scanned, and a field of another part of the window follows by Tab.
void TestStockPanel::whatIsScannedLandsInTheField()
{
    QWidget window; // goes after the panel, which is no child to be deleted
    QLineEdit elsewhere(&window);
    Bench bench;
    bench.panel.setParent(&window);
    window.show();
    bench.panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(bench.field()->isVisible());
    bench.panel.takeFocus();
    QVERIFY(bench.field()->hasFocus());
    QTest::keyClicks(bench.field(), u"A0000"_s);
    QSignalSpy moved(qApp, &QApplication::focusChanged);
    bench.stage.reader.say({QString(domain::object_kind::sheet), u"outbox"_s});
    QTest::qWait(50);
    bench.panel.present(bench.subject, {}, u"licence-a3"_s, true);
    QCOMPARE(moved.size(), 0);
    QTest::keyClicks(QApplication::focusWidget(), u"01"_s);
    QCOMPARE(bench.field()->text(), u"A000001"_s);
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QVERIFY(bench.untilAsked());
    for (const auto &step : moved)
        QVERIFY2(step.at(1).value<QWidget *>() != &elsewhere, "the focus left the panel");
    QTRY_VERIFY(bench.field()->hasFocus()); // for the serial read off the paper
}

void TestStockPanel::spoiledNeedsAReasonAndFreesTheLicence()
{
    Bench bench;
    QVERIFY(bench.print(u"A000001"_s));
    QVERIFY(bench.untilAsked());
    QTest::keyClick(&bench.panel, Qt::Key_F4);
    auto *reason = bench.panel.findChild<QComboBox *>();
    QTRY_VERIFY(reason->isVisible());
    reason->setEditText({});
    QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
    QCOMPARE(bench.step(), StockStep::Asking);
    reason->setEditText(u"卡纸撕破"_s);
    QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(bench.stage.lastKind(), QString(domain::command_kind::sheetSpoil));
    QCOMPARE(bench.stage.lastArgs().value("reason"_L1).toString(), u"卡纸撕破"_s);
    bench.stage.agree();
    QTRY_COMPARE(bench.step(), StockStep::Done);
    auto gone = bench.stage.sheet(u"A000001"_s, domain::SheetState::Spoiled, u"青动诊证〔2026〕3号"_s, u"卡纸撕破"_s);
    gone.caseId = bench.subject.id;
    bench.stage.put(gone);
    bench.stage.reader.say({QString(domain::object_kind::sheet)});
    QTRY_COMPARE(bench.desk.barFor(bench.subject.id, u"licence-a3"_s, {}), stock::PrintDesk::Bar::None);
    QTRY_COMPARE(bench.desk.nextSerial(u"licence-a3"_s), u"A000002"_s); // never the same sheet again
}

void TestStockPanel::afterARestartThePersonIsAsked()
{
    StockStage before;
    const auto subject = before.licensed(u"c1"_s, u"青动诊证〔2026〕3号"_s, u"青榕区榕荫动物诊所"_s);
    {
        stock::PrintDesk desk(before.reader, before.commands, before.clock, before.ids, before.printer, {});
        QTRY_COMPARE(desk.barFor(u"c1"_s, u"licence-a3"_s, u"A000001"_s), stock::PrintDesk::Bar::None);
        desk.begin({subject, {}, {}, u"licence-a3"_s, u"A000001"_s, u"window"_s, {}, {420, 297}, "%PDF one"});
        QTRY_VERIFY_WITH_TIMEOUT((before.agree(), desk.runOf(u"c1"_s)->attempt().step >= StockStep::Held), 15000);
    } // the program ends here
    QCOMPARE(before.world.list("jobs"_L1).size(), 1);
    stock::PrintDesk desk(before.reader, before.commands, before.clock, before.ids, before.printer, {});
    StockPanel panel(desk);
    panel.show();
    panel.present(subject, {}, u"licence-a3"_s, true);
    QTRY_COMPARE(desk.waiting().size(), 1);
    QTRY_VERIFY(reads(panel, u"A000001"_s));
    QTest::keyClick(&panel, Qt::Key_F10);
    QTRY_VERIFY_WITH_TIMEOUT(desk.runOf(u"c1"_s) && desk.runOf(u"c1"_s)->attempt().step == StockStep::Asking, 15000);
    QCOMPARE(before.world.list("jobs"_L1).size(), 1); // never sent again
}

void TestStockPanel::nothingIsPrintedWithoutAWindow()
{
    Bench bench;
    bench.stage.reader.people.me.roles = {domain::Role::Officer};
    bench.stage.reader.say({u"outbox"_s});
    QTRY_VERIFY(reads(bench.panel, StockWords::bar(stock::PrintDesk::Bar::NotAtAWindow)));
    QVERIFY(!bench.field()->isVisible());
}

void TestStockPanel::inWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << u"zh_CN"_s;
    QTest::newRow("en") << u"en"_s;
}

/// Saved for eyes, too, when CASEDESK_SHOTS names a folder.
void TestStockPanel::inWords()
{
    QFETCH(QString, language);
    m_translations.use(language);
    Bench bench;
    QVERIFY(QTest::qWaitFor([&] { return bench.field()->isVisible(); }));
    const auto shoot = [&](const QString &name) {
        if (const auto folder = qEnvironmentVariable("CASEDESK_SHOTS"); !folder.isEmpty())
            bench.panel.grab().save(folder + u"/panel-"_s + name + u'-' + language + u".png"_s);
    };
    shoot(u"ready"_s);
    QVERIFY(bench.print(u"A000001"_s));
    QTRY_VERIFY(bench.desk.runOf(u"c1"_s) && bench.desk.runOf(u"c1"_s)->waitsForOffice());
    bench.panel.resize(360, bench.panel.heightForWidth(360));
    shoot(u"waiting"_s);
    const auto first = bench.subject;
    bench.subject = bench.stage.licensed(u"c2"_s, u"青动诊证〔2026〕4号"_s, u"青榕区望春动物医院"_s);
    bench.panel.present(bench.subject, {}, u"licence-a3"_s, true);
    bench.panel.resize(360, bench.panel.heightForWidth(360));
    shoot(u"next"_s);
    QVERIFY(reads(bench.panel, u"A000001"_s)); // what is to be kept beside the tray
    QVERIFY(reads(bench.panel, u"A000002"_s));
    bench.stage.printer.takeTop();
    QVERIFY(bench.print(u"A000002"_s));
    QVERIFY(bench.untilAsked());
    bench.field()->setText(u"A000002"_s);
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QTRY_COMPARE(bench.stage.lastKind(), QString(domain::command_kind::sheetIssue));
    bench.subject = first;
    bench.panel.present(first, {}, u"licence-a3"_s, true);
    QTRY_VERIFY(bench.desk.runOf(u"c1"_s)->waitsForTray());
    bench.panel.resize(360, bench.panel.heightForWidth(360));
    shoot(u"beside"_s);
    bench.stage.printer.lay(u"A000001"_s);
    QVERIFY(bench.print(u"A000001"_s));
    QVERIFY(bench.untilAsked());
    QTest::qWait(1);
    bench.panel.resize(360, bench.panel.heightForWidth(360));
    shoot(u"asking"_s);
    QTest::keyClick(&bench.panel, Qt::Key_F4);
    QTest::qWait(1);
    bench.panel.resize(360, bench.panel.heightForWidth(360));
    shoot(u"spoiled"_s);
    for (const auto &word : visibleWords(bench.panel)) // Chinese for Chinese eyes: no sentence left in English
        QVERIFY2(language == u"en"_s || !word.contains(u" the "_s), qPrintable(word));
}

void TestStockPanel::everyLineOfAQuestionIsSeen()
{
    m_translations.use(u"en"_s);
    QWidget place; // as the print panel: what grows above, the question below
    Bench bench;
    bench.panel.setMinimumWidth(0);
    bench.panel.setMaximumWidth(QWIDGETSIZE_MAX);
    auto *column = new QVBoxLayout(&place);
    column->addStretch(1);
    column->addWidget(&bench.panel);
    place.show();
    QVERIFY(bench.print(u"A000001"_s));
    QVERIFY(bench.untilAsked());
    for (const int width : {260, 320, 380, 440}) {
        place.resize(width, 700);
        QCoreApplication::sendPostedEvents();
        for (const QLabel *label : bench.panel.findChildren<QLabel *>())
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(u"%1: %2"_s.arg(width).arg(label->text())));
    }
}

QTEST_MAIN(TestStockPanel)
#include "test_stock_panel.moc"
