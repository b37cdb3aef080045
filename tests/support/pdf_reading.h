// SPDX-License-Identifier: GPL-3.0-or-later
// A real renderer and a paper of three pages, for tests of what shows papers.
#pragma once

#include "tests/support/pdf_maker.h"
#include "widgets/pdf_find.h"

#include <QTest>

namespace tests::support {

struct PdfReading {
    render::Pool pool{settings()};
    widgets::PdfSource source{pool};
    widgets::PdfFind find{source};

    static render::Settings settings()
    {
        render::Settings one;
        one.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
        return one;
    }
    static QByteArray threePages()
    {
        return textPdf({QStringLiteral("第一页\n关于签收的通知"), QStringLiteral("第二页"), QStringLiteral("第三页\n各科室签收")});
    }
    /// Waits until the paper is open or cannot be.
    bool open(const QByteArray &pdf = threePages())
    {
        source.open(pdf);
        return QTest::qWaitFor([this] { return source.state() != widgets::PdfSource::State::Opening; }, 20'000)
            && source.state() == widgets::PdfSource::State::Open;
    }
};

} // namespace tests::support
