// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/registers.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using client::remote::RegisterRow;
using domain::FailureCode;
using domain::Result;

namespace {

class Source final : public client::remote::RegisterSource {
public:
    Result<RegisterRow> next;
    client::remote::Async<RegisterRow> lookUp(const QString &, const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(next);
    }
};

} // namespace

class TestRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSessionThatHasRunOutIsRenewed()
    {
        Source source;
        client::sync::Status status;
        client::sync::WireRegisters registers(source, status);
        QSignalSpy wanted(&status, &client::sync::Status::syncRequested);
        source.next = RegisterRow{true, {{"name"_L1, u"周禾"_s}}, {}, {}};
        QCOMPARE(registers.find(u"persons"_s, u"1"_s, u"p"_s).result()->row.value("name"_L1).toString(), u"周禾"_s);
        source.next = tl::unexpected(domain::Failure{FailureCode::ServerUnreachable, {}, true});
        QVERIFY(!registers.find(u"persons"_s, u"1"_s, u"p"_s).result());
        QTest::qWait(10);
        QCOMPARE(wanted.size(), 0);
        source.next = tl::unexpected(domain::Failure{FailureCode::SessionExpired, {}, true});
        QVERIFY(!registers.find(u"persons"_s, u"1"_s, u"p"_s).result());
        QTRY_COMPARE(wanted.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRegisters)
#include "test_registers.moc"
