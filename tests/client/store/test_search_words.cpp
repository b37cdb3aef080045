// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/search_words.h"

#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestSearchWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAnExpression_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expression");
        const QString number = u"\"榕府〔2026〕7号\" *"_s;
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("punctuation") << u"。 \"\" *"_s << QString();
        QTest::newRow("words") << u" 河道  整治 "_s << u"\"河道\" * \"整治\" *"_s;
        QTest::newRow("quotes") << u"a\"OR\"b"_s << u"\"a OR b\" *"_s;
        QTest::newRow("operators") << u"NOT 河道"_s << u"\"NOT\" * \"河道\" *"_s;
        QTest::newRow("number") << u"榕府[2026]第007号"_s << number;
        QTest::newRow("number among words") << u"通知 榕府(2026)7"_s << u"\"通知\" * "_s + number;
    }

    void makesAnExpression()
    {
        QFETCH(const QString, typed);
        QTEST(matchExpression(typed), "expression");
    }
};

QTEST_GUILESS_MAIN(TestSearchWords)
#include "test_search_words.moc"
