// SPDX-License-Identifier: GPL-3.0-or-later
// The courier's label (快递面单) of one licence in a small window: shown as it will be printed, and printed at once.
#pragma once

#include "client/pages/page.h"
#include "printing/window_paper.h"

#include <QDialog>

namespace client::pages::window {

class VisitorPapers;

class CourierLabel : public QDialog {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler.
    CourierLabel(const PageContext &context, const QString &printServer, QWidget *parent);
    /// `subject` with courier and tracking number as they are on the parcel; not yet sent is fine.
    void present(const domain::Case &subject);
    /// What stands on it: the address of the applicant, the office of the matter.
    static printing::WindowFacts facts(
        const domain::Case &subject, const domain::Matter &matter, const store::Directory &people, const QDate &day);
    VisitorPapers &papers() { return *m_papers; }

Q_SIGNALS:
    void failed(const domain::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const PageContext m_context;
    VisitorPapers *m_papers;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
