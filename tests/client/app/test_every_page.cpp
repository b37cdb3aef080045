// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and state in the real window, in both languages and on the screens of the offices: each control has a name and is reached by
// Tab, no word is cut off, nothing scrolls inside something that scrolls. CASEDESK_SHOTS=DIR keeps pictures, in each scheme.
#include "client/app/actions.h"
#include "client/app/main_window.h"
#include "client/app/workspace.h"
#include "client/pages/window/citizen_window.h"
#include "client/pages/window/hall_board.h"
#include "client/pages/window/rating_bar.h"
#include "client/pages/window/window_page.h"
#include "tests/client/app/whole_day.h"
#include "tests/support/widget_walk.h"
#include "widgets/fold_panes.h"
#include "widgets/key_button.h"
#include "widgets/theme/palettes.h"

#include <QDir>
#include <QSplitter>

using client::app::MainWindow;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

/// A state of the window, and the keys or calls that bring it about.
struct Scene {
    QString name;
    std::function<void(MainWindow &, tests::WholeDay &)> enter;
};

/// Whether its key would do it now: it is enabled, and what listens for it is on the screen (each panel of a page has keys of its own).
bool isHeard(const QAction &action)
{
    const QObjectList listeners = action.associatedObjects();
    return action.isEnabled() && std::any_of(listeners.cbegin(), listeners.cend(), [](const QObject *each) {
        const auto *widget = qobject_cast<const QWidget *>(each);
        return widget != nullptr && widget->isVisible();
    });
}

void goTo(MainWindow &window, const QString &page, const QString &object = {}, const QString &filter = {})
{
    window.workspace()->go(page, object, filter);
}

void press(MainWindow &window, const QKeySequence &key)
{
    for (QAction *action : window.workspace()->page()->commandActions())
        if (action->shortcut() == key && action->isEnabled())
            action->trigger();
}

Scene page(const QString &name, const QString &object = {}, const QString &filter = {})
{
    QString label = filter.isEmpty() ? name : name + u'-' + filter.section(u':', -1);
    return {label, [name, object, filter](MainWindow &window, tests::WholeDay &) { goTo(window, name, object, filter); }};
}

Scene sittingAt(const QString &name, client::pages::window::Step step)
{
    return {name, [step](MainWindow &window, tests::WholeDay &) {
                goTo(window, u"window"_s);
                auto *hall = qobject_cast<client::pages::WindowPage *>(window.workspace()->page());
                auto &desk = hall->sittingDesk();
                if (!desk.isOpen()) {
                    QTRY_VERIFY(!desk.offered().isEmpty());
                    desk.begin(u"desk-3"_s, u"t3"_s, u"B003"_s, {u"榕荫小卖部"_s, {}, {}, {}, {}});
                    for (const auto &matter : desk.offered())
                        if (matter.code == u"shop"_s)
                            desk.addMatter(matter);
                    QTRY_VERIFY(desk.form().form().field(u"/form/shop"_s) != nullptr);
                }
                desk.setStep(step);
            }};
}

/// The check with another outcome than acceptance.
Scene outcomeAt(const QString &name, client::pages::window::Outcome outcome, const QStringList &corrections, const QString &reason)
{
    return {name, [=](MainWindow &window, tests::WholeDay &day) {
                sittingAt(name, client::pages::window::Step::Check).enter(window, day);
                auto &desk = qobject_cast<client::pages::WindowPage *>(window.workspace()->page())->sittingDesk();
                desk.setOutcome(0, outcome, corrections, reason);
            }};
}

/// A paper that is to follow, so that its day is asked for.
Scene deferredAt(const QString &name)
{
    return {name, [name](MainWindow &window, tests::WholeDay &day) {
                sittingAt(name, client::pages::window::Step::Papers).enter(window, day);
                auto &desk = qobject_cast<client::pages::WindowPage *>(window.workspace()->page())->sittingDesk();
                desk.setPaper(u"lease"_s, {client::pages::window::PaperState::Deferred, day.clock.today().addDays(7), {}});
            }};
}

Scene wire(const QString &name, const client::sync::WireState &state)
{
    return {name, [state](MainWindow &window, tests::WholeDay &day) {
                day.status.set(state);
                goTo(window, u"outbox"_s);
            }};
}

client::sync::WireState stopped()
{
    client::sync::WireState state = sample::offline();
    state.wire = client::sync::Wire::Problem;
    state.failure = domain::Failure{domain::FailureCode::MassRemoval, u"5400 of 20000"_s, false};
    return state;
}

QList<Scene> scenes()
{
    using client::pages::window::Outcome, client::pages::window::Step;
    const auto keys = [](const QString &name, const QString &pageName, const QString &object, const QKeySequence &key) {
        return Scene{name, [=](MainWindow &window, tests::WholeDay &) {
                         goTo(window, pageName, object);
                         QTest::qWait(250); // what is shown beside the list waits for the arrow keys to rest
                         press(window, key);
                     }};
    };
    return {page(u"home"_s), page(u"documents"_s, u"d1"_s), page(u"cases"_s, u"case-01"_s),
        keys(u"cases-decline"_s, u"cases"_s, u"case-07"_s, Qt::Key_X), page(u"window"_s), sittingAt(u"sitting-matters"_s, Step::Matters),
        sittingAt(u"sitting-form"_s, Step::Form), sittingAt(u"sitting-papers"_s, Step::Papers), sittingAt(u"sitting-check"_s, Step::Check),
        deferredAt(u"sitting-deferred"_s), outcomeAt(u"sitting-refusal"_s, Outcome::Refuse, {}, u"不属于本机关职权范围"_s),
        outcomeAt(u"sitting-corrections"_s, Outcome::Correct, {u"补交租赁合同"_s, u"申请表第三项未填写"_s}, {}),
        sittingAt(u"sitting-result"_s, Step::Done), page(u"window"_s, {}, u"supplement"_s), page(u"window"_s, {}, u"hand-over"_s),
        page(u"window"_s, {}, u"takings"_s), page(u"licences"_s, u"c1"_s), page(u"stock"_s), page(u"stock"_s, {}, u"form:receive"_s),
        page(u"stock"_s, {}, u"form:hand_out"_s), page(u"stock"_s, {}, u"form:spoil"_s), page(u"stock"_s, {}, u"form:close"_s),
        page(u"stock"_s, {}, u"form:measure"_s), page(u"stock"_s, {}, u"form:numbers"_s), page(u"outbox"_s, u"k0"_s),
        page(u"outbox"_s, u"k2"_s), wire(u"removal"_s, stopped()),
        {u"palette"_s,
            [](MainWindow &window, tests::WholeDay &) {
                goTo(window, u"home"_s);
                window.actions().find->trigger();
            }},
        {u"palette-indexing"_s,
            [](MainWindow &window, tests::WholeDay &day) {
                day.reader.toIndex = 12'000;
                goTo(window, u"home"_s);
                window.actions().find->trigger();
            }},
        {u"keys"_s, [](MainWindow &window, tests::WholeDay &) {
             goTo(window, u"cases"_s);
             window.actions().keys->trigger();
         }}};
}

} // namespace

class TestEveryPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, theme::Scheme::Light); }
    void eachControlHasANameAndAKey();
    void keysHaveOneMeaning();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everythingIsWithinReach_data();
    void everythingIsWithinReach();
    void theSupervisorAlone_data() { nothingIsCutOff_data(); }
    void theSupervisorAlone();
    void theOtherWindows_data() { nothingIsCutOff_data(); }
    void theOtherWindows();
    void theDoor_data() { nothingIsCutOff_data(); }
    void theDoor();

private:
    void open(MainWindow &window, tests::WholeDay &day, const QSize &size)
    {
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.openWorkspace(day.context());
        QTRY_VERIFY(reads(window, u"陈屿"_s));
    }
    /// What is still wrong when everything has been laid out.
    static QStringList lasting(const std::function<QStringList()> &look)
    {
        QStringList found = look();
        for (int tries = 0; tries < 20 && !found.isEmpty(); ++tries) {
            QTest::qWait(30);
            found = look();
        }
        return found;
    }
    /// Each on a line of its own: one message would be cut off.
    static void none(const QStringList &faults)
    {
        for (const QString &fault : faults)
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }
    /// Calls `look` with every folded pane on show in turn, or once when nothing is folded; `name` is the scene's, with the pane's tab.
    static void eachPane(QWidget &root, const QString &name, const std::function<void(const QString &)> &look)
    {
        look(name);
        for (auto *panes : root.findChildren<widgets::FoldPanes *>()) {
            if (!panes->isVisible() || !panes->isFolded())
                continue;
            const int before = panes->chosen();
            for (int i = 0; i < panes->splitter()->count(); ++i) {
                panes->choose(i);
                if (panes->chosen() != i || i == before)
                    continue;
                settle();
                look(name + u'-' + QString::number(i));
            }
            panes->choose(before);
        }
    }
    /// What is wrong with a window as it stands, each with the scene's name.
    static QStringList faultsOf(QWidget &window, const QString &name)
    {
        QStringList named;
        for (const QString &fault : lasting([&window] { return clippedWords(window) + nestedScrollBars(window); }))
            named.append(name + u": "_s + fault);
        return named;
    }
    void walk(MainWindow &window, tests::WholeDay &day, const QList<Scene> &all, QStringList &faults)
    {
        const QSize size = window.size();
        for (const Scene &scene : all) {
            scene.enter(window, day);
            settle();
            eachPane(window, scene.name, [&](const QString &name) {
                faults += faultsOf(window, name);
                shoot(window, name);
            });
            if (window.size() != size)
                faults.append(scene.name + u": the window became %1 x %2"_s.arg(window.width()).arg(window.height()));
            QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, Qt::Key_Escape);
        }
    }
    static void settle() { QTest::qWait(qEnvironmentVariableIsSet("CASEDESK_SHOTS") ? 450 : 40); }
    static void shoot(QWidget &window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("CASEDESK_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const QList<QPair<QString, theme::Scheme>> schemes = {
            {u"light"_s, theme::Scheme::Light}, {u"dark"_s, theme::Scheme::Dark}, {u"contrast"_s, theme::Scheme::HighContrast}};
        for (const auto &[word, scheme] : schemes) {
            if (const QString only = qEnvironmentVariable("CASEDESK_SHOTS_LOOK"); !only.isEmpty() && only != word)
                continue;
            if (theme::scheme() != scheme) { // dressing a whole window anew takes its time
                theme::apply(*qApp, scheme);
                QTest::qWait(20);
            }
            window.grab().save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u'-' + name + u'-' + word + u".png"_s);
        }
        if (theme::scheme() != theme::Scheme::Light)
            theme::apply(*qApp, theme::Scheme::Light);
    }
    i18n::Translations m_translations;
};

void TestEveryPage::eachControlHasANameAndAKey()
{
    m_translations.use(u"zh_CN"_s);
    tests::WholeDay day;
    MainWindow window;
    open(window, day, {1366, 768});
    QStringList faults;
    for (const Scene &scene : scenes()) {
        scene.enter(window, day);
        settle();
        for (const QString &fault : namelessControls(window, true) + missedByTab(window))
            faults.append(scene.name + u": "_s + fault);
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, Qt::Key_Escape);
    }
    none(faults);
}

/// A key of a page that is also one of the whole window would do neither, and Ctrl+L must always lock.
void TestEveryPage::keysHaveOneMeaning()
{
    m_translations.use(u"zh_CN"_s);
    tests::WholeDay day;
    MainWindow window;
    open(window, day, {1366, 768});
    QStringList faults;
    QSet<QKeySequence> ofTheWindow;
    for (const QAction *action : window.actions().everywhere())
        for (const QKeySequence &key : action->shortcuts())
            ofTheWindow.insert(key);
    for (const Scene &scene : scenes()) {
        scene.enter(window, day);
        QHash<QString, QString> meaning;
        const QList<QAction *> all = window.actions().everywhere() + window.workspace()->page()->commandActions();
        for (QAction *action : QSet<QAction *>(all.cbegin(), all.cend())) {
            const QList<QKeySequence> keys = action->shortcuts();
            if (!isHeard(*action) && !ofTheWindow.intersects(QSet<QKeySequence>(keys.cbegin(), keys.cend())))
                continue; // a key of the whole window may not be a page's even now and then
            for (const QKeySequence &key : keys) {
                const QString other = meaning.value(key.toString());
                if (!other.isEmpty())
                    faults.append(u"%1: %2 means %3 and %4"_s.arg(scene.name, key.toString(), other, action->text()));
                meaning.insert(key.toString(), action->text());
            }
        }
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, Qt::Key_Escape);
    }
    none(faults);
}

void TestEveryPage::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    const QList<QPair<const char *, QSize>> screens = {{"1366x768", {1366, 768}}, {"1366x768 at 125 %", {1092, 614}},
        {"1366x768 at 150 %", {911, 512}}, {"1920x1080", {1920, 1080}}, {"1920x1080 at 150 %", {1280, 720}},
        {"1920x1080 at 200 %", {960, 540}}};
    for (const auto &[name, size] : screens)
        for (const QString &language : {u"zh_CN"_s, u"en"_s})
            QTest::addRow("%s %s", name, qPrintable(language)) << language << size;
}

void TestEveryPage::nothingIsCutOff()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_translations.use(language);
    tests::WholeDay day;
    MainWindow window;
    open(window, day, size);
    QStringList faults;
    walk(window, day, scenes(), faults);
    none(faults);
}

void TestEveryPage::everythingIsWithinReach_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"zh_CN"_s, u"en"_s})
        QTest::addRow("1366x768 at 200 %% %s", qPrintable(language)) << language;
}

/// A quarter of the pixels of 1366 x 768: a page may scroll as a whole there, but nothing lies where no scrolling brings it.
void TestEveryPage::everythingIsWithinReach()
{
    QFETCH(QString, language);
    m_translations.use(language);
    tests::WholeDay day;
    MainWindow window;
    const QSize size(683, 384);
    open(window, day, size);
    QStringList faults;
    for (const Scene &scene : scenes()) {
        scene.enter(window, day);
        settle();
        eachPane(window, scene.name, [&](const QString &name) {
            for (const QString &fault : lasting([&window] { return outOfReach(window); }))
                faults.append(name + u": "_s + fault);
            shoot(window, name);
        });
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, Qt::Key_Escape);
    }
    QCOMPARE(window.size(), size);
    none(faults);
}

/// Who only supervises has no window and no cases of his own: fewer places, and empty pages that say why.
void TestEveryPage::theSupervisorAlone()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_translations.use(language);
    tests::WholeDay day;
    day.reader.people.me.id = u"luxin"_s;
    day.reader.people.me.name = u"陆昕"_s;
    day.reader.people.me.post = u"效能监督员"_s;
    day.reader.people.me.roles = {domain::Role::Supervisor};
    MainWindow window;
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openWorkspace(day.context());
    QTRY_VERIFY(reads(window, u"陆昕"_s));
    QStringList faults;
    walk(window, day,
        {page(u"home"_s), page(u"cases"_s), page(u"licences"_s), page(u"stock"_s), page(u"stock"_s, {}, u"form:witness"_s),
            page(u"outbox"_s)},
        faults);
    goTo(window, u"window"_s);
    QCOMPARE(window.workspace()->pageId(), u"outbox"_s); // not this officer's
    none(faults);
}

/// The board of the hall and the visitor's screen, as large as the officer's.
void TestEveryPage::theOtherWindows()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_translations.use(language);
    tests::WholeDay day;
    QStringList faults;
    const auto look = [&](QWidget &window, const QString &name) {
        settle();
        faults += faultsOf(window, name);
        shoot(window, name);
    };
    client::pages::window::Hall hall(day.reader, day.commands, day.clock, day.ids);
    client::pages::window::HallBoard board(hall);
    board.resize(size);
    board.show();
    hall.refresh();
    QTRY_VERIFY(hall.next() != nullptr);
    look(board, u"board-empty"_s);
    hall.act(domain::TicketAction::Call, hall.next()->id);
    QTRY_VERIFY(!board.announced().isEmpty());
    look(board, u"board-call"_s);
    board.hide();
    client::pages::window::CitizenWindow visitor;
    visitor.resize(size);
    visitor.show();
    visitor.welcome(u"3号综合窗口"_s);
    look(visitor, u"visitor-welcome"_s);
    visitor.showSummary(u"<p>榕荫小卖部</p><p><b>商铺开业登记</b></p>"_s);
    look(visitor, u"visitor-check"_s);
    visitor.askRating(u"case-01"_s);
    look(visitor, u"visitor-rating"_s);
    auto *bad = visitor.findChildren<client::pages::window::RatingBar *>().constFirst();
    Q_EMIT bad->rated(1);
    look(visitor, u"visitor-reasons"_s);
    QCOMPARE(visitor.size(), size);
    none(faults);
}

void TestEveryPage::theDoor()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_translations.use(language);
    MainWindow window;
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto &door = window.unlockPage();
    QStringList faults;
    const auto look = [&](const QString &name) {
        settle();
        faults += faultsOf(window, name);
        for (const QString &fault : namelessControls(window, true) + missedByTab(window))
            faults.append(name + u": "_s + fault);
        shoot(window, name);
    };
    door.setOfficers({}, {});
    look(u"door-first"_s);
    door.showFailure({domain::FailureCode::CertificateRefused, {}, false});
    look(u"door-certificate"_s);
    door.setOfficers({{u"a"_s, u"陈屿"_s, u"综合科 科长"_s}, {u"b"_s, u"何恬"_s, u"窗口办事员"_s}}, u"a"_s);
    look(u"door-officers"_s);
    for (const auto code : {domain::FailureCode::PassphraseWrong, domain::FailureCode::StoreDamaged, domain::FailureCode::StoreNewer}) {
        door.showFailure({code, {}, false}, code == domain::FailureCode::PassphraseWrong ? 4000 : 0);
        look(u"door-"_s + domain::codeText(code));
    }
    door.setBusy(true);
    look(u"door-busy"_s);
    none(faults);
}

QTEST_MAIN(TestEveryPage)
#include "test_every_page.moc"
