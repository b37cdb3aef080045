// SPDX-License-Identifier: GPL-3.0-or-later
// A small district for the store's tests, and the pages of a feed about it.
#pragma once

#include "domain/codec.h"
#include "domain/feed.h"
#include "domain/route.h"

#include <QJsonDocument>

namespace world {

using namespace Qt::StringLiterals;

inline const QString epoch = u"5f0c0000-0000-7000-8000-000000000001"_s;
inline const QString meId = u"officer-chenyu"_s;

inline QString id(const char *kind, int n)
{
    return u"%1-%2"_s.arg(QLatin1StringView(kind)).arg(n, 8, 10, QLatin1Char('0'));
}

/// 区 > 住房和建设局 > 综合科 (ours) and 质量安全科; another bureau beside it.
inline QList<domain::Unit> units()
{
    return {{u"district"_s, u"青榕区人民政府"_s, u"区政府"_s, {}, 0}, {u"bureau"_s, u"青榕区住房和建设局"_s, u"住建局"_s, u"district"_s, 1},
        {u"general"_s, u"综合科"_s, u"综合科"_s, u"bureau"_s, 1}, {u"safety"_s, u"质量安全科"_s, u"质安科"_s, u"bureau"_s, 2},
        {u"water"_s, u"青榕区水务局"_s, u"水务局"_s, u"district"_s, 2}};
}

inline QList<domain::Officer> officers()
{
    return {{meId, u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"general"_s, {domain::Role::Officer}},
        {u"officer-sumin"_s, u"sumin"_s, u"苏敏"_s, u"科长"_s, u"safety"_s, {domain::Role::Officer}}};
}

inline domain::Matter matter()
{
    domain::Matter matter;
    matter.code = u"contract-filing"_s;
    matter.version = u"2026.1"_s;
    matter.name = u"施工合同备案"_s;
    matter.shortName = u"合同备案"_s;
    matter.unitId = u"bureau"_s;
    matter.basis = u"测试依据"_s;
    matter.promisedDays = 4;
    matter.statutoryDays = 20;
    matter.route.steps = {{u"heads"_s, u"科室会签"_s, domain::StepRule::AllOf, 0,
                              {{u"general"_s, u"general"_s, u"综合"_s, false}, {u"safety"_s, u"safety"_s, u"质安"_s, false}}},
        {u"leader"_s, u"局领导"_s, domain::StepRule::AllOf, 0, {{u"leader"_s, u"bureau"_s, u"局长"_s, true}}}};
    matter.guide = {QString(64, u'a'), 10, u"text/html"_s};
    return matter;
}

inline domain::Document document(int n, const QString &unit = u"bureau"_s)
{
    domain::Document document;
    document.id = id("document", n);
    document.version = 1;
    document.number = u"榕府〔2026〕%1号"_s.arg(n);
    document.title = u"关于第%1号河道整治工程的通知"_s.arg(n);
    document.kind = domain::DocumentKind::Notice;
    document.urgency = domain::Urgency(n % 10 == 0 ? 2 : n % 5 == 0 ? 1 : 0);
    document.senderId = u"water"_s;
    document.issuedOn = QDate(2026, 1, 1).addDays(n % 300);
    document.arrivedAt = QDateTime(QDate(2026, 1, 1), QTime(1, 0), Qt::UTC).addSecs(60 * n);
    document.pages = 3;
    document.summary = u"请各单位于汛期前完成堤岸加固并报送进度。"_s;
    document.blob = {u"%1"_s.arg(n % 50, 64, 16, QLatin1Char('0')), 1000, u"application/pdf"_s};
    document.addressees = {{unit, domain::ReceiptState::Unreceived, {}, {}}};
    return document;
}

inline domain::Case caseFile(int n)
{
    domain::Case subject;
    subject.id = id("case", n);
    subject.version = 1;
    subject.number = u"QR2026-%1"_s.arg(n, 6, 10, QLatin1Char('0'));
    subject.matterCode = u"contract-filing"_s;
    subject.matterVersion = u"2026.1"_s;
    subject.title = u"榕湖路%1号厂房施工合同备案"_s.arg(n);
    subject.applicant = {u"青榕建筑有限公司"_s, u"91350000000000000X"_s, u"林工"_s, u"0591-000000"_s};
    subject.receivedAt = QDateTime(QDate(2026, 11, 16), QTime(1, 0), Qt::UTC).addSecs(n);
    subject.limits = {QDate(2026, 11, 16), 4, 20, {}};
    subject.tasks = domain::firstTasks(matter().route, subject.id, 1, subject.receivedAt);
    subject.digest = QString(64, u'd');
    return subject;
}

template <class T> domain::FeedRow row(qint64 pos, QLatin1StringView kind, const QString &objectId, const T &value)
{
    const QJsonObject body = domain::toJson(value);
    return {pos, kind, objectId, false, body, QJsonDocument(body).toJson(QJsonDocument::Compact)}; // as it comes from the wire
}

/// A row that was not read from text, which has only its body.
inline domain::FeedRow rowOf(const QJsonObject &body)
{
    domain::FeedRow made;
    made.body = body;
    return made;
}

/// Builds pages one after another, as a back office would.
class Feed {
public:
    template <class T> void put(QLatin1StringView kind, const QString &objectId, const T &value) { add(row(0, kind, objectId, value)); }
    void put(const domain::Document &value) { put(domain::object_kind::document, value.id, value); }
    void put(const domain::Case &value) { put(domain::object_kind::caseFile, value.id, value); }
    void remove(QLatin1StringView kind, const QString &objectId) { add({0, kind, objectId, true, {}}); }
    void putOrganisation()
    {
        for (const domain::Unit &unit : units())
            put(domain::object_kind::unit, unit.id, unit);
        for (const domain::Officer &officer : officers())
            put(domain::object_kind::officer, officer.id, officer);
        put(domain::object_kind::matter, matter().key(), matter());
    }
    domain::FeedPage page(bool more = false)
    {
        domain::FeedPage page{m_epoch, m_from, m_pos, more, std::move(m_rows), m_auditSeq, m_auditSeq ? QString(64, u'1') : QString()};
        m_rows.clear();
        m_from = m_pos;
        return page;
    }
    void beginAnew(const QString &newEpoch) { *this = Feed(newEpoch); }
    void setAuditSeq(qint64 seq) { m_auditSeq = seq; }
    Feed() = default;
    explicit Feed(const QString &ofEpoch)
        : m_epoch(ofEpoch)
    {
    }

private:
    void add(domain::FeedRow fresh)
    {
        fresh.pos = ++m_pos;
        m_rows.append(std::move(fresh));
    }
    QString m_epoch = epoch;
    qint64 m_from = 0;
    qint64 m_pos = 0;
    qint64 m_auditSeq = 0;
    QList<domain::FeedRow> m_rows;
};

} // namespace world
