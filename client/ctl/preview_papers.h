// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a matter package prints, filled with content made up from its form.
#pragma once

#include "forms/engine/package.h"
#include "printing/compose.h"
#include "printing/form_paper.h"

#include <optional>

namespace client::ctl {

struct PreviewPaper {
    QString name;                ///< of the files: "licence", "licence-on-stock", "receipt" …
    QByteArray description = {}; ///< the template
    printing::Fields fields = {};
    printing::ComposeOptions options = {};
    std::optional<printing::FormPaper> form = {}; ///< instead of a template
};

struct PreviewWish {
    bool longest = false; ///< all content as long as the form allows
    QDate today;
    QString office; ///< full name of the responsible unit
};

/// The application form, blank and filled in, then the licence and its further templates when the matter has one (on numbered stock: once
/// with and once without the background), then the papers of the window; the fee receipt only with fees, the courier's label only with a
/// licence. Raises MatterMalformed when the form cannot be read.
domain::Result<QList<PreviewPaper>> previewPapers(const forms::engine::Package &package, const PreviewWish &wish);

} // namespace client::ctl
