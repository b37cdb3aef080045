// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a fictional officer for tests of pages and window: tasks, papers, meetings, an outbox with a refusal.
#pragma once

#include "client/sync/status.h"
#include "domain/codec.h"
#include "domain/work_calendar.h"
#include "tests/support/fake_commands.h"
#include "tests/support/fake_reader.h"

namespace tests::support::sample {

using namespace Qt::StringLiterals;

/// Monday 23 November 2026, 09:42 in China.
inline QDateTime now()
{
    return QDateTime(QDate(2026, 11, 23), QTime(1, 42), Qt::UTC);
}

inline store::Directory people()
{
    store::Directory d;
    d.me = {u"o1"_s, u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"u1"_s, {domain::Role::Officer}};
    d.units.insert(u"u0"_s, {u"u0"_s, u"区住房和建设局"_s, u"区住建局"_s, {}, 1});
    d.units.insert(u"u1"_s, {u"u1"_s, u"区住房和建设局综合科"_s, u"综合科"_s, u"u0"_s, 1});
    d.units.insert(u"u2"_s, {u"u2"_s, u"区政府办公室"_s, u"区政府办"_s, {}, 1});
    d.officers.insert(u"o1"_s, d.me);
    d.officers.insert(u"o2"_s, {u"o2"_s, u"linhe"_s, u"林禾"_s, u"科长"_s, u"u1"_s, {}});
    return d;
}

inline store::Today today()
{
    store::Today t;
    t.tasksByLamp = {
        {domain::Lamp::Red, 1}, {domain::Lamp::Yellow, 2}, {domain::Lamp::DueSoon, 4}, {domain::Lamp::Green, 23}, {domain::Lamp::Grey, 1}};
    t.unsignedByUrgency = {{domain::Urgency::ExtraUrgent, 2}, {domain::Urgency::Urgent, 5}, {domain::Urgency::None, 11}};
    t.unsent = 3;
    t.refused = 1;
    t.syncedAt = now().addSecs(-300);
    const QStringList titles = {u"局务会"_s, u"全区城市建设工作会议"_s, u"安全生产专题会"_s, u"审批服务改革推进会"_s};
    for (int i = 0; i < titles.size(); ++i) {
        domain::Meeting m;
        m.id = u"m%1"_s.arg(i);
        m.title = titles.at(i);
        m.place = u"三楼第一会议室"_s;
        m.startsAt = QDateTime(now().date().addDays(i), QTime(1 + i, 0), Qt::UTC);
        m.endsAt = m.startsAt.addSecs(3600);
        if (i == 1)
            m.agenda = {{u"工作要点"_s, u"d3"_s}};
        t.meetings.append(m);
    }
    return t;
}

inline domain::Document paper(int i)
{
    const QStringList titles = {u"关于做好岁末年初建筑施工安全检查的紧急通知"_s, u"关于报送老旧小区改造进度的函"_s,
        u"青榕区人民政府关于加快审批服务改革的意见"_s, u"关于召开全区城市建设工作会议的通知"_s, u"关于调整窗口服务时间的通报"_s};
    domain::Document p;
    p.id = u"d%1"_s.arg(i);
    p.title = titles.at(i % titles.size());
    p.number = u"青府〔2026〕%1号"_s.arg(12 + i);
    p.urgency = i < 2 ? domain::Urgency::ExtraUrgent : (i < 5 ? domain::Urgency::Urgent : domain::Urgency::None);
    p.senderId = u"u2"_s;
    p.issuedOn = now().date();
    p.arrivedAt = now().addSecs(-7200 * (i + 1));
    return p;
}

/// The larger `i`, the later received.
inline domain::Case caseFile(int i)
{
    const QStringList titles = {u"榕江花园二期土建施工合同备案"_s, u"青榕湖公园绿化工程施工合同备案"_s, u"城东小学教学楼加固合同备案"_s,
        u"榕江港物流园一标段合同备案"_s};
    domain::Case k;
    k.id = u"c%1"_s.arg(i);
    k.number = u"QR-2026-%1"_s.arg(1040 + i);
    k.title = titles.at(i % titles.size());
    k.matterCode = u"contract-filing"_s;
    k.matterVersion = u"2026.1"_s;
    k.applicant = {u"榕江市青禾建设有限公司"_s, u"91440000MA00000000"_s, u"周然"_s, u"13800000000"_s};
    const QDate received = now().date().addDays(-12 + 2 * i);
    k.limits = {received, 4, 8, {}};
    k.promisedDue = domain::WorkCalendar::shipped().deadline(received, 4).due;
    k.receivedAt = QDateTime(received, QTime(1, 0), Qt::UTC);
    domain::Task task;
    task.id = k.id + u"/1/office"_s;
    task.columnId = u"office"_s;
    task.state = domain::TaskState::Open;
    task.openedAt = k.receivedAt;
    k.tasks = {task};
    return k;
}

inline store::OutboxEntry entry(int i, store::OutboxState state, domain::Decision decision = domain::Decision::Agree)
{
    store::OutboxEntry e;
    domain::Command &command = e.signedCommand.command;
    command.id = u"k%1"_s.arg(i);
    command.kind = domain::command_kind::tick;
    command.officerId = u"o1"_s;
    command.args = {{u"taskId"_s, u"c%1/1/office"_s.arg(i)}, {u"caseId"_s, u"c%1"_s.arg(i)}, {u"decision"_s, domain::text(decision)},
        {u"opinion"_s, u"材料齐全，符合备案要求。"_s}};
    command.madeAt = now().addSecs(-60 * i);
    e.state = state;
    e.subject = u"QR-2026-%1 榕江市青禾建设有限公司 榕江花园二期土建施工合同备案"_s.arg(1040 + i);
    e.mayTakeBack = state == store::OutboxState::Held || state == store::OutboxState::Saved;
    return e;
}

/// Declined by me, but 林禾 had agreed a quarter of an hour before.
inline store::OutboxEntry refusal()
{
    store::OutboxEntry e = entry(0, store::OutboxState::Refused, domain::Decision::Decline);
    e.answer.status = domain::AnswerStatus::Refused;
    e.answer.code = domain::codeText(domain::FailureCode::TaskDecided);
    e.answer.at = now();
    domain::Case current = caseFile(0);
    domain::Task &task = current.tasks[0];
    task.state = domain::TaskState::Agreed;
    task.officerId = u"o2"_s;
    task.decidedAt = now().addSecs(-900);
    task.opinion = u"已核对合同与中标通知书，同意备案。"_s;
    e.answer.current = domain::toJson(current);
    return e;
}

inline QList<store::OutboxEntry> outbox()
{
    store::OutboxEntry held = entry(1, store::OutboxState::Held);
    held.notBefore = now().addSecs(4);
    store::OutboxEntry waiting = entry(2, store::OutboxState::Saved);
    waiting.attempts = 2;
    waiting.lastFailure = {domain::FailureCode::ServerUnreachable, {}, true};
    waiting.nextTryAt = now().addSecs(17);
    return {held, waiting, refusal(), entry(3, store::OutboxState::Sent)};
}

inline void fill(FakeReader &reader)
{
    reader.people = people();
    reader.home = today();
    for (int i = 0; i < 9; ++i)
        reader.add(paper(i));
    for (int i = 0; i < 8; ++i)
        reader.files.append({caseFile(i), {}});
    reader.entries = outbox();
}

inline client::sync::WireState offline()
{
    client::sync::WireState wire;
    wire.wire = client::sync::Wire::Offline;
    wire.syncedAt = now().addSecs(-300);
    wire.unsent = 3;
    wire.failure = domain::Failure{domain::FailureCode::ServerUnreachable, {}, true};
    wire.nextTryAt = now().addSecs(17);
    return wire;
}

} // namespace tests::support::sample
