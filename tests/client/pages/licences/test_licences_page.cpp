// SPDX-License-Identifier: GPL-3.0-or-later
// The page with real rendering and, where CUPS can be started, a real queue. CASEDESK_SHOTS=DIR keeps pictures of it.
#include "i18n/translations.h"
#include "printing/compose.h"
#include "printing/licence_fields.h"
#include "tests/client/pages/licences/licence_fixture.h"
#include "tests/support/cups_server.h"
#include "widgets/brief_list.h"
#include "widgets/empty_state.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/tokens.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::LicencesPage;
using tests::support::CupsServer;

class TestLicencesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheNewestLicence();
    void opensTheCaseItIsSentTo();
    void previewIsWhatIsSaved();
    void optionsChangeTheSheet();
    void saysWhichCharacterIsMissing();
    void findsAndFindsNothing();
    void saysThatNothingWasIssued();
    void aNewLicenceAppearsAndTheChoiceStays();
    void withoutCupsItCanStillBeSaved();
    void printsAndAsksThePerson();
    void tellsAJamInOurWords();
    void saysThatThePrinterIsOffAndCancels();
    void looksAsItShould_data();
    void looksAsItShould();

private:
    LicencesPage &make(const QString &server = u"127.0.0.1:1"_s)
    {
        m_page = std::make_unique<LicencesPage>(m_fixture->context(), nullptr, server);
        m_page->resize(1280, 680);
        m_page->show();
        return *m_page;
    }
    QAction *action(const QKeySequence &key) const
    {
        for (auto *each : m_page->commandActions())
            if (each->shortcut() == key)
                return each;
        return nullptr;
    }
    widgets::BriefList *list() const { return m_page->findChild<widgets::BriefList *>(u"licence-list"_s); }
    /// All words shown in labels.
    QString words() const
    {
        QStringList all;
        for (const auto *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                all << label->text();
        return all.join(u'\n');
    }
    bool sheetIsMade() const
    {
        return QTest::qWaitFor([this] { return !m_page->sheet().isEmpty(); }, 20000);
    }
    void shoot(const QString &name) const
    {
        if (qEnvironmentVariableIsSet("CASEDESK_SHOTS"))
            m_page->grab().save(qEnvironmentVariable("CASEDESK_SHOTS") + u'/' + name + u".png"_s);
    }

    std::unique_ptr<tests::LicenceFixture> m_fixture;
    std::unique_ptr<LicencesPage> m_page;
    i18n::Translations m_translations;
};

void TestLicencesPage::initTestCase()
{
    widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
}

void TestLicencesPage::init()
{
    m_translations.use(u"zh_CN"_s);
    m_fixture = std::make_unique<tests::LicenceFixture>();
}

void TestLicencesPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestLicencesPage::showsTheNewestLicence()
{
    make();
    QVERIFY(sheetIsMade());
    QCOMPARE(list()->rows().size(), 4);
    QVERIFY(words().contains(u"青建备〔2026〕12号"_s));
    QVERIFY(words().contains(u"榕江市望春置业有限公司"_s));
    QVERIFY(words().contains(u"建设工程施工合同备案"_s));
    QVERIFY(words().contains(u"2026年4月8日 (三)"_s));
    QVERIFY(words().contains(u"长期"_s));
    auto *pane = m_page->findChild<widgets::PdfPane *>();
    QTRY_COMPARE_WITH_TIMEOUT(pane->source().state(), widgets::PdfSource::State::Open, 20000);
    QCOMPARE(pane->source().count(), 1);
    QVERIFY(qAbs(pane->source().sizes().first().width() - 595.28) < 0.01);
}

void TestLicencesPage::opensTheCaseItIsSentTo()
{
    make();
    QVERIFY(sheetIsMade());
    m_page->open(u"c3"_s, {});
    QCOMPARE(list()->currentIndex().row(), 2);
    QVERIFY(words().contains(u"青动诊证〔2026〕3号"_s));
}

void TestLicencesPage::previewIsWhatIsSaved()
{
    make();
    QVERIFY(sheetIsMade());
    QTemporaryDir folder;
    QVERIFY(m_page->saveTo(folder.filePath(u"证照.pdf"_s)));
    QFile file(folder.filePath(u"证照.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_page->sheet());
    // And both are what the template and the case make, to the byte.
    const auto &subject = m_fixture->reader.files.first().base;
    const auto paper = printing::Template::parse(m_fixture->reader.blobs.value(u"template-contract-filing"_s));
    QVERIFY(paper);
    QCOMPARE(m_page->sheet(), *printing::compose(*paper, printing::licenceFields(subject)));
    QSignalSpy said(m_page.get(), &client::pages::Page::said);
    const auto lost = m_page->saveTo(u"/nowhere/at/all.pdf"_s);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, domain::FailureCode::FileUnwritable);
    QCOMPARE(said.size(), 1);
}

void TestLicencesPage::optionsChangeTheSheet()
{
    make();
    QVERIFY(sheetIsMade());
    const auto full = m_page->sheet();
    const auto boxes = m_page->findChildren<QAbstractButton *>();
    for (const auto &label : {u"使用预印纸：不打底纹边框"_s, u"人工盖章：不打印章"_s}) {
        auto *box = *std::find_if(boxes.begin(), boxes.end(), [&](auto *each) { return each->text() == label; });
        box->click();
        QVERIFY(m_page->sheet().isEmpty()); // the old sheet must not be printed any more
        QVERIFY(!action(Qt::Key_E)->isEnabled());
        QVERIFY(sheetIsMade());
        QVERIFY(m_page->sheet() != full);
        box->click();
        QVERIFY(sheetIsMade());
        QCOMPARE(m_page->sheet(), full);
    }
}

void TestLicencesPage::saysWhichCharacterIsMissing()
{
    make();
    QVERIFY(sheetIsMade());
    m_page->open(u"c4"_s, {});
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"这份证照无法显示"_s), 20000);
    QVERIFY2(words().contains(u"U+31350"_s), qPrintable(words()));
    QVERIFY2(words().contains(u"print.glyph_missing · 机构名称: "_s), qPrintable(words()));
    QVERIFY(!action(Qt::Key_P)->isEnabled() && !action(Qt::Key_E)->isEnabled());
    shoot(u"missing"_s);
    m_page->open(u"c1"_s, {});
    QVERIFY(sheetIsMade());
    QVERIFY(!words().contains(u"U+31350"_s));
}

void TestLicencesPage::findsAndFindsNothing()
{
    make();
    QVERIFY(sheetIsMade());
    auto *field = m_page->findChild<QLineEdit *>(u"licence-words"_s);
    action(Qt::Key_Slash)->trigger();
    field->insert(u"诊所"_s); // as an input method does
    QCOMPARE(list()->rows().size(), 2);
    field->setText(u"查无此照"_s);
    QCOMPARE(list()->rows().size(), 0);
    QVERIFY(words().contains(u"没有找到"_s));
    QVERIFY(!action(Qt::Key_P)->isEnabled() && !action(Qt::Key_E)->isEnabled() && m_page->sheet().isEmpty());
    field->clear();
    QCOMPARE(list()->rows().size(), 4);
    QVERIFY(sheetIsMade());
}

void TestLicencesPage::saysThatNothingWasIssued()
{
    m_fixture->reader.files.clear();
    make();
    QTRY_VERIFY(words().contains(u"还没有发出的证照"_s));
    shoot(u"empty"_s);
}

void TestLicencesPage::aNewLicenceAppearsAndTheChoiceStays()
{
    make();
    QVERIFY(sheetIsMade());
    m_page->open(u"c2"_s, {});
    QVERIFY(sheetIsMade());
    m_fixture->add(
        u"c6"_s, u"contract-filing"_s, u"青建备〔2026〕13号"_s, u"建设工程施工合同备案证明"_s, u"青溪建工有限公司"_s, QDate(2026, 4, 9));
    m_fixture->reader.say({u"case"_s});
    QTRY_COMPARE(list()->rows().size(), 5);
    QCOMPARE(list()->rows().first().id, u"c6"_s);
    QCOMPARE(list()->rows().at(list()->currentIndex().row()).id, u"c2"_s);
}

void TestLicencesPage::withoutCupsItCanStillBeSaved()
{
    make(); // nothing listens on port 1
    QVERIFY(sheetIsMade());
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"打印服务没有应答"_s), 10000);
    QVERIFY(!action(Qt::Key_P)->isEnabled());
    QVERIFY(action(Qt::Key_E)->isEnabled());
    shoot(u"no-printer"_s);
}

void TestLicencesPage::printsAndAsksThePerson()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    CupsServer cups;
    const auto trouble = cups.start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    make(cups.address());
    QVERIFY(sheetIsMade());
    QTRY_COMPARE_WITH_TIMEOUT(m_page->findChild<QComboBox *>(QString(), Qt::FindChildrenRecursively) != nullptr, true, 1000);
    QTRY_VERIFY_WITH_TIMEOUT(action(Qt::Key_P)->isEnabled(), 20000);
    action(Qt::Key_P)->trigger();
    QVERIFY(!action(Qt::Key_P)->isEnabled()); // not twice by a second key press
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"纸张只有您看得见"_s), 30000);
    shoot(u"asking"_s);
    QCOMPARE(cups.printed().size(), 1);
    QVERIFY(action(Qt::Key_G)->isEnabled() && action(Qt::Key_B)->isEnabled());
    action(Qt::Key_G)->trigger();
    QVERIFY(words().contains(u"您于 09:42 确认纸张完好。"_s));
    QVERIFY(action(Qt::Key_P)->isEnabled());
    // Another licence has not been printed.
    m_page->open(u"c2"_s, {});
    QVERIFY(!words().contains(u"确认纸张完好"_s));
}

void TestLicencesPage::tellsAJamInOurWords()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    CupsServer cups;
    QCOMPARE(cups.start(), QString());
    make(cups.address());
    QVERIFY(sheetIsMade());
    QTRY_VERIFY_WITH_TIMEOUT(action(Qt::Key_P)->isEnabled(), 20000);
    cups.jam(true);
    action(Qt::Key_P)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"打印机和打印队列报告：卡纸"_s), 30000);
    shoot(u"jam"_s);
    QVERIFY2(!words().contains(u"media-jam"_s), qPrintable(words()));
}

void TestLicencesPage::saysThatThePrinterIsOffAndCancels()
{
    if (const auto missing = CupsServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"needs "_s + missing));
    CupsServer cups;
    QCOMPARE(cups.start(), QString());
    make(cups.address());
    QVERIFY(sheetIsMade());
    QTRY_VERIFY_WITH_TIMEOUT(action(Qt::Key_P)->isEnabled(), 20000);
    cups.stopPrinter();
    action(Qt::Key_P)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"请不要重复打印"_s), 30000);
    shoot(u"printer-off"_s);
    QVERIFY(!action(Qt::Key_P)->isEnabled());
    QVERIFY(action(Qt::Key_Delete)->isEnabled());
    action(Qt::Key_Delete)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"已取消"_s), 30000);
    QVERIFY(action(Qt::Key_P)->isEnabled());
    cups.stopCups();
    action(Qt::Key_P)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"没有打印"_s) && words().contains(u"print.unreachable"_s), 20000);
    QVERIFY(cups.printed().isEmpty());
}

void TestLicencesPage::looksAsItShould_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << u"zh_CN"_s << int(widgets::theme::Scheme::Light) << QSize(1280, 680);
    QTest::newRow("en-light") << u"en"_s << int(widgets::theme::Scheme::Light) << QSize(1280, 680);
    QTest::newRow("zh-dark") << u"zh_CN"_s << int(widgets::theme::Scheme::Dark) << QSize(1280, 680);
    QTest::newRow("zh-contrast-large") << u"zh_CN"_s << int(widgets::theme::Scheme::HighContrast) << QSize(1830, 980);
}

void TestLicencesPage::looksAsItShould()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(QSize, size);
    widgets::theme::apply(*qApp, widgets::theme::Scheme(scheme));
    m_translations.use(language);
    make();
    m_page->resize(size);
    QVERIFY(sheetIsMade());
    auto *pane = m_page->findChild<widgets::PdfPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->source().image(0, 300).isNull(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(language == u"en"_s ? u"does not answer"_s : u"没有应答"_s), 10000);
    shoot(QString::fromLatin1(QTest::currentDataTag()));
    // Nothing is clipped: every label and button has the room its words need.
    for (auto *button : m_page->findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty())
            QVERIFY2(button->width() >= button->minimumSizeHint().width() - 1, qPrintable(button->text()));
    for (auto *label : m_page->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    // Every control can be reached and named.
    for (auto *widget : m_page->findChildren<QWidget *>())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->parentWidget()->inherits("QAbstractSpinBox")
            && !widget->parentWidget()->inherits("QComboBox")) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool named =
                !widget->accessibleName().isEmpty() || (button != nullptr && (!button->text().isEmpty() || !button->toolTip().isEmpty()));
            QVERIFY2(named || widget->objectName().startsWith(u"qt_"_s), widget->metaObject()->className());
        }
    widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
}

QTEST_MAIN(TestLicencesPage)
#include "test_licences_page.moc"
