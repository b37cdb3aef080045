// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing later what a case lacks (补交、补正): the cases that lack something, found by name, number or the scanned receipt, and the
// supplement made from one of them.
#pragma once

#include "client/pages/all_cases.h"
#include "client/pages/page.h"
#include "client/pages/wanted_row.h"
#include "client/pages/window/supplement_flow.h"

class QLineEdit;
class QPushButton;

namespace widgets {
class FoldPanes;
class BriefList;
class EmptyState;
} // namespace widgets

namespace client::pages::window {

class PaperWindow;

class SupplementPanel : public QWidget {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler.
    SupplementPanel(const PageContext &context, domain::IdSource &ids, QWidget *parent = nullptr, const QString &printServer = {});
    ~SupplementPanel() override;
    void retranslate();
    /// Shows this case; empty: the list as it is.
    void open(const QString &caseId);
    QList<QAction *> commandActions() const;
    void setSignature(const domain::BlobRef &signature) { m_desk.setSignature(signature); }
    /// Keeps at once what was typed.
    void flush() { m_desk.flush(); }
    SittingDesk &desk() { return m_desk; }
    SupplementFlow &flow() { return *m_flow; }
    /// Where names and numbers are typed, or scanned into.
    QLineEdit &finder() { return *m_words; }
    /// Cases with promised papers, those overdue first.
    QList<store::CaseView> owing() const;

Q_SIGNALS:
    void said(const QString &words);
    void visitorWanted(const QString &html);
    void owingChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildList();
    QWidget *buildFacts();
    void takeCases();
    void showRows();
    void choose();
    void enter();
    void takeUp();
    void anew();
    void putRefusalAside();
    void showReceipt();
    void restored(const QList<Sitting> &sittings);
    void showFlow();
    const store::CaseView *current() const;
    const Sitting *keptOf(const QString &caseId) const;

    const PageContext m_context;
    domain::IdSource &m_ids;
    AllCases m_cases;
    SittingDesk m_desk;
    QAction *m_takeUp, *m_find, *m_receipt;
    PaperWindow *m_receiptWindow; ///< what the applicant takes home, since the last supplement
    QLineEdit *m_words;
    widgets::BriefList *m_list;
    QTextBrowser *m_facts;
    QLabel *m_hint;
    QPushButton *m_anewButton, *m_readButton;
    widgets::KeyButton *m_takeUpButton;
    widgets::EmptyState *m_none;
    QStackedWidget *m_stack, *m_right;
    widgets::FoldPanes *m_panes;
    QWidget *m_finder;
    SupplementFlow *m_flow;
    QList<store::CaseView> m_files, m_shown;
    QList<Sitting> m_kept; ///< begun and not sent
    WantedRow m_wanted;
};

} // namespace client::pages::window
