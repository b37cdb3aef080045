// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a file in as a scan: read away from the window's thread, looked at in the sandbox, kept; nothing of it is decoded here.
#pragma once

#include "client/pages/window/scan_file.h"
#include "client/pages/window/sitting.h"
#include "client/sync/commands.h"
#include "render/pool.h"

#include <functional>

namespace client::pages::window {

class ScanTaker : public QObject {
    Q_OBJECT
public:
    static constexpr double thumbDpi = 12; ///< a page of A4 is 99 × 140 pixels

    ScanTaker(sync::Commands &commands, render::Pool &pool, QObject *parent);
    using Done = std::function<void(const Scan &scan, const QImage &thumbnail)>;
    /// `done` is called when it is safe on disk. Several may be under way.
    void take(const QString &path, const Done &done);

Q_SIGNALS:
    /// 0..100 while it is read; 100 while it is looked at and kept.
    void progressed(const QString &path, int percent);
    /// It is over, well or not.
    void ended(const QString &path);
    void refused(const QString &words);
    void failed(const domain::Failure &failure);

private:
    struct Run {
        QString path;
        QByteArray bytes;
        Done done;
    };
    void look(const Run &run);
    void keep(const Run &run, const QImage &thumbnail);
    void refuse(const Run &run, ScanFile::Trouble trouble);

    sync::Commands &m_commands;
    render::Pool &m_pool;
};

} // namespace client::pages::window
