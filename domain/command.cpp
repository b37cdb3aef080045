// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/command.h"

#include <QCborStreamWriter>
#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

void write(QCborStreamWriter &out, const QJsonValue &value);

void writeText(QCborStreamWriter &out, const QByteArray &utf8)
{
    out.appendTextString(utf8.constData(), utf8.size());
}

/// The head of a text string begins with its length, so bytewise order of the encodings is: shorter first, then by bytes.
void writeMap(QCborStreamWriter &out, const QJsonObject &object)
{
    std::vector<std::pair<QByteArray, QJsonValue>> entries;
    for (auto each = object.constBegin(); each != object.constEnd(); ++each)
        entries.emplace_back(each.key().toUtf8(), each.value());
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
        return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
    });
    out.startMap(entries.size());
    for (const auto &[key, value] : entries) {
        writeText(out, key);
        write(out, value);
    }
    out.endMap();
}

void writeArray(QCborStreamWriter &out, const QJsonArray &array)
{
    out.startArray(static_cast<quint64>(array.size()));
    for (const auto &each : array)
        write(out, each);
    out.endArray();
}

void writeNumber(QCborStreamWriter &out, const QJsonValue &value)
{
    const bool isInteger = value.toInteger(0) == value.toInteger(1);
    if (isInteger)
        out.append(value.toInteger());
    else
        out.append(value.toDouble());
}

void write(QCborStreamWriter &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return out.append(value.toBool());
    case QJsonValue::Double:
        return writeNumber(out, value);
    case QJsonValue::String:
        return writeText(out, value.toString().toUtf8());
    case QJsonValue::Array:
        return writeArray(out, value.toArray());
    case QJsonValue::Object:
        return writeMap(out, value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    out.appendNull();
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

QByteArray canonicalCbor(const QJsonValue &value)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    write(out, value);
    return bytes;
}

QByteArray canonicalBytes(const Command &command, const QString &algorithm)
{
    return canonicalCbor(QJsonArray{u"casedesk-command"_s, 1, algorithm, command.id, command.deviceId, command.deviceSeq, command.officerId,
        command.kind, command.args, command.expect, command.madeAt.toMSecsSinceEpoch()});
}

QByteArray sessionBytes(const QString &algorithm, const QString &userName, const QString &deviceId, const QString &challenge)
{
    return canonicalCbor(QJsonArray{u"casedesk-session"_s, 1, algorithm, userName, deviceId, challenge});
}

QString auditEntryDigest(const QString &commandId, const QByteArray &signedBytes, const Answer &answer)
{
    const QString status = answer.status == AnswerStatus::Accepted ? u"accepted"_s : u"refused"_s;
    return sha256Hex(canonicalCbor(
        QJsonArray{u"casedesk-audit"_s, 1, commandId, sha256Hex(signedBytes), status, answer.code, answer.at.toMSecsSinceEpoch()}));
}

QString auditHash(const QString &previousHash, const QString &entryDigest)
{
    const QByteArray previous = previousHash.isEmpty() ? QByteArray(32, '\0') : QByteArray::fromHex(previousHash.toLatin1());
    return sha256Hex(previous + QByteArray::fromHex(entryDigest.toLatin1()));
}

} // namespace domain
