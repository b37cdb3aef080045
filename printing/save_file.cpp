// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/save_file.h"

#include <QSaveFile>

namespace printing {

domain::Result<domain::Nothing> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return domain::fail(domain::FailureCode::FileUnwritable, file.errorString());
    return domain::nothing;
}

} // namespace printing
