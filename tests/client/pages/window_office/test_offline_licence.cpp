// SPDX-License-Identifier: GPL-3.0-or-later
// A licence given while the cable is out, with the window's own widgets, the real store and wire and the real back office: numbers taken
// along, given once each, printed on a sheet taken along, and effective with the same number when the cable is in; and one the office
// refuses.
#include "client/pages/licences/licences_page.h"
#include "client/pages/licences/offline_licences.h"
#include "client/pages/stock/print_desk.h"
#include "client/pages/stock/stock_forms.h"
#include "client/pages/stock/stock_page.h"
#include "client/pages/window/sitting_again.h"
#include "client/pages/window/sitting_panel.h"
#include "client/pages/window/window_page.h"
#include "client/sync/client_core.h"
#include "client/sync/leases.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/support/back_office_process.h"
#include "tests/support/page_stage.h"
#include "tests/support/sandbox.h"
#include "tests/support/stock_printer.h"
#include "tests/support/waiting.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace client::pages;
using client::sync::LeaseStanding;

namespace {

const QString card = u"card-pvc"_s;

/// A machine at the window: its profile, and the pages over it. It can end without a word, and be begun again.
struct Desk {
    domain::SystemClock clock;
    domain::SystemIdSource ids{clock};
    client::sync::ClientCore core;
    render::Pool renderers{realSandbox()};
    std::unique_ptr<WindowPage> window;

    explicit Desk(const QString &folder)
        : core(folder, clock, ids, domain::WorkCalendar::shipped(), {.undoSeconds = 0, .keepInStep = false, .kdfCost = {8 * 1024, 1, 1}})
    {
    }
    ~Desk() { window.reset(); }
    bool enrol(BackOfficeProcess &office, const QString &user)
    {
        return waited(core.enrol({office.url, office.caPem(), user, office.passphrase, u"desk"_s})) && sync();
    }
    bool sync() { return waited(core.syncNow()).has_value(); }
    PageContext context()
    {
        return {core.reader(), core.commands(), core.status(), domain::WorkCalendar::shipped(), clock, renderers, core.profile()->deviceId,
            &core.registers()};
    }
    void openWindow()
    {
        window = std::make_unique<WindowPage>(context(), nullptr, u"127.0.0.1:9"_s);
        window->resize(1240, 690);
        window->show();
    }
    bool order(QLatin1StringView kind, const QJsonObject &args, const QJsonObject &expect = {})
    {
        return waited(core.commands().order({.kind = kind, .args = args, .expect = expect, .subject = {}})).has_value();
    }
    QList<LeaseStanding> leases()
    {
        return waited(client::sync::readLeases(core.reader(), core.profile()->deviceId, &core)).value_or(QList<LeaseStanding>());
    }
    template <class T> QList<T> objects(QLatin1StringView kind)
    {
        QList<T> all;
        const auto jsons = waited(core.reader().objects(kind)).value_or(QList<QJsonObject>());
        for (const QJsonObject &json : jsons)
            all.append(*domain::fromJson<T>(json));
        return all;
    }
    std::optional<domain::Case> file(const QString &id)
    {
        const auto view = waited(core.reader().caseFile(id));
        return view ? std::optional(view->base) : std::nullopt;
    }
};

} // namespace

class TestOfflineLicence : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<BackOfficeProcess> m_office;
    std::unique_ptr<Desk> m_desk;
    i18n::Translations m_translations;
    QStringList m_cases, m_numbers;

    /// For eyes, when CASEDESK_SHOTS names a folder.
    static void shot(QWidget &page, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CASEDESK_SHOTS"); !folder.isEmpty())
            QVERIFY(page.grab().save(QString(folder + u'/' + name + u".png"_s)));
    }
    QString profile() const { return m_folder.filePath(u"desk"_s); }
    void restart()
    {
        m_desk.reset(); // whatever was in memory is gone
        m_desk = std::make_unique<Desk>(profile());
        QVERIFY(waited(m_desk->core.unlock(m_office->passphrase)));
        QVERIFY(!m_desk->sync());
        m_desk->openWindow();
    }
    /// A range of cards from the store room for this machine.
    void takeSheetsAlong(int count)
    {
        for (const auto &range : m_desk->objects<domain::StockRange>(domain::object_kind::stockRange)) {
            if (range.kind != card || !range.deskId.isEmpty() || !range.deviceId.isEmpty())
                continue;
            QVERIFY(m_desk->order(domain::command_kind::stockHandOut,
                {{u"rangeId"_s, range.id}, {u"newRangeId"_s, m_desk->ids.next()}, {u"count"_s, count}, {u"deskId"_s, u"desk-3"_s},
                    {u"deviceId"_s, m_desk->core.profile()->deviceId}},
                {{u"version"_s, range.version}}));
            return;
        }
        QFAIL("no cards in the store room");
    }
    /// Takes numbers along on the page of the paper stock.
    void takeNumbersAlong(int count)
    {
        StockPage page(m_desk->context(), nullptr, u"127.0.0.1:9"_s);
        page.resize(1240, 690);
        page.show();
        page.open({}, u"form:numbers"_s);
        auto *list = page.findChild<QListView *>(u"leases"_s);
        QVERIFY(list);
        const QWidget *form = list;
        while (qobject_cast<const stock::StockForm *>(form) == nullptr)
            form = form->parentWidget();
        auto *matters = form->findChild<QComboBox *>();
        QTRY_VERIFY(matters->count() > 0);
        matters->setCurrentIndex(matters->findText(u"老年人优待卡"_s));
        form->findChild<QSpinBox *>()->setValue(count);
        for (auto *button : form->findChildren<QPushButton *>())
            if (button->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Return))
                button->click();
        QTRY_COMPARE(m_desk->leases().size(), 1);
        QVERIFY(m_desk->leases().constFirst().isAsked);
        QVERIFY(m_desk->sync());
        QTRY_COMPARE(m_desk->leases().constFirst().left, count);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        shot(page, u"offline-numbers"_s);
    }
    /// An application for a senior card, up to the last step before it is sent.
    void fillIn(const QString &name)
    {
        auto &desk = m_desk->window->sittingDesk();
        QTRY_VERIFY(!desk.offered().isEmpty());
        desk.begin(u"desk-3"_s, {}, {}, {name, u"440304195001010019"_s, name, u"13900001111"_s, u"榕湖路8号"_s});
        for (const auto &matter : desk.offered())
            if (matter.code == u"senior-card"_s)
                desk.addMatter(matter);
        QTRY_VERIFY(desk.form().form().field(u"/form/community"_s) != nullptr);
        const QList<QPair<QString, QJsonValue>> answers{{u"/situation/kind"_s, u"first"_s}, {u"/situation/resident"_s, u"local"_s},
            {u"/situation/agent"_s, false}, {u"/form/cardKind"_s, u"seventy"_s}, {u"/form/community"_s, u"榕湖社区"_s},
            {u"/form/delivery"_s, u"window"_s},
            {u"/form/contacts"_s,
                QJsonArray{QJsonObject{{u"name"_s, u"林一帆"_s}, {u"relation"_s, u"child"_s}, {u"phone"_s, u"13900001234"_s}}}}};
        for (const auto &[path, value] : answers)
            desk.form().edit(path, value);
        const auto papers = desk.papers(0);
        for (const auto &paper : papers)
            desk.setPaper(paper.materialId, {window::PaperState::Given, {}, {}});
        desk.setStep(window::Step::Check);
        QCOMPARE(desk.hindrance(0), QString());
    }
    /// Sends it by the key; answers the number given, empty when none was.
    QString send()
    {
        auto &desk = m_desk->window->sittingDesk();
        const QString id = desk.sitting().applications.constFirst().caseId;
        for (auto *action : m_desk->window->commandActions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Return) && action->isEnabled())
                action->trigger();
        if (!QTest::qWaitFor([&desk] { return desk.sitting().step == window::Step::Done; }, 20'000))
            return u"not sent"_s;
        m_cases.append(id);
        licences::OfflineLicences given(m_desk->core.reader());
        given.refresh();
        if (!QTest::qWaitFor([&given] { return given.isKnown(); }))
            return u"not known"_s;
        const auto *subject = given.of(id);
        const QString number = subject == nullptr ? QString() : subject->licence.number;
        if (!number.isEmpty() && !QTest::qWaitFor([&] { return reads(*m_desk->window, number); }, 10'000))
            return u"not shown"_s;
        shot(*m_desk->window, u"offline-result"_s);
        desk.close();
        return number;
    }
    /// On the next sheet taken along, as the page of the licences does.
    QString print(const domain::Case &subject)
    {
        StockWorld world(m_folder.path());
        StockPrinter printer(world);
        stock::PrintDesk desk(m_desk->core.reader(), m_desk->core.commands(), m_desk->clock, m_desk->ids, printer,
            m_desk->core.profile()->deviceId, nullptr, 5);
        if (!QTest::qWaitFor([&] { return desk.barFor(subject.id, card, {}) == stock::PrintDesk::Bar::None; }, 10'000))
            return u"barred"_s;
        const QString serial = desk.nextSerial(card, true);
        printer.lay(serial);
        printer.isTold = true;
        const QByteArray pdf = "%PDF of " + subject.licence.number.toUtf8();
        if (desk.begin({subject, {}, subject.applicant.name, card, serial, u"window"_s, {}, {85.6, 54}, pdf})
            != stock::PrintDesk::Bar::None)
            return u"not begun"_s;
        auto *run = desk.runOf(subject.id);
        if (!QTest::qWaitFor([&] { return run->attempt().step == printing::StockStep::Asking; }, 20'000))
            return u"not printed"_s;
        if (!run->judge({printing::StockVerdict::Good, serial, {}, {}}))
            return u"not good"_s;
        return QTest::qWaitFor([&] { return run->attempt().step == printing::StockStep::Judged && run->waitsForOffice(); }, 10'000)
            ? serial
            : u"not told"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        m_office = std::make_unique<BackOfficeProcess>(
            m_folder.path(), QStringLiteral(CASEDESK_BIN_DIR "/casedesk-backoffice"), QStringLiteral(CASEDESK_SOURCE_DIR));
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        m_desk = std::make_unique<Desk>(profile());
        QVERIFY(m_desk->enrol(*m_office, u"hetian"_s));
        takeSheetsAlong(5);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_office.reset();
    }
    void withALineTheOfficeGivesTheNumber()
    {
        takeNumbersAlong(3);
        m_desk->openWindow();
        fillIn(u"林青禾"_s);
        QCOMPARE(m_desk->window->sittingDesk().giving(0), window::Giving::ByOffice);
        QCOMPARE(send(), QString());
        QVERIFY(m_desk->sync());
        QTRY_VERIFY(m_desk->file(m_cases.constFirst()).has_value());
        QVERIFY(!m_desk->file(m_cases.constFirst())->licence.seal.isEmpty());
        QCOMPARE(m_desk->leases().constFirst().left, 3);
    }
    void withoutALineEachGetsANumberOfItsOwn()
    {
        m_office->stop();
        QVERIFY(!m_desk->sync());
        m_cases.clear();
        for (const QString &name : {u"林青禾"_s, u"周禾"_s}) {
            fillIn(name);
            QTRY_COMPARE(m_desk->window->sittingDesk().giving(0), window::Giving::Here);
            QTRY_VERIFY(reads(*m_desk->window, u"用离线证号当场发证"_s)); // the step says what is about to happen
            shot(*m_desk->window, u"offline-check"_s);
            m_numbers.append(send());
            QVERIFY2(m_numbers.constLast().startsWith(u"青老优"_s), qPrintable(m_numbers.constLast()));
        }
        QVERIFY(m_numbers.at(0) != m_numbers.at(1));
        QCOMPARE(m_desk->leases().constFirst().left, 1);
        QCOMPARE(m_desk->leases().constFirst().onTheirWay, 2);
        QVERIFY(!m_desk->leases().constFirst().mayBringBack());
    }
    void aProgramThatEndsBetweenGivesNoNumberTwice()
    {
        restart();
        fillIn(u"韩若溪"_s);
        QTRY_COMPARE(m_desk->window->sittingDesk().giving(0), window::Giving::Here);
        m_numbers.append(send());
        QCOMPARE(QSet<QString>(m_numbers.cbegin(), m_numbers.cend()).size(), 3);
        restart();
        QCOMPARE(m_desk->leases().constFirst().left, 0);
    }
    void noneIsLeftAndTheApplicationIsKeptAllTheSame()
    {
        fillIn(u"吕知遥"_s);
        QTRY_COMPARE(m_desk->window->sittingDesk().giving(0), window::Giving::NoNumber);
        QTRY_VERIFY(reads(*m_desk->window, u"用完"_s));
        QCOMPARE(send(), QString());
    }
    void printedOnASheetTakenAlong()
    {
        LicencesPage page(m_desk->context(), nullptr, u"127.0.0.1:9"_s);
        page.resize(1240, 690);
        page.show();
        QSignalSpy made(&page, &LicencesPage::sheetMade);
        page.open(m_cases.constFirst(), {});
        QTRY_VERIFY_WITH_TIMEOUT(!made.isEmpty(), 30'000);
        QVERIFY(reads(page, m_numbers.constFirst()));
        shot(page, u"offline-licence"_s);
        QVERIFY2(reads(page, u"后台收到后生效"_s), qPrintable(visibleWords(page).join(u'\n')));
        QTRY_VERIFY_WITH_TIMEOUT(page.sheet().startsWith("%PDF-"), 30'000); // of this licence; another may have been shown before
        licences::OfflineLicences given(m_desk->core.reader());
        given.refresh();
        QTRY_VERIFY(given.isKnown());
        QVERIFY(given.of(m_cases.constFirst()));
        const QString serial = print(*given.of(m_cases.constFirst()));
        QVERIFY2(serial.startsWith(u"QC"_s), qPrintable(serial));
        m_desk->core.reader(); // nothing has gone out
        QVERIFY(!m_desk->sync());
    }
    void effectiveWithTheSameNumbers()
    {
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync() && m_desk->core.status().state().unsent == 0, 60'000);
        for (int i = 0; i < 3; ++i) {
            const auto file = m_desk->file(m_cases.at(i));
            QVERIFY(file);
            QCOMPARE(file->licence.number, m_numbers.at(i));
            QVERIFY(!file->licence.seal.isEmpty() && !file->number.isEmpty());
        }
        const auto fourth = m_desk->file(m_cases.at(3)); // numbered by the office
        QVERIFY(fourth && !fourth->licence.isNull() && !m_numbers.contains(fourth->licence.number));
        QVERIFY(m_desk->sync()); // what the office has answered is in the cache
        licences::OfflineLicences given(m_desk->core.reader());
        given.refresh();
        QTRY_VERIFY(given.isKnown());
        QVERIFY(given.all().isEmpty());
        int issued = 0;
        for (const auto &sheet : m_desk->objects<domain::Sheet>(domain::object_kind::sheet))
            if (sheet.caseId == m_cases.constFirst()) {
                QCOMPARE(sheet.state, domain::SheetState::Issued);
                ++issued;
            }
        QCOMPARE(issued, 1);
        QCOMPARE(m_desk->leases().constFirst().lease.used.size(), 3);
        QVERIFY(m_desk->leases().constFirst().mayBringBack());
        QVERIFY(
            m_desk->order(domain::command_kind::licenceReturn, client::sync::returnOrder(m_desk->leases().constFirst(), u"测试"_s).args));
        QVERIFY(m_desk->sync());
        QTRY_VERIFY(m_desk->leases().isEmpty());
    }
    void whatTheOfficeRefusesIsVoidAndSaysWhatToDo()
    {
        takeNumbersAlong(2);
        const QString lease = m_desk->leases().constFirst().lease.id;
        Desk supervisor(m_folder.filePath(u"supervisor"_s));
        QVERIFY(supervisor.enrol(*m_office, u"luxin"_s));
        m_office->stop();
        QVERIFY(!m_desk->sync());
        fillIn(u"林青禾"_s);
        QTRY_COMPARE(m_desk->window->sittingDesk().giving(0), window::Giving::Here);
        const QString number = send();
        QVERIFY(number.startsWith(u"青老优"_s));
        const QString id = m_cases.constLast();
        licences::OfflineLicences given(m_desk->core.reader());
        given.refresh();
        QTRY_VERIFY(given.of(id));
        const QString serial = print(*given.of(id));
        QVERIFY2(serial.startsWith(u"QC"_s), qPrintable(serial));
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        QVERIFY(supervisor.order(domain::command_kind::licenceReturn, {{u"leaseId"_s, lease}})); // the machine was thought lost
        QVERIFY(supervisor.sync());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync() && m_desk->core.status().state().unsent == 0, 60'000);
        QTRY_VERIFY(given.of(id) && given.of(id)->licence.isVoid());
        QVERIFY2(given.of(id)->licence.voidReason.contains(serial), qPrintable(given.of(id)->licence.voidReason));
        QVERIFY(!m_desk->file(id));
        LicencesPage page(m_desk->context(), nullptr, u"127.0.0.1:9"_s);
        page.resize(1240, 690);
        page.show();
        page.open(id, {});
        QTRY_VERIFY(reads(page, number) && reads(page, serial));
        shot(page, u"offline-refused"_s);
    }
    /// Nothing is typed in again: the refused application goes out once more, and with a line the office gives the number.
    void takenUpAgainTheOfficeGivesTheNumber()
    {
        const QString refused = m_cases.constLast(), again = window::caseIdAgain(refused);
        auto &desk = m_desk->window->sittingDesk();
        m_desk->window->open(refused, u"again"_s);
        QTRY_VERIFY(desk.isOpen());
        QTRY_COMPARE(desk.form().value(u"/form/community"_s).toString(), u"榕湖社区"_s);
        QCOMPARE(desk.sitting().person.name, u"林青禾"_s);
        shot(*m_desk->window, u"offline-again"_s);
        desk.setStep(window::Step::Check);
        QCOMPARE(desk.hindrance(0), QString()); // papers and all
        QTRY_COMPARE(desk.giving(0), window::Giving::ByOffice);
        QCOMPARE(send(), QString());
        QCOMPARE(m_cases.constLast(), again);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync() && m_desk->file(again), 60'000);
        const domain::Case subject = *m_desk->file(again);
        QCOMPARE(subject.state, domain::CaseState::Approved);
        QVERIFY(subject.licence.number.startsWith(u"青老优"_s) && !subject.licence.seal.isEmpty());
        QVERIFY(!m_desk->file(refused));
        QSignalSpy said(m_desk->window.get(), &WindowPage::said);
        m_desk->window->open(refused, u"again"_s); // once is enough
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(!desk.isOpen());
    }
};

QTEST_MAIN(TestOfflineLicence)
#include "test_offline_licence.moc"
