// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/rows.h"

#include <QJsonArray>
#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theYoungestPendingTickCounts()
    {
        CaseView view;
        QVERIFY(!view.pendingFor(u"t"_s));
        for (const QString &id : {u"old"_s, u"new"_s, u"other"_s}) {
            OutboxEntry entry;
            entry.signedCommand.command.id = id;
            entry.signedCommand.command.args = {{u"taskId"_s, id == u"other"_s ? u"x"_s : u"t"_s}};
            view.pending.append(entry);
        }
        QCOMPARE(view.pendingFor(u"t"_s)->signedCommand.command.id, u"new"_s);
    }

    void blobsAreFoundAtAnyDepth()
    {
        const auto blob = [](QChar digit) {
            return QJsonObject{{u"sha256"_s, QString(64, digit)}, {u"size"_s, 7}, {u"mediaType"_s, u"image/jpeg"_s}};
        };
        OutboxEntry entry;
        QVERIFY(entry.blobs().isEmpty());
        entry.signedCommand.command.args = {{u"caseId"_s, u"c"_s}, {u"signature"_s, blob(u'a')},
            {u"papers"_s,
                QJsonArray{QJsonObject{{u"materialId"_s, u"m"_s}, {u"blob"_s, blob(u'b')}}, QJsonObject{{u"blob"_s, blob(u'a')}}}},
            {u"sha256"_s, QString(64, u'c')}, {u"half"_s, QJsonObject{{u"sha256"_s, u"no digest"_s}}}};
        QStringList digests;
        const QList<domain::BlobRef> found = entry.blobs();
        for (const domain::BlobRef &each : found)
            digests.append(each.sha256.first(1));
        digests.sort();
        QCOMPARE(digests, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(found.constFirst().size, 7);
    }

    void unknownIdsStandForThemselves()
    {
        Directory directory;
        domain::Unit unit;
        unit.shortName = u"住建局"_s;
        directory.units.insert(u"u"_s, unit);
        domain::Officer officer;
        officer.name = u"陈屿"_s;
        directory.officers.insert(u"o"_s, officer);
        QCOMPARE(directory.unitName(u"u"_s), u"住建局"_s);
        QCOMPARE(directory.officerName(u"o"_s), u"陈屿"_s);
        QCOMPARE(directory.unitName(u"?"_s), u"?"_s);
        QCOMPARE(directory.officerName(u"?"_s), u"?"_s);
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
