// SPDX-License-Identifier: GPL-3.0-or-later
// The client's ledger in a StockWorld: drafts, an outbox, and an office that keeps the rules of domain::move and one live sheet for a case.
#pragma once

#include "domain/codec.h"
#include "printing/stock_parts.h"
#include "tests/support/stock_world.h"

#include <QCryptographicHash>

namespace tests::support {

class StockOffice final : public printing::StockLedger {
public:
    explicit StockOffice(StockWorld &world)
        : m_world(world)
    {
    }

    Async<domain::Nothing> keep(const printing::StockAttempt &attempt) override
    {
        const QString step = u"record "_s + printing::toJson(attempt).value("step"_L1).toString();
        m_world.boundary(u"before "_s + step);
        auto drafts = m_world.state.value("drafts"_L1).toObject();
        drafts.insert(attempt.id, printing::toJson(attempt));
        m_world.state.insert("drafts"_L1, drafts);
        m_world.save();
        m_world.boundary(u"after "_s + step);
        return done<domain::Nothing>(domain::nothing);
    }
    Async<domain::Nothing> keepPdf(const QByteArray &pdf) override
    {
        auto pdfs = m_world.state.value("pdfs"_L1).toObject();
        pdfs.insert(QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()), QString::fromLatin1(pdf));
        m_world.state.insert("pdfs"_L1, pdfs);
        m_world.save();
        m_world.boundary(u"after pdf"_s);
        return done<domain::Nothing>(domain::nothing);
    }
    Async<QByteArray> pdf(const QString &sha256) override
    {
        return done<QByteArray>(m_world.state.value("pdfs"_L1).toObject().value(sha256).toString().toLatin1());
    }
    Async<domain::Nothing> order(const printing::StockAttempt &attempt, domain::SheetAction action) override
    {
        const int known = youngest(attempt, action);
        const auto outbox = m_world.list("outbox"_L1);
        if (known >= 0 && outbox.at(known)["state"_L1].toString() != "refused"_L1)
            return done<domain::Nothing>(domain::nothing);
        m_world.boundary(u"before order %1"_s.arg(int(action)));
        m_world.append("outbox"_L1,
            QJsonObject{
                {u"attempt"_s, attempt.id}, {u"action"_s, int(action)}, {u"state"_s, u"disk"_s}, {u"record"_s, printing::toJson(attempt)}});
        m_world.save();
        m_world.boundary(u"after order %1"_s.arg(int(action)));
        return done<domain::Nothing>(domain::nothing);
    }
    Async<printing::StockStanding> standing(const printing::StockAttempt &attempt, domain::SheetAction action) override
    {
        if (m_world.fault() != StockFault::OfficeSlow || m_world.count("office asked"_L1) % 4 == 3)
            send();
        const int at = youngest(attempt, action);
        if (at < 0)
            return done<printing::StockStanding>(printing::StockStanding{});
        const auto entry = m_world.list("outbox"_L1).at(at);
        const auto state = entry["state"_L1].toString();
        printing::StockStanding standing{printing::StockWord::OnDisk, {}};
        if (state == "accepted"_L1)
            standing.word = printing::StockWord::Accepted;
        if (state == "refused"_L1)
            standing = {printing::StockWord::Refused, {domain::FailureCode::SheetMoveRefused, entry["why"_L1].toString(), false}};
        return done<printing::StockStanding>(standing);
    }
    Async<QStringList> attempts() override { return done<QStringList>(m_world.state.value("drafts"_L1).toObject().keys()); }

    /// The office's row of a sheet; AtDesk when there is none.
    domain::Sheet sheet(const QString &kind, const QString &serial) const
    {
        const auto json = m_world.state.value("sheets"_L1).toObject().value(domain::sheetId(kind, serial)).toObject();
        if (const auto found = domain::fromJson<domain::Sheet>(json))
            return *found;
        domain::Sheet blank;
        blank.id = domain::sheetId(kind, serial);
        blank.serial = serial;
        blank.kind = kind;
        blank.rangeId = u"range"_s;
        blank.at = QDateTime(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC);
        return blank;
    }
    QList<domain::Sheet> sheets() const
    {
        QList<domain::Sheet> all;
        for (const auto &json : m_world.state.value("sheets"_L1).toObject())
            if (const auto each = domain::fromJson<domain::Sheet>(json.toObject()))
                all << *each;
        return all;
    }
    void put(const domain::Sheet &sheet)
    {
        auto rows = m_world.state.value("sheets"_L1).toObject();
        rows.insert(sheet.id, domain::toJson(sheet));
        m_world.state.insert("sheets"_L1, rows);
        m_world.save();
    }

private:
    template <class T> static Async<T> done(domain::Result<T> value) { return QtFuture::makeReadyFuture(std::move(value)); }

    int youngest(const printing::StockAttempt &attempt, domain::SheetAction action) const
    {
        const auto outbox = m_world.list("outbox"_L1);
        for (int i = int(outbox.size()) - 1; i >= 0; --i)
            if (outbox.at(i)["attempt"_L1].toString() == attempt.id && outbox.at(i)["action"_L1].toInt() == int(action))
                return i;
        return -1;
    }
    /// What is in the outbox reaches the office, in order.
    void send()
    {
        for (int i = 0; i < m_world.list("outbox"_L1).size(); ++i) {
            auto entry = m_world.list("outbox"_L1).at(i).toObject();
            if (entry.value("state"_L1).toString() != "disk"_L1)
                continue;
            const auto moved = perform(entry);
            entry.insert("state"_L1, moved ? u"accepted"_s : u"refused"_s);
            if (!moved)
                entry.insert("why"_L1, domain::codeText(moved.error().code));
            m_world.replace("outbox"_L1, i, entry);
        }
        m_world.save();
    }
    domain::Result<domain::Nothing> perform(const QJsonObject &entry)
    {
        const auto attempt = printing::stockAttemptFromJson(entry.value("record"_L1).toObject());
        const auto action = domain::SheetAction(entry.value("action"_L1).toInt());
        for (const auto &other : sheets()) // a licence has one live sheet
            if (action == domain::SheetAction::Reserve && other.caseId == attempt->caseId && other.state >= domain::SheetState::Reserved
                && other.state <= domain::SheetState::Issued)
                return tl::unexpected(domain::Failure{domain::FailureCode::SheetMoveRefused, other.serial, false});
        domain::SheetMove move;
        move.action = action;
        move.attemptId = attempt->id;
        move.caseId = attempt->caseId;
        move.licenceNumber = attempt->licenceNumber;
        move.pdfSha256 = attempt->pdfSha256;
        move.scanned = attempt->scanned;
        move.reason = attempt->reason;
        move.at = attempt->openedAt;
        return domain::move(sheet(attempt->kind, attempt->serial), move).map([this](const domain::Sheet &after) {
            put(after);
            return domain::nothing;
        });
    }

    StockWorld &m_world;
};

} // namespace tests::support
