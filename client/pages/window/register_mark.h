// SPDX-License-Identifier: GPL-3.0-or-later
// Where a field's value came from, as the form and its draft keep it: the register, its date, when it was asked.
#pragma once

#include "domain/intake.h"

#include <QCoreApplication>
#include <QMap>

namespace client::pages::window {

class RegisterMark {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::RegisterMark)
public:
    /// The mark of a field whose value was just taken over.
    static QString of(const domain::FromRegister &field);
    /// "the register, as of …"; of a mark kept by an older program, the words it kept.
    static QString words(const QString &mark);
    /// Marks by path, without those whose value a person has changed since.
    static QList<domain::FromRegister> fields(const QMap<QString, QString> &marks);
    static QMap<QString, QString> marks(const QList<domain::FromRegister> &fields);

    static constexpr QChar byHand = u'!'; ///< before a mark: a person has changed the value since
};

} // namespace client::pages::window
