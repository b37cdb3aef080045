// SPDX-License-Identifier: GPL-3.0-or-later
// Leased licence numbers: each is used once by its device, and what comes back is open no longer.
#include "domain/licence_number.h"
#include "tests/support/leased_numbers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using tests::support::leasedNumbers;

namespace {

const QDateTime at(QDate(2026, 11, 23), QTime(1, 2), Qt::UTC);

QString refusal(const Result<LicenceLease> &result)
{
    return result ? QString() : codeText(result.error().code) + u' ' + result.error().detail;
}

} // namespace

class TestLicenceNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text()
    {
        Matter matter;
        matter.licenceNumberPattern = u"青建备〔{year}〕{serial}号"_s;
        QCOMPARE(licenceNumberText(matter, 2026, 12), u"青建备〔2026〕12号"_s);
    }
    void eachOnce()
    {
        const auto once = useLease(leasedNumbers(), 8, u"d1"_s);
        QVERIFY(once);
        QCOMPARE(once->open(), (QList<qint64>{7, 9}));
        QCOMPARE(once->version, 2);
        QCOMPARE(refusal(useLease(*once, 8, u"d1"_s)), u"licence.lease_refused serial 8"_s);
        QCOMPARE(refusal(useLease(*once, 10, u"d1"_s)), u"licence.lease_refused serial 10"_s);
        QCOMPARE(refusal(useLease(*once, 6, u"d1"_s)), u"licence.lease_refused serial 6"_s);
        QCOMPARE(refusal(useLease(*once, 9, u"d2"_s)), u"licence.lease_refused device"_s);
    }
    void broughtBack()
    {
        const auto back = closeLease(leasedNumbers(), at);
        QVERIFY(back);
        QVERIFY(back->open().isEmpty());
        QCOMPARE(refusal(useLease(*back, 7, u"d1"_s)), u"licence.lease_refused closed"_s);
        QCOMPARE(refusal(closeLease(*back, at)), u"licence.lease_refused closed"_s);
    }
};

QTEST_GUILESS_MAIN(TestLicenceNumber)
#include "test_licence_number.moc"
