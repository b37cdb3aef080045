// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/overlay.h"
#include "tests/client/store/world.h"

using namespace world;
using domain::ReceiptState;

namespace {

OutboxEntry entry(const char *kind, const QJsonObject &args, OutboxState state)
{
    OutboxEntry entry;
    entry.signedCommand.command.kind = QLatin1StringView(kind);
    entry.signedCommand.command.args = args;
    entry.state = state;
    return entry;
}

} // namespace

class TestOverlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsUpWhatIsOnItsWay()
    {
        const QDateTime now = TestClock().now();
        OutboxEntry held = entry("tick", {{u"caseId"_s, u"c1"_s}, {u"taskId"_s, u"t1"_s}}, OutboxState::Held);
        held.notBefore = now.addSecs(1);
        OutboxEntry ripe = held;
        ripe.notBefore = now;
        const Overlay overlay(std::make_shared<const QList<OutboxEntry>>(
                                  QList{held, ripe, entry("tick", {{u"caseId"_s, u"c1"_s}, {u"taskId"_s, u"t2"_s}}, OutboxState::Refused),
                                      entry("tick", {{u"caseId"_s, u"c2"_s}, {u"taskId"_s, u"t3"_s}}, OutboxState::Effective),
                                      entry("sign_for", {{u"documentId"_s, u"d1"_s}}, OutboxState::Sent),
                                      entry("mark_read", {{u"documentId"_s, u"d1"_s}}, OutboxState::Saved),
                                      entry("sign_for", {{u"documentId"_s, u"d2"_s}}, OutboxState::Effective),
                                      entry("sign_for", {{u"documentId"_s, u"d3"_s}}, OutboxState::Refused)}),
            now);
        QCOMPARE(overlay.unsent(), 4);
        QCOMPARE(overlay.refused(), 2);
        QCOMPARE(overlay.entries(false).size(), 6);
        QCOMPARE(overlay.entries(false).at(0).state, OutboxState::Held);
        QCOMPARE(overlay.entries(false).at(1).state, OutboxState::Saved);
        QCOMPARE(overlay.receipts(), (QHash<QString, ReceiptState>{{u"d1"_s, ReceiptState::Read}, {u"d2"_s, ReceiptState::SignedFor}}));
        QVERIFY(overlay.isDocumentPending(u"d1"_s) && !overlay.isDocumentPending(u"d2"_s) && !overlay.isDocumentPending(u"d3"_s));
        QVERIFY(overlay.isTicked(u"t1"_s) && !overlay.isTicked(u"t2"_s) && overlay.isTicked(u"t3"_s));
        QCOMPARE(overlay.ofCase(u"c1"_s).size(), 3);
        QVERIFY(overlay.ofCase(u"none"_s).isEmpty());
        QCOMPARE(overlay.ofKinds({u"sign_for"_s}).size(), 3); // the accepted one too
        QCOMPARE(overlay.ofKinds({u"tick"_s, u"mark_read"_s}).size(), 5);
        QVERIFY(overlay.ofKinds({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOverlay)
#include "test_overlay.moc"
