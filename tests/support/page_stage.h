// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a page needs, in memory, at a fixed moment; and the eyes and hands tests of pages share.
#pragma once

#include "client/pages/page.h"
#include "i18n/translations.h"
#include "render/pool.h"
#include "tests/support/sample_day.h"
#include "widgets/theme/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>

namespace tests::support {

struct PageStage {
    FakeReader reader;
    FakeCommands commands{reader};
    FixedClock clock;
    client::sync::Status status;
    render::Pool renderers;

    PageStage()
    {
        clock.at = sample::now();
        sample::fill(reader);
        status.set(sample::offline());
    }
    client::pages::PageContext context() { return {reader, commands, status, domain::WorkCalendar::shipped(), clock, renderers}; }
};

/// Every text in visible widgets under `root`: labels, buttons, rows, accessible names.
inline QStringList visibleWords(const QWidget &root)
{
    QStringList words;
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(each))
            words.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(each))
            words.append(button->text());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(each); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
                    words.append(view->model()->index(row, 0).data(role).toString());
        words.append(each->accessibleName());
    }
    words.removeAll(QString());
    return words;
}

inline bool reads(const QWidget &root, const QString &part)
{
    return visibleWords(root).join(u'\n').contains(part);
}

/// The widgets that take the focus by Tab and have no accessible name (and no text of their own).
inline QStringList namelessControls(const QWidget &root, bool shownOnly = false)
{
    QStringList found;
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        if (!(each->focusPolicy() & Qt::TabFocus) || !each->accessibleName().isEmpty() || each->inherits("QScrollArea")
            || each->focusProxy() != nullptr || (shownOnly && !each->isVisible()))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        if (button != nullptr && button->isHidden() && button->text().isEmpty())
            continue; // it gets its words when it is shown
        if (button == nullptr || button->text().isEmpty())
            found.append(QLatin1String(each->metaObject()->className()) + u' ' + each->objectName());
    }
    return found;
}

} // namespace tests::support
