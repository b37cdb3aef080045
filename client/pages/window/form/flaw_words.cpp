// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/flaw_words.h"

#include "forms/engine/amount.h"

namespace client::pages::window {

using namespace Qt::StringLiterals;
using forms::engine::Field;
using forms::engine::FieldKind;
using forms::engine::Flaw;
using forms::engine::FlawKind;

namespace {

bool isChosen(const Field *field)
{
    return field != nullptr && (field->kind == FieldKind::Choice || field->kind == FieldKind::Choices || field->kind == FieldKind::YesNo);
}

QString bound(const Flaw &flaw, const Field *field)
{
    const QString number = flaw.args.value(0);
    return field != nullptr && field->kind == FieldKind::Amount ? forms::engine::yuanText(number.toLongLong()) : number;
}

/// Why a citizen ID or credit code looks doubtful.
QString finding(const QString &name)
{
    if (name == "wrong_length"_L1)
        return FlawWords::tr("its length is not right");
    if (name == "wrong_date"_L1)
        return FlawWords::tr("the date of birth in it does not exist");
    if (name == "wrong_area"_L1)
        return FlawWords::tr("the area code in it is unknown");
    if (name == "wrong_character"_L1)
        return FlawWords::tr("it holds a character that cannot be there");
    return FlawWords::tr("its check character does not fit");
}

QString typeWords(const Field *field)
{
    if (field != nullptr && field->kind == FieldKind::Amount)
        return FlawWords::tr("Type a sum in yuan, for example 1280.50");
    if (field != nullptr && (field->kind == FieldKind::Integer || field->kind == FieldKind::Number))
        return FlawWords::tr("Type a number");
    return FlawWords::tr("This cannot be read");
}

QString boundWords(const Flaw &flaw, const Field *field)
{
    switch (flaw.kind) {
    case FlawKind::TooShort:
        return FlawWords::tr("At least %1 characters").arg(flaw.args.value(0));
    case FlawKind::TooLong:
        return FlawWords::tr("At most %1 characters").arg(flaw.args.value(0));
    case FlawKind::TooSmall:
        return FlawWords::tr("At least %1").arg(bound(flaw, field));
    case FlawKind::TooLarge:
        return FlawWords::tr("At most %1").arg(bound(flaw, field));
    case FlawKind::TooFew:
        return FlawWords::tr("At least %1 entries").arg(flaw.args.value(0));
    case FlawKind::TooMany:
        return FlawWords::tr("At most %1 entries").arg(flaw.args.value(0));
    case FlawKind::NotAMultiple:
        return FlawWords::tr("Only in steps of %1").arg(bound(flaw, field));
    default:
        return FlawWords::tr("This does not fit the form");
    }
}

QString doubtWords(const Flaw &flaw)
{
    if (flaw.kind == FlawKind::DoubtfulCitizenId)
        return FlawWords::tr("Check this citizen ID: %1. It can still be taken in.").arg(finding(flaw.args.value(0)));
    if (flaw.kind == FlawKind::DoubtfulUscc)
        return FlawWords::tr("Check this credit code: %1. It can still be taken in.").arg(finding(flaw.args.value(0)));
    return FlawWords::tr("Check this phone number. It can still be taken in.");
}

} // namespace

QString FlawWords::sentence(const Flaw &flaw, const Field *field)
{
    if (!flaw.words.isEmpty())
        return flaw.words;
    switch (flaw.kind) {
    case FlawKind::Missing:
        return isChosen(field) ? tr("Please choose") : tr("Please fill this in");
    case FlawKind::WrongType:
        return typeWords(field);
    case FlawKind::NotAChoice:
        return tr("Choose one of the list");
    case FlawKind::WrongPattern:
        return tr("This is not written as it should be");
    case FlawKind::WrongFormat:
        return tr("Type a day that exists, for example 2026-01-05");
    case FlawKind::Repeated:
        return tr("The same is entered twice");
    case FlawKind::NotComputed:
        return tr("This does not match what is computed");
    case FlawKind::UnsafeText:
        return tr("There is an invisible character in it (%1); please type it again").arg(flaw.args.value(0));
    case FlawKind::Oversized:
        return tr("This application is too large to be taken in");
    case FlawKind::DoubtfulCitizenId:
    case FlawKind::DoubtfulUscc:
    case FlawKind::DoubtfulPhone:
        return doubtWords(flaw);
    default:
        return boundWords(flaw, field);
    }
}

} // namespace client::pages::window
