// SPDX-License-Identifier: GPL-3.0-or-later
// The whole page from ticket to finish, by keys and clicks. CASEDESK_SHOTS=DIR keeps pictures of it.
#include "client/pages/window/citizen_window.h"
#include "client/pages/window/form/form_view.h"
#include "client/pages/window/hall_board.h"
#include "client/pages/window/hand_over_panel.h"
#include "client/pages/window/paper_row.h"
#include "client/pages/window/queue_list.h"
#include "client/pages/window/sitting_panel.h"
#include "client/pages/window/window_page.h"
#include "tests/client/pages/window/window_stage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
namespace window = client::pages::window;
namespace kind = domain::command_kind;
using client::pages::WindowPage;

class TestWindowPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void callsTheBookedVisitorFirst();
    void aSittingFromTicketToFinish();
    void whatWasTypedComesBackAfterACrash();
    void onePersonTypedOnceForAllApplications();
    void signatureComesFromTheVisitorsScreen();
    void aRefusedApplicationIsBackWithAllThatWasTyped();
    void handsOverALicence();
    void everyControlHasAName();
    void looksAsItShould_data();
    void looksAsItShould();

private:
    WindowPage &make()
    {
        m_page = std::make_unique<WindowPage>(m_stage->context(), nullptr, u"127.0.0.1:1"_s, &m_stage->ids);
        m_page->resize(1280, 680);
        m_page->show();
        m_page->activateWindow();
        return *m_page;
    }
    void press(const QKeySequence &key)
    {
        for (QAction *action : m_page->commandActions())
            if (action->shortcut() == key)
                action->trigger();
    }
    void type(const QString &path, const QString &text)
    {
        auto &view = m_page->sittingPanel().formStep().view();
        view.reveal(path);
        for (auto *block : view.blocks())
            if (block->holds(path) && !block->isHeading())
                block->build();
        auto *line = qobject_cast<QLineEdit *>(m_page->focusWidget());
        QVERIFY2(line != nullptr, qPrintable(path));
        line->selectAll();
        line->insert(text);
        Q_EMIT line->textEdited(line->text());
    }
    void fillShop()
    {
        type(u"/applicant/name"_s, u"青榕区榕荫小卖部"_s);
        type(u"/applicant/idNumber"_s, u"91350100M000100Y43"_s);
        type(u"/form/shop"_s, u"榕荫小卖部"_s);
        type(u"/form/open"_s, u"2026-12-01"_s);
        auto &form = m_page->sittingDesk().form();
        form.edit(u"/form/kind"_s, u"retail"_s);
        type(u"/form/rent"_s, u"3,280.50"_s);
        type(u"/form/person/name"_s, u"周禾"_s);
        form.edit(u"/form/person/idNumber"_s, u"11010519491231002X"_s);
    }
    void start()
    {
        QTRY_VERIFY(m_page->hall().desk() != nullptr);
        press(Qt::Key_F2);
        QTRY_VERIFY(m_page->hall().current() != nullptr);
        press(Qt::Key_F4);
        QTRY_VERIFY(m_page->sittingDesk().isOpen());
        QTRY_COMPARE(m_page->sittingDesk().sitting().applications.size(), 1);
        QTRY_VERIFY(m_page->sittingDesk().form().form().field(u"/form/shop"_s) != nullptr);
    }
    void shoot(const QString &name, QWidget *widget = nullptr) const
    {
        if (qEnvironmentVariableIsSet("CASEDESK_SHOTS"))
            (widget == nullptr ? m_page.get() : widget)->grab().save(qEnvironmentVariable("CASEDESK_SHOTS") + u'/' + name + u".png"_s);
    }

    std::unique_ptr<tests::WindowStage> m_stage;
    std::unique_ptr<WindowPage> m_page;
    i18n::Translations m_translations;
};

void TestWindowPage::init()
{
    widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    m_translations.use(u"zh_CN"_s);
    m_stage = std::make_unique<tests::WindowStage>();
}

void TestWindowPage::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void TestWindowPage::callsTheBookedVisitorFirst()
{
    make();
    QTRY_VERIFY(m_page->hall().isKnown());
    press(Qt::Key_F2);
    QTRY_VERIFY(m_page->hall().current() != nullptr);
    QCOMPARE(m_page->hall().current()->number, u"B003"_s);
    const auto orders = m_stage->orders(kind::ticket);
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.first().value("action"_L1).toString(), u"call"_s);
    QVERIFY(m_page->hall().isPending(u"t3"_s));
}

void TestWindowPage::aSittingFromTicketToFinish()
{
    make();
    start();
    const auto &desk = m_page->sittingDesk();
    QCOMPARE(desk.sitting().person.name, u"周禾"_s);
    QCOMPARE(desk.papers(0).size(), 2);
    m_page->sittingDesk().form().edit(u"/situation/food"_s, true);
    QCOMPARE(desk.papers(0).size(), 3); // the answer made the list longer
    shoot(u"matters"_s);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(desk.sitting().step, window::Step::Form);
    fillShop();
    m_page->sittingDesk().form().edit(u"/form/remark"_s, u"预包装食品"_s);
    QCOMPARE(m_page->sittingDesk().form().value(u"/form/rent"_s), QJsonValue(328050));
    QVERIFY(tests::support::reads(*m_page, u"人民币叁仟贰佰捌拾元伍角整"_s));
    shoot(u"form"_s);
    QCOMPARE(m_page->sittingDesk().form().hindrances(), 0);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(desk.sitting().step, window::Step::Papers);
    m_page->sittingDesk().setPaper(u"application"_s, {window::PaperState::Given, {}, {}});
    m_page->sittingDesk().setPaper(u"lease"_s, {window::PaperState::Given, {}, {}});
    QCOMPARE(desk.hindrance(0), u"papers"_s);
    m_page->sittingDesk().setPaper(u"health"_s, {window::PaperState::Deferred, QDate(2026, 11, 30), {}});
    QCOMPARE(desk.hindrance(0), QString());
    shoot(u"papers"_s);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(desk.sitting().step, window::Step::Check);
    shoot(u"check"_s);
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_COMPARE(desk.sitting().step, window::Step::Done);
    const auto intakes = m_stage->orders(kind::intake);
    QCOMPARE(intakes.size(), 1);
    QCOMPARE(intakes.first().value("outcome"_L1).toString(), u"accept"_s);
    QCOMPARE(intakes.first().value("ticketId"_L1).toString(), u"t3"_s);
    const QJsonObject data = intakes.first().value("data"_L1).toObject();
    QCOMPARE(data.value("form"_L1).toObject().value("rent"_L1).toInt(), 328050);
    QCOMPARE(intakes.first().value("deferred"_L1).toArray().size(), 1);
    QCOMPARE(intakes.first().value("fees"_L1).toArray().first().toObject().value("amountFen"_L1).toInt(), 1000);
    QVERIFY(m_stage->reader.drafts.value(u"sitting/open"_s).isEmpty());
    shoot(u"done"_s);
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(!desk.isOpen());
    QTRY_COMPARE(m_stage->orders(kind::ticket).last().value("action"_L1).toString(), u"finish"_s);
}

void TestWindowPage::whatWasTypedComesBackAfterACrash()
{
    make();
    start();
    press(Qt::CTRL | Qt::Key_Return);
    type(u"/form/shop"_s, u"榕荫小卖部"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->reader.drafts.value(u"sitting/id-1"_s).contains(u"榕荫小卖部"_s), 1000);
    const auto drafts = m_stage->reader.drafts;
    const window::Sitting before = m_page->sittingDesk().sitting();
    m_page.reset();
    m_stage->reader.drafts = drafts; // what stood on disk when the power failed, not what closing wrote
    make();
    QTRY_VERIFY(tests::support::reads(*m_page, u"接着办理"_s));
    shoot(u"restored"_s);
    for (auto *button : m_page->findChildren<QPushButton *>())
        if (button->text() == u"接着办理"_s)
            button->click();
    QTRY_VERIFY(m_page->sittingDesk().isOpen());
    QCOMPARE(m_page->sittingDesk().sitting(), before);
    QTRY_COMPARE(m_page->sittingDesk().form().value(u"/form/shop"_s).toString(), u"榕荫小卖部"_s);
}

void TestWindowPage::onePersonTypedOnceForAllApplications()
{
    make();
    start();
    m_page->sittingDesk().form().edit(u"/form/person/name"_s, u"周禾"_s);
    for (const auto &matter : m_page->sittingDesk().offered())
        if (matter.code == u"sign"_s)
            m_page->sittingDesk().addMatter(matter);
    QTRY_COMPARE(m_page->sittingDesk().form().value(u"/form/boss/name"_s).toString(), u"周禾"_s);
    m_page->sittingDesk().form().edit(u"/form/boss/idNumber"_s, u"11010519491231002X"_s);
    m_page->sittingDesk().select(0);
    QTRY_COMPARE(m_page->sittingDesk().form().value(u"/form/person/idNumber"_s).toString(), u"11010519491231002X"_s);
}

void TestWindowPage::signatureComesFromTheVisitorsScreen()
{
    make();
    start();
    m_page->sittingDesk().setStep(window::Step::Check);
    for (auto *button : m_page->findChildren<QPushButton *>())
        if (button->text() == u"在客屏上显示"_s && button->isVisible())
            button->click();
    auto &visitor = m_page->visitorWindow();
    QVERIFY(visitor.isVisible());
    QVERIFY(tests::support::reads(visitor, u"请核对以下内容，无误后签名"_s));
    auto &field = visitor.signature();
    QTest::mousePress(&field, Qt::LeftButton, {}, {40, 60});
    QTest::mouseMove(&field, {120, 90});
    QTest::mouseMove(&field, {200, 40});
    QTest::mouseRelease(&field, Qt::LeftButton, {}, {200, 40});
    shoot(u"visitor"_s, &visitor);
    for (auto *button : visitor.findChildren<QPushButton *>())
        if (button->text() == u"内容无误"_s)
            button->click();
    QTRY_VERIFY(!m_page->sittingDesk().sitting().signature.isNull());
    const QByteArray png = m_stage->reader.blobs.value(m_page->sittingDesk().sitting().signature.sha256);
    QVERIFY(png.startsWith("\x89PNG") && png.size() < 20'000);
    visitor.askRating(u"c1"_s);
    shoot(u"rating"_s, &visitor);
}

void TestWindowPage::aRefusedApplicationIsBackWithAllThatWasTyped()
{
    make();
    start();
    press(Qt::CTRL | Qt::Key_Return);
    fillShop();
    const window::Sitting before = m_page->sittingDesk().sitting();
    m_page->sittingDesk().setOutcome(0, window::Outcome::Receive, {}, {});
    m_page->sittingDesk().send();
    QTRY_COMPARE(m_page->sittingDesk().sitting().step, window::Step::Done);
    const QString caseId = before.applications.first().caseId;
    QSignalSpy said(m_page.get(), &WindowPage::said);
    m_page->open(caseId, u"again"_s);
    QTRY_COMPARE(said.size(), 1); // it is on its way
    auto &entry = m_stage->reader.entries.last();
    QCOMPARE(entry.signedCommand.command.kind, QString(kind::intake));
    entry.state = client::store::OutboxState::Refused;
    m_page->open(caseId, u"again"_s);
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(said.last().first().toString().contains(u"正在办理"_s)); // the visitor still sits there
    press(Qt::CTRL | Qt::Key_E);
    QTRY_VERIFY(!m_page->sittingDesk().isOpen());
    m_page->open(caseId, u"again"_s);
    QTRY_VERIFY(m_page->sittingDesk().isOpen());
    QTRY_COMPARE(m_page->sittingDesk().form().value(u"/form/shop"_s).toString(), u"榕荫小卖部"_s);
    QCOMPARE(m_page->sittingDesk().sitting().person, before.person);
    QCOMPARE(m_page->sittingDesk().sitting().applications.first().form, before.applications.first().form);
    QCOMPARE(m_page->sittingDesk().sitting().deskId, u"desk-3"_s);
    QVERIFY(!m_page->sittingDesk().sitting().applications.first().sent);
    QVERIFY(m_page->sittingPanel().isVisible());
    QCOMPARE(m_page->sittingDesk().sitting().step, window::Step::Form);
    shoot(u"again"_s);
    const QString id = m_page->sittingDesk().sitting().id;
    m_page->sittingDesk().putAside();
    m_page->open(caseId, u"again"_s); // the same one, not a second
    QTRY_VERIFY(m_page->sittingDesk().isOpen());
    QCOMPARE(m_page->sittingDesk().sitting().id, id);
    m_page->sittingDesk().send();
    QTRY_COMPARE(m_page->sittingDesk().sitting().step, window::Step::Done);
    QCOMPARE(m_stage->orders(kind::intake).size(), 2);
    QVERIFY(m_stage->orders(kind::intake).last().value("caseId"_L1) != QJsonValue(caseId));
    const auto sayings = said.size();
    m_page->sittingDesk().close();
    m_page->open(caseId, u"again"_s);
    QTRY_COMPARE(said.size(), sayings + 1);
    QVERIFY(!m_page->sittingDesk().isOpen());
}

void TestWindowPage::handsOverALicence()
{
    domain::Case &subject = m_stage->reader.files[0].base;
    subject.state = domain::CaseState::Approved;
    subject.licence = {u"青备〔2026〕1号"_s, u"施工合同备案证明"_s, QDate(2026, 11, 20), {}, {}, {}, {}};
    make();
    m_page->open(subject.id, {});
    QTRY_VERIFY(tests::support::reads(*m_page, u"施工合同备案证明"_s));
    shoot(u"hand-over"_s);
    for (auto *button : m_page->findChildren<QRadioButton *>())
        if (button->text() == u"快递寄送"_s)
            button->click();
    for (auto *line : m_page->findChildren<QLineEdit *>()) {
        const QString name = line->accessibleName();
        const QString text = name == u"快递公司"_s ? u"榕江邮政"_s : (name == u"面单号码"_s ? u"RJ 0001 2345"_s : QString());
        if (!text.isEmpty()) {
            line->insert(text);
            Q_EMIT line->textEdited(text);
        }
    }
    press(Qt::CTRL | Qt::Key_H);
    const auto orders = m_stage->orders(kind::handOver);
    QCOMPARE(orders.size(), 1);
    const QJsonObject hand = orders.first().value("handOver"_L1).toObject();
    QCOMPARE(hand.value("tracking"_L1).toString(), u"RJ00012345"_s);
    QVERIFY(!hand.contains("deliveredAt"_L1));
}

void TestWindowPage::everyControlHasAName()
{
    make();
    start();
    for (int step = 0; step < 4; ++step) {
        m_page->sittingDesk().setStep(window::Step(step));
        QCOMPARE(tests::support::namelessControls(*m_page, true), QStringList());
    }
}

void TestWindowPage::looksAsItShould_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << u"zh_CN"_s << int(widgets::theme::Scheme::Light) << QSize(1280, 680);
    QTest::newRow("en-light") << u"en"_s << int(widgets::theme::Scheme::Light) << QSize(1280, 680);
    QTest::newRow("zh-dark") << u"zh_CN"_s << int(widgets::theme::Scheme::Dark) << QSize(1280, 680);
    QTest::newRow("zh-large") << u"zh_CN"_s << int(widgets::theme::Scheme::Light) << QSize(1834, 992);
}

void TestWindowPage::looksAsItShould()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(QSize, size);
    widgets::theme::apply(*qApp, widgets::theme::Scheme(scheme));
    m_translations.use(language);
    make();
    m_page->resize(size);
    QTRY_VERIFY(m_page->hall().isKnown());
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    shoot(tag + u"-idle"_s);
    start();
    const QStringList names = {u"matters"_s, u"form"_s, u"papers"_s, u"check"_s};
    for (int step = 0; step < names.size(); ++step) {
        m_page->sittingDesk().setStep(window::Step(step));
        QTest::qWait(50);
        shoot(tag + u'-' + names.at(step));
        for (auto *button : m_page->findChildren<QAbstractButton *>())
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->minimumSizeHint().width() - 1,
                    qPrintable(u"%1: %2 < %3"_s.arg(button->text()).arg(button->width()).arg(button->minimumSizeHint().width())));
        for (auto *label : m_page->findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()) - 1, qPrintable(label->text()));
    }
    window::HallBoard board(m_page->hall());
    board.resize(1280, 720);
    board.show();
    shoot(tag + u"-board"_s, &board);
}

QTEST_MAIN(TestWindowPage)
#include "test_window_page.moc"
