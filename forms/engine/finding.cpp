// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/finding.h"

namespace forms::engine {

using namespace Qt::StringLiterals;

QString text(const Finding &finding)
{
    QStringList where{finding.file, finding.pointer};
    where.removeAll(QString());
    return where.isEmpty() ? finding.words : where.join(u' ') + u": " + finding.words;
}

QString firstError(const Findings &findings)
{
    for (const Finding &finding : findings) {
        if (!finding.isWarning)
            return text(finding);
    }
    return {};
}

} // namespace forms::engine
