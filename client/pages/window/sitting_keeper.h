// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of what is typed: a sitting is kept as a draft within a moment of every change, and found again after a crash.
#pragma once

#include "client/pages/window/intake_order.h"
#include "client/store/reader.h"
#include "client/sync/commands.h"

#include <QTimer>

namespace client::pages::window {

class SittingKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr int waitMs = 250;

    /// `listKey`: the draft that lists what is kept; a keeper for each kind of sitting has its own.
    SittingKeeper(store::Reader &reader, sync::Commands &commands, QObject *parent = nullptr, const QString &listKey = openSittingsKey);

    /// Keeps it soon; the newest state wins.
    void keep(const Sitting &sitting);
    /// Keeps now what waits to be kept.
    void flush();
    /// It is sent or given up: forgotten here and on disk.
    void forget(const QString &sittingId);
    /// The sittings that were never ended, oldest first; answers by restored().
    void restore();

Q_SIGNALS:
    void restored(const QList<client::pages::window::Sitting> &sittings);
    void kept();
    void failed(const domain::Failure &failure);

private:
    void save(const QString &key, const QString &text);
    void readNext();
    void saveList();

    store::Reader &m_reader;
    sync::Commands &m_commands;
    const QString m_listKey;
    QTimer m_timer;
    Sitting m_waiting;
    QStringList m_open; ///< ids of the kept sittings
    QStringList m_toRead;
    QList<Sitting> m_read;
};

} // namespace client::pages::window
