// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/stock_panel.h"
#include "client/pages/licences/void_form.h"
#include "domain/feed.h"
#include "i18n/translations.h"
#include "printing/stock_attempt.h"
#include "tests/client/pages/licences/licence_fixture.h"
#include "tests/support/page_stage.h"
#include "widgets/brief_list.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages;
using tests::LicenceFixture;
using tests::support::reads;

class TestLicencesStock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void onlyLicencesOnNumberedPaperHaveThePanel();
    void whatWasUnderwayIsPointedAt();
    void aVoidLicenceIsCrossedOutAndNotPrinted();
    void aLeaderTakesANumberBack();
    void copiesAreChosenAndComposed();
    void theSameBytesAfterARestart();
    void looksRight_data();
    void looksRight();

private:
    static void giveStock(LicenceFixture &fixture)
    {
        for (auto &matter : fixture.reader.matterList)
            if (matter.code == u"animal-clinic"_s)
                matter.stockKind = u"licence-a3"_s;
        fixture.reader.people.me = {u"o1"_s, u"hetian"_s, u"何田"_s, u"窗口"_s, u"u1"_s, {domain::Role::Window}};
        fixture.reader.things[QString(domain::object_kind::desk)]
            << domain::toJson(domain::Desk{u"desk-3"_s, 1, u"3号综合窗口"_s, u"u1"_s, u"o1"_s, {}});
        domain::StockRange range;
        range.id = u"r1"_s;
        range.kind = u"licence-a3"_s;
        range.name = u"许可证书（A3）"_s;
        range.prefix = u"QR"_s;
        range.first = 17;
        range.count = 100;
        range.digits = 7;
        range.deskId = u"desk-3"_s;
        range.receivedAt = fixture.clock.at;
        range.receivedBy = u"o1"_s;
        fixture.reader.things[QString(domain::object_kind::stockRange)] << domain::toJson(range);
    }
    static void makeVoid(LicenceFixture &fixture, const QString &caseId)
    {
        for (auto &file : fixture.reader.files)
            if (file.base.id == caseId) {
                file.base.licence.voidedAt = fixture.clock.at;
                file.base.licence.voidReason = u"名称写错，另行制证"_s;
            }
    }
    /// The clinic's licence gets a duplicate, on a template of its own.
    static void giveCopy(LicenceFixture &fixture)
    {
        for (auto &matter : fixture.reader.matterList)
            if (matter.code == u"animal-clinic"_s)
                matter.further << domain::LicenceForm{
                    u"duplicate"_s, u"副本"_s, {u"template-contract-filing"_s, 100, u"application/json"_s}};
    }
    i18n::Translations m_translations;
};

void TestLicencesStock::onlyLicencesOnNumberedPaperHaveThePanel()
{
    LicenceFixture fixture;
    giveStock(fixture);
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(1280, 700);
    page.show();
    page.open(u"c1"_s, {});
    auto *panel = page.findChild<StockPanel *>();
    QTRY_VERIFY(reads(page, u"青建备〔2026〕12号"_s));
    QVERIFY(!panel->isVisible());
    QVERIFY(page.findChild<QSpinBox *>()->isVisible());
    page.open(u"c3"_s, {});
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!page.findChild<QSpinBox *>()->isVisible()); // one copy, on one sheet
    QTRY_VERIFY(reads(*panel, u"QR0000017"_s));
    if (const auto folder = qEnvironmentVariable("CASEDESK_SHOTS"); !folder.isEmpty()) {
        QTRY_VERIFY_WITH_TIMEOUT(!page.sheet().isEmpty(), 20000);
        QTest::qWait(1500); // only for eyes: the sheet is painted by another process
        page.grab().save(folder + u"/licences-stock.png"_s);
    }
}

void TestLicencesStock::whatWasUnderwayIsPointedAt()
{
    LicenceFixture fixture;
    giveStock(fixture);
    printing::StockAttempt attempt;
    attempt.id = u"01900000-0000-7000-8000-000000000001"_s;
    attempt.caseId = u"c4"_s;
    attempt.kind = u"licence-a3"_s;
    attempt.serial = u"QR0000017"_s;
    attempt.pdfSha256 = QString(64, u'a');
    attempt.openedAt = fixture.clock.at;
    attempt.step = printing::StockStep::Submitting;
    fixture.reader.drafts[u"print/index"_s] = u"[\""_s + attempt.id + u"\"]"_s;
    fixture.reader.drafts[u"print/"_s + attempt.id] =
        QString::fromUtf8(QJsonDocument(printing::toJson(attempt)).toJson(QJsonDocument::Compact));
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(1280, 700);
    page.show();
    page.open({}, {});
    QTRY_VERIFY(reads(page, u"1 张证照纸待您确认"_s));
    QTRY_VERIFY(reads(*page.findChild<StockPanel *>(), u"QR0000017"_s)); // its licence is chosen by itself
    QCOMPARE(page.findChild<widgets::BriefList *>(u"licence-list"_s)->currentIndex().row(), 3);
}

void TestLicencesStock::aVoidLicenceIsCrossedOutAndNotPrinted()
{
    LicenceFixture fixture;
    giveStock(fixture);
    makeVoid(fixture, u"c3"_s);
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(1280, 700);
    page.show();
    page.open(u"c3"_s, {});
    QTRY_VERIFY(reads(page, u"作废：名称写错"_s));
    const auto &row = page.findChild<widgets::BriefList *>(u"licence-list"_s)->rows().at(2);
    QVERIFY2(row.note.contains(u"已作废"_s), qPrintable(row.note)); // in words, too, not only crossed out
    QTRY_VERIFY_WITH_TIMEOUT(!page.sheet().isEmpty(), 20000);
    QVERIFY(!page.findChild<StockPanel *>()->isVisible());
    QCOMPARE(page.commandActions().at(0)->isEnabled(), false);
    QCOMPARE(page.commandActions().at(1)->isEnabled(), false);
    bool isStruck = false;
    for (const auto *label : page.findChildren<QLabel *>())
        isStruck = isStruck || (label->text() == u"青动诊证〔2026〕3号"_s && label->font().strikeOut());
    QVERIFY(isStruck);
}

void TestLicencesStock::aLeaderTakesANumberBack()
{
    LicenceFixture fixture;
    giveStock(fixture);
    auto &me = fixture.reader.people.me;
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(1280, 700);
    page.show();
    page.open(u"c3"_s, {});
    auto *form = page.findChild<VoidForm *>();
    QTRY_VERIFY(reads(page, u"青动诊证〔2026〕3号"_s));
    QVERIFY(!form->isVisible()); // a window officer may not
    me.roles = {domain::Role::Leader};
    me.unitId = u"section"_s;
    fixture.reader.people.units.insert(u"bureau"_s, {u"bureau"_s, u"农业农村局"_s, u"农业局"_s, {}, 1});
    fixture.reader.people.units.insert(u"section"_s, {u"section"_s, u"兽医科"_s, u"兽医科"_s, u"bureau"_s, 1});
    for (auto &matter : fixture.reader.matterList)
        matter.unitId = matter.code == u"animal-clinic"_s ? u"bureau"_s : u"another"_s;
    fixture.reader.say({u"outbox"_s, QString(domain::object_kind::matter)});
    QTRY_VERIFY(form->isVisible());
    form->findChild<QPushButton *>()->click();
    form->findChild<QLineEdit *>(u"void-reason"_s)->setText(u"名称写错"_s);
    form->findChild<QLineEdit *>(u"void-number"_s)->setText(u"青动诊证2026 3号"_s);
    form->findChild<QPushButton *>(u"void"_s)->click();
    QTRY_VERIFY(!fixture.reader.entries.isEmpty());
    const auto &command = fixture.reader.entries.constLast().signedCommand.command;
    QCOMPARE(command.kind, QString(domain::command_kind::licenceVoid));
    QCOMPARE(command.args.value("caseId"_L1).toString(), u"c3"_s);
    QCOMPARE(command.args.value("number"_L1).toString(), u"青动诊证〔2026〕3号"_s);
    QCOMPARE(command.args.value("reason"_L1).toString(), u"名称写错"_s);
    QTRY_VERIFY(!form->isVisible()); // on its way
    page.open(u"c1"_s, {});
    QVERIFY(!form->isVisible()); // of another unit
}

void TestLicencesStock::copiesAreChosenAndComposed()
{
    LicenceFixture fixture;
    giveStock(fixture);
    giveCopy(fixture);
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(1280, 700);
    page.show();
    page.open(u"c3"_s, {});
    auto *copies = page.findChild<QComboBox *>(u"licence-copy"_s);
    QTRY_VERIFY(copies->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!page.sheet().isEmpty(), 20000);
    const auto licence = page.sheet();
    QSignalSpy made(&page, &LicencesPage::sheetMade);
    copies->setCurrentIndex(copies->findText(u"副本"_s));
    QVERIFY(page.sheet().isEmpty()); // what is not on screen cannot be printed
    QTRY_VERIFY_WITH_TIMEOUT(made.size() == 1 || reads(page, u"无法显示"_s), 20000);
    QVERIFY(page.sheet() != licence);
    page.open(u"c1"_s, {});
    QTRY_VERIFY(!copies->isVisible());
}

/// The finished licence needs neither the network nor this life of the program: it is made again from what is cached, to the byte.
void TestLicencesStock::theSameBytesAfterARestart()
{
    LicenceFixture fixture;
    giveStock(fixture);
    const auto shown = [&] {
        LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
        page.show();
        page.open(u"c3"_s, {});
        return QTest::qWaitFor([&] { return !page.sheet().isEmpty(); }, 20000) ? page.sheet() : QByteArray();
    };
    const auto before = shown();
    QVERIFY(before.startsWith("%PDF"));
    fixture.clock.at = fixture.clock.at.addDays(200);
    QCOMPARE(shown(), before);
}

void TestLicencesStock::looksRight_data()
{
    using widgets::theme::Scheme;
    QTest::addColumn<QString>("language");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    const QSize small(1280, 690), large(1830, 1000); // beside the rail of 1366 × 768 and 1920 × 1080
    QTest::newRow("zh-light") << u"zh_CN"_s << Scheme::Light << small;
    QTest::newRow("en-light") << u"en"_s << Scheme::Light << small;
    QTest::newRow("zh-dark") << u"zh_CN"_s << Scheme::Dark << large;
    QTest::newRow("en-contrast") << u"en"_s << Scheme::HighContrast << small;
}

/// Saved for eyes when CASEDESK_SHOTS names a folder; here only that nothing English is left in Chinese.
void TestLicencesStock::looksRight()
{
    QFETCH(QString, language);
    QFETCH(widgets::theme::Scheme, scheme);
    QFETCH(QSize, size);
    m_translations.use(language);
    widgets::theme::apply(*qApp, scheme);
    LicenceFixture fixture;
    giveStock(fixture);
    giveCopy(fixture);
    makeVoid(fixture, u"c2"_s);
    fixture.reader.people.me.roles << domain::Role::Administrator;
    for (auto &file : fixture.reader.files)
        if (file.base.id == u"c3"_s)
            file.base.licence.identifier = u"1.2.156.3005.2.11440300K3172A003X011.11350100MB0000000X.20260000003.001.7"_s;
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(size);
    page.show();
    const auto shoot = [&](const QString &name) {
        QTest::qWait(1);
        for (const auto &word : tests::support::visibleWords(page))
            QVERIFY2(language == u"en"_s || !word.contains(u" the "_s), qPrintable(word));
        if (const auto folder = qEnvironmentVariable("CASEDESK_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(1200); // only for eyes: the sheet is painted by another process
            page.grab().save(folder + u"/licences-"_s + name + u'-' + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s);
        }
    };
    for (const auto &id : {u"c3"_s, u"c2"_s, u"c1"_s, u"c4"_s}) {
        page.open(id, {});
        QTRY_VERIFY_WITH_TIMEOUT(!page.sheet().isEmpty() || id == u"c4"_s, 20000);
        shoot(id);
    }
    page.open(u"c3"_s, {});
    QTRY_VERIFY(page.findChild<VoidForm *>()->isVisible());
    page.findChild<VoidForm *>()->findChild<QPushButton *>()->click();
    shoot(u"void-form"_s);
    page.open({}, u"没有这张"_s);
    shoot(u"nothing-found"_s);
}

QTEST_MAIN(TestLicencesStock)
#include "test_licences_stock.moc"
