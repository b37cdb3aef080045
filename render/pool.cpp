// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pool.h"

#include "render/engine.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace render {

namespace {

template <class T> Promise<T> newPromise()
{
    auto promise = std::make_shared<QPromise<domain::Result<T>>>();
    promise->start();
    return promise;
}

Handle nextHandle()
{
    static std::atomic<Handle> last{0};
    return ++last;
}

} // namespace

Pool::Pool(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_deaths(std::make_shared<std::atomic<int>>(0))
{
    qRegisterMetaType<Message>();
    qRegisterMetaType<Status>();
    m_engine = new Engine(settings, m_deaths);
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &Engine::busy, this, &Pool::busy);
    m_thread.setObjectName(u"render"_s);
    m_thread.start();
}

Pool::~Pool()
{
    m_thread.quit();
    m_thread.wait();
}

void Pool::warm()
{
    QMetaObject::invokeMethod(m_engine, &Engine::warm);
}

Async<Opened> Pool::open(const QByteArray &pdf)
{
    const Promise<Opened> promise = newPromise<Opened>();
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, handle = nextHandle(), pdf, promise] { engine->open(handle, pdf, promise); });
    return promise->future();
}

Async<QImage> Pool::page(Handle handle, int index, double dpi, Need need)
{
    const Promise<QImage> promise = newPromise<QImage>();
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, handle, job = Job{index, dpi, need, promise, {}, 0}] { engine->add(handle, job); });
    return promise->future();
}

Async<PageText> Pool::text(Handle handle, int index, Need need)
{
    const Promise<PageText> promise = newPromise<PageText>();
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, handle, job = Job{index, 0, need, {}, promise, 0}] { engine->add(handle, job); });
    return promise->future();
}

void Pool::close(Handle handle)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, handle] { engine->close(handle); });
}

int Pool::deaths() const
{
    return m_deaths->load();
}

} // namespace render
