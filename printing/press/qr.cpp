// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/qr.h"

#include <qrencode.h>

#include <memory>

namespace printing::press {

QrCode qr(const QByteArray &utf8, QrLevel level)
{
    const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(utf8.contains('\0') ? "" : utf8.constData(), 0, levels[int(level)]), QRcode_free);
    if (!code)
        return {};
    QrCode result{code->width, {}};
    result.dark.reserve(qsizetype(code->width) * code->width);
    for (int i = 0; i < code->width * code->width; ++i)
        result.dark << bool(code->data[i] & 1);
    return result;
}

} // namespace printing::press
