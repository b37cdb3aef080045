// SPDX-License-Identifier: GPL-3.0-or-later
// A signature drawn on the visitor's screen, as dots of ink for paper; the picture is read in the sandbox like every other.
#pragma once

#include "client/store/reader.h"
#include "printing/form_paper.h"
#include "render/pool.h"

#include <QObject>

#include <functional>

namespace client::pages::window {

/// Runs of dark pixels, at most `mostAcross` pixels wide; an empty picture has none.
printing::SignatureInk inkOf(const QImage &picture, int mostAcross = 300);

class SignatureReader : public QObject {
    Q_OBJECT
public:
    SignatureReader(store::Reader &reader, render::Pool &pool, QObject *parent = nullptr);
    /// `then` gets no ink when there is no signature or it cannot be read: the line is left free to be signed by hand. Of several calls the
    /// last counts.
    void read(const QString &sha256, const std::function<void(const printing::SignatureInk &)> &then);

private:
    void paint(quint64 mine, const QByteArray &bytes, const std::function<void(const printing::SignatureInk &)> &then);

    store::Reader &m_reader;
    render::Pool &m_pool;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
