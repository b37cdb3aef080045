// SPDX-License-Identifier: GPL-3.0-or-later
// Making the actions of a page or panel: keys and what they do; the words are given by its retranslate().
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace client::pages {

/// An action of the owner's, heard where it is added (the page hands it to the window by commandActions()). `slot` is a member or signal of
/// the owner, or a callable.
template <class Owner, class Slot> QAction *makeAction(Owner *owner, const QKeySequence &key, Slot slot)
{
    auto *action = new QAction(owner);
    action->setShortcut(key);
    QObject::connect(action, &QAction::triggered, owner, slot);
    return action;
}

/// An action whose keys are heard only while the focus is inside the owner.
template <class Owner, class Slot> QAction *makeActionInside(Owner *owner, const QKeySequence &key, Slot slot)
{
    QAction *action = makeAction(owner, key, slot);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    return action;
}

} // namespace client::pages
