// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_window.h"

#include "client/app/workspace.h"
#include "client/pages/window/citizen_window.h"
#include "client/pages/window/result_card.h"
#include "client/pages/window/sitting_panel.h"
#include "client/pages/window/visitor_papers.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace client::app {

using namespace Qt::StringLiterals;
namespace window = client::pages::window;

namespace {

constexpr int strokes = 24;

/// Who and what the story tells of: Chinese, whatever the language of the screen.
const QJsonObject &cast()
{
    static const QJsonObject read = [] {
        QFile file(qEnvironmentVariable("CASEDESK_TOUR_CAST"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return read;
}

WindowVisitor visitor(QLatin1StringView role)
{
    const QJsonArray facts = cast().value(role).toArray();
    return {facts.at(0).toString(), facts.at(1).toString(), facts.at(2).toString(), facts.at(3).toString()};
}

window::CitizenWindow *visitorsScreen(const TourGuide &guide)
{
    return windowPage(guide) == nullptr ? nullptr : &windowPage(guide)->visitorWindow();
}

/// A wave across the field, as a signature goes.
QList<QPoint> signature(const QWidget &field)
{
    QList<QPoint> points;
    for (int i = 0; i <= strokes; ++i)
        points.append({field.width() * (3 + i) / (strokes + 6), field.height() * (i % 4 < 2 ? 2 + i % 2 : 5 - i % 2) / 7});
    return points;
}

} // namespace

WindowVisitor cardHolder()
{
    return visitor("cardHolder"_L1);
}

WindowVisitor quickReader()
{
    return visitor("quickReader"_L1);
}

WindowVisitor forgetful()
{
    return visitor("forgetful"_L1);
}

WindowVisitor offlineOne()
{
    return visitor("offlineOne"_L1);
}

WindowVisitor interrupted()
{
    return visitor("interrupted"_L1);
}

QString toldWord(QLatin1StringView name)
{
    return cast().value("words"_L1).toObject().value(name).toString();
}

QString word(const char *context, const char *source)
{
    return QCoreApplication::translate(context, source);
}

client::pages::WindowPage *windowPage(const TourGuide &guide)
{
    Workspace *workspace = guide.app.window().workspace();
    return workspace == nullptr ? nullptr : qobject_cast<client::pages::WindowPage *>(workspace->page());
}

window::SittingDesk &sittingDesk(const TourGuide &guide)
{
    return windowPage(guide)->sittingDesk();
}

const domain::Case *caseOf(const TourGuide &guide, const QString &caseId)
{
    const domain::Case *subject = guide.facts.caseFile(caseId);
    return subject == nullptr || subject->number.isEmpty() ? nullptr : subject;
}

bool standsIn(const QString &path)
{
    for (const QWidget *each = QApplication::focusWidget(); each != nullptr; each = each->parentWidget())
        if (const auto *cell = qobject_cast<const window::FormCell *>(each))
            return cell->path() == path;
    return false;
}

void walkTo(TourGuide &guide, const QString &path)
{
    guide.tour.expect(u"Tab leads to "_s + path, [&guide, path] {
        if (standsIn(path))
            return true;
        guide.hands.key(Qt::Key_Tab);
        return false;
    });
}

void typeInto(TourGuide &guide, const QString &path, const QString &text)
{
    walkTo(guide, path);
    guide.tour.act([&guide, text] { guide.hands.type(text); });
}

void chooseIn(TourGuide &guide, const QString &path, int choice)
{
    walkTo(guide, path);
    guide.tour
        .act([&guide, choice] {
            for (int i = 0; i < choice; ++i)
                guide.hands.key(Qt::Key_Tab);
            guide.hands.key(Qt::Key_Space);
        })
        .expect(
            u"it is chosen: "_s + path, [&guide, path] { return !sittingDesk(guide).form().value(path).isUndefined() && standsIn(path); });
}

void typePerson(TourGuide &guide, const WindowVisitor &who)
{
    typeInto(guide, u"/applicant/name"_s, who.name);
    typeInto(guide, u"/applicant/idNumber"_s, who.idNumber);
    typeInto(guide, u"/applicant/phone"_s, who.phone);
    typeInto(guide, u"/applicant/address"_s, who.address);
}

void press(TourGuide &guide, QWidget *button)
{
    if (button == nullptr)
        return;
    button->setFocus(Qt::TabFocusReason);
    guide.hands.key(Qt::Key_Space);
}

void addMatter(TourGuide &guide, const QString &initials, QLatin1StringView code)
{
    guide.tour
        .act([&guide, initials] {
            guide.hands.type(initials);
            guide.hands.key(Qt::Key_Return);
        })
        .expect(u"the matter is chosen by its initials: "_s + initials,
            [&guide, code] {
                const window::Application *now = sittingDesk(guide).application();
                return now != nullptr && now->matterCode == code;
            })
        .expect(u"its questions are there"_s, [&guide] { return sittingDesk(guide).form().form().field(u"/situation/kind"_s) != nullptr; });
}

void nextStep(TourGuide &guide, window::Step step)
{
    guide.tour.act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(
            u"Ctrl+Enter leads to step %1"_s.arg(int(step) + 1), [&guide, step] { return sittingDesk(guide).sitting().step == step; },
            windowMs);
}

void signAndConfirm(TourGuide &guide)
{
    guide.tour
        .expect(u"the visitor's screen asks to check and sign"_s,
            [&guide] {
                return visitorsScreen(guide)->isVisible() && visitorsScreen(guide)->signature().isVisible()
                    && visitorsScreen(guide)->signature().height() > 0;
            })
        .act([&guide] {
            window::CitizenWindow &screen = *visitorsScreen(guide);
            TourDriver(screen).draw(&screen.signature(), signature(screen.signature()));
        })
        .expect(u"the signature is there"_s,
            [&guide] {
                return TourDriver(*visitorsScreen(guide)).button(word("client::pages::window::CitizenWindow", "It is all right"))
                    != nullptr;
            })
        .picture([&guide] { return visitorsScreen(guide); })
        .act([&guide] {
            TourDriver visitor(*visitorsScreen(guide));
            visitor.click(visitor.button(word("client::pages::window::CitizenWindow", "It is all right")));
        });
}

void showPaper(TourGuide &guide, int place, printing::WindowPaper paper)
{
    guide.tour
        .expect(u"the paper is offered"_s,
            [&guide, place, paper] {
                const auto cards = windowPage(guide)->sittingPanel().result().findChildren<window::ResultCard *>();
                if (place >= cards.size())
                    return false;
                for (auto *button : cards.at(place)->findChildren<QAbstractButton *>())
                    if (button->isVisible() && button->text() == window::VisitorPapers::name(paper)) {
                        press(guide, button);
                        return true;
                    }
                return false;
            })
        .expect(
            u"the paper is made"_s, [&guide] { return windowPage(guide)->sittingPanel().result().papers().sheet().startsWith("%PDF-"); },
            pressMs);
}

bool nothingUnsent(const TourGuide &guide)
{
    for (const client::store::OutboxEntry &entry : guide.facts.sent)
        if (entry.state != client::store::OutboxState::Effective)
            return false;
    return true;
}

} // namespace client::app
