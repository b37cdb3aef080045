// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"
#include "client/vault/key_slot.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;

tl::unexpected<domain::Failure> vaultDamaged(const QString &detail)
{
    return domain::fail(FailureCode::VaultDamaged, detail);
}

namespace {

constexpr qint64 mostBytes = 64 * 1024;
constexpr int format = 1;

QStringList paths(const QString &folder)
{
    return {folder + u"/vault.json"_s, folder + u"/vault.backup.json"_s};
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytes(const QJsonObject &json, QLatin1StringView key)
{
    return QByteArray::fromBase64(json.value(key).toString().toLatin1());
}

QString digestOf(QJsonObject json)
{
    json.remove(u"digest"_s);
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(json).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex());
}

QJsonObject slotToJson(const KeySlot &slot)
{
    return {{u"id"_s, slot.id}, {u"kind"_s, u"passphrase"_s}, {u"kdf"_s, u"argon2id"_s}, {u"memoryKiB"_s, qint64(slot.cost.memoryKiB)},
        {u"passes"_s, qint64(slot.cost.passes)}, {u"lanes"_s, qint64(slot.cost.lanes)}, {u"salt"_s, text(slot.salt)},
        {u"check"_s, text(slot.check)}, {u"wrapped"_s, text(slot.wrapped)}};
}

bool slotFromJson(const QJsonObject &json, KeySlot *slot)
{
    slot->id = json.value("id"_L1).toString();
    slot->cost = {quint32(json.value("memoryKiB"_L1).toInteger()), quint32(json.value("passes"_L1).toInteger()),
        quint32(json.value("lanes"_L1).toInteger())};
    slot->salt = bytes(json, "salt"_L1);
    slot->check = bytes(json, "check"_L1);
    slot->wrapped = bytes(json, "wrapped"_L1);
    return json.value("kdf"_L1).toString() == "argon2id"_L1 && isPayable(slot->cost) && slot->salt.size() == 16 && slot->check.size() == 16;
}

domain::Result<VaultFile> readOne(const QString &path)
{
    if (!QFile::exists(path))
        return domain::fail(FailureCode::VaultMissing);
    const auto content = readWhole(path, mostBytes);
    const QJsonObject json = content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
    if (json.value("format"_L1).toInt() > format)
        return domain::fail(FailureCode::VaultNewer, QString::number(json.value("format"_L1).toInt()));
    if (json.isEmpty() || json.value("digest"_L1).toString() != digestOf(json))
        return vaultDamaged(u"digest"_s);
    VaultFile file;
    file.profileId = json.value("profile"_L1).toString();
    file.publicKey = bytes(json, "publicKey"_L1);
    file.wrappedSigningKey = bytes(json, "signingKey"_L1);
    const QJsonArray keySlots = json.value("slots"_L1).toArray();
    for (const auto &value : keySlots) {
        KeySlot slot;
        if (!slotFromJson(value.toObject(), &slot))
            return vaultDamaged(u"slot"_s);
        file.keySlots.append(slot);
    }
    if (file.keySlots.isEmpty() || file.publicKey.size() != 32)
        return vaultDamaged(u"shape"_s);
    return file;
}

} // namespace

bool vaultFileExists(const QString &folder)
{
    const QStringList candidates = paths(folder);
    return QFile::exists(candidates.at(0)) || QFile::exists(candidates.at(1));
}

domain::Result<VaultFile> readVaultFile(const QString &folder)
{
    const QStringList candidates = paths(folder);
    auto file = readOne(candidates.at(0));
    if (file || file.error().code == FailureCode::VaultNewer)
        return file;
    auto copy = readOne(candidates.at(1));
    return copy ? copy : file;
}

void healVaultFile(const QString &folder, const VaultFile &file)
{
    const QStringList candidates = paths(folder);
    if (readWhole(candidates.at(0), mostBytes) != readWhole(candidates.at(1), mostBytes))
        (void)writeVaultFile(folder, file);
}

domain::Result<domain::Nothing> writeVaultFile(const QString &folder, const VaultFile &file)
{
    QJsonArray keySlots;
    for (const KeySlot &slot : file.keySlots)
        keySlots.append(slotToJson(slot));
    QJsonObject json{{u"format"_s, format}, {u"profile"_s, file.profileId}, {u"slots"_s, keySlots}, {u"signingAlgorithm"_s, u"Ed25519"_s},
        {u"publicKey"_s, text(file.publicKey)}, {u"signingKey"_s, text(file.wrappedSigningKey)}};
    json.insert(u"digest"_s, digestOf(json));
    const QByteArray content = QJsonDocument(json).toJson(QJsonDocument::Indented);
    for (const QString &path : paths(folder))
        if (auto written = replaceFile(path, content); !written)
            return written;
    return domain::nothing;
}

} // namespace client::vault
