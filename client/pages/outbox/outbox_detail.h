// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the outbox page: one command, why it waits or was refused, and for a refusal both versions side by side.
#pragma once

#include "client/pages/outbox/outbox_rows.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QLayout;

namespace widgets {
class StageBadge;
}

namespace client::pages {

class OutboxDetail : public QWidget {
    Q_OBJECT
public:
    explicit OutboxDetail(QWidget *parent = nullptr);
    void present(const client::store::OutboxEntry &entry, const client::store::Directory &people, const client::sync::WireState &wire,
        const QDateTime &now);
    /// Leaves no word of the last command.
    void clear();
    void retranslate();

private:
    struct Side {
        QFrame *card;
        QLabel *heading, *decision, *who, *opinion;
    };
    QLayout *buildFacts();
    QWidget *buildComparison();
    Side makeSide();
    void showSide(const Side &side, const outbox::Version &version);

    QLabel *m_subject, *m_what, *m_why, *m_code;
    widgets::StageBadge *m_stage;
    QLabel *m_madeName, *m_made, *m_nextName, *m_next, *m_attemptsName, *m_attempts, *m_opinionName, *m_opinion;
    QWidget *m_comparison;
    Side m_mine, m_theirs;
};

} // namespace client::pages
