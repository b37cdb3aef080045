// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/session.h"

#include <QCryptographicHash>

#include <algorithm>

namespace render {

namespace {

constexpr int patienceWithCancelledMs = 300;

template <class T> void finish(const Promise<T> &promise, domain::Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

void Job::fail(const domain::Failure &failure) const
{
    if (image)
        finish<QImage>(image, tl::unexpected(failure));
    else
        finish<PageText>(text, tl::unexpected(failure));
}

Session::Session(Handle handle, const QByteArray &pdf, const Settings &settings, Promise<Opened> opened, QObject *parent)
    : QObject(parent)
    , m_handle(handle)
    , m_settings(settings)
    , m_bytes(pdf.size())
    , m_file(sealedCopy(std::as_bytes(std::span(pdf.constData(), static_cast<std::size_t>(pdf.size())))))
    , m_opened(std::move(opened))
{
    m_busyTimer.setSingleShot(true);
    m_killTimer.setSingleShot(true);
    connect(&m_busyTimer, &QTimer::timeout, this, &Session::remindOfTime);
    connect(&m_killTimer, &QTimer::timeout, this, [this] { die(Status::TimedOut); });
}

Session::~Session()
{
    takeWorkerAway();
}

QByteArray Session::digest()
{
    if (m_digest.isEmpty()) {
        const Mapping bytes(m_file.get(), static_cast<std::size_t>(m_bytes), false);
        m_digest = QCryptographicHash::hash(
            QByteArrayView(bytes.bytes().data(), static_cast<qsizetype>(bytes.bytes().size())), QCryptographicHash::Sha256);
    }
    return m_digest;
}

void Session::add(Job job)
{
    if (!m_opened && (job.index < 0 || job.index >= m_pages.size()))
        return job.fail(failure(Status::Damaged));
    if (!m_opened && m_pages.at(job.index).status != Status::Ok)
        return job.fail(failure(m_pages.at(job.index).status));
    m_queue.push_back(std::move(job));
    if (m_job && m_job->isCancelled() && m_since.elapsed() > patienceWithCancelledMs) {
        m_job.reset();
        takeWorkerAway();
    }
    next();
}

void Session::give(WorkerProcess *worker)
{
    m_worker = worker;
    m_worker->setParent(this);
    m_isOpen = false;
    m_served = 0;
    m_since.start();
    m_killTimer.start(m_settings.killMs);
    connect(worker, &WorkerProcess::ready, this, &Session::openDocument);
    connect(worker, &WorkerProcess::replied, this, &Session::receive);
    connect(worker, &WorkerProcess::ended, this, &Session::die);
    if (worker->isReady())
        openDocument();
}

void Session::takeWorkerAway()
{
    m_busyTimer.stop();
    m_killTimer.stop();
    m_request = {};
    m_memory = {};
    m_canvas = {};
    m_isOpen = false;
    if (!m_worker)
        return;
    m_worker->disconnect(this);
    m_worker->deleteLater();
    m_worker = nullptr;
}

void Session::openDocument()
{
    m_memory = sealedMemory(limit::pages * sizeof(PageRow));
    Message message;
    message.kind = Kind::Open;
    message.bytes = static_cast<std::uint64_t>(m_bytes);
    request(message, {m_file.get(), m_memory.get()});
}

void Session::next()
{
    std::erase_if(m_queue, [](const Job &job) { return job.isCancelled(); });
    if (m_job || m_opened || (m_worker && !m_isOpen))
        return;
    if (m_queue.empty()) {
        Q_EMIT becameIdle();
        return;
    }
    if (m_worker && m_served >= m_settings.pagesPerWorker)
        takeWorkerAway();
    if (!m_worker) {
        Q_EMIT workerWanted();
        return;
    }
    const auto best = std::ranges::min_element(m_queue, {}, &Job::need);
    Job job = std::move(*best);
    m_queue.erase(best);
    start(std::move(job));
}

void Session::start(Job job)
{
    const QSize size = pixelSize(m_pages.at(job.index).size, job.dpi);
    Message message;
    message.page = static_cast<std::uint32_t>(job.index);
    if (job.image) {
        message.kind = Kind::Page;
        message.width = static_cast<std::uint32_t>(size.width());
        message.height = static_cast<std::uint32_t>(size.height());
        // What was cut down to the limits is painted at the resolution that fits.
        message.milliDpi = static_cast<std::uint32_t>(size.width() * 72'000.0 / m_pages.at(job.index).size.width());
        m_memory = sealedMemory(std::size_t(message.width) * message.height * limit::pixelBytes);
    } else {
        message.kind = Kind::Text;
        m_memory = sealedMemory(limit::characters * sizeof(CharRow));
    }
    m_job = std::move(job);
    request(message, {m_memory.get()});
    if (message.kind == Kind::Page) { // while the worker paints: it takes longer than this
        fetchPages(m_memory, std::size_t(message.width) * message.height * limit::pixelBytes);
        m_canvas = canvas(size);
    }
}

bool Session::request(const Message &message, std::initializer_list<int> descriptors)
{
    static std::uint32_t last = 0;
    m_request = message;
    m_request.request = ++last;
    m_since.start();
    m_busyTimer.start(m_settings.busyMs);
    m_killTimer.start(m_settings.killMs);
    return m_worker->send(m_request, descriptors);
}

void Session::receive(const Message &reply)
{
    if (!answers(reply, m_request))
        return die(Status::Protocol);
    m_busyTimer.stop();
    m_killTimer.stop();
    m_request = {};
    if (reply.kind == Kind::Opened)
        return receiveOpened(reply);
    ++m_served;
    const Job job = std::move(*m_job);
    m_job.reset();
    deliver(reply, job);
    m_memory = {};
    next();
}

void Session::receiveOpened(const Message &reply)
{
    if (reply.status != Status::Ok)
        return failAll(reply.status);
    const Mapping table(m_memory.get(), limit::pages * sizeof(PageRow), false);
    const std::optional<QList<PageFact>> pages = readSizes(table.bytes(), reply.count);
    if (!pages || (!m_pages.isEmpty() && m_pages.size() != pages->size()))
        return die(Status::Protocol);
    m_isOpen = true;
    m_pages = *pages;
    if (const Promise<Opened> opened = std::exchange(m_opened, {})) {
        if (opened->isCanceled())
            Q_EMIT unwanted();
        Opened result{m_handle, {}};
        for (const PageFact &page : std::as_const(m_pages))
            result.pages.append(page.size);
        finish<Opened>(opened, result);
    }
    next();
}

void Session::deliver(const Message &reply, const Job &job)
{
    if (job.isCancelled())
        return;
    if (reply.status != Status::Ok)
        return job.fail(failure(reply.status));
    if (job.image) {
        const Mapping pixels(m_memory.get(), std::size_t(reply.width) * reply.height * limit::pixelBytes, false);
        const QImage image = readPixels(pixels.bytes(), std::exchange(m_canvas, {}));
        return image.isNull() ? job.fail(failure(Status::TooLarge)) : finish<QImage>(job.image, image);
    }
    const Mapping table(m_memory.get(), limit::characters * sizeof(CharRow), false);
    const std::optional<PageText> text = readText(table.bytes(), reply.count, m_pages.at(job.index).size);
    if (text)
        finish<PageText>(job.text, *text);
    else
        job.fail(failure(Status::Protocol));
}

void Session::remindOfTime()
{
    if (!m_job || !m_job->isCancelled()) {
        Q_EMIT busy(m_job ? m_job->index : -1);
        return;
    }
    m_job.reset();
    takeWorkerAway();
    next();
}

void Session::die(Status why)
{
    takeWorkerAway();
    Q_EMIT workerDied();
    if (why == Status::SandboxMissing)
        return failAll(why);
    retryOrFail(why);
    if (m_opened || !m_queue.empty())
        Q_EMIT workerWanted();
    else
        Q_EMIT becameIdle();
}

void Session::retryOrFail(Status why)
{
    if (m_job) {
        Job job = std::move(*m_job);
        m_job.reset();
        if (job.isCancelled())
            return;
        if (job.tries++ == 0) {
            m_queue.insert(m_queue.begin(), std::move(job));
            return;
        }
        job.fail(failure(why));
        Q_EMIT provedDangerous(job.index);
    } else if (++m_openTries > 1) {
        Q_EMIT provedDangerous(-1);
        failAll(why);
    }
}

void Session::failAll(Status why)
{
    takeWorkerAway();
    if (const Promise<Opened> opened = std::exchange(m_opened, {}))
        finish<Opened>(opened, tl::unexpected(failure(why)));
    if (m_job)
        m_job->fail(failure(why));
    m_job.reset();
    for (const Job &job : std::exchange(m_queue, {}))
        job.fail(failure(why));
    Q_EMIT becameIdle();
}

} // namespace render
