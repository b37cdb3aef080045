// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <QCryptographicHash>

using namespace world;
using domain::FailureCode;
using domain::ReceiptState;
using domain::Urgency;
namespace object_kind = domain::object_kind;

class TestCacheWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_feed = Feed();
        QVERIFY(m_desk->open());
        m_feed.putOrganisation();
        QVERIFY(m_desk->apply(m_feed.page()));
    }

    void aPageMustBeginAtTheCursor()
    {
        m_feed.put(document(1));
        const domain::FeedPage page = m_feed.page();
        QVERIFY(m_desk->apply(page));
        QCOMPARE(m_desk->apply(page).error().code, FailureCode::StoreCursorMoved);
        domain::FeedPage foreign = m_feed.page();
        foreign.epoch = u"another"_s;
        QCOMPARE(m_desk->apply(foreign).error().code, FailureCode::StoreCursorMoved);
    }

    void aBadRowRefusesThePageWhole()
    {
        m_feed.put(document(1));
        domain::FeedPage page = m_feed.page();
        page.rows.append({page.next + 1, object_kind::document, u"x"_s, false, {{u"id"_s, u"x"_s}}});
        page.next += 1;
        QCOMPARE(m_desk->apply(page).error().code, FailureCode::JsonShape);
        QCOMPARE(count(DocumentBox::Incoming), 0);
        QCOMPARE(wait((*m_desk)->cursor())->pos, page.from);
        page.rows.removeLast();
        QVERIFY(m_desk->apply(page));
        QCOMPARE(count(DocumentBox::Incoming), 1);
        checkAll();
    }

    void countsWhatComesChangesAndGoes()
    {
        for (int n = 1; n <= 20; ++n)
            m_feed.put(document(n));
        domain::Document ours = document(21, u"water"_s);
        ours.senderId = u"bureau"_s;
        m_feed.put(ours);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(count(DocumentBox::Incoming), 20);
        QCOMPARE(count(DocumentBox::Unsigned), 20);
        QCOMPARE(count(DocumentBox::Outgoing), 1);
        QCOMPARE(wait((*m_desk)->cursor())->objects, 21 + 8);

        domain::Document signedOne = document(10);
        signedOne.addressees[0] = {u"bureau"_s, ReceiptState::SignedFor, meId, m_desk->clock.now()};
        m_feed.put(signedOne);
        m_feed.remove(object_kind::document, document(5).id);
        m_feed.remove(object_kind::document, u"never there"_s);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(count(DocumentBox::Incoming), 19);
        QCOMPARE(count(DocumentBox::Unsigned), 18);
        const auto today = wait((*m_desk)->today(m_desk->clock.today()));
        QCOMPARE(today->unsignedByUrgency.value(Urgency::ExtraUrgent), 1);
        QCOMPARE(today->unsignedByUrgency.value(Urgency::Urgent), 1);
        QCOMPARE(today->unsignedByUrgency.value(Urgency::None), 16);
        QVERIFY(!wait((*m_desk)->document(document(5).id)));
        checkAll();
    }

    void aMovedOfficerSeesOtherDocumentsAndTasks()
    {
        m_feed.put(document(1));
        m_feed.put(document(2, u"water"_s));
        m_feed.put(caseFile(1));
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(count(DocumentBox::Incoming), 1);
        QCOMPARE(myCases(), 1);
        domain::Officer me = officers().constFirst();
        me.unitId = u"water"_s;
        m_feed.put(object_kind::officer, me.id, me);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(wait((*m_desk)->documents({}, 0, 10))->rows.constFirst().id, document(2).id);
        QCOMPARE(myCases(), 0);
        checkAll();
    }

    void aMatterThatComesAfterItsCasesSaysWhoseTheTasksAre()
    {
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.put(caseFile(1));
        for (const domain::Unit &unit : units())
            feed.put(object_kind::unit, unit.id, unit);
        feed.put(object_kind::officer, meId, officers().constFirst());
        QVERIFY(desk.apply(feed.page()));
        QVERIFY(wait(desk->cases({{}, true, true, {}}))->isEmpty());
        feed.put(object_kind::matter, matter().key(), matter());
        QVERIFY(desk.apply(feed.page()));
        QCOMPARE(wait(desk->cases({{}, true, true, {}}))->size(), 1);
    }

    void aFullResyncSweepsOnlyWhenItIsComplete()
    {
        for (int n = 1; n <= 5; ++n)
            m_feed.put(document(n));
        m_feed.put(caseFile(1));
        QVERIFY(m_desk->apply(m_feed.page()));
        QVERIFY(wait((*m_desk)->resetForEpoch()));
        QCOMPARE(wait((*m_desk)->cursor())->since(), QString());
        QCOMPARE(count(DocumentBox::Incoming), 5);

        Feed anew(u"epoch-2"_s);
        anew.putOrganisation();
        anew.put(document(1));
        QVERIFY(m_desk->apply(anew.page(true)));
        QCOMPARE(count(DocumentBox::Incoming), 5);
        anew.put(document(2));
        QVERIFY(m_desk->apply(anew.page(false)));
        QCOMPARE(count(DocumentBox::Incoming), 2);
        QVERIFY(wait((*m_desk)->cases({}))->isEmpty());
        QCOMPARE(wait((*m_desk)->directory())->units.size(), units().size());
        checkAll();
    }

    void papersNothingNamesAreForgotten()
    {
        const QByteArray bytes = "paper";
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        domain::Document document1 = document(1);
        document1.blob = {sha256, bytes.size(), u"application/pdf"_s};
        m_feed.put(document1);
        QVERIFY(m_desk->apply(m_feed.page()));
        QVERIFY(wait((*m_desk)->putBlob(sha256, bytes)));
        QCOMPARE(*wait((*m_desk)->blob(sha256)), bytes);
        m_feed.remove(object_kind::document, document1.id);
        QVERIFY(m_desk->apply(m_feed.page()));
        QCOMPARE(wait((*m_desk)->blob(sha256)).error().code, FailureCode::BlobNotCached);
    }

    void aGreatPageIsSearchableSoonAfter()
    {
        for (int n = 1; n <= 600; ++n)
            m_feed.put(document(n));
        QVERIFY(m_desk->apply(m_feed.page()));
        m_feed.remove(object_kind::document, document(300).id); // perhaps before it was indexed
        domain::Document renamed = document(301);
        renamed.title = u"关于榕树保护的批复"_s;
        m_feed.put(renamed);
        QVERIFY(m_desk->apply(m_feed.page()));
        QTRY_COMPARE(wait((*m_desk)->documents({DocumentBox::Incoming, u"河道整治"_s}, 0, 10))->total, 598);
        QCOMPARE(wait((*m_desk)->documents({DocumentBox::Incoming, u"榕树保护"_s}, 0, 10))->total, 1);
        checkAll();
    }

private:
    int count(DocumentBox box) { return wait((*m_desk)->documents({box, {}}, 0, 1))->total; }
    int myCases() { return int(wait((*m_desk)->cases({{}, true, true, {}}))->size()); }
    void checkAll()
    {
        const auto report = wait((*m_desk)->verify(m_desk->publicKey()));
        QVERIFY(report);
        for (const Check &check : report->checks)
            QVERIFY2(check.good, qPrintable(check.name + u": "_s + check.detail));
    }

    std::unique_ptr<Desk> m_desk;
    Feed m_feed;
};

QTEST_GUILESS_MAIN(TestCacheWriter)
#include "test_cache_writer.moc"
