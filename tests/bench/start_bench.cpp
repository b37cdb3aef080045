// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the painted inbox, with the real window. The profile is made with a cheap Argon2id, so that the guess's price (a second, on
// purpose) is left out and everything else is in.
//   start_bench prepare PROFILES URL CA USER PASSPHRASE   enrols and syncs a profile
//   start_bench grow PROFILES PASSPHRASE TOTAL            copies documents in the cache until there are TOTAL
//   start_bench open PROFILES PASSPHRASE                  prints {"milliseconds", "residentKiB", "residentLaterKiB", "isInSync",
//   "documents"}
#include "client/app/composition.h"
#include "client/app/head_start.h"
#include "client/pages/unlock/unlock_page.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "domain/when_done.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPaintEvent>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds since first_window made this process (the peers' clock begins at the same line of the same program).
double sinceExec()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - qgetenv("CASEDESK_BENCH_START").toDouble();
}

long residentKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLong();
    return 0;
}

/// Reports the moment a list of documents with rows in it has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(std::function<void(int)> done)
        : m_done(std::move(done))
    {
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_seen)
            return false;
        auto *viewport = qobject_cast<QWidget *>(watched);
        auto *view = viewport ? qobject_cast<QAbstractItemView *>(viewport->parentWidget()) : nullptr;
        if (!view || viewport != view->viewport() || !view->model() || view->model()->rowCount() == 0 || !insideDocuments(view))
            return false;
        m_seen = true;
        const int rows = view->model()->rowCount();
        QTimer::singleShot(0, this, [this, rows] { m_done(rows); });
        return false;
    }

private:
    static bool insideDocuments(QWidget *widget)
    {
        for (; widget; widget = widget->parentWidget())
            if (QByteArray(widget->metaObject()->className()).endsWith("DocumentsPage"))
                return true;
        return false;
    }
    std::function<void(int)> m_done;
    bool m_seen = false;
};

int measure(QApplication &application, const QString &profiles, const QString &passphrase)
{
    client::app::Settings settings(profiles + u".ini"_s); // as on a desk, it stays from start to start
    client::app::Options options;
    options.profiles = profiles;
    options.page = u"documents"_s;
    client::app::Composition composition(application, options, settings);
    PaintWatch watch([&composition](int rows) {
        const double shown = sinceExec();
        const long resident = residentKiB();
        QTimer::singleShot(1000, qApp, [&composition, shown, resident, rows] {
            const bool isInSync = composition.core()->status().state().wire == client::sync::Wire::InSync;
            std::printf("{\"milliseconds\": %.1f, \"residentKiB\": %ld, \"residentLaterKiB\": %ld, \"isInSync\": %s, \"documents\": %d}\n",
                shown, resident, residentKiB(), isInSync ? "true" : "false", rows);
            std::fflush(stdout);
            _exit(0);
        });
    });
    application.installEventFilter(&watch);
    composition.start();
    const QString folder = QDir(profiles).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).absoluteFilePath();
    Q_EMIT composition.window().findChild<client::pages::UnlockPage *>()->unlockWanted(folder, passphrase);
    QTimer::singleShot(60000, qApp, [] { QCoreApplication::exit(1); });
    return QApplication::exec();
}

/// A page of copies of `pattern`, beginning at the cursor.
domain::FeedPage copies(const domain::Document &pattern, const client::store::Cursor &cursor, int first, int count)
{
    domain::FeedPage page;
    page.epoch = cursor.epoch;
    page.from = cursor.pos;
    page.auditSeq = cursor.auditSeq;
    page.auditHash = cursor.auditHash;
    for (int i = 0; i < count; ++i) {
        domain::Document copy = pattern;
        copy.id = u"grown-%1"_s.arg(first + i);
        copy.number = u"榕往函〔2020〕%1号"_s.arg(first + i + 1);
        copy.arrivedAt = pattern.arrivedAt.addSecs(-3600LL * (first + i));
        page.rows.append({cursor.pos + i + 1, domain::object_kind::document, copy.id, false, domain::toJson(copy)});
    }
    page.next = cursor.pos + count;
    return page;
}

int grow(client::sync::ClientCore &core, int total)
{
    auto &store = core.store();
    const auto slice = store.documents({}, 0, 1).result();
    if (!slice)
        return 1;
    const auto pattern = store.document(slice->rows.first().id).result();
    for (int made = slice->total; made < total;) {
        const int count = std::min(2000, total - made);
        const auto applied =
            store.applyPage(copies(*pattern, *store.cursor().result(), made, count), QDateTime::currentDateTimeUtc()).result();
        if (!applied)
            return 1;
        made += count;
    }
    return 0;
}

template <class T, class Then> void after(const QFuture<domain::Result<T>> &future, Then then)
{
    domain::whenDone(future, qApp, [then](const domain::Result<T> &result) {
        if (!result) {
            std::fprintf(stderr, "%s %s\n", qPrintable(domain::codeText(result.error().code)), qPrintable(result.error().detail));
            QCoreApplication::exit(1);
        } else {
            then();
        }
    });
}

/// Leaves when what was received is indexed for the search as well, which goes on after a sync: until the cache's log has rested a while.
class RestWatch {
public:
    explicit RestWatch(const QString &profile)
        : m_log(profile + u"/cache.db-wal"_s)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_log.refresh();
            m_quiet = m_log.lastModified() == m_seen ? m_quiet + 1 : 0;
            m_seen = m_log.lastModified();
            if (m_quiet == 8)
                QCoreApplication::exit(0);
        });
    }
    void start() { m_timer.start(500); }

private:
    QFileInfo m_log;
    QDateTime m_seen;
    QTimer m_timer;
    int m_quiet = 0;
};

int prepare(const QStringList &words)
{
    const domain::SystemClock clock;
    domain::SystemIdSource ids(clock);
    client::sync::CoreOptions options;
    options.keepInStep = false;
    options.kdfCost = {8 * 1024, 1, 1}; // the least a vault accepts: some 5 ms
    client::sync::ClientCore core(words.at(2) + "/bench"_L1, clock, ids, domain::WorkCalendar::shipped(), options);
    const bool growing = words.at(1) == "grow"_L1;
    RestWatch rest(words.at(2) + "/bench"_L1);
    if (growing) {
        after(core.unlock(words.at(3)), [&] {
            if (grow(core, words.at(4).toInt()) == 0)
                rest.start();
            else
                QCoreApplication::exit(1);
        });
    } else {
        QFile ca(words.at(4));
        if (!ca.open(QIODevice::ReadOnly))
            return 2;
        after(core.enrol({QUrl(words.at(3)), ca.readAll(), words.at(5), words.at(6), u"bench"_s}),
            [&] { after(core.syncNow(), [&] { rest.start(); }); });
    }
    const int status = QCoreApplication::exec();
    core.lock();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    client::app::takeHeadStart();
    qputenv("QT_XCB_GL_INTEGRATION", "none");
    qputenv("QT_QUICK_BACKEND", "software");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == "open"_L1 && words.size() == 4)
        return measure(application, words.at(2), words.at(3));
    if ((words.value(1) == "grow"_L1 && words.size() == 5) || (words.value(1) == "prepare"_L1 && words.size() == 7))
        return prepare(words);
    return 2;
}
