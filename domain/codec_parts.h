// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers shared by the codec_*.cpp files: writing lists, optional members and blobs.
#pragma once

#include "domain/intake.h"
#include "domain/json_reader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace domain {

/// A JSON array of write(element).
template <class List, class Write> QJsonArray arrayOf(const List &list, Write write)
{
    QJsonArray array;
    for (const auto &element : list)
        array.append(write(element));
    return array;
}

/// Sets the key unless the text is empty, the moment or date null.
void putText(QJsonObject &json, QLatin1StringView key, const QString &text);

/// The readers of what a case holds from the window.
Intake readIntake(JsonReader &in);
HandOver readHandOver(JsonReader &in);

/// The member "registered" of an intake, and of the commands that bring one.
QList<FromRegister> readRegistered(JsonReader &in);
void putRegistered(QJsonObject &json, const QList<FromRegister> &fields);

/// Sets the key unless there is no blob.
void putBlob(QJsonObject &json, QLatin1StringView key, const BlobRef &blob);
QJsonObject blobJson(const BlobRef &blob);
QJsonObject mapJson(const QMap<QString, QString> &map);

} // namespace domain
