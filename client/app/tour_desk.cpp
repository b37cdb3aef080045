// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of the tour: setting up and unlocking, home, locking, looks.
#include "client/app/actions.h"
#include "client/app/tour_guide.h"
#include "client/app/workspace.h"
#include "client/pages/home/home_page.h"
#include "client/pages/unlock/passphrase_field.h"
#include "client/pages/words.h"
#include "widgets/number_tile.h"
#include "widgets/theme/tokens.h"

#include <QLineEdit>

#include <algorithm>
#include <memory>

namespace client::app {

using namespace Qt::StringLiterals;
namespace words = client::pages::words;

namespace {

constexpr int startMs = 60'000, unlockMs = 30'000, syncMs = 30'000;
constexpr QLatin1StringView secondOfficer("fangyuan");

/// Fills the field that has the focus, whatever stood in it.
void fill(TourGuide &guide, QLineEdit *field, const QString &text)
{
    field->setFocus(Qt::TabFocusReason);
    guide.hands.key(Qt::CTRL | Qt::Key_A);
    guide.hands.type(text);
}

bool unlocked(TourGuide &guide)
{
    return guide.app.core() != nullptr && guide.app.core()->isUnlocked() && guide.app.window().workspace() != nullptr;
}

/// Words of the officer's day that may not be seen while locked.
QStringList secrets(TourGuide &guide)
{
    QStringList found;
    for (const client::store::CaseView &view : guide.facts.every)
        found.append({view.base.title, view.base.number, view.base.applicant.name});
    for (const client::store::DocumentRow &row : guide.facts.papers)
        found.append({row.title, row.number});
    found.removeAll(QString());
    return found;
}

void setUp(TourGuide &guide)
{
    guide.tour.step(u"set-up"_s, u"An officer is set up on this desk"_s)
        .expect(
            u"the back office is ready"_s, [&guide] { return guide.office.isReady(); }, startMs)
        .act([&guide] {
            guide.app.window().activateWindow();
            for (const QString &colleague : {u"linhe"_s, u"sumin"_s, u"guqing"_s, u"fangyuan"_s}) {
                guide.office.colleague(colleague, {u"enrol"_s});
                guide.office.colleague(colleague, {u"sync"_s});
            }
        })
        .expect(u"the window has the keyboard"_s, [&guide] { return guide.app.window().isActiveWindow(); })
        .act([&guide] { enrolAs(guide, guide.office.user()); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Return); })
        .expect(u"the passphrase is tried while the window goes on living"_s, [&guide] { return guide.app.window().unlockPage().isBusy(); })
        .expect(
            u"the workspace is open"_s, [&guide] { return unlocked(guide); }, unlockMs)
        .expect(
            u"the first sync has come to its end"_s,
            [&guide] { return guide.app.core()->status().state().wire == client::sync::Wire::InSync; }, syncMs)
        .expect(u"there is work for the officer"_s, [&guide] { return guide.facts.mine.size() >= 3; })
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_L); })
        .expect(u"Ctrl+L locks"_s, [&guide] { return guide.app.core() == nullptr; });
}

} // namespace

void enrolAs(TourGuide &guide, const QString &userName)
{
    guide.app.window().unlockPage().setPrefill(guide.office.url(), guide.office.caFile(), userName);
    guide.app.window().unlockPage().showEnrolment(true);
    fill(guide, guide.hands.find<client::pages::PassphraseField>(), guide.office.passphrase());
}

void tellUnlocking(TourGuide &guide)
{
    setUp(guide);
    guide.tour.step(u"unlock"_s, u"A wrong passphrase is told apart, the right one unlocks"_s)
        .act([&guide] {
            guide.hands.type(u"not the passphrase"_s);
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the wrong passphrase is said in words"_s,
            [&guide] {
                return guide.hands.reads(words::failure({domain::FailureCode::PassphraseWrong, {}, false}).toHtmlEscaped());
            },
            unlockMs)
        .picture()
        .act([&guide] {
            guide.hands.type(guide.office.passphrase());
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the right one opens the workspace"_s, [&guide] { return unlocked(guide); }, unlockMs);
}

void tellHome(TourGuide &guide)
{
    guide.tour.step(u"home"_s, u"Home shows today"_s)
        .expect(u"numbers by lamp are those of the cache"_s,
            [&guide] {
                int open = 0, shown = 0;
                for (const int number : guide.facts.today.tasksByLamp)
                    open += number;
                for (auto *tile : guide.app.window().findChildren<widgets::NumberTile *>())
                    shown += qMax(0, tile->number());
                return open > 0 && shown == open + guide.facts.today.unsent + guide.facts.today.refused;
            })
        .expect(u"papers wait to be signed for"_s, [&guide] { return !guide.facts.today.unsignedByUrgency.isEmpty(); })
        .expect(u"it says as of when"_s,
            [&guide] { return guide.facts.today.syncedAt.isValid() && guide.hands.reads(words::shortTime(guide.facts.today.syncedAt)); })
        .expect(
            u"the wire is in step"_s, [&guide] { return guide.app.core()->status().state().wire == client::sync::Wire::InSync; }, syncMs)
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_F1); })
        .expect(u"F1 shows the keys"_s, [&guide] { return guide.hands.find("widgets::KeySheet") != nullptr; });
    guide.tour.step(u"keys"_s, u"F1: the keys of the page"_s).picture().act([&guide] { guide.hands.key(Qt::Key_Escape); });
}

void tellLooks(TourGuide &guide)
{
    const auto choose = [](QActionGroup *choices, const QString &which) {
        for (QAction *action : choices->actions())
            if (action->data() == which)
                action->trigger();
    };
    MainWindow &window = guide.app.window();
    const auto look = [&guide, choose, &window](
                          const QString &name, const QString &title, const QString &theme, widgets::theme::Scheme scheme) {
        guide.tour.step(name, title)
            .act([choose, &window, theme] { choose(window.actions().themes, theme); })
            .expect(u"the window wears the look"_s,
                [&window, scheme] {
                    return widgets::theme::scheme() == scheme
                        && window.palette().color(QPalette::Window) == widgets::theme::colors().ground;
                })
            .picture();
    };
    guide.tour.step(u"looks"_s, u"Home again"_s).act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_1); });
    look(u"dark"_s, u"The dark look"_s, u"dark"_s, widgets::theme::Scheme::Dark);
    look(u"contrast"_s, u"The look of high contrast"_s, u"contrast"_s, widgets::theme::Scheme::HighContrast);
    look(u"light"_s, u"The light look"_s, u"light"_s, widgets::theme::Scheme::Light);
    guide.tour.step(u"language"_s, u"The other language, switched while running"_s)
        .act([choose, &window] { choose(window.actions().languages, QLocale().language() == QLocale::Chinese ? u"en"_s : u"zh_CN"_s); })
        .expect(u"every heading has changed"_s, [&guide] { return guide.hands.reads(guide.app.window().workspace()->page()->title()); })
        .picture()
        .act([choose, &window] { choose(window.actions().languages, QLocale().language() == QLocale::Chinese ? u"en"_s : u"zh_CN"_s); });
}

void tellLocking(TourGuide &guide)
{
    const auto kept = std::make_shared<QStringList>();
    guide.tour.step(u"locked"_s, u"Locked: nothing readable remains"_s)
        .act([&guide, kept] {
            *kept = secrets(guide);
            guide.hands.key(Qt::CTRL | Qt::Key_L);
        })
        .expect(u"the desk is locked"_s, [&guide] { return guide.app.core() == nullptr && guide.app.window().workspace() == nullptr; })
        .expect(u"no word of cases or papers is in any window"_s,
            [&guide, kept] {
                const QString all = guide.hands.words().join(u'\n');
                return !kept->isEmpty() && std::none_of(kept->cbegin(), kept->cend(), [&all](const QString &s) { return all.contains(s); });
            })
        .picture();
    guide.tour.step(u"second-officer"_s, u"A second officer on the same desk opens only his own"_s)
        .act([&guide] {
            enrolAs(guide, secondOfficer);
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the second officer is in"_s, [&guide] { return unlocked(guide) && guide.facts.people.me.userName == secondOfficer; },
            unlockMs)
        .expect(u"the second officer has an outbox of his own, and it is empty"_s, [&guide] { return guide.facts.sent.isEmpty(); })
        .expect(
            u"his first sync has come to its end"_s,
            [&guide] { return guide.app.core()->status().state().wire == client::sync::Wire::InSync; }, syncMs)
        .picture();
}

} // namespace client::app
