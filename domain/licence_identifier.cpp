// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/licence_identifier.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr auto root = "1.2.156.3005.2."_L1;
constexpr int typeLength = 21;
constexpr int issuerLength = 18;
constexpr int mostSerial = 64;

/// 0..35, or -1.
int valueOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    return u >= u'A' && u <= u'Z' ? u - u'A' + 10 : -1;
}

bool isCode(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return valueOf(c) >= 0; });
}

tl::unexpected<Failure> malformed(const QString &detail)
{
    return fail(FailureCode::IdentifierMalformed, detail);
}

} // namespace

std::optional<QChar> check37(const QString &text)
{
    if (!isCode(text))
        return std::nullopt;
    int product = 36;
    for (const QChar c : text) {
        const int sum = (product + valueOf(c)) % 36;
        product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    const int check = (37 - product) % 36;
    return QChar(check < 10 ? u'0' + check : u'A' + check - 10);
}

Result<QString> identifierText(const LicenceIdentifier &identifier)
{
    if (identifier.typeCode.size() != typeLength || !isCode(identifier.typeCode))
        return malformed(u"type code"_s);
    if (identifier.issuer.size() != issuerLength || !isCode(identifier.issuer))
        return malformed(u"issuer"_s);
    if (identifier.serial.size() > mostSerial || !isCode(identifier.serial))
        return malformed(u"serial"_s);
    if (identifier.version < 1 || identifier.version > 999)
        return malformed(u"version"_s);
    const QString version = QString::number(identifier.version).rightJustified(3, u'0');
    const QChar check = *check37(identifier.typeCode + identifier.issuer + identifier.serial + version);
    return QString(root + identifier.typeCode + u'.' + identifier.issuer + u'.' + identifier.serial + u'.' + version + u'.' + check);
}

Result<LicenceIdentifier> parseIdentifier(const QString &text)
{
    const QStringList parts = text.startsWith(root) ? text.sliced(root.size()).split(u'.') : QStringList();
    if (parts.size() != 5 || parts.at(3).size() != 3)
        return malformed(u"form"_s);
    LicenceIdentifier identifier{parts.at(0), parts.at(1), parts.at(2), parts.at(3).toInt()};
    return identifierText(identifier).and_then([&](const QString &sound) -> Result<LicenceIdentifier> {
        if (sound != text)
            return malformed(u"check character"_s);
        return identifier;
    });
}

} // namespace domain
