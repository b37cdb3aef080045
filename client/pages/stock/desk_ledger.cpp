// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/desk_ledger.h"

#include "client/sync/ready.h"
#include "domain/codec.h"
#include "domain/codec_parts.h"
#include "domain/feed.h"
#include "domain/when_done.h"

#include <QJsonDocument>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
using client::store::OutboxEntry;
using client::store::OutboxState;
using client::sync::ready;
using client::sync::thenFor;
using domain::Nothing;
using domain::SheetAction;
using domain::SheetState;
using printing::StockAttempt;
using printing::StockStanding;
using printing::StockWord;

namespace {

const QString indexKey = u"print/index"_s;

QString recordKey(const QString &attemptId)
{
    return u"print/"_s + attemptId;
}

QStringList idsOf(const QString &json)
{
    QStringList ids;
    for (const auto &id : QJsonDocument::fromJson(json.toUtf8()).array())
        ids << id.toString();
    return ids;
}

QLatin1StringView kindOf(SheetAction action)
{
    switch (action) {
    case SheetAction::Reserve:
        return domain::command_kind::sheetReserve;
    case SheetAction::Release:
        return domain::command_kind::sheetRelease;
    case SheetAction::Print:
        return domain::command_kind::sheetPrint;
    case SheetAction::Issue:
        return domain::command_kind::sheetIssue;
    case SheetAction::Spoil:
        return domain::command_kind::sheetSpoil;
    case SheetAction::Miss:
        break;
    }
    return domain::command_kind::sheetMissing;
}

StockStanding standingOf(const OutboxEntry &entry)
{
    if (entry.state == OutboxState::Effective)
        return {StockWord::Accepted, {}};
    if (entry.state != OutboxState::Refused)
        return {StockWord::OnDisk, {}};
    StockStanding refused{StockWord::Refused, {domain::FailureCode::SheetMoveRefused, entry.answer.detail, false}};
    domain::codeFromText(entry.answer.code, &refused.refusal.code);
    return refused;
}

/// Whether the office's row of the sheet says that this move of this attempt has been made.
bool isMade(const domain::Sheet &sheet, const StockAttempt &attempt, SheetAction action)
{
    if (sheet.attemptId != attempt.id)
        return false;
    switch (action) {
    case SheetAction::Reserve:
        return sheet.state >= SheetState::Reserved;
    case SheetAction::Print:
        return sheet.state >= SheetState::Printing;
    case SheetAction::Release:
        return false;
    case SheetAction::Issue:
        return sheet.state == SheetState::Issued;
    case SheetAction::Spoil:
        return sheet.state == SheetState::Spoiled;
    case SheetAction::Miss:
        break;
    }
    return sheet.state == SheetState::Unaccounted;
}

StockStanding byCache(const QList<QJsonObject> &sheets, const StockAttempt &attempt, SheetAction action)
{
    for (const auto &json : sheets)
        if (json.value("id"_L1).toString() == attempt.sheetId())
            if (const auto sheet = domain::fromJson<domain::Sheet>(json); sheet && isMade(*sheet, attempt, action))
                return {StockWord::Accepted, {}};
    return {};
}

} // namespace

client::sync::Order sheetOrder(const StockAttempt &attempt, SheetAction action)
{
    client::sync::Order order;
    order.kind = kindOf(action);
    order.args = {{u"attemptId"_s, attempt.id}, {u"caseId"_s, attempt.caseId}};
    order.subject = QStringList{attempt.serial, attempt.licenceNumber, attempt.holder}.join(u' ').simplified();
    auto &args = order.args;
    if (!attempt.copyId.isEmpty())
        args.insert("copyId"_L1, attempt.copyId);
    if (action == SheetAction::Reserve) {
        args.insert("kind"_L1, attempt.kind);
        args.insert("serial"_L1, attempt.serial);
        args.insert("deskId"_L1, attempt.deskId);
        return order;
    }
    args.insert("sheetId"_L1, attempt.sheetId());
    if (action == SheetAction::Print)
        args.insert("pdfSha256"_L1, attempt.pdfSha256);
    if (action == SheetAction::Issue) {
        args.insert("serial"_L1, attempt.scanned);
        domain::putBlob(args, "pdf"_L1, attempt.copy);
    }
    if (action == SheetAction::Spoil || action == SheetAction::Miss)
        args.insert("reason"_L1, attempt.reason);
    if (action == SheetAction::Spoil && !attempt.photo.isNull())
        args.insert("photo"_L1, domain::blobJson(attempt.photo));
    return order;
}

DeskLedger::DeskLedger(client::store::Reader &reader, client::sync::Commands &commands, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_commands(commands)
{
}

DeskLedger::Async<Nothing> DeskLedger::keepIndex(const QStringList &ids)
{
    const auto text = QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact);
    return m_commands.saveDraft(indexKey, QString::fromUtf8(text));
}

DeskLedger::Async<Nothing> DeskLedger::rewriteIndex(Edit edit)
{
    Rewriting rewriting{std::move(edit), {}};
    rewriting.done.start();
    auto done = rewriting.done.future();
    m_rewritings.push_back(std::move(rewriting));
    if (m_rewritings.size() == 1)
        rewriteNext();
    return done;
}

void DeskLedger::rewriteNext()
{
    const auto written = thenFor<Nothing>(this, attempts(), [this](const QStringList &ids) {
        QStringList next = ids;
        m_rewritings.front().edit(next);
        return next == ids ? ready<Nothing>(domain::nothing) : keepIndex(next);
    });
    domain::whenDone(written, this, [this](const domain::Result<Nothing> &kept) {
        Rewriting over = std::move(m_rewritings.front());
        m_rewritings.pop_front();
        if (!m_rewritings.empty())
            rewriteNext();
        over.done.addResult(kept);
        over.done.finish();
    });
}

/// The index names the attempt before its record is written: a record is never lost sight of.
DeskLedger::Async<Nothing> DeskLedger::keep(const StockAttempt &attempt)
{
    const auto name = [id = attempt.id](QStringList &ids) {
        if (!ids.contains(id))
            ids << id;
    };
    return thenFor<Nothing>(this, rewriteIndex(name), [this, attempt](const Nothing &) {
        const auto text = QJsonDocument(printing::toJson(attempt)).toJson(QJsonDocument::Compact);
        return m_commands.saveDraft(recordKey(attempt.id), QString::fromUtf8(text));
    });
}

DeskLedger::Async<Nothing> DeskLedger::keepPdf(const QByteArray &pdf)
{
    return thenFor<Nothing>(
        this, m_commands.keepBlob(pdf, u"application/pdf"_s), [](const domain::BlobRef &) { return ready<Nothing>(domain::nothing); });
}

DeskLedger::Async<QByteArray> DeskLedger::pdf(const QString &sha256)
{
    return m_reader.blob(sha256);
}

DeskLedger::Async<Nothing> DeskLedger::order(const StockAttempt &attempt, SheetAction action)
{
    return thenFor<Nothing>(this, standing(attempt, action), [this, attempt, action](const StockStanding &standing) {
        if (standing.word == StockWord::OnDisk || standing.word == StockWord::Accepted)
            return ready<Nothing>(domain::nothing);
        auto told = attempt;
        if (standing.word == StockWord::Refused) // that the sheet is good counts more than the copy that may have been refused
            told.copy = {};
        return thenFor<Nothing>(
            this, m_commands.order(sheetOrder(told, action)), [](const QString &) { return ready<Nothing>(domain::nothing); });
    });
}

DeskLedger::Async<StockStanding> DeskLedger::standing(const StockAttempt &attempt, SheetAction action)
{
    return thenFor<StockStanding>(this, m_reader.outboxOf(attempt.caseId), [this, attempt, action](const QList<OutboxEntry> &entries) {
        const OutboxEntry *youngest = nullptr;
        for (const auto &entry : entries) {
            const auto &command = entry.signedCommand.command;
            if (command.kind == kindOf(action) && command.args.value("attemptId"_L1).toString() == attempt.id
                && (!youngest || command.deviceSeq >= youngest->signedCommand.command.deviceSeq))
                youngest = &entry;
        }
        if (youngest && youngest->state != OutboxState::Refused)
            return ready<StockStanding>(standingOf(*youngest));
        // The outbox forgets old commands, and somebody else may have said the same: the office's row tells.
        const auto said = youngest ? standingOf(*youngest) : StockStanding{};
        return thenFor<StockStanding>(
            this, m_reader.objects(QString(domain::object_kind::sheet)), [attempt, action, said](const QList<QJsonObject> &sheets) {
                const auto made = byCache(sheets, attempt, action);
                return ready<StockStanding>(made.word == StockWord::Accepted ? made : said);
            });
    });
}

DeskLedger::Async<QStringList> DeskLedger::attempts()
{
    return thenFor<QStringList>(this, m_reader.draft(indexKey), [](const QString &json) { return ready<QStringList>(idsOf(json)); });
}

DeskLedger::Async<QList<StockAttempt>> DeskLedger::records()
{
    return thenFor<QList<StockAttempt>>(this, attempts(), [this](const QStringList &ids) { return readRecords(ids, {}); });
}

DeskLedger::Async<QList<StockAttempt>> DeskLedger::readRecords(const QStringList &ids, const QList<StockAttempt> &found)
{
    if (ids.isEmpty())
        return ready<QList<StockAttempt>>(found);
    return thenFor<QList<StockAttempt>>(this, m_reader.draft(recordKey(ids.constFirst())), [this, ids, found](const QString &text) {
        auto all = found;
        if (!text.isEmpty()) { // an attempt that was named and never written down has done nothing
            const auto record = domain::parseObject(text.toUtf8()).and_then(printing::stockAttemptFromJson);
            if (!record)
                return ready<QList<StockAttempt>>(tl::unexpected(record.error()));
            all << *record;
        }
        return readRecords(ids.mid(1), all);
    });
}

DeskLedger::Async<Nothing> DeskLedger::forget(const QStringList &attemptIds)
{
    const auto strike = [attemptIds](QStringList &ids) { ids.removeIf([&](const QString &id) { return attemptIds.contains(id); }); };
    return thenFor<Nothing>(this, rewriteIndex(strike), [this, attemptIds](const Nothing &) {
        auto last = ready<Nothing>(domain::nothing);
        for (const auto &id : attemptIds)
            last = m_commands.saveDraft(recordKey(id), {});
        return last;
    });
}

} // namespace client::pages::stock
