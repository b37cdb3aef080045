// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/audit_walk.h"
#include "domain/command.h"

#include <QTest>

using namespace client;
using namespace Qt::StringLiterals;
using Links = QList<remote::AuditLink>;
using Seen = QList<store::AuditLink>;

class TestAuditWalk : public QObject {
    Q_OBJECT

    /// The chain of a server, links 1 to 4.
    static Links chain()
    {
        Links made;
        QString before;
        for (int i = 1; i <= 4; ++i) {
            const QString digest(64, QLatin1Char(char('0' + i)));
            before = domain::auditHash(before, digest);
            made.append({i, digest, before});
        }
        return made;
    }

private Q_SLOTS:
    void checks_data()
    {
        const Links good = chain();
        Links rewritten = good;
        rewritten[1].entryDigest = QString(64, u'f');
        Links refitted = rewritten; // the later hashes made to fit the changed entry
        for (int i = 1; i < 4; ++i)
            refitted[i].hash = domain::auditHash(refitted.at(i - 1).hash, refitted.at(i).entryDigest);
        Links otherBeginning = good;
        otherBeginning[0].hash = good.at(1).hash;
        const Seen answer{{3, good.at(2).entryDigest, good.at(2).hash}};
        const Seen head{{3, {}, good.at(2).hash}};

        QTest::addColumn<Links>("links");
        QTest::addColumn<QString>("previous");
        QTest::addColumn<Seen>("seen");
        QTest::addColumn<bool>("sound");
        QTest::newRow("as seen") << good << QString() << answer << true;
        QTest::newRow("head of a page, without digest") << good << QString() << head << true;
        QTest::newRow("nothing seen") << good << QString() << Seen() << true;
        QTest::newRow("from the middle, before unknown") << good.mid(2) << QString() << answer << true;
        QTest::newRow("from the middle, before known") << good.mid(2) << good.at(1).hash << answer << true;
        QTest::newRow("does not join on") << good.mid(2) << good.at(0).hash << answer << false;
        QTest::newRow("an entry rewritten") << rewritten << QString() << Seen() << false;
        QTest::newRow("rewritten to its end") << refitted << QString() << answer << false;
        QTest::newRow("rewritten to its end, only the head seen") << refitted << QString() << head << false;
        QTest::newRow("another beginning") << otherBeginning.mid(0, 1) << QString() << Seen() << false;
        QTest::newRow("other digest than was answered") << good << QString() << Seen{{3, QString(64, u'e'), good.at(2).hash}} << false;
    }
    void checks()
    {
        QFETCH(Links, links);
        QFETCH(QString, previous);
        QFETCH(Seen, seen);
        QFETCH(bool, sound);
        const auto checked = sync::checkLinks(links, previous, seen);
        QCOMPARE(checked.has_value(), sound);
        if (!sound)
            QCOMPARE(checked.error().code, domain::FailureCode::AuditChainBroken);
    }
};

QTEST_GUILESS_MAIN(TestAuditWalk)
#include "test_audit_walk.moc"
