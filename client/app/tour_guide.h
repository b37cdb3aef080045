// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the tour together: the window, the hands, the other people, and the chapters of the story in their order.
#pragma once

#include "client/app/composition.h"
#include "client/app/tour.h"
#include "client/app/tour_driver.h"
#include "client/app/tour_facts.h"
#include "client/app/tour_office.h"

namespace client::app {

/// What the chapters of the service window hand on: ids of tickets and cases.
struct WindowStory {
    QString walkInTicket, bookedTicket, cardTicket, absentTicket, heldTicket, quickTicket;
    QString refusedCase, cardCase, readerCase, quickCase, correctedCase, offlineCase;
    QString serial;        ///< of the card the licence was printed on
    QString offlineNumber; ///< of the licence given while the cable is out
};

class TourGuide : public QObject {
    Q_OBJECT
public:
    TourGuide(Composition &composition, const QString &out, QObject *parent = nullptr);
    /// Answers false when the environment does not say where back office and casedeskctl are.
    bool start();
    /// Whether Ctrl+K offers this object.
    bool offers(const QString &objectId) const;

    Composition &app;
    Tour tour;
    TourDriver hands;
    TourOffice office;
    TourFacts facts;
    // What chapters hand on to later ones.
    QString myColumn, firstCase, declinedCase, offlineCase, contestedCase, openedPaper, batchStart;
    QStringList batch; ///< the cases ticked in one go, from top to bottom
    WindowStory window;

Q_SIGNALS:
    void finished(bool good);

private:
    void tellChapters();
    QString situation() const;
};

/// Fills the form for an officer new at this desk; Enter signs in.
void enrolAs(TourGuide &guide, const QString &userName);

// The chapters, one file each; each adds its steps.
void tellUnlocking(TourGuide &guide);
void tellHome(TourGuide &guide);
void tellPapers(TourGuide &guide);
void tellCases(TourGuide &guide);
void tellGuidePage(TourGuide &guide);
void tellBatch(TourGuide &guide);
void tellCable(TourGuide &guide);
void tellLicence(TourGuide &guide);
void tellLooks(TourGuide &guide);
void tellLocking(TourGuide &guide);
// The service window, in a file each.
void tellWindowQueue(TourGuide &guide);
void tellWindowSitting(TourGuide &guide);
void tellWindowLicence(TourGuide &guide);
void tellWindowHandOver(TourGuide &guide);
void tellWindowWaiting(TourGuide &guide);
void tellWindowQuick(TourGuide &guide);
void tellWindowCorrections(TourGuide &guide);
void tellWindowCable(TourGuide &guide);
void tellWindowClosing(TourGuide &guide);
/// Ends the process in the midst of typing.
void tellWindowPowerCut(TourGuide &guide);
/// The next life of the program.
void tellWindowRecovery(TourGuide &guide);

} // namespace client::app
