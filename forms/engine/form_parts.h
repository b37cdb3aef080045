// SPDX-License-Identifier: GPL-3.0-or-later
// What a form.json becomes: fields to draw, schemas to check, conditions and computations; read once, then only looked at.
#pragma once

#include "forms/engine/computation.h"
#include "forms/engine/condition.h"
#include "forms/engine/form.h"

namespace forms::engine {

struct FieldCondition {
    QString path; ///< of the field, with "*" in a table
    Condition condition;
    bool ofRow = false; ///< x-when-row
    QString pointer;    ///< where it is written
};

struct Form::Parts {
    QList<SchemaPtr> schemas; ///< of "applicant", "situation", "form": those there are
    QStringList bases;        ///< "/applicant" … in the same order
    QList<Field> fields;
    QHash<QString, QString> pointers; ///< field path → where it is written in form.json
    QHash<QString, int> places;       ///< field path → its place in the order of drawing
    FieldByPath byPath;
    QList<FieldCondition> conditions; ///< outer fields before inner ones
    QList<Computation> computations;  ///< each behind its sources
};

/// Reads the fields below one schema into parts->fields. `base` is "/form" or "/situation"; everything wrong is appended to `findings`.
void addFields(const SchemaNodePtr &root, const QString &base, Form::Parts *parts, Findings *findings);
/// Once all fields are there: puts them into byPath, finds circles, unknown sources, conditions that name what there is not.
void finishFields(Form::Parts *parts, Findings *findings);
/// What a condition says of fields that are not there, of values no choice has, or without requiring them (warning).
Findings checkMentions(const Condition &condition, const FieldByPath &fields, const QString &rowPath = {});

} // namespace forms::engine
