// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes by libqrencode.
#pragma once

#include "printing/qr.h"

namespace printing::press {

/// Without modules when no code holds the text.
QrCode qr(const QByteArray &utf8, QrLevel level);

} // namespace printing::press
