// SPDX-License-Identifier: GPL-3.0-or-later
// Four approved cases with licences, one of them beyond the fonts, and a running one, with the shipped templates, for the tests of the
// page.
#pragma once

#include "client/pages/licences/licences_page.h"
#include "render/pool.h"
#include "tests/support/fake_commands.h"
#include "tests/support/fake_reader.h"

#include <QFile>

namespace tests {

using namespace Qt::StringLiterals;
namespace store = client::store;

struct LicenceFixture {
    support::FixedClock clock;
    support::FakeReader reader;
    support::FakeCommands commands{reader};
    client::sync::Status status;
    render::Pool pool{{QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render")}};
    domain::WorkCalendar calendar = domain::WorkCalendar::shipped();

    LicenceFixture()
    {
        clock.at = QDateTime(QDate(2026, 4, 9), QTime(1, 42), Qt::UTC);
        addMatter(u"contract-filing"_s, u"建设工程施工合同备案"_s);
        addMatter(u"animal-clinic"_s, u"动物诊疗机构设立许可"_s);
        add(u"c1"_s, u"contract-filing"_s, u"青建备〔2026〕12号"_s, u"建设工程施工合同备案证明"_s, u"榕江市望春置业有限公司"_s,
            QDate(2026, 4, 8));
        add(u"c2"_s, u"contract-filing"_s, u"青建备〔2026〕11号"_s, u"建设工程施工合同备案证明"_s, u"榕江市临江水务建设有限公司"_s,
            QDate(2026, 4, 7));
        add(u"c3"_s, u"animal-clinic"_s, u"青动诊证〔2026〕3号"_s, u"动物诊疗许可证"_s, u"青榕区榕荫动物诊所"_s, QDate(2026, 3, 20));
        const char32_t rare = 0x31350;
        add(u"c4"_s, u"animal-clinic"_s, u"青动诊证〔2026〕2号"_s, u"动物诊疗许可证"_s,
            u"周"_s + QString::fromUcs4(&rare, 1) + u"动物诊所"_s, QDate(2026, 3, 2));
        add(u"c5"_s, u"contract-filing"_s, {}, {}, u"青溪建工有限公司"_s, {});
        reader.files.last().base.state = domain::CaseState::Running;
    }

    client::pages::PageContext context() { return {reader, commands, status, calendar, clock, pool}; }

    void addMatter(const QString &code, const QString &name)
    {
        QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/") + code + u"/licence.json"_s);
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        domain::Matter matter;
        matter.code = code;
        matter.version = u"2026.1"_s;
        matter.name = name;
        matter.licenceTemplate = {u"template-"_s + code, json.size(), u"application/json"_s};
        reader.blobs.insert(matter.licenceTemplate.sha256, json);
        reader.matterList << matter;
    }

    void add(
        const QString &id, const QString &matter, const QString &number, const QString &name, const QString &holder, const QDate &issued)
    {
        store::CaseView view;
        auto &subject = view.base;
        subject.id = id;
        subject.number = u"QR-2026-0001"_s + id.mid(1);
        subject.matterCode = matter;
        subject.matterVersion = u"2026.1"_s;
        subject.title = holder + u"的申请"_s;
        subject.applicant = {holder, u"91350100M000100Y43"_s, u"周禾"_s, {}};
        subject.state = domain::CaseState::Approved;
        subject.licence = {number, name, issued, {}, {}};
        reader.files << view;
    }
};

} // namespace tests
