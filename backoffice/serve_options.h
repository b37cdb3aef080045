// SPDX-License-Identifier: GPL-3.0-or-later
// What `casedesk-backoffice serve` was asked to do.
#pragma once

#include "domain/failure.h"

#include <QStringList>

namespace backoffice {

struct ServeOptions {
    QString database;
    QString host;
    quint16 port = 0;
    QString sample; ///< "small", "futian" or empty
    QString dataFolder;
    QString papersFolder;
    QString mattersFolder;
    bool tls = true;
    int workers = 8;
};

/// The one place where ServeUsageWrong is raised.
tl::unexpected<domain::Failure> serveUsageWrong(const QString &detail);

/// Reads the words after the program's name. Raises ServeUsageWrong.
domain::Result<ServeOptions> readServeOptions(const QStringList &words, const QString &programFolder);

} // namespace backoffice
