// SPDX-License-Identifier: GPL-3.0-or-later
// A cache in memory for tests of the pages: fill the public lists, hand it to a PageContext.
#pragma once

#include "client/store/reader.h"
#include "domain/clock.h"

#include <algorithm>
#include <optional>

namespace tests::support {

namespace store = client::store;
using namespace Qt::StringLiterals;

template <class T> store::Async<T> ready(domain::Result<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

/// A clock that stands where the test puts it.
class FixedClock final : public domain::Clock {
public:
    QDateTime now() const override { return at; }
    QDateTime at{QDate(2006, 7, 6), QTime(1, 0), Qt::UTC};
};

/// Answers from its lists. Set `failing` to let every call fail; `missing` is the failure for ids it does not hold.
class FakeReader : public store::Reader {
public:
    store::Directory people;
    store::Today home;
    QList<domain::Document> papers; ///< already in the order of the list
    QHash<QString, store::DocumentRow> rows;
    QList<store::CaseView> files;
    QList<domain::Matter> matterList;
    QList<domain::Meeting> meetingList;
    QList<store::OutboxEntry> entries;
    QList<store::SearchHit> hits;
    QHash<QString, QByteArray> blobs; ///< by SHA-256
    QHash<QString, QString> drafts;
    QHash<QString, QList<QJsonObject>> things; ///< by kind
    std::optional<domain::Failure> failing;
    domain::Failure missing{domain::FailureCode::StoreNothingFound, {}, false};
    int calls = 0; ///< of documents()

    store::ChangeSignal &changes() override { return m_changes; }
    void say(const QSet<QString> &kinds, const QSet<QString> &ids = {}) { Q_EMIT m_changes.changed({kinds, ids}); }
    /// Adds a document with its row; `mine` is the receipt state of the officer's unit.
    void add(const domain::Document &paper, domain::ReceiptState mine = domain::ReceiptState::Unreceived)
    {
        papers.append(paper);
        rows.insert(paper.id,
            {paper.id, paper.number, paper.title, paper.kind, paper.urgency, paper.senderId, paper.issuedOn, paper.arrivedAt, mine, false});
    }

    store::Async<store::Directory> directory() override { return answer(people); }
    store::Async<store::Today> today(const QDate &) override { return answer(home); }
    store::Async<store::Slice<store::DocumentRow>> documents(const store::DocumentQuery &query, int offset, int limit) override
    {
        ++calls;
        store::Slice<store::DocumentRow> slice{offset, 0, {}};
        for (const domain::Document &paper : std::as_const(papers)) {
            const store::DocumentRow row = rows.value(paper.id);
            const bool outgoing = paper.senderId == people.me.unitId;
            if (outgoing != (query.box == store::DocumentBox::Outgoing)
                || (query.box == store::DocumentBox::Unsigned && row.mine != domain::ReceiptState::Unreceived)
                || !QString(paper.number + u'\n' + paper.title + u'\n' + paper.summary).contains(query.words, Qt::CaseInsensitive))
                continue;
            if (slice.total >= offset && slice.rows.size() < limit)
                slice.rows.append(row);
            ++slice.total;
        }
        return answer(slice);
    }
    store::Async<domain::Document> document(const QString &id) override
    {
        return find(papers, [&](const domain::Document &paper) { return paper.id == id; });
    }
    store::Async<QList<store::CaseView>> cases(const store::CaseQuery &query) override
    {
        QList<store::CaseView> found;
        std::copy_if(files.cbegin(), files.cend(), std::back_inserter(found), [&](const store::CaseView &file) {
            const domain::HandOver &hand = file.base.handOver;
            if (query.sentBefore.isValid())
                return !hand.courier.isEmpty() && hand.at < query.sentBefore && !hand.deliveredAt.isValid();
            return (query.matterCode.isEmpty() || file.base.matterCode == query.matterCode)
                && (!query.onlyRunning || file.base.state == domain::CaseState::Running)
                && QString(file.base.number + u'\n' + file.base.title + u'\n' + file.base.applicant.name)
                       .contains(query.words, Qt::CaseInsensitive);
        });
        for (store::CaseView &file : found)
            addPending(file);
        return answer(found);
    }
    store::Async<store::CaseView> caseFile(const QString &id) override
    {
        QList<store::CaseView> all = files;
        for (store::CaseView &file : all)
            addPending(file);
        return find(all, [&](const store::CaseView &file) { return file.base.id == id; });
    }
    store::Async<QList<domain::Matter>> matters() override { return answer(matterList); }
    store::Async<domain::Matter> matter(const QString &key) override
    {
        return find(matterList, [&](const domain::Matter &matter) { return matter.key() == key; });
    }
    store::Async<QList<domain::Meeting>> meetings(const QDateTime &, const QDateTime &) override { return answer(meetingList); }
    store::Async<QList<QJsonObject>> objects(const QString &kind) override { return answer(things.value(kind)); }
    store::Async<QList<store::OutboxEntry>> outbox(bool withEffective) override
    {
        return chosen([&](const store::OutboxEntry &entry) { return withEffective || entry.state != store::OutboxState::Effective; });
    }
    store::Async<QList<store::OutboxEntry>> pending(const QStringList &kinds) override
    {
        return chosen([&](const store::OutboxEntry &entry) {
            const bool isOver = entry.state == store::OutboxState::Refused && entry.seen;
            return kinds.contains(entry.signedCommand.command.kind) && !isOver && !brought.contains(entry.signedCommand.command.id);
        });
    }
    store::Async<QList<store::OutboxEntry>> outboxOf(const QString &caseId) override
    {
        return chosen([&](const store::OutboxEntry &entry) { return entry.caseId() == caseId; });
    }
    QSet<QString> brought; ///< ids of accepted commands whose effect the feed has brought
    int toIndex = 0;
    store::Async<int> notYetFound() override { return answer(toIndex); }
    store::Async<QList<store::SearchHit>> search(const QString &, int limit) override { return answer(hits.mid(0, limit)); }
    store::Async<QByteArray> blob(const QString &sha256) override
    {
        if (blobs.contains(sha256))
            return answer(blobs.value(sha256));
        return ready<QByteArray>(tl::unexpected(domain::Failure{domain::FailureCode::BlobNotCached, {}, true}));
    }
    store::Async<QString> draft(const QString &key) override { return answer(drafts.value(key)); }

private:
    /// The officer's own ticks on the way, as the outbox has them now.
    void addPending(store::CaseView &file) const
    {
        for (const store::OutboxEntry &entry : entries) {
            if (entry.caseId() == file.base.id && entry.state != store::OutboxState::Effective
                && !(entry.state == store::OutboxState::Refused && entry.seen))
                file.pending.append(entry);
        }
    }
    template <class Match> store::Async<QList<store::OutboxEntry>> chosen(Match match) const
    {
        QList<store::OutboxEntry> shown;
        std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(shown), match);
        return answer(shown);
    }
    template <class T> store::Async<T> answer(const T &value) const
    {
        return failing ? ready<T>(tl::unexpected(*failing)) : ready<T>(value);
    }
    template <class T, class Match> store::Async<T> find(const QList<T> &list, Match match) const
    {
        const auto found = std::find_if(list.cbegin(), list.cend(), match);
        return found == list.cend() ? ready<T>(tl::unexpected(missing)) : answer(*found);
    }

    store::ChangeSignal m_changes;
};

} // namespace tests::support
