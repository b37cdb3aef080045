// SPDX-License-Identifier: GPL-3.0-or-later
// The last step: what became of each application, the papers to take home, and how the visitor found the service.
#pragma once

#include "client/pages/licences/offline_licences.h"
#include "client/pages/page.h"
#include "client/pages/window/hall.h"
#include "client/pages/window/signature_ink.h"
#include "client/pages/window/sitting_desk.h"
#include "client/pages/window/visitor_papers.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class FoldPanes;
}

namespace client::pages::window {

class ResultCard;

class ResultStep : public QWidget {
    Q_OBJECT
public:
    ResultStep(SittingDesk &desk, const Hall &hall, const PageContext &context, const QString &printServer, QWidget *parent = nullptr);
    void retranslate();
    void takeFocus();
    /// The application form of the application on screen.
    QAction *formAction() const { return m_form; }
    /// The application as a case, as far as it is known here.
    domain::Case caseOf(int index) const;
    VisitorPapers &papers() { return *m_papers; }

Q_SIGNALS:
    void licenceWanted(const QString &caseId);
    void handOverWanted(const QString &caseId);
    void ratingWanted(const QString &caseId);
    void failed(const domain::Failure &failure);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    void present();
    void showRating();
    void note(const QList<store::OutboxEntry> &entries);
    void showPaper(const QString &caseId, printing::WindowPaper paper);
    void showForm(const QString &caseId);
    QString officeOf(const domain::Matter &matter) const;
    void makeCards();

    SittingDesk &m_desk;
    const Hall &m_hall;
    const PageContext m_context;
    licences::OfflineLicences m_given;
    SignatureReader m_signature;
    QAction *m_form;
    QLabel *m_title;
    QPushButton *m_rate;
    QVBoxLayout *m_column;
    VisitorPapers *m_papers;
    widgets::FoldPanes *m_panes;
    QList<ResultCard *> m_cards;
    QHash<QString, domain::Case> m_files;
    QHash<QString, domain::Answer> m_refused;
    bool m_rated = false; ///< the visitor's answer is on its way
    QString m_sittingId;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
