// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox once more, as an append-only log of encrypted operations: from it a damaged or lost outbox.db is rebuilt.
#pragma once

#include "client/store/failures.h"
#include "client/vault/disk.h"
#include "client/vault/secret_bytes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace client::store {

/// Operations are numbered for ever. A log begins with a header that says how many operations came before it (`base`) and is followed by
/// `summary` operations that stand for those, then by the operations base + 1, base + 2 … Each record is sealed together with its place and
/// the record before it, so that none can be changed, moved or left out; a record cut off by a crash at the end is dropped.
class MirrorLog {
public:
    explicit MirrorLog(const vault::SecretBytes &key, vault::Disk &disk = vault::systemDisk())
        : m_key(key)
        , m_disk(disk)
    {
    }
    ~MirrorLog();
    MirrorLog(const MirrorLog &) = delete;
    MirrorLog &operator=(const MirrorLog &) = delete;

    enum class State { Missing, NotOurs, Read };
    /// Reads the log and opens it for appending. NotOurs: the header is not of this key, or damaged; the file is left alone.
    State open(const QString &path);
    /// Whether records followed a damaged one (they are lost to the log; the next append would cut them off, so rewrite it).
    bool isCut() const { return m_cut; }

    /// Appends and, with `sync`, has it on disk before answering. Nothing is left in the file on failure. Raises StoreFull, StoreFailed.
    domain::Result<domain::Nothing> append(const QList<QJsonObject> &operations, bool sync);
    /// Takes the last append back, when what it announced could not be done.
    domain::Result<domain::Nothing> undo();
    /// Begins the file anew, in one step: `summary` stands for the first `base` operations.
    domain::Result<domain::Nothing> rewrite(const QString &path, const QList<QJsonObject> &summary, qint64 base);

    qint64 base() const { return m_base; }
    /// The number of the last operation.
    qint64 total() const { return m_base + m_operations; }
    qint64 sizeInBytes() const { return m_end; }
    /// What open() read: the summary, and the operations after it. Released by forget().
    const QList<QJsonObject> &summary() const { return m_summary; }
    const QList<QJsonObject> &operations() const { return m_read; }
    void forget();

private:
    struct Position {
        qint64 end = 0;
        qint64 records = 0;
        qint64 operations = 0;
        QByteArray tag;
    };
    bool readRecord(const QByteArray &content, qint64 *at, QJsonObject *record);
    domain::Result<QByteArray> sealed(const QJsonObject &record);
    QByteArray context() const;
    bool goTo(const Position &position);
    Position position() const { return {m_end, m_records, m_operations, m_tag}; }

    const vault::SecretBytes &m_key;
    vault::Disk &m_disk;
    int m_file = -1;
    bool m_cut = false;
    qint64 m_base = 0;
    qint64 m_end = 0;
    qint64 m_records = 0;
    qint64 m_operations = 0;
    QByteArray m_tag;
    Position m_before;
    QList<QJsonObject> m_summary;
    QList<QJsonObject> m_read;
};

} // namespace client::store
