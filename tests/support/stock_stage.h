// SPDX-License-Identifier: GPL-3.0-or-later
// A window officer's desk with numbered paper for tests of pages: two rolls, an outbox whose orders the test makes effective, a printer
// with a tray.
#pragma once

#include "client/pages/stock/print_desk.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/support/page_stage.h"
#include "tests/support/stock_printer.h"

#include <QTemporaryDir>

namespace tests::support {

class CountedIds final : public domain::IdSource {
public:
    QString next() override { return u"01900000-0000-7000-8000-%1"_s.arg(++m_last, 12, 10, QLatin1Char('0')); }

private:
    int m_last = 0;
};

struct StockStage : PageStage {
    QTemporaryDir folder;
    StockWorld world{folder.path()};
    StockPrinter printer{world};
    CountedIds ids;

    StockStage()
    {
        auto &me = reader.people.me;
        me.roles << domain::Role::Window;
        reader.people.officers[me.id] = me;
        reader.people.officers[u"o2"_s].roles << domain::Role::Supervisor;
        put(domain::Desk{u"desk-3"_s, 1, u"3号综合窗口"_s, u"u0"_s, me.id, {}});
        put(domain::Desk{u"desk-2"_s, 1, u"2号综合窗口"_s, u"u0"_s, {}, {}});
        range(u"r1"_s, u"licence-a3"_s, u"许可证书（A3）"_s, u"A"_s, 1, 200, u"desk-3"_s);
        range(u"r2"_s, u"licence-a3"_s, u"许可证书（A3）"_s, u"A"_s, 201, 1800, {});
        range(u"r3"_s, u"licence-a4"_s, u"备案证明（A4）"_s, u"B"_s, 1, 300, u"desk-3"_s);
        reader.entries.clear();
    }

    void put(const domain::Desk &desk) { reader.things[QString(domain::object_kind::desk)] << domain::toJson(desk); }
    void put(const domain::Sheet &sheet)
    {
        auto &all = reader.things[QString(domain::object_kind::sheet)];
        all.removeIf([&](const QJsonObject &each) { return each.value("id"_L1).toString() == sheet.id; });
        all << domain::toJson(sheet);
    }
    void range(
        const QString &id, const QString &kind, const QString &name, const QString &prefix, qint64 first, int count, const QString &deskId)
    {
        domain::StockRange made;
        made.id = id;
        made.version = 1;
        made.kind = kind;
        made.name = name;
        made.prefix = prefix;
        made.first = first;
        made.count = count;
        made.digits = 6;
        made.deskId = deskId;
        made.receivedAt = clock.at.addDays(-20);
        made.receivedBy = u"o2"_s;
        reader.things[QString(domain::object_kind::stockRange)] << domain::toJson(made);
    }
    domain::Sheet sheet(const QString &serial, domain::SheetState state, const QString &licence, const QString &reason = {})
    {
        domain::Sheet made;
        made.id = domain::sheetId(u"licence-a3"_s, serial);
        made.version = 3;
        made.serial = serial;
        made.rangeId = u"r1"_s;
        made.kind = u"licence-a3"_s;
        made.deskId = u"desk-3"_s;
        made.state = state;
        made.caseId = u"case of "_s + serial;
        made.licenceNumber = licence;
        made.attemptId = u"attempt of "_s + serial;
        made.reason = reason;
        made.officerId = u"o1"_s;
        made.at = clock.at.addSecs(-3600);
        return made;
    }
    domain::Case licensed(const QString &id, const QString &number, const QString &holder)
    {
        domain::Case subject;
        subject.id = id;
        subject.number = u"QR-2026-"_s + id;
        subject.applicant.name = holder;
        subject.state = domain::CaseState::Approved;
        subject.licence.number = number;
        subject.licence.name = u"动物诊疗许可证"_s;
        subject.licence.issuedOn = clock.today();
        return subject;
    }
    /// The office accepts what is in the outbox.
    void agree()
    {
        for (auto &entry : reader.entries)
            if (entry.state == store::OutboxState::Saved)
                entry.state = store::OutboxState::Effective;
        reader.say({u"outbox"_s});
    }
    QString lastKind() const { return reader.entries.isEmpty() ? QString() : reader.entries.constLast().signedCommand.command.kind; }
    QJsonObject lastArgs() const
    {
        return reader.entries.isEmpty() ? QJsonObject() : reader.entries.constLast().signedCommand.command.args;
    }
};

} // namespace tests::support
