// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of the tour: one sitting with two matters, from the questions to the papers to take home; and a simple one, all by keys.
#include "client/app/tour_window.h"
#include "client/pages/window/check_step.h"
#include "client/pages/window/paper_row.h"
#include "client/pages/window/papers_step.h"
#include "client/pages/window/sitting_panel.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>

namespace client::app {

using namespace Qt::StringLiterals;
namespace window = client::pages::window;
using printing::WindowPaper;
using window::PaperState;
using window::Step;

namespace {

constexpr auto paperRow = "client::pages::window::PaperRow";

QString workFile(const QString &name)
{
    return qEnvironmentVariable("CASEDESK_TOUR_WORK") + u'/' + name;
}

/// What a scanner hands over: one page with a few words.
QString scannedPdf()
{
    QString path = workFile(toldWord("scan"_L1));
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    QFont font = painter.font();
    font.setPointSize(20);
    painter.setFont(font);
    painter.drawText(QRect(0, 0, writer.width(), writer.height() / 3), Qt::AlignCenter, toldWord("scan"_L1));
    return path;
}

/// A photograph as a camera hands it over.
QString photograph()
{
    QString path = workFile(toldWord("picture"_L1));
    QImage image(480, 640, QImage::Format_RGB32);
    image.fill(0x466ea0u);
    image.save(path);
    return path;
}

QWidget *finder(const TourGuide &guide)
{
    return guide.hands.find("QLineEdit", word("client::pages::window::MattersStep", "Find a matter by initials or words"));
}

window::PaperRow *row(const TourGuide &guide, const QString &materialId)
{
    for (auto *each : windowPage(guide)->sittingPanel().papers().findChildren<window::PaperRow *>())
        if (each->paper().materialId == materialId && each->isVisible())
            return each;
    return nullptr;
}

/// Lets a file fall on the paper, as one does with the mouse.
void drop(TourGuide &guide, const QString &materialId, const QString &path)
{
    window::PaperRow *target = row(guide, materialId);
    if (target == nullptr)
        return;
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter); // makes it the target of what follows
    QDropEvent fall(target->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &fall);
}

void choosePaper(TourGuide &guide, const QString &materialId, const char *state)
{
    if (window::PaperRow *paper = row(guide, materialId))
        press(guide, guide.hands.find("QRadioButton", paper->paper().name + u": "_s + word(paperRow, state)));
}

qsizetype scansOf(const TourGuide &guide, const QString &materialId)
{
    return sittingDesk(guide).application()->papers.value(materialId).scans.size();
}

bool standsAs(const TourGuide &guide, const QString &materialId, PaperState state)
{
    return sittingDesk(guide).application()->papers.value(materialId).state == state;
}

void chooseMatters(TourGuide &guide)
{
    guide.tour.step(u"window-matters"_s, u"Two matters chosen by initials; the answers say which papers and fees they need"_s);
    startNext(guide, &WindowStory::cardTicket);
    addMatter(guide, u"lnrydk"_s, cardMatter);
    guide.tour.expect(u"no fee before the questions are answered"_s, [&guide] { return sittingDesk(guide).fees(0).isEmpty(); });
    chooseIn(guide, u"/situation/kind"_s, 2);
    chooseIn(guide, u"/situation/resident"_s, 1);
    chooseIn(guide, u"/situation/agent"_s, 1);
    guide.tour
        .expect(u"the answers made the list of papers longer and a fee due"_s,
            [&guide] { return sittingDesk(guide).papers(0).size() == 3 && sittingDesk(guide).fees(0).size() == 1; })
        .picture()
        .act([&guide] { finder(guide)->setFocus(Qt::TabFocusReason); });
    addMatter(guide, u"dzz"_s, readerMatter);
    chooseIn(guide, u"/situation/kind"_s, 0);
    chooseIn(guide, u"/situation/reader"_s, 0);
    guide.tour.picture().act([&guide] { sittingDesk(guide).select(0); });
}

void fillForms(TourGuide &guide)
{
    guide.tour.step(u"window-form"_s, u"The form of the first matter, drawn from its schema"_s);
    nextStep(guide, Step::Form);
    typePerson(guide, cardHolder());
    chooseIn(guide, u"/form/cardKind"_s, 1);
    typeInto(guide, u"/form/community"_s, toldWord("community"_L1));
    typeInto(guide, u"/form/livedSince"_s, u"2018-03-01"_s);
    typeInto(guide, u"/form/formerNumber"_s, toldWord("formerNumber"_L1));
    typeInto(guide, u"/form/contacts/0/name"_s, toldWord("contact"_L1));
    chooseIn(guide, u"/form/contacts/0/relation"_s, 1);
    typeInto(guide, u"/form/contacts/0/phone"_s, u"13900005199"_s);
    guide.tour.picture();
    chooseIn(guide, u"/form/delivery"_s, 0);
    guide.tour
        .expect(u"age and sex are computed from the number"_s,
            [&guide] {
                return sittingDesk(guide).form().value(u"/form/age"_s).toInteger() >= 70
                    && !sittingDesk(guide).form().value(u"/form/gender"_s).toString().isEmpty();
            })
        .expect(u"the form is complete"_s, [&guide] { return sittingDesk(guide).form().hindrances() == 0; })
        .picture();
}

/// One paper as PDF, one as a picture, one promised for later (容缺).
void givePapers(TourGuide &guide)
{
    guide.tour.step(u"window-papers"_s, u"Papers: a scan, a picture, and one promised for later"_s);
    nextStep(guide, Step::Papers);
    guide.tour.act([&guide] { drop(guide, u"lost"_s, scannedPdf()); })
        .expect(
            u"the scan is kept and the paper counts as given"_s,
            [&guide] { return scansOf(guide, u"lost"_s) == 1 && standsAs(guide, u"lost"_s, PaperState::Given); }, windowMs)
        .act([&guide] { drop(guide, u"photo"_s, photograph()); })
        .expect(
            u"the picture is kept"_s,
            [&guide] { return scansOf(guide, u"photo"_s) == 1 && standsAs(guide, u"photo"_s, PaperState::Given); }, windowMs)
        .act([&guide] { choosePaper(guide, u"residence"_s, "To follow"); })
        .expect(u"the paper is promised, with its day"_s,
            [&guide] {
                const auto entry = sittingDesk(guide).application()->papers.value(u"residence"_s);
                return entry.state == PaperState::Deferred && entry.promisedOn.isValid();
            })
        .picture();
}

void fillSecond(TourGuide &guide)
{
    guide.tour.step(u"window-second"_s, u"The second matter: what was typed about the person stands in it already"_s);
    nextStep(guide, Step::Form);
    guide.tour.expect(u"the person was typed once"_s, [&guide] {
        return sittingDesk(guide).current() == 1 && sittingDesk(guide).form().value(u"/form/holder"_s).toString() == cardHolder().name
            && sittingDesk(guide).form().value(u"/form/idNumber"_s).toString() == cardHolder().idNumber;
    });
    chooseIn(guide, u"/form/level"_s, 0);
    guide.tour.expect(
        u"what the form presets stands there"_s, [&guide] { return sittingDesk(guide).form().value(u"/form/overdue"_s) == QJsonValue(0); });
    typeInto(guide, u"/form/password"_s, u"240316"_s);
    guide.tour.expect(u"the form is complete"_s, [&guide] { return sittingDesk(guide).form().hindrances() == 0; }).picture();
    nextStep(guide, Step::Papers);
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_Space); }).expect(u"Space: the first paper is given"_s, [&guide] {
        return standsAs(guide, u"identity"_s, PaperState::Given);
    });
}

void checkAndSign(TourGuide &guide)
{
    guide.tour.step(u"window-check"_s, u"Everything is checked; the visitor reads it on a screen of his own and signs"_s);
    nextStep(guide, Step::Check);
    guide.tour
        .expect(u"nothing hinders either application"_s,
            [&guide] { return sittingDesk(guide).hindrance(0).isEmpty() && sittingDesk(guide).hindrance(1).isEmpty(); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Space); }); // the button for it has the focus
    signAndConfirm(guide);
    guide.tour.expect(
        u"the signature belongs to the sitting"_s, [&guide] { return !sittingDesk(guide).sitting().signature.isNull(); }, windowMs);
}

void send(TourGuide &guide)
{
    guide.tour.step(u"window-sent"_s, u"Sent: one is approved at once by the rules, the other waits for a person, and it says why"_s);
    nextStep(guide, Step::Done);
    guide.tour
        .act([&guide] {
            guide.window.cardCase = sittingDesk(guide).sitting().applications.at(0).caseId;
            guide.window.readerCase = sittingDesk(guide).sitting().applications.at(1).caseId;
        })
        .expect(
            u"the reader's card is approved in the same sitting, with a licence number"_s,
            [&guide] {
                const domain::Case *subject = caseOf(guide, guide.window.readerCase);
                return subject != nullptr && subject->state == domain::CaseState::Approved && !subject->licence.number.isEmpty()
                    && subject->intake.rules.size() == 3;
            },
            officeMs)
        .expect(
            u"the lost card waits for a person"_s,
            [&guide] {
                const domain::Case *subject = caseOf(guide, guide.window.cardCase);
                return subject != nullptr && subject->state == domain::CaseState::Running && subject->intake.deferred.size() == 1;
            },
            officeMs)
        .expect(u"the screen names the rule that failed and its reason"_s,
            [&guide] {
                for (const domain::RuleResult &rule : caseOf(guide, guide.window.cardCase)->intake.rules)
                    if (!rule.passed)
                        return guide.hands.reads(rule.title) && guide.hands.reads(rule.reason);
                return false;
            })
        .expect(u"and both case numbers"_s, [&guide] {
            return guide.hands.reads(caseOf(guide, guide.window.cardCase)->number)
                && guide.hands.reads(caseOf(guide, guide.window.readerCase)->number);
        });
}

/// 受理通知书, on paper where there is a queue.
void printNotice(TourGuide &guide)
{
    showPaper(guide, 0, WindowPaper::Acceptance);
    guide.tour.picture();
    if (!qEnvironmentVariableIsSet("CUPS_SERVER"))
        return;
    guide.tour.act([&guide] { press(guide, guide.hands.button(word("client::pages::window::VisitorPapers", "Print"))); })
        .expect(
            u"the notice is printed"_s, [&guide] { return guide.hands.reads(word("client::pages::window::VisitorPapers", "Printed.")); },
            pressMs);
}

} // namespace

void tellWindowSitting(TourGuide &guide)
{
    chooseMatters(guide);
    fillForms(guide);
    givePapers(guide);
    fillSecond(guide);
    checkAndSign(guide);
    send(guide);
    printNotice(guide);
}

/// A simple sitting without the mouse: its record says how many keys and seconds it took.
void tellWindowQuick(TourGuide &guide)
{
    guide.tour.step(u"window-quick"_s, u"A simple sitting, all by keys, from the call to the finish"_s);
    startNext(guide, &WindowStory::quickTicket);
    addMatter(guide, u"dzz"_s, readerMatter);
    chooseIn(guide, u"/situation/kind"_s, 0);
    chooseIn(guide, u"/situation/reader"_s, 0);
    nextStep(guide, Step::Form);
    typeInto(guide, u"/applicant/idNumber"_s, quickReader().idNumber); // the ticket knows the name
    typeInto(guide, u"/applicant/phone"_s, quickReader().phone);
    chooseIn(guide, u"/form/level"_s, 0);
    typeInto(guide, u"/form/password"_s, u"880905"_s);
    nextStep(guide, Step::Papers);
    guide.tour.act([&guide] { guide.hands.key(Qt::Key_Space); });
    nextStep(guide, Step::Check);
    nextStep(guide, Step::Done);
    guide.tour.act([&guide] { guide.window.quickCase = sittingDesk(guide).sitting().applications.first().caseId; })
        .expect(
            u"approved at once, with its number"_s,
            [&guide] {
                const domain::Case *subject = caseOf(guide, guide.window.quickCase);
                return subject != nullptr && subject->state == domain::CaseState::Approved && !subject->licence.number.isEmpty();
            },
            officeMs);
    finishSitting(guide, &WindowStory::quickTicket);
    guide.tour.expect(u"it was the visitor who took a number without a ticket"_s,
        [&guide] { return guide.window.quickTicket == guide.window.walkInTicket; });
}

} // namespace client::app
