// SPDX-License-Identifier: GPL-3.0-or-later
// What every page is and what it is given.
#pragma once

#include "client/store/reader.h"
#include "client/sync/commands.h"
#include "client/sync/registers.h"
#include "client/sync/status.h"
#include "domain/clock.h"
#include "domain/work_calendar.h"

#include <QAction>
#include <QWidget>

namespace render {
class Pool;
}

namespace client::pages {

/// Ids of the pages, for navigation.
namespace page_id {
inline constexpr QLatin1StringView home{"home"}, documents{"documents"}, cases{"cases"}, window{"window"}, licences{"licences"},
    outbox{"outbox"}, stock{"stock"};
}

/// Everything a page may use; it lives longer than any page.
struct PageContext {
    client::store::Reader &reader;
    client::sync::Commands &commands;
    client::sync::Status &status;
    const domain::WorkCalendar &calendar;
    const domain::Clock &clock;
    render::Pool &renderers;
    QString deviceId = {};                        ///< of this machine's profile: ranges of stock may be leased to it
    client::sync::Registers *registers = nullptr; ///< nullptr: there is nobody to ask
};

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    {
    }

    /// The translated name of the page.
    virtual QString title() const = 0;
    /// Shows the object with this id (empty: the page as it was left). `filter` narrows the list, for example "lamp:red" or "box:unsigned".
    virtual void open(const QString &objectId, const QString &filter) = 0;
    /// The page's commands with their keys, for the menu, F1 and Ctrl+K; enabled only when they can be used.
    virtual QList<QAction *> commandActions() const { return {}; }

Q_SIGNALS:
    void navigate(const QString &pageId, const QString &objectId, const QString &filter);
    /// A short word to the officer at the foot of the window, with an optional undo.
    void said(const QString &words, const QString &undoCommandId);

protected:
    const PageContext &context() const { return m_context; }

private:
    PageContext m_context;
};

} // namespace client::pages
