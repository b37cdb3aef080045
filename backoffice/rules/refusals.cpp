// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/refusals.h"

#include "domain/codec.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::rules {

tl::unexpected<domain::Failure> rightMissing(const QString &role)
{
    return fail(FailureCode::RightMissing, role);
}

domain::Result<domain::Nothing> mustBe(const domain::Officer &officer, domain::Role role)
{
    if (!officer.has(role))
        return rightMissing(domain::text(role));
    return domain::nothing;
}

tl::unexpected<domain::Failure> objectUnknown(QLatin1StringView kind, const QString &id)
{
    return fail(FailureCode::ObjectUnknown, kind + u' ' + id.left(80));
}

tl::unexpected<domain::Failure> objectExists(QLatin1StringView kind, const QString &id)
{
    return fail(FailureCode::ObjectExists, kind + u' ' + id.left(80));
}

domain::Result<const domain::Matter *> knownMatter(const domain::Matter *found, const QString &key)
{
    if (found == nullptr)
        return fail(FailureCode::MatterUnknown, key.left(100));
    return found;
}

domain::Result<domain::Nothing> checkVersion(const QJsonObject &expect, qint64 version, bool ownChange)
{
    const qint64 seen = expect.value("version"_L1).toInteger(version);
    if (seen != version && !(ownChange && seen < version))
        return fail(FailureCode::VersionStale, QString::number(version));
    return domain::nothing;
}

bool isUuid(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == text;
}

} // namespace backoffice::rules
