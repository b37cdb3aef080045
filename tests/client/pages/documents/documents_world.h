// SPDX-License-Identifier: GPL-3.0-or-later
// A small office in memory: the people, some papers with real PDF bytes, and everything a page is given.
#pragma once

#include "client/pages/page.h"
#include "render/pool.h"
#include "tests/support/fake_commands.h"
#include "tests/support/pdf_maker.h"

namespace tests::support {

inline render::Settings renderSettings()
{
    render::Settings settings;
    settings.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
    return settings;
}

struct DocumentsWorld {
    FakeReader reader;
    FakeCommands commands{reader};
    client::sync::Status status;
    FixedClock clock;
    render::Pool renderers{renderSettings()};
    client::pages::PageContext context{reader, commands, status, domain::WorkCalendar::shipped(), clock, renderers};

    DocumentsWorld()
    {
        reader.people.me = {u"chenyu"_s, u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"general"_s, {domain::Role::Officer}};
        reader.people.officers.insert(u"chenyu"_s, reader.people.me);
        reader.people.officers.insert(u"guqing"_s, {u"guqing"_s, u"guqing"_s, u"顾清"_s, u"科长"_s, u"water"_s, {}});
        reader.people.units = {{u"district"_s, {u"district"_s, u"榕江市青榕区人民政府"_s, u"区政府"_s, {}, 0}},
            {u"housing"_s, {u"housing"_s, u"青榕区住房和建设局"_s, u"区住建局"_s, u"district"_s, 1}},
            {u"general"_s, {u"general"_s, u"综合科"_s, u"综合科"_s, u"housing"_s, 2}},
            {u"water"_s, {u"water"_s, u"青榕区水务局"_s, u"区水务局"_s, u"district"_s, 3}}};
    }

    /// A paper from the district to housing and water; its PDF is cached.
    domain::Document paper(int number, const QString &title, domain::Urgency urgency, domain::ReceiptState mine)
    {
        domain::Document paper;
        paper.id = u"d"_s + QString::number(number);
        paper.version = 1;
        paper.number = u"青府〔2006〕%1号"_s.arg(number);
        paper.title = title;
        paper.urgency = urgency;
        paper.senderId = u"district"_s;
        paper.issuedOn = QDate(2006, 7, 5);
        paper.arrivedAt = QDateTime({2006, 7, 6}, {0, 30}, Qt::UTC);
        paper.pages = 2;
        paper.blob = {u"sha-"_s + paper.id, 1, u"application/pdf"_s};
        const bool signedFor = mine != domain::ReceiptState::Unreceived;
        paper.addressees = {{u"housing"_s, mine, signedFor ? u"chenyu"_s : QString(), signedFor ? clock.now() : QDateTime()},
            {u"water"_s, domain::ReceiptState::Read, u"guqing"_s, clock.now()}};
        reader.blobs.insert(paper.blob.sha256, textPdf({paper.title, u"第二页"_s}));
        reader.add(paper, mine);
        return paper;
    }

    void fill()
    {
        using domain::ReceiptState;
        using domain::Urgency;
        paper(11, u"关于做好防汛抢险工作的紧急通知"_s, Urgency::ExtraUrgent, ReceiptState::Unreceived);
        paper(12, u"关于报送建设工程安全检查情况的通知"_s, Urgency::Urgent, ReceiptState::SignedFor);
        paper(13, u"关于印发办公用品管理办法的通知"_s, Urgency::None, ReceiptState::Read);
    }
};

} // namespace tests::support
