// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/when_done.h"

#include <QPromise>
#include <QTest>

#include <memory>

class TestWhenDone : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnInTheOwnersThread()
    {
        QObject owner;
        int got = 0;
        QThread *where = nullptr;
        QPromise<int> promise;
        promise.start();
        domain::whenDone(promise.future(), &owner, [&](int value) {
            got = value;
            where = QThread::currentThread();
        });
        std::unique_ptr<QThread> other(QThread::create([&] {
            promise.addResult(7);
            promise.finish();
        }));
        other->start();
        QTRY_COMPARE(got, 7);
        QCOMPARE(where, QThread::currentThread());
        QVERIFY(other->wait());
    }

    void isSilentWhenTheOwnerIsGone()
    {
        bool called = false;
        QPromise<int> promise;
        promise.start();
        auto owner = std::make_unique<QObject>();
        domain::whenDone(promise.future(), owner.get(), [&](int) { called = true; });
        owner.reset();
        promise.addResult(1);
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void isSilentWhenCancelled()
    {
        bool called = false;
        QObject owner;
        QPromise<int> promise;
        promise.start();
        auto future = promise.future();
        domain::whenDone(future, &owner, [&](int) { called = true; });
        future.cancel();
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "test_when_done.moc"
