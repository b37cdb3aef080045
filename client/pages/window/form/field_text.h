// SPDX-License-Identifier: GPL-3.0-or-later
// A field's value as people type and read it; what cannot be read is kept as it was typed, so that the form can say what is wrong with it.
#pragma once

#include "forms/engine/field.h"

#include <QCoreApplication>
#include <QDate>

namespace client::pages::window {

class FieldText {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::FieldText)
public:
    /// The name of the field; the applicant's own fields are named here, those of the form by the package.
    static QString title(const forms::engine::Field &field);
    /// What a field to type into shows: yuan for an amount, the ISO day for a date.
    static QString typed(const forms::engine::Field &field, const QJsonValue &value);
    /// The value of what was typed; undefined when it is empty.
    static QJsonValue value(const forms::engine::Field &field, const QString &typed);
    /// As it stands in a summary: labels for choices, dates and sums in words, the unit behind a number; an en dash when there is none.
    static QString shown(const forms::engine::Field &field, const QJsonValue &value);
    /// 2026-01-05, 20260105, 2026.1.5, 2026/1/5, 2026年1月5日, in full-width digits too; invalid for anything else.
    static QDate dateFrom(const QString &typed);
};

} // namespace client::pages::window
