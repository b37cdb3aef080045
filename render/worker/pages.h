// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that touches Poppler: one document (a PDF, or pictures as pages), its page sizes, pixels and characters.
#pragma once

#include "render/channel.h"
#include "render/worker/picture.h"

#include <memory>

namespace poppler {
class document;
}

namespace render::worker {

class Pages {
public:
    Pages();
    ~Pages();
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    /// Paints a small page of our own, so that fonts and character tables are in memory before the first document comes.
    static void warmUp();
    /// Opens the document and writes a PageRow for each page; fills in the status and count of the answer.
    void open(const Message &request, Descriptor document, const Descriptor &rows, Message *reply);
    /// Paints a page at the asked resolution into width × height pixels of R, G, B.
    void paint(const Message &request, const Descriptor &pixels, Message *reply) const;
    /// Writes a CharRow for each character of the page.
    void read(const Message &request, const Descriptor &rows, Message *reply) const;

private:
    void openPicture(const Mapping &table, Message *reply);

    Descriptor m_file;
    Mapping m_bytes;
    std::unique_ptr<Picture> m_picture; ///< instead of a document
    std::unique_ptr<poppler::document> m_document;
};

} // namespace render::worker
