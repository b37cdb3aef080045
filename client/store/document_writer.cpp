// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/document_writer.h"

#include "domain/codec.h"
#include "domain/json_scan.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Document;
using domain::Nothing;
using domain::Result;

struct DocumentWriter::Old {
    qint64 row = 0; ///< 0: there was none
    std::optional<int> mine;
    int urgency = 0;
    bool outgoing = false;
    QString blob;
    QString number;
    QString title;
    QString summary;
};

namespace {

std::optional<int> optionalInt(const Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional<int>(int(query.integer(column)));
}

std::optional<int> receiptNumber(const StandingPoint &me, const Document &document)
{
    const auto receipt = me.receipt(document);
    return receipt ? std::optional<int>(int(*receipt)) : std::nullopt;
}

/// The document from its columns and the rest of its body.
Result<Document> documentOf(const QByteArray &body, const QString &number, const QString &title, const QString &summary)
{
    QJsonObject json = bodyJson(body);
    json.insert(u"number"_s, number);
    json.insert(u"title"_s, title);
    json.insert(u"summary"_s, summary);
    return domain::fromJson<Document>(json);
}

void bindDocument(Query &query, const Document &document, std::optional<int> mine, bool outgoing, const QByteArray &body, qint64 generation)
{
    query.with(document.id, document.number, document.title, document.summary, int(document.kind), int(document.urgency), document.senderId,
        document.issuedOn, document.arrivedAt);
    mine ? query.bind(*mine) : query.bindNull();
    query.bind(outgoing).bind(document.blob.sha256).bind(body).bind(generation);
}

} // namespace

DocumentWriter::Old DocumentWriter::old(const QString &id)
{
    Old before;
    auto query = m_database.query("document.state");
    if (query.with(id).step()) {
        before.row = query.integer(0);
        before.mine = optionalInt(query, 1);
        before.urgency = int(query.integer(2));
        before.outgoing = query.integer(3) != 0;
        before.blob = query.text(4);
        before.number = query.text(5);
        before.title = query.text(6);
        before.summary = query.text(7);
    }
    return before;
}

Result<Nothing> DocumentWriter::put(const domain::FeedRow &feedRow, const StandingPoint &me, qint64 generation, bool indexLater)
{
    const auto document = domain::fromJson<Document>(feedRow.body);
    if (!document)
        return pass(document);
    const QByteArray body = domain::withoutMembers(bodyText(feedRow), {"number", "title", "summary"});
    const auto mine = receiptNumber(me, *document);
    const bool outgoing = me.sends(document->senderId);
    m_counters.document(mine, int(document->urgency), outgoing, +1);
    {
        auto insert = m_database.query("document.insert"); // most are new
        bindDocument(insert, *document, mine, outgoing, body, generation);
        insert.step();
    }
    if (m_database.changedRows() == 1) {
        const qint64 row = m_database.lastRow();
        nameBlob(m_database, document->blob, document->arrivedAt.toMSecsSinceEpoch());
        index(row, *document, indexLater);
        return domain::nothing;
    }
    const Old before = old(document->id);
    const bool sameWords = before.number == document->number && before.title == document->title && before.summary == document->summary;
    if (!sameWords)
        unindex(before);
    m_counters.document(before.mine, before.urgency, before.outgoing, -1);
    auto update = m_database.query("document.update");
    bindDocument(update, *document, mine, outgoing, body, generation);
    update.bind(before.row).step();
    if (before.blob != document->blob.sha256) {
        nameBlob(m_database, document->blob, document->arrivedAt.toMSecsSinceEpoch());
        unnameBlob(m_database, before.blob);
    }
    if (!sameWords)
        index(before.row, *document, indexLater);
    return domain::nothing;
}

void DocumentWriter::index(qint64 row, const Document &document, bool later)
{
    if (later)
        m_database.query("document.index_later").run(row);
    else
        m_database.query("document.index").run(row, document.number, document.title, document.summary);
}

void DocumentWriter::unindex(const Old &before)
{
    m_database.query("document.index_never").run(before.row);
    if (m_database.changedRows() == 0)
        m_database.query("document.unindex").run(before.row, before.number, before.title, before.summary);
}

void DocumentWriter::remove(const QString &id)
{
    const Old before = old(id);
    if (!before.row)
        return;
    unindex(before);
    m_counters.document(before.mine, before.urgency, before.outgoing, -1);
    unnameBlob(m_database, before.blob);
    m_database.query("document.remove").run(before.row);
}

int DocumentWriter::indexSome(int limit)
{
    qint64 last = 0;
    int found = 0;
    {
        auto todo = m_database.query("document.unindexed");
        auto index = m_database.query("document.index");
        for (todo.with(limit); todo.step(); ++found) {
            last = todo.integer(0);
            index.run(last, todo.text(1), todo.text(2), todo.text(3));
        }
    }
    if (found > 0)
        m_database.query("document.indexed").run(last);
    return found;
}

void DocumentWriter::refreshRights(const StandingPoint &me)
{
    qint64 last = 0;
    for (bool more = true; more;) {
        more = false;
        auto query = m_database.query("document.rights");
        for (query.with(last); query.step(); more = true) {
            last = query.integer(0);
            const auto document = documentOf(query.bytes(5), {}, {}, {}); // rights do not depend on words
            const auto before = optionalInt(query, 1);
            const bool wasOutgoing = query.integer(3) != 0;
            const auto mine = document ? receiptNumber(me, *document) : std::nullopt;
            const bool outgoing = me.sends(query.text(4));
            if (mine == before && outgoing == wasOutgoing)
                continue;
            m_counters.document(before, int(query.integer(2)), wasOutgoing, -1);
            m_counters.document(mine, int(query.integer(2)), outgoing, +1);
            auto set = m_database.query("document.set_rights");
            set.with(last);
            mine ? set.bind(*mine) : set.bindNull();
            set.bind(outgoing).step();
        }
    }
}

Result<Document> DocumentWriter::read(Database &database, const QString &id)
{
    auto query = database.query("document.one");
    if (!query.with(id).step()) {
        if (database.hasFailed())
            return Fault(database.takeFailure());
        return nothingFound(u"document "_s + id);
    }
    return documentOf(query.bytes(3), query.text(0), query.text(1), query.text(2));
}

} // namespace client::store
