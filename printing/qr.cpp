// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/qr.h"

#include "printing/press.h"

namespace printing {

domain::Result<QrCode> encodeQr(const QString &text, QrLevel level)
{
    QString why;
    const Press *loaded = loadPress(&why);
    if (!loaded)
        return pdfFailed(why);
    const QByteArray utf8 = text.toUtf8();
    QrCode code = loaded->qr(utf8, level);
    if (code.modules == 0)
        return domain::fail(domain::FailureCode::QrTooLong, QStringLiteral("%1 bytes").arg(utf8.size()));
    return code;
}

} // namespace printing
