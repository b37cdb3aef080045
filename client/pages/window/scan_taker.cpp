// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_taker.h"

#include "domain/when_done.h"

#include <QFileInfo>
#include <QFutureWatcher>

namespace client::pages::window {

using domain::Result;

ScanTaker::ScanTaker(sync::Commands &commands, render::Pool &pool, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_pool(pool)
{
}

void ScanTaker::take(const QString &path, const Done &done)
{
    auto *watcher = new QFutureWatcher<FileBytes>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, path](int percent) { Q_EMIT progressed(path, percent); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, done] {
        watcher->deleteLater();
        const FileBytes bytes = watcher->result();
        const Run run{path, bytes.value_or(QByteArray()), done};
        if (!bytes)
            refuse(run, ScanFile::troubleOf(bytes.error()));
        else if (ScanFile::mediaType(run.bytes).isEmpty())
            refuse(run, ScanFile::Trouble::OtherKind);
        else
            look(run);
    });
    Q_EMIT progressed(path, 0);
    watcher->setFuture(readFile(path, ScanFile::mostBytes));
}

/// Its first page must be paintable: what nobody can look at is no paper. Where there is no sandbox at all it is kept unseen.
void ScanTaker::look(const Run &run)
{
    Q_EMIT progressed(run.path, 100);
    domain::whenDone(m_pool.open(run.bytes), this, [this, run](const Result<render::Opened> &opened) {
        if (!opened && opened.error().code == domain::FailureCode::SandboxMissing)
            return keep(run, {});
        if (!opened)
            return refuse(run, ScanFile::troubleOf(opened.error()));
        const render::Handle handle = opened->handle;
        domain::whenDone(m_pool.page(handle, 0, thumbDpi, render::Need::Soon), this, [this, run, handle](const Result<QImage> &page) {
            m_pool.close(handle);
            if (page)
                keep(run, *page);
            else
                refuse(run, ScanFile::troubleOf(page.error()));
        });
    });
}

void ScanTaker::keep(const Run &run, const QImage &thumbnail)
{
    const auto kept = m_commands.keepBlob(run.bytes, ScanFile::mediaType(run.bytes));
    domain::whenDone(kept, this, [this, path = run.path, done = run.done, thumbnail](const Result<domain::BlobRef> &blob) {
        if (blob)
            done({QFileInfo(path).fileName(), *blob}, thumbnail);
        else
            Q_EMIT failed(blob.error());
        Q_EMIT ended(path);
    });
}

void ScanTaker::refuse(const Run &run, ScanFile::Trouble trouble)
{
    Q_EMIT refused(ScanFile::words(run.path, trouble));
    Q_EMIT ended(run.path);
}

} // namespace client::pages::window
