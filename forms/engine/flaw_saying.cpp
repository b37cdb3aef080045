// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/flaw_saying.h"

#include "forms/engine/amount.h"

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

bool isChosen(const Field &field)
{
    return field.kind == FieldKind::Choice || field.kind == FieldKind::Choices || field.kind == FieldKind::YesNo;
}

QString keyOf(const Flaw &flaw, const Field *field)
{
    if (field != nullptr && flaw.kind == FlawKind::Missing && isChosen(*field))
        return u"missingChoice"_s;
    if (field != nullptr && flaw.kind == FlawKind::WrongType && field->kind == FieldKind::Amount)
        return u"wrongAmount"_s;
    if (field != nullptr && flaw.kind == FlawKind::WrongType && (field->kind == FieldKind::Integer || field->kind == FieldKind::Number))
        return u"wrongNumber"_s;
    return text(flaw.kind);
}

} // namespace

FlawSaying sayingOf(const Flaw &flaw, const Field *field)
{
    const QString bound = flaw.args.value(0);
    const bool isBound = flaw.kind == FlawKind::TooSmall || flaw.kind == FlawKind::TooLarge || flaw.kind == FlawKind::NotAMultiple;
    const bool isSum = isBound && field != nullptr && field->kind == FieldKind::Amount; // kept in fen
    return {keyOf(flaw, field), isSum ? yuanText(bound.toLongLong()) : bound, isSum};
}

} // namespace forms::engine
