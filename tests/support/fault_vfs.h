// SPDX-License-Identifier: GPL-3.0-or-later
// A disk for SQLite that counts, refuses from the i-th operation on, and forgets what was not synced when the power is cut. It lies over
// the system's own VFS and is the default one for as long as it lives; open the databases to be tested after it.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <optional>
#include <sqlite3.h>
#include <utility>

namespace tests::support {

class FaultVfs {
public:
    enum Operation { Open, Write, Sync, Truncate, Operations };

    FaultVfs()
        : m_below(sqlite3_vfs_find(nullptr))
    {
        m_vfs = *m_below;
        m_vfs.zName = "casedesk-fault";
        m_vfs.pNext = nullptr;
        m_vfs.pAppData = this;
        m_vfs.szOsFile = int(sizeof(File)) + m_below->szOsFile;
        m_vfs.xOpen = &FaultVfs::open;
        m_vfs.xDelete = [](sqlite3_vfs *vfs, const char *name, int syncFolder) {
            FaultVfs *self = of(vfs);
            {
                const QMutexLocker locker(&self->m_guard);
                self->m_images.remove(QString::fromUtf8(name));
            }
            return self->m_below->xDelete(self->m_below, name, syncFolder);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultVfs()
    {
        sqlite3_vfs_register(m_below, 1);
        sqlite3_vfs_unregister(&m_vfs);
    }
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// Operations so far; syncs are those of databases and logs, not of directories.
    int count(Operation operation) const
    {
        const QMutexLocker locker(&m_guard);
        return m_counts[operation];
    }
    int syncs() const { return count(Sync); }
    int all() const
    {
        const QMutexLocker locker(&m_guard);
        return m_all;
    }
    /// Operations of this kind fail from number `first` (counted from 0) on.
    void failFrom(Operation operation, int first)
    {
        const QMutexLocker locker(&m_guard);
        m_firstBad[operation] = first;
    }
    /// Exactly operation number `number` of all kinds together fails; the disk is well again afterwards.
    void failOnce(int number)
    {
        const QMutexLocker locker(&m_guard);
        m_onlyBad = number;
    }
    bool hasFailed() const
    {
        const QMutexLocker locker(&m_guard);
        return m_failed;
    }
    /// What would be found of a file if the power went now: what was synced, and of what was written since each part or not, some torn in
    /// the middle of a page. Nothing when the file was not opened through this disk.
    std::optional<QByteArray> afterPowerCut(const QString &path, QRandomGenerator &random) const
    {
        const QMutexLocker locker(&m_guard);
        const auto found = m_images.constFind(path);
        if (found == m_images.constEnd())
            return std::nullopt;
        QByteArray bytes = found->durable;
        for (const Change &change : found->unsynced) {
            const int fate = int(random.bounded(4)); // lost, torn, or done
            const qint64 sectors = change.bytes.size() / sector;
            if (fate == 1 && sectors > 1)
                apply({change.at, change.bytes.first(sector * (1 + random.bounded(sectors - 1))), false}, &bytes);
            else if (fate > 1)
                apply(change, &bytes);
        }
        return bytes;
    }
    void heal()
    {
        const QMutexLocker locker(&m_guard);
        std::fill(std::begin(m_firstBad), std::end(m_firstBad), -1);
        m_onlyBad = -1;
        m_failed = false;
    }

private:
    struct File {
        sqlite3_file base;
        FaultVfs *self;
        QString *image; ///< its path, when it has one
        sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };

    struct Change {
        qint64 at = 0; ///< the new size of a file that is cut
        QByteArray bytes;
        bool cuts = false;
    };
    struct Image {
        QByteArray durable;
        QList<Change> unsynced;
    };
    static constexpr qint64 sector = 512;

    static void apply(const Change &change, QByteArray *bytes)
    {
        if (change.cuts || bytes->size() < change.at + change.bytes.size())
            bytes->resize(change.at + change.bytes.size(), '\0');
        std::copy(change.bytes.begin(), change.bytes.end(), bytes->begin() + change.at);
    }
    void begin(File *file, const char *name)
    {
        const QMutexLocker locker(&m_guard);
        file->image = name ? new QString(QString::fromUtf8(name)) : nullptr;
        if (!name || m_images.contains(*file->image))
            return;
        QFile whole(*file->image);
        m_images.insert(*file->image, {whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray(), {}});
    }
    void note(File *file, const Change &change)
    {
        const QMutexLocker locker(&m_guard);
        if (file->image)
            m_images[*file->image].unsynced.append(change);
    }
    void settle(File *file)
    {
        const QMutexLocker locker(&m_guard);
        if (!file->image)
            return;
        Image &image = m_images[*file->image];
        for (const Change &change : std::as_const(image.unsynced))
            apply(change, &image.durable);
        image.unsynced.clear();
    }

    static FaultVfs *of(sqlite3_vfs *vfs) { return static_cast<FaultVfs *>(vfs->pAppData); }
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

    /// Counts it; whether it is to fail.
    bool isBad(Operation operation)
    {
        const QMutexLocker locker(&m_guard);
        const int number = m_counts[operation]++;
        const bool bad = (m_firstBad[operation] >= 0 && number >= m_firstBad[operation]) || m_all == m_onlyBad;
        ++m_all;
        m_failed = m_failed || bad;
        return bad;
    }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        FaultVfs *self = of(vfs);
        File *ours = of(file);
        ours->base.pMethods = nullptr;
        ours->self = self;
        ours->image = nullptr;
        if (self->isBad(Open))
            return SQLITE_CANTOPEN;
        const int code = self->m_below->xOpen(self->m_below, name, ours->below(), flags, outFlags);
        if (ours->below()->pMethods) {
            ours->base.pMethods = methods();
            self->begin(ours, name);
        }
        return code;
    }

    static const sqlite3_io_methods *methods()
    {
        static const sqlite3_io_methods table = [] {
            sqlite3_io_methods made{};
            made.iVersion = 2;
            made.xClose = [](sqlite3_file *f) {
                delete std::exchange(of(f)->image, nullptr);
                return of(f)->below()->pMethods->xClose(of(f)->below());
            };
            made.xRead = [](sqlite3_file *f, void *to, int bytes, sqlite3_int64 at) {
                return of(f)->below()->pMethods->xRead(of(f)->below(), to, bytes, at);
            };
            made.xWrite = [](sqlite3_file *f, const void *from, int bytes, sqlite3_int64 at) {
                if (of(f)->self->isBad(Write))
                    return SQLITE_IOERR_WRITE;
                of(f)->self->note(of(f), {at, QByteArray(static_cast<const char *>(from), bytes), false});
                return of(f)->below()->pMethods->xWrite(of(f)->below(), from, bytes, at);
            };
            made.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
                if (of(f)->self->isBad(Truncate))
                    return SQLITE_IOERR_TRUNCATE;
                of(f)->self->note(of(f), {size, {}, true});
                return of(f)->below()->pMethods->xTruncate(of(f)->below(), size);
            };
            made.xSync = [](sqlite3_file *f, int flags) {
                if (of(f)->self->isBad(Sync))
                    return SQLITE_IOERR_FSYNC;
                const int code = of(f)->below()->pMethods->xSync(of(f)->below(), flags);
                if (code == SQLITE_OK)
                    of(f)->self->settle(of(f));
                return code;
            };
            made.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) { return of(f)->below()->pMethods->xFileSize(of(f)->below(), size); };
            made.xLock = [](sqlite3_file *f, int level) { return of(f)->below()->pMethods->xLock(of(f)->below(), level); };
            made.xUnlock = [](sqlite3_file *f, int level) { return of(f)->below()->pMethods->xUnlock(of(f)->below(), level); };
            made.xCheckReservedLock = [](sqlite3_file *f, int *out) {
                return of(f)->below()->pMethods->xCheckReservedLock(of(f)->below(), out);
            };
            made.xFileControl = [](sqlite3_file *f, int what, void *with) {
                return of(f)->below()->pMethods->xFileControl(of(f)->below(), what, with);
            };
            made.xSectorSize = [](sqlite3_file *f) { return of(f)->below()->pMethods->xSectorSize(of(f)->below()); };
            made.xDeviceCharacteristics = [](sqlite3_file *) { return 0; }; // no promises: neither atomic nor safe to append
            made.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **at) {
                return of(f)->below()->pMethods->xShmMap(of(f)->below(), page, size, extend, at);
            };
            made.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
                return of(f)->below()->pMethods->xShmLock(of(f)->below(), offset, n, flags);
            };
            made.xShmBarrier = [](sqlite3_file *f) { of(f)->below()->pMethods->xShmBarrier(of(f)->below()); };
            made.xShmUnmap = [](sqlite3_file *f, int flags) { return of(f)->below()->pMethods->xShmUnmap(of(f)->below(), flags); };
            return made;
        }();
        return &table;
    }

    sqlite3_vfs *m_below;
    sqlite3_vfs m_vfs;
    mutable QMutex m_guard;
    int m_counts[Operations] = {};
    int m_firstBad[Operations] = {-1, -1, -1, -1};
    int m_all = 0;
    int m_onlyBad = -1;
    bool m_failed = false;
    QHash<QString, Image> m_images;
};

} // namespace tests::support
