// SPDX-License-Identifier: GPL-3.0-or-later
// The real casedesk-render of this build, for tests that look into papers and pictures.
#pragma once

#include "render/pool.h"

namespace tests::support {

inline render::Settings realSandbox()
{
    render::Settings settings;
    settings.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
    return settings;
}

} // namespace tests::support
