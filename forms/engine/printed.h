// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate may print of an application: the answers as people read them, by the names of their fields.
#pragma once

#include "forms/engine/form.h"

#include <QMap>

namespace forms::engine {

/// Each answer of the situation and the form that is asked for and stands outside the tables, under its field's own name: a choice by its
/// label, several choices joined by 、, an amount in yuan, a date in ISO form, a number with the decimals of its field. Yes/no and empty
/// answers are left out. Where a name comes twice, the form's wins over the situation's.
QMap<QString, QString> printedFields(const Form &form, const QJsonObject &document);

} // namespace forms::engine
