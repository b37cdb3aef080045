// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/photo_keeper.h"

#include "client/pages/file_reader.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "render/pool.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

constexpr double pointsOfAnInch = 72;
constexpr int jpegQuality = 85;

/// As JPEG, in a pool thread.
QFuture<QByteArray> jpegOf(const QImage &image)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", jpegQuality);
        promise->addResult(bytes);
        promise->finish();
    });
    return promise->future();
}

} // namespace

PhotoKeeper::PhotoKeeper(client::sync::Commands &commands, render::Pool &renderers, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_renderers(renderers)
{
}

void PhotoKeeper::ask(QWidget *window)
{
    delete m_dialog;
    m_dialog = new QFileDialog(window, tr("Photo of the spoiled sheet"), {}, u"JPEG, PNG (*.jpg *.jpeg *.png)"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    connect(m_dialog, &QFileDialog::fileSelected, this, &PhotoKeeper::keep);
    m_dialog->open();
}

void PhotoKeeper::keep(const QString &path)
{
    const quint64 mine = ++m_generation;
    domain::whenDone(readFile(path, mostBytes), this, [this, mine, name = QFileInfo(path).fileName()](const FileBytes &bytes) {
        if (mine != m_generation)
            return;
        if (bytes)
            look(*bytes, name);
        else
            Q_EMIT failed(bytes.error() == FileTrouble::TooLarge
                    ? tr("The photo is larger than 8 MB. Take it again with a lower resolution.")
                    : tr("The photo cannot be read."));
    });
}

void PhotoKeeper::look(const QByteArray &bytes, const QString &name)
{
    domain::whenDone(m_renderers.open(bytes), this, [this, mine = m_generation, name](const Result<render::Opened> &opened) {
        if (!opened)
            return fail(opened.error());
        if (mine == m_generation)
            scale(opened->handle, opened->pages.constFirst(), name);
        else
            m_renderers.close(opened->handle);
    });
}

void PhotoKeeper::scale(quint64 handle, const QSizeF &points, const QString &name)
{
    const double dpi = longestSide * pointsOfAnInch / qMax(points.width(), points.height());
    domain::whenDone(m_renderers.page(handle, 0, dpi), this, [this, mine = m_generation, handle, name](const Result<QImage> &image) {
        m_renderers.close(handle);
        if (!image)
            return fail(image.error());
        if (mine == m_generation)
            store(*image, name);
    });
}

void PhotoKeeper::store(const QImage &image, const QString &name)
{
    domain::whenDone(jpegOf(image), this, [this, mine = m_generation, name](const QByteArray &jpeg) {
        domain::whenDone(m_commands.keepBlob(jpeg, u"image/jpeg"_s), this, [this, mine, name](const Result<domain::BlobRef> &photo) {
            if (!photo)
                return fail(photo.error());
            if (mine == m_generation)
                Q_EMIT kept(*photo, name);
        });
    });
}

void PhotoKeeper::fail(const domain::Failure &failure)
{
    Q_EMIT failed(words::failure(failure));
}

} // namespace client::pages::stock
