// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of the first pages of scans, painted in the sandbox one after the other and remembered.
#pragma once

#include "client/store/reader.h"
#include "render/pool.h"

#include <QHash>

namespace client::pages::window {

class ScanThumbs : public QObject {
    Q_OBJECT
public:
    static constexpr int mostKept = 200;
    ScanThumbs(store::Reader &reader, render::Pool &pool, QObject *parent);
    /// Null until ready() has said so; asks for it the first time.
    QImage image(const QString &sha256);
    /// One that is known already.
    void put(const QString &sha256, const QImage &image);

Q_SIGNALS:
    void ready(const QString &sha256);

private:
    void next();
    void paint(const QString &sha256, const QByteArray &bytes);
    void done(const QString &sha256, const QImage &image);

    store::Reader &m_reader;
    render::Pool &m_pool;
    QHash<QString, QImage> m_images; ///< null: it cannot be shown
    QStringList m_wanted;
    bool m_busy = false;
};

} // namespace client::pages::window
