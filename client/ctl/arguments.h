// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for on the command line.
#pragma once

#include "client/vault/profile.h"
#include "domain/case.h"
#include "domain/failure.h"

#include <QStringList>

#include <optional>

namespace client::ctl {

struct Arguments {
    QString verb;    ///< "help", "enrol", "sync", "list", "show", "tick", "sign-for", "verify", "render", "deadline", "schema", "matter",
                     ///< "licence"
    QString subject; ///< what the verb is done to: a list, an id, a file; empty when the verb takes none
    QStringList operands; ///< files and folders behind the subject: schema validate SCHEMA DATA, matter lint DIR, licence verify TEXT,
                          ///< licence lease MATTER
    QString profile;      ///< folder
    QString server;       ///< https://HOST[:PORT]
    QString user;
    QString passphraseFile;
    QString caFile;
    QStringList keyPins; ///< each "sha256//BASE64"
    domain::Decision decision{};
    QString opinion;
    bool allowRemovals = false;
    int page = 1; ///< from 1
    double dpi = 96;
    QString out;
    QDate from;
    int workingDays = 0;
    QString file;                  ///< instead of a text on the command line
    std::optional<QByteArray> key; ///< an Ed25519 public key, 32 bytes; nullopt: those of the profile
    int count = 0;                 ///< of numbers to lease
    QString reason;                ///< why a licence is taken back
    bool longest = false;          ///< a preview with the longest content there can be
    bool needsProfile() const;
    /// Answered without a profile and without an event loop.
    bool isImmediate() const;
};

/// How the program is called, a line for each way.
QStringList usage();
tl::unexpected<domain::Failure> usageWrong(const QString &what);
/// What was named besides the profile and is not the profile's own; empty: nothing.
QString contradiction(const Arguments &arguments, const vault::Profile &profile);
/// Raises UsageWrong; the detail says what is wrong.
domain::Result<Arguments> readArguments(const QStringList &words);

} // namespace client::ctl
