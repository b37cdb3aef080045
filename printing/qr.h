// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes (ISO/IEC 18004) as a square of modules.
#pragma once

#include "domain/failure.h"

#include <QList>

namespace printing {

enum class QrLevel { L, M, Q, H };

struct QrCode {
    int modules = 0;  ///< along one side, quiet zone not included
    QList<bool> dark; ///< row by row, modules × modules
};

/// Encodes the text as UTF-8 in the smallest version that holds it. Raises QrTooLong (also for empty text, which no code can
/// hold), PdfFailed when the press is missing.
domain::Result<QrCode> encodeQr(const QString &text, QrLevel level);

} // namespace printing
