// SPDX-License-Identifier: GPL-3.0-or-later
// A command that names papers, for the tests of papers made here.
#pragma once

#include "domain/codec_parts.h"
#include "tests/client/store/world.h"

namespace world {

inline NewCommand naming(const Desk &desk, const QString &commandId, int caseNumber, const QList<domain::BlobRef> &blobs)
{
    NewCommand made = desk.tick(commandId, caseFile(caseNumber));
    made.command.args.insert(u"papers"_s, domain::arrayOf(blobs, [](const domain::BlobRef &blob) {
        return QJsonObject{{u"blob"_s, domain::blobJson(blob)}};
    }));
    return made;
}

} // namespace world
