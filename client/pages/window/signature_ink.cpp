// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/signature_ink.h"

#include "domain/when_done.h"

#include <QImage>

namespace client::pages::window {

using domain::Result;
using printing::SignatureInk;

namespace {

constexpr double dpi = 96;
constexpr int dark = 140; ///< of 255

} // namespace

SignatureInk inkOf(const QImage &picture, int mostAcross)
{
    if (picture.isNull())
        return {};
    QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.width() > mostAcross)
        grey = grey.scaledToWidth(mostAcross, Qt::SmoothTransformation);
    SignatureInk ink{QSizeF(grey.size()), {}};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            const int from = x;
            while (x < grey.width() && line[x] < dark)
                ++x;
            if (x > from)
                ink.dots.append(QRectF(from, y, x - from, 1));
        }
    }
    return ink;
}

SignatureReader::SignatureReader(store::Reader &reader, render::Pool &pool, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_pool(pool)
{
}

void SignatureReader::read(const QString &sha256, const std::function<void(const SignatureInk &)> &then)
{
    const quint64 mine = ++m_generation;
    if (sha256.isEmpty()) {
        then({});
        return;
    }
    domain::whenDone(m_reader.blob(sha256), this, [this, mine, then](const Result<QByteArray> &bytes) {
        if (mine != m_generation)
            return;
        if (bytes)
            paint(mine, *bytes, then);
        else
            then({});
    });
}

void SignatureReader::paint(quint64 mine, const QByteArray &bytes, const std::function<void(const SignatureInk &)> &then)
{
    domain::whenDone(m_pool.open(bytes), this, [this, mine, then](const Result<render::Opened> &opened) {
        if (mine != m_generation)
            return;
        if (!opened) {
            then({});
            return;
        }
        domain::whenDone(
            m_pool.page(opened->handle, 0, dpi), this, [this, mine, then, handle = opened->handle](const Result<QImage> &page) {
                m_pool.close(handle);
                if (mine == m_generation)
                    then(inkOf(page.value_or(QImage())));
            });
    });
}

} // namespace client::pages::window
