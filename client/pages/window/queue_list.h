// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets of the queue as a list for fingers: large numbers, state in sign and word.
#pragma once

#include "domain/ticket.h"

#include <QListView>
#include <QSet>

namespace client::pages::window {

class QueueList : public QListView {
    Q_OBJECT
public:
    explicit QueueList(QWidget *parent = nullptr);
    /// Keeps the chosen ticket chosen.
    void setTickets(const QList<domain::Ticket> &tickets, const QSet<QString> &pending, const QDateTime &now);
    QString chosen() const;
    void choose(const QString &ticketId);

Q_SIGNALS:
    void chosenChanged();

private:
    class Model;
    class Delegate;
    Model *m_model;
};

} // namespace client::pages::window
