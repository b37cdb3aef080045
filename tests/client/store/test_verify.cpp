// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/database.h"
#include "client/store/query.h"
#include "tests/client/store/world.h"

using namespace world;
using domain::AnswerStatus;

class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open());
        Feed feed;
        feed.putOrganisation();
        for (int n = 1; n <= 5; ++n)
            feed.put(document(n));
        feed.put(caseFile(1));
        feed.setAuditSeq(1);
        QVERIFY(m_desk->apply(feed.page()));
        for (int n = 1; n <= 3; ++n)
            QVERIFY(m_desk->append(m_desk->tick(id("c", n), caseFile(n))));
        const auto sent = wait((*m_desk)->claim(m_desk->clock.now()))->entries;
        QString previous(64, u'1');
        for (int n = 0; n < 3; ++n) {
            const auto status = n == 1 ? AnswerStatus::Refused : AnswerStatus::Accepted;
            const auto answer = m_desk->answer(sent.at(n).signedCommand, status, n + 2, previous);
            previous = answer.auditHash;
            QVERIFY(wait((*m_desk)->answered({answer})));
        }
    }

    void aWholeProfileIsGood()
    {
        const auto report = *wait((*m_desk)->verify(m_desk->publicKey()));
        for (const Check &check : report.checks)
            QVERIFY2(check.good, qPrintable(check.name + u": "_s + check.detail));
        QVERIFY(report.good());
        QCOMPARE(report.checks.size(), 11);
        QCOMPARE(bad(report), QStringList());
        QCOMPARE(countOf(report, u"commands.signatures"_s), 3);
        QCOMPARE(countOf(report, u"audit.answers"_s), 3);
        const auto links = *wait((*m_desk)->auditLinks());
        QCOMPARE(links.size(), 4);
        QCOMPARE(links.constLast().seq, 4);
    }

    void aStrangersKeyIsNoticed()
    {
        const auto report = *wait((*m_desk)->verify(QByteArray(32, 'x')));
        QCOMPARE(bad(report), QStringList{u"commands.signatures"_s});
    }

    void aChangedCommandOrAnswerIsNoticed()
    {
        edit(u"outbox"_s, "UPDATE entry SET command = replace(command, 'agree', 'decline') WHERE seq = 1");
        QCOMPARE(bad(*wait((*m_desk)->verify(m_desk->publicKey()))), QStringList({u"commands.signatures"_s, u"audit.answers"_s}));
    }

    void aRewrittenAnswerIsNoticed()
    {
        edit(u"outbox"_s, "UPDATE entry SET answer = replace(answer, 'accepted', 'refused') WHERE seq = 3");
        QCOMPARE(bad(*wait((*m_desk)->verify(m_desk->publicKey()))), QStringList{u"audit.answers"_s});
    }

    void aHeadThatGoesBackOrForksIsNoticed()
    {
        edit(u"cache"_s, "INSERT INTO audit_head VALUES ('" + epoch.toLatin1() + "', 1, 'other', 9999999999999)");
        QVERIFY(bad(*wait((*m_desk)->verify(m_desk->publicKey()))).contains(u"audit.heads"_s));
    }

    void aWrongCounterIsNoticed()
    {
        edit(u"cache"_s, "UPDATE counter SET n = n + 1 WHERE name = 'incoming'");
        QCOMPARE(bad(*wait((*m_desk)->verify(m_desk->publicKey()))), QStringList{u"cache.counters"_s});
    }

    void anIndexThatLostAWordIsNoticed()
    {
        edit(u"cache"_s, "UPDATE document SET title = 'other' WHERE row = 2");
        QCOMPARE(bad(*wait((*m_desk)->verify(m_desk->publicKey()))), QStringList{u"cache.search"_s});
    }

    void aMissingPaperIsNoticed()
    {
        edit(u"cache"_s, "UPDATE blob SET have = 1");
        QCOMPARE(bad(*wait((*m_desk)->verify(m_desk->publicKey()))), QStringList{u"blobs"_s});
    }

private:
    /// Changes the file behind the store's back, with the right key.
    void edit(const QString &area, const QByteArray &sql)
    {
        m_desk->close();
        {
            const StoreKeys keys = m_desk->keys();
            const auto database = Database::open({m_desk->path(area + u".db"_s), area, DatabaseSetting::Access::Writer, false, 1024},
                area == u"cache" ? keys.cache : keys.outbox);
            QVERIFY(database);
            (*database)->execute(sql);
            QVERIFY(!(*database)->hasFailed());
            QVERIFY((*database)->changedRows() > 0);
        }
        QVERIFY(m_desk->open());
    }

    static QStringList bad(const VerifyReport &report)
    {
        QStringList names;
        for (const Check &check : report.checks)
            if (!check.good)
                names.append(check.name);
        return names;
    }

    static qint64 countOf(const VerifyReport &report, const QString &name)
    {
        for (const Check &check : report.checks)
            if (check.name == name)
                return check.count;
        return -1;
    }

    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"
