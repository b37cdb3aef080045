// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_words.h"

#include <QCoreApplication>

namespace widgets {

namespace {

struct PdfWords {
    Q_DECLARE_TR_FUNCTIONS(PdfWords)
public:
    static QString explain(domain::FailureCode code)
    {
        using domain::FailureCode;
        switch (code) {
        case FailureCode::SandboxMissing:
            return tr("This computer lacks the protection papers are opened in. Ask your administrator to update the system; until then no "
                      "paper is "
                      "opened here.");
        case FailureCode::RenderLocked:
            return tr("It is locked with a password. Ask the sender for a copy without one.");
        case FailureCode::RenderDamaged:
            return tr("It is damaged or was not transferred completely. Ask the sender to send it again.");
        case FailureCode::RenderTooLarge:
            return tr("It is larger than any real paper. Ask the sender for a copy of ordinary size.");
        case FailureCode::RenderTimedOut:
            return tr("It kept the computer busy without end and was stopped. Your work is not affected. Ask the sender for another copy.");
        default:
            return tr("It made the reader fail and is not tried again today. Your work is not affected. Ask the sender for another copy.");
        }
    }
    static QString headline(domain::FailureCode code, bool whole)
    {
        if (code == domain::FailureCode::SandboxMissing)
            return tr("Papers cannot be opened safely here");
        return whole ? tr("This paper cannot be shown safely") : tr("This page cannot be shown safely");
    }
};

} // namespace

PdfNotice pdfNotice(const domain::Failure &failure, bool whole)
{
    return {PdfWords::headline(failure.code, whole), PdfWords::explain(failure.code), domain::codeText(failure.code)};
}

} // namespace widgets
