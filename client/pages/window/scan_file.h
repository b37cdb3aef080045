// SPDX-License-Identifier: GPL-3.0-or-later
// A file of this machine as a scan: only PDF, because only PDF can be shown in the sandbox, and not beyond a size.
#pragma once

#include <QByteArray>
#include <QCoreApplication>

#include <tl/expected.hpp>

namespace client::pages::window {

class ScanFile {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::ScanFile)
public:
    static constexpr qint64 mostBytes = 30 << 20;
    enum class Trouble { Unreadable, TooLarge, NotPdf };

    static tl::expected<QByteArray, Trouble> read(const QString &path);
    /// What is wrong with the file of this path, and what to do.
    static QString words(const QString &path, Trouble trouble);
};

} // namespace client::pages::window
