// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/plan.h"

#include <QTest>

using namespace client::sync;
using namespace Qt::StringLiterals;
using domain::FailureCode;
using plan::milliseconds;
using plan::Remedy;

namespace {

domain::Failure failure(FailureCode code)
{
    return domain::fail(code).value();
}

domain::FeedPage pageRemoving(int removed, int kept = 0)
{
    domain::FeedPage page;
    page.epoch = u"e"_s;
    for (int i = 0; i < removed + kept; ++i)
        page.rows.append({i + 1, domain::object_kind::document, QString::number(i), i < removed, {}});
    return page;
}

client::store::Cursor cursorOf(qint64 objects)
{
    client::store::Cursor cursor;
    cursor.epoch = u"e"_s;
    cursor.objects = objects;
    return cursor;
}

} // namespace

class TestPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backsOff_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("ms");
        QTest::newRow("first") << 1 << 0.0 << 1'000;
        QTest::newRow("first never less than a second") << 1 << 0.99 << 1'000;
        QTest::newRow("second") << 2 << 0.0 << 2'000;
        QTest::newRow("third, half taken off") << 3 << 0.5 << 3'000;
        QTest::newRow("ninth") << 9 << 0.0 << 256'000;
        QTest::newRow("tenth is the longest") << 10 << 0.0 << 300'000;
        QTest::newRow("and so are all after it") << 1'000'000 << 0.0 << 300'000;
        QTest::newRow("half of the longest") << 50 << 0.999999 << 150'000;
        QTest::newRow("none yet") << 0 << 0.0 << 1'000;
    }
    void backsOff()
    {
        QFETCH(int, failures);
        QFETCH(double, random);
        QFETCH(int, ms);
        QVERIFY2(std::abs((plan::backOff(failures, random) - milliseconds(ms)).count()) <= 1,
            qPrintable(QString::number(plan::backOff(failures, random).count())));
    }

    void remedies_data()
    {
        QTest::addColumn<FailureCode>("code");
        QTest::addColumn<Remedy>("feed");
        QTest::addColumn<Remedy>("batch"); // of several commands
        QTest::addColumn<Remedy>("paper");
        QTest::addColumn<Wire>("wire");
        const auto row = [](FailureCode code, Remedy feed, Remedy batch, Remedy paper, Wire wire) {
            QTest::newRow(qPrintable(domain::codeText(code))) << code << feed << batch << paper << wire;
        };
        row(FailureCode::ServerUnreachable, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Offline);
        row(FailureCode::ServerTimedOut, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Offline);
        row(FailureCode::ServerCut, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Offline);
        row(FailureCode::AnswerNotOurs, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Offline);
        row(FailureCode::RequestCancelled, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Offline);
        row(FailureCode::ServerProblem, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Problem);
        row(FailureCode::DatabaseFailed, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Problem);
        row(FailureCode::AnswerMalformed, Remedy::Wait, Remedy::Wait, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::SessionExpired, Remedy::SignIn, Remedy::SignIn, Remedy::SignIn, Wire::Problem);
        row(FailureCode::EpochUnknown, Remedy::NewEpoch, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::StoreCursorMoved, Remedy::ReadCursor, Remedy::Wait, Remedy::Wait, Wire::Problem);
        row(FailureCode::StoreDamaged, Remedy::ReadCursor, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::StoreFull, Remedy::Wait, Remedy::Wait, Remedy::Wait, Wire::Problem);
        row(FailureCode::RequestMalformed, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::RequestTooLarge, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::BlobUnknown, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::AnswerTooLarge, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::CertificateRefused, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::MassRemoval, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
        row(FailureCode::DeviceUnknown, Remedy::Wait, Remedy::SendSingly, Remedy::NextPaper, Wire::Problem);
    }
    void remedies()
    {
        QFETCH(FailureCode, code);
        QFETCH(Remedy, feed);
        QFETCH(Remedy, batch);
        QFETCH(Remedy, paper);
        QFETCH(Wire, wire);
        QCOMPARE(plan::remedy(failure(code)), feed);
        QCOMPARE(plan::remedyOfBatch(failure(code), 2), batch);
        QCOMPARE(plan::remedyOfBatch(failure(code), 1), batch == Remedy::SendSingly ? Remedy::Wait : batch);
        QCOMPARE(plan::remedyOfPaper(failure(code)), paper);
        QCOMPARE(plan::wireAfter(failure(code)), wire);
    }

    void stopsAtMassRemoval_data()
    {
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("objects");
        QTest::addColumn<bool>("stops");
        QTest::newRow("few of few") << 400 << 0 << 400 << false;
        QTest::newRow("just 500") << 500 << 0 << 600 << false;
        QTest::newRow("more than 500 and a fifth") << 501 << 0 << 2'504 << true;
        QTest::newRow("more than 500, but a fifth") << 501 << 0 << 2'505 << false;
        QTest::newRow("over several pages") << 300 << 300 << 2'000 << true;
        QTest::newRow("none") << 0 << 0 << 0 << false;
    }
    void stopsAtMassRemoval()
    {
        QFETCH(int, removed);
        QFETCH(int, before);
        QFETCH(int, objects);
        QFETCH(bool, stops);
        const auto checked = plan::checkPage(pageRemoving(removed, 3), cursorOf(objects), before, false);
        QCOMPARE(!checked, stops);
        if (stops)
            QCOMPARE(checked.error().code, FailureCode::MassRemoval);
        QVERIFY(plan::checkPage(pageRemoving(removed, 3), cursorOf(objects), before, true));
    }
    void aFreshFeedRemovesWhatItLikes()
    {
        auto cursor = cursorOf(10);
        cursor.epoch.clear();
        QVERIFY(plan::checkPage(pageRemoving(5'000), cursor, 0, false));
    }

    void watchesTheAuditHead_data()
    {
        QTest::addColumn<int>("seq");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<QString>("epoch");
        QTest::addColumn<bool>("good");
        QTest::newRow("same") << 7 << u"h7"_s << u"e"_s << true;
        QTest::newRow("grown") << 8 << u"h8"_s << u"e"_s << true;
        QTest::newRow("gone back") << 6 << u"h6"_s << u"e"_s << false;
        QTest::newRow("changed") << 7 << u"other"_s << u"e"_s << false;
        QTest::newRow("restored server") << 6 << u"h6"_s << u"f"_s << true;
    }
    void watchesTheAuditHead()
    {
        QFETCH(int, seq);
        QFETCH(QString, hash);
        QFETCH(QString, epoch);
        QFETCH(bool, good);
        auto cursor = cursorOf(10);
        cursor.auditSeq = 7;
        cursor.auditHash = u"h7"_s;
        auto page = pageRemoving(0, 1);
        page.epoch = epoch;
        page.auditSeq = seq;
        page.auditHash = hash;
        const auto checked = plan::checkPage(page, cursor, 0, false);
        QCOMPARE(checked.has_value(), good);
        if (!good)
            QCOMPARE(checked.error().code, FailureCode::AuditChainBroken);
    }

    void anEmptyAuditChainHasNoHead()
    {
        auto page = pageRemoving(0, 1);
        page.auditHash = QString(64, u'0');
        QVERIFY(plan::checkPage(page, cursorOf(10), 0, false));
    }

    void looksAgain()
    {
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);
        QCOMPARE(plan::nextLook(now, {}), plan::pollEvery);
        QCOMPARE(plan::nextLook(now, now.addSecs(5)), milliseconds(5'000));
        QCOMPARE(plan::nextLook(now, now.addSecs(-5)), milliseconds(0));
        QCOMPARE(plan::nextLook(now, now.addDays(1)), plan::pollEvery); // the clock may have jumped
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
