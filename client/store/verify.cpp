// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/verify.h"

#include "client/store/store_parts.h"
#include "client/vault/signing.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// A PRAGMA that answers no rows, or one saying "ok", when all is well.
Check pragma(Database &database, const QString &name, const QByteArray &sql)
{
    Check check{name, true, 0, {}};
    auto query = database.prepare(sql);
    while (query.step()) {
        ++check.count;
        if (const QString said = query.text(0); said != "ok"_L1 && check.good)
            check = {name, false, check.count, said};
    }
    if (database.hasFailed())
        check = {name, false, check.count, database.takeFailure().detail};
    return check;
}

Check words(Database &database)
{
    Check check{u"cache.search"_s, true, 2, {}};
    // Documents that are still to be indexed would look like missing ones: only the index's own order is checked while there are any.
    auto left = database.query("document.left_to_index");
    const bool complete = left.step() && left.integer(0) == 0;
    left.reset();
    for (const QByteArray table : {"document_words", "case_words"}) {
        const QByteArray rank = complete || table == "case_words" ? "1" : "0";
        database.execute("INSERT INTO " + table + "(" + table + ", rank) VALUES('integrity-check', " + rank + ")");
        if (database.hasFailed())
            check = {check.name, false, check.count, database.takeFailure().detail};
    }
    return check;
}

Check counters(Database &database)
{
    Check check{u"cache.counters"_s, true, 0, {}};
    auto truth = database.query("counter.truth");
    if (!truth.step())
        return {check.name, false, 0, database.takeFailure().detail};
    int column = 0;
    for (const QLatin1StringView name : {"documents"_L1, "incoming"_L1, "unsigned.0"_L1, "unsigned.1"_L1, "unsigned.2"_L1, "outgoing"_L1}) {
        const qint64 counted = truth.integer(column++);
        if (counted != Counters::value(database, name) && check.good)
            check = {check.name, false, check.count, QString(name)};
        ++check.count;
    }
    return check;
}

Check heads(const QList<AuditLink> &seen)
{
    Check check{u"audit.heads"_s, true, seen.size(), {}};
    for (qsizetype i = 1; i < seen.size() && check.good; ++i) {
        const AuditLink &before = seen.at(i - 1);
        const AuditLink &link = seen.at(i);
        check.good = link.seq > before.seq || (link.seq == before.seq && link.hash == before.hash);
        if (!check.good)
            check.detail = u"head %1 after %2"_s.arg(link.seq).arg(before.seq);
    }
    return check;
}

Check signatures(const QList<OutboxEntry> &entries, const QByteArray &publicKey)
{
    Check check{u"commands.signatures"_s, true, entries.size(), {}};
    for (const OutboxEntry &entry : entries) {
        const domain::SignedCommand &command = entry.signedCommand;
        const QByteArray bytes = domain::canonicalBytes(command.command, command.algorithm);
        if (check.good && !vault::signatureHolds(command.algorithm, publicKey, bytes, command.signature))
            check = {check.name, false, check.count, command.command.id};
    }
    return check;
}

/// Each answer's digest is that of our command and this answer; where two links follow each other, the hashes chain.
Check answers(const QList<OutboxEntry> &entries, const QList<AuditLink> &seen)
{
    Check check{u"audit.answers"_s, true, 0, {}};
    QHash<qint64, QString> hashes;
    for (const AuditLink &link : seen)
        hashes.insert(link.seq, link.hash);
    for (const OutboxEntry &entry : entries)
        if (entry.answer.auditSeq > 0)
            hashes.insert(entry.answer.auditSeq, entry.answer.auditHash);
    for (const OutboxEntry &entry : entries) {
        const domain::Answer &answer = entry.answer;
        if (answer.auditSeq <= 0)
            continue;
        ++check.count;
        const domain::SignedCommand &command = entry.signedCommand;
        const QByteArray bytes = domain::canonicalBytes(command.command, command.algorithm);
        const QString previous = answer.auditSeq == 1 ? QString() : hashes.value(answer.auditSeq - 1);
        const bool isLinked = answer.auditSeq == 1 || !previous.isEmpty();
        const bool good = domain::auditEntryDigest(command.command.id, bytes, answer) == answer.auditEntryDigest
            && (!isLinked || domain::auditHash(previous, answer.auditEntryDigest) == answer.auditHash)
            && hashes.value(answer.auditSeq) == answer.auditHash;
        if (!good && check.good)
            check = {check.name, false, check.count, command.command.id};
    }
    return check;
}

Check papers(const QStringList &kept, const BlobFiles &files)
{
    Check check{u"blobs"_s, true, kept.size(), {}};
    for (const QString &sha256 : kept)
        if (check.good && !files.get(sha256))
            check = {check.name, false, check.count, sha256};
    return check;
}

} // namespace

Async<VerifyReport> Store::verify(const QByteArray &publicKey)
{
    return m_parts->write<VerifyReport>([parts = m_parts.get(), publicKey](CacheWriter &writer) -> Result<VerifyReport> {
        VerifyReport report;
        Database &cache = *parts->writerDatabase;
        report.checks.append(pragma(cache, u"cache.integrity"_s, "PRAGMA integrity_check"));
        report.checks.append(pragma(cache, u"cache.cipher"_s, "PRAGMA cipher_integrity_check"));
        report.checks.append(counters(cache));
        report.checks.append(words(cache));
        const auto seen = writer.auditHeads();
        const auto kept = writer.blobsHere();
        if (!seen || !kept)
            return Fault((seen ? kept.error() : seen.error()));
        Result<QList<OutboxEntry>> entries = QList<OutboxEntry>();
        parts->outgoing.runAndWait([&] {
            if (!parts->outboxReady())
                return;
            Database &outbox = *parts->outbox.database();
            report.checks.append(pragma(outbox, u"outbox.integrity"_s, "PRAGMA integrity_check"));
            report.checks.append(pragma(outbox, u"outbox.cipher"_s, "PRAGMA cipher_integrity_check"));
            report.checks.append({u"outbox.mirror"_s, parts->outbox.mirrorAgrees(), 1, {}});
            entries = parts->outbox.all();
        });
        if (!entries)
            return pass(entries);
        if (!report.checks.at(0).good || !report.checks.at(1).good) // damage that no page has met yet
            parts->writing.post([parts, version = int(parts->cacheVersion)] { parts->beginCacheAnew(version); });
        report.checks.append(signatures(*entries, publicKey));
        report.checks.append(answers(*entries, *seen));
        report.checks.append(heads(*seen));
        report.checks.append(papers(*kept, parts->blobs));
        return report;
    });
}

} // namespace client::store
