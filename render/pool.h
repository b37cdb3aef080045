// SPDX-License-Identifier: GPL-3.0-or-later
// The parent side of the sandbox: hands PDF bytes to casedesk-render processes and gets pixels and text back, without ever blocking.
#pragma once

#include "domain/failure.h"

#include <QFuture>
#include <QImage>
#include <QList>
#include <QObject>
#include <QRectF>
#include <QSizeF>
#include <QThread>

#include <memory>

namespace render {

template <class T> using Async = QFuture<domain::Result<T>>;

/// Names an open document; never used again after close().
using Handle = quint64;

struct Opened {
    Handle handle = 0;
    QList<QSizeF> pages; ///< size of each page in points as it is shown (rotation applied); each side 1..5,000
};

/// The text layer of a page in reading order. `boxes` has one rectangle (points, origin top left) for each QChar of `text`; those of the
/// separators (space between words, newline between lines) are null.
struct PageText {
    QString text;
    QList<QRectF> boxes;
};

/// What is served first when several things are asked of one document.
enum class Need { Visible, Soon, Spare };

struct Settings {
    QString program;         ///< casedesk-render; empty: beside this program or in ../lib/casedesk
    int busyMs = 5'000;      ///< a page that takes longer is announced by busy()
    int killMs = 10'000;     ///< and after this its process is ended
    int workers = 3;         ///< processes holding a document at one time; the least used gives way
    int pagesPerWorker = 50; ///< then a fresh process takes over
    int deathsPerMinute = 5; ///< above it a restart waits 1 s, doubling to 60 s
};

class Engine;

/// Lives in the thread that made it; the processes are looked after in a thread of its own. Every result may be a failure: SandboxMissing,
/// RenderLocked (asks for a password), RenderDamaged (not readable as PDF), RenderTooLarge (a limit of render/protocol.h), RenderTimedOut,
/// RenderCrashed, RenderProtocol, and RenderUnsafe for what failed twice before. To give up a request, cancel its future.
class Pool : public QObject {
    Q_OBJECT
public:
    explicit Pool(const Settings &settings = {}, QObject *parent = nullptr);
    ~Pool() override;

    /// Starts a process in reserve, so that the first document opens at once.
    void warm();
    Async<Opened> open(const QByteArray &pdf);
    /// The page at dots per inch, as RGB on white; scaled down so that it never has more than 16 million pixels.
    Async<QImage> page(Handle handle, int index, double dpi, Need need = Need::Visible);
    Async<PageText> text(Handle handle, int index, Need need = Need::Visible);
    /// Forgets the document and ends its process; open requests of it are cancelled.
    void close(Handle handle);
    /// Processes that ended by themselves, by a signal or by a deadline since the start.
    int deaths() const;

Q_SIGNALS:
    /// A page or text is taking long (Settings::busyMs); `index` -1: the opening of the document.
    void busy(render::Handle handle, int index);

private:
    QThread m_thread;
    Engine *m_engine; ///< lives in m_thread
    std::shared_ptr<std::atomic<int>> m_deaths;
};

} // namespace render
