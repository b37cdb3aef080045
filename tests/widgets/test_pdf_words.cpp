// SPDX-License-Identifier: GPL-3.0-or-later
#include "i18n/translations.h"
#include "widgets/pdf_words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using domain::FailureCode;
using namespace Qt::StringLiterals;

class TestPdfWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachCauseHasItsOwnWayOut()
    {
        const QList<FailureCode> codes = {FailureCode::SandboxMissing, FailureCode::RenderLocked, FailureCode::RenderDamaged,
            FailureCode::RenderTooLarge, FailureCode::RenderTimedOut, FailureCode::RenderCrashed};
        static const QRegularExpression latin(u"[A-Za-z]{3,}"_s);
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            i18n::Translations translations;
            translations.use(language);
            QSet<QString> explanations;
            for (const FailureCode code : codes) {
                const widgets::PdfNotice notice = widgets::pdfNotice({code, {}, false}, true);
                QCOMPARE(notice.code, domain::codeText(code));
                explanations.insert(notice.explanation);
                QCOMPARE(latin.match(notice.headline + notice.explanation).hasMatch(), language == u"en"_s);
            }
            QCOMPARE(explanations.size(), codes.size());
        }
    }
    void aPageIsNotTheWholePaper()
    {
        const domain::Failure damaged{FailureCode::RenderDamaged, {}, false};
        QVERIFY(widgets::pdfNotice(damaged, true).headline != widgets::pdfNotice(damaged, false).headline);
        const domain::Failure open{FailureCode::SandboxMissing, {}, false}; // not the paper's fault, whichever page
        QCOMPARE(widgets::pdfNotice(open, true).headline, widgets::pdfNotice(open, false).headline);
    }
};

QTEST_MAIN(TestPdfWords)
#include "test_pdf_words.moc"
