// SPDX-License-Identifier: GPL-3.0-or-later
// What a licence may print of the form: each field's value in words, under the field's name.
#pragma once

#include "forms/engine/form.h"

#include <QMap>

namespace forms::engine {

/// Of a tidied application: text as it is; a choice its label; choices their labels with 、 between; an amount in yuan ("10003.50"); a
/// number shortest; yes/no 是 or 否; a date in ISO form, which a template writes out. A table of bare values like choices; other tables and
/// absent values are left out. Of two fields of the same name in different groups the first is taken.
QMap<QString, QString> certificateFields(const Form &form, const QJsonObject &document);
/// The names a template may use, without looking at an application.
QStringList certificateFieldNames(const Form &form);

} // namespace forms::engine
