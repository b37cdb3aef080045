// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/idle_watch.h"

#include "client/app/hard_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace client::app {

namespace {

constexpr int longestLookMs = 5'000;

} // namespace

IdleWatch::IdleWatch(qint64 limitMs, QObject *parent)
    : QObject(parent)
    , m_limitMs(limitMs)
{
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::start()
{
    if (m_limitMs <= 0)
        return;
    m_touchedAt = bootTimeMs();
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start(int(qMin<qint64>(longestLookMs, qMax<qint64>(10, m_limitMs / 4))));
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        m_touchedAt = bootTimeMs();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::look()
{
    if (bootTimeMs() - m_touchedAt < m_limitMs)
        return;
    stop();
    Q_EMIT idle();
}

} // namespace client::app
