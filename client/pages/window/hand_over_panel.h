// SPDX-License-Identifier: GPL-3.0-or-later
// Handing licences over: what waits, what a courier has not brought yet, and the way each leaves the house.
#pragma once

#include "client/pages/all_cases.h"
#include "client/pages/page.h"
#include "client/pages/wanted_row.h"

#include <QAction>
#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QStackedWidget;

namespace widgets {
class FoldPanes;
class BriefList;
class EmptyState;
class KeyButton;
} // namespace widgets

namespace client::pages::window {

class PaperWindow;
class HandOverForm;
class ScanTaker;

class HandOverPanel : public QWidget {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler.
    explicit HandOverPanel(const PageContext &context, QWidget *parent = nullptr, const QString &printServer = {});
    void retranslate();
    /// Shows this case when it is among those that wait.
    void open(const QString &caseId);
    QList<QAction *> commandActions() const { return {m_hand, m_delivered, m_rate, m_find, m_label}; }
    /// The signature drawn on the visitor's screen.
    void setSignature(const QByteArray &png);
    /// How the visitor found the service.
    void rate(const QString &caseId, int rating, const QString &words);

Q_SIGNALS:
    void signatureWanted(const QString &caseId, const QString &html);
    void ratingWanted(const QString &caseId);
    void said(const QString &words);

private:
    void build();
    QWidget *buildList();
    QLayout *buildFoot(QWidget *right);
    void connectForm();
    void showRows();
    void choose();
    void updateActions();
    void hand();
    void delivered();
    void showLabel();
    /// As it will be once it is given to the courier.
    domain::Case parcel() const;
    void chooseAuthority();
    void order(QLatin1StringView kind, const QJsonObject &args, const QString &done);
    const store::CaseView *current() const;

    const PageContext m_context;
    AllCases m_cases;
    ScanTaker *m_taker;
    QAction *m_hand, *m_delivered, *m_rate, *m_find, *m_label;
    QLabel *m_hint;
    QLineEdit *m_words;
    widgets::BriefList *m_list;
    widgets::EmptyState *m_none;
    QStackedWidget *m_stack;
    widgets::FoldPanes *m_panes;
    HandOverForm *m_form;
    widgets::KeyButton *m_handButton, *m_deliveredButton, *m_rateButton, *m_labelButton;
    QList<store::CaseView> m_shown;
    const QString m_printServer;
    PaperWindow *m_labelWindow = nullptr; ///< made when it is first wanted
    WantedRow m_wanted;
};

} // namespace client::pages::window
