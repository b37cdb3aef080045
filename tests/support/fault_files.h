// SPDX-License-Identifier: GPL-3.0-or-later
// The faulty disk for what a profile writes beside its databases; it shares its account with the databases' disk.
#pragma once

#include "client/vault/disk.h"
#include "tests/support/fault_ledger.h"

#include <cerrno>
#include <fcntl.h>

namespace tests::support {

class FaultFiles final : public client::vault::Disk {
public:
    explicit FaultFiles(FaultLedger &ledger)
        : m_ledger(ledger)
    {
    }
    int open(const QByteArray &path, int flags) override
    {
        if (refuses(FaultLedger::Open))
            return -1;
        const QString name = QFile::decodeName(path);
        m_ledger.begin(name);
        const int file = Disk::open(path, flags);
        if (file >= 0 && (flags & O_TRUNC))
            m_ledger.note(name, {0, {}, true});
        const QMutexLocker locker(&m_guard);
        m_names.insert(file, name);
        return file;
    }
    bool writeAt(int file, qint64 at, const QByteArray &bytes) override
    {
        if (refuses(FaultLedger::Write))
            return false;
        m_ledger.note(name(file), {at, bytes, false});
        return Disk::writeAt(file, at, bytes);
    }
    bool truncate(int file, qint64 size) override
    {
        if (refuses(FaultLedger::Truncate))
            return false;
        m_ledger.note(name(file), {size, {}, true});
        return Disk::truncate(file, size);
    }
    bool sync(int file) override
    {
        if (refuses(FaultLedger::Sync) || !Disk::sync(file))
            return false;
        m_ledger.settle(name(file));
        return true;
    }
    bool rename(const QByteArray &from, const QByteArray &to) override
    {
        if (refuses(FaultLedger::Rename) || !Disk::rename(from, to))
            return false;
        m_ledger.renamed(QFile::decodeName(from), QFile::decodeName(to));
        return true;
    }
    bool syncFolder(const QByteArray &folder) override
    {
        if (refuses(FaultLedger::Sync) || !Disk::syncFolder(folder))
            return false;
        m_ledger.settleFolder(QFile::decodeName(folder));
        return true;
    }

private:
    bool refuses(FaultLedger::Operation operation)
    {
        errno = EIO;
        return m_ledger.isBad(operation);
    }
    QString name(int file) const
    {
        const QMutexLocker locker(&m_guard);
        return m_names.value(file);
    }
    FaultLedger &m_ledger;
    mutable QMutex m_guard;
    QHash<int, QString> m_names;
};

} // namespace tests::support
