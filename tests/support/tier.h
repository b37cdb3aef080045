// SPDX-License-Identifier: GPL-3.0-or-later
// How many rounds a test does: a few with every change, a great many in the full tier (CASEDESK_FULL=1 ./desk test -L sweep).
#pragma once

#include <QtGlobal>

namespace tests::support {

/// The number in the environment variable `own` when there is one, else `full` in the full tier, else `few`.
inline int rounds(const char *own, int few, int full)
{
    if (const int asked = qEnvironmentVariableIntValue(own); asked > 0)
        return asked;
    return qEnvironmentVariableIntValue("CASEDESK_FULL") != 0 ? full : few;
}

} // namespace tests::support
