// SPDX-License-Identifier: GPL-3.0-or-later
// Failure codes: each has a text of its own, which leads back to it.
#include "domain/failure.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestFailure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesThereAndBack();
    void failureCarriesCodeDetailAndHope();
};

void TestFailure::codesThereAndBack()
{
    const QList<FailureCode> all{
#define CASEDESK_CODE(name, text, retryable) FailureCode::name,
        CASEDESK_FAILURE_CODES(CASEDESK_CODE)
#undef CASEDESK_CODE
    };
    static const QRegularExpression form(u"^[a-z_]+\\.[a-z_]+$"_s);
    QSet<QString> texts;
    for (const FailureCode code : all) {
        const QString text = codeText(code);
        QVERIFY2(form.match(text).hasMatch() && !texts.contains(text), qPrintable(text));
        texts.insert(text);
        FailureCode back{};
        QVERIFY(codeFromText(text, &back));
        QCOMPARE(back, code);
    }
    FailureCode none{};
    QVERIFY(!codeFromText(u"no.such_code"_s, &none));
    QVERIFY(!codeFromText({}, &none));
}

void TestFailure::failureCarriesCodeDetailAndHope()
{
    // Raised elsewhere; here through a lambda so that the one place of each code stays the one place.
    const auto make = [](FailureCode code, const QString &detail) -> Result<int> { return fail(code, detail); };
    const auto full = make(FailureCode::StoreFull, u"disk"_s);
    QVERIFY(!full);
    QCOMPARE(full.error(), (Failure{FailureCode::StoreFull, u"disk"_s, true}));
    QVERIFY(!make(FailureCode::TaskStale, {}).error().retryable);
    QCOMPARE(codeText(FailureCode::PassphraseWrong), u"vault.passphrase_wrong"_s);
}

QTEST_GUILESS_MAIN(TestFailure)
#include "test_failure.moc"
