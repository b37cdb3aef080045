// SPDX-License-Identifier: GPL-3.0-or-later
// How a field is computed from others (x-computed): a short list of operations, no expressions.
#pragma once

#include "forms/engine/field.h"
#include "forms/engine/finding.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

#include <optional>

namespace forms::engine {

enum class Operation { Sum, Product, Difference, Count, Years, Days, Text, Words, Copy, Birth, Sex };

struct Computation {
    QString path = {}; ///< of the field that is computed, with "*" in a table
    FieldKind kind{};
    int decimals = 0;
    Operation operation{};
    QStringList of = {};    ///< absolute paths; "*" for every row, or for the own row when `path` has it in the same place
    QStringList ofRow = {}; ///< those of `of` that mean the own row
    double times = 1;
    QString by = {};
};

using FieldByPath = QHash<QString, const Field *>;

/// Reads x-computed. Everything wrong is appended to `findings` with pointers below `pointer`.
std::optional<Computation> readComputation(const QJsonObject &source, const Field &field, const QString &pointer, Findings *findings);
/// Whether the sources exist and suit the operation.
Findings checkComputation(const Computation &computation, const FieldByPath &fields, const QString &pointer);
/// In an order in which each stands behind its sources; the paths of a circle are put into `circle`.
QList<Computation> inOrder(const QList<Computation> &computations, QStringList *circle);

/// The document with this one computed, in every row when it stands in a table.
QJsonObject compute(const Computation &computation, const QJsonObject &document, const FieldByPath &fields, const QDate &today);

/// Whole years from one day to another, as ages are counted: the birthday counts; 29 February's year is full on 1 March of a common year.
int wholeYears(const QDate &from, const QDate &to);

} // namespace forms::engine
