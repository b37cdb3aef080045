// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that is wrong in a package, for whoever writes it: where, and in words.
#pragma once

#include <QList>
#include <QString>

namespace forms::engine {

struct Finding {
    QString file = {};    ///< "contract-filing/form.json"; empty when there is but one document
    QString pointer = {}; ///< JSON pointer into the file; empty: the whole of it
    QString words = {};
    bool isWarning = false; ///< usable, but hardly what was meant
    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

/// "file pointer: words"
QString text(const Finding &finding);
/// The first that is no warning, as text; empty when there is none.
QString firstError(const Findings &findings);

} // namespace forms::engine
