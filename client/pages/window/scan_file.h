// SPDX-License-Identifier: GPL-3.0-or-later
// A file of this machine as a scan: PDF, or pictures (JPEG, PNG, TIFF) kept as they are, known by their bytes and not by their name.
#pragma once

#include "client/pages/file_reader.h"
#include "domain/failure.h"

#include <QCoreApplication>

namespace client::pages::window {

class ScanFile {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::ScanFile)
public:
    static constexpr qint64 mostBytes = 30 << 20;
    enum class Trouble { Unreadable, TooLarge, OtherKind, Damaged, Locked, TooManyPixels, Unsafe };

    /// "application/pdf", "image/jpeg", "image/png", "image/tiff"; empty: something else.
    static QString mediaType(const QByteArray &bytes);
    static Trouble troubleOf(FileTrouble trouble);
    /// What the sandbox found wrong with it; Unsafe for everything that has no name of its own.
    static Trouble troubleOf(const domain::Failure &failure);
    /// What is wrong with the file of this path, and what to do.
    static QString words(const QString &path, Trouble trouble);
    /// For a file dialog.
    static QString filter();
};

} // namespace client::pages::window
