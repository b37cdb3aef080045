// SPDX-License-Identifier: GPL-3.0-or-later
// Every page filled at once: the tick sheet, papers with bytes, licences with templates, the hall's queue, numbered paper and an outbox, as
// one officer has them who is section head, window officer and supervisor.
#pragma once

#include "tests/client/pages/cases/sheet_fixture.h"
#include "tests/client/pages/documents/documents_world.h"
#include "tests/client/pages/licences/licence_fixture.h"
#include "tests/client/pages/window/window_stage.h"

namespace tests {

struct WholeDay : WindowStage {
    render::Pool realRenderers{support::renderSettings()};

    WholeDay()
    {
        SheetFixture sheet;
        const qint64 later = sheet.clock.at.secsTo(clock.at);
        const QList<domain::Matter> atWindow = reader.matterList;
        reader.people = sheet.reader.people;
        reader.people.units.insert(u"u2"_s, {u"u2"_s, u"区政府办公室"_s, u"区政府办"_s, {}, 1});
        reader.people.me.roles = {domain::Role::Officer, domain::Role::Window, domain::Role::Supervisor};
        reader.people.officers.insert(reader.people.me.id, reader.people.me);
        reader.matterList = sheet.reader.matterList + atWindow;
        reader.files = sheet.reader.files;
        for (store::CaseView &file : reader.files)
            shift(file.base, later);
        reader.things.remove(domain::object_kind::desk);
        addDesk(u"desk-3"_s, u"3号综合窗口"_s, reader.people.me.id);
        addDesk(u"desk-4"_s, u"4号综合窗口"_s, {});
        addPapers();
        addLicences();
        addStock();
        addOutbox();
    }
    client::pages::PageContext context() { return {reader, commands, status, domain::WorkCalendar::shipped(), clock, realRenderers}; }

private:
    static void shift(domain::Case &subject, qint64 seconds)
    {
        const auto moved = [seconds](QDateTime &moment) { moment = moment.isValid() ? moment.addSecs(seconds) : moment; };
        const auto &calendar = domain::WorkCalendar::shipped();
        moved(subject.receivedAt);
        moved(subject.closedAt);
        subject.limits.receivedOn = subject.receivedAt.toOffsetFromUtc(8 * 3600).date();
        subject.promisedDue = calendar.deadline(subject.limits.receivedOn, subject.limits.promisedDays).due;
        subject.statutoryDue = calendar.deadline(subject.limits.receivedOn, subject.limits.statutoryDays).due;
        for (domain::Task &task : subject.tasks) {
            moved(task.openedAt);
            moved(task.decidedAt);
        }
    }
    void addPapers()
    {
        for (domain::Document &paper : reader.papers) {
            paper.pages = 2;
            paper.blob = {u"sha-"_s + paper.id, 1, u"application/pdf"_s};
            paper.summary = u"请各单位于11月27日前报送情况，并确定一名联络员。"_s;
            paper.addressees = {{u"zjj-zhk"_s, domain::ReceiptState::Unreceived, {}, {}},
                {u"zjj-jzgl"_s, domain::ReceiptState::Read, u"sumin"_s, clock.at.addSecs(-600)}};
            reader.blobs.insert(paper.blob.sha256, support::textPdf({paper.title, u"第二页"_s}));
        }
    }
    void addLicences()
    {
        LicenceFixture licences;
        for (domain::Matter &matter : licences.reader.matterList) {
            for (domain::Matter &mine : reader.matterList)
                if (mine.code == matter.code)
                    mine.licenceTemplate = matter.licenceTemplate;
            reader.blobs.insert(matter.licenceTemplate.sha256, licences.reader.blobs.value(matter.licenceTemplate.sha256));
        }
        for (store::CaseView &file : licences.reader.files) {
            file.base.receivedAt = clock.at.addDays(-30);
            for (const domain::Matter &mine : std::as_const(reader.matterList))
                if (mine.code == file.base.matterCode)
                    file.base.matterVersion = mine.version;
            reader.files.append(file);
        }
    }
    void addStock()
    {
        const auto range = [this](const QString &id, const QString &prefix, qint64 first, int count, const QString &desk) {
            domain::StockRange made;
            made.id = id;
            made.version = 1;
            made.kind = u"licence-a3"_s;
            made.name = u"许可证书（A3）"_s;
            made.prefix = prefix;
            made.first = first;
            made.count = count;
            made.digits = 6;
            made.deskId = desk;
            made.receivedAt = clock.at.addDays(-20);
            made.receivedBy = u"linhe"_s;
            reader.things[domain::object_kind::stockRange].append(domain::toJson(made));
        };
        range(u"r1"_s, u"A"_s, 1, 200, u"desk-3"_s);
        range(u"r2"_s, u"A"_s, 201, 1800, {});
        const QList<QPair<domain::SheetState, QString>> states = {{domain::SheetState::Issued, {}}, {domain::SheetState::Issued, {}},
            {domain::SheetState::Spoiled, u"卡纸撕破"_s}, {domain::SheetState::Unaccounted, u"打印机里没有出来"_s}};
        for (int i = 0; i < states.size(); ++i) {
            domain::Sheet sheet;
            sheet.serial = u"A%1"_s.arg(i + 1, 6, 10, QLatin1Char('0'));
            sheet.id = domain::sheetId(u"licence-a3"_s, sheet.serial);
            sheet.version = 2;
            sheet.rangeId = u"r1"_s;
            sheet.kind = u"licence-a3"_s;
            sheet.deskId = u"desk-3"_s;
            sheet.state = states.at(i).first;
            sheet.reason = states.at(i).second;
            sheet.licenceNumber = u"青动诊证〔2026〕%1号"_s.arg(i + 1);
            sheet.officerId = reader.people.me.id;
            sheet.at = clock.at.addSecs(-3600);
            reader.things[domain::object_kind::sheet].append(domain::toJson(sheet));
        }
    }
    void addOutbox()
    {
        for (store::OutboxEntry &entry : reader.entries) {
            auto &args = entry.signedCommand.command.args;
            const store::CaseView &file = reader.files.at(args.value("caseId"_L1).toString().mid(1).toInt());
            args.insert(u"caseId"_s, file.base.id);
            args.insert(u"taskId"_s, file.base.task(u"zhk"_s) != nullptr ? file.base.task(u"zhk"_s)->id : QString());
            entry.subject = file.base.number + u' ' + file.base.applicant.name + u' ' + file.base.title;
            entry.signedCommand.command.officerId = reader.people.me.id;
        }
    }
};

} // namespace tests
