// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed is kept, told to the office when a person has called it good, and can be seen again.
#include "client/pages/licences/copies_panel.h"
#include "domain/codec_parts.h"
#include "domain/feed.h"
#include "i18n/translations.h"
#include "tests/client/pages/licences/licence_fixture.h"
#include "tests/support/cups_server.h"
#include "tests/support/page_stage.h"

#include <QAction>
#include <QCryptographicHash>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages;
using tests::LicenceFixture;
using tests::support::CupsServer;
using tests::support::reads;

class TestLicencesCopies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void aGoodSheetIsEntered();
    void aBadSheetIsNot();
    void seenAgainAfterManyDays();
    void notHereYet();

private:
    static QAction *action(const LicencesPage &page, Qt::Key key)
    {
        for (auto *each : page.commandActions())
            if (each->shortcut() == QKeySequence(key))
                return each;
        return nullptr;
    }
    static const domain::Command *told(const LicenceFixture &fixture)
    {
        for (const auto &entry : fixture.reader.entries)
            if (entry.signedCommand.command.kind == domain::command_kind::licenceCopy)
                return &entry.signedCommand.command;
        return nullptr;
    }
    /// Prints the licence on show and waits until the person is asked.
    static bool printed(const LicencesPage &page)
    {
        if (!QTest::qWaitFor([&] { return action(page, Qt::Key_P)->isEnabled(); }, 20000))
            return false;
        action(page, Qt::Key_P)->trigger();
        return QTest::qWaitFor([&] { return action(page, Qt::Key_G)->isEnabled(); }, 30000);
    }
    i18n::Translations m_translations;
};

void TestLicencesCopies::aGoodSheetIsEntered()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    CupsServer cups;
    QCOMPARE(cups.start(), QString());
    LicenceFixture fixture;
    LicencesPage page(fixture.context(), nullptr, cups.address());
    page.resize(1280, 700);
    page.show();
    page.open(u"c2"_s, {});
    QVERIFY(printed(page));
    QVERIFY(told(fixture) == nullptr); // nobody has said that it is good
    const QByteArray sheet = page.sheet();
    action(page, Qt::Key_G)->trigger();
    QTRY_VERIFY(told(fixture) != nullptr);
    const QJsonObject args = told(fixture)->args;
    QCOMPARE(args.value("caseId"_L1).toString(), u"c2"_s);
    QCOMPARE(args.value("number"_L1).toString(), u"青建备〔2026〕11号"_s);
    QCOMPARE(args.value("count"_L1).toInt(), 1);
    // What is kept is the whole sheet as it was shown.
    QCOMPARE(args.value("pdf"_L1).toObject().value("sha256"_L1).toString(),
        QString::fromLatin1(QCryptographicHash::hash(sheet, QCryptographicHash::Sha256).toHex()));
    QTRY_VERIFY(reads(*page.findChild<CopiesPanel *>(), u"普通纸 1 份"_s));
    QVERIFY(reads(*page.findChild<CopiesPanel *>(), u"已存本机"_s));
}

void TestLicencesCopies::aBadSheetIsNot()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    CupsServer cups;
    QCOMPARE(cups.start(), QString());
    LicenceFixture fixture;
    LicencesPage page(fixture.context(), nullptr, cups.address());
    page.show();
    page.open(u"c2"_s, {});
    QVERIFY(printed(page));
    action(page, Qt::Key_B)->trigger();
    QVERIFY(told(fixture) == nullptr);
}

void TestLicencesCopies::seenAgainAfterManyDays()
{
    LicenceFixture fixture;
    const QByteArray kept = "%PDF-1.4\n%kept long ago\n";
    fixture.reader.blobs.insert(QString(64, u'a'), kept);
    for (auto &file : fixture.reader.files)
        if (file.base.id == u"c2"_s)
            file.base.copies = {{.pdf = {QString(64, u'a'), kept.size(), u"application/pdf"_s}, .at = fixture.clock.at.addDays(-300)}};
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.resize(1280, 700);
    page.show();
    page.open(u"c2"_s, {});
    QTRY_VERIFY_WITH_TIMEOUT(!page.sheet().isEmpty(), 20000);
    const QByteArray fresh = page.sheet();
    auto *list = page.findChild<widgets::BriefList *>(u"licence-copies"_s);
    QTRY_COMPARE(list->rows().size(), 1);
    Q_EMIT list->opened(list->rows().constFirst().id);
    QTRY_COMPARE(page.sheet(), kept);
    QVERIFY(!action(page, Qt::Key_P)->isEnabled()); // only looked at
    QVERIFY(action(page, Qt::Key_E)->isEnabled());
    QTRY_VERIFY(reads(page, u"正在显示"_s));
    action(page, Qt::Key_Escape)->trigger();
    QCOMPARE(page.sheet(), fresh);
    Q_EMIT list->opened(list->rows().constFirst().id);
    QTRY_COMPARE(page.sheet(), kept);
    page.open(u"c1"_s, {}); // another licence never stands beside it
    QTRY_VERIFY(page.sheet() != kept);
}

void TestLicencesCopies::notHereYet()
{
    LicenceFixture fixture;
    for (auto &file : fixture.reader.files)
        file.base.copies = {{.pdf = {QString(64, u'b'), 10, u"application/pdf"_s}, .at = fixture.clock.at}};
    LicencesPage page(fixture.context(), nullptr, u"127.0.0.1:9"_s);
    page.show();
    page.open(u"c2"_s, {});
    QSignalSpy said(&page, &Page::said);
    auto *list = page.findChild<widgets::BriefList *>(u"licence-copies"_s);
    QTRY_COMPARE(list->rows().size(), 1);
    Q_EMIT list->opened(list->rows().constFirst().id);
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY2(said.last().at(0).toString().contains(u"留存的 PDF"_s), qPrintable(said.last().at(0).toString()));
}

QTEST_MAIN(TestLicencesCopies)
#include "test_licences_copies.moc"
