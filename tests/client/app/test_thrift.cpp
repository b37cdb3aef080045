// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/thrift.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

using namespace client::app;
using namespace Qt::StringLiterals;
using client::sync::Status;
using client::sync::Wire;

namespace {

long residentKiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLong() * 4 : 0;
}

/// Much is taken and freed, but for the last of it, which holds the heap's end where it is.
std::unique_ptr<char[]> useAndFree(int mebibytes)
{
    constexpr int piece = 16 << 10;
    std::vector<std::unique_ptr<char[]>> pieces;
    for (int i = 0; i < mebibytes << 20; i += piece) {
        pieces.push_back(std::make_unique<char[]>(piece)); // written to: all zeros
    }
    return std::move(pieces.back());
}

} // namespace

class TestThrift : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsFreeGoesBackWhenTheWireRests_data();
    void whatIsFreeGoesBackWhenTheWireRests();
};

void TestThrift::whatIsFreeGoesBackWhenTheWireRests_data()
{
    QTest::addColumn<int>("wire");
    QTest::newRow("all is in step") << int(Wire::InSync);
    QTest::newRow("there is no line") << int(Wire::Offline);
}

void TestThrift::whatIsFreeGoesBackWhenTheWireRests()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("What AddressSanitizer's own heap has kept is not given back by malloc_trim");
#endif
    QFETCH(int, wire);
    Status status;
    new Thrift(status);
    const auto last = useAndFree(64);
    const long before = residentKiB();
    client::sync::WireState state;
    state.wire = Wire::Syncing;
    status.set(state);
    QTest::qWait(400); // longer than the moment: while the wire works nothing is given back
    QCOMPARE_GT(residentKiB(), before - 16 * 1024);
    state.wire = Wire(wire);
    status.set(state);
    QTRY_COMPARE_LT(residentKiB(), before - 48 * 1024);
    QVERIFY(last);
}

QTEST_GUILESS_MAIN(TestThrift)
#include "test_thrift.moc"
