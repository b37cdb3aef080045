// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press.h"

#include <QtTest>

#include <dlfcn.h>

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

} // namespace

class TestPress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesWithTheFirstCall();
    void isOneForAllThreads();
};

/// This program links printing alone, as the window does.
void TestPress::comesWithTheFirstCall()
{
    QVERIFY(!isLoaded("libharfbuzz-subset.so.0") && !isLoaded("libcups.so.2") && !isLoaded("libqrencode.so.4"));
    QString why;
    QVERIFY2(loadPress(&why), qPrintable(why));
    QVERIFY(why.isEmpty());
    QVERIFY(isLoaded("libharfbuzz-subset.so.0") && isLoaded("libcups.so.2") && isLoaded("libqrencode.so.4"));
}

void TestPress::isOneForAllThreads()
{
    const Press *elsewhere = nullptr;
    const std::unique_ptr<QThread> thread(QThread::create([&elsewhere] { elsewhere = loadPress(); }));
    thread->start();
    QVERIFY(thread->wait(10000));
    QVERIFY(elsewhere);
    QCOMPARE(elsewhere, loadPress());
}

QTEST_GUILESS_MAIN(TestPress)
#include "test_press.moc"
