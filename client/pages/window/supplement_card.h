// SPDX-License-Identifier: GPL-3.0-or-later
// On the window's idle page: papers that were promised, the most urgent first, each the way to its case.
#pragma once

#include "client/store/rows.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace widgets {
class BriefList;
}

namespace client::pages::window {

class SupplementCard : public QFrame {
    Q_OBJECT
public:
    static constexpr int mostRows = 4;
    explicit SupplementCard(QWidget *parent = nullptr);
    /// In the order of SupplementRows::owing; without any the card hides.
    void present(const QList<store::CaseView> &owing, const QDate &today);
    void retranslate();

Q_SIGNALS:
    /// Empty: all of them.
    void openWanted(const QString &caseId);

private:
    QLabel *m_title;
    QPushButton *m_all;
    widgets::BriefList *m_list;
    QList<store::CaseView> m_owing;
    QDate m_today;
};

} // namespace client::pages::window
