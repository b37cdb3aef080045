// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/stock_panel.h"
#include "domain/feed.h"
#include "i18n/translations.h"
#include "printing/stock_attempt.h"
#include "tests/client/pages/licences/licence_fixture.h"
#include "tests/support/page_stage.h"
#include "widgets/brief_list.h"

#include <QJsonDocument>
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
    QCOMPARE(page.findChild<widgets::BriefList *>()->currentIndex().row(), 3);
}

QTEST_MAIN(TestLicencesStock)
#include "test_licences_stock.moc"
