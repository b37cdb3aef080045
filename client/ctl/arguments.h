// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for on the command line.
#pragma once

#include "domain/case.h"
#include "domain/failure.h"

#include <QStringList>

namespace client::ctl {

struct Arguments {
    QString verb;         ///< "enrol", "sync", "list", "show", "tick", "sign-for", "verify", "render", "deadline", "schema", "matter"
    QString subject;      ///< what the verb is done to: a list, an id, a file; empty when the verb takes none
    QStringList operands; ///< files and folders behind the subject: schema validate SCHEMA DATA, matter lint DIR
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
    bool needsProfile() const { return verb != QLatin1String("render") && !isImmediate(verb); }
    /// Answered without a profile and without an event loop.
    static bool isImmediate(const QString &verb);
};

tl::unexpected<domain::Failure> usageWrong(const QString &what);
/// Raises UsageWrong; the detail says what is wrong and how it is called.
domain::Result<Arguments> readArguments(const QStringList &words);

} // namespace client::ctl
