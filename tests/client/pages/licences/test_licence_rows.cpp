// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/licence_rows.h"
#include "tests/client/pages/licences/licence_fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
namespace licences = client::pages::licences;

class TestLicenceRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyApprovedNewestFirst();
    void everyWordMustOccur();
    void holderIsTheFieldOrTheApplicant();

private:
    static QStringList ids(const QList<domain::Case> &cases)
    {
        QStringList found;
        for (const auto &each : cases)
            found << each.id;
        return found;
    }
    tests::LicenceFixture m_fixture;
};

void TestLicenceRows::onlyApprovedNewestFirst()
{
    QCOMPARE(ids(licences::issued(m_fixture.reader.files, {})), QStringList({u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s}));
}

void TestLicenceRows::everyWordMustOccur()
{
    const auto &files = m_fixture.reader.files;
    QCOMPARE(ids(licences::issued(files, u"望春"_s)), QStringList{u"c1"_s});
    QCOMPARE(ids(licences::issued(files, u"备案证明 临江"_s)), QStringList{u"c2"_s});
    QCOMPARE(ids(licences::issued(files, u"qr-2026-00013"_s)), QStringList{u"c3"_s});
    QVERIFY(licences::issued(files, u"备案证明 诊所"_s).isEmpty());
}

void TestLicenceRows::holderIsTheFieldOrTheApplicant()
{
    auto subject = m_fixture.reader.files.first().base;
    QCOMPARE(licences::holder(subject), u"榕江市望春置业有限公司"_s);
    subject.licence.fields.insert(u"holder"_s, u"望春置业二分公司"_s);
    QCOMPARE(licences::holder(subject), u"望春置业二分公司"_s);
    const auto row = licences::row(subject);
    QCOMPARE(row.title, u"青建备〔2026〕12号"_s);
    QCOMPARE(row.note, u"望春置业二分公司"_s);
    QVERIFY(row.trailing.contains(u"2026"_s));
}

QTEST_MAIN(TestLicenceRows)
#include "test_licence_rows.moc"
