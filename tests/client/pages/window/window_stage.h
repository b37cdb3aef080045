// SPDX-License-Identifier: GPL-3.0-or-later
// A desk of the hall at 09:42 with tickets, two matters with forms, and everything a page needs, in memory; and a maker of forms.
#pragma once

#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/support/page_stage.h"

#include <QFile>
#include <QJsonArray>

namespace tests {

using namespace Qt::StringLiterals;

/// Ids in order: "id-1", "id-2" …
class CountedIds final : public domain::IdSource {
public:
    QString next() override { return u"id-%1"_s.arg(++m_last); }

private:
    int m_last = 0;
};

inline QByteArray formFile(const QString &name)
{
    QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/tests/client/pages/window/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A shop: questions, a condition, half fields, a sum in words, a table with a computed sum, the same person as in the other matter.
inline QByteArray shopForm()
{
    return formFile(u"shop_form.json"_s);
}

inline QByteArray signForm()
{
    return formFile(u"sign_form.json"_s);
}

struct WindowStage : support::PageStage {
    CountedIds ids;

    WindowStage()
    {
        reader.people.me = {u"hetian"_s, u"hetian"_s, u"何恬"_s, u"窗口办事员"_s, u"u1"_s, {domain::Role::Officer, domain::Role::Window}};
        reader.people.officers.insert(u"hetian"_s, reader.people.me);
        addDesk(u"desk-3"_s, u"3号综合窗口"_s, u"hetian"_s);
        addDesk(u"desk-4"_s, u"4号综合窗口"_s, {});
        addMatter(u"shop"_s, u"商铺开业登记"_s, u"spky"_s, u"商事登记"_s, shopForm());
        addMatter(u"sign"_s, u"户外招牌设置"_s, u"hwzp"_s, u"城市管理"_s, signForm());
        domain::Matter &shop = reader.matterList[reader.matterList.size() - 2];
        shop.materials = {{u"application"_s, u"申请表"_s, true, false, u"原件1份"_s, {}},
            {u"lease"_s, u"租赁合同"_s, true, true, u"复印件1份"_s, {}}, {u"health"_s, u"健康证明"_s, true, true, {}, foodCondition()}};
        shop.fees = {{u"card"_s, u"证件工本费"_s, 1000, u"收费目录第三项"_s, {}}};
        addTicket(u"t1"_s, u"A011"_s, 10);
        addTicket(u"t2"_s, u"A012"_s, 6);
        domain::Ticket booked = ticket(u"t3"_s, u"B003"_s, 2);
        booked.booked = true;
        booked.bookedFor = now().addSecs(120);
        booked.name = u"周禾"_s;
        booked.phone = u"13800000001"_s;
        booked.matterCodes = {u"shop"_s};
        add(booked);
    }

    QDateTime now() const { return clock.at; }
    static QJsonObject foodCondition()
    {
        const QJsonObject food{
            {u"required"_s, QJsonArray{u"food"_s}}, {u"properties"_s, QJsonObject{{u"food"_s, QJsonObject{{u"const"_s, true}}}}}};
        return {{u"required"_s, QJsonArray{u"situation"_s}}, {u"properties"_s, QJsonObject{{u"situation"_s, food}}}};
    }
    domain::Ticket ticket(const QString &id, const QString &number, int minutesAgo) const
    {
        domain::Ticket made;
        made.id = id;
        made.version = 1;
        made.number = number;
        made.day = now().toOffsetFromUtc(8 * 3600).date();
        made.takenAt = now().addSecs(-60 * minutesAgo);
        return made;
    }
    void addTicket(const QString &id, const QString &number, int minutesAgo) { add(ticket(id, number, minutesAgo)); }
    void add(const domain::Ticket &ticket) { reader.things[domain::object_kind::ticket].append(domain::toJson(ticket)); }
    void addDesk(const QString &id, const QString &name, const QString &officer)
    {
        domain::Desk desk;
        desk.id = id;
        desk.version = 1;
        desk.name = name;
        desk.unitId = u"u1"_s;
        desk.officerId = officer;
        reader.things[domain::object_kind::desk].append(domain::toJson(desk));
    }
    void addMatter(const QString &code, const QString &name, const QString &pinyin, const QString &category, const QByteArray &form)
    {
        domain::Matter matter;
        matter.code = code;
        matter.version = u"2026.1"_s;
        matter.name = name;
        matter.shortName = name;
        matter.pinyin = pinyin;
        matter.category = category;
        matter.unitId = u"u1"_s;
        matter.promisedDays = 3;
        matter.form = {u"form-"_s + code, form.size(), u"application/json"_s};
        reader.blobs.insert(matter.form.sha256, form);
        reader.matterList.append(matter);
    }
    /// The args of the commands of this kind, oldest first.
    QList<QJsonObject> orders(QLatin1StringView kind) const
    {
        QList<QJsonObject> found;
        for (const auto &entry : reader.entries)
            if (entry.signedCommand.command.kind == kind)
                found.append(entry.signedCommand.command.args);
        return found;
    }
};

} // namespace tests
