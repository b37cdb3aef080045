// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <dlfcn.h>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace printing;

namespace {

bool isLoaded(const char *library)
{
    void *handle = dlopen(library, RTLD_NOLOAD | RTLD_LAZY);
    if (handle)
        dlclose(handle);
    return handle != nullptr;
}

std::atomic<int> loads; // how often Qt opened a library

void count(QtMsgType, const QMessageLogContext &, const QString &message)
{
    loads += message.contains("loaded library"_L1);
}

} // namespace

class TestPress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesWithTheFirstCall();
};

/// This program links printing alone, as the window does. The window's thread and the one that prints may ask at the same moment.
void TestPress::comesWithTheFirstCall()
{
    QVERIFY(!isLoaded("libharfbuzz-subset.so.0") && !isLoaded("libcups.so.2") && !isLoaded("libqrencode.so.4"));
    QLoggingCategory::setFilterRules(u"qt.core.library.debug=true"_s);
    const auto before = qInstallMessageHandler(count);
    std::array<const Press *, 4> got{};
    std::array<QString, 4> why;
    std::latch together(std::ssize(got));
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < got.size(); ++i) {
        threads.emplace_back([&, i] {
            together.arrive_and_wait();
            got[i] = loadPress(&why[i]);
        });
    }
    threads.clear(); // each is waited for
    qInstallMessageHandler(before);
    for (size_t i = 0; i < got.size(); ++i) {
        QVERIFY2(got[i] && why[i].isEmpty(), qPrintable(why[i]));
        QCOMPARE(got[i], got[0]);
    }
    QCOMPARE(loads.load(), 1);
    QVERIFY(isLoaded("libharfbuzz-subset.so.0") && isLoaded("libcups.so.2") && isLoaded("libqrencode.so.4"));
}

QTEST_GUILESS_MAIN(TestPress)
#include "test_press.moc"
