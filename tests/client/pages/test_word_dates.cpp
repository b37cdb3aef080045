// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"
#include "i18n/translations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages;

class TestWordDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asOfficialsWriteThem()
    {
        const QDateTime at(QDate(2006, 7, 6), QTime(1, 0), Qt::UTC); // 09:00 in China
        m_translations.use(u"zh_CN"_s);
        QCOMPARE(words::date(QDate(2006, 7, 6)), u"2006年7月6日 (四)"_s);
        QCOMPARE(words::dateTime(at), u"2006年7月6日 (四) 09:00"_s);
        QCOMPARE(words::date(QDate(2026, 11, 22)), u"2026年11月22日 (日)"_s);
        m_translations.use(u"en"_s);
        QCOMPARE(words::date(QDate(2006, 7, 6)), u"Thu 6 Jul 2006"_s);
        QCOMPARE(words::dateTime(at), u"Thu 6 Jul 2006 09:00"_s);
        QCOMPARE(words::date({}), u"–"_s);
        QCOMPARE(words::dateTime({}), u"–"_s);
        QCOMPARE(words::shortTime({}), u"–"_s);
    }
    void theDayIsChinas()
    {
        m_translations.use(u"en"_s);
        QCOMPARE(words::dateTime(QDateTime(QDate(2006, 7, 6), QTime(20, 30), Qt::UTC)), u"Fri 7 Jul 2006 04:30"_s);
    }
    void shortDates()
    {
        const QDateTime now(QDate(2026, 1, 2), QTime(2, 0), Qt::UTC);
        m_translations.use(u"zh_CN"_s);
        QCOMPARE(words::shortDate(now.addSecs(-3600), now), u"09:00"_s);
        QCOMPARE(words::shortDate(now.addDays(-1), now), u"1月1日"_s);
        QCOMPARE(words::shortDate(now.addDays(-2), now), u"2025年12月31日"_s);
        m_translations.use(u"en"_s);
        QCOMPARE(words::shortDate(now.addDays(-1), now), u"1 Jan"_s);
        QCOMPARE(words::shortDate(now.addDays(-2), now), u"31 Dec 2025"_s);
    }
    void agoAndUntil()
    {
        const QDateTime now(QDate(2026, 1, 2), QTime(2, 0), Qt::UTC);
        m_translations.use(u"zh_CN"_s);
        QCOMPARE(words::ago(now.addSecs(-10), now), u"刚刚"_s);
        QCOMPARE(words::ago(now.addSecs(-185), now), u"3 分钟前"_s);
        QCOMPARE(words::ago(now.addSecs(-7300), now), u"2 小时前"_s);
        QCOMPARE(words::ago(now.addDays(-1), now), u"昨天"_s);
        QCOMPARE(words::ago(now.addDays(-5), now), u"5 天前"_s);
        QCOMPARE(words::ago({}, now), u"从未"_s);
        QCOMPARE(words::until(now.addSecs(12), now), u"12 秒后"_s);
        QCOMPARE(words::until(now.addSecs(61), now), u"2 分钟后"_s);
        QCOMPARE(words::until(now.addSecs(-1), now), u"马上"_s);
        QCOMPARE(words::until({}, now), QString());
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestWordDates)
#include "test_word_dates.moc"
