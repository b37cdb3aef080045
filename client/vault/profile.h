// SPDX-License-Identifier: GPL-3.0-or-later
// What a profile folder says without a key: which server, which officer, which device. No secrets.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace client::vault {

/// profile.json of a profile folder.
struct Profile {
    QString serverUrl;   ///< https://host:port
    QByteArray caPem;    ///< the certificate authority to trust; empty: the system's
    QString userName;    ///< what the officer signs in with
    QString officerId;   ///< known after enrolment
    QString deviceId;    ///< UUIDv7, made once for the profile
    QString deviceName;  ///< as the administrator sees it
    QString displayName; ///< the officer's name, for the unlock page
    /// Public keys the server may show, the one in use and those kept for later; empty: any that the authority certifies.
    QStringList keyPins = {};
    bool operator==(const Profile &) const = default;
};

/// Whether this is "sha256//" and the base64 of 32 bytes, as curl's --pinnedpubkey takes it.
bool isKeyPin(const QString &text);
/// The pins to go by after a server that showed one of the `known` keys has named those it shows now and will show next. Who pins no key
/// begins none; a list without one of the known keys, with what is no pin, or longer than eight is not followed.
QStringList pinsAfter(const QStringList &known, const QStringList &announced);
bool profileExists(const QString &folder);
/// Raises ProfileUnreadable (missing, too long, or not ours).
domain::Result<Profile> readProfile(const QString &folder);
/// Makes the folder (0700) when it is missing and replaces the file in one step. Raises ProfileUnwritable.
domain::Result<domain::Nothing> writeProfile(const QString &folder, const Profile &profile);

} // namespace client::vault
