// SPDX-License-Identifier: GPL-3.0-or-later
// Labels for words of people: several lines where there is no room, and never read as markup.
#pragma once

#include "widgets/theme/roles.h"

#include <QLabel>

namespace widgets {

/// `role` as for theme::setRole(); empty: body text.
inline QLabel *plainLabel(QLatin1StringView role, QWidget *parent, const QString &words = {})
{
    auto *label = new QLabel(words, parent);
    if (!role.isEmpty())
        theme::setRole(label, role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// The same, to be marked and copied with the mouse; it takes no part in the Tab order.
inline QLabel *copyableLabel(QLatin1StringView role, QWidget *parent, const QString &words = {})
{
    QLabel *label = plainLabel(role, parent, words);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace widgets
