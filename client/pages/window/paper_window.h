// SPDX-License-Identifier: GPL-3.0-or-later
// One paper of a case in a small window, such as the courier's label or the receipt of papers brought later: shown as it will be printed,
// and printed at once.
#pragma once

#include "client/pages/page.h"
#include "printing/window_paper.h"

#include <QDialog>

namespace client::pages::window {

class VisitorPapers;

class PaperWindow : public QDialog {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler.
    PaperWindow(const PageContext &context, printing::WindowPaper paper, const QString &printServer, QWidget *parent);
    /// `subject` as it is to stand on the paper, though it may not have been sent yet; `brought` as WindowFacts'.
    void present(const domain::Case &subject, const QStringList &brought = {});
    /// What stands on it: the address of the applicant, the office of the matter.
    static printing::WindowFacts facts(
        const domain::Case &subject, const domain::Matter &matter, const store::Directory &people, const QDate &day);
    VisitorPapers &papers() { return *m_papers; }

Q_SIGNALS:
    void failed(const domain::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readMatter(const domain::Case &subject, const QStringList &brought, const store::Directory &people);
    void addDesk(const printing::WindowFacts &facts);
    void retranslate();

    const PageContext m_context;
    const printing::WindowPaper m_paper;
    VisitorPapers *m_papers;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
