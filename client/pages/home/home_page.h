// SPDX-License-Identifier: GPL-3.0-or-later
// Today on one page: what waits for me by lamp, what is to be signed for, the meetings ahead, what is unsent - and as of when.
#pragma once

#include "client/pages/page.h"

#include <QTimer>

class QGridLayout;
class QLabel;

namespace widgets {
class BriefList;
class Card;
class EmptyState;
class NumberTile;
} // namespace widgets

namespace client::pages {

class HomePage : public Page {
    Q_OBJECT
public:
    explicit HomePage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override { return m_actions; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildLamps();
    QWidget *buildColumns();
    void layCards(QGridLayout &grid, bool tight);
    QWidget *buildWaiting();
    void buildActions();
    void retranslate();
    void refresh();
    void refreshPeople();
    void refreshNumbers();
    void refreshCases();
    void refreshParcels();
    void refreshPapers();
    void showNumbers();
    void showCases();
    void showPapers();
    void showMeetings();
    void showHead();
    void openCase(const QString &id);
    void openMeeting(const QString &meetingId);

    QLabel *m_greeting, *m_day, *m_asOf;
    widgets::Card *m_lampCard, *m_caseCard, *m_paperCard, *m_meetingCard, *m_waitingCard;
    QHash<domain::Lamp, widgets::NumberTile *> m_lampTiles;
    widgets::NumberTile *m_unsent, *m_refused;
    widgets::BriefList *m_cases, *m_papers, *m_meetings;
    QLabel *m_noCases, *m_noPapers, *m_noMeetings;
    QList<QAction *> m_actions;

    client::store::Directory m_people;
    client::store::Today m_today;
    QList<client::store::CaseView> m_mine;
    QList<client::store::CaseView> m_parcels; ///< long with a courier; only at a window
    client::store::Slice<client::store::DocumentRow> m_unsigned;
    bool m_known = false; ///< the first numbers have arrived
    QTimer m_minute;
    quint64 m_generation = 0;
};

} // namespace client::pages
