// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_thumbs.h"

#include "client/pages/window/scan_taker.h"
#include "domain/when_done.h"

namespace client::pages::window {

using domain::Result;

ScanThumbs::ScanThumbs(store::Reader &reader, render::Pool &pool, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_pool(pool)
{
}

QImage ScanThumbs::image(const QString &sha256)
{
    const auto known = m_images.constFind(sha256);
    if (known != m_images.cend())
        return *known;
    if (!m_wanted.contains(sha256) && !sha256.isEmpty()) {
        m_wanted.append(sha256);
        next();
    }
    return {};
}

void ScanThumbs::put(const QString &sha256, const QImage &image)
{
    if (m_images.size() >= mostKept)
        m_images.clear();
    m_images.insert(sha256, image);
    Q_EMIT ready(sha256);
}

void ScanThumbs::next()
{
    if (m_busy || m_wanted.isEmpty())
        return;
    m_busy = true;
    const QString sha256 = m_wanted.first();
    domain::whenDone(m_reader.blob(sha256), this, [this, sha256](const Result<QByteArray> &bytes) {
        if (bytes)
            paint(sha256, *bytes);
        else
            done(sha256, {});
    });
}

void ScanThumbs::paint(const QString &sha256, const QByteArray &bytes)
{
    domain::whenDone(m_pool.open(bytes), this, [this, sha256](const Result<render::Opened> &opened) {
        if (!opened)
            return done(sha256, {});
        const render::Handle handle = opened->handle;
        domain::whenDone(
            m_pool.page(handle, 0, ScanTaker::thumbDpi, render::Need::Spare), this, [this, sha256, handle](const Result<QImage> &page) {
                m_pool.close(handle);
                done(sha256, page.value_or(QImage()));
            });
    });
}

void ScanThumbs::done(const QString &sha256, const QImage &image)
{
    m_busy = false;
    m_wanted.removeOne(sha256);
    put(sha256, image);
    next();
}

} // namespace client::pages::window
