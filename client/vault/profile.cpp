// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/profile.h"

#include "client/vault/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

constexpr qint64 mostBytes = 256 * 1024;

tl::unexpected<domain::Failure> unreadable(const QString &detail)
{
    return domain::fail(FailureCode::ProfileUnreadable, detail);
}

QString pathIn(const QString &folder)
{
    return folder + u"/profile.json"_s;
}

} // namespace

bool isKeyPin(const QString &text)
{
    static constexpr QLatin1StringView head = "sha256//"_L1;
    const auto digest = QByteArray::fromBase64Encoding(
        text.sliced(std::min(head.size(), text.size())).toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return text.startsWith(head) && digest && digest.decoded.size() == 32;
}

QStringList pinsAfter(const QStringList &known, const QStringList &announced)
{
    constexpr qsizetype most = 8;
    const bool sound = announced.size() <= most && std::all_of(announced.begin(), announced.end(), isKeyPin);
    const bool ofOurs = std::any_of(announced.begin(), announced.end(), [&](const QString &pin) { return known.contains(pin); });
    return sound && ofOurs ? announced : known;
}

bool profileExists(const QString &folder)
{
    return QFile::exists(pathIn(folder));
}

domain::Result<Profile> readProfile(const QString &folder)
{
    const auto bytes = readWhole(pathIn(folder), mostBytes);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (json.value("format"_L1).toInt() != 1 || !json.value("server"_L1).isString())
        return unreadable(bytes ? u"profile.json is not ours"_s : u"profile.json cannot be read"_s);
    Profile profile;
    profile.serverUrl = json.value("server"_L1).toString();
    profile.caPem = json.value("caPem"_L1).toString().toLatin1();
    profile.userName = json.value("userName"_L1).toString();
    profile.officerId = json.value("officerId"_L1).toString();
    profile.deviceId = json.value("deviceId"_L1).toString();
    profile.deviceName = json.value("deviceName"_L1).toString();
    profile.displayName = json.value("displayName"_L1).toString();
    const QJsonArray pins = json.value("keyPins"_L1).toArray();
    for (const auto &pin : pins) {
        if (!isKeyPin(pin.toString())) // without it the officer would believe in a check that is not made
            return unreadable(u"profile.json has a key pin that is none"_s);
        profile.keyPins.append(pin.toString());
    }
    return profile;
}

domain::Result<domain::Nothing> writeProfile(const QString &folder, const Profile &profile)
{
    makePrivateFolder(folder);
    const QJsonObject json{
        {u"format"_s, 1},
        {u"server"_s, profile.serverUrl},
        {u"caPem"_s, QString::fromLatin1(profile.caPem)},
        {u"userName"_s, profile.userName},
        {u"officerId"_s, profile.officerId},
        {u"deviceId"_s, profile.deviceId},
        {u"deviceName"_s, profile.deviceName},
        {u"displayName"_s, profile.displayName},
        {u"keyPins"_s, QJsonArray::fromStringList(profile.keyPins)},
    };
    return replaceFile(pathIn(folder), QJsonDocument(json).toJson(QJsonDocument::Indented));
}

} // namespace client::vault
