// SPDX-License-Identifier: GPL-3.0-or-later
// From an approved case to the bytes of its licence: template from the cache, fields from the case, composed off the GUI thread.
#pragma once

#include "client/store/reader.h"
#include "printing/compose.h"

#include <QSizeF>

namespace client::pages {

class PaperMaker : public QObject {
    Q_OBJECT
public:
    explicit PaperMaker(client::store::Reader &reader, QObject *parent = nullptr);

    /// `copyId`: one of the matter's further templates, empty: the licence itself. The newest call wins; answers of older ones are dropped.
    void make(const domain::Case &subject, const QString &copyId, const printing::ComposeOptions &options);
    void forget();
    /// The sheet made last once more, drawn where this printer needs it.
    QFuture<domain::Result<QByteArray>> placed(const printing::Placement &placement) const;
    /// The sheet made last as it is kept: whole, with frame and seal, as on no printer in particular.
    QFuture<domain::Result<QByteArray>> electronic() const;

Q_SIGNALS:
    /// `sheet` is the template's size in mm.
    void made(const QByteArray &pdf, const QSizeF &sheet);
    /// With every made(), before it: what a person should know of the sheet, often nothing.
    void noted(const QList<printing::PaperNote> &notes);
    void failed(const domain::Failure &failure);

private:
    void readTemplate(const domain::Matter &matter);
    void compose(const QByteArray &templateJson);

    client::store::Reader &m_reader;
    domain::Case m_subject;
    QString m_copyId;
    printing::ComposeOptions m_options;
    QByteArray m_template; ///< of the sheet made last
    quint64 m_generation = 0;
};

} // namespace client::pages
