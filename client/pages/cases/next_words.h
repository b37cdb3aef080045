// SPDX-License-Identifier: GPL-3.0-or-later
// Who is next, in words: "还差 质量安全科 打勾，之后由 局领导 打勾".
#pragma once

#include "client/store/rows.h"

namespace client::pages::cases {

/// One sentence on where the case stands and what comes after, the officer's own pending ticks taken as given.
QString nextWords(const domain::Matter &matter, const store::CaseView &view, const store::Directory &people);

} // namespace client::pages::cases
