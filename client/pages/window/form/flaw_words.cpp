// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/flaw_words.h"

#include "forms/engine/flaw_saying.h"

#include <algorithm>
#include <array>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using forms::engine::Field;
using forms::engine::Flaw;
using forms::engine::FlawKind;

namespace {

struct Saying {
    QLatin1StringView key; ///< of forms::engine::FlawSaying
    const char *words;
};

constexpr std::array sayings{
    Saying{"missing"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Please fill this in")},
    Saying{"missingChoice"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Please choose")},
    Saying{"wrong_type"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "This cannot be read")},
    Saying{"wrongAmount"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Type a sum in yuan, for example 1280.50")},
    Saying{"wrongNumber"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Type a number")},
    Saying{"not_a_choice"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Choose one of the list")},
    Saying{"too_short"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "At least %1 characters")},
    Saying{"too_long"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "At most %1 characters")},
    Saying{"too_small"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "At least %1")},
    Saying{"too_large"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "At most %1")},
    Saying{"not_a_multiple"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Only in steps of %1")},
    Saying{"wrong_pattern"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "This is not written as it should be")},
    Saying{"wrong_format"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Type a day that exists, for example 2026-01-05")},
    Saying{"too_few"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "At least %1 entries")},
    Saying{"too_many"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "At most %1 entries")},
    Saying{"repeated"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "The same is entered twice")},
    Saying{"not_computed"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "This does not match what is computed")},
    Saying{"unsafe_text"_L1,
        QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "There is an invisible character in it (%1); please type it again")},
    Saying{"oversized"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "This application is too large to be taken in")},
    Saying{"doubtful_citizen_id"_L1,
        QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Check this citizen ID: %1. It can still be taken in.")},
    Saying{
        "doubtful_uscc"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Check this credit code: %1. It can still be taken in.")},
    Saying{
        "doubtful_phone"_L1, QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "Check this phone number. It can still be taken in.")},
};
constexpr auto otherwise = QT_TRANSLATE_NOOP("client::pages::window::FlawWords", "This does not fit the form");

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

} // namespace

QString FlawWords::sentence(const Flaw &flaw, const Field *field)
{
    if (!flaw.words.isEmpty())
        return flaw.words;
    const auto saying = forms::engine::sayingOf(flaw, field);
    const auto *found = std::find_if(sayings.begin(), sayings.end(), [&](const Saying &each) { return each.key == saying.key; });
    QString words = tr(found == sayings.end() ? otherwise : found->words);
    if (!words.contains("%1"_L1))
        return words;
    return words.arg(flaw.kind >= FlawKind::DoubtfulCitizenId ? finding(saying.argument) : saying.argument);
}

} // namespace client::pages::window
