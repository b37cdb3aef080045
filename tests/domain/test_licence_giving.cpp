// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/licence_giving.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Matter matter()
{
    Matter made;
    made.code = u"filing"_s;
    made.name = u"合同备案"_s;
    made.basis = u"某条例第八条"_s;
    made.licenceName = u"证明"_s;
    made.licenceNumberPattern = u"青建备〔{year}〕{serial}号"_s;
    return made;
}

Case caseFile()
{
    Case made;
    made.number = u"QR1"_s;
    made.title = u"榕湖路小学"_s;
    made.applicant.name = u"某公司"_s;
    made.applicant.idNumber = u"914403"_s;
    made.state = CaseState::Approved;
    return made;
}

} // namespace

class TestLicenceGiving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsPrinted()
    {
        Case subject = caseFile();
        giveLicence(subject, matter(), 42, QDate(2026, 11, 19), {{u"holder"_s, u"某人"_s}, {u"applicant"_s, u"不算"_s}});
        QCOMPARE(subject.licence.number, u"青建备〔2026〕42号"_s);
        QCOMPARE(subject.licence.name, u"证明"_s);
        QCOMPARE(subject.licence.issuedOn, QDate(2026, 11, 19));
        QVERIFY(!subject.licence.validUntil.isValid() && subject.licence.seal.isEmpty() && subject.licence.identifier.isEmpty());
        const QMap<QString, QString> printed{{u"caseNumber"_s, u"QR1"_s}, {u"caseTitle"_s, u"榕湖路小学"_s}, {u"applicant"_s, u"某公司"_s},
            {u"applicantId"_s, u"914403"_s}, {u"basis"_s, u"某条例第八条"_s}, {u"matter"_s, u"合同备案"_s}, {u"holder"_s, u"某人"_s}};
        QCOMPARE(subject.licence.fields, printed);
    }
    void aTermEndsTheDayBefore()
    {
        Case subject = caseFile();
        Matter limited = matter();
        limited.validMonths = 60;
        giveLicence(subject, limited, 1, QDate(2026, 3, 1));
        QCOMPARE(subject.licence.validUntil, QDate(2031, 2, 28));
    }
    void anIdentifierNeedsTypeAndIssuer()
    {
        Matter typed = matter();
        typed.typeCode = u"11440300MB2D05119X001"_s;
        Case subject = caseFile();
        giveLicence(subject, typed, 7, QDate(2026, 3, 1), {}, u"11440300MB2D05119X"_s);
        QVERIFY2(subject.licence.identifier.contains(u".20260000007.001."_s), qPrintable(subject.licence.identifier));
        giveLicence(subject, typed, 7, QDate(2026, 3, 1), {}, u"short"_s);
        QVERIFY(subject.licence.identifier.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLicenceGiving)
#include "test_licence_giving.moc"
