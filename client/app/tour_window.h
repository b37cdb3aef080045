// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapters of the service window share: who comes, the way through a form by keys, the visitor's screen, and words as shown.
#pragma once

#include "client/app/tour_guide.h"
#include "client/pages/window/form/form_cell.h"
#include "client/pages/window/window_page.h"
#include "printing/window_paper.h"

namespace client::app {

inline constexpr int windowMs = 10'000, officeMs = 20'000, pressMs = 30'000;

/// Somebody at the window. Nobody real: the numbers have right check characters (GB 11643) and belong to no one.
struct WindowVisitor {
    QString name, idNumber, phone, address;
};
WindowVisitor cardHolder();  ///< past seventy: a lost card, and a reader's card with it
WindowVisitor quickReader(); ///< one simple matter, all by keys
WindowVisitor forgetful();   ///< comes without the photo
WindowVisitor offlineOne();  ///< comes while the cable is out
WindowVisitor interrupted(); ///< is being served when the power fails

/// Codes of the matters the story takes in.
inline constexpr QLatin1StringView cardMatter{"senior-card"}, readerMatter{"reader-card"}, clinicMatter{"animal-clinic"};

/// Something that is typed in the story, from the cast (CASEDESK_TOUR_CAST).
QString toldWord(QLatin1StringView name);
/// A word of a class as it is shown now; `context` is the class with its namespaces.
QString word(const char *context, const char *source);
/// The page of the window when it is shown, else nullptr.
client::pages::WindowPage *windowPage(const TourGuide &guide);
client::pages::window::SittingDesk &sittingDesk(const TourGuide &guide);
/// The case the application of this place in the sitting becomes; nullptr while the back office has not made it.
const domain::Case *caseOf(const TourGuide &guide, const QString &caseId);

/// Whether the focus is in the field of this path.
bool standsIn(const QString &path);
/// Tab by Tab until the focus is in the field.
void walkTo(TourGuide &guide, const QString &path);
void typeInto(TourGuide &guide, const QString &path, const QString &text);
/// Marks the choice of this place (from 0) among the buttons of the field.
void chooseIn(TourGuide &guide, const QString &path, int choice);
/// The applicant's own fields at the head of a form.
void typePerson(TourGuide &guide, const WindowVisitor &who);
/// Presses the button as a person does who has walked to it.
void press(TourGuide &guide, QWidget *button);
/// Chooses the matter by its initials and waits until its questions are there.
void addMatter(TourGuide &guide, const QString &initials, QLatin1StringView code);
/// Ctrl+Enter, and the step that comes.
void nextStep(TourGuide &guide, client::pages::window::Step step);
/// Signs on the visitor's screen and confirms there.
void signAndConfirm(TourGuide &guide);
/// One of the papers to take home is shown; `place` of the application in the sitting.
void showPaper(TourGuide &guide, int place, printing::WindowPaper paper);
/// Calls who is next and begins; `which` keeps the ticket.
void startNext(TourGuide &guide, QString WindowStory::*which);
/// The visitor gets up; the ticket is done at the back office too.
void finishSitting(TourGuide &guide, const QString WindowStory::*which);
/// Everything that was saved here has been answered.
bool nothingUnsent(const TourGuide &guide);

} // namespace client::app
