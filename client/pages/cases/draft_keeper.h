// SPDX-License-Identifier: GPL-3.0-or-later
// Words being written, kept on disk as they are typed: one write at a time, of each draft the newest words.
#pragma once

#include "client/sync/commands.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace client::pages::cases {

class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    explicit DraftKeeper(client::sync::Commands &commands, QObject *parent = nullptr);
    /// Hands over what still waits.
    ~DraftKeeper() override;

    /// Keeps the words under the key; empty words remove the draft.
    void keep(const QString &key, const QString &words);
    /// Words the disk has not taken yet: newer than the draft that is read from it. They are tried once more.
    std::optional<QString> waiting(const QString &key);
    /// A command takes the draft with it: what still waits is not written any more.
    void forget(const QString &key);

Q_SIGNALS:
    /// Words could not be kept; said once until some could be again. They are tried again with the next ones.
    void failed(const domain::Failure &failure);

private:
    void writeNext();

    client::sync::Commands &m_commands;
    QMap<QString, QString> m_waiting;
    bool m_writing = false;
    bool m_failing = false;
};

} // namespace client::pages::cases
