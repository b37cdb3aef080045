// SPDX-License-Identifier: GPL-3.0-or-later
// Giving an approved case its licence: alike in the back office and at a window that gives a leased number while there is no line.
#pragma once

#include "domain/case.h"
#include "domain/matter.h"

#include <QMap>

namespace domain {

/// Gives the case its licence with this serial of the year; `answers` is what it may print of the form beside the case's own facts,
/// `issuer` the USCC of the organ that issues it. With that and the matter's type code the licence gets its identifier. The seal is the
/// office's to add.
void giveLicence(Case &subject, const Matter &matter, qint64 serial, const QDate &day, const QMap<QString, QString> &answers = {},
    const QString &issuer = {});

} // namespace domain
