// SPDX-License-Identifier: GPL-3.0-or-later
// The window's stage with four cases that lack something: promised papers (one overdue), corrections, and one only handed in.
#pragma once

#include "tests/client/pages/window/window_stage.h"

namespace tests {

struct SupplementStage : WindowStage {
    i18n::Translations translations;

    SupplementStage()
    {
        translations.use(u"zh_CN"_s);
        reader.files.clear();
        domain::Case &late = add(u"c-late"_s, u"榕窗2026070100001"_s, u"周禾"_s, u"11010519491231002X"_s);
        late.intake.deferred = {{u"lease"_s, today().addDays(-3)}};
        domain::Case &soon = add(u"c-soon"_s, u"榕窗2026070100002"_s, u"沈青"_s, {});
        soon.intake.deferred = {{u"lease"_s, today().addDays(6)}};
        domain::Case &wrong = add(u"c-wrong"_s, u"榕窗2026070100003"_s, u"吕遥"_s, {});
        wrong.state = domain::CaseState::Returned;
        wrong.intake.state = domain::IntakeState::Corrections;
        wrong.intake.corrections = {u"补交租赁合同复印件1份"_s, u"店铺名称与租赁合同不一致"_s};
        wrong.intake.correctedAt = now().addDays(-2);
        setPaper(wrong, u"lease"_s, u"missing"_s);
        domain::Case &handed = add(u"c-handed"_s, u"榕窗2026070100004"_s, u"韩溪"_s, {});
        handed.intake.state = domain::IntakeState::Received;
        add(u"c-done"_s, u"榕窗2026070100005"_s, u"秦言"_s, {});
    }
    QDate today() const { return clock.today(); }
    static void setPaper(domain::Case &subject, const QString &id, const QString &state)
    {
        QJsonObject papers = subject.intake.data.value("papers"_L1).toObject();
        papers.insert(id, state);
        subject.intake.data.insert("papers"_L1, papers);
    }
    domain::Case &add(const QString &id, const QString &number, const QString &name, const QString &idNumber)
    {
        client::store::CaseView file;
        domain::Case &made = file.base;
        made.id = id;
        made.version = 7;
        made.number = number;
        made.matterCode = u"shop"_s;
        made.matterVersion = u"2026.1"_s;
        made.title = name + u"商铺开业登记"_s;
        made.applicant = {name, idNumber, name, u"13800000009"_s};
        made.receivedAt = now().addDays(-5);
        made.intake.deskId = u"desk-3"_s;
        made.intake.state = domain::IntakeState::Accepted;
        made.intake.data = {{"applicant"_L1, QJsonObject{{"name"_L1, name}, {"idNumber"_L1, idNumber}, {"phone"_L1, u"13800000009"_s}}},
            {"form"_L1, QJsonObject{{"shop"_L1, u"旧店名"_s}}},
            {"papers"_L1, QJsonObject{{"application"_L1, u"given"_s}, {"lease"_L1, u"deferred"_s}}}};
        made.papers = {{u"application"_s, u"申请表"_s, {}}};
        reader.files.append(file);
        return reader.files.last().base;
    }
    domain::Case &file(const QString &id)
    {
        for (client::store::CaseView &each : reader.files)
            if (each.base.id == id)
                return each.base;
        qFatal("no such case");
    }
    /// The back office refused the last command.
    void refuseLast(domain::FailureCode code)
    {
        reader.entries.last().state = client::store::OutboxState::Refused;
        reader.entries.last().answer.code = domain::codeText(code);
        reader.say({u"outbox"_s}, {});
    }
};

} // namespace tests
