// SPDX-License-Identifier: GPL-3.0-or-later
// A desk of the hall at 09:42 with tickets, two matters with forms, and everything a page needs, in memory; and a maker of forms.
#pragma once

#include "domain/codec.h"
#include "domain/feed.h"
#include "tests/support/page_stage.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tests {

using namespace Qt::StringLiterals;

/// Ids in order: "id-1", "id-2" …
class CountedIds final : public domain::IdSource {
public:
    QString next() override { return u"id-%1"_s.arg(++m_last); }

private:
    int m_last = 0;
};

inline QByteArray formBytes(const QByteArray &situation, const QByteArray &form)
{
    return R"({"format": "casedesk-form-1")" + (situation.isEmpty() ? QByteArray() : R"(, "situation": )" + situation) + R"(, "form": )"
        + form + "}";
}

/// A shop: questions, a condition, half fields, a sum in words, a table with a computed sum, the same person as in the other matter.
inline QByteArray shopForm()
{
    return formBytes(R"({"type": "object", "title": "情形", "x-order": ["food", "agent"], "required": ["food"], "properties": {
        "food": {"type": "boolean", "title": "是否经营食品"}, "agent": {"type": "boolean", "title": "是否由他人代办"}}})",
        R"({"type": "object", "title": "申请表", "x-order": ["shop", "open", "kind", "area", "rent", "person", "staff", "pay", "remark"],
        "required": ["shop", "open", "kind", "rent", "person"], "properties": {
        "shop": {"type": "string", "title": "店铺名称", "maxLength": 60, "description": "与招牌一致"},
        "open": {"type": "string", "format": "date", "title": "开业日期", "x-width": "half"},
        "kind": {"type": "string", "title": "经营方式", "enum": ["retail", "whole"], "x-labels": ["零售", "批发"], "x-width": "half"},
        "area": {"type": "number", "title": "面积", "x-unit": "平方米", "exclusiveMinimum": 0, "multipleOf": 0.01, "x-width": "half"},
        "rent": {"type": "integer", "title": "月租金", "x-widget": "amount", "minimum": 0, "x-width": "half"},
        "person": {"type": "object", "title": "法定代表人", "x-person": "legalRepresentative", "x-order": ["name", "idNumber"],
          "required": ["name", "idNumber"], "properties": {"name": {"type": "string", "title": "姓名", "maxLength": 40},
          "idNumber": {"type": "string", "title": "公民身份号码", "x-widget": "citizen-id"}}},
        "staff": {"type": "array", "title": "从业人员", "maxItems": 20, "items": {"type": "object", "x-order": ["name", "pay"],
          "required": ["name"], "properties": {"name": {"type": "string", "title": "姓名"},
          "pay": {"type": "integer", "title": "月工资", "x-widget": "amount", "minimum": 0}}}},
        "pay": {"type": "integer", "title": "工资合计", "x-widget": "amount", "x-computed": {"op": "sum", "of": ["/form/staff/*/pay"]}},
        "remark": {"type": "string", "title": "食品种类", "x-widget": "multi-line", "maxLength": 200,
          "x-when": {"required": ["situation"], "properties": {"situation": {"required": ["food"], "properties": {"food": {"const": true}}}}}}}})");
}

inline QByteArray signForm()
{
    return formBytes({}, R"({"type": "object", "title": "申请表", "x-order": ["words", "boss"], "required": ["words"], "properties": {
        "words": {"type": "string", "title": "招牌文字", "maxLength": 40},
        "boss": {"type": "object", "title": "法定代表人", "x-person": "legalRepresentative", "x-order": ["name", "idNumber"], "properties": {
          "name": {"type": "string", "title": "姓名"}, "idNumber": {"type": "string", "title": "公民身份号码", "x-widget": "citizen-id"}}}}})");
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
        return QJsonDocument::fromJson(
            R"({"required": ["situation"], "properties": {"situation": {"required": ["food"], "properties": {"food": {"const": true}}}}})")
            .object();
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
