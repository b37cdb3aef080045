// SPDX-License-Identifier: GPL-3.0-or-later
// Time of day in China and ids in order of time.
#include "domain/clock.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

class SetClock final : public Clock {
public:
    QDateTime now() const override { return moment; }
    QDateTime moment = QDateTime(QDate(2026, 3, 2), QTime(15, 59, 59), Qt::UTC);
};

} // namespace

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void todayIsTheDayInChina();
    void idsAreUuidsOfVersionSeven();
    void idsOfLaterTimesSortBehind();
};

void TestClock::todayIsTheDayInChina()
{
    SetClock clock;
    QCOMPARE(clock.today(), QDate(2026, 3, 2));
    clock.moment = clock.moment.addSecs(1);
    QCOMPARE(clock.today(), QDate(2026, 3, 3));
}

void TestClock::idsAreUuidsOfVersionSeven()
{
    SetClock clock;
    SystemIdSource ids(clock);
    static const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i) {
        const QString id = ids.next();
        QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        QCOMPARE(QUuid(id).variant(), QUuid::DCE);
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 10'000);
    // RFC 9562 A.6: the moment 2022-02-22 19:22:22 UTC is 017F22E2-79B0.
    clock.moment = QDateTime(QDate(2022, 2, 22), QTime(19, 22, 22), Qt::UTC);
    QVERIFY(ids.next().startsWith(u"017f22e2-79b0-7"_s));
}

void TestClock::idsOfLaterTimesSortBehind()
{
    SetClock clock;
    SystemIdSource ids(clock);
    QString last;
    for (int i = 0; i < 1000; ++i) {
        clock.moment = clock.moment.addMSecs(1);
        const QString id = ids.next();
        QVERIFY(id > last);
        last = id;
    }
}

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
