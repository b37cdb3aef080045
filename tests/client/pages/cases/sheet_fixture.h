// SPDX-License-Identifier: GPL-3.0-or-later
// Fifteen contract filings of the sample district on Thursday 9 April 2026, for the tests of the tick sheet.
#pragma once

#include "client/pages/cases/case_table_model.h"
#include "domain/route.h"
#include "forms/engine/package.h"
#include "tests/support/fake_commands.h"
#include "tests/support/fake_reader.h"

namespace tests {

using namespace Qt::StringLiterals;
namespace store = client::store;

struct SheetFixture {
    support::FixedClock clock;
    support::FakeReader reader;
    support::FakeCommands commands{reader};
    domain::Matter filing, foreign, clinic;

    static QDateTime at(int month, int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 8 * 3600).toUTC();
    }

    SheetFixture()
    {
        clock.at = at(4, 9, 9, 30);
        const QDir root(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));
        const QList<domain::Unit> units = forms::engine::readUnits(root).value();
        for (const domain::Unit &unit : units)
            reader.people.units.insert(unit.id, unit);
        filing = package(root, u"contract-filing"_s);
        foreign = package(root, u"foreign-investment"_s);
        clinic = package(root, u"animal-clinic"_s);
        reader.matterList = {filing, foreign, clinic};
        addOfficer(u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"zjj-zhk"_s);
        addOfficer(u"linhe"_s, u"林荷"_s, u"科长"_s, u"zjj-kcsj"_s);
        addOfficer(u"sumin"_s, u"苏敏"_s, u"科长"_s, u"zjj-jzgl"_s);
        addOfficer(u"guqing"_s, u"顾青"_s, u"科长"_s, u"zjj-zlaq"_s);
        addOfficer(u"fangyuan"_s, u"方远"_s, u"副局长"_s, u"zjj-ld"_s, {domain::Role::Officer, domain::Role::Leader});
        signIn(u"chenyu"_s);
        addCases();
    }

    void signIn(const QString &officer) { reader.people.me = reader.people.officers.value(officer); }

    store::CaseView &file(int number) { return reader.files[number - 1]; }
    QString taskId(int number, const QString &column) { return file(number).base.task(column)->id; }

    /// Writes a decision of a colleague into the truth.
    void decide(domain::Case &subject, const QString &column, const QString &officer, const QDateTime &when,
        domain::TaskState state = domain::TaskState::Agreed, const QString &opinion = {})
    {
        for (domain::Task &task : subject.tasks) {
            if (task.columnId == column && task.round == subject.round()) {
                task.state = state;
                task.officerId = officer;
                task.decidedAt = when;
                task.opinion = opinion;
                ++task.version;
            }
        }
        const auto standing = domain::settle(filing.route, subject.tasks, when);
        if (standing.outcome == domain::Outcome::Approved)
            subject.state = domain::CaseState::Approved;
        else if (standing.outcome == domain::Outcome::Declined)
            subject.state = domain::CaseState::Declined;
        else if (standing.outcome == domain::Outcome::Returned)
            subject.state = domain::CaseState::Returned;
        if (standing.outcome != domain::Outcome::Running)
            subject.closedAt = when;
        ++subject.version;
    }

    /// A tick of the officer's own in the outbox.
    store::OutboxEntry &ownTick(
        int number, const QString &column, store::OutboxState state, const QString &decision = u"agree"_s, const QString &opinion = {})
    {
        store::OutboxEntry entry;
        entry.signedCommand.command.id = u"own-%1"_s.arg(number);
        entry.signedCommand.command.kind = domain::command_kind::tick;
        entry.signedCommand.command.madeAt = at(4, 9, 9, 12);
        entry.signedCommand.command.args = {
            {u"taskId"_s, taskId(number, column)}, {u"caseId"_s, file(number).base.id}, {u"decision"_s, decision}, {u"opinion"_s, opinion}};
        entry.state = state;
        reader.entries.append(entry);
        return reader.entries.last();
    }

private:
    static domain::Matter package(const QDir &root, const QString &folder)
    {
        return forms::engine::readPackage(QDir(root.filePath(folder))).value().matter;
    }
    void addOfficer(const QString &id, const QString &name, const QString &post, const QString &unit,
        const QList<domain::Role> &roles = {domain::Role::Officer})
    {
        reader.people.officers.insert(id, {id, id, name, post, unit, roles});
    }
    void addCase(const QString &applicant, const QString &title, const QDateTime &received)
    {
        domain::Case subject;
        const int number = int(reader.files.size()) + 1;
        subject.id = u"case-%1"_s.arg(number, 2, 10, QChar(u'0'));
        subject.version = 1;
        subject.number = u"QR2026-04%1"_s.arg(number, 3, 10, QChar(u'0'));
        subject.matterCode = filing.code;
        subject.matterVersion = filing.version;
        subject.title = title;
        subject.applicant = {applicant, u"91440000MA4UN8%1XQ"_s.arg(number, 2, 10, QChar(u'0')), u"丁晓"_s,
            u"139000000%1"_s.arg(number, 2, 10, QChar(u'0'))};
        subject.receivedAt = received;
        subject.limits = {received.toOffsetFromUtc(8 * 3600).date(), filing.promisedDays, filing.statutoryDays, {}};
        const auto &calendar = domain::WorkCalendar::shipped();
        subject.promisedDue = calendar.deadline(subject.limits.receivedOn, filing.promisedDays).due;
        subject.statutoryDue = calendar.deadline(subject.limits.receivedOn, filing.statutoryDays).due;
        subject.tasks = domain::firstTasks(filing.route, subject.id, 1, received);
        for (const domain::Material &material : filing.materials)
            subject.papers.append({material.id, material.name, {}});
        reader.files.append({subject, {}});
    }
    void addCases();
};

inline void SheetFixture::addCases()
{
    addCase(u"榕江市地质工程勘察院"_s, u"青榕区滨河路三号地块岩土工程勘察合同"_s, at(4, 7, 9));
    addCase(u"南塘建筑工程有限公司"_s, u"青榕区第二实验小学教学楼扩建工程施工合同"_s, at(4, 7, 10, 20));
    addCase(u"榕江路桥集团有限公司"_s, u"望江大道综合改造工程（二标段）施工合同"_s, at(4, 3, 15));
    addCase(u"青禾园林绿化有限公司"_s, u"湖滨公园二期绿化工程施工合同"_s, at(4, 2, 11));
    addCase(u"榕新市政工程有限公司"_s, u"新安街道雨污分流改造工程施工合同"_s, at(3, 31, 16));
    addCase(u"安平消防工程有限公司"_s, u"区行政服务中心消防改造工程施工合同"_s, at(3, 5, 9));
    addCase(u"榕江建工集团股份有限公司"_s, u"榕湖片区保障性住房一期工程施工总承包合同"_s, at(4, 8, 9, 5));
    addCase(u"远山装饰工程有限公司"_s, u"区图书馆室内装修工程施工合同"_s, at(4, 8, 10));
    addCase(u"中榕水务工程有限公司"_s, u"东山水厂管网改造工程施工合同"_s, at(4, 8, 14));
    addCase(u"宏基桩基础工程有限公司"_s, u"榕江北站配套停车楼桩基础工程施工合同"_s, at(4, 8, 16, 40));
    addCase(u"榕江市建筑设计院有限公司"_s, u"青榕区人民医院门诊楼设计合同"_s, at(4, 2, 9));
    addCase(u"绿野景观工程有限公司"_s, u"滨江绿道三期景观工程施工合同"_s, at(4, 1, 9));
    addCase(u"青榕电力安装有限公司"_s, u"科创园一号配电房安装工程施工合同"_s, at(4, 1, 14));
    addCase(u"榕江市政养护有限公司"_s, u"文昌路人行天桥加固工程施工合同"_s, at(4, 9, 8, 50));
    addCase(u"恒通钢结构工程有限公司"_s, u"体育中心看台雨棚钢结构工程施工合同"_s, at(4, 9, 9, 10));
    decide(file(1).base, u"kcsj"_s, u"linhe"_s, at(4, 7, 15));
    decide(file(1).base, u"jzgl"_s, u"sumin"_s, at(4, 8, 9, 30), domain::TaskState::Agreed, u"承包人与中标结果一致，同意备案。"_s);
    decide(file(2).base, u"zlaq"_s, u"guqing"_s, at(4, 8, 11));
    decide(file(3).base, u"kcsj"_s, u"linhe"_s, at(4, 3, 17));
    decide(file(3).base, u"jzgl"_s, u"sumin"_s, at(4, 7, 9));
    decide(file(3).base, u"zlaq"_s, u"guqing"_s, at(4, 7, 10));
    decide(file(4).base, u"kcsj"_s, u"linhe"_s, at(4, 3, 9));
    for (const int number : {5, 11}) {
        decide(file(number).base, u"kcsj"_s, u"linhe"_s, at(4, 3, 9));
        decide(file(number).base, u"jzgl"_s, u"sumin"_s, at(4, 3, 10));
        decide(file(number).base, u"zlaq"_s, u"guqing"_s, at(4, 3, 11));
        decide(file(number).base, u"zhk"_s, u"chenyu"_s, at(4, 3, 14));
    }
    decide(file(11).base, u"ld"_s, u"fangyuan"_s, at(4, 8, 17), domain::TaskState::Agreed, u"同意。"_s);
    file(11).base.licence = {u"榕住建备〔2026〕31号"_s, u"施工合同备案证明"_s, QDate(2026, 4, 8), {}, {}};
    file(11).base.notices.append({u"sms"_s, u"您申请的施工合同备案已办结，请凭编号领取证明。"_s, u"queued"_s, at(4, 8, 17)});
    decide(
        file(12).base, u"zlaq"_s, u"guqing"_s, at(4, 3, 9), domain::TaskState::Declined, u"合同承包人与中标通知书不一致，不同意备案。"_s);
    decide(file(13).base, u"jzgl"_s, u"sumin"_s, at(4, 2, 9), domain::TaskState::Returned, u"合同缺专用条款，请补齐后再报。"_s);
    decide(file(14).base, u"jzgl"_s, u"sumin"_s, at(4, 9, 9));
}

} // namespace tests
