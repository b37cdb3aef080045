// SPDX-License-Identifier: GPL-3.0-or-later
// The photo of a spoiled sheet: chosen, read away from the window's thread, looked at only in the sandbox, made small and kept.
#pragma once

#include "client/sync/commands.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QFileDialog;

namespace render {
class Pool;
}

namespace client::pages::stock {

class PhotoKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 mostBytes = 8 << 20; ///< of the file chosen
    static constexpr int longestSide = 2000;     ///< pixels of what is kept, enough to read a serial

    PhotoKeeper(client::sync::Commands &commands, render::Pool &renderers, QObject *parent);

    /// Asks for a file over this window.
    void ask(QWidget *window);
    /// Reads, scales and keeps it; a later call takes the place of an earlier one.
    void keep(const QString &path);

Q_SIGNALS:
    /// A JPEG of at most longestSide; `name` is the file's.
    void kept(const domain::BlobRef &photo, const QString &name);
    /// Nothing was kept; in words for the officer.
    void failed(const QString &words);

private:
    void look(const QByteArray &bytes, const QString &name);
    void scale(quint64 handle, const QSizeF &points, const QString &name);
    void store(const QImage &image, const QString &name);
    void fail(const domain::Failure &failure);

    client::sync::Commands &m_commands;
    render::Pool &m_renderers;
    QPointer<QFileDialog> m_dialog;
    quint64 m_generation = 0;
};

} // namespace client::pages::stock
