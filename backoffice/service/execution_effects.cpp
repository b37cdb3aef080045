// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/receipt.h"
#include "backoffice/rules/tick.h"
#include "backoffice/service/execution.h"
#include "domain/codec.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::service {

namespace {

template <class T> domain::Result<T> read(const QByteArray &body)
{
    return domain::parseObject(body).and_then([](const QJsonObject &json) { return domain::fromJson<T>(json); });
}

template <class T> QByteArray written(const T &value)
{
    return QJsonDocument(domain::toJson(value)).toJson(QJsonDocument::Compact);
}

QDate dayInChina(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).date();
}

} // namespace

domain::Result<Effect> Execution::decide()
{
    if (m_command.kind == domain::command_kind::tick)
        return tick();
    if (m_command.kind == domain::command_kind::signFor)
        return receive(domain::ReceiptState::SignedFor);
    if (m_command.kind == domain::command_kind::markRead)
        return receive(domain::ReceiptState::Read);
    return fail(FailureCode::CommandUnknownKind, m_command.kind);
}

domain::Result<Effect> Execution::receive(domain::ReceiptState state)
{
    if (m_subject.id.isEmpty())
        return rules::commandMalformed(u"args.documentId"_s);
    if (!m_subject.visible)
        return fail(FailureCode::DocumentUnknown, m_subject.id);
    const auto before = read<domain::Document>(m_subject.body);
    if (!before)
        return tl::unexpected(before.error());
    return rules::receive(*before, m_directory.organisation(), m_officer, state, m_at).map([&](const domain::Document &after) {
        return after == *before ? Effect{} : Effect{.writes = {}, .moves = true, .version = after.version, .body = written(after)};
    });
}

domain::Result<Effect> Execution::tick()
{
    const auto order = rules::readTick(m_command);
    if (!order)
        return tl::unexpected(order.error());
    if (!m_subject.visible) // nobody learns from a refusal that a case he may not see is there
        return rules::taskUnknown(order->taskId);
    const auto before = read<domain::Case>(m_subject.body);
    if (!before)
        return tl::unexpected(before.error());
    const domain::Matter *matter = m_directory.matter(before->matterKey());
    if (matter == nullptr)
        return rules::taskUnknown(order->taskId);
    auto after = rules::tick(*before, *matter, m_officer, *order, m_at);
    if (!after)
        return tl::unexpected(after.error());
    Effect effect{.writes = {}, .moves = true, .version = after->version, .body = {}};
    if (auto concluded = conclude(*after, *matter, order->opinion, effect); !concluded)
        return tl::unexpected(concluded.error());
    effect.body = written(*after);
    return effect;
}

/// What the end of a case brings: the licence with the next number of the year, and the message to the applicant.
domain::Result<domain::Nothing> Execution::conclude(
    domain::Case &subject, const domain::Matter &matter, const QString &reason, Effect &effect)
{
    if (rules::needsLicence(subject, matter)) {
        const QDate day = dayInChina(m_at);
        const auto serial = m_connection.run("counter.next", {db::text(rules::licenceCounter(matter, day))});
        if (!serial)
            return tl::unexpected(serial.error());
        rules::giveLicence(subject, matter, serial->number(0, 0), day);
        const domain::Licence &licence = subject.licence;
        effect.writes.push_back({"licence.add",
            {db::text(licence.number), db::text(subject.id), db::text(matter.key()), db::text(licence.name),
                db::text(subject.applicant.name), db::text(licence.issuedOn.toString(Qt::ISODate)),
                db::text(licence.validUntil.toString(Qt::ISODate))}});
    }
    const domain::Notice notice = rules::tellApplicant(subject, matter, reason, m_at);
    if (!notice.text.isEmpty())
        effect.writes.push_back({"sms.add",
            {db::text(m_ids.next()), db::text(subject.id), db::text(subject.applicant.phone), db::text(notice.text),
                m_at.toMSecsSinceEpoch()}});
    return domain::nothing;
}

} // namespace backoffice::service
