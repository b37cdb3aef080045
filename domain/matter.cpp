// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matter.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

/// The first {placeholder} of the text that is not among `known`, braces included; or an empty text.
QString unknownPlaceholder(const QString &text, const QSet<QString> &known)
{
    static const QRegularExpression placeholder(u"\\{([^{}]*)\\}"_s);
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!known.contains(match.captured(1)))
            return match.captured(0);
    }
    return {};
}

QString flawOfTexts(const Matter &matter)
{
    static const QSet<QString> moments{u"approved"_s, u"declined"_s, u"returned"_s, u"accepted"_s, u"not_accepted"_s, u"voided"_s};
    static const QSet<QString> words{u"applicant"_s, u"case"_s, u"licence"_s, u"reason"_s};
    for (auto each = matter.smsTexts.cbegin(); each != matter.smsTexts.cend(); ++each) {
        if (!moments.contains(each.key()))
            return u"smsTexts: unknown moment "_s + each.key();
        const QString unknown = unknownPlaceholder(each.value(), words);
        if (!unknown.isEmpty())
            return u"smsTexts."_s + each.key() + u": unknown placeholder " + unknown;
    }
    if (matter.licenceName.isEmpty() != matter.licenceNumberPattern.isEmpty())
        return u"licenceName and licenceNumberPattern go together"_s;
    const QString unknown = unknownPlaceholder(matter.licenceNumberPattern, {u"year"_s, u"serial"_s});
    if (!unknown.isEmpty())
        return u"licenceNumberPattern: unknown placeholder "_s + unknown;
    if (!matter.licenceName.isEmpty() && !matter.licenceNumberPattern.contains("{serial}"_L1))
        return u"licenceNumberPattern: no {serial}"_s;
    return {};
}

QString flawOf(const Matter &matter)
{
    static const QRegularExpression code(u"^[a-z][a-z0-9-]{0,63}$"_s);
    static const QRegularExpression version(u"^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$"_s);
    if (!code.match(matter.code).hasMatch())
        return u"code: lower-case letters, digits and hyphens only"_s;
    if (!version.match(matter.version).hasMatch())
        return u"version: letters, digits, dots and hyphens only"_s;
    if (matter.name.isEmpty() || matter.unitId.isEmpty())
        return u"name and unitId must not be empty"_s;
    if (matter.statutoryDays > 0 && matter.promisedDays > matter.statutoryDays)
        return u"promisedDays is longer than statutoryDays"_s;
    QSet<QString> materials;
    for (const Material &material : matter.materials) {
        if (material.id.isEmpty() || materials.contains(material.id))
            return u"materials: id empty or used twice: "_s + material.id;
        materials.insert(material.id);
    }
    const auto route = checkRoute(matter.route);
    return route ? flawOfTexts(matter) : u"route: "_s + route.error().detail;
}

} // namespace

Result<Nothing> checkMatter(const Matter &matter)
{
    const QString flaw = flawOf(matter);
    if (!flaw.isEmpty())
        return matterMalformed(flaw);
    return nothing;
}

tl::unexpected<Failure> matterMalformed(const QString &detail)
{
    return fail(FailureCode::MatterMalformed, detail);
}

} // namespace domain
