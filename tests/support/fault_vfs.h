// SPDX-License-Identifier: GPL-3.0-or-later
// A disk for SQLite that counts, refuses from the i-th operation on, and forgets what was not synced when the power is cut. It lies over
// the system's own VFS and is the default one for as long as it lives; open the databases to be tested after it.
#pragma once

#include "tests/support/fault_ledger.h"

#include <sqlite3.h>
#include <utility>

namespace tests::support {

class FaultVfs : public FaultLedger {
public:
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
            self->removed(QString::fromUtf8(name));
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

private:
    struct File {
        sqlite3_file base;
        FaultVfs *self;
        QString *image; ///< its path, when it has one
        sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };

    void begin(File *file, const char *name)
    {
        file->image = name ? new QString(QString::fromUtf8(name)) : nullptr;
        if (name)
            FaultLedger::begin(*file->image);
    }
    void note(File *file, const DiskChange &change)
    {
        if (file->image)
            FaultLedger::note(*file->image, change);
    }
    void settle(File *file)
    {
        if (file->image)
            FaultLedger::settle(*file->image);
    }

    static FaultVfs *of(sqlite3_vfs *vfs) { return static_cast<FaultVfs *>(vfs->pAppData); }
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

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
};

} // namespace tests::support
