// SPDX-License-Identifier: GPL-3.0-or-later
// The window officer's page (窗口): the queue, one sitting from ticket to printed papers, handing over, and the day's takings.
#pragma once

#include "client/pages/page.h"
#include "client/pages/window/hall.h"
#include "client/pages/window/sitting_desk.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace widgets {
class FoldPanes;
}

namespace client::pages {

namespace window {
class CitizenWindow;
class HallBoard;
class HandOverPanel;
class IdlePanel;
class QueuePanel;
class SittingAgain;
class SittingPanel;
class SupplementCard;
class SupplementPanel;
class TakingsPanel;
} // namespace window

class WindowPage : public Page {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler; `ids` nullptr: from the clock and the system's randomness.
    explicit WindowPage(
        const PageContext &context, QWidget *parent = nullptr, const QString &printServer = {}, domain::IdSource *ids = nullptr);
    ~WindowPage() override;

    QString title() const override;
    /// `objectId` is a case id: its hand-over, with `filter` "supplement" what it lacks, with "again" the refused application once more.
    /// `filter` "hand-over", "takings", "supplement", "again" or "queue".
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override;

    window::Hall &hall() { return *m_hall; }
    window::SittingDesk &sittingDesk() { return *m_sittings; }
    window::SittingPanel &sittingPanel() { return *m_panel; }
    /// The window turned to the visitor, made when first needed.
    window::CitizenWindow &visitorWindow();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Mode { Serve, HandOver, Takings, Supplement, ModeCount };
    enum class Signs { Sitting, HandOver, Supplement };

    void buildActions();
    void build();
    QWidget *buildHead();
    void connectParts();
    void connectSteps();
    void connectSupplement();
    void retranslate();
    void setMode(Mode mode);
    void showServe();
    void giveKeys();
    void dress(bool tight);
    void nameButtons();
    /// What one works with now comes on show, if only one of both has room.
    void reveal();
    void start(const QString &ticketId);
    void beginWithout();
    void finish();
    void takeUpAgain(const window::Sitting &sitting);
    void showToVisitor();
    void openBoard();
    void openVisitor();
    void tick();
    void keepSignature(const QByteArray &png);

    domain::SystemIdSource m_ownIds;
    window::Hall *m_hall;
    window::SittingDesk *m_sittings;
    window::OfflineGiving *m_giving;
    window::SittingAgain *m_again;
    QAction *m_begin, *m_finish, *m_board, *m_visitorAction;
    QAction *m_modes[ModeCount];
    QPushButton *m_modeButtons[ModeCount];
    QLabel *m_title, *m_desk, *m_watch;
    QPushButton *m_boardButton, *m_visitorButton;
    window::QueuePanel *m_queue;
    widgets::FoldPanes *m_panes; ///< the queue and the work
    QStackedWidget *m_stack;
    window::IdlePanel *m_idle;
    window::SittingPanel *m_panel;
    window::HandOverPanel *m_handOver;
    window::TakingsPanel *m_takings;
    window::SupplementPanel *m_supplement;
    window::SupplementCard *m_owed;
    QPointer<window::HallBoard> m_boardWindow;
    QPointer<window::CitizenWindow> m_visitor;
    Signs m_signs = Signs::Sitting; ///< what the visitor is asked to sign now
    Mode m_mode = Serve;
    bool m_isTight = false;
    QList<window::Sitting> m_kept;
    QTimer m_second;
};

} // namespace client::pages
