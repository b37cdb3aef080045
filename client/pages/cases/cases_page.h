// SPDX-License-Identifier: GPL-3.0-or-later
// The tick sheet's page: matter and filter above, the sheet, the case beside it, everything by keyboard.
#pragma once

#include "client/pages/cases/case_filter.h"
#include "client/pages/cases/case_table_model.h"
#include "client/pages/page.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace widgets {
class EmptyState;
class FoldPanes;
} // namespace widgets

namespace client::pages::cases {
class CasesBar;
class CaseSide;
class SheetLoader;
class TickDesk;
class TickSheet;
} // namespace client::pages::cases

namespace client::pages {

class CasesPage final : public Page {
    Q_OBJECT
public:
    explicit CasesPage(const PageContext &context, QWidget *parent = nullptr);
    ~CasesPage() override = default;

    QString title() const override;
    /// A case id shows that case; filters are "mine", "running", "all" and "lamp:red" (green, due_soon, yellow, red, grey).
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Actions {
        QAction *open, *tick, *decline, *giveBack, *opinion, *undo, *acknowledge, *selectMine, *filter, *matter, *nextPart;
    };
    QAction *makeAction(const QList<QKeySequence> &keys, void (CasesPage::*slot)());
    void makeActions();
    void makeLayout();
    void connectParts();
    void connectBar();
    void connectSide();

    void reload();
    void applySheet(const cases::CaseSheet &sheet);
    void refilter();
    void refreshCase(const QString &caseId);
    void showKept(const client::store::OutboxEntry &entry);
    void onChanged(const client::store::ChangeSet &changes);
    void setScope(cases::Scope scope);
    void showCurrent();
    void updateActions();
    void showEmpty();
    const cases::CaseRow *current() const;

    void tick();
    void decline();
    void giveBack();
    void writeOpinion();
    void decide(domain::Decision decision);
    void write(domain::Decision decision);
    void beginBatch(domain::Decision decision);
    void endWriting();
    void endBatch();
    void undo();
    void acknowledge();
    void selectMine();
    void openBeside();
    void focusFilter();
    void focusMatter();
    void nextPart();
    void retranslate();

    Actions m_actions{};
    cases::CaseTableModel *m_model;
    cases::SheetLoader *m_loader;
    cases::TickDesk *m_desk;
    cases::CasesBar *m_bar;
    cases::TickSheet *m_sheet;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_left;
    QLabel *m_keys;
    widgets::FoldPanes *m_panes;
    cases::CaseSide *m_side;

    cases::CaseFilter m_filter;
    QString m_matterCode;
    QString m_wanted;      ///< case to select once it is on the sheet
    bool m_chosen = false; ///< a matter was chosen, by hand or by the first load
    QTimer m_reloadSoon;
    QTimer m_showSoon;
    QTimer m_holdOver;
};

} // namespace client::pages
