// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"
#include "i18n/translations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages;

namespace {

constexpr domain::FailureCode allCodes[] = {
#define CASEDESK_LIST(name, text, retryable) domain::FailureCode::name,
    CASEDESK_FAILURE_CODES(CASEDESK_LIST)
#undef CASEDESK_LIST
};

/// Full stops of both languages; "2024" style dots do not occur in the sentences.
qsizetype sentences(const QString &text)
{
    return text.count(u"。"_s) + text.count(u". "_s) + text.endsWith(u'.');
}

} // namespace

class TestWordFailures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasAWayOut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << u"zh_CN"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void everyCodeHasAWayOut()
    {
        QFETCH(QString, language);
        m_translations.use(language);
        const bool chinese = language == u"zh_CN"_s;
        for (const domain::FailureCode code : allCodes) {
            const QString words = words::failure({code, {}, false});
            const QString told = domain::codeText(code) + u": "_s + words;
            QVERIFY2(words.size() >= (chinese ? 12 : 35), qPrintable(told));
            QVERIFY2(sentences(words) >= 1 && sentences(words) <= 3, qPrintable(told));
            QVERIFY2(words.contains(QChar(u'。')) == chinese, qPrintable(told));
        }
    }
    void whatPeopleMeetIsInTheTable()
    {
        m_translations.use(u"en"_s);
        const QString fallback = words::failure({domain::FailureCode::JsonMalformed, {}, false});
        const QSet<domain::FailureCode> machinesOnly = {domain::FailureCode::JsonMalformed, domain::FailureCode::JsonShape,
            domain::FailureCode::CalendarMalformed, domain::FailureCode::CommandMalformed, domain::FailureCode::CommandReused,
            domain::FailureCode::AnswerTooLarge, domain::FailureCode::AnswerMalformed};
        for (const domain::FailureCode code : allCodes)
            if (!machinesOnly.contains(code))
                QVERIFY2(words::failure({code, {}, false}) != fallback, qPrintable(domain::codeText(code)));
    }
    void theCodeStandsBehindSmallAndNothingElse()
    {
        m_translations.use(u"en"_s);
        const QString html = words::failureHtml({domain::FailureCode::StoreFull, u"<b>/secret/path</b>"_s, true});
        QVERIFY(html.contains(u"store.full"_s));
        QVERIFY(html.contains(u"font-size:12px"_s));
        QVERIFY(!html.contains(u"secret"_s));
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestWordFailures)
#include "test_word_failures.moc"
