// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the sheet: one case with its facts, its way, its days and its guide; a refusal stands above all of them.
#pragma once

#include "client/pages/cases/case_table_model.h"
#include "client/store/reader.h"

#include <QWidget>

class QFormLayout;
class QFrame;
class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace widgets {
class DeadlineTape;
class LampBadge;
class RouteView;
class Timeline;
} // namespace widgets

namespace client::pages::cases {

class GuideView;

class CasePanel final : public QWidget {
    Q_OBJECT
public:
    enum Tab { Facts, Way, Days, Guide };

    CasePanel(store::Reader &reader, const domain::WorkCalendar &calendar, QWidget *parent = nullptr);
    /// Shows a case of the sheet; nullptr empties the panel.
    void show(const CaseRow *row, const CaseSheet &sheet);
    const QString &caseId() const { return m_caseId; }
    /// Moves to the next or the previous part.
    void turn(int by);
    /// Puts the keyboard on the parts' tabs: left and right turn them, Tab goes inside.
    void focusParts();
    /// Without its tabs, as long as something beside it needs their room.
    void leaveRoom(bool leave);

Q_SIGNALS:
    void acknowledgeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeConflict();
    QWidget *makeFacts();
    QWidget *makeWay();
    QWidget *makeDays();
    void fill();
    void fillConflict();
    void fillTab();
    void fillFacts();
    void retranslate();

    const domain::WorkCalendar &m_calendar;
    CaseRow m_row;
    store::Directory m_people;
    QDateTime m_now;
    QString m_caseId;
    bool m_isTight = false;
    bool m_leavesRoom = false;
    int m_filled = 0; ///< bits of the tabs that show the present case

    QLabel *m_number;
    widgets::LampBadge *m_lamp;
    QLabel *m_applicant;
    QLabel *m_title;
    QLabel *m_next;
    QFrame *m_conflict = nullptr;
    QLabel *m_conflictHead;
    QLabel *m_reason;
    QLabel *m_mine;
    QLabel *m_theirs;
    QPushButton *m_seen;
    QTabWidget *m_tabs;
    QVBoxLayout *m_facts;
    widgets::RouteView *m_route;
    QLabel *m_opinionsHead;
    widgets::Timeline *m_opinions;
    QLabel *m_ends;
    widgets::DeadlineTape *m_tape;
    QLabel *m_legend;
    GuideView *m_guide;
};

} // namespace client::pages::cases
