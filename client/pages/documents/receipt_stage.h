// SPDX-License-Identifier: GPL-3.0-or-later
// How far a unit is with a paper, as the mark that is drawn for it.
#pragma once

#include "domain/document.h"
#include "widgets/marks.h"

namespace client::pages {

inline widgets::Stage stageOf(domain::ReceiptState state)
{
    switch (state) {
    case domain::ReceiptState::Unreceived:
        return widgets::Stage::Hollow;
    case domain::ReceiptState::SignedFor:
        return widgets::Stage::Half;
    default:
        return widgets::Stage::Full;
    }
}

} // namespace client::pages
