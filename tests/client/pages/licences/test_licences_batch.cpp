// SPDX-License-Identifier: GPL-3.0-or-later
// Several licences in one go on a real CUPS queue: plain and numbered paper, a spoiled sheet, the program killed in the middle.
// CASEDESK_SHOTS=DIR keeps pictures.
#include "client/pages/licences/print_batch_panel.h"
#include "client/pages/licences/stock_panel.h"
#include "domain/feed.h"
#include "i18n/translations.h"
#include "tests/client/pages/licences/licence_fixture.h"
#include "tests/support/cups_server.h"
#include "tests/support/page_stage.h"
#include "widgets/brief_list.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages;
using client::store::OutboxState;
using tests::LicenceFixture;
using tests::support::CupsServer;
using tests::support::reads;
using State = PrintBatchPanel::State;

class TestLicencesBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = CupsServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(u"needs "_s + missing));
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        QCOMPARE(m_cups.start(), QString());
    }
    void init();
    void cleanup() { m_page.reset(); }
    void markedByOneKey();
    void oneAfterTheOther();
    void killedInTheMiddle();
    void killedAfterTheGoodWord();
    void aSpoiledSheetIsFollowedByTheNext();
    void leftOutAndEnded();

private:
    /// The program begins (again) with what is on disk.
    void begin()
    {
        m_page = std::make_unique<LicencesPage>(m_fixture->context(), nullptr, m_cups.address());
        m_page->resize(1280, 700);
        m_page->show();
    }
    PrintBatchPanel *batch() const { return m_page->findChild<PrintBatchPanel *>(); }
    QAction *action(const QKeySequence &key) const
    {
        for (auto *each : m_page->commandActions())
            if (each->shortcut() == key)
                return each;
        return nullptr;
    }
    bool isChosen(const QString &caseId) const
    {
        for (const auto *list : m_page->findChildren<widgets::BriefList *>())
            if (const int row = list->currentIndex().row(); row >= 0 && list->rows().at(row).id == caseId)
                return true;
        return false;
    }
    void mark(const QString &caseId)
    {
        m_page->open(caseId, {});
        QTRY_VERIFY(isChosen(caseId)); // the cases are still being read
        action(Qt::Key_M)->trigger();
    }
    bool isAsked(int jobs) const
    {
        return QTest::qWaitFor([&] { return action(Qt::Key_G)->isEnabled() && m_cups.printed().size() == m_jobs + jobs; }, 40000);
    }
    QStringList told(QLatin1StringView kind) const
    {
        QStringList cases;
        for (const auto &entry : m_fixture->reader.entries)
            if (entry.signedCommand.command.kind == kind)
                cases << entry.caseId();
        return cases;
    }
    void agree() const
    {
        for (auto &entry : m_fixture->reader.entries)
            if (entry.state == OutboxState::Saved)
                entry.state = OutboxState::Effective;
        m_fixture->reader.say({u"outbox"_s});
    }
    /// Types the serial, and lets office and printer work until the person is asked; the sheet has come out.
    bool printOn(const QString &serial) const
    {
        const auto before = m_cups.printed().size();
        auto *field = m_page->findChild<QLineEdit *>(u"stock-serial"_s);
        if (!QTest::qWaitFor(
                [&] { return field->isVisible() && field->placeholderText() == serial && action(Qt::Key_F2)->isEnabled(); }, 20000))
            return false;
        field->setText(serial);
        action(Qt::Key_F2)->trigger();
        return QTest::qWaitFor(
            [&] {
                agree();
                return action(Qt::Key_F3)->isEnabled() && m_cups.printed().size() == before + 1;
            },
            40000);
    }
    void shoot(const QString &name) const
    {
        if (const auto folder = qEnvironmentVariable("CASEDESK_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(1500); // only for eyes: the sheet is painted by another process
            m_page->grab().save(folder + u"/batch-"_s + name + u".png"_s);
        }
    }

    CupsServer m_cups;
    int m_jobs = 0; ///< printed before this test
    std::unique_ptr<LicenceFixture> m_fixture;
    std::unique_ptr<LicencesPage> m_page;
    i18n::Translations m_translations;
};

/// c1 and c2 go on plain paper; c3, with its duplicate, on numbered.
void TestLicencesBatch::init()
{
    m_jobs = int(m_cups.printed().size());
    m_fixture = std::make_unique<LicenceFixture>();
    auto &reader = m_fixture->reader;
    for (auto &matter : reader.matterList)
        if (matter.code == u"animal-clinic"_s) {
            matter.stockKind = u"licence-a3"_s;
            matter.further << domain::LicenceForm{u"duplicate"_s, u"副本"_s, {u"template-contract-filing"_s, 100, u"application/json"_s}};
        }
    reader.people.me = {u"o1"_s, u"hetian"_s, u"何田"_s, u"窗口"_s, u"u1"_s, {domain::Role::Window}};
    reader.things[QString(domain::object_kind::desk)]
        << domain::toJson(domain::Desk{u"desk-3"_s, 1, u"3号综合窗口"_s, u"u1"_s, u"o1"_s, {}});
    const domain::StockRange range{.id = u"r1"_s,
        .version = 1,
        .kind = u"licence-a3"_s,
        .name = u"许可证书（A3）"_s,
        .prefix = u"QR"_s,
        .first = 17,
        .count = 100,
        .digits = 7,
        .deskId = u"desk-3"_s,
        .receivedAt = m_fixture->clock.at,
        .receivedBy = u"o1"_s};
    reader.things[QString(domain::object_kind::stockRange)] << domain::toJson(range);
    begin();
}

void TestLicencesBatch::markedByOneKey()
{
    mark(u"c1"_s);
    QTRY_COMPARE(batch()->state(), State::Collecting);
    action(Qt::Key_M)->trigger(); // the next is chosen already
    QTRY_VERIFY(reads(*batch(), u"一次打印：2 份"_s));
    mark(u"c3"_s);
    QTRY_VERIFY(reads(*batch(), u"一次打印：4 份"_s)); // with its duplicate
    QTRY_VERIFY(reads(*batch(), u"许可证书（A3）：2 张 · 起号 QR0000017"_s));
    QVERIFY(reads(*batch(), u"普通纸：2 张"_s));
    shoot(u"collecting"_s);
    mark(u"c1"_s); // a second time takes it off
    QTRY_VERIFY(reads(*batch(), u"一次打印：3 份"_s));
    m_page.reset();
    begin(); // and it is there after a restart
    QTRY_COMPARE(batch()->state(), State::Collecting);
    QTRY_VERIFY(reads(*batch(), u"一次打印：3 份"_s));
}

void TestLicencesBatch::oneAfterTheOther()
{
    for (const auto &id : {u"c1"_s, u"c2"_s, u"c3"_s})
        mark(id);
    action(Qt::SHIFT | Qt::Key_P)->trigger();
    QVERIFY(isAsked(1));
    QVERIFY(reads(*batch(), u"第 1 份，共 4 份"_s));
    action(Qt::Key_G)->trigger();
    QVERIFY(isAsked(2)); // the second went by itself, once the first was good
    QCOMPARE(told(domain::command_kind::licenceCopy), QStringList{u"c1"_s});
    action(Qt::Key_G)->trigger();
    QVERIFY(printOn(u"QR0000017"_s));
    shoot(u"running"_s);
    m_page->findChild<QLineEdit *>(u"stock-serial"_s)->setText(u"QR0000017"_s);
    action(Qt::Key_F3)->trigger();
    QVERIFY(printOn(u"QR0000018"_s)); // the duplicate follows by itself
    m_page->findChild<QLineEdit *>(u"stock-serial"_s)->setText(u"QR0000018"_s);
    action(Qt::Key_F3)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(batch()->state(), State::Over, 20000);
    QVERIFY(reads(*batch(), u"已打印 4 份，共 4 份"_s));
    QVERIFY(reads(*batch(), u"用纸 QR0000018"_s));
    QTRY_COMPARE_WITH_TIMEOUT((agree(), told(domain::command_kind::sheetIssue)), QStringList({u"c3"_s, u"c3"_s}), 10000);
    QCOMPARE(told(domain::command_kind::licenceCopy), QStringList({u"c1"_s, u"c2"_s}));
    QCOMPARE(m_cups.printed().size(), m_jobs + 4);
    shoot(u"over"_s);
    action(Qt::SHIFT | Qt::Key_X)->trigger();
    QCOMPARE(batch()->state(), State::Empty);
    QVERIFY(m_fixture->reader.drafts.value(u"print/batch"_s).isEmpty());
}

/// Killed while the second of three is at the printer: nothing is printed by itself, the person is asked about it, and the third follows.
void TestLicencesBatch::killedInTheMiddle()
{
    for (const auto &id : {u"c1"_s, u"c2"_s, u"c3"_s})
        mark(id);
    action(Qt::SHIFT | Qt::Key_P)->trigger();
    QVERIFY(isAsked(1));
    action(Qt::Key_G)->trigger();
    QVERIFY(isAsked(2));
    m_page.reset(); // nothing is saved at the end: all that stands was written before each step
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(batch()->state(), State::Asking, 20000);
    QTRY_VERIFY(reads(*batch(), u"第 2 份，共 4 份"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->sheet().isEmpty(), 20000);
    QVERIFY(!QTest::qWaitFor([&] { return m_cups.printed().size() > m_jobs + 2; }, 1500)); // no automatic reprint
    shoot(u"asking"_s);
    action(Qt::SHIFT | Qt::Key_G)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(told(domain::command_kind::licenceCopy), QStringList({u"c1"_s, u"c2"_s}), 20000);
    QVERIFY(printOn(u"QR0000017"_s));
}

/// The good word had gone out, only the list did not hear of it any more: nothing is entered twice.
void TestLicencesBatch::killedAfterTheGoodWord()
{
    mark(u"c1"_s);
    mark(u"c2"_s);
    action(Qt::SHIFT | Qt::Key_P)->trigger();
    QVERIFY(isAsked(1));
    const QString before = m_fixture->reader.drafts.value(u"print/batch"_s);
    QVERIFY(before.contains(u"\"sent\""_s));
    action(Qt::Key_G)->trigger();
    QTRY_COMPARE(told(domain::command_kind::licenceCopy).size(), 1);
    m_page.reset();
    for (auto &entry : m_fixture->reader.entries)
        entry.signedCommand.command.madeAt = m_fixture->clock.at; // as a real outbox dates them
    m_fixture->reader.drafts[u"print/batch"_s] = before;
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(batch()->state(), State::Asking, 20000);
    action(Qt::SHIFT | Qt::Key_G)->trigger();
    QVERIFY(isAsked(2)); // the second
    QVERIFY(reads(*batch(), u"第 2 份，共 2 份"_s));
    QCOMPARE(told(domain::command_kind::licenceCopy).size(), 1);
}

void TestLicencesBatch::aSpoiledSheetIsFollowedByTheNext()
{
    mark(u"c3"_s);
    action(Qt::SHIFT | Qt::Key_P)->trigger();
    QVERIFY(printOn(u"QR0000017"_s));
    action(Qt::Key_F4)->trigger();
    m_page->findChild<StockPanel *>()->findChild<QComboBox *>()->setEditText(u"卡纸"_s);
    action(Qt::Key_F4)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT((agree(), reads(*batch(), u"作废 1 张"_s)), 20000);
    QVERIFY(reads(*batch(), u"第 1 份，共 2 份"_s)); // still its turn
    m_page.reset();                                  // killed before the next sheet: it goes on at the same one
    const domain::Sheet torn{.id = domain::sheetId(u"licence-a3"_s, u"QR0000017"_s),
        .version = 3,
        .serial = u"QR0000017"_s,
        .rangeId = u"r1"_s,
        .kind = u"licence-a3"_s,
        .deskId = u"desk-3"_s,
        .state = domain::SheetState::Spoiled,
        .caseId = u"c3"_s};
    m_fixture->reader.things[QString(domain::object_kind::sheet)] << domain::toJson(torn); // as the office has it
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(batch()->state(), State::Paused, 20000);
    QTRY_VERIFY(reads(*batch(), u"第 1 份，共 2 份"_s));
    action(Qt::SHIFT | Qt::Key_P)->trigger();
    QVERIFY(printOn(u"QR0000018"_s));
    m_page->findChild<QLineEdit *>(u"stock-serial"_s)->setText(u"QR0000018"_s);
    action(Qt::Key_F3)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(reads(*batch(), u"第 2 份，共 2 份"_s), 20000);
    QVERIFY(reads(*batch(), u"用纸 QR0000018"_s));
}

void TestLicencesBatch::leftOutAndEnded()
{
    mark(u"c3"_s);
    action(Qt::SHIFT | Qt::Key_P)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(batch()->state(), State::Running, 20000);
    action(Qt::SHIFT | Qt::Key_K)->trigger();
    QTRY_VERIFY(reads(*batch(), u"第 2 份，共 2 份"_s));
    QVERIFY(reads(*batch(), u"已跳过"_s));
    action(Qt::SHIFT | Qt::Key_S)->trigger();
    QTRY_COMPARE(batch()->state(), State::Paused);
    action(Qt::SHIFT | Qt::Key_X)->trigger();
    QTRY_COMPARE(batch()->state(), State::Empty);
    QCOMPARE(m_cups.printed().size(), m_jobs);
}

QTEST_MAIN(TestLicencesBatch)
#include "test_licences_batch.moc"
