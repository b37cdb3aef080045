// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lock_key.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace client::app {

LockKey::LockKey(const QKeySequence &key, QObject *parent)
    : QObject(parent)
    , m_key(key)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LockKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    if (QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination()) != m_key)
        return false;
    QMetaObject::invokeMethod(this, &LockKey::pressed, Qt::QueuedConnection);
    return true;
}

} // namespace client::app
