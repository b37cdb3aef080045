// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the paper: how far our receipt has come, in sign and words, and the one thing to do.
#pragma once

#include "client/store/rows.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace widgets {
class KeyButton;
class StageBadge;
} // namespace widgets

namespace client::pages {

/// What the foot says: `mine` of our unit (nothing when the paper is not addressed to us), and the command on its way.
struct ReceiptStanding {
    std::optional<domain::Addressee> mine;
    std::optional<client::store::OutboxEntry> pending; ///< the latest receipt command of ours on this paper
    bool canSign() const;
};

class ReceiptBar : public QWidget {
    Q_OBJECT
public:
    ReceiptBar(QAction *sign, QWidget *parent = nullptr);
    void present(const ReceiptStanding &standing, const client::store::Directory &people);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    QString sentence() const;

    ReceiptStanding m_standing;
    client::store::Directory m_people;
    widgets::StageBadge *m_stage;
    QLabel *m_words;
    widgets::KeyButton *m_sign;
};

} // namespace client::pages
